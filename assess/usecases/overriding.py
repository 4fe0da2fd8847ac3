"""What a reviewer sets beside the answers, with a reason; for programs, what it came to."""

from assess import explaining
from assess.domain.framework import Framework
from assess.domain.outcome import Outcome
from assess.domain.override import OverrideResult


def overrides_document(framework: Framework, outcome: Outcome) -> dict[str, object]:
    """The keys `overrides` and `sentences` of the reviewed result."""
    return {
        "overrides": [_override(framework, each) for each in outcome.overrides],
        "sentences": list(explaining.review_sentences(framework, outcome)),
    }


def _override(framework: Framework, found: OverrideResult) -> dict[str, object]:
    override = found.override
    return {
        "sets": override.sets,
        "indicator": override.indicator or None,
        "before": override.before,
        "after": override.after,
        "reason": override.reason,
        "role": override.role,
        "set_on": override.set_on,
        "stands_now": found.stands,
        "stale": found.is_stale,
        "changes_band": found.changes_band,
        "changes_status": found.changes_status,
        "sentence": explaining.override_sentence(framework, found),
    }
