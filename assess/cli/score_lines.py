"""A result as plain text: the verdict, the seven, what holds it, the way up, the next steps."""

from __future__ import annotations

from typing import TYPE_CHECKING

from assess.cli.lines import bar, listed_below, table, wrapped
from assess.cli.raters_lines import raters_lines
from assess.explaining import (
    evidence_sentence,
    hold_sentences,
    known_sentence,
    override_sentence,
    review_sentences,
    status_sentence,
    verdict_sentence,
    way_up_sentences,
)
from assess.i18n import _
from assess.scoring.rounding import shown_mean

if TYPE_CHECKING:
    from assess.domain.assessment import Assessment
    from assess.domain.framework import Characteristic, Framework
    from assess.domain.outcome import CharacteristicResult, Outcome

STEPS_SHOWN = 5
"""More than these at once are not started; `--json` has them all."""


def score_lines(framework: Framework, assessment: Assessment, outcome: Outcome) -> list[str]:
    """The whole result, for a terminal or a pipe."""
    result = outcome.self_rated
    way_up = _("What the next band needs")
    return [
        assessment.organisation.name,
        _("{title}, version {version}").format(title=framework.title, version=framework.version),
        "",
        wrapped(verdict_sentence(framework, outcome)),
        wrapped(evidence_sentence(framework, outcome)),
        wrapped(status_sentence(framework, result)),
        wrapped(known_sentence(framework, outcome)),
        *_seven(framework, outcome),
        *raters_lines(framework, assessment),
        *_reviewed(framework, outcome),
        *listed_below(_("What holds it"), hold_sentences(framework, result)),
        *listed_below(way_up, way_up_sentences(framework, result)),
        *_next_steps(framework, outcome),
        "",
        wrapped(framework.disclaimer),
    ]


def _reviewed(framework: Framework, outcome: Outcome) -> list[str]:
    set_beside = [override_sentence(framework, each) for each in outcome.overrides]
    reviewed = [*review_sentences(framework, outcome), *set_beside]
    return listed_below(_("What a reviewer set"), reviewed)


def _seven(framework: Framework, outcome: Outcome) -> list[str]:
    means = {part.id: part for part in outcome.self_rated.characteristics}
    rows = [
        _characteristic_row(framework, part, means[part.id]) for part in framework.characteristics
    ]
    return ["", _("The characteristics, self-rated, from 0 to 4"), *table(rows)]


def _characteristic_row(
    framework: Framework, part: Characteristic, found: CharacteristicResult
) -> tuple[str, str, str]:
    if found.applicable_weight == 0:
        return f"  {part.short}", "", _("does not apply")
    low, high = shown_mean(found.mean.low), shown_mean(found.mean.high)
    span = _("from {low} to {high}").format(low=low, high=high)
    if found.mean.value is None:
        return f"  {part.short}", "", _("open, {span}").format(span=span)
    shown = shown_mean(found.mean.value)
    top = framework.scale[-1].level
    return (
        f"  {part.short}",
        f"[{bar(found.mean.value / top)}]",
        shown if low == high else f"{shown}, {span}",
    )


def _next_steps(framework: Framework, outcome: Outcome) -> list[str]:
    areas = {area.id: area.title for area in framework.collaboration_areas}
    steps = [framework.indicators[step.indicator].next_step for step in outcome.next_steps]
    lines = [
        wrapped(f"{step.text} ({areas[step.area]})", f"  {place}. ")
        for place, step in enumerate(steps[:STEPS_SHOWN], 1)
    ]
    return ["", _("Next steps, most important first"), *lines] if lines else []
