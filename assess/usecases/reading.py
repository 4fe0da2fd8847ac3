"""Read an assessment file for these criteria; nothing is kept."""

from collections.abc import Mapping
from dataclasses import replace
from typing import TypeVar

from assess.answer_types import check_reply
from assess.domain.assessment import Agreed, Answer, Assessment
from assess.domain.framework import Framework
from assess.errors import ContentError
from assess.exchange.assessment_file import AssessmentFile, read_file
from assess.exchange.fitting import check_against

Replied = TypeVar("Replied", Answer, Agreed)


def read_for(framework: Framework, content: bytes, path: str) -> AssessmentFile:
    """What a file says, every answer known to fit and in the form in which it is kept.

    Raises:
        ContentError: The file has faults; carries all that were found.
    """
    return fitted(framework, read_file(content, path))


def fitted(framework: Framework, file: AssessmentFile) -> AssessmentFile:
    """What a file says that was read already, every answer known to fit.

    Raises:
        ContentError: The file has faults; carries all that were found.
    """
    problems = check_against(framework, file.assessment, file.source)
    if problems:
        raise ContentError(problems)
    return replace(file, assessment=_as_kept(framework, file.assessment))


def _as_kept(framework: Framework, assessment: Assessment) -> Assessment:
    """The same, with every reply in the one form in which it is kept."""
    return assessment.model_copy(
        update={
            "answers": _all_as_kept(framework, assessment.answers),
            "raters": tuple(
                rater.model_copy(update={"answers": _all_as_kept(framework, rater.answers)})
                for rater in assessment.raters
            ),
            "agreed": _all_as_kept(framework, assessment.agreed),
        }
    )


def _all_as_kept(framework: Framework, answers: Mapping[str, Replied]) -> Mapping[str, Replied]:
    return {
        name: answer.model_copy(
            update={"value": check_reply(framework.indicators[name], answer.value)}
        )
        for name, answer in answers.items()
    }
