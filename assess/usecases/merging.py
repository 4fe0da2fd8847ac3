"""The answers of several raters of one organisation, from files and kept checks, put into one."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import PurePath

from assess.domain.assessment import Assessment, Organisation, Rater, Respondent, Side
from assess.domain.framework import Framework
from assess.errors import ContentError, Problem, UsageError
from assess.exchange.assessment_file import LARGEST_FILE
from assess.exchange.several import alike
from assess.exchange.writing import Form, write_assessment
from assess.i18n import _
from assess.safe_text import safe_line
from assess.sources.shown import quoted
from assess.sources.yaml_source import Loc, Source
from assess.usecases.reading import read_for

FEWEST = 2
"""One rater alone has nothing to be put together with."""


@dataclass(frozen=True, slots=True)
class RaterFile:
    """What one rater answered, as a file."""

    content: bytes
    """All of it."""
    path: str
    """What to call it; a rater without a name is called so too."""
    side: Side = ""
    """Whether the rater leads or works at the front line; empty when it is not said."""


@dataclass(frozen=True, slots=True)
class Given:
    """What one rater answered, and where it comes from."""

    path: str
    """What to call it."""
    side: Side
    """Whether the rater leads or works at the front line; empty when it is not said."""
    assessment: Assessment
    """The answers."""
    nameless: str
    """What the rater is called who does not say a name."""
    source: Source | None = None
    """Where everything stands in the file; absent for a kept check."""
    notices: tuple[str, ...] = ()
    """What was left out of the file."""

    @property
    def name(self) -> str:
        """What the rater is called."""
        return self.assessment.respondent.name.strip() or self.nameless

    def problem(self, loc: Loc, rule: str, message: str, *, at_key: bool = False) -> Problem:
        """What is wrong, at its place in the file; a kept check has no places."""
        if self.source is None:
            return Problem(self.path, 1, 1, rule, message)
        return self.source.problem(loc, rule, message, at_key=at_key)


@dataclass(frozen=True, slots=True)
class Merged:
    """What several files come to."""

    assessment: Assessment
    """With a rater for each of those given, in their order."""
    notices: tuple[str, ...]
    """What was left out of which file."""


def merge(framework: Framework, files: Sequence[RaterFile]) -> Merged:
    """One assessment with the answers of every file, each under its rater.

    The name of a rater is that of who answered, or else that of the file. Country and kind of
    the organisation are those of the first file that says them; the day is the newest.

    Raises:
        UsageError: There are fewer than two files.
        ContentError: A file has faults, is of another organisation, of other criteria or of
            several raters already, or two have one name; all are told.
    """
    if len(files) < FEWEST:
        raise UsageError(_("Name two files or more: one for each rater."))
    return put_into_one(read_all(framework, files))


def put_into_one(given: Sequence[Given]) -> Merged:
    """One assessment with the answers of two raters or more, each under their name.

    Raises:
        ContentError: They are not of one organisation and one version of the criteria, somebody
            is several raters already, or two have one name; all are told.
    """
    problems = [*_unfit(given), *_namesakes(given)]
    if problems:
        raise ContentError(problems)
    first, assessments = given[0].assessment, [each.assessment for each in given]
    digests = [each.framework.digest for each in assessments if each.framework.digest]
    version = first.framework.model_copy(update={"digest": next(iter(digests), "")})
    merged = Assessment(
        framework=version,
        organisation=_organisation([each.organisation for each in assessments]),
        respondent=Respondent(),
        answered_on=max(each.answered_on for each in assessments),
        raters=tuple(
            Rater(name=each.name, side=each.side, answers=each.assessment.answers) for each in given
        ),
    )
    return Merged(merged, tuple(f"{each.path}: {n}" for each in given for n in _left_out(each)))


def _left_out(given: Given) -> Iterator[str]:
    yield from given.notices
    if given.assessment.overrides:
        yield _("What a reviewer set in it is left out: it was about one rater's answers alone.")


def merged_text(merged: Merged, form: Form) -> str:
    """The assessment as the text of a file.

    Raises:
        UsageError: It would be too large to be read again.
    """
    text = write_assessment(merged.assessment, form)
    if len(text.encode("utf-8")) > LARGEST_FILE:
        raise UsageError(_("Together these files are larger than a file may be; merge fewer."))
    return text


def read_all(framework: Framework, files: Sequence[RaterFile]) -> list[Given]:
    """What the files say.

    Raises:
        ContentError: One has faults; all of all files are told.
    """
    read: list[Given] = []
    problems: list[Problem] = []
    for file in files:
        try:
            read.append(_read(framework, file))
        except ContentError as error:
            problems.extend(error.problems)
    if problems:
        raise ContentError(problems)
    return read


def _read(framework: Framework, file: RaterFile) -> Given:
    read = read_for(framework, file.content, file.path)
    path = read.source.path
    nameless = safe_line(PurePath(path).stem)[:200] or path
    return Given(path, file.side, read.assessment, nameless, read.source, read.notices)


def _unfit(given: Sequence[Given]) -> Iterator[Problem]:
    """What does not belong to the first, at its place."""
    first = given[0]
    for each in given:
        if each.assessment.raters:
            words = _("this file has several raters already; merge the files of single raters")
            yield each.problem(("raters",), "several-raters", words, at_key=True)
        yield from _other_organisation(first, each)
        yield from _other_criteria(first, each)


def _other_organisation(first: Given, given: Given) -> Iterator[Problem]:
    own, other = (each.assessment.organisation.name for each in (given, first))
    if alike(own) != alike(other):
        words = _("this is about {own}, and {path} is about {other}; only one can be merged")
        told = words.format(own=quoted(own), path=first.path, other=quoted(other))
        yield given.problem(("organisation", "name"), "other-organisation", told)


def _other_criteria(first: Given, given: Given) -> Iterator[Problem]:
    own, other = given.assessment.framework, first.assessment.framework
    if own.version != other.version:
        words = _("these answers were given to version {own} of the criteria, in {path} to {other}")
        told = words.format(own=own.version, path=first.path, other=other.version)
        yield given.problem(("framework", "version"), "other-version", told)
    elif own.digest and other.digest and own.digest != other.digest:
        words = _("the criteria were changed between these answers and those in {path}")
        told = words.format(path=first.path)
        yield given.problem(("framework", "digest"), "other-criteria", told)


def _namesakes(given: Sequence[Given]) -> Iterator[Problem]:
    first: dict[str, Given] = {}
    for each in given:
        other = first.setdefault(alike(each.name), each)
        if other is not each:
            told = _one_name(each).format(name=quoted(each.name), path=other.path)
            yield each.problem(("respondent", "name"), "same-name", told)


def _one_name(given: Given) -> str:
    if given.source is None:
        return _(
            "{name} answered {path} too; if these are two people, open one check and change the"
            " name under Who is assessed, else leave one out"
        )
    return _(
        "{name} answered {path} too; if these are two people, tell them apart in"
        " `name` under `respondent`, else leave one file out"
    )


def _organisation(said: Sequence[Organisation]) -> Organisation:
    """The name of the first file; country and kind of the first that says them."""
    country = next((each.country for each in said if each.country), "")
    kind = next((each.kind for each in said if each.kind), "")
    return Organisation(name=said[0].name, country=country, kind=kind)
