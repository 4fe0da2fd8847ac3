"""The shortest way of any small instrument is as short as an exhaustive search finds it."""

from __future__ import annotations

from itertools import product
from typing import TYPE_CHECKING, Any

from hypothesis import given, settings
from hypothesis import strategies as st
from instruments import instrument, item, replies

from assess.scoring import score
from assess.scoring.shortest_way import shortest_way

if TYPE_CHECKING:
    from assess.domain.framework import Framework

HOWS = ("mean", "sum", "minimum")


@st.composite
def answered(draw: st.DrawFn) -> tuple[Framework, dict[str, int]]:
    """An instrument of at most four items on three or four levels, all of it answered."""
    levels = (1, draw(st.sampled_from([3, 4])))
    parts: dict[str, list[dict[str, Any]]] = {}
    for place in range(draw(st.integers(1, 4))):
        more: dict[str, Any] = {"weight": draw(st.integers(1, 2))}
        if draw(st.booleans()):
            tenths = sorted(draw(st.sets(st.integers(0, 60), min_size=4, max_size=4)))
            more["points"] = {
                level: f"{tenths[at]}/10"
                for at, level in enumerate(range(levels[0], levels[1] + 1))
            }
        more["improvable"] = draw(st.sampled_from([True, True, True, False]))
        parts.setdefault(f"part-{draw(st.integers(1, 2))}", []).append(item(f"i-{place}", **more))
    aggregates = {
        "characteristic": draw(st.sampled_from(HOWS)),
        "overall": draw(st.sampled_from(HOWS)),
        "overall_scale": draw(st.sampled_from(["hundred", "own"])),
    }
    scale = 100 if aggregates["overall_scale"] == "hundred" else 12
    cut = draw(st.integers(1, scale))
    floor = draw(st.sampled_from([0, 0, 2, 3]))
    made = instrument(
        parts,
        levels,
        bands=[(cut, floor), (0, 0)],
        weights={id_: draw(st.sampled_from([1, 1, 2])) for id_ in parts},
        aggregates=aggregates,
    )
    return made, {id_: draw(st.sampled_from(made.levels)) for id_ in made.indicators}


def fewest(made: Framework, answers: dict[str, int]) -> int | None:
    """Every way to raise the answers, tried out."""
    top = made.top_level
    ways = [
        range(answers[id_], top + 1) if indicator.improvable else [answers[id_]]
        for id_, indicator in made.indicators.items()
    ]
    enough = [
        sum(raised) - sum(answers.values())
        for raised in product(*ways)
        if score(made, replies(dict(zip(answers, raised, strict=True)))).self_rated.band == "band-0"
    ]
    return min(enough, default=None)


@settings(max_examples=60)
@given(answered())
def test_no_way_is_shorter(pair: tuple[Framework, dict[str, int]]) -> None:
    made, answers = pair
    outcome = score(made, replies(dict(answers)))
    way = shortest_way(made, outcome)
    if outcome.self_rated.band == "band-0":
        assert way is None
        return

    assert way is not None
    shortest = fewest(made, answers)
    assert way.is_open == (shortest is not None)
    assert len(way.raises) == (shortest or 0)
    if way.raises:
        assert sum(each.gain for each in way.raises) == (
            way.raises[-1].overall - (outcome.self_rated.overall.value or 0)
        )
