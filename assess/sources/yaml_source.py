"""YAML read once and strictly: plain values, and the place where each of them stands."""

from dataclasses import dataclass
from typing import Any, Final

import yaml

from assess.errors import ContentError, Problem
from assess.i18n import _
from assess.sources.composing import Composer, StopReadingError
from assess.sources.decoding import LARGEST_FILE, decode
from assess.sources.open_parts import Place, Spot
from assess.sources.syntax_words import syntax_problem

Loc = tuple[int | str, ...]
"""The way from the top of a file to a value: keys, and places in lists counted from 0."""

_Loader: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


@dataclass(frozen=True, slots=True)
class Source:
    """A file that was read: its plain content, and where each part of it stands."""

    path: str
    """The file as the person would name it."""
    content: Any
    """Lists, mappings, texts, whole numbers, decimals, true, false and null."""
    spot: Spot
    """Where the content stands, part by part."""
    faulty: frozenset[Place] = frozenset()
    """Places already told of; another complaint about them is an echo."""

    def place(self, loc: Loc, *, at_key: bool = False) -> Place:
        """Where `loc` stands, or, for what is missing, where its parent starts.

        Args:
            loc: The way to the value.
            at_key: The place of its key and not of the value itself.

        Returns:
            Line and column, counted from 1.
        """
        spot = self.spot
        for step in loc:
            part = _part(spot, step)
            if part is None:
                return spot.place
            spot = part
        return spot.key_place if at_key else spot.place

    def problem(self, loc: Loc, rule: str, message: str, *, at_key: bool = False) -> Problem:
        """A problem at the place of `loc`."""
        return Problem(self.path, *self.place(loc, at_key=at_key), rule, message)


def _part(spot: Spot, step: int | str) -> Spot | None:
    parts = spot.parts
    if isinstance(parts, dict):
        return parts.get(step)
    if isinstance(parts, list) and isinstance(step, int) and 0 <= step < len(parts):
        return parts[step]
    return None


READING_RULES: Final[dict[str, str]] = {
    "unreadable": "The file can be opened.",
    "too-large": "A file has at most 2 MB.",
    "not-utf-8": "A file is saved as UTF-8.",
    "unseen-letter": "No letter is invisible, acts as a command or turns the line round.",
    "not-yaml": "The signs of YAML (indentation, colons, quotes, brackets) are in order.",
    "empty-file": "A file is not empty.",
    "several-documents": "A file holds one document.",
    "too-deep": "At most 30 lists and mappings stand inside each other.",
    "too-many-values": "A file holds at most 100,000 values.",
    "duplicate-key": "A key stands once in its mapping.",
    "unfit-key": "A key is a word or a whole number.",
    "unfit-word": "A number is finite, of usual length and read in one way only.",
    "alias": "Nothing is repeated by `*name`.",
    "anchor": "No place is named by `&name`.",
    "tag": "No type is asked for by `!name`.",
}
"""What is looked at while a file is read, in one sentence."""


def read_yaml(text: bytes, path: str, *, largest: int = LARGEST_FILE) -> Source:
    """Read a YAML file as plain values with their places.

    UTF-8 alone; YAML 1.2 core types; a decimal is exact; no duplicate keys, aliases, tags or
    second document; at most 2 MB unless more is allowed, 100,000 values and 30 levels.

    Raises:
        ContentError: The file breaks one of these; carries every problem that was found.
    """
    source, problems = read_with_problems(text, path, largest=largest)
    if source is None or problems:
        raise ContentError(problems)
    return source


def read_with_problems(
    text: bytes, path: str, *, largest: int = LARGEST_FILE
) -> tuple[Source | None, list[Problem]]:
    """The same, and what could be read in spite of the problems; nothing if it broke off."""
    try:
        letters = decode(text, path, largest=largest)
    except ContentError as error:
        return None, list(error.problems)
    composer = Composer(path)
    broke_off = _compose(letters, composer)
    problems = [_within(problem, letters) for problem in composer.problems]
    if not broke_off and composer.last_scalar is None and composer.content is None:
        problems.append(Problem(path, 1, 1, "empty-file", _("the file is empty")))
        broke_off = True
    source = Source(path, composer.content, composer.spot, frozenset(composer.faulty))
    return (None if broke_off else source), problems


def _compose(text: str, composer: Composer) -> bool:
    """Feed the parser's events to the composer; true when it did not reach the end."""
    loader = _Loader(text)
    try:
        while loader.check_event():
            composer.take(loader.get_event())
    except StopReadingError:
        return True
    except yaml.MarkedYAMLError as error:
        composer.problems.append(syntax_problem(error, composer.path, text, composer.last_scalar))
        return True
    except (ValueError, OverflowError):  # a code for a letter that there is not
        composer.problems.append(_unfit_code(composer))
        return True
    finally:
        loader.dispose()
    return False


def _unfit_code(composer: Composer) -> Problem:
    """The parser in plain Python names no place for this, so the value before it is named."""
    mark: Any = composer.last_scalar.end_mark if composer.last_scalar else None
    line, column = (mark.line + 1, mark.column + 1) if mark else (1, 1)
    words = _("a backslash after this place starts a code that stands for no letter")
    return Problem(composer.path, line, column, "not-yaml", words)


def _within(problem: Problem, text: str) -> Problem:
    """The same problem on a line that exists: a parser also names the line after the last."""
    lines = text.splitlines() or [""]
    if problem.line <= len(lines):
        return problem
    end = len(lines[-1]) + 1
    return Problem(problem.path, len(lines), end, problem.rule, problem.message)
