"""Make a report of an assessment, and write it where it overwrites nothing."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from assess.domain.assessment import Assessment
from assess.errors import NotFoundError, ReportError
from assess.exchange.atomic import write_atomically
from assess.i18n import _
from assess.reports.building import build_view, without_working
from assess.reports.file_names import FOR_PROGRAMS, file_name, free_name
from assess.reports.formats import LAID_OUT, Format
from assess.reports.own_reports import own_reports
from assess.reports.rendering import document
from assess.reports.templates import ReportCard, Template, about_of, find_template, shipped_cards
from assess.reports.view import ReportView
from assess.reports.views import About
from assess.scoring.raters import consensus
from assess.usecases.handing_over import plain_content, shareable
from assess.usecases.results import likenesses, outcome_of
from assess.usecases.shelf import HasCriteria

FEWEST_RATERS = 2
"""With fewer there is nobody to differ from."""

__all__ = [
    "HasCriteria",
    "Page",
    "TooFewRatersError",
    "Wanted",
    "about_wanted",
    "fitting_reports",
    "make_report",
    "make_reports",
    "page_of",
    "shipped_reports",
    "template_for",
    "view_of",
    "write_report",
]


class TooFewRatersError(ReportError):
    """The report is about several raters, and there is one."""


@dataclass(frozen=True, slots=True)
class Wanted:
    """What kind of report is wanted."""

    template: str = "full"
    """Name of a shipped report, or a path to a template or to a folder of templates."""
    fmt: Format | None = None
    """What to make; what the template makes when it is left out, HTML first."""
    show_names: bool = False
    """Whether the name of who answered may stand in it."""
    show_notes: bool = False
    """Whether the notes may stand in it."""
    show_working: bool = True
    """Whether it says how each number was worked out."""
    own_folder: Path | None = None
    """The folder of the reader's own reports; absent where there is none."""


@dataclass(frozen=True, slots=True)
class Page:
    """A finished report."""

    content: bytes
    """The whole of it, as its file has it."""
    fmt: Format
    """What it is."""
    name: str
    """What to call its file."""
    kind: str
    """What kind of report it is, as its file's name says it."""

    @property
    def text(self) -> str:
        """The whole of it, where its format is text."""
        return self.content.decode("utf-8")


def shipped_reports() -> tuple[ReportCard, ...]:
    """The reports that came with the installation: id, title, for whom, formats."""
    return shipped_cards()


def fitting_reports(
    assessment: Assessment, own_folder: Path | None = None
) -> tuple[ReportCard, ...]:
    """Those of them that can be made of this assessment: one person cannot differ from others."""
    several = len(assessment.raters) >= FEWEST_RATERS
    own = (each.card for each in own_reports(own_folder).reports)
    about_one = (card for card in own if card.about == "assessment")
    cards = (*shipped_cards(), *about_one)
    return tuple(card for card in cards if several or not card.several_raters)


def view_of(
    criteria: HasCriteria,
    assessment: Assessment,
    *,
    made_on: date,
    program_version: str,
    show_names: bool = False,
    show_notes: bool = False,
) -> ReportView:
    """All that a template may use, worked out anew from the answers.

    Of several raters it has what stands for them all, and what each of them said.
    """
    settled = consensus(criteria.framework, assessment)
    outcome = outcome_of(criteria.framework, settled)
    alike = likenesses(criteria.framework, settled, outcome, criteria.precedents)
    return build_view(
        criteria.framework,
        assessment,
        outcome,
        alike,
        program_version=program_version,
        made_on=made_on,
        show_names=show_names,
        show_notes=show_notes,
    )


def make_report(
    criteria: HasCriteria,
    assessment: Assessment,
    wanted: Wanted,
    *,
    made_on: date,
    program_version: str,
) -> Page:
    """The finished report.

    Raises:
        ReportError: The template is at fault; names file, line, word and the nearest known one.
            Or it is about several raters, and there is one.
        NotFoundError: There is no such template.
    """
    return make_reports(
        criteria, assessment, [wanted], made_on=made_on, program_version=program_version
    )[0]


def make_reports(
    criteria: HasCriteria,
    assessment: Assessment,
    wanted: Sequence[Wanted],
    *,
    made_on: date,
    program_version: str,
) -> list[Page]:
    """The finished reports of one assessment, worked out once; they differ in their format only.

    Raises:
        ReportError: The template is at fault; names file, line, word and the nearest known one.
        NotFoundError: There is no such template.
    """
    templates = [template_for(each) for each in wanted]
    view = view_of(
        criteria,
        assessment,
        made_on=made_on,
        program_version=program_version,
        show_names=wanted[0].show_names,
        show_notes=wanted[0].show_notes,
    )
    if not wanted[0].show_working:
        view = without_working(view)
    return [
        page_of(view, assessment, each, template)
        for each, template in zip(wanted, templates, strict=True)
    ]


def about_wanted(wanted: Wanted) -> About:
    """What the report that is wanted is about.

    Raises:
        ReportError: The folder that is meant does not say what it must.
    """
    return about_of(wanted.template, own_reports(wanted.own_folder).folders)


def template_for(wanted: Wanted, about: About = "assessment") -> Template | None:
    """The template that is wanted; none for what is laid out by no template.

    Args:
        wanted: What kind of report.
        about: What it is to be about.

    Raises:
        ReportError: It does not make that format, or it is about something else.
        NotFoundError: There is no such template.
    """
    if wanted.fmt is not None and wanted.fmt not in LAID_OUT:
        return None
    own = own_reports(wanted.own_folder)
    try:
        return find_template(wanted.template, wanted.fmt, about, own.folders)
    except NotFoundError as error:
        if not own.faults:
            raise
        words = _("Of your own reports these cannot be used:")
        raise NotFoundError("\n".join([str(error), words, *own.faults])) from None


def page_of(
    view: ReportView, assessment: Assessment, wanted: Wanted, template: Template | None
) -> Page:
    """The finished report of a view that is made already.

    Raises:
        TooFewRatersError: It is about several raters, and there is one.
        ReportError: The template is at fault; names file, line, word and the nearest known one.
    """
    if template and template.several_raters and len(assessment.raters) < FEWEST_RATERS:
        raise TooFewRatersError(_one_rater(template, assessment))
    fmt = template.fmt if template else wanted.fmt or "json"
    kind = template.id if template else FOR_PROGRAMS
    name = file_name(assessment.organisation.name, kind, view.made_on_iso, fmt)
    if template is not None:
        return Page(document(view, template), fmt, name, kind)
    return Page(_contents(view, assessment, wanted, fmt), fmt, name, kind)


def _contents(view: ReportView, assessment: Assessment, wanted: Wanted, fmt: Format) -> bytes:
    """The report for programs; what only one format needs is loaded for that one."""
    match fmt:
        case "csv":
            from assess.reports.as_list import csv_of

            return csv_of(view)
        case "xlsx":
            from assess.reports.workbook import xlsx_of

            return xlsx_of(view)
        case _:
            from assess.reports.as_json import json_of

            shown = {"show_names": wanted.show_names, "show_notes": wanted.show_notes}
            content = plain_content(shareable(assessment, **shown))
            return json_of(view, content, **shown, show_working=wanted.show_working)


def _one_rater(template: Template, assessment: Assessment) -> str:
    words = _(
        'The report "{report}" is about several people\'s answers, and there are those of one:'
        " {name}.\nLet others answer too, each alone, then put the files together:"
        " assess merge A.yaml B.yaml -o all.yaml"
    )
    return words.format(report=template.id, name=assessment.organisation.name)


def write_report(page: Page, target: Path, *, overwrite: bool = False, number: int = 1) -> Path:
    """Write the report into a folder under its own name, or to a file.

    A name that is taken gets a number, unless overwriting was asked for; in a set of reports
    all get the number that is free for each of them.

    Returns:
        The file that was written.

    Raises:
        NotWrittenError: The file cannot be written; what stood there is still there.
    """
    path = target / page.name if target.is_dir() else target
    path = path if overwrite else free_name(path, number)
    write_atomically(path, page.content)
    return path
