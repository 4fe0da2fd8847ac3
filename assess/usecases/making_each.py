"""Make several reports one after the other: a fault in one loses none of the others."""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cache
from pathlib import Path
from typing import Final

from assess.domain.assessment import Assessment
from assess.errors import AssessError
from assess.reports.building import without_working
from assess.reports.faults import FaultyTemplateError
from assess.reports.file_names import FOR_PROGRAMS, file_name
from assess.reports.formats import LAID_OUT, Format
from assess.reports.templates import shipped_folder
from assess.reports.view import ReportView
from assess.usecases.making_reports import (
    Page,
    Wanted,
    page_of,
    template_for,
    view_of,
    write_report,
)
from assess.usecases.shelf import HasCriteria

_PAGE_OF_PDF: Final = re.compile(rb"/Type\s*/Page\b")
_SAYS_UA_1: Final = b"<pdfuaid:part>1</pdfuaid:part>"


@dataclass(frozen=True, slots=True)
class Step:
    """One report to make."""

    fmt: Format
    """What it becomes."""
    make: Callable[[], Page]
    """Makes it."""
    name: str
    """What its file will be called, unless that is taken."""


@dataclass(frozen=True, slots=True)
class MadeFile:
    """A report that was made and written."""

    fmt: Format
    """What it is."""
    path: Path
    """Where it lies."""
    size: int
    """Its bytes."""
    pages: int | None
    """Its pages, where they can be counted."""
    is_tagged: bool
    """Whether it is a PDF that was held against PDF/UA-1 and kept to it."""


@dataclass(frozen=True, slots=True)
class NotMade:
    """A report that could not be made."""

    fmt: Format
    """What it was to become."""
    message: str
    """What is wrong, where, and what to do."""
    template: Path | None = None
    """The reader's own template that is at fault; absent where something else is."""
    line: int = 0
    """Where in it; 0 when that is not known."""


def make_step(step: Step, into: Path, number: int = 1) -> MadeFile | NotMade:
    """Make one report and write it into a folder under its own name, with its set's number."""
    try:
        page = step.make()
        path = write_report(page, into, number=number)
    except FaultyTemplateError as error:
        is_shipped = error.path.resolve().is_relative_to(shipped_folder().resolve())
        own = None if is_shipped or not error.path.is_file() else error.path
        return NotMade(step.fmt, str(error), own, error.line)
    except (AssessError, OSError) as error:
        return NotMade(step.fmt, str(error))
    return made_file(page, path)


def made_file(page: Page, path: Path) -> MadeFile:
    """What there is to say about a report that was written."""
    is_pdf = page.fmt == "pdf"
    pages = len(_PAGE_OF_PDF.findall(page.content)) if is_pdf else 0
    is_tagged = is_pdf and _SAYS_UA_1 in page.content
    return MadeFile(page.fmt, path, len(page.content), pages or None, is_tagged)


def steps_for(
    criteria: HasCriteria,
    assessment: Assessment,
    wanted: Sequence[Wanted],
    *,
    made_on: date,
    program_version: str,
) -> tuple[Step, ...]:
    """A step for each report that is wanted; they differ in format and template only.

    The result is worked out once, in the first step that needs it.
    """

    @cache
    def view() -> ReportView:
        made = view_of(
            criteria,
            assessment,
            made_on=made_on,
            program_version=program_version,
            show_names=wanted[0].show_names,
            show_notes=wanted[0].show_notes,
        )
        return made if wanted[0].show_working else without_working(made)

    def step(each: Wanted) -> Step:
        fmt = each.fmt or "html"
        kind = each.template if fmt in LAID_OUT else FOR_PROGRAMS
        return Step(
            fmt,
            lambda: page_of(view(), assessment, each, template_for(each)),
            file_name(assessment.organisation.name, kind, made_on.isoformat(), fmt),
        )

    return tuple(map(step, wanted))
