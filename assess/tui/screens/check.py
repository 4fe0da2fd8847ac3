"""Check your answers: all of them, each one key from being changed."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar, cast

from textual.binding import Binding, BindingType

from assess.i18n import _, ngettext
from assess.tui.page import COMMON_KEYS, Page
from assess.tui.part_end import answer_row
from assess.tui.text import Words, line_of
from assess.tui.unsaved import unsaved_words
from assess.tui.widgets.act import Act, Acts
from assess.tui.widgets.choice_list import ChoiceList, Row

if TYPE_CHECKING:
    from textual.app import ComposeResult

    from assess.tui.screens.question import QuestionScreen


class CheckScreen(Page, inherit_bindings=False):
    """Changing an answer returns to the same line."""

    HAS_RAIL = True
    HELP = _(
        "All your answers, part by part. Enter changes the answer of a line and comes back to it.\n"
        "See the result works at any time: the report says what is not known.\n\n"
        "Nothing is sent to anyone."
    )
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("f8", "next_open", _("next open")),
        Binding("f2", "app.go('questions')", _("search"), show=False, key_display="F2"),
        *COMMON_KEYS,
    ]

    def __init__(self) -> None:
        super().__init__()
        self._lit: str | None = None

    def body(self) -> ComposeResult:
        """The answers and the two ways on."""
        yield Words(_("Check your answers"), classes="heading")
        yield ChoiceList(chosen=self._change, id="answers")
        yield Words(id="open", classes="gap quiet")
        with Acts():
            yield Act(_("See the result"), "result", id="result")
            yield Act(_("Make a report for yourselves"), "report")

    def arrive(self) -> None:
        """Show the answers as they are now."""
        self.show_frame()
        sitting = self.sitting
        rows: list[Row] = []
        for number, part in enumerate(sitting.framework.characteristics, 1):
            heading = line_of((f"{number}  {part.title}", "bold"))
            rows.append(Row(f"part-{part.id}", heading, disabled=True))
            rows += [
                answer_row(sitting.framework, i, sitting.answer_to(i.id), self.size.width)
                for i in part.indicators
            ]
        answers = self.query_one("#answers", ChoiceList)
        answers.show_rows(rows, at=self._lit or next(iter(sitting.framework.indicators)))
        missing = len(sitting.framework.indicators) - sitting.answered
        text = _("All questions are answered.")
        if missing:
            text = ngettext(
                "{n} question is not answered. You can still see the result;"
                " it says what is not known.",
                "{n} questions are not answered. You can still see the result;"
                " it says what is not known.",
                missing,
            ).format(n=missing)
        self.query_one("#open", Words).show("\n".join((*unsaved_words(sitting), text)))
        self.set_focus(answers)

    async def _change(self, key: str) -> None:
        self._lit = key
        self.sitting.go_to(key)
        cast("QuestionScreen", self.desk.page("question")).returns = True
        await self.desk.go("question")

    async def action_next_open(self) -> None:
        """Go to the next question that is not answered."""
        following = self.sitting.first_open()
        if following is not None:
            await self._change(following)

    async def action_result(self) -> None:
        """Show the result in the place of this page."""
        await self.desk.go_instead("result")

    async def action_report(self) -> None:
        """Make a report."""
        await self.desk.go_instead("result")
        await self.desk.go("report")
