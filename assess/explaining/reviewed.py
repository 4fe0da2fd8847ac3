"""The working of the reviewed result: what was set first, then every number."""

from dataclasses import replace

from assess.domain.assessment import Assessment
from assess.domain.framework import Framework
from assess.domain.outcome import Outcome
from assess.explaining.overrides import (
    override_sentence,
    override_subject,
    review_sentences,
    value_words,
)
from assess.explaining.tree import Working
from assess.explaining.working import working
from assess.i18n import _


def review_working(framework: Framework, assessment: Assessment, outcome: Outcome) -> Working:
    """Every number of the reviewed result, which there must be, opened down to its sum.

    Source:
        METHOD.md section 7, Overrides.
    """
    opened = working(framework, assessment, outcome, "reviewed")
    set_by_a_reviewer = Working(
        _("What a reviewer set"),
        str(len(outcome.overrides)),
        " ".join(review_sentences(framework, outcome)),
        tuple(
            Working(
                override_subject(framework, each.override),
                value_words(framework, each.override, each.override.after),
                override_sentence(framework, each),
            )
            for each in outcome.overrides
        ),
    )
    title = _("Overall score, reviewed")
    return replace(opened, title=title, parts=(set_by_a_reviewer, *opened.parts))
