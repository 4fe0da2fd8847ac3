"""All questions with their answers, and a search over both."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from textual import on
from textual.binding import Binding, BindingType
from textual.containers import VerticalScroll
from textual.widgets import Input

from assess.domain.indicator import NumberIndicator
from assess.i18n import _, ngettext
from assess.tui.finding import matches, where_found
from assess.tui.page import COMMON_KEYS, Page
from assess.tui.part_end import answer_line
from assess.tui.replies import rows_of
from assess.tui.text import Words, line_of, paragraphs
from assess.tui.widgets.choice_list import ChoiceList, Row
from assess.tui.widgets.masthead import Masthead
from assess.tui.widgets.one_line import Search

if TYPE_CHECKING:
    from textual.app import ComposeResult
    from textual.content import Content

    from assess.domain.assessment import Answer
    from assess.domain.framework import Framework
    from assess.domain.indicator import Indicator


class WholeQuestion(VerticalScroll, can_focus=True):
    """The question with all its levels; has the focus, so that the usual keys scroll it."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("pagedown", "page_down", _("read on"), key_display="PgDn"),
    ]


class QuestionsScreen(Page, inherit_bindings=False):
    """Without an open assessment it is a page to read; with one, a way to every question."""

    HELP = _(
        "Type a word to see only the questions, answers and notes that have it.\n"
        "Down goes to the list; Enter on a question opens it.\n"
        "Tab goes on to the whole question below the list; PgUp and PgDn scroll it.\n\n"
        "Before a check is started this page only shows the questions; nothing is kept."
    )
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("tab", "app.focus_next", _("next area"), key_display="Tab"),
        Binding("pagedown", "scroll_whole(1)", show=False),
        Binding("pageup", "scroll_whole(-1)", show=False),
        *COMMON_KEYS,
    ]

    def __init__(self) -> None:
        super().__init__()
        self._left_at: tuple[str, str] | None = None
        """What was looked for, and the question that was opened from here."""

    def body(self) -> ComposeResult:
        """A search box and what it finds."""
        yield Words(id="title", classes="heading")
        yield Search(placeholder=_("Type to search"), id="search")
        yield Words(id="found", classes="quiet")
        yield ChoiceList(chosen=self._open, id="questions")
        with WholeQuestion(id="whole-frame"):
            yield Words(id="whole")

    def arrive(self) -> None:
        """Show all questions."""
        sitting = self.desk.sitting
        if sitting is None:
            self.query_one(Masthead).show("assess", self.purpose)
        else:
            self.show_frame()
        self.query_one("#title", Words).show(_("All questions"))
        wanted, at = self._left_at or ("", None)
        with self.prevent(Input.Changed):
            self.query_one("#search", Input).value = wanted
        self._find(wanted, at)
        self.set_focus(self.query_one("#search" if at is None else "#questions"))

    @on(Input.Changed, "#search")
    def _search(self, event: Input.Changed) -> None:
        event.stop()
        self._find(event.value)

    def action_to_the_list(self) -> None:
        """From the search box into the list."""
        self.set_focus(self.query_one("#questions"))

    async def action_scroll_whole(self, pages: int) -> None:
        """Read on in the whole question, or back, from the search box too."""
        frame = self.query_one(WholeQuestion)
        frame.scroll_relative(y=pages * max(1, frame.size.height - 1), animate=False)

    def _find(self, wanted: str, at: str | None = None) -> None:
        framework, sitting = self.house.framework, self.desk.sitting
        here = at or (sitting.here if sitting is not None else None)
        rows = []
        for indicator in framework.indicators.values():
            answer = sitting.answer_to(indicator.id) if sitting is not None else None
            if matches(indicator, answer, wanted):
                columns = 0 if sitting is None else self.size.width
                rows.append(_row(framework, indicator, answer, wanted, columns))
        questions = self.query_one("#questions", ChoiceList)
        keys = [row.key for row in rows]
        questions.show_rows(rows, at=here if here in keys else next(iter(keys), None))
        self.query_one("#found", Words).show(
            ngettext("{n} question", "{n} questions", len(rows)).format(n=len(rows))
        )
        self._show_whole(questions.lit)

    @on(ChoiceList.Moved)
    def _moved(self, event: ChoiceList.Moved) -> None:
        self._show_whole(event.key)

    def _show_whole(self, key: str | None) -> None:
        self.query_one("#whole-frame").scroll_home(animate=False)
        whole = self.query_one("#whole", Words)
        indicator = self.house.framework.indicators.get(key or "")
        whole.show("" if indicator is None else _whole(indicator))

    async def _open(self, key: str) -> None:
        sitting = self.desk.sitting
        if sitting is None:
            self.set_focus(self.query_one(WholeQuestion))
            return
        sitting.go_to(key)
        self._left_at = (self.query_one("#search", Input).value, key)
        await self.desk.go_home_to("tasks", "questions", "question")

    async def action_back(self) -> None:
        """Back to the page below; the next search begins anew."""
        self._left_at = None
        await super().action_back()


def _row(
    framework: Framework,
    indicator: Indicator,
    answer: Answer | None,
    wanted: str,
    columns: int,
) -> Row:
    """One question; with its answer in the second of two columns, where an assessment is open."""
    number = str(framework.number_of(indicator.id))
    shown = indicator.question
    if columns:
        shown = answer_line(framework, indicator, answer, columns)
    found = where_found(indicator, answer, wanted, shown=shown)
    text = line_of(shown, ("\n" + found, "$quiet")) if found else line_of(shown)
    return Row(indicator.id, text, number)


def _whole(indicator: Indicator) -> Content:
    ranges = sorted(indicator.anchors.items()) if isinstance(indicator, NumberIndicator) else []
    return paragraphs(
        line_of((indicator.question, "bold")),
        *(f"  {level}  {text}" for level, text in ranges),
        *(line_of(f"  {row.label}  ", row.text) for row in rows_of(indicator)),
    )
