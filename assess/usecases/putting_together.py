"""Several people's kept checks and files, put together into one that is kept beside them."""

from collections.abc import Sequence
from dataclasses import dataclass

from assess.domain.assessment import Assessment, Side
from assess.errors import ContentError, UsageError
from assess.i18n import _
from assess.store.base import Saved, Summary
from assess.usecases.house import House
from assess.usecases.merging import FEWEST, Given, RaterFile, put_into_one, read_all
from assess.usecases.origin import origin_of, pinned
from assess.usecases.shelf import at_home
from assess.usecases.walk import begin, saved


@dataclass(frozen=True, slots=True)
class RaterCheck:
    """The kept check of one rater."""

    id: str
    """What it is called where it is kept."""
    side: Side = ""
    """Whether the rater leads or works at the front line; empty when it is not said."""


@dataclass(frozen=True, slots=True)
class Together:
    """What was put together, and whether it was so before."""

    saved: Saved
    """With a rater for each of those given."""
    was_there: bool
    """Whether the same answers had been put together already; then this is it."""


def single_checks(house: House) -> tuple[Summary, ...]:
    """The kept checks that one person answers, newest change first: who and how many, no answer."""
    return tuple(each for each in saved(house) if not each.raters)


def answered_in(house: House, file: RaterFile) -> Given:
    """What one file says.

    Raises:
        ContentError: It has faults, or several raters already; all are named.
    """
    (given,) = read_all(house.framework, [file])
    if given.assessment.raters:
        words = _("this file has several raters already; add the files of single raters")
        raise ContentError([given.problem(("raters",), "several-raters", words, at_key=True)])
    return given


def refuse_unfit(house: House, checks: Sequence[RaterCheck], files: Sequence[RaterFile]) -> None:
    """Nothing is kept; for whoever has to be asked first.

    Raises:
        AssessError: They cannot be put together, as `put_together` says it.
    """
    _in_one(_house_of(house, checks, files), checks, files)


def put_together(
    house: House, checks: Sequence[RaterCheck], files: Sequence[RaterFile]
) -> Together:
    """Keep one assessment with the answers of everybody; what each has stays as it is.

    The same answers put together once more give the one that is there already.

    Args:
        house: Where the checks are, and where the new assessment is kept.
        checks: Kept checks, each of one person.
        files: The same as files.

    Raises:
        UsageError: There are fewer than two.
        ContentError: They do not go together, or somebody has not answered; all is told.
        NotFoundError: A check is not there any more.
    """
    house = _house_of(house, checks, files)
    with house.store.all_or_nothing():
        merged = pinned(house, _in_one(house, checks, files))
        origin = origin_of(merged)
        there = house.store.id_of_origin(origin)
        if there is not None:
            return Together(house.store.load(there), was_there=True)
        return Together(begin(house, merged, origin=origin), was_there=False)


def _house_of(house: House, checks: Sequence[RaterCheck], files: Sequence[RaterFile]) -> House:
    """With the criteria that the first of two or more was given to."""
    if len(checks) + len(files) < FEWEST:
        raise UsageError(_("Choose two people or more."))
    if not checks:
        return house
    return at_home(house, house.store.load(checks[0].id).assessment.framework.id)


def _in_one(house: House, checks: Sequence[RaterCheck], files: Sequence[RaterFile]) -> Assessment:
    given = [_kept(house, check) for check in checks]
    _refuse_empty(given)
    return put_into_one([*given, *read_all(house.framework, files)]).assessment


def _kept(house: House, check: RaterCheck) -> Given:
    kept = house.store.load(check.id)
    name = kept.assessment.respondent.name.strip()
    path = f"{name} ({kept.id})" if name else kept.id
    return Given(path, check.side, kept.assessment, nameless=kept.id)


def _refuse_empty(given: Sequence[Given]) -> None:
    words = _("nothing is answered in this check yet; leave it out until it is")
    empty = [each for each in given if not each.assessment.answers and not each.assessment.raters]
    if empty:
        raise ContentError([each.problem((), "no-answers", words) for each in empty])
