"""Several raters in words and rows: who said what, what can be agreed on, how far it is apart."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from assess.answer_types import shown_reply
from assess.domain.assessment import DONT_KNOW, NOT_APPLICABLE, Value
from assess.domain.indicator import MultipleIndicator, NumberIndicator
from assess.explaining.words import level_words
from assess.i18n import _
from assess.scoring.rounding import MEAN_DECIMALS, half_up
from assess.tui.replies import marks_of, rows_of, value_of
from assess.tui.text import line_of, paragraphs
from assess.tui.widgets.choice_list import Marks, Row

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from textual.content import Content

    from assess.domain.agreement import Agreement, Spread
    from assess.domain.assessment import Assessment, Rater, Side
    from assess.domain.framework import Framework
    from assess.domain.indicator import Indicator
    from assess.usecases.consensus import Said

_TITLE_WIDTH = 36
_LEVELS_WIDTH = 13
_MOST_LEVELS = 4
"""Levels of one question that fit beside its title."""


def side_words(side: Side) -> str:
    """On which side a rater stands, in a word or two."""
    return {"leaders": _("leads"), "front-line": _("front line"), "": ""}[side]


def rater_words(rater: Rater, place: int, *, named: bool) -> str:
    """What a rater is called here: the name and side, or a number that says neither."""
    if not named:
        return _("Rater {number}").format(number=place)
    side = side_words(rater.side)
    return f"{rater.name} ({side})" if side else rater.name


# Who said what


def said_lines(
    framework: Framework, indicator: Indicator, said: Sequence[Said], *, named: bool
) -> Content:
    """A line for each rater: the reply, who, how strong the evidence, and what they wrote."""
    width = max((len(_reply(indicator, each)) for each in said), default=0)
    strengths = {step.strength: step.name for step in framework.strengths}
    return paragraphs(
        *(
            line_of(
                (f"{_reply(indicator, each):<{width}}  ", "bold"),
                rater_words(each.rater, each.place, named=named),
                _why(strengths, each),
            )
            for each in said
        )
    )


def _reply(indicator: Indicator, said: Said) -> str:
    return "-" if said.answer is None else shown_reply(indicator, said.answer.value)


def _why(strengths: Mapping[int, str], said: Said) -> str:
    """What supports the reply, in the rater's own words."""
    answer = said.answer
    if answer is None:
        return ": " + _("did not answer")
    texts = [answer.reason, answer.evidence.text, answer.evidence.link, answer.note]
    told = " / ".join(" ".join(text.split()) for text in texts if text.strip())
    strength = strengths.get(answer.evidence.strength, "").casefold()
    if answer.is_unknown or answer.is_not_applicable:
        return f": {told}" if told else ""
    return f", {strength}: {told}" if told else f", {strength}"


# What can be agreed on


@dataclass(frozen=True, slots=True)
class Offer:
    """The replies that are offered, and what each of them is."""

    rows: tuple[Row, ...]
    """To choose from."""
    marks: Marks = "one"
    """Whether one is chosen, or several are ticked."""
    values: Mapping[str, Value] = field(default_factory=dict)
    """By row; a row that is not here is a tick of its own."""

    def row_of(self, value: Value | None) -> tuple[str, ...]:
        """The row that stands for a reply."""
        return tuple(key for key, each in self.values.items() if each == value)


def offer_of(indicator: Indicator, said: Sequence[Said], *, whole: bool) -> Offer:
    """What can be chosen: the replies from the lowest level said to the highest, or all."""
    if isinstance(indicator, MultipleIndicator | NumberIndicator) and not whole:
        return _said_offer(indicator, said)
    rows = rows_of(indicator)
    if isinstance(indicator, MultipleIndicator):
        return Offer(rows, "many", {k: k for k in (DONT_KNOW, NOT_APPLICABLE) if _has(rows, k)})
    values = {row.key: value_of(indicator, row.key, None) for row in rows}
    if whole:
        return Offer(rows, marks_of(indicator), values)
    near = set(_between(indicator, said, values))
    return Offer(tuple(row for row in rows if row.key in near), "one", values)


def _between(
    indicator: Indicator, said: Sequence[Said], values: Mapping[str, Value]
) -> Iterator[str]:
    """The rows from the lowest level said to the highest, and whatever else somebody said."""
    from assess.answer_types import level_of

    given = {each.answer.value for each in said if each.answer is not None}
    levels = [each.level for each in said if each.level is not None]
    for key, value in values.items():
        if value in (DONT_KNOW, NOT_APPLICABLE):
            if value in given:
                yield key
        elif levels and min(levels) <= level_of(indicator, value) <= max(levels):
            yield key


def _said_offer(indicator: Indicator, said: Sequence[Said]) -> Offer:
    """Each reply that somebody gave, once, as it is worth more and more."""
    values: dict[str, Value] = {}
    for each in said:
        if each.answer is not None and each.answer.value not in values.values():
            values[f"said-{len(values) + 1}"] = each.answer.value
    rows = tuple(
        Row(key, _in_full(indicator, value), str(number))
        for number, (key, value) in enumerate(values.items(), 1)
    )
    return Offer(rows, "one", values)


def _in_full(indicator: Indicator, value: Value) -> str:
    """A reply with the ticks that it is made of."""
    shown = shown_reply(indicator, value)
    if not isinstance(indicator, MultipleIndicator) or not isinstance(value, tuple) or not value:
        return shown
    texts = [option.text.rstrip(".") for option in indicator.options if option.id in value]
    return f"{shown}: {'; '.join(texts)}"


def _has(rows: Sequence[Row], key: str) -> bool:
    return any(row.key == key for row in rows)


# How far apart


def overview_rows(
    framework: Framework, assessment: Assessment, found: Agreement, order: Sequence[str]
) -> list[Row]:
    """The questions to talk about first, then all others, furthest apart first."""
    spreads = {spread.indicator: spread for spread in found.spreads}

    def row(name: str) -> Row:
        number = str(framework.number_of(name))
        return Row(name, _overview_line(framework, assessment, name, spreads.get(name)), number)

    first = list(found.talk_first)
    rest = [name for name in order if name not in first]
    rows = [_heading("first", _("To talk about first")), *map(row, first)] if first else []
    return [*rows, _heading("rest", _rest_title(is_all=not first)), *map(row, rest)]


def _rest_title(*, is_all: bool) -> str:
    if is_all:
        return _("All questions, furthest apart first")
    return _("All others, furthest apart first")


def _heading(key: str, title: str) -> Row:
    return Row(f"heading-{key}", line_of((title, "bold")), disabled=True)


def _overview_line(
    framework: Framework, assessment: Assessment, name: str, spread: Spread | None
) -> str:
    indicator = framework.indicators[name]
    title = indicator.title
    agreed = assessment.agreed.get(name)
    if agreed is not None:
        word = _("agreed: {reply}").format(reply=shown_reply(indicator, agreed.value))
    else:
        word = spread_word(spread)
    levels = _levels(framework, spread)
    return f"{title:<{_TITLE_WIDTH}} {levels:<{_LEVELS_WIDTH}} {word}"


def question_words(framework: Framework, found: Agreement, name: str) -> str:
    """Which question it is, and how far apart the levels are."""
    spread = _spread(found, name)
    told = _("Question {number} of {total}: {word}").format(
        number=framework.number_of(name), total=len(framework.indicators), word=spread_word(spread)
    )
    if spread is None or not spread.reach:
        return told
    words = _("{told}, average deviation {deviation}, range {reach}")
    deviation = half_up(spread.deviation, MEAN_DECIMALS)
    return words.format(told=told, deviation=deviation, reach=spread.reach)


def counts_words(framework: Framework, found: Agreement, name: str) -> str:
    """What counts until the raters agree."""
    spread = _spread(found, name)
    if spread is None:
        return _("Until you agree on a level, this question stays open.")
    words = _("Until you agree, {level} counts: the lower median.")
    return words.format(level=level_words(framework, name, spread.lower_median))


def _spread(found: Agreement, name: str) -> Spread | None:
    return next((spread for spread in found.spreads if spread.indicator == name), None)


def spread_word(spread: Spread | None) -> str:
    """How far apart the levels of one question are, in two words."""
    if spread is None:
        return _("no level yet")
    if spread.is_flagged:
        return _("far apart")
    return _("apart") if spread.reach else _("the same")


def _levels(framework: Framework, spread: Spread | None) -> str:
    """The levels, lowest first, or yes and no; a question mark for each who gave none."""
    if spread is None:
        return ""
    known = sorted(level for level in spread.levels if level is not None)
    unknown = len(spread.levels) - len(known)
    if len(spread.levels) > _MOST_LEVELS:
        return _("{low} to {high}").format(low=known[0], high=known[-1])
    is_yes_or_no = framework.indicators[spread.indicator].type == "yesno"
    shown = [
        level_words(framework, spread.indicator, level) if is_yes_or_no else str(level)
        for level in known
    ]
    return "  ".join([*shown, *("?" for _one in range(unknown))])
