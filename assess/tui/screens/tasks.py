"""The task list: the parts, how far each is, and what to do next."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from textual.binding import Binding, BindingType

from assess.i18n import _
from assess.tui.page import COMMON_KEYS, Page
from assess.tui.text import Words, line_of
from assess.tui.unsaved import unsaved_words
from assess.tui.widgets.act import Act, Acts
from assess.tui.widgets.choice_list import ChoiceList, Row

if TYPE_CHECKING:
    from textual.app import ComposeResult
    from textual.content import Content

    from assess.usecases.progress import PartProgress

CHECK = "check-answers"
"""Key of the line below the parts."""
QUICK = "quick-screen"
"""Key of the line of the quick screen."""
_TITLE_WIDTH, _LEAST_TITLE = 42, 16
"""Cells of a part's title; where there is less room its short title stands there."""
_BESIDE_TITLE = 37
"""Cells for the margins, the number, the count and the longest status."""


class TasksScreen(Page, inherit_bindings=False):
    """Home of an assessment; parts in any order."""

    HELP = _(
        "Each line is a part of the check. Up and Down move, Enter opens the part.\n"
        "F8 goes to the next question that is not answered.\n\n"
        "A part is completed when you say so at its end. You can change answers at any time.\n"
        "Your result can be seen at any time too: choose Result so far.\n"
        "The quick screen asks only the questions that decide most; its answers count here too."
    )
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("f8", "next_open", _("next open")),
        Binding("f2", "app.go('questions')", _("all questions"), show=False, key_display="F2"),
        *COMMON_KEYS,
    ]

    def body(self) -> ComposeResult:
        """Parts, then what is next."""
        yield Words(id="count", classes="heading")
        yield ChoiceList(chosen=self._open, id="parts")
        yield Words(id="next", classes="gap quiet")
        with Acts():
            yield Act(_("Next open question"), "next_open", id="next-open")
            yield Act(_("Result so far"), "result")
            yield Act(_("Who is assessed"), "organisation")
            yield Act(_("Put several people's answers together"), "together")

    def arrive(self) -> None:
        """Show the parts as they are now."""
        self.show_frame()
        sitting = self.sitting
        sitting.is_quick = False
        total = len(sitting.framework.indicators)
        self.query_one("#count", Words).show(
            _("Your check: {answered} of {total} questions answered").format(
                answered=sitting.answered, total=total
            )
        )
        parts = self.query_one(ChoiceList)
        lit = CHECK if sitting.first_open() is None else sitting.part.id
        columns = self.size.width
        rows = [
            Row(p.characteristic.id, _line(p, columns), str(n))
            for n, p in enumerate(sitting.parts, 1)
        ]
        rows += self._quick_row()
        rows.append(Row(CHECK, _("Check your answers, see the result, make a report")))
        parts.show_rows(rows, at=lit)
        self._say_next()
        self.set_focus(parts)

    def _quick_row(self) -> list[Row]:
        """The quick screen, as long as the full check is not answered."""
        sitting = self.sitting
        questions = sitting.framework.quick_screen
        if not questions or sitting.next_open() is None:
            return []
        answered = sum(sitting.answer_to(name) is not None for name in questions)
        count = _("{answered} of {total}").format(answered=answered, total=len(questions))
        width = _title_width(self.size.width)
        title = _("Quick screen: is the full check worth it?")
        title = title if len(title) <= width else _("Quick screen")
        return [Row(QUICK, line_of(f"{title:<{width}} {count:>7}"))]

    def _say_next(self) -> None:
        following = self.sitting.first_open()
        if following is None:
            text = _("All questions are answered. Check your answers next.")
        else:
            indicator = self.sitting.framework.indicators[following]
            text = _(
                "You can do the parts in any order. Next open question: {number} {title}."
            ).format(number=self.sitting.framework.number_of(following), title=indicator.title)
        self.query_one("#next", Words).show("\n".join((*unsaved_words(self.sitting), text)))
        label = _("Check your answers") if following is None else _("Next open question")
        self.query_one("#next-open", Act).say(label)

    async def _open(self, key: str) -> None:
        if key == CHECK:
            await self.desk.go("check")
            return
        if key == QUICK:
            await self.action_quick()
            return
        sitting = self.sitting
        part = next(p for p in sitting.framework.characteristics if p.id == key)
        still_open = (i.id for i in part.indicators if sitting.answer_to(i.id) is None)
        sitting.go_to(next(still_open, part.indicators[0].id))
        await self.desk.go("question")

    async def action_next_open(self) -> None:
        """Go to the next question that is not answered."""
        following = self.sitting.first_open()
        if following is None:
            await self.desk.go("check")
            return
        self.sitting.go_to(following)
        await self.desk.go("question")

    async def action_quick(self) -> None:
        """Ask the few questions of the quick screen; say what they say once all are answered."""
        questions = self.sitting.framework.quick_screen
        if all(self.sitting.answer_to(name) is not None for name in questions):
            await self.desk.go("quick")
        else:
            await self.desk.walk_quickly()

    async def action_result(self) -> None:
        """Show the result of the answers so far."""
        await self.desk.go("result")

    async def action_together(self) -> None:
        """Put these answers together with those of other people."""
        await self.desk.put_together()

    async def action_organisation(self) -> None:
        """Change who is assessed."""
        await self.desk.go("organisation")


def _title_width(columns: int) -> int:
    """Cells for the title of a part, so that its count and its status stand beside it."""
    return min(_TITLE_WIDTH, max(_LEAST_TITLE, columns - _BESIDE_TITLE))


def _line(part: PartProgress, columns: int) -> Content:
    statuses = {
        "completed": _("Completed"),
        "in-progress": _("In progress"),
        "not-started": _("Not started"),
    }
    width = _title_width(columns)
    title = part.characteristic.title
    title = title if len(title) <= width else part.characteristic.short
    count = _("{answered} of {total}").format(answered=part.answered, total=part.total)
    left_open = part.total - part.answered
    status = statuses[part.status]
    if part.status == "completed" and left_open:
        status = _("Completed, {n} open").format(n=left_open)
    return line_of(f"{title:<{width}} {count:>7}  ", status)
