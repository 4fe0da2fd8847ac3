"""Read an assessment file for these criteria; nothing is kept."""

from assess.domain.framework import Framework
from assess.errors import ContentError
from assess.exchange.assessment_file import AssessmentFile, read_file
from assess.exchange.fitting import check_against


def read_for(framework: Framework, content: bytes, path: str) -> AssessmentFile:
    """What a file says, once every answer is known to fit the criteria.

    Raises:
        ContentError: The file has faults; carries all that were found.
    """
    file = read_file(content, path)
    problems = check_against(framework, file.assessment, file.source)
    if problems:
        raise ContentError(problems)
    return file
