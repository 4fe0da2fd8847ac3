"""Two or more assessments of one organisation, from files or kept, and what changed."""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from assess.domain.assessment import FrameworkVersion
from assess.domain.change import Check, Course
from assess.domain.framework import Framework
from assess.errors import UsageError
from assess.exchange.assessment_file import read_file
from assess.exchange.several import alike
from assess.i18n import _
from assess.scoring.change import FEWEST, check_of, course_of
from assess.store.base import Saved, Summary
from assess.usecases.house import House, no_others
from assess.usecases.reading import fitted
from assess.usecases.shelf import Shelf


@dataclass(frozen=True, slots=True)
class Compared:
    """What several assessments come to, and what to know about them."""

    course: Course
    """Oldest first."""
    notices: tuple[str, ...]
    """One sentence each."""


@dataclass(frozen=True, slots=True)
class AtHand:
    """The criteria that answers can be held against."""

    usual: Framework
    """Those in use."""
    older: tuple[Framework, ...] = ()
    """Others that somebody named, such as an earlier version."""
    shelf: Shelf = no_others
    """Those that came with the program, by id."""

    def of(self, version: FrameworkVersion) -> Framework | None:
        """The very criteria that answers were given to; nothing where these are not at hand."""
        return framework_of(self._all(version.id), version)

    def present(self, framework_id: str) -> Framework | None:
        """The criteria with this id as they are now; nothing where there are none."""
        return next((each for each in self._all(framework_id) if each.id == framework_id), None)

    def _all(self, framework_id: str) -> tuple[Framework, ...]:
        known = (self.usual, *self.older)
        if framework_id in {each.id for each in known}:
            return known
        found = self.shelf(framework_id)
        return known if found is None else (*known, found.framework)


def check_in_file(at_hand: AtHand, content: bytes, path: str) -> Check:
    """The assessment in a file; held against its criteria where these are at hand.

    Raises:
        ContentError: The file has faults, or is of a framework that nobody knows; all are told.
    """
    file = read_file(content, path)
    own = at_hand.of(file.assessment.framework)
    if own is not None:
        return check_of(own, fitted(own, file).assessment, path)
    if at_hand.present(file.assessment.framework.id) is None:
        fitted(at_hand.usual, file)  # says at its place that these are other criteria
    return check_of(None, file.assessment, path)


def check_kept(at_hand: AtHand, saved: Saved) -> Check:
    """A kept assessment; held against its criteria where these are at hand."""
    return check_of(at_hand.of(saved.assessment.framework), saved.assessment, saved.id)


def framework_of(at_hand: Sequence[Framework], version: FrameworkVersion) -> Framework | None:
    """The very criteria that answers were given to; nothing where these are not at hand.

    Without a digest the version alone has to do.
    """
    for each in at_hand:
        is_meant = each.id == version.id and (
            version.digest == each.digest if version.digest else version.version == each.version
        )
        if is_meant:
            return each
    return None


def compare(at_hand: AtHand, checks: Sequence[Check]) -> Compared:
    """What changed between assessments of one organisation.

    Raises:
        UsageError: There are fewer than two, two are the same one, or they answer different
            criteria.
    """
    if len(checks) < FEWEST:
        raise UsageError(_("Name two assessments or more: files, or ids of kept ones."))
    labels = [each.label for each in checks]
    twice = sorted({each for each in labels if labels.count(each) > 1})
    if twice:
        raise UsageError(_("{name} is named twice.").format(name=twice[0]))
    ids = sorted({each.assessment.framework.id for each in checks})
    if len(ids) > 1:
        words = _("These answer different criteria, which have no question in common: {ids}.")
        raise UsageError(words.format(ids=", ".join(ids)))
    course = course_of(at_hand.present(ids[0]) or at_hand.usual, checks)
    return Compared(course, notices_of(course))


def notices_of(course: Course) -> tuple[str, ...]:
    """What to know about the assessments of a course, one sentence each; usually nothing."""
    return tuple(_notices(course))


def kept_like(summaries: Sequence[Summary], assessment_id: str) -> tuple[Summary, ...]:
    """The kept assessments that can be compared with this one, itself among them.

    They are of the same organisation and by the same person, or all of several people put
    together: what another one answered alone is not shown, because raters answer blind.
    """
    one = next((each for each in summaries if each.id == assessment_id), None)
    if one is None:
        return ()
    return tuple(each for each in summaries if _has_answers(each) and _who(each) == _who(one))


def comparable_ids(summaries: Sequence[Summary]) -> frozenset[str]:
    """Ids of the kept assessments that have answers and another one to be compared with."""
    answered = [(each.id, _who(each)) for each in summaries if _has_answers(each)]
    counts = Counter(who for _id, who in answered)
    return frozenset(id_ for id_, who in answered if counts[who] >= FEWEST)


def kept_over_time(house: House, assessment_id: str) -> Compared:
    """This assessment with all others that can be compared with it.

    Raises:
        UsageError: There is no other.
    """
    like = kept_like(house.store.summaries(), assessment_id)
    at_hand = AtHand(house.framework, shelf=house.shelf)
    loaded = (house.store.load(each.id) for each in reversed(like))  # of one day, oldest first
    return compare(at_hand, [check_kept(at_hand, each) for each in loaded])


def _has_answers(summary: Summary) -> bool:
    return bool(summary.answered or summary.raters)


def _who(summary: Summary) -> tuple[str, str, bool, str]:
    """Whose assessment it is, whether several answered, and by which criteria."""
    of_several = bool(summary.raters)
    name = "" if of_several else alike(summary.respondent_name)
    return alike(summary.organisation_name), name, of_several, summary.framework.id


def _notices(course: Course) -> Iterator[str]:
    names = {alike(each.assessment.organisation.name): each for each in course.checks}
    if len(names) > 1:
        shown = ", ".join(sorted(each.assessment.organisation.name for each in names.values()))
        words = _("These have different names: {names}. Is it one organisation?")
        yield words.format(names=shown)
    if not course.has_days:
        missing = ", ".join(each.label for each in course.checks if not each.day)
        words = _(
            "No day is known for {which}, so they stand in the order given, without a chart;"
            " `answered_on` in the file says the day."
        )
        yield words.format(which=missing)
