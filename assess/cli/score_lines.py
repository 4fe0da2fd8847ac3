"""A result as plain text: the verdict, the seven, what holds it, the way up, the next steps."""

from __future__ import annotations

from typing import TYPE_CHECKING

from assess.cli.lines import bar, listed_below, table, wrapped
from assess.cli.raters_lines import raters_lines
from assess.explaining import (
    evidence_sentence,
    gate_first_sentence,
    hold_sentences,
    known_sentence,
    override_sentence,
    review_sentences,
    status_sentence,
    verdict_sentence,
    way_up_sentences,
)
from assess.explaining.words import points_words
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
        *(wrapped(sentence) for sentence in _sentences(framework, outcome) if sentence),
        *_seven(framework, outcome),
        *raters_lines(framework, assessment),
        *_reviewed(framework, outcome),
        *listed_below(_("What holds it"), hold_sentences(framework, result)),
        *listed_below(way_up, way_up_sentences(framework, result)),
        *_next_steps(framework, outcome),
        "",
        wrapped(framework.disclaimer),
    ]


def _sentences(framework: Framework, outcome: Outcome) -> tuple[str, ...]:
    """The result in words; one that has nothing to say is empty."""
    return (
        verdict_sentence(framework, outcome),
        evidence_sentence(framework, outcome),
        status_sentence(framework, outcome.self_rated),
        gate_first_sentence(framework, outcome.self_rated),
        known_sentence(framework, outcome),
    )


def _reviewed(framework: Framework, outcome: Outcome) -> list[str]:
    set_beside = [override_sentence(framework, each) for each in outcome.overrides]
    reviewed = [*review_sentences(framework, outcome), *set_beside]
    return listed_below(_("What a reviewer set"), reviewed)


def _seven(framework: Framework, outcome: Outcome) -> list[str]:
    means = {part.id: part for part in outcome.self_rated.characteristics}
    rows = [
        _characteristic_row(framework, part, means[part.id]) for part in framework.characteristics
    ]
    ends = framework.characteristic_range
    heading = _("The characteristics, self-rated, from {low} to {high}").format(
        low=points_words(ends.low), high=points_words(ends.high)
    )
    return ["", heading, *table(rows)]


def _characteristic_row(
    framework: Framework, part: Characteristic, found: CharacteristicResult
) -> tuple[str, str, str]:
    if found.applicable_weight == 0:
        return f"  {part.short}", "", _("does not apply")
    decimals = framework.characteristic_decimals
    low, high = shown_mean(found.mean.low, decimals), shown_mean(found.mean.high, decimals)
    span = _("from {low} to {high}").format(low=low, high=high)
    if found.mean.value is None:
        return f"  {part.short}", "", _("open, {span}").format(span=span)
    shown = shown_mean(found.mean.value, decimals)
    ends = framework.characteristic_range
    return (
        f"  {part.short}",
        f"[{bar((found.mean.value - ends.low) / (ends.high - ends.low))}]",
        shown if low == high else f"{shown}, {span}",
    )


def _next_steps(framework: Framework, outcome: Outcome) -> list[str]:
    areas = {area.id: area.title for area in framework.collaboration_areas}
    steps = [framework.indicators[step.indicator].next_step for step in outcome.next_steps]
    lines = [
        wrapped(_with_area(step.text, areas.get(step.area, "")), f"  {place}. ")
        for place, step in enumerate(steps[:STEPS_SHOWN], 1)
    ]
    return ["", _("Next steps, most important first"), *lines] if lines else []


def _with_area(text: str, area: str) -> str:
    return f"{text} ({area})" if area else text
