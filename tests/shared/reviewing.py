"""What a reviewer sets, made up for any framework."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hypothesis import strategies as st

from assess.domain.assessment import Override, OverrideKind, OverrideValue
from assess.scoring.levels import given_levels
from assess.scoring.overrides import SETTABLE_STATES, settable_levels, standing_value
from assess.scoring.plan import plan_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from assess.domain.assessment import Assessment
    from assess.domain.framework import Framework

Target = tuple[OverrideKind, str]


def override(target: Target, before: OverrideValue, after: OverrideValue, **said: str) -> Override:
    """What a reviewer sets, for a reason."""
    told = {"reason": "Seen on site", "role": "Lead reviewer", "set_on": "2026-11-22", **said}
    kind, indicator = target
    return Override(sets=kind, indicator=indicator, before=before, after=after, **told)


def reviewed(assessment: Assessment, overrides: Sequence[Override]) -> Assessment:
    """The same answers, with what a reviewer set beside them."""
    return assessment.model_copy(update={"overrides": tuple(overrides)})


def targets_of(framework: Framework) -> list[Target]:
    """All that a reviewer can set."""
    gated = [each.id for each in framework.indicators.values() if each.gate is not None]
    return [
        *(("level", id_) for id_ in framework.indicators),
        *(("gate", id_) for id_ in gated),
        ("band", ""),
    ]


def choices_of(framework: Framework, target: Target) -> tuple[OverrideValue, ...]:
    """What it can be set to."""
    kind, indicator = target
    if kind == "level":
        return settable_levels(framework.indicators[indicator])
    return SETTABLE_STATES if kind == "gate" else tuple(framework.band_titles)


def stands(framework: Framework, assessment: Assessment, target: Target) -> OverrideValue:
    """What an override of this target takes the place of."""
    plan = plan_of(framework)
    return standing_value(plan, given_levels(plan, assessment), assessment.overrides, target)


@st.composite
def overrides_of(draw: st.DrawFn, framework: Framework) -> tuple[Override, ...]:
    """Some that fit, no two about the same; what each says stood before is anything."""
    chosen = draw(st.lists(st.sampled_from(targets_of(framework)), max_size=4, unique=True))
    return tuple(
        override(
            target,
            draw(st.sampled_from(choices_of(framework, target))),
            draw(st.sampled_from(choices_of(framework, target))),
        )
        for target in chosen
    )
