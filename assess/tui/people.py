"""The people whose answers may be put together: who each is, and how they are told apart."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, replace
from pathlib import PurePath
from typing import TYPE_CHECKING, Final

from assess.domain.assessment import Side
from assess.exchange.several import alike
from assess.explaining.days import short_day_words
from assess.i18n import _
from assess.safe_text import safe_line
from assess.usecases.merging import RaterFile
from assess.usecases.putting_together import RaterCheck

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from assess.store.base import Summary
    from assess.usecases.merging import Given

NAME_WIDTH: Final = 40
"""Cells for a name in a list."""
_PLACE_WIDTH: Final = 20
"""Letters of a file's name; the id of a kept check is always shown whole."""


@dataclass(frozen=True, slots=True)
class Person:
    """One person whose answers may be put together with others'."""

    key: str
    """Id of the kept check, or the path of the file."""
    name: str
    """What they are called; empty where they do not say."""
    organisation: str
    """About whom they answered."""
    answered: int
    """How many questions they answered."""
    day: str = ""
    """When they last answered, as 2026-11-22; for a file, the day that it says."""
    side: Side = ""
    """Whether they lead or work at the front line."""
    file: RaterFile | None = None
    """Where the answers are, when they are in a file."""

    @property
    def told_apart(self) -> str:
        """The day and the id or the file, for somebody whose name says too little."""
        place = self.key if self.file is None else _cut(PurePath(self.key).name, _PLACE_WIDTH)
        day = short_day_words(self.day)
        return f"{day} ({place})" if day else f"({place})"


def person_of(summary: Summary) -> Person:
    """Whose kept check it is."""
    return Person(
        key=summary.id,
        name=safe_line(summary.respondent_name).strip(),
        organisation=safe_line(summary.organisation_name),
        answered=summary.answered,
        day=f"{summary.changed_at.astimezone():%Y-%m-%d}",
    )


def person_in(given: Given, file: RaterFile) -> Person:
    """Whose answers a file has."""
    who = given.assessment
    return Person(
        key=file.path,
        name=safe_line(given.name).strip(),
        organisation=safe_line(who.organisation.name),
        answered=len(who.answers),
        day=who.answered_on,
        file=file,
    )


def by_organisation(people: Iterable[Person]) -> list[Person]:
    """Those about one organisation together, in the order in which they were found."""
    groups: dict[str, list[Person]] = {}
    for person in people:
        groups.setdefault(alike(person.organisation), []).append(person)
    first = {key: group[0].organisation for key, group in groups.items()}
    return [replace(p, organisation=first[key]) for key, group in groups.items() for p in group]


def names_of(people: Sequence[Person], width: int = NAME_WIDTH) -> dict[str, str]:
    """What each is called, by key: with day and id where two are called alike or nobody is named.

    Args:
        people: All who are shown beside one another.
        width: Cells for a name; where it takes more, its end is left out.
    """
    seen = Counter(_seen(person, width) for person in people)
    return {
        person.key: _cut(person.name, width)
        if person.name and seen[_seen(person, width)] == 1
        else _with_day_and_id(person, width)
        for person in people
    }


def _seen(person: Person, width: int) -> tuple[str, str]:
    """What two people have to differ in, to be told apart by their names."""
    return alike(person.organisation), alike(_cut(person.name, width))


def _with_day_and_id(person: Person, width: int) -> str:
    apart = person.told_apart
    name = _cut(person.name or _("No name"), width - len(apart) - 2)
    return f"{name}, {apart}"


def parted(people: Iterable[Person]) -> tuple[list[RaterCheck], list[RaterFile]]:
    """The kept checks and the files, each with its side."""
    checks, files = [], []
    for person in people:
        if person.file is None:
            checks.append(RaterCheck(person.key, person.side))
        else:
            files.append(replace(person.file, side=person.side))
    return checks, files


def _cut(text: str, width: int) -> str:
    """The text, or what fits of it."""
    return text if len(text) <= width else text[: max(0, width - 3)] + "..."
