"""What a report can be about, and the view that holds all that is told about it."""

from typing import Final, Literal, get_args

from assess.reports.view import ReportView
from assess.reports.view_change import ChangeView

About = Literal["assessment", "change"]
"""One assessment, or what changed between several of one organisation."""
EVERYTHING: Final[tuple[About, ...]] = get_args(About)
"""Each of them."""
View = ReportView | ChangeView
"""All that a template may use; every one of them has a language, a title, an origin and a day."""
VIEWS: Final[dict[About, type[View]]] = {"assessment": ReportView, "change": ChangeView}
"""The view of each."""


def about(view: View) -> About:
    """What a view is about."""
    return next(name for name, kind in VIEWS.items() if isinstance(view, kind))
