"""The outcome as the lines and bars of the result page."""

from __future__ import annotations

from typing import TYPE_CHECKING

from assess import explaining
from assess.explaining import robustness as firm_words
from assess.i18n import _
from assess.scoring.rounding import half_up
from assess.tui.text import paragraphs
from assess.tui.widgets.profile_bars import Bar, Legend, Scale
from assess.usecases import explained

if TYPE_CHECKING:
    from collections.abc import Sequence
    from fractions import Fraction

    from textual.content import Content

    from assess.domain.assessment import Assessment
    from assess.domain.framework import Framework
    from assess.domain.outcome import CharacteristicResult, Outcome
    from assess.domain.precedent import Likeness
    from assess.domain.robustness import Robustness

MOST_STEPS = 5
"""Next steps shown before the report is asked for."""


def score_lines(framework: Framework, assessment: Assessment, outcome: Outcome) -> Content:
    """The result with evidence beside it, how firm it is, and what is known."""
    limited = [explaining.evidence_sentence(framework, outcome)] if framework.has_evidence else []
    return paragraphs(
        *limited,
        _borderline(_robustness(framework, assessment, outcome)),
        explaining.known_sentence(framework, outcome),
    )


def _robustness(
    framework: Framework, assessment: Assessment, outcome: Outcome
) -> Robustness | None:
    return explained.robustness(framework, assessment, outcome)["self_rated"]


def _borderline(robustness: Robustness | None) -> str:
    if robustness is None:
        return _("Too little is known to say how firmly this result stands.")
    return firm_words.borderline_sentence(robustness)


SELF_AND_CAPPED = Legend(
    own=_("self-rated"),
    own_heading=_("self"),
    other=_("capped by evidence"),
    other_heading=_("capped"),
)
"""What the marks of a result are."""

SELF_ALONE = Legend(own=_("self-rated"), own_heading=_("self"), other="", other_heading="")
"""What the mark of a result is where evidence limits nothing."""


def scale_of(framework: Framework) -> Scale:
    """The numbers that a characteristic can have."""
    return Scale(*(float(end) for end in framework.characteristic_range))


def bars_of(
    framework: Framework,
    own: Sequence[CharacteristicResult],
    other: Sequence[CharacteristicResult],
) -> list[Bar]:
    """One bar for each characteristic, with both numbers."""
    names = enumerate(framework.characteristics, 1)
    return [
        _bar(framework, f"{number} {part.short}", mine, others)
        for (number, part), mine, others in zip(names, own, other, strict=True)
    ]


def _bar(
    framework: Framework, name: str, own: CharacteristicResult, other: CharacteristicResult
) -> Bar:
    floor = own.floor_next if framework.has_floors else None
    word = ""
    if own.applicable_weight == 0:
        word = _("not asked")
    elif own.mean.value is None:
        word = _("too open")
    elif floor is not None and own.mean.value < floor:
        word = _("below {floor}").format(floor=mean_words(framework, floor))
    return Bar(
        name=name,
        own=_drawn(own.mean.value),
        own_shown=mean_words(framework, own.mean.value),
        other=_drawn(other.mean.value),
        other_shown=mean_words(framework, other.mean.value),
        low=float(own.mean.low),
        high=float(own.mean.high),
        floor=_drawn(floor),
        word=word,
    )


def _drawn(mean: Fraction | None) -> float | None:
    return None if mean is None else float(mean)


def mean_words(framework: Framework, mean: Fraction | None) -> str:
    """The number of a characteristic for people; a dash where there is none."""
    return "-" if mean is None else half_up(mean, framework.characteristic_decimals)


def is_open_everywhere(outcome: Outcome) -> bool:
    """Whether not one answer is known, so that there is nothing to say."""
    parts = outcome.self_rated.characteristics
    return all(each.level is None for part in parts for each in part.indicators)


def firmness_lines(framework: Framework, assessment: Assessment, outcome: Outcome) -> list[str]:
    """Why the result is borderline or not; the details stand in the working."""
    robustness = _robustness(framework, assessment, outcome)
    rule = explaining.evidence_rule_sentence(framework) if framework.has_evidence else ""
    lines = [rule] if rule else []
    if robustness is None:
        return lines
    return [
        *(firm_words.nearness_sentence(framework, near) for near in robustness.near),
        firm_words.changes_sentence(robustness),
        firm_words.weightings_sentence(framework, robustness),
        *lines,
        _("F2 opens each of these."),
    ]


def way_lines(framework: Framework, assessment: Assessment, outcome: Outcome) -> list[str]:
    """The shortest way to the next band in short, and what evidence alone would change."""
    ways = explained.shortest_ways(framework, assessment, outcome)
    lines: list[str] = []
    for way in (ways["levels"], ways["evidence"] if framework.has_evidence else None):
        if way is not None:
            said = explaining.way_sentences(framework, outcome, way)
            lines += [sentence for sentence in said if sentence not in lines]
            shown = explaining.shown_raises(framework, way)
            lines += [f"- {each.title}: {each.before} → {each.after}" for each in shown]
    return [*lines, _("F8 lets you try steps out and watch the result. Nothing is saved.")]


def step_lines(framework: Framework, outcome: Outcome) -> list[str]:
    """Stop gates in the way, then the most important next steps by area of collaboration."""
    first = outcome.next_steps[:MOST_STEPS]
    gates = explaining.gate_first_sentence(framework, outcome.self_rated)
    lines = [gates] if gates else []
    for area in framework.collaboration_areas:
        steps = [
            framework.indicators[step.indicator]
            for step in first
            if framework.indicators[step.indicator].next_step.area == area.id
        ]
        if steps:
            lines.append(area.title)
            lines += [f"- {indicator.title}: {indicator.next_step.text}" for indicator in steps]
    return lines


def partnership_lines(framework: Framework, likenesses: Sequence[Likeness]) -> list[str]:
    """What makes a past or present partnership alike, and where the facts stand."""
    titles = {source.id: source.title for source in framework.sources}
    lines = []
    for likeness in likenesses:
        case = likeness.precedent
        lines.append(case.name if case.names_its_place else f"{case.name}, {case.place}")
        lines += [f"- {sentence}" for sentence in likeness.alike]
        source = titles.get(case.source, case.source)
        lines.append("- " + _("Source: {title}").format(title=source))
    return lines
