"""Put several people's answers together: who they are and how much each answered, no answer."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, ClassVar, Final

from textual.binding import Binding, BindingType

from assess.errors import AssessError, ContentError
from assess.i18n import _
from assess.tui.page import COMMON_KEYS, Page
from assess.tui.people import (
    NAME_WIDTH,
    Person,
    by_organisation,
    names_of,
    parted,
    person_in,
    person_of,
)
from assess.tui.raters import side_words
from assess.tui.text import Words, line_of
from assess.tui.widgets.act import Act, Acts
from assess.tui.widgets.choice_list import ChoiceList, Row
from assess.tui.widgets.masthead import Masthead
from assess.tui.widgets.one_line import OneLine

if TYPE_CHECKING:
    from textual.app import ComposeResult

    from assess.domain.assessment import Side

_SIDES: Final[tuple[Side, ...]] = ("", "leaders", "front-line")
"""In the order in which F4 goes through them."""


class FileLine(OneLine):
    """The path of a file; Enter adds the person whose answers it has."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("enter", "screen.entry", _("add the file"), key_display="Enter")
    ]


class TogetherScreen(Page, inherit_bindings=False):
    """Nobody sees an answer here; nobody's own answers are changed."""

    HELP = _(
        "Each person answers alone, in a check of their own, and does not look at another's.\n"
        "Space ticks a person; F4 says whether they lead or work at the front line. Put them"
        " together when all have finished: you are asked once more, and from then on all of you see"
        " what each said.\n\n"
        "Two who are called the same have the day and the id of their check beside the name.\n\n"
        "This page never shows an answer. A file comes from the page of leaving, with F9, or from"
        " `assess export`.\n\n"
        "The checks stay as they are. What somebody answers later does not come in."
    )
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("f4", "side", _("which side")),
        Binding("tab", "app.focus_next", _("next group"), key_display="Tab"),
        *COMMON_KEYS,
    ]

    def __init__(self) -> None:
        super().__init__()
        self._people: dict[str, Person] = {}
        self._chosen: set[str] = set()

    def body(self) -> ComposeResult:
        """The people, a line for a file, the way on."""
        yield Words(_("Put several people's answers together"), classes="heading")
        yield Words(
            _(
                "Who answered about the same organisation? You see who and how much, never what."
                " What each said stays as it is."
            ),
            classes="quiet",
        )
        yield Words(id="problem", classes="warm")
        yield ChoiceList(chosen=self._tick, marks="many", id="people")
        yield Words(_("Add somebody's file (JSON or YAML): type its path"), id="file-label")
        yield FileLine(id="path", max_length=1000)
        with Acts():
            yield Act(_("Put together"), "together", id="together")
            yield Act(_("Leads or front line?"), "side", id="side")
        yield Words(
            _(
                "The program has no passwords: whoever can open this place can open each check in"
                " it. Where that is too open, let each answer on their own computer and add the"
                " files here."
            ),
            id="blind",
            classes="quiet",
        )

    def arrive(self) -> None:
        """Read anew who has answered; files that were added stay."""
        self.query_one(Masthead).show("assess", self.purpose)
        self._say_problem("")
        try:
            self._read_people()
        except AssessError as error:
            self._say_problem(str(error))
        self._show(at=next(iter(self._people), None))
        self.set_focus(self.query_one("#people" if self._people else "#path"))

    def _read_people(self) -> None:
        from assess.usecases.putting_together import single_checks

        files = [person for person in self._people.values() if person.file is not None]
        kept = by_organisation([person_of(each) for each in single_checks(self.house)])
        known = self._people
        self._people = {
            person.key: replace(person, side=known[person.key].side)
            if person.key in known
            else person
            for person in (*kept, *files)
        }
        self._chosen &= set(self._people)

    def _show(self, at: str | None) -> None:
        total = len(self.house.framework.indicators)
        names = names_of([*self._people.values()])
        rows: list[Row] = []
        about = ""
        for person in self._people.values():
            if person.organisation != about:
                about = person.organisation
                rows.append(Row(f"about {len(rows)}", line_of((about, "bold")), disabled=True))
            rows.append(Row(person.key, line_of(_line(person, names[person.key], total))))
        people = self.query_one("#people", ChoiceList)
        people.show_rows(rows, ticked=self._chosen, at=at)

    def _say_problem(self, text: str) -> None:
        problem = self.query_one("#problem", Words)
        problem.display = bool(text)
        problem.show(text)

    # What is chosen

    def _tick(self, key: str) -> None:
        self._say_problem("")
        if key not in self._chosen and not self._people[key].answered:
            words = _("{name} has not answered anything yet.")
            self._say_problem(words.format(name=names_of([*self._people.values()])[key]))
            return
        self._chosen ^= {key}
        self._show(at=key)

    def action_side(self) -> None:
        """Say on which side the person stands on whom the place is."""
        key = self.query_one("#people", ChoiceList).lit
        if key in self._people:
            person = self._people[key]
            side = _SIDES[(_SIDES.index(person.side) + 1) % len(_SIDES)]
            self._people[key] = replace(person, side=side)
            self._show(at=key)

    def action_entry(self) -> None:
        """Read a file and add the person; Enter on an empty line changes nothing."""
        from assess.tui.files import content_of
        from assess.usecases.merging import RaterFile
        from assess.usecases.putting_together import answered_in

        box = self.query_one("#path", FileLine)
        typed = box.value.strip().strip('"')
        if not typed:
            self._say_problem(_("Enter the path of a file."))
            return
        try:
            file = RaterFile(*content_of(typed))
            given = answered_in(self.house, file)
        except AssessError as error:
            self._say_problem(str(error))
            return
        person = person_in(given, file)
        self._people[person.key] = person
        self._people = {each.key: each for each in by_organisation([*self._people.values()])}
        self._chosen.add(person.key)
        box.value = ""
        self._say_problem("")
        self._show(at=person.key)

    # Going on

    async def action_together(self) -> None:
        """Ask whether these are the ones, where they go together at all."""
        from assess.tui.screens.before_together import WIDEST_NAME, BeforeTogetherScreen
        from assess.usecases.putting_together import refuse_unfit

        chosen = [person for key, person in self._people.items() if key in self._chosen]
        try:
            refuse_unfit(self.house, *parted(chosen))
        except AssessError as error:
            self._say_problem(_told(error))
            return
        page = self.desk.page("before-together")
        if isinstance(page, BeforeTogetherScreen):
            page.ask(chosen, names_of([*self._people.values()], WIDEST_NAME))
        await self.desk.go("before-together")

    def forget_chosen(self) -> None:
        """They are put together; the next choice begins with nobody."""
        self._chosen.clear()


def _line(person: Person, name: str, total: int) -> str:
    count = _("{answered} of {total}").format(answered=person.answered, total=total)
    where = _("file") if person.file is not None else ""
    return f"{name:<{NAME_WIDTH}} {count:>9}  {side_words(person.side):<11} {where}".rstrip()


def _told(error: AssessError) -> str:
    """What is wrong, in words; a kept check has no lines to name."""
    if not isinstance(error, ContentError):
        return str(error)
    return "\n".join(f"{problem.path}: {problem.message}" for problem in error.problems)
