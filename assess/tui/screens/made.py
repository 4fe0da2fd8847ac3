"""What became of reports: where they are, what is wrong with those that are not, and ways on."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar, Final

from textual.binding import Binding, BindingType

from assess.i18n import _
from assess.tui.editor import edit, editor_of
from assess.tui.made_words import made_lines
from assess.tui.opening import has_display, trouble_with
from assess.tui.page import COMMON_KEYS, Page
from assess.tui.text import Words, paragraphs
from assess.tui.widgets.choice_list import ChoiceList, Row
from assess.tui.widgets.masthead import Masthead
from assess.tui.widgets.sheet import Sheet

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable, Iterator
    from pathlib import Path

    from textual.app import ComposeResult

    from assess.tui.making import Making
    from assess.usecases.making_each import NotMade

MESSAGE: Final = "report-message.txt"
"""The file that a message about a template is saved to."""
WIDEST: Final = 79
"""Cells of a line at most."""
MARGIN: Final = 5
"""Cells at the sides of the words, with the scrollbar."""


class MadeScreen(Page, inherit_bindings=False):
    """Says what is made as it is made; leaving the page stops nothing."""

    HELP = _(
        "Where the reports are, how large they are, and how to make them again.\n"
        "While they are being made you can go on elsewhere; you are told when they are there.\n\n"
        "Where a template of your own is at fault, its file, line and word are named. Mend it,"
        " then try again, or use the report that came with the program."
    )
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("tab", "app.focus_next", _("next area"), key_display="Tab"),
        *COMMON_KEYS,
    ]

    _has_arrived = False
    """Whether all that the page consists of is there."""
    _asks_for_folder = False
    """Whether another folder is being chosen."""

    def go_on(self) -> None:
        """Say what has become of it since; before the page is there, its arrival says it.

        While the program is left, nothing of the page is there any more.
        """
        if self._has_arrived and self.query("#said"):
            self.arrive()

    @property
    def _making(self) -> Making | None:
        return self.desk.workshop.making

    def body(self) -> ComposeResult:
        """What became of them, and what to do next."""
        yield Words(id="headline", classes="heading")
        with Sheet(id="sheet"):
            yield Words(id="words")
        yield Words(id="said", classes="quiet")
        yield ChoiceList(chosen=self._choose, id="choices")

    def arrive(self) -> None:
        """Say how far it is, or how it went."""
        making = self._making
        if making is None:
            return
        self._has_arrived = True
        if self._asks_for_folder:
            self._write_elsewhere(making)
        self._say("")
        self.query_one(Masthead).show(making.organisation, making.made_title)
        headline = self.query_one("#headline", Words)
        headline.set_class(bool(making.not_made) and making.is_over, "warm")
        headline.show(making.headline)
        self._show(making)
        choices = self.query_one("#choices", ChoiceList)
        choices.display = making.is_over
        if making.is_over:
            rows = list(self._rows(making))
            choices.show_rows(rows, at=rows[0].key)
        self.set_focus(choices if making.is_over else self.query_one("#sheet"))

    def _show(self, making: Making) -> None:
        width = min(self.size.width - MARGIN, WIDEST)
        if making.is_over:
            self.query_one("#words", Words).show(paragraphs(*made_lines(making, width)))
        else:
            stays = _("You can go on elsewhere; you are told when it is done.")
            self.query_one("#words", Words).show(stays)

    def _say(self, text: str, *, is_warm: bool = False) -> None:
        """Say what came of a choice, above the choices."""
        said = self.query_one("#said", Words)
        said.display = bool(text)
        said.set_class(is_warm, "warm")
        said.show(text)

    def on_resize(self) -> None:
        """Break the command and the quoted lines anew."""
        super().on_resize()
        if self._making is not None:
            self._show(self._making)

    # What there is to do

    def _rows(self, making: Making) -> Iterator[Row]:
        if making.not_made:
            yield from self._ways_on(making)
        if making.made and has_display():
            yield Row("open", _("Open the file"))
            yield Row("folder", _("Open the folder"))
        if making.made and making.commands:
            yield Row("copy", _("Copy the command"))
        is_change = making.page == "over-time"
        yield Row("another", _("Back to what changed") if is_change else _("Make another"))
        if self.desk.page("result") in self.app.screen_stack:
            yield Row("result", _("Back to the result"))

    def _ways_on(self, making: Making) -> Iterator[Row]:
        if self._template_at_fault(making) is not None and editor_of() and self._can_step_aside:
            yield Row("edit", _("Open the template in my editor"))
        if trouble_with(making.into):
            yield Row("elsewhere", _("Write into another folder"))
        yield Row("again", _("Try again"))
        if making.steps_instead is not None:
            is_change = making.page == "over-time"
            full = _("Use the built-in full report instead")
            yield Row("instead", _("Use the built-in report instead") if is_change else full)
        yield Row("save", _("Save this message to a file"))

    @property
    def _can_step_aside(self) -> bool:
        """Whether this terminal can be handed over to another program."""
        driver = self.app._driver  # noqa: SLF001 Textual says so nowhere else
        return driver is not None and driver.can_suspend

    @staticmethod
    def _template_at_fault(making: Making) -> NotMade | None:
        return next((each for each in making.not_made if each.template is not None), None)

    def _choose(self, key: str) -> Awaitable[None] | None:
        acts: dict[str, Callable[[], Awaitable[None] | None]] = {
            "open": self._open,
            "folder": self._open_folder,
            "copy": self._copy,
            "another": self._to_the_choice,
            "result": self._to_the_result,
            "edit": self._edit,
            "elsewhere": self._to_the_folders,
            "again": self.desk.workshop.try_again,
            "instead": self._use_the_one_that_came_along,
            "save": self._save,
        }
        done = acts[key]()
        if key in {"again", "instead"}:
            self.arrive()
        return done

    def _open(self) -> None:
        if self._making is not None and self._making.made:
            self.app.open_url(self._making.made[0].path.absolute().as_uri())

    def _open_folder(self) -> None:
        if self._making is not None:
            self.app.open_url(self._making.into.absolute().as_uri())

    def _copy(self) -> None:
        from assess.tui.command_line import quoted

        if self._making is not None:
            self.app.copy_to_clipboard("\n".join(map(quoted, self._making.commands)))
            self._say(_("Copied, if your terminal lets programs copy."))

    async def action_back(self) -> None:
        """While it is made, to where it was asked for; once it is made, to the page below."""
        if self._making is not None and not self._making.is_over:
            await self.desk.go_instead(self._making.page)
        else:
            await super().action_back()

    async def _to_the_choice(self) -> None:
        if self._making is not None:
            await self.desk.go_instead(self._making.page)

    async def _to_the_folders(self) -> None:
        self._asks_for_folder = True
        await self.desk.go("folder")

    def _write_elsewhere(self, making: Making) -> None:
        """Back from the folders: make what is missing in the one that was chosen there."""
        self._asks_for_folder = False
        if making.into != self.desk.folder:
            making.into = self.desk.folder
            self.desk.workshop.try_again()

    async def _to_the_result(self) -> None:
        await self.desk.go("result")

    def _edit(self) -> None:
        fault = self._template_at_fault(self._making) if self._making is not None else None
        if fault is None or fault.template is None:
            return
        if edit(self.desk, fault.template, fault.line):
            self.query_one("#choices", ChoiceList).light("again")
        else:
            words = _("Your editor could not be started. The template is {path}")
            self._say(words.format(path=fault.template), is_warm=True)

    def _use_the_one_that_came_along(self) -> None:
        self.desk.workshop.try_again(instead=True)

    def _save(self) -> None:
        if self._making is None:
            return
        text = "\n\n".join(each.message for each in self._making.not_made)
        self._write(self.desk.folder / MESSAGE, text)

    def _write(self, path: Path, text: str) -> None:
        from assess.errors import AssessError
        from assess.exchange.atomic import write_atomically
        from assess.reports.file_names import free_name

        path = free_name(path)
        try:
            write_atomically(path, f"{text.strip()}\n".encode())
        except AssessError as error:
            self._say(str(error), is_warm=True)
        else:
            self._say(_("Written to {path}").format(path=path))
