"""The figures of a report as pictures of their own, for documents that are not HTML."""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from assess.reports.environment import environment_for
from assess.reports.faults import TemplateFaultError, fault_in
from assess.reports.figure_fonts import with_fonts
from assess.reports.run_chart import Sheet, sheet_of
from assess.reports.view import ReportView
from assess.reports.view_change import RunChart
from assess.reports.view_comparison import ComparisonView, PortfolioChart
from assess.reports.view_raters import SpreadChart
from assess.reports.view_results import Chart
from assess.reports.views import View

FIGURES: Final = "_figures"
"""The folder of the figures, beside the templates."""
ENDING: Final = ".svg.j2"
"""How the name of a figure's template ends."""


@dataclass(frozen=True, slots=True)
class Figure:
    """One figure of a report."""

    drawn_by: str
    """Its template in the folder of the figures, without the ending."""
    chart: Chart | SpreadChart | RunChart | Sheet | PortfolioChart
    """What it draws; the template knows it as `chart`."""

    @property
    def said(self) -> str:
        """The whole figure in sentences, for those who do not see it."""
        return f"{self.chart.title}. {self.chart.description}"


def figures_of(view: View) -> dict[str, Figure]:
    """Every figure of a report, by the name that a template calls it by."""
    match view:
        case ReportView():
            figures = {
                "profile": Figure("profile", view.chart),
                "dense-profile": Figure("dense-profile", view.dense_chart),
            }
            spread = {"spread": Figure("spread", view.agreement.chart)} if view.has_raters else {}
            return figures | spread
        case ComparisonView():
            return {
                f"portfolio-{place}": Figure("portfolio", chart)
                for place, chart in enumerate(view.charts, 1)
            }
        case _:
            small = {
                f"small-run-{place}": Figure("small-run", chart)
                for place, chart in enumerate(view.small_charts, 1)
            }
            if small:
                small["small-runs"] = Figure("small-runs", sheet_of(view.small_charts))
            return small | ({"run": Figure("run", view.chart)} if view.has_chart else {})


def drawn(
    figures: Mapping[str, Figure], shipped: Path, own_folder: Path | None = None
) -> dict[str, str]:
    """Each figure as SVG; by a template of the reader's own where there is one of that name.

    Raises:
        TemplateFaultError: A figure of the reader's own is at fault.
    """
    environment = environment_for("html", shipped, own_folder)
    pictures = {}
    for name, figure in figures.items():
        template = f"{FIGURES}/{figure.drawn_by}{ENDING}"
        try:
            svg = environment.get_template(template).render(chart=figure.chart)
        except Exception as error:  # noqa: BLE001 whatever a template raises is a fault of it
            raise TemplateFaultError(fault_in(error, environment, template)) from None
        pictures[name] = with_fonts(svg)
    return pictures
