"""Make the report of what changed between assessments of one organisation."""

from dataclasses import replace
from datetime import date
from typing import Final

from assess.domain.change import Change, Course
from assess.i18n import _
from assess.reports.building_change import build_change_view
from assess.reports.file_names import file_name
from assess.reports.formats import LAID_OUT, LaidOut
from assess.reports.rendering import document
from assess.reports.templates import card_of, find_template, shipped_folder
from assess.reports.view_change import ChangeView
from assess.usecases.making_reports import Page
from assess.usecases.over_time import Compared, notices_of

CHANGE: Final = "change"
"""The folder of the report, and what it is called in file names."""


def change_view_of(compared: Compared, *, made_on: date, program_version: str) -> ChangeView:
    """All that a template may use."""
    course = _without_file_names(compared.course)
    return build_change_view(
        course, notices_of(course), program_version=program_version, made_on=made_on
    )


def make_change_report(
    compared: Compared, fmt: LaidOut, *, made_on: date, program_version: str
) -> Page:
    """The finished report of change."""
    template = find_template(CHANGE, fmt, "change")
    view = change_view_of(compared, made_on=made_on, program_version=program_version)
    name = file_name(view.organisation_name, template.id, view.made_on_iso, fmt)
    return Page(document(view, template), fmt, name, template.id)


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


def change_formats() -> tuple[LaidOut, ...]:
    """What the report can be made as, the usual one first."""
    made = card_of(shipped_folder() / CHANGE).formats
    return tuple(fmt for fmt in LAID_OUT if fmt in made)
