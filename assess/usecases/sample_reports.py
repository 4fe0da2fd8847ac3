"""Make reports about several assessments of a sample: of what changed, or of organisations."""

from collections.abc import Sequence

from assess.reports.view_change import ChangeView
from assess.reports.view_comparison import ComparisonView
from assess.reports.views import About
from assess.usecases.comparing_organisations import comparison_page
from assess.usecases.making_reports import Page, Wanted, template_for
from assess.usecases.reporting_change import change_page
from assess.usecases.samples import Sample, Shown


def make_sample_reports(
    sample: Sample, about: About, wanted: Sequence[Wanted], shown: Shown
) -> list[Page]:
    """The finished reports of a sample and the same a year before.

    Raises:
        ReportError: The template is at fault; names file, line, word and the nearest known one.
            Or it is about something else.
        NotFoundError: There is no such template.
    """
    templates = [template_for(each, about) for each in wanted]
    view = shown.view(sample, about)
    pages = []
    for each, template in zip(wanted, templates, strict=True):
        match view:
            case ChangeView():
                pages.append(change_page(view, template))
            case ComparisonView():
                pages.append(comparison_page(view, each, template))
    return pages
