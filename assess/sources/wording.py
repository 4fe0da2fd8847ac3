"""What the models say about a file that does not fit, in an editor's words.

Echoes are left out: what follows from a fault that is told already.
"""

from collections.abc import Container, Mapping

from pydantic import BaseModel, ValidationError
from pydantic_core import ErrorDetails

from assess.errors import Problem
from assess.sources.fault import MISSING, Fault
from assess.sources.known_keys import fields_at, nearest
from assess.sources.sentences import sentence
from assess.sources.way import Way
from assess.sources.yaml_source import Loc, Source


def problems_of(error: ValidationError, source: Source, model: type[BaseModel]) -> list[Problem]:
    """Say every fault of a file at its place.

    Args:
        error: What pydantic said.
        source: The file it was said about.
        model: What it was read as.
    """
    faults = [
        _fault(details, source, model)
        for details in error.errors(include_url=False, include_input=False)
    ]
    told = _slips(faults)
    problems: dict[Problem, None] = {}
    for fault in faults:
        is_slip_missed = fault.value is MISSING and (fault.parent, fault.name) in told
        if not (is_slip_missed or _is_echo(fault, source)):
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


def _fault(details: ErrorDetails, source: Source, model: type[BaseModel]) -> Fault:
    way = Way(source.content, ends_missing=details["type"] == "missing")
    for step in details["loc"]:
        way.take(step)
    if details["type"] == "union_tag_invalid":
        way.take("type")
    kind = "union" if way.is_one_of_several else details["type"]
    if kind == "union_tag_not_found":
        return _without_type(way, fields_at(model, details["loc"]))
    fields = fields_at(model, details["loc"][:-1])
    return Fault(
        kind=kind,
        loc=tuple(way.steps),
        value=way.content,
        limits=details.get("ctx", {}),
        at_key=way.at_key,
        fields=fields,
        nearest_key=_nearest(details, fields, way.parent),
    )


def _without_type(way: Way, fields: Mapping[str, str]) -> Fault:
    """An indicator without `type`; if a key that is not known is a slip of it, that key."""
    loc = tuple(way.steps)
    if not isinstance(way.content, dict):
        return Fault("model_type", loc, way.content, fields)
    slip = nearest("type", [str(key) for key in way.content if key not in fields])
    if slip is None:
        return Fault("union_tag_not_found", loc, way.content, fields)
    return Fault("extra_forbidden", (*loc, slip), None, fields, at_key=True, nearest_key="type")


def _nearest(
    details: ErrorDetails, fields: Mapping[str, object], parent: Container[object]
) -> str | None:
    """The known key that an unknown one is a slip of; one that is not there yet comes first."""
    if details["type"] != "extra_forbidden":
        return None
    word = details["loc"][-1]
    absent = [name for name in fields if name not in parent]
    return nearest(word, absent) or nearest(word, list(fields))
