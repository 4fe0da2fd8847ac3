"""Read an assessment file for these criteria; nothing is kept."""

from dataclasses import replace

from assess.answer_types import check_reply
from assess.domain.assessment import Assessment
from assess.domain.framework import Framework
from assess.errors import ContentError
from assess.exchange.assessment_file import AssessmentFile, read_file
from assess.exchange.fitting import check_against


def read_for(framework: Framework, content: bytes, path: str) -> AssessmentFile:
    """What a file says, every answer known to fit and in the form in which it is kept.

    Raises:
        ContentError: The file has faults; carries all that were found.
    """
    file = read_file(content, path)
    problems = check_against(framework, file.assessment, file.source)
    if problems:
        raise ContentError(problems)
    return replace(file, assessment=_as_kept(framework, file.assessment))


def _as_kept(framework: Framework, assessment: Assessment) -> Assessment:
    """The same, with every reply in the one form in which it is kept."""
    indicators = framework.indicators
    answers = {
        name: answer.model_copy(update={"value": check_reply(indicators[name], answer.value)})
        for name, answer in assessment.answers.items()
    }
    return assessment.model_copy(update={"answers": answers})
