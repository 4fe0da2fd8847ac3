"""A framework as something to read: a document, or a blank form to fill in by hand."""

from typing import Literal

from assess.domain.framework import Framework
from assess.reports.building_criteria import build_criteria_view
from assess.reports.formats import LaidOut
from assess.reports.limits import Limits
from assess.reports.rendering import page
from assess.reports.templates import Template
from assess.reports.view_criteria import CriteriaView

__all__ = ["CriteriaView", "Sheet", "criteria_page", "criteria_view"]

Sheet = Literal["document", "form"]
"""All that the criteria say, or a blank form without scores and weights."""


def criteria_view(framework: Framework) -> CriteriaView:
    """The framework in finished words."""
    return build_criteria_view(framework)


def criteria_page(framework: Framework, fmt: LaidOut, sheet: Sheet = "document") -> str:
    """The framework as one page of this format."""
    name = f"_criteria/{sheet}.{fmt}.j2"
    return page(criteria_view(framework), Template(sheet, name, fmt, None), Limits())
