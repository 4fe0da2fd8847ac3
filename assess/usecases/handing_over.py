"""An assessment as a report may hand it on: names and notes only where they are asked for."""

from collections.abc import Mapping
from typing import Any, cast

from assess.domain.assessment import Answer, Assessment, Rater, Respondent
from assess.exchange.writing import write_assessment
from assess.i18n import _
from assess.sources import exact_json


def shareable(assessment: Assessment, *, show_names: bool, show_notes: bool) -> Assessment:
    """The same answers and evidence; names and notes only where they are asked for.

    An email is always left out. What a result rests on is all there, so the digest of the
    answers stays the same.
    """
    respondent = Respondent(name=assessment.respondent.name) if show_names else Respondent()
    changes: dict[str, Any] = {"respondent": respondent}
    if not show_names:
        changes["raters"] = tuple(
            _unnamed(rater, place) for place, rater in enumerate(assessment.raters, 1)
        )
    shared = assessment.model_copy(update=changes)
    return shared if show_notes else _without_notes(shared)


def _unnamed(rater: Rater, place: int) -> Rater:
    name = _("Rater {number}").format(number=place)
    return rater.model_copy(update={"name": name, "role": ""})


def _without_notes(assessment: Assessment) -> Assessment:
    raters = tuple(
        rater.model_copy(update={"answers": _noteless(rater.answers)})
        for rater in assessment.raters
    )
    return assessment.model_copy(
        update={"answers": _noteless(assessment.answers), "raters": raters}
    )


def _noteless(answers: Mapping[str, Answer]) -> dict[str, Answer]:
    return {name: each.model_copy(update={"note": ""}) for name, each in answers.items()}


def plain_content(assessment: Assessment) -> Mapping[str, object]:
    """What its file says, as plain values with exact numbers."""
    read = exact_json.read(write_assessment(assessment, "json"))
    return cast("Mapping[str, object]", read)
