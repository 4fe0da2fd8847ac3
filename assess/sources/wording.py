"""What the models say about a file that does not fit, in an editor's words.

Echoes are left out: what follows from a fault that is told already.
"""

from collections.abc import Container, Mapping
from typing import Any, Final

from pydantic import BaseModel, ValidationError
from pydantic_core import ErrorDetails

from assess.errors import Problem
from assess.sources.fault import MISSING, Fault
from assess.sources.known_keys import fields_at, nearest
from assess.sources.sentences import sentence
from assess.sources.yaml_source import Loc, Source

_MISSING_KEYS: Final = {"missing", "union_tag_not_found"}


def problems_of(
    error: ValidationError, source: Source, model: type[BaseModel], *, within: Loc = ()
) -> list[Problem]:
    """Say every fault of a file at its place.

    Args:
        error: What pydantic said.
        source: The file it was said about.
        model: What the file, or the part of it at `within`, was read as.
        within: The way from the top of the file to the part that was read.
    """
    faults = [
        _fault(details, source, model, within)
        for details in error.errors(include_url=False, include_input=False)
    ]
    told = _slips(faults)
    problems: dict[Problem, None] = {}
    for fault in faults:
        if not (_is_echo(fault, source) or (fault.parent, fault.name) in told):
            problems[_problem(fault, source)] = None
    return list(problems)


def _problem(fault: Fault, source: Source) -> Problem:
    rule, message = sentence(fault)
    at_key = fault.at_key or rule in {"unknown-key", "empty-text"}
    return source.problem(fault.loc, rule, message, at_key=at_key)


def _slips(faults: list[Fault]) -> set[tuple[Loc, str]]:
    """Keys that are missing only because they are misspelt: told of once, at the slip."""
    slips = (fault for fault in faults if fault.kind == "extra_forbidden")
    return {(fault.parent, near) for fault in slips if (near := fault.nearest_key)}


def _is_echo(fault: Fault, source: Source) -> bool:
    """Whether this only follows from something that is told elsewhere."""
    if fault.value is MISSING:
        return False
    if source.place(fault.loc) in source.faulty:
        return True
    least = fault.limits.get("min_length", 0)
    return fault.kind == "too_short" and len(fault.value) >= least


def _fault(details: ErrorDetails, source: Source, model: type[BaseModel], within: Loc) -> Fault:
    content: Any = source.content
    for step in within:
        content = content[step]
    path = _Path(content, ends_missing=details["type"] == "missing")
    for step in details["loc"]:
        path.take(step)
    if details["type"] == "union_tag_invalid":
        path.take("type")
    kind = "union" if path.is_one_of_several else details["type"]
    fields = fields_at(
        model, details["loc"] if kind == "union_tag_not_found" else details["loc"][:-1]
    )
    return Fault(
        kind=kind,
        loc=within + tuple(path.steps),
        value=path.content,
        limits=details.get("ctx", {}),
        at_key=path.at_key,
        fields=fields,
        nearest_key=_nearest(details, fields, path.parent),
    )


def _nearest(
    details: ErrorDetails, fields: Mapping[str, object], parent: Container[object]
) -> str | None:
    """The known key that an unknown one is a slip of; one that is not there yet comes first."""
    if details["type"] != "extra_forbidden":
        return None
    word = details["loc"][-1]
    absent = [name for name in fields if name not in parent]
    return nearest(word, absent) or nearest(word, list(fields))


class _Path:
    """Follows the way that pydantic names through the content of the file."""

    def __init__(self, content: object, *, ends_missing: bool) -> None:
        self.content: Any = content
        self.parent: Any = ()
        self.steps: list[int | str] = []
        self.at_key = False
        self.is_one_of_several = False
        """Whether a step named one of several types that the value could have had."""
        self._ends_missing = ends_missing
        self._expects_kind = False

    def take(self, step: int | str) -> None:
        """Go one step, unless it names no place but a type."""
        expects_kind, self._expects_kind = self._expects_kind, isinstance(step, int)
        if step == "[key]":
            self.at_key = True
        elif self.is_one_of_several or (expects_kind and self._is_kind(step)):
            return
        elif self._has(step) or self._ends_missing:
            self._enter(step)
        else:
            self.is_one_of_several = True

    def _is_kind(self, step: int | str) -> bool:
        return isinstance(self.content, dict) and self.content.get("type") == step

    def _has(self, step: int | str) -> bool:
        match self.content:
            case dict() as pairs:
                return step in pairs
            case list() as entries:
                return isinstance(step, int) and step < len(entries)
            case _:
                return False

    def _enter(self, step: int | str) -> None:
        self.parent = self.content
        self.steps.append(step)
        self.content = self.content[step] if self._has(step) else MISSING
