"""The replies to a question as rows to choose, and what choosing a row means."""

from __future__ import annotations

from typing import TYPE_CHECKING

from assess.answer_types.number import likely_number
from assess.domain.assessment import DONT_KNOW, NOT_APPLICABLE
from assess.domain.indicator import (
    AnchoredIndicator,
    MultipleIndicator,
    NumberIndicator,
    ScaleIndicator,
    SingleIndicator,
    YesNoIndicator,
)
from assess.i18n import _
from assess.tui.widgets.choice_list import Marks, Row

if TYPE_CHECKING:
    from assess.domain.assessment import Answer, Value
    from assess.domain.indicator import Indicator

NONE_OF_THESE = "none-of-these"
"""Key of the row that says no to all there is to tick."""
YES, NO = "yes", "no"
"""Keys and replies of a question that is true or false."""
THOUSAND = 1000
"""What a "k" behind a number stands for."""


def rows_of(indicator: Indicator) -> tuple[Row, ...]:
    """What can be chosen, the framework's own words first."""
    return (*_own_rows(indicator), *_open_rows(indicator))


def _own_rows(indicator: Indicator) -> tuple[Row, ...]:
    match indicator:
        case AnchoredIndicator():
            return tuple(
                Row(str(level), text, str(level))
                for level, text in sorted(indicator.levels.items())
            )
        case ScaleIndicator():
            steps = indicator.choices.items()
            return tuple(Row(str(step), name, str(step)) for step, name in steps)
        case SingleIndicator():
            return tuple(Row(str(o.level), o.text, str(o.level)) for o in indicator.options)
        case MultipleIndicator():
            ticks = (Row(o.id, o.text, str(n)) for n, o in enumerate(indicator.options, 1))
            return (*ticks, Row(NONE_OF_THESE, _("None of these"), "0"))
        case YesNoIndicator():
            return (Row(YES, _("Yes"), "1"), Row(NO, _("No"), "2"))
        case NumberIndicator():
            return ()


def _open_rows(indicator: Indicator) -> tuple[Row, ...]:
    rows = [Row(DONT_KNOW, _("Don't know"), "d")]
    if indicator.allow_not_applicable:
        letter = "" if isinstance(indicator, YesNoIndicator) else "n"  # there n is no
        rows.append(Row(NOT_APPLICABLE, _("Does not apply to us"), letter))
    return tuple(rows)


def marks_of(indicator: Indicator) -> Marks:
    """Whether one row is kept chosen or several."""
    return "many" if isinstance(indicator, MultipleIndicator) else "one"


def chosen_rows(answer: Answer | None) -> tuple[str, ...]:
    """Keys of the rows that an answer stands for."""
    if answer is None:
        return ()
    match answer.value:
        case tuple():
            return answer.value or (NONE_OF_THESE,)
        case value:
            return (str(value),)


def value_of(indicator: Indicator, key: str, answer: Answer | None) -> Value:
    """The reply when this row is chosen now; a tick that is there is taken away."""
    if key in {DONT_KNOW, NOT_APPLICABLE}:
        return key
    if not isinstance(indicator, MultipleIndicator):
        return key if isinstance(indicator, YesNoIndicator) else int(key)
    if key == NONE_OF_THESE:
        return ()
    ticked = answer.value if answer is not None and isinstance(answer.value, tuple) else ()
    wanted = set(ticked) ^ {key}
    return tuple(option.id for option in indicator.options if option.id in wanted)


def hint_of(indicator: Indicator) -> str:
    """How to choose, in a sentence or two."""
    match indicator:
        case AnchoredIndicator():
            return _("Choose the highest level that you have fully reached. In doubt, go lower.")
        case ScaleIndicator():
            return _("Choose the step that fits best. There is no right answer.")
        case SingleIndicator():
            return _("Choose the one that fits best. Between two, choose the lower.")
        case MultipleIndicator():
            return _("Choose every one that is true, by digit or Space. Again takes it away.")
        case YesNoIndicator():
            return _yes_or_no_hint(indicator)
        case NumberIndicator():
            return _number_hint(indicator)


def _yes_or_no_hint(indicator: YesNoIndicator) -> str:
    """What hangs on it, where no points do."""
    if indicator.weight:
        return _("Yes means that it is true today.")
    if indicator.gate is not None and indicator.gate.kind == "stop":
        return _("This is a stop gate: it earns no points, but a no outweighs every score.")
    return _("This is a gate: it earns no points, but a no holds the band down.")


def _number_hint(indicator: NumberIndicator) -> str:
    """How the number may be written, with one that fits what is counted."""
    likely = likely_number(indicator)
    if likely >= THOUSAND and likely % THOUSAND == 0:
        words = _("You can write {plain}, {spaced}, {commas} or {short}k.")
        commas = f"{likely:,}"
        return words.format(
            plain=likely, spaced=commas.replace(",", " "), commas=commas, short=likely // THOUSAND
        )
    if indicator.whole:
        return _("Write a whole number, such as {likely}.").format(likely=likely)
    return _("Write a number, such as {likely} or {likely}.5.").format(likely=likely)
