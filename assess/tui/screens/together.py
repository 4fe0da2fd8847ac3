"""Put several people's answers together: who they are and how much each answered, no answer."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, ClassVar, Final

from textual.binding import Binding, BindingType

from assess.domain.assessment import Side
from assess.errors import AssessError, ContentError
from assess.i18n import _, ngettext
from assess.tui.page import COMMON_KEYS, Page
from assess.tui.raters import side_words
from assess.tui.text import Words, line_of
from assess.tui.widgets.act import Act, Acts
from assess.tui.widgets.choice_list import ChoiceList, Row
from assess.tui.widgets.masthead import Masthead
from assess.tui.widgets.one_line import OneLine
from assess.usecases.merging import RaterFile

if TYPE_CHECKING:
    from collections.abc import Sequence

    from textual.app import ComposeResult

    from assess.store.base import Summary

_SIDES: Final[tuple[Side, ...]] = ("", "leaders", "front-line")
"""In the order in which F4 goes through them."""
_NAME_WIDTH: Final = 32


@dataclass(frozen=True, slots=True)
class Person:
    """One person whose answers may be put together with others'."""

    key: str
    """Id of the kept check, or the path of the file."""
    name: str
    """What they are called."""
    organisation: str
    """About whom they answered."""
    answered: int
    """How many questions they answered."""
    side: Side = ""
    """Whether they lead or work at the front line."""
    file: RaterFile | None = None
    """Where the answers are, when they are in a file."""


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
        " together when all have"
        " finished: from then on all of you see what each said.\n\n"
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
        self._is_warned = False

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
        kept = _by_organisation([_person(each) for each in single_checks(self.house)])
        known = self._people
        self._people = {
            person.key: replace(person, side=known[person.key].side)
            if person.key in known
            else person
            for person in (*kept, *files)
        }
        self._chosen &= set(self._people)

    def _show(self, at: str | None) -> None:
        self._is_warned = False
        total = len(self.house.framework.indicators)
        rows: list[Row] = []
        about = ""
        for person in self._people.values():
            if person.organisation != about:
                about = person.organisation
                rows.append(Row(f"about {len(rows)}", line_of((about, "bold")), disabled=True))
            rows.append(Row(person.key, line_of(_line(person, total))))
        people = self.query_one("#people", ChoiceList)
        people.show_rows(rows, ticked=self._chosen, at=at)
        self.query_one("#together", Act).say(_("Put together"))

    def _say_problem(self, text: str) -> None:
        problem = self.query_one("#problem", Words)
        problem.display = bool(text)
        problem.show(text)

    # What is chosen

    def _tick(self, key: str) -> None:
        self._say_problem("")
        if key not in self._chosen and not self._people[key].answered:
            words = _("{name} has not answered anything yet.")
            self._say_problem(words.format(name=self._people[key].name))
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
        who = given.assessment
        person = Person(file.path, given.name, who.organisation.name, len(who.answers), file=file)
        self._people[person.key] = person
        self._people = {each.key: each for each in _by_organisation([*self._people.values()])}
        self._chosen.add(person.key)
        box.value = ""
        self._say_problem("")
        self._show(at=person.key)

    # Going on

    async def action_together(self) -> None:
        """Put them together, keep that, and show where they agree."""
        from assess.usecases.putting_together import RaterCheck, put_together

        chosen = [person for key, person in self._people.items() if key in self._chosen]
        if self._warns(chosen):
            return
        checks = [RaterCheck(person.key, person.side) for person in chosen if person.file is None]
        files = [replace(p.file, side=p.side) for p in chosen if p.file is not None]
        try:
            done = put_together(self.house, checks, files)
        except AssessError as error:
            self._say_problem(_told(error))
            return
        self._chosen.clear()
        self.open_check(done.saved)
        await self.desk.go_instead("consensus")
        if done.was_there:
            self.notify(
                _("These answers were put together before; this is what was kept then."),
                markup=False,
            )

    def _warns(self, chosen: Sequence[Person]) -> bool:
        """Say once who has not finished: from here on that person sees what the others said."""
        total = len(self.house.framework.indicators)
        unfinished = [person.name for person in chosen if person.answered < total]
        if self._is_warned or not unfinished:
            return False
        self._is_warned = True
        words = ngettext(
            "{names} has not answered every question. Once you are together, all see what each"
            " said, and what is answered later does not come in.",
            "{names} have not answered every question. Once you are together, all see what each"
            " said, and what is answered later does not come in.",
            len(unfinished),
        )
        self._say_problem(words.format(names="; ".join(unfinished)))
        self.query_one("#together", Act).say(_("Put together all the same"))
        return True


def _person(summary: Summary) -> Person:
    from assess.safe_text import safe_line

    name = safe_line(summary.respondent_name).strip() or _("No name ({id})").format(id=summary.id)
    return Person(summary.id, name, safe_line(summary.organisation_name), summary.answered)


def _by_organisation(people: Sequence[Person]) -> list[Person]:
    """Those about one organisation together, in the order in which they were found."""
    from assess.exchange.several import alike

    groups: dict[str, list[Person]] = {}
    for person in people:
        groups.setdefault(alike(person.organisation), []).append(person)
    first = {key: group[0].organisation for key, group in groups.items()}
    return [replace(p, organisation=first[key]) for key, group in groups.items() for p in group]


def _line(person: Person, total: int) -> str:
    name = person.name
    shown = name if len(name) <= _NAME_WIDTH else name[: _NAME_WIDTH - 3] + "..."
    count = _("{answered} of {total}").format(answered=person.answered, total=total)
    where = _("file") if person.file is not None else ""
    return f"{shown:<{_NAME_WIDTH}} {count:>9}   {side_words(person.side):<11} {where}".rstrip()


def _told(error: AssessError) -> str:
    """What is wrong, in words; a kept check has no lines to name."""
    if not isinstance(error, ContentError):
        return str(error)
    return "\n".join(f"{problem.path}: {problem.message}" for problem in error.problems)
