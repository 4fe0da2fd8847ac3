"""The first page: what this is, how long it takes, and one choice."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from textual.binding import Binding, BindingType

from assess.errors import AssessError
from assess.i18n import _, ngettext
from assess.tui.page import COMMON_KEYS, Page
from assess.tui.route import quick_title
from assess.tui.text import Words
from assess.tui.widgets.choice_list import ChoiceList, Row
from assess.tui.widgets.masthead import Masthead

if TYPE_CHECKING:
    from textual.app import ComposeResult


class StartScreen(Page, inherit_bindings=False):
    """Painted before criteria and store are loaded; the numbers come a moment later."""

    HELP = _(
        "Choose what to do with Up and Down, then Enter.\n\n"
        "Start a new check: you say who you are, then you see the parts and their questions.\n"
        "Quick screen: the few questions that decide most; their answers count for the rest too.\n"
        "See the questions first: read all of them; nothing is kept.\n"
        "Look at a worked example: a finished result, so that you know what you will get.\n"
        "Put several people's answers together: after each has answered alone.\n\n"
        "Esc, F9 and Leave end the program at once; nothing is lost.\n\n"
        "Everything you answer is kept on this computer, in the file that the last line of this"
        " page names. Nothing is sent to anyone."
    )
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("f1", "help", _("help")),
        Binding("ctrl+p", "app.command_palette", _("all commands"), key_display="Ctrl+P"),
        Binding("escape", "back", _("leave"), key_display="Esc"),
        Binding("f9", "app.leave", show=False),
        *COMMON_KEYS,
    ]

    def body(self) -> ComposeResult:
        """Time, saving and sending are said before anything is asked."""
        usual = _("Is your organisation ready to be a strategic partner?")
        yield Words(usual, classes="heading", id="heading")
        yield Words(_("Reading the questions ..."), id="counts", classes="gap")
        yield Words(
            _(
                "Every answer is saved at once. You can stop at any time and come back later.\n"
                "Nothing is sent to anyone. Your result is yours."
            ),
            classes="gap",
        )
        yield ChoiceList(_rows(0), chosen=self._chosen, id="menu")
        yield Words(id="place", classes="quiet gap")

    def on_mount(self) -> None:
        """Be ready for keys at once."""
        self.query_one(Masthead).show("assess", self.purpose)
        menu = self.query_one(ChoiceList)
        menu.light("new")
        self.set_focus(menu)

    def arrive(self) -> None:
        """Say the numbers, once they are known."""
        menu = self.query_one(ChoiceList)
        counts = self.query_one("#counts", Words)
        if self.desk.trouble:
            counts.add_class("warm")
            counts.show(_("Your saved checks cannot be reached.") + "\n" + self.desk.trouble)
            menu.show_rows(_rows(0), at="leave")
        elif self.desk.house is not None:
            self._say_numbers(counts, menu)
        self.set_focus(menu)

    def _say_numbers(self, counts: Words, menu: ChoiceList) -> None:
        framework = self.house.framework
        if not framework.focus_areas:
            self.query_one(Masthead).show("assess", self.purpose)
            self.query_one("#heading", Words).show(framework.title)
        counts.show(
            _(
                "You answer {questions} questions in {parts} parts. Most people need about"
                " {minutes} minutes,\nand often ask two or three colleagues."
            ).format(
                questions=len(framework.indicators),
                parts=len(framework.characteristics),
                minutes=framework.minutes,
            )
        )
        kept = self._number_kept()
        lit = menu.lit if menu.lit != "new" or not kept else "saved"
        menu.show_rows(_rows(kept, quick_title(framework)), at=lit)

    def _number_kept(self) -> int:
        """How many checks there are to go on with; also says where they are kept."""
        from assess.usecases import walk

        place, store = self.query_one("#place", Words), self.house.store
        try:
            kept = len(walk.saved(self.house))
        except AssessError as error:
            place.add_class("warm")
            place.show(_("Your saved checks cannot be reached.") + "\n" + str(error))
            return 0
        place.remove_class("warm")
        where = _("Kept in {place}").format(place=store.place)
        place.show("\n".join((where, *store.notices)))
        return kept

    async def _chosen(self, key: str) -> None:
        if key == "leave":
            self.app.exit()
        elif self.desk.house is not None:
            self.desk.sitting = None
            self.desk.starts_quickly = key == "quick"
            await self.desk.go(_PAGES[key])
        elif not self.desk.trouble:
            self.notify(_("Still reading the questions; try again in a moment."), markup=False)


_PAGES = {
    "new": "before",
    "quick": "organisation",
    "saved": "saved",
    "together": "together",
    "read-in": "read-in",
    "questions": "questions",
    "example": "samples",
}


def _rows(kept: int, quick: str = "") -> tuple[Row, ...]:
    saved = ngettext("Go on with a saved check ({n})", "Go on with a saved check ({n})", kept)
    return (
        Row("new", _("Start a new check")),
        *((Row("quick", quick),) if quick else ()),
        *((Row("saved", saved.format(n=kept)),) if kept else ()),
        Row("together", _("Put several people's answers together")),
        Row("read-in", _("Read in a file of answers")),
        Row("questions", _("See the questions first, without answering")),
        Row("example", _("Look at a worked example of a result")),
        Row("leave", _("Leave")),
    )
