"""The figures of a report as pictures of their own, for documents that are not HTML."""

from dataclasses import fields
from pathlib import Path
from typing import Final

from assess.reports.environment import environment_for
from assess.reports.faults import TemplateFaultError, fault_in
from assess.reports.view import ReportView

FIGURES: Final = "_figures"
"""The folder of the figures, beside the templates."""
ENDING: Final = ".svg.j2"
"""How the name of a figure's template ends."""


def figures_for(view: ReportView, shipped: Path, own_folder: Path | None = None) -> dict[str, str]:
    """Every figure by its name, as SVG.

    Raises:
        TemplateFaultError: A figure of the reader's own is at fault.
    """
    environment = environment_for("html", shipped, own_folder)
    names = {field.name: getattr(view, field.name) for field in fields(view)}
    drawn = {}
    for template in sorted(_templates(shipped) | _templates(own_folder)):
        try:
            drawn[template.removesuffix(ENDING)] = environment.get_template(
                f"{FIGURES}/{template}"
            ).render(names)
        except Exception as error:  # noqa: BLE001 whatever a template raises is a fault of it
            raise TemplateFaultError(fault_in(error, environment, template)) from None
    return drawn


def _templates(folder: Path | None) -> set[str]:
    if folder is None:
        return set()
    return {path.name for path in (folder / FIGURES).glob(f"*{ENDING}")}
