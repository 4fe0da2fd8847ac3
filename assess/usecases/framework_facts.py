"""A framework taken apart into single facts, each with what it is about and a name in words."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from fractions import Fraction
from types import MappingProxyType
from typing import Final

from pydantic import BaseModel

from assess.domain.framework import Characteristic, Framework
from assess.domain.indicator import Indicator
from assess.i18n import _
from assess.reports.criteria_words import plain_number
from assess.reports.words import gate_on

Path = tuple[str, ...]
"""The way to a fact: keys, and in lists the id, level or place of the entry."""

_OWN_KEYS: Final = ("id", "level", "strength")
"""By which of these an entry of a list is known, the first that it has."""
_WORDING: Final = frozenset(
    {
        *("title", "question", "why", "text", "meaning", "advice", "name", "purpose", "by"),
        *("disclaimer", "limits", "at_hand", "evidence", "source_words", "short", "unit"),
        *("stop_status", "effort", "sources", "year", "levels", "minutes"),
    }
)
"""Keys of what is said; all others decide."""
FAMILIES: Final = frozenset(
    {"bands", "strengths", "scale", "options", "sources", "focus_areas", "collaboration_areas"}
)
"""Lists whose entries come and go as a whole."""


@dataclass(frozen=True, slots=True)
class Fact:
    """One thing that a framework says."""

    path: Path
    """The way to it."""
    value: str
    """What is said, in words."""

    @property
    def is_wording(self) -> bool:
        """Whether it is words for a reader, and no number or rule."""
        return any(step in _WORDING for step in (self.path[-1], self.path[0]))


Facts = Mapping[Path, Fact]


def facts_of_rules(framework: Framework) -> Facts:
    """All that a framework says beside its characteristics."""
    left_out = {"id", "version", "characteristics", "digest"}
    return _facts(_below(framework, (), left_out))


def facts_of_part(part: Characteristic) -> Facts:
    """All that a characteristic says beside its indicators."""
    return _facts(_below(part, (), {"id", "indicators"}))


def facts_of_indicator(framework: Framework, indicator: Indicator) -> Facts:
    """All that an indicator says, its gate as one fact in words."""
    facts = dict(_facts(_below(indicator, (), {"id", "gate"})))
    if indicator.gate is not None:
        facts["gate",] = Fact(("gate",), gate_on(framework, indicator))
    return facts


def _facts(found: Iterator[Fact]) -> Facts:
    return MappingProxyType({fact.path: fact for fact in found})


def _below(value: object, path: Path, left_out: frozenset[str] | set[str]) -> Iterator[Fact]:
    match value:
        case BaseModel():
            for name in type(value).model_fields:
                if name not in left_out:
                    yield from _below(getattr(value, name), (*path, name), set())
        case Mapping():
            for key, part in value.items():
                yield from _below(part, (*path, str(key)), set())
        case tuple():
            yield from _in_a_list(value, path)
        case None | "":
            return
        case _:
            yield Fact(path, _shown(value))


def _in_a_list(values: tuple[object, ...], path: Path) -> Iterator[Fact]:
    if path[-1:] == ("thresholds",):
        for level, value in enumerate(values, 1):
            yield Fact((*path, str(level)), _shown(value))
    elif all(isinstance(value, BaseModel) for value in values):
        for value in values:
            key = next(name for name in _OWN_KEYS if hasattr(value, name))
            yield from _below(value, (*path, str(getattr(value, key))), {key})
    elif values:
        yield Fact(path, " ".join(map(_shown, values)))


def _shown(value: object) -> str:
    match value:
        case bool():
            return _("yes") if value else _("no")
        case int() | Fraction():
            return plain_number(Fraction(value))
        case _:
            return str(value)
