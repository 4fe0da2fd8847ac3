"""Small frameworks of every kind with answers to them, and plain ways to check what is exact."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from code_frameworks import STRENGTHS, answer, assessment, framework, indicator
from hypothesis import strategies as st
from strategies import band_tables, reply_at

from assess.domain.assessment import DONT_KNOW, NOT_APPLICABLE, Answer, Assessment

if TYPE_CHECKING:
    from collections.abc import Mapping

    from assess.domain.framework import Framework
    from assess.domain.indicator import Indicator
    from assess.domain.outcome import Result

KINDS = ("anchored", "single", "gaps", "multiple", "number", "yesno")


def with_levels(framework: Framework, given: Assessment, levels: Mapping[str, int]) -> Assessment:
    """The same answers, some of them at another level."""
    replies = {
        id_: given.answers[id_].model_copy(
            update={"value": reply_at(framework.indicators[id_], level)}
        )
        for id_, level in levels.items()
    }
    return given.model_copy(update={"answers": {**given.answers, **replies}})


def with_strengths(given: Assessment, strengths: Mapping[str, int]) -> Assessment:
    """The same answers, some of them with other evidence."""
    shown = {
        id_: given.answers[id_].model_copy(
            update={
                "evidence": given.answers[id_].evidence.model_copy(update={"strength": strength})
            }
        )
        for id_, strength in strengths.items()
    }
    return given.model_copy(update={"answers": {**given.answers, **shown}})


def band_on_what_is_known(framework: Framework, result: Result) -> str | None:
    """The band of the known numbers, by the rules read out one after the other."""
    if result.overall.value is None:
        return None
    means = [part.mean.value for part in result.characteristics if part.applicable_weight > 0]
    reached = next(
        band.id
        for band in framework.bands
        if result.overall.value >= band.min_overall
        and all(mean is not None and mean >= band.floor for mean in means)
    )
    held = any(gate.kind == "hold" and gate.state != "met" for gate in result.gates)
    order = [band.id for band in framework.bands]
    lower = max(order.index(reached), order.index(framework.gates.hold_at))
    return order[lower] if held else reached


@st.composite
def _indicators(draw: st.DrawFn, id_: str) -> Indicator:
    kind = draw(st.sampled_from(KINDS))
    more: dict[str, Any] = {"improvable": draw(st.sampled_from([True, True, True, False]))}
    if kind == "gaps":
        levels = draw(st.sampled_from([(0, 2, 4), (0, 1, 4), (0, 3), (1, 2, 4), (0, 4)]))
        more["options"] = [{"level": level, "text": f"Text {level}"} for level in levels]
        kind = "single"
    weight = draw(st.integers(0 if kind == "yesno" else 1, 3))
    made = indicator(id_, kind, weight, **more)
    if draw(st.integers(0, 3)) == 0:
        at_least = draw(st.sampled_from(made.reachable_levels[1:]))
        gate = {"at_least": at_least, "kind": draw(st.sampled_from(["hold", "stop"]))}
        made = indicator(id_, kind, weight, gate=gate, **more)
    elif draw(st.integers(0, 4)) == 0:
        made = indicator(id_, kind, weight, allow_not_applicable=True, **more)
    return made


@st.composite
def small_frameworks(draw: st.DrawFn, most: int = 5) -> Framework:
    """A framework with at most so many indicators, and cut-offs and floors of any kind."""
    parts: dict[str, list[Indicator]] = {}
    for place in range(draw(st.integers(1, most))):
        parts.setdefault(f"part-{draw(st.integers(1, 3))}", []).append(
            draw(_indicators(f"indicator-{place}"))
        )
    weights = {id_: draw(st.sampled_from([1, 1, 1, "0.5", 2])) for id_ in parts}
    caps = sorted(draw(st.lists(st.integers(0, 4), min_size=4, max_size=4)))
    own = [{**strength, "cap": cap} for strength, cap in zip(STRENGTHS, caps, strict=True)]
    return framework(
        parts,
        weights=weights,
        bands=draw(band_tables()),
        strengths=draw(st.sampled_from([STRENGTHS, own])),
        gates={
            "hold_at": draw(st.sampled_from(["nearly-ready", "building", "early"])),
            "stop_status": "Not eligible at present",
        },
        min_known_share=draw(st.sampled_from(["2/3", "1/3", "1"])),
    )


@st.composite
def _replies(draw: st.DrawFn, asked: Indicator) -> Answer:
    open_replies = [NOT_APPLICABLE] if asked.allow_not_applicable else [DONT_KNOW]
    known = [reply_at(asked, level) for level in asked.reachable_levels]
    value = draw(st.sampled_from([*known * 3, *open_replies]))
    return answer(value, draw(st.integers(0, 3)))


@st.composite
def small_assessments(draw: st.DrawFn, most: int = 5) -> tuple[Framework, Assessment]:
    """A small framework, and answers to all of it; few of them open."""
    made = draw(small_frameworks(most))
    return made, assessment({id_: draw(_replies(each)) for id_, each in made.indicators.items()})
