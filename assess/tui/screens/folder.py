"""Another folder to write reports and files into: one of those at hand, or a path that is typed."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, ClassVar

from textual.binding import Binding, BindingType

from assess.i18n import _
from assess.tui.opening import folders_to_offer, trouble_with
from assess.tui.page import Page
from assess.tui.text import Words, line_of, paragraphs
from assess.tui.widgets.choice_list import ChoiceList, Row
from assess.tui.widgets.masthead import Masthead
from assess.tui.widgets.one_line import OneLine

if TYPE_CHECKING:
    from textual.app import ComposeResult


class FolderLine(OneLine):
    """The path of a folder; Enter writes there from now on."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("enter", "screen.entry", _("write there"), key_display="Enter")
    ]


class FolderScreen(Page):
    """Nothing is written here; the next report goes where it is said."""

    HELP = _(
        "Choose a folder, or type the path of one, then Enter. Reports and files of answers are"
        " written there until you leave the program. Esc goes back and changes nothing."
    )

    def body(self) -> ComposeResult:
        """The folders at hand, and a line for another one."""
        yield Words(_("Write into another folder"), classes="heading")
        yield Words(id="now", classes="gap")
        yield Words(id="problem", classes="gap warm")
        yield ChoiceList(chosen=self._use, id="folders")
        yield Words(_("Or the path of another folder"), classes="gap")
        yield FolderLine(id="path", max_length=1000)

    def arrive(self) -> None:
        """Offer what can be written into."""
        self.query_one(Masthead).show("assess", _("Reports"))
        now = self.desk.folder
        self.query_one("#now", Words).show(_("Now it is {folder}").format(folder=now))
        self._say_problem("")
        offered = folders_to_offer(now)
        folders = self.query_one("#folders", ChoiceList)
        folders.show_rows(
            [Row(str(each), str(each)) for each in offered],
            at=str(offered[0]) if offered else None,
        )
        folders.display = bool(offered)
        self.query_one("#path", FolderLine).value = ""
        self.set_focus(folders if offered else self.query_one("#path"))

    def _say_problem(self, text: str) -> None:
        problem = self.query_one("#problem", Words)
        problem.display = bool(text)
        problem.show(
            paragraphs(line_of((_("There is a problem"), "bold")), f"  {text}") if text else ""
        )

    async def action_entry(self) -> None:
        """Write into the folder that is typed."""
        typed = self.query_one("#path", FolderLine).value.strip().strip('"')
        if not typed:
            self._say_problem(_("Enter the path of a folder."))
            return
        await self._use(typed)

    async def _use(self, path: str) -> None:
        folder = _folder(path)
        reason = trouble_with(folder)
        if reason:
            words = _("No file can be written into the folder {folder}: {reason}.")
            self._say_problem(words.format(folder=folder, reason=reason))
            return
        self.desk.folder = folder
        await self.desk.back()


def _folder(typed: str) -> Path:
    try:
        return Path(typed).expanduser().absolute()
    except RuntimeError:  # there is nobody of that name
        return Path(typed).absolute()
