"""What a name in a template can stand for: a text, a row with names, a list, or anything."""

from collections.abc import Mapping
from dataclasses import dataclass, fields, is_dataclass
from functools import cache
from typing import Final, get_args, get_type_hints

from jinja2 import nodes


@dataclass(frozen=True, slots=True)
class Kind:
    """What a value is, as far as it is known: nothing is known of a bare one."""


@dataclass(frozen=True, slots=True)
class Text(Kind):
    """A text, or yes or no: it has no names inside."""


@dataclass(frozen=True, slots=True)
class Row(Kind):
    """A row of the view."""

    of: type
    """Its class."""

    @property
    def names(self) -> Mapping[str, Kind]:
        """What each of its names stands for."""
        return _names_of(self.of)


@dataclass(frozen=True, slots=True)
class Rows(Kind):
    """A list."""

    each: Kind
    """What is in it."""


@dataclass(frozen=True, slots=True)
class Macro(Kind):
    """A piece that is called with values."""

    node: nodes.Macro
    """Its body."""
    template: str
    """Where it stands."""
    sees_report: bool
    """Whether it knows the names of the report, or only what it is given."""


@dataclass(frozen=True, slots=True)
class Pieces(Kind):
    """A template that was imported."""

    template: str
    """Its name."""
    sees_report: bool
    """Whether it was imported with the names of the report."""


ANYTHING: Final = Kind()
"""Nothing is known of it, so nothing about it is wrong."""
TEXT: Final = Text()


@cache
def _names_of(row: type) -> Mapping[str, Kind]:
    """Worked out once for each class: a template asks for its names again and again."""
    hints = get_type_hints(row)
    return {field.name: kind_of(hints[field.name]) for field in fields(row)}


def kind_of(hint: object) -> Kind:
    """What a field of the view holds."""
    inside = get_args(hint)
    if inside:
        return Rows(kind_of(inside[0]))
    if isinstance(hint, type) and is_dataclass(hint):
        return Row(hint)
    return TEXT


def of_both(one: Kind | None, other: Kind) -> Kind:
    """What is known of a value that is the one or the other."""
    return other if one is None or one == other else ANYTHING
