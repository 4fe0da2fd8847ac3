"""Every fault of every file of a framework, in one run."""

from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

from assess.criteria.accepted import without_accepted
from assess.criteria.contents import Contents
from assess.criteria.files import CHARACTERISTIC, files_of, is_framework, shown_path
from assess.criteria.loading import no_characteristic
from assess.criteria.lone_file import folder_around, parse_alone
from assess.criteria.parsing import Parsed, parse_all
from assess.criteria.rules import (
    ACROSS_FILES,
    DECIDING,
    OF_OUTCOMES,
    WARNINGS,
    WITHIN_A_FILE,
    Rule,
)
from assess.errors import NotFoundError, Problem
from assess.i18n import _
from assess.sources.checked import Checked


def checked(path: Path) -> Checked:
    """Find every fault of every file, and run the examples.

    Args:
        path: A framework's folder, a folder of frameworks, or one file of a framework.

    Raises:
        NotFoundError: There is nothing at this path, or nothing that is criteria.
    """
    if path.is_file():
        return _checked_file(path)
    if not path.is_dir():
        words = _("There is no file and no folder {path}.")
        raise NotFoundError(words.format(path=shown_path(path)))
    found = [_checked_folder(folder) for folder in _frameworks_in(path)]
    everything = (problem for each in found for problem in each.everything)
    return _sorted_out(everything, sum(each.files for each in found))


def _sorted_out(found: Iterable[Problem], files: int) -> Checked:
    """Problems and warnings apart, each told once and in order."""
    told = sorted(set(found))
    return Checked(
        tuple(each for each in told if each.severity == "problem"),
        files,
        tuple(each for each in told if each.severity == "warning"),
    )


def _frameworks_in(folder: Path) -> list[Path]:
    if is_framework(folder):
        return [folder]
    inside = [entry for entry in sorted(folder.iterdir()) if is_framework(entry)]
    if not inside:
        words = _("The folder {path} is no framework and holds none: it has no framework.yaml.")
        raise NotFoundError(words.format(path=shown_path(folder)))
    return inside


def _checked_folder(folder: Path) -> Checked:
    parsed = parse_all(files_of(folder))
    return _sorted_out(problems_of_files(parsed), len(parsed))


def _checked_file(path: Path) -> Checked:
    folder = folder_around(path)
    if folder is None:
        return _sorted_out(_problems_alone(parse_alone(path)), 1)
    found = _checked_folder(folder).everything
    return _sorted_out((each for each in found if each.path == shown_path(path)), 1)


def problems_of_files(parsed: Sequence[Parsed]) -> Iterator[Problem]:
    """Find every fault of the files of one framework: of each by itself, then of all together."""
    if not any(part.file.kind is CHARACTERISTIC for part in parsed):
        yield no_characteristic(parsed[0])
    contents = Contents(parsed)
    by_themselves = [problem for part in parsed for problem in part.problems]
    together = list(_not_told_yet(ACROSS_FILES, contents, by_themselves))
    yield from by_themselves
    yield from together
    if not any(problem.rule in DECIDING for problem in together):
        faulty = {problem.path for problem in (*by_themselves, *together)}
        outcomes = (problem for rule in OF_OUTCOMES for problem in rule.check(contents))
        yield from (problem for problem in outcomes if problem.path not in faulty)
    yield from _warnings(parsed, contents, (*by_themselves, *together))


def _problems_alone(parsed: Parsed) -> Iterator[Problem]:
    contents = Contents([parsed])
    together = [problem for rule in WITHIN_A_FILE for problem in rule.check(contents)]
    yield from parsed.problems
    yield from together
    yield from _warnings([parsed], contents, (*parsed.problems, *together))


def _not_told_yet(
    rules: Iterable[Rule], contents: Contents, told: Sequence[Problem]
) -> Iterator[Problem]:
    """What these rules find, but for places that were told of before."""
    places = {_place(problem) for problem in told}
    found = (problem for rule in rules for problem in rule.found_in(contents))
    return (problem for problem in found if _place(problem) not in places)


def _warnings(
    parsed: Sequence[Parsed], contents: Contents, problems: Sequence[Problem]
) -> Iterator[Problem]:
    return without_accepted(parsed, list(_not_told_yet(WARNINGS, contents, problems)))


def _place(problem: Problem) -> tuple[str, int, int]:
    return problem.path, problem.line, problem.column
