"""One file of a framework, read as what it must be, with every problem it has by itself."""

from dataclasses import dataclass

from pydantic import BaseModel, ValidationError

from assess.criteria.files import CriteriaFile
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


def parse(file: CriteriaFile) -> Parsed:
    """Read one file."""
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
        model = file.kind.model.model_validate(source.content)
    except ValidationError as error:
        problems += problems_of(error, source, file.kind.model)
        return Parsed(file, source, None, tuple(problems), content)
    return Parsed(file, source, None if problems else model, tuple(problems), content)
