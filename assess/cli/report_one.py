"""`assess report FILE`: read one assessment, make the reports of it, hand them over."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from assess.cli.files import is_file
from assess.cli.output import tell
from assess.cli.pages import Where, hand_over, make_ready

if TYPE_CHECKING:
    from collections.abc import Sequence

    from assess.cli.asked import Asked
    from assess.domain.assessment import Assessment
    from assess.reports.formats import Format
    from assess.usecases.making_reports import Page, Wanted
    from assess.usecases.shelf import HasCriteria


@dataclass(frozen=True, slots=True)
class ReportOptions:
    """What kind of report is asked for, and where it goes."""

    formats: str
    """Formats as typed, with commas between them."""
    template: str
    """Id of a report, or a path to a template or its folder."""
    output: str | None
    """A file, a folder, or - for stdout."""
    show_names: bool
    """Whether people's names may stand in it."""
    show_notes: bool
    """Whether notes may stand in it."""
    no_working: bool
    """Whether to leave out how numbers were worked out."""
    yes: bool
    """Whether to write over what is there."""
    open_it: bool
    """Whether to show it afterwards."""
    sample: bool
    """Whether it is made of an example that came along."""
    watch: bool
    """Whether it is made anew whenever the template changes."""
    order: str | None
    """In which order organisations stand in a comparison; absent where nothing is said."""
    basis: str | None
    """Which of their results are compared; absent where nothing is said."""


def make_of_one(
    asked: Asked, source: str | None, wanted: ReportOptions, formats: Sequence[Format | None]
) -> None:
    """Read one assessment, make its reports, write them, say where."""
    where = where_to(wanted)
    make_ready(where, formats)
    hand_over(asked, pages_of(asked, source, wanted, formats), where)


def where_to(wanted: ReportOptions) -> Where:
    """Where the reports go."""
    return Where(wanted.output, yes=wanted.yes, open_it=wanted.open_it)


def pages_of(
    asked: Asked, source: str | None, wanted: ReportOptions, formats: Sequence[Format | None]
) -> list[Page]:
    """The finished reports of one assessment."""
    each = [wanted_report(asked, wanted, fmt) for fmt in formats]
    if wanted.sample:
        return _pages_of_sample(asked, source, each)
    criteria, assessment = _read(asked, source)
    return _pages(criteria, assessment, each)


def _pages_of_sample(asked: Asked, name: str | None, wanted: Sequence[Wanted]) -> list[Page]:
    """Of the example of that name; of the one that shows most where none is named."""
    from datetime import UTC, datetime

    from assess import __version__
    from assess.bootstrap import framework_only
    from assess.usecases.making_reports import about_wanted
    from assess.usecases.samples import Shown, sample_named

    sample, about = sample_named(framework_only(asked.settings), name), about_wanted(wanted[0])
    if about == "assessment":
        return _pages(sample.criteria, sample.assessment, wanted)
    from assess.usecases.sample_reports import make_sample_reports

    shown = Shown(datetime.now(UTC).astimezone().date(), __version__)
    return make_sample_reports(sample, about, wanted, shown)


def _read(asked: Asked, source: str | None) -> tuple[HasCriteria, Assessment]:
    if source is not None and is_file(source):
        return _from_file(asked, source)
    from assess.bootstrap import open_house
    from assess.cli.kept import the_one

    house, kept = the_one(open_house(asked.settings), source)
    return house, kept.assessment


def _from_file(asked: Asked, name: str) -> tuple[HasCriteria, Assessment]:
    """What the file says, held against the criteria that it names."""
    from assess.bootstrap import framework_only, shelf_of
    from assess.cli.files import read_input
    from assess.usecases.results import criteria_notice
    from assess.usecases.shelf import read_with

    content, path = read_input(name)
    usual, shelf = framework_only(asked.settings), shelf_of(asked.settings)
    criteria, read = read_with(usual, shelf, content, path)
    for notice in (*read.notices, criteria_notice(criteria.framework, read.assessment)):
        if notice:
            tell(notice, asked)
    return criteria, read.assessment


def wanted_report(asked: Asked, wanted: ReportOptions, fmt: Format | None) -> Wanted:
    """What is asked for, of one format."""
    from assess.usecases.making_reports import Wanted

    return Wanted(
        wanted.template,
        fmt,
        show_names=wanted.show_names,
        show_notes=wanted.show_notes,
        show_working=not wanted.no_working,
        own_folder=asked.settings.reports_folder,
    )


def _pages(
    criteria: HasCriteria,
    assessment: Assessment,
    wanted: Sequence[Wanted],
) -> list[Page]:
    from datetime import UTC, datetime

    from assess import __version__
    from assess.usecases.making_reports import make_reports

    return make_reports(
        criteria,
        assessment,
        wanted,
        made_on=datetime.now(UTC).astimezone().date(),
        program_version=__version__,
    )
