"""What a report can be about, and the view that holds all that is told about it."""

from typing import Final, Literal, get_args

from assess.reports.view import ReportView
from assess.reports.view_change import ChangeView
from assess.reports.view_comparison import ComparisonView

About = Literal["assessment", "change", "comparison"]
"""One assessment, what changed between several of one organisation, or several organisations."""
EVERYTHING: Final[tuple[About, ...]] = get_args(About)
"""Each of them."""
View = ReportView | ChangeView | ComparisonView
"""All that a template may use; every one of them has a language, a title, an origin and a day."""
VIEWS: Final[dict[About, type[View]]] = {
    "assessment": ReportView,
    "change": ChangeView,
    "comparison": ComparisonView,
}
"""The view of each."""


def about(view: View) -> About:
    """What a view is about."""
    return next(name for name, kind in VIEWS.items() if isinstance(view, kind))
