"""Make the report of what changed between assessments of one organisation."""

from datetime import date
from typing import Final

from assess.reports.building_change import build_change_view
from assess.reports.file_names import file_name
from assess.reports.formats import LAID_OUT, LaidOut
from assess.reports.rendering import document
from assess.reports.templates import card_of, find_template, shipped_folder
from assess.usecases.making_reports import Page
from assess.usecases.over_time import Compared

CHANGE: Final = "change"
"""The folder of the report, and what it is called in file names."""


def make_change_report(
    compared: Compared, fmt: LaidOut, *, made_on: date, program_version: str
) -> Page:
    """The finished report of change."""
    template = find_template(CHANGE, fmt, "change")
    view = build_change_view(
        compared.course, compared.notices, program_version=program_version, made_on=made_on
    )
    name = file_name(view.organisation_name, template.id, view.made_on_iso, fmt)
    return Page(document(view, template), fmt, name, template.id)


def change_formats() -> tuple[LaidOut, ...]:
    """What the report can be made as, the usual one first."""
    made = card_of(shipped_folder() / CHANGE).formats
    return tuple(fmt for fmt in LAID_OUT if fmt in made)
