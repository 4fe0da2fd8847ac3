"""The outcome as the lines and bars of the result page."""

from __future__ import annotations

from typing import TYPE_CHECKING

from assess import explaining
from assess.i18n import _
from assess.scoring.rounding import shown_mean
from assess.tui.text import paragraphs
from assess.tui.widgets.profile_bars import Bar

if TYPE_CHECKING:
    from collections.abc import Sequence
    from fractions import Fraction

    from textual.content import Content

    from assess.domain.framework import Framework
    from assess.domain.outcome import CharacteristicResult, Outcome
    from assess.domain.precedent import Likeness

MOST_STEPS = 5
"""Next steps shown before the report is asked for."""


def score_lines(framework: Framework, outcome: Outcome) -> Content:
    """The result with evidence beside it, by which rule, and what is known."""
    return paragraphs(
        explaining.evidence_sentence(framework, outcome),
        explaining.evidence_rule_sentence(framework),
        explaining.known_sentence(framework, outcome),
    )


def bars_of(framework: Framework, outcome: Outcome) -> list[Bar]:
    """One bar for each characteristic."""
    return [
        _bar(f"{number} {part.short}", own, limited)
        for number, (part, own, limited) in enumerate(
            zip(
                framework.characteristics,
                outcome.self_rated.characteristics,
                outcome.evidence_limited.characteristics,
                strict=True,
            ),
            1,
        )
    ]


def _bar(name: str, own: CharacteristicResult, limited: CharacteristicResult) -> Bar:
    floor = own.floor_next
    word = ""
    if own.mean.value is None:
        word = _("too open")
    elif floor is not None and own.mean.value < floor:
        word = _("below {floor}").format(floor=shown_mean(floor))
    return Bar(
        name=name,
        own=_drawn(own.mean.value),
        own_shown=_shown(own.mean.value),
        limited=_drawn(limited.mean.value),
        limited_shown=_shown(limited.mean.value),
        low=float(own.mean.low),
        high=float(own.mean.high),
        floor=_drawn(floor),
        word=word,
    )


def _drawn(mean: Fraction | None) -> float | None:
    return None if mean is None else float(mean)


def _shown(mean: Fraction | None) -> str:
    return "-" if mean is None else shown_mean(mean)


def step_lines(framework: Framework, outcome: Outcome) -> list[str]:
    """The most important next steps, by area of collaboration."""
    first = outcome.next_steps[:MOST_STEPS]
    lines = []
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
        lines.append(f"{case.name}, {case.place}")
        lines += [f"- {sentence}" for sentence in likeness.alike]
        source = titles.get(case.source, case.source)
        lines.append("- " + _("Source: {title}").format(title=source))
    return lines
