"""Which criteria an assessment is read with: those in use, or those with the id that it names."""

from collections.abc import Callable
from dataclasses import replace
from typing import Protocol

from assess.criteria.loading import Criteria
from assess.domain.framework import Framework
from assess.domain.precedent import Precedent
from assess.errors import NotFoundError
from assess.exchange.assessment_file import AssessmentFile, read_file
from assess.i18n import _
from assess.usecases.house import House
from assess.usecases.reading import fitted

Shelf = Callable[[str], Criteria | None]
"""The criteria with an id that came with the program; nothing where there are none."""


class HasCriteria(Protocol):
    """Whatever knows the criteria: the house, or the criteria alone."""

    @property
    def framework(self) -> Framework:
        """What was asked."""
        ...

    @property
    def precedents(self) -> tuple[Precedent, ...]:
        """Past and present partnerships."""
        ...


def criteria_of_file(usual: HasCriteria, shelf: Shelf, content: bytes, path: str) -> HasCriteria:
    """The criteria that a file names, where they came with the program; else those in use.

    Raises:
        ContentError: The file has faults; carries all that were found.
    """
    return _named(usual, shelf, read_file(content, path))


def read_with(
    usual: HasCriteria, shelf: Shelf, content: bytes, path: str
) -> tuple[HasCriteria, AssessmentFile]:
    """What a file says, held against the criteria that it names, and these.

    Raises:
        ContentError: The file has faults, or names criteria that are not at hand; carries all
            that were found.
    """
    file = read_file(content, path)
    criteria = _named(usual, shelf, file)
    return criteria, fitted(criteria.framework, file)


def _named(usual: HasCriteria, shelf: Shelf, file: AssessmentFile) -> HasCriteria:
    named = file.assessment.framework.id
    return usual if named == usual.framework.id else shelf(named) or usual


def at_home(house: House, framework_id: str) -> House:
    """The house with the criteria that an assessment was given to.

    Raises:
        NotFoundError: They are not the ones in use and did not come with the program; the text
            says what to start with.
    """
    if framework_id == house.framework.id:
        return house
    found = house.shelf(framework_id)
    if found is None:
        words = _(
            "These answers were given to the criteria {id}, which did not come with the program."
            " Start with: assess --framework FOLDER"
        )
        raise NotFoundError(words.format(id=framework_id))
    return replace(
        house, framework=found.framework, precedents=found.precedents, examples=found.examples
    )


def question_count(house: House, framework_id: str) -> int | None:
    """How many questions these criteria ask; nothing where they are not at hand."""
    try:
        return len(at_home(house, framework_id).framework.indicators)
    except NotFoundError:
        return None
