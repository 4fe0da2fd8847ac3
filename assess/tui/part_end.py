"""What the end of a part says, and how an answer is shown in a line."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rich.cells import cell_len, set_cell_size

from assess.answer_types import shown_reply
from assess.domain.indicator import AnchoredIndicator, MultipleIndicator, SingleIndicator
from assess.i18n import _
from assess.tui.text import line_of
from assess.tui.widgets.choice_list import Row

if TYPE_CHECKING:
    from assess.domain.assessment import Answer, Assessment
    from assess.domain.framework import Characteristic, Framework
    from assess.domain.indicator import Indicator

FINISHED, COME_BACK = "part-finished", "part-open"
"""Keys of the two ways on; no indicator is called so."""
_WORDS_WIDTH = 17
"""Letters of a level's words, where nothing else is said of the room."""
_FEWEST_LETTERS = 8
"""Fewer than so many letters of a level's words say nothing."""
_LEAST_TITLE, _LEAST_WORDS = 20, 26
"""Cells that a title keeps in a narrow window, and those that its answer gets if it can."""
_WIDEST = 84
"""Cells that a page is wide at most."""
_MARKS = 11
"""Cells at the sides of a row: the margins, the place, the number, the scrollbar."""


def part_words(framework: Framework, part: Characteristic) -> str:
    """Which part this is, of how many."""
    return _("Part {number} of {total}: {title}").format(
        number=framework.characteristics.index(part) + 1,
        total=len(framework.characteristics),
        title=part.short,
    )


def part_end_heading(part: Characteristic, assessment: Assessment) -> str:
    """How much of the part is answered."""
    answered = sum(i.id in assessment.answers for i in part.indicators)
    total = len(part.indicators)
    if answered == total:
        return _("You have answered the {total} questions in this part").format(total=total)
    return _("You have answered {answered} of the {total} questions in this part").format(
        answered=answered, total=total
    )


def part_end_rows(
    framework: Framework, part: Characteristic, assessment: Assessment, columns: int
) -> tuple[Row, ...]:
    """Every answer, then the two ways on."""
    return (
        *(answer_row(framework, i, assessment.answers.get(i.id), columns) for i in part.indicators),
        Row("heading", "\n" + _("Have you finished this part?"), disabled=True),
        Row(FINISHED, _("Yes, I have finished this part")),
        Row(COME_BACK, _("No, I will come back later")),
    )


def answer_row(
    framework: Framework, indicator: Indicator, answer: Answer | None, columns: int
) -> Row:
    """One question with its answer, to be changed."""
    number = str(framework.number_of(indicator.id))
    return Row(indicator.id, line_of(answer_line(framework, indicator, answer, columns)), number)


def answer_line(
    framework: Framework, indicator: Indicator, answer: Answer | None, columns: int
) -> str:
    """Title and answer in two columns, whatever the length of the title.

    Args:
        framework: Its longest title says how wide the first column can be.
        indicator: What was asked.
        answer: What was answered; absent when nothing was.
        columns: Width of the window.
    """
    longest = max(cell_len(each.title) for each in framework.indicators.values())
    room = min(columns, _WIDEST) - _MARKS
    width = min(longest, max(_LEAST_TITLE, room - _LEAST_WORDS))
    title = indicator.title
    if cell_len(title) > width:
        title = set_cell_size(title, width - 3).rstrip() + "..."
    return f"{set_cell_size(title, width)} {answer_words(indicator, answer, room - width - 1)}"


def _with_its_words(indicator: Indicator, answer: Answer, letters: int) -> str:
    """The reply; a level with the beginning of its words."""
    reply = shown_reply(indicator, answer.value)
    if isinstance(indicator, MultipleIndicator) and answer.value == ():
        return _("None of these")
    if not isinstance(indicator, AnchoredIndicator | SingleIndicator):
        return reply
    text = indicator.anchors.get(answer.value) if isinstance(answer.value, int) else None
    if text is None or letters < _FEWEST_LETTERS:
        return reply
    return f"{reply}  {text}" if len(text) <= letters else f"{reply}  {text[:letters].rstrip()}..."


def answer_words(indicator: Indicator, answer: Answer | None, room: int | None = None) -> str:
    """The reply, and whether something supports it; in so many cells, where it matters."""
    if answer is None:
        return _("Not answered")
    support = _support(answer)
    letters = _WORDS_WIDTH if room is None else room - cell_len(support) - len("0  ...")
    return _with_its_words(indicator, answer, letters) + support


def _support(answer: Answer) -> str:
    """What supports the answer, in a word."""
    if answer.evidence.text or answer.evidence.link:
        return "   " + _("evidence")
    return "   " + _("note") if answer.note else ""
