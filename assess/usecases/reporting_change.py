"""Make the report of what changed between assessments of one organisation."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Final, Literal, get_args

from assess.domain.change import Change, Course
from assess.i18n import _
from assess.reports.building_change import build_change_view
from assess.reports.file_names import file_name
from assess.reports.own_reports import own_reports
from assess.reports.rendering import document
from assess.reports.templates import ReportCard, Template, card_of, shipped_folder
from assess.reports.view_change import ChangeView
from assess.usecases.making_reports import Page, Wanted, template_for
from assess.usecases.over_time import Compared, notices_of

CHANGE: Final = "change"
"""What the report is about, its folder, and what it is called in file names."""
ChangeFormat = Literal["html", "md", "pdf", "docx", "json"]
"""What a report of change can be."""
CHANGE_FORMATS: Final[tuple[ChangeFormat, ...]] = get_args(ChangeFormat)
"""Every one of them, the usual one first."""


def change_reports(own_folder: Path | None = None) -> tuple[ReportCard, ...]:
    """The reports of what changed: the one that came along, then the reader's own."""
    own = (each.card for each in own_reports(own_folder).reports)
    return card_of(shipped_folder() / CHANGE), *(card for card in own if card.about == "change")


def change_view_of(compared: Compared, *, made_on: date, program_version: str) -> ChangeView:
    """All that a template may use."""
    course = _without_file_names(compared.course)
    return build_change_view(
        course, notices_of(course), program_version=program_version, made_on=made_on
    )


def make_change_reports(
    compared: Compared, wanted: Sequence[Wanted], *, made_on: date, program_version: str
) -> list[Page]:
    """The finished reports of change, worked out once; they differ in their format only.

    Raises:
        ReportError: The template is at fault; names file, line, word and the nearest known one.
            Or it is about something else.
        NotFoundError: There is no such template.
    """
    templates = [template_for(each, CHANGE) for each in wanted]
    view = change_view_of(compared, made_on=made_on, program_version=program_version)
    return [change_page(view, template) for template in templates]


def make_change_report(
    compared: Compared, fmt: ChangeFormat, *, made_on: date, program_version: str
) -> Page:
    """The shipped report of change."""
    wanted = [Wanted(CHANGE, fmt)]
    return make_change_reports(compared, wanted, made_on=made_on, program_version=program_version)[
        0
    ]


def change_page(view: ChangeView, template: Template | None) -> Page:
    """The finished report of a view; for programs where no template lays it out."""
    who, day = view.organisation_name, view.made_on_iso
    if template is None:
        from assess.reports.several_as_json import several_as_json

        return Page(several_as_json(view), "json", file_name(who, CHANGE, day, "json"), CHANGE)
    name = file_name(who, template.id, day, template.fmt)
    return Page(document(view, template), template.fmt, name, template.id)


def _without_file_names(course: Course) -> Course:
    """The same without what files are called: a report is handed on, and a name may be a person's.

    Where no day is known, an assessment is called by its place.
    """
    called = {
        check.label: replace(check, label=_("assessment {number}").format(number=number))
        for number, check in enumerate(course.checks, 1)
    }

    def renamed(change: Change) -> Change:
        return replace(
            change, earlier=called[change.earlier.label], later=called[change.later.label]
        )

    return replace(
        course,
        checks=tuple(called.values()),
        changes=tuple(renamed(each) for each in course.changes),
        whole=renamed(course.whole),
    )
