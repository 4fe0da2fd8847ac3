"""Reports of many assessment files in one run: one bad file is told, and the others are made.

Beside the reports lies a list of what was made from what. A run that was cut off, or that comes
again after some files have changed, makes only what is missing or no longer up to date.
"""

import hashlib
import json
import os
from collections import deque
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import Future, ThreadPoolExecutor
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Final

from assess.domain.assessment import Assessment
from assess.errors import AssessError, ReportError
from assess.exchange.assessment_file import LARGEST_FILE
from assess.exchange.atomic import NotWrittenError, write_atomically
from assess.i18n import _
from assess.reports.file_names import in_a_file_name, kind_in_a_file_name
from assess.reports.formats import Format
from assess.usecases.making_reports import (
    Page,
    TooFewRatersError,
    Wanted,
    make_reports,
    template_for,
)
from assess.usecases.results import criteria_notice
from assess.usecases.shelf import HasCriteria, Shelf, read_with

MADE: Final = "reports-made.jsonl"
"""The list of what was made: one line of JSON for each assessment file."""
MOST_AT_A_TIME: Final = 4
"""Files that are worked on at once, where the machine has as many cores."""


@dataclass(frozen=True, slots=True)
class Many:
    """What is wanted of every file."""

    wanted: Sequence[Wanted]
    """The reports to make of each, alike in all but their format."""
    into: Path
    """The folder that they go into."""
    made_on: date
    """Today."""
    program_version: str
    """Version of the program."""
    shelf: Shelf = lambda _id: None
    """The criteria that came with the program, for files that name others than those in use."""
    overwrite: bool = False
    """Whether to make again what is up to date, and to write over files that are not ours."""


@dataclass(frozen=True, slots=True)
class Done:
    """What became of one assessment file."""

    source: Path
    """The assessment file."""
    files: tuple[Path, ...] = ()
    """Its reports."""
    is_new: bool = False
    """Whether they were made in this run; otherwise they were up to date."""
    notices: tuple[str, ...] = ()
    """What to know about the file; its reports are made all the same."""
    fault: str = ""
    """Why there are none; empty when there are."""


def make_many(criteria: HasCriteria, sources: Sequence[Path], many: Many) -> Iterator[Done]:
    """Make the reports of each file; what became of them comes in their order, as soon as known.

    Several are worked on at a time: most of a PDF is made without holding up the others.

    Raises:
        NotWrittenError: The folder cannot be written to, so none of the others could be either.
        ReportError: The template is at fault before any report was made.
        NotFoundError: There is no such template.
    """
    for wanted in many.wanted:
        template_for(wanted)
    made = _Made(many.into)
    any_made = False
    for source, work in _ahead(sources, lambda source: _made_of(criteria, source, many, made)):
        try:
            done = _written(work.result(), many, made)
            any_made = True
        except NotWrittenError:
            raise
        except AssessError as error:
            is_of_this_file = isinstance(error, TooFewRatersError)
            if isinstance(error, ReportError) and not (any_made or is_of_this_file):
                raise
            done = Done(source, fault=str(error))
        yield done


def _ahead(
    sources: Sequence[Path], work: Callable[[Path], "Done | _Pages"]
) -> Iterator[tuple[Path, "Future[Done | _Pages]"]]:
    """The work on each file in their order, with a few begun ahead."""
    workers = min(os.cpu_count() or 1, MOST_AT_A_TIME)
    waiting: deque[tuple[Path, Future[Done | _Pages]]] = deque()
    pool = ThreadPoolExecutor(workers)
    try:
        for source in sources:
            waiting.append((source, pool.submit(work, source)))
            if len(waiting) > workers:
                yield waiting.popleft()
        yield from waiting
    finally:
        pool.shutdown(cancel_futures=True)


@dataclass(frozen=True, slots=True)
class _Pages:
    """The reports of one file, not yet written."""

    source: Path
    digest: str
    assessment: Assessment
    pages: Sequence[Page]
    notices: tuple[str, ...]


def _made_of(criteria: HasCriteria, source: Path, many: Many, made: "_Made") -> Done | _Pages:
    content = _content(source)
    digest = _digest(criteria, content, many)
    known = made.up_to_date(source.name, digest)
    if known and not many.overwrite:
        return Done(source, known)
    criteria, read = read_with(criteria, many.shelf, content, str(source))
    pages = make_reports(
        criteria,
        read.assessment,
        many.wanted,
        made_on=many.made_on,
        program_version=many.program_version,
    )
    notice = criteria_notice(criteria.framework, read.assessment)
    notices = tuple(filter(None, (*read.notices, notice)))
    return _Pages(source, digest, read.assessment, pages, notices)


def _written(work: Done | _Pages, many: Many, made: "_Made") -> Done:
    if isinstance(work, Done):
        return work
    names = [(page.kind, page.fmt) for page in work.pages]
    files = made.names_for(work.source, work.assessment, names, overwrite=many.overwrite)
    for page, path in zip(work.pages, files, strict=True):
        write_atomically(path, page.content)
    made.note(work.source.name, work.digest, files)
    return Done(work.source, files, is_new=True, notices=work.notices)


def _content(source: Path) -> bytes:
    try:
        with source.open("rb") as opened:
            content = opened.read(LARGEST_FILE + 1)
    except OSError as error:
        words = _('"{name}" cannot be read: {reason}.')
        raise AssessError(words.format(name=source, reason=error.strerror or error)) from None
    if len(content) > LARGEST_FILE:
        words = _("{name} is larger than 10 megabytes, so it is not an assessment file.")
        raise AssessError(words.format(name=source))
    return content


def _digest(criteria: HasCriteria, content: bytes, many: Many) -> str:
    """What the reports of a file depend on: its content, criteria, templates, and the wishes."""
    parts = [content, criteria.framework.digest.encode(), many.program_version.encode()]
    for wanted in many.wanted:
        parts.append(repr(wanted).encode())
        template = template_for(wanted)
        if template is not None:
            parts.append(template.content_digest().encode())
    lengths = b"".join(len(part).to_bytes(8) for part in parts)
    return f"sha256:{hashlib.sha256(lengths + b''.join(parts)).hexdigest()}"


class _Made:
    """The list of what was made in a folder."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._lines: dict[str, tuple[str, tuple[Path, ...]]] = {}
        for line in self._read():
            self._take(line)

    def _read(self) -> list[str]:
        try:
            return (self._folder / MADE).read_text(encoding="utf-8").splitlines()
        except (OSError, UnicodeDecodeError):
            return []

    def _take(self, line: str) -> None:
        """Believe a line that is whole; the last one of a run that was cut off may not be."""
        try:
            found = json.loads(line)
            names = [str(name) for name in found["files"]]
            source, digest = str(found["from"]), str(found["digest"])
        except (ValueError, TypeError, KeyError):
            return
        if all(name == Path(name).name for name in names):
            self._lines[source] = digest, tuple(self._folder / name for name in names)

    def up_to_date(self, source: str, digest: str) -> tuple[Path, ...]:
        """The reports of a file, if they are there and nothing they depend on has changed."""
        known, files = self._lines.get(source, ("", ()))
        return files if known == digest and all(path.is_file() for path in files) else ()

    def names_for(
        self,
        source: Path,
        assessment: Assessment,
        kinds: Sequence[tuple[str, Format]],
        *,
        overwrite: bool,
    ) -> tuple[Path, ...]:
        """Where the reports of a file go: as before, or names that no other file has.

        The organisation is in the name; where two are called the same, the name of the file too.
        """
        mine = self._lines.get(source.name, ("", ()))[1]
        taken = {path.name for _digest, files in self._lines.values() for path in files}
        taken -= {path.name for path in mine}
        organisation = in_a_file_name(assessment.organisation.name)
        for beginning in _beginnings(organisation, in_a_file_name(source.stem)):
            names = [f"{beginning}_{kind_in_a_file_name(kind)}.{fmt}" for kind, fmt in kinds]
            paths = tuple(self._folder / name for name in names)
            foreign = [path for path in paths if path.exists() and path not in mine]
            if not taken & set(names) and (overwrite or not foreign):
                return paths
        raise AssertionError("one of the numbered names is free")

    def note(self, source: str, digest: str, files: Sequence[Path]) -> None:
        """Write down what was made, so that it is not made again."""
        self._lines[source] = digest, tuple(files)
        line = {"from": source, "digest": digest, "files": [path.name for path in files]}
        path = self._folder / MADE
        try:
            with path.open("a", encoding="utf-8", newline="\n") as opened:
                opened.write(json.dumps(line) + "\n")
        except OSError as error:
            words = _("{path} cannot be written: {reason}.")
            raise NotWrittenError(words.format(path=path, reason=error.strerror)) from None


def _beginnings(organisation: str, stem: str) -> Iterator[str]:
    yield organisation
    named = f"{organisation}_{stem}"
    yield named
    number = 1
    while True:
        number += 1
        yield f"{named}-{number}"
