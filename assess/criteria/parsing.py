"""One file of a framework, read as what it must be, with every problem it has by itself."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from pydantic import BaseModel, ValidationError

from assess.criteria.files import FRAMEWORK, CriteriaFile
from assess.domain.content import MOST_LEVELS, SCALE
from assess.errors import Problem
from assess.i18n import _
from assess.sources.decoding import LARGEST_FILE
from assess.sources.wording import problems_of
from assess.sources.yaml_source import Source, read_with_problems


@dataclass(frozen=True, slots=True)
class Parsed:
    """A file after reading."""

    file: CriteriaFile
    """Which file."""
    source: Source | None
    """Its content with places; absent when it is no YAML."""
    model: BaseModel | None
    """What it is; absent when something in it does not fit."""
    problems: tuple[Problem, ...]
    """What is wrong with it by itself."""
    written: bytes = b""
    """The file as it is, remarks and all."""


def parse_all(files: Iterable[CriteriaFile]) -> list[Parsed]:
    """Read the files of one framework, its rules first: the others are read against its scale."""
    rules, *others = files
    first = parse(rules)
    scale = {} if first.source is None else scale_of(first.source.content)
    return [first, *(parse(file, scale) for file in others)]


def scale_of(content: object) -> dict[int, str]:
    """The steps that the rules of a framework list, each with its name, as far as they can be read.

    Steps are taken as one more than each other from the first on, so that a fault in the scale is
    told once and not in every file.
    """
    steps = content.get("scale") if isinstance(content, dict) else None
    if not isinstance(steps, list):
        return {}
    parts = [step if isinstance(step, dict) else {} for step in steps]
    first = parts[0].get("level") if parts else None
    lowest = first if type(first) is int and 0 <= first <= MOST_LEVELS else 0
    return {lowest + at: str(part.get("name", "")) for at, part in enumerate(parts)}


def parse(file: CriteriaFile, scale: Mapping[int, str] | None = None) -> Parsed:
    """Read one file.

    Args:
        file: Which.
        scale: The steps that it is read against; the rules of a framework bring their own.
    """
    path = file.path
    try:
        with file.file.open("rb") as opened:
            content = opened.read(LARGEST_FILE + 1)
    except OSError as error:
        words = _("the file cannot be opened: {reason}").format(reason=error.strerror or "?")
        return Parsed(file, None, None, (Problem(path, 1, 1, "unreadable", words),))
    source, problems = read_with_problems(content, path)
    if source is None:
        return Parsed(file, None, None, tuple(problems))
    try:
        known = scale_of(source.content) if file.kind is FRAMEWORK else scale
        model = file.kind.model.model_validate(source.content, context={SCALE: known})
    except ValidationError as error:
        problems += problems_of(error, source, file.kind.model)
        return Parsed(file, source, None, tuple(problems), content)
    return Parsed(file, source, None if problems else model, tuple(problems), content)
