"""A folder into a framework with its precedents and examples, or every problem in it."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TypeVar

from pydantic import BaseModel

from assess.criteria.digest import digest_of
from assess.criteria.files import CHARACTERISTIC, FRAMEWORK, Folder, Kind, files_of
from assess.criteria.parsing import Parsed, parse_all
from assess.domain.example import Example
from assess.domain.framework import Characteristic, Framework, FrameworkRules
from assess.domain.precedent import Precedent
from assess.errors import ContentError, Problem
from assess.i18n import _

Part = TypeVar("Part", bound=BaseModel)


@dataclass(frozen=True, slots=True)
class Criteria:
    """All that a framework's folder holds."""

    framework: Framework
    """The framework, as one version."""
    precedents: tuple[Precedent, ...]
    """Past and present partnerships, by file name."""
    examples: tuple[Example, ...]
    """Answers with the outcome they must give, by file name."""


def load_framework(folder: Folder) -> Criteria:
    """Read a framework's folder.

    Each file must be what it should be; whether the files fit together is looked at by
    `check_criteria`, which takes longer.

    Raises:
        ContentError: A file is wrong; carries every problem of every file.
        NotFoundError: There is no such folder, or it holds no framework.
    """
    parsed = parse_all(files_of(folder))
    problems = [problem for part in parsed for problem in part.problems]
    if problems:
        raise ContentError(sorted(problems))
    return criteria_from(parsed)


def criteria_from(parsed: Sequence[Parsed]) -> Criteria:
    """Put the files of a folder together; each of them is right by itself.

    Raises:
        ContentError: There is no characteristic.
    """
    if not models_of(parsed, Characteristic):
        raise ContentError([no_characteristic(parsed[0])])
    framework = framework_from(parsed)
    return Criteria(framework, models_of(parsed, Precedent), models_of(parsed, Example))


def no_characteristic(rules: Parsed) -> Problem:
    """That a framework has no characteristic beside its rules."""
    words = _("there is no characteristic beside this file; write one, a file each")
    return Problem(rules.file.path, 1, 1, "no-characteristic", words)


def framework_from(parsed: Sequence[Parsed]) -> Framework:
    """The framework that the rules and the characteristics make together."""
    return Framework.model_construct(
        **dict(models_of(parsed, FrameworkRules)[0]),
        characteristics=models_of(parsed, Characteristic),
        digest=digest_of(_contents(parsed, FRAMEWORK)[0], _contents(parsed, CHARACTERISTIC)),
    )


def models_of(parsed: Sequence[Parsed], model: type[Part]) -> tuple[Part, ...]:
    """Every part of one kind that is right, in the order of the files."""
    return tuple(part.model for part in parsed if isinstance(part.model, model))


def _contents(parsed: Sequence[Parsed], kind: Kind) -> list[object]:
    return [p.source.content for p in parsed if p.file.kind is kind and p.source is not None]
