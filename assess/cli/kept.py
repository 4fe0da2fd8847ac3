"""Which kept assessment a command means."""

from __future__ import annotations

from typing import TYPE_CHECKING

from assess.errors import NotFoundError, UsageError
from assess.i18n import _

if TYPE_CHECKING:
    from assess.store.base import Saved
    from assess.usecases.house import House


def the_one(house: House, assessment_id: str | None) -> tuple[House, Saved]:
    """The assessment with this id, or the only one there is, and the house with its criteria.

    Raises:
        NotFoundError: There is none, or its criteria are not at hand.
        UsageError: There are several, and none was named.
    """
    from assess.usecases.shelf import at_home

    kept = _named(house, assessment_id)
    return at_home(house, kept.assessment.framework.id), kept


def _named(house: House, assessment_id: str | None) -> Saved:
    from assess.usecases.walk import resume, saved

    if assessment_id is not None:
        return resume(house, assessment_id)
    summaries = saved(house)
    if not summaries:
        raise NotFoundError(_("Nothing is kept yet. To start an assessment: assess"))
    if len(summaries) > 1:
        ids = "\n".join(f"  {summary.id}  {summary.organisation_name}" for summary in summaries)
        raise UsageError(
            _("Which assessment? There are {count}; name one of these:").format(
                count=len(summaries)
            )
            + f"\n{ids}"
        )
    return resume(house, summaries[0].id)
