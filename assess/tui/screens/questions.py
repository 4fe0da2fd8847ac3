"""All questions with their answers, and a search over both."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual import on
from textual.containers import VerticalScroll
from textual.widgets import Input

from assess.domain.indicator import NumberIndicator
from assess.i18n import _, ngettext
from assess.tui.page import Page
from assess.tui.part_end import answer_words
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


class QuestionsScreen(Page):
    """Without an open assessment it is a page to read; with one, a way to every question."""

    HELP = _(
        "Type a word to see only the questions, answers and notes that have it.\n"
        "Down goes to the list; Enter on a question opens it.\n\n"
        "Before a check is started this page only shows the questions; nothing is kept."
    )

    def body(self) -> ComposeResult:
        """A search box and what it finds."""
        yield Words(id="title", classes="heading")
        yield Search(placeholder=_("Type to search"), id="search")
        yield Words(id="found", classes="quiet")
        yield ChoiceList(chosen=self._open, id="questions")
        with VerticalScroll(id="whole-frame", can_focus=False):
            yield Words(id="whole")

    def arrive(self) -> None:
        """Show all questions."""
        sitting = self.desk.sitting
        if sitting is None:
            self.query_one(Masthead).show("assess", _("Strategic partner check"))
        else:
            self.show_frame()
        self.query_one("#title", Words).show(_("All questions"))
        with self.prevent(Input.Changed):
            self.query_one("#search", Input).value = ""
        self._find("")
        self.set_focus(self.query_one("#search"))

    @on(Input.Changed, "#search")
    def _search(self, event: Input.Changed) -> None:
        event.stop()
        self._find(event.value)

    def action_to_the_list(self) -> None:
        """From the search box into the list."""
        self.set_focus(self.query_one("#questions"))

    def _find(self, wanted: str) -> None:
        framework, sitting = self.house.framework, self.desk.sitting
        here = sitting.here if sitting is not None else None
        rows = []
        for indicator in framework.indicators.values():
            answer = sitting.answer_to(indicator.id) if sitting is not None else None
            if matches(indicator, answer, wanted):
                rows.append(_row(framework, indicator, answer, answers=sitting is not None))
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
            self.query_one("#whole-frame").scroll_end(animate=False)
            return
        sitting.go_to(key)
        await self.desk.go_home_to("tasks", "question")


def matches(indicator: Indicator, answer: Answer | None, wanted: str) -> bool:
    """Whether every wanted word stands in the question, its anchors, or the answer."""
    texts = [indicator.title, indicator.question, indicator.why, *indicator.anchors.values()]
    if answer is not None:
        texts += [answer_words(indicator, answer), answer.note, answer.reason, answer.evidence.text]
    everything = " ".join(texts).casefold()
    return all(word in everything for word in wanted.casefold().split())


def _row(
    framework: Framework, indicator: Indicator, answer: Answer | None, *, answers: bool
) -> Row:
    number = str(framework.number_of(indicator.id))
    if not answers:
        return Row(indicator.id, line_of(indicator.question), number)
    return Row(
        indicator.id, line_of(f"{indicator.title:<34} {answer_words(indicator, answer)}"), number
    )


def _whole(indicator: Indicator) -> Content:
    ranges = sorted(indicator.anchors.items()) if isinstance(indicator, NumberIndicator) else []
    return paragraphs(
        line_of((indicator.question, "bold")),
        *(f"  {level}  {text}" for level, text in ranges),
        *(line_of(f"  {row.label}  ", row.text) for row in rows_of(indicator)),
    )
