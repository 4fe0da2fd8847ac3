"""All that the files of one framework hold, each part with its place: what the rules look at.

A file with a fault still gives its sound parts, so that one run tells every fault.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Generic, TypeVar

from pydantic import TypeAdapter, ValidationError

from assess.criteria.files import CHARACTERISTIC, EXAMPLE, FRAMEWORK, PRECEDENT, Kind
from assess.criteria.loading import framework_from
from assess.criteria.parsing import Parsed, scale_of
from assess.domain.content import SCALE, USUAL_SCALE
from assess.domain.example import Example
from assess.domain.framework import Framework
from assess.domain.indicator import Indicator
from assess.domain.precedent import Precedent
from assess.errors import Problem
from assess.sources.yaml_source import Loc, Source

Part = TypeVar("Part")
Other = TypeVar("Other")

_INDICATOR: TypeAdapter[Indicator] = TypeAdapter(Indicator)


@dataclass(frozen=True, slots=True)
class Located(Generic[Part]):
    """A sound part of a file, and where it stands."""

    part: Part
    """The part itself."""
    source: Source
    """The file it stands in."""
    loc: Loc = ()
    """The way to it; empty for a whole file."""

    def problem(self, rule: str, message: str, *steps: int | str, at_key: bool = False) -> Problem:
        """A problem at a step below this part."""
        return self.source.problem(self.loc + steps, rule, message, at_key=at_key)

    def below(self, part: "Other", *steps: int | str) -> "Located[Other]":
        """A part of this part."""
        return Located(part, self.source, self.loc + steps)

    def where(self, *steps: int | str) -> str:
        """File and line of a step below this part."""
        return f"{self.source.path}:{self.source.place(self.loc + steps)[0]}"


class Contents:
    """What the files of one framework hold."""

    def __init__(self, parsed: Sequence[Parsed]) -> None:
        self.parsed = parsed
        """Every file: the framework's rules first."""

    def sources(self, *kinds: Kind) -> Iterator[Source]:
        """Every file of these kinds that could be read to its end."""
        for part in self.parsed:
            if part.source is not None and part.file.kind in kinds:
                yield part.source

    def are_sound(self, *kinds: Kind) -> bool:
        """Whether every file of these kinds is right by itself."""
        return not any(part.problems for part in self.parsed if part.file.kind in kinds)

    def ids_at_top(self, kind: Kind) -> list[Located[str]]:
        """The id of each file of this kind; none when one of them has none."""
        parts = [part for part in self.parsed if part.file.kind is kind]
        found = list(ids_at_top(self.sources(kind)))
        return found if len(found) == len(parts) else []

    def ids_in(self, kind: Kind, field: str) -> list[Located[str]]:
        """The ids in a list of files of this kind; none when an entry has none."""
        files = [part.source for part in self.parsed if part.file.kind is kind]
        if not all(file and _have_ids(file, field) for file in files):
            return []
        return list(ids_in(self.sources(kind), field))

    @cached_property
    def scale(self) -> Mapping[int, str]:
        """The steps of the scale that the files are read against, each with its name."""
        for file in self.sources(FRAMEWORK):
            if steps := scale_of(file.content):
                return steps
        return USUAL_SCALE

    @cached_property
    def indicators(self) -> tuple[Located[Indicator], ...]:
        """Every sound indicator, also beside faulty ones."""
        files = self.sources(CHARACTERISTIC)
        return tuple(
            found for file in files for found in _sound(file, "indicators", _INDICATOR, self.scale)
        )

    @cached_property
    def precedents(self) -> tuple[Located[Precedent], ...]:
        """Every sound precedent."""
        return tuple(self._wholes(PRECEDENT, Precedent))

    @cached_property
    def examples(self) -> tuple[Located[Example], ...]:
        """Every sound example."""
        return tuple(self._wholes(EXAMPLE, Example))

    @cached_property
    def framework(self) -> Framework | None:
        """The framework, where all files that make it are sound."""
        parts = [p for p in self.parsed if p.file.kind in {FRAMEWORK, CHARACTERISTIC}]
        if len(parts) < 2 or any(part.problems for part in parts):  # noqa: PLR2004 both kinds
            return None
        return framework_from(parts)

    def entries(self, field: str, model: type[Part]) -> tuple[Located[Part], ...]:
        """The sound entries of a list in `framework.yaml`, in order."""
        adapter = TypeAdapter(model)
        files = self.sources(FRAMEWORK)
        return tuple(found for file in files for found in _sound(file, field, adapter, self.scale))

    def single(self, field: str, model: TypeAdapter[Part]) -> Located[Part] | None:
        """One value of `framework.yaml`, where it is sound."""
        for file in self.sources(FRAMEWORK):
            try:
                return Located(model.validate_python(file.content[field]), file, (field,))
            except (ValidationError, TypeError, KeyError):
                return None
        return None

    def _wholes(self, kind: Kind, model: type[Part]) -> Iterator[Located[Part]]:
        for part in self.parsed:
            if part.file.kind is kind and part.source and isinstance(part.model, model):
                yield Located(part.model, part.source)


def ids_at_top(files: Iterator[Source]) -> Iterator[Located[str]]:
    """The id of each file, also of a faulty one."""
    for file in files:
        name = file.content.get("id") if isinstance(file.content, dict) else None
        if isinstance(name, str):
            yield Located(name, file, ("id",))


def ids_in(files: Iterator[Source], field: str) -> Iterator[Located[str]]:
    """The ids of the entries of a list, also of faulty ones."""
    for file in files:
        for number, entry in _entries(file, field):
            name = entry.get("id") if isinstance(entry, dict) else None
            if isinstance(name, str):
                yield Located(name, file, (field, number, "id"))


def _have_ids(file: Source, field: str) -> bool:
    listed = file.content.get(field) if isinstance(file.content, dict) else None
    return isinstance(listed, list) and len(listed) == len(list(ids_in(iter([file]), field)))


def _entries(file: Source, field: str) -> Iterator[tuple[int, object]]:
    listed = file.content.get(field) if isinstance(file.content, dict) else None
    return enumerate(listed) if isinstance(listed, list) else iter(())


def _sound(
    file: Source, field: str, adapter: TypeAdapter[Part], scale: Mapping[int, str]
) -> Iterator[Located[Part]]:
    for number, entry in _entries(file, field):
        try:
            sound = adapter.validate_python(entry, context={SCALE: scale})
        except ValidationError:
            continue
        yield Located(sound, file, (field, number))


def words_in(files: Iterator[Source]) -> Iterator[Located[str]]:
    """Every text of these files."""
    for file in files:
        yield from _words_below(file, (), file.content)


def _words_below(file: Source, loc: Loc, value: object) -> Iterator[Located[str]]:
    match value:
        case str():
            yield Located(value, file, loc)
        case dict():
            for key, part in value.items():
                yield from _words_below(file, (*loc, key), part)
        case list():
            for number, part in enumerate(value):
                yield from _words_below(file, (*loc, number), part)
