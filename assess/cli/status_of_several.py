"""Where an assessment of several raters stands: who answered, and what is agreed on."""

from __future__ import annotations

from typing import TYPE_CHECKING

from assess.cli.lines import table, wrapped
from assess.cli.raters_lines import raters_lines
from assess.i18n import _

if TYPE_CHECKING:
    from assess.domain.framework import Framework
    from assess.store.base import Saved


def document_of_several(framework: Framework, kept: Saved) -> dict[str, object]:
    """For programs."""
    from assess.usecases.agreeing import raters_document

    assessment = kept.assessment
    return {
        "id": kept.id,
        "organisation": assessment.organisation.name,
        "changed_at": kept.changed_at.isoformat(),
        "questions": len(framework.indicators),
        "agreed": len(assessment.agreed),
        "open": [name for name in framework.indicators if name not in assessment.agreed],
        **raters_document(framework, assessment),
    }


def lines_of_several(framework: Framework, kept: Saved) -> list[str]:
    """For people."""
    assessment, questions = kept.assessment, len(framework.indicators)
    sides = {"leaders": _("leads"), "front-line": _("works at the front line"), "": ""}
    rows = [
        (f"  {rater.name}", f"{len(rater.answers)}/{questions}", sides[rater.side])
        for rater in assessment.raters
    ]
    agreed = _("{agreed} of {questions} questions are agreed on. To go on: assess")
    return [
        f"{assessment.organisation.name} ({kept.id})",
        wrapped(_("Several people answered, each alone; these are their answers together.")),
        wrapped(agreed.format(agreed=len(assessment.agreed), questions=questions)),
        "",
        *table(rows),
        *raters_lines(framework, assessment),
    ]
