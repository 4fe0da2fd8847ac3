"""From the answers to the pages that a reviewer works with, question by question."""

from collections.abc import Mapping, Sequence

from assess.domain.framework import Framework
from assess.domain.indicator import Indicator, YesNoIndicator
from assess.domain.outcome import Outcome
from assess.explaining.overrides import value_words
from assess.explaining.words import inside_a_sentence
from assess.i18n import _
from assess.reports.view_answers import AnswerRow
from assess.reports.view_results import CharacteristicRow
from assess.reports.view_review import SheetRow, SheetsRow


def sheets_rows(
    framework: Framework,
    outcome: Outcome,
    characteristics: Sequence[CharacteristicRow],
    why: Mapping[str, tuple[str, ...]],
) -> tuple[SheetsRow, ...]:
    """Every question to work with, by characteristic.

    Args:
        framework: The criteria.
        outcome: What scoring made of the answers.
        characteristics: The profile as rows, with its answers.
        why: For each indicator that deserves a look, why.
    """
    reviewed = {
        each.override.indicator: value_words(framework, each.override, each.override.after)
        for each in outcome.overrides
        if each.override.sets == "level"
    }
    return tuple(
        SheetsRow(
            number=part.number,
            title=part.title,
            questions=tuple(
                _sheet_row(
                    framework.indicators[answer.id],
                    answer,
                    reviewed.get(answer.id, ""),
                    why.get(answer.id, ()),
                )
                for answer in part.answers
            ),
        )
        for part in characteristics
    )


def _sheet_row(
    indicator: Indicator, answer: AnswerRow, reviewed: str, why: tuple[str, ...]
) -> SheetRow:
    is_promise = isinstance(indicator, YesNoIndicator)
    return SheetRow(
        number=answer.number,
        id=answer.id,
        title=answer.title,
        question=answer.question,
        gate=answer.gate,
        reply=answer.reply,
        level="" if is_promise else answer.level,
        counts="" if is_promise else answer.counts,
        reviewed=reviewed,
        is_open=answer.is_open,
        is_limited=answer.is_limited,
        strength=answer.strength,
        evidence=answer.evidence,
        link=answer.link,
        link_text=answer.link_text,
        reason=answer.reason,
        note=answer.note,
        ask=_ask(indicator, answer),
        why=why,
        choices=_choices(indicator),
    )


def _ask(indicator: Indicator, answer: AnswerRow) -> str:
    """What to ask the candidate: who knows, why not, or what there is to see."""
    if answer.is_open:
        return _("Who can answer this, and by when?")
    if not answer.level:
        return _("What makes this not apply, and would anybody else say so too?")
    if not indicator.evidence:
        return _("Which example of the last months shows it?")
    examples = "; ".join(inside_a_sentence(each) for each in indicator.evidence)
    return _("Can we see one of these: {examples}?").format(examples=examples)


def _choices(indicator: Indicator) -> tuple[str, ...]:
    if isinstance(indicator, YesNoIndicator):
        return (_("Yes"), _("No"))
    return tuple(str(level) for level in indicator.reachable_levels)
