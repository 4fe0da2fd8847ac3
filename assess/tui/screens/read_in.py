"""Read in a file of answers: first what it will change, then all of it or none."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from textual.binding import Binding, BindingType

from assess.errors import AssessError
from assess.i18n import _
from assess.tui.files import content_of
from assess.tui.page import Page
from assess.tui.text import Words, line_of, paragraphs
from assess.tui.widgets.act import Act, Acts
from assess.tui.widgets.masthead import Masthead
from assess.tui.widgets.one_line import OneLine

if TYPE_CHECKING:
    from textual.app import ComposeResult
    from textual.content import Content

    from assess.usecases.importing import FilePlan, ImportPlan

MOST_SHOWN = 12
"""Changed answers listed before they are only counted."""


class PathLine(OneLine):
    """The path of a file; Enter looks at the file and changes nothing."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("enter", "screen.entry", _("look at the file"), key_display="Enter")
    ]


class ReadInScreen(Page):
    """Nothing changes until the plan has been seen."""

    HELP = _(
        "Type the path of a file that assess wrote (JSON or YAML), then Enter.\n"
        "You see what it would change. Only Take it over changes something."
    )

    def __init__(self) -> None:
        super().__init__()
        self._plan: ImportPlan | None = None

    def body(self) -> ComposeResult:
        """The path, the plan, the way on."""
        yield Words(_("Read in a file of answers"), classes="heading")
        yield Words(_("Path of the file, such as answers.yaml"), classes="gap")
        yield PathLine(id="path", max_length=1000)
        yield Words(id="plan", classes="gap")
        with Acts():
            yield Act(_("Show what it would change"), "entry", id="look")
            yield Act(_("Take it over"), "take_over", id="take-over")

    def arrive(self) -> None:
        """Begin anew."""
        self.query_one(Masthead).show("assess", self.purpose)
        self._show(None, "")
        self.set_focus(self.query_one("#path"))

    def _show(self, plan: ImportPlan | None, text: str, *, is_problem: bool = False) -> None:
        self._plan = plan
        words = self.query_one("#plan", Words)
        words.set_class(is_problem, "warm")
        words.show(text if plan is None else paragraphs(*_told(self, plan)))
        self.query_one("#take-over").display = plan is not None and not plan.changes_nothing

    def action_entry(self) -> None:
        """Look at the file."""
        from assess.usecases.importing import plan_import

        typed = self.query_one("#path", PathLine).value.strip().strip('"')
        if not typed:
            self._show(None, _("Enter the path of a file."), is_problem=True)
            return
        try:
            content, path = content_of(typed)
        except AssessError as error:
            self._show(None, str(error), is_problem=True)
            return
        try:
            plan = plan_import(self.house, [(content, path)])
        except AssessError as error:
            told = _("The file is not read in; nothing is changed.") + "\n" + str(error)
            self._show(None, told, is_problem=True)
        else:
            self._show(plan, "")
            if not plan.changes_nothing:
                self.set_focus(self.query_one("#take-over"))

    async def action_take_over(self) -> None:
        """Do what the plan says, and open the check."""
        from assess.usecases.importing import carry_out

        if self._plan is None:
            return
        try:
            (saved,) = carry_out(self.house, self._plan)
        except AssessError as error:
            self._show(None, str(error), is_problem=True)
            return
        self.query_one("#path", PathLine).value = ""
        self.open_check(saved)
        await self.desk.go_instead("tasks")


def _told(page: ReadInScreen, plan: ImportPlan) -> list[Content | str]:
    lines: list[Content | str] = [line_of(sentence) for sentence in plan.sentences]
    for file in plan.files:
        lines += _changes(page, file)
    return lines


def _changes(page: ReadInScreen, file: FilePlan) -> list[str]:
    from assess.answer_types import shown_reply

    indicators = page.house.framework.indicators
    lines = [
        _("  {title}: saved {before}, file {after}").format(
            title=indicators[change.indicator].title,
            before=shown_reply(indicators[change.indicator], change.before.value),
            after=shown_reply(indicators[change.indicator], change.after.value),
        )
        for change in file.changed[:MOST_SHOWN]
    ]
    more = len(file.changed) - len(lines)
    return [*lines, *([_("  and {n} more").format(n=more)] if more else [])]
