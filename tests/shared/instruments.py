"""Instruments of any scale written in code, as the criteria folders would write them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from code_frameworks import answer

from assess.domain.assessment import Answer, Assessment, FrameworkVersion, Organisation
from assess.domain.content import SCALE
from assess.domain.framework import Framework

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

WORDS = {"meaning": "What it says.", "advice": "What to do."}
FOUR_POINTS = {0: 0, 1: "5.7", 2: "6.2", 3: 15}
"""Four levels that are worth 15, 6.2, 5.7 and 0."""


def item(id_: str, **more: Any) -> dict[str, Any]:
    """A statement that is answered in the scale's own words."""
    return {"id": id_, "title": id_[:40], "question": f"{id_} is so.", "type": "scale", **more}


def instrument(
    parts: Mapping[str, Sequence[dict[str, Any]]],
    levels: tuple[int, int] = (0, 4),
    *,
    bands: Sequence[tuple[Any, Any]] = ((100, 0), (0, 0)),
    weights: Mapping[str, Any] | None = None,
    **more: Any,
) -> Framework:
    """An instrument with as little as one may have.

    Args:
        parts: Items by characteristic.
        levels: The lowest and the highest step of the scale.
        bands: For each, highest first, the least number of the whole and the floor.
        weights: Of characteristics; 1 where left out.
        more: Other keys of `framework.yaml`.
    """
    steps = {level: f"Step {level}" for level in range(levels[0], levels[1] + 1)}
    written = {
        "id": "in-code",
        "version": "1.0",
        "digest": "sha256:0",
        "title": "An instrument in code",
        "purpose": "To test the rules.",
        "disclaimer": "Not a decision.",
        "minutes": 1,
        "scale": [{"level": n, "name": name, "meaning": "A step."} for n, name in steps.items()],
        "bands": [
            {"id": f"band-{place}", "title": f"Band {place}", "min_overall": least, **WORDS}
            | ({"floor": floor} if floor else {})
            for place, (least, floor) in enumerate(bands)
        ],
        "characteristics": [
            {
                "id": id_,
                "title": id_.capitalize(),
                "short": id_[:24],
                "weight": (weights or {}).get(id_, 1),
                "indicators": list(items),
            }
            for id_, items in parts.items()
        ],
        **more,
    }
    return Framework.model_validate(written, context={SCALE: steps})


def replies(answers: Mapping[str, object]) -> Assessment:
    """An assessment with these replies, as they are kept."""
    return Assessment(
        framework=FrameworkVersion(id="in-code", version="1.0"),
        organisation=Organisation(name="Example Team"),
        answers={
            id_: each if isinstance(each, Answer) else answer(each, 0)
            for id_, each in answers.items()
        },
    )


SUM = {"characteristic": "sum", "overall": "sum", "overall_scale": "own"}
SUM_OF_HUNDRED = {"characteristic": "sum", "overall": "sum"}
OWN_MEAN = {"overall_scale": "own"}
LOWEST = {"characteristic": "minimum", "overall": "minimum", "overall_scale": "own"}
