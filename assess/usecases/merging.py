"""The files of several raters of one organisation, put together into one."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import PurePath

from assess.domain.assessment import Assessment, Organisation, Rater, Respondent, Side
from assess.domain.framework import Framework
from assess.errors import ContentError, Problem, UsageError
from assess.exchange.assessment_file import LARGEST_FILE, AssessmentFile
from assess.exchange.several import alike
from assess.exchange.writing import Form, write_assessment
from assess.i18n import _
from assess.safe_text import safe_line
from assess.sources.shown import quoted
from assess.usecases.reading import read_for

FEWEST_FILES = 2
"""One file has nothing to be put together with."""


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
class Merged:
    """What several files come to."""

    assessment: Assessment
    """With a rater for each file, in the order of the files."""
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
    if len(files) < FEWEST_FILES:
        raise UsageError(_("Name two files or more: one for each rater."))
    read = _read_all(framework, files)
    problems = [*_unfit(read), *_namesakes(read)]
    if problems:
        raise ContentError(problems)
    first, assessments = read[0].assessment, [file.assessment for file in read]
    digests = [each.framework.digest for each in assessments if each.framework.digest]
    version = first.framework.model_copy(update={"digest": next(iter(digests), "")})
    merged = Assessment(
        framework=version,
        organisation=_organisation([each.organisation for each in assessments]),
        respondent=Respondent(),
        answered_on=max(each.answered_on for each in assessments),
        raters=tuple(
            Rater(name=_name(file), side=given.side, answers=file.assessment.answers)
            for given, file in zip(files, read, strict=True)
        ),
    )
    return Merged(merged, tuple(f"{file.source.path}: {n}" for file in read for n in file.notices))


def merged_text(merged: Merged, form: Form) -> str:
    """The assessment as the text of a file.

    Raises:
        UsageError: It would be too large to be read again.
    """
    text = write_assessment(merged.assessment, form)
    if len(text.encode("utf-8")) > LARGEST_FILE:
        raise UsageError(_("Together these files are larger than a file may be; merge fewer."))
    return text


def _read_all(framework: Framework, files: Sequence[RaterFile]) -> list[AssessmentFile]:
    read: list[AssessmentFile] = []
    problems: list[Problem] = []
    for file in files:
        try:
            read.append(read_for(framework, file.content, file.path))
        except ContentError as error:
            problems.extend(error.problems)
    if problems:
        raise ContentError(problems)
    return read


def _unfit(read: Sequence[AssessmentFile]) -> Iterator[Problem]:
    """What does not belong to the first file, at its place."""
    first = read[0]
    for file in read:
        if file.assessment.raters:
            words = _("this file has several raters already; merge the files of single raters")
            yield file.source.problem(("raters",), "several-raters", words, at_key=True)
        yield from _other_organisation(first, file)
        yield from _other_criteria(first, file)


def _other_organisation(first: AssessmentFile, file: AssessmentFile) -> Iterator[Problem]:
    own, other = (each.assessment.organisation.name for each in (file, first))
    if alike(own) != alike(other):
        words = _("this is about {own}, and {path} is about {other}; only one can be merged")
        told = words.format(own=quoted(own), path=first.source.path, other=quoted(other))
        yield file.source.problem(("organisation", "name"), "other-organisation", told)


def _other_criteria(first: AssessmentFile, file: AssessmentFile) -> Iterator[Problem]:
    own, other = file.assessment.framework, first.assessment.framework
    if own.version != other.version:
        words = _("these answers were given to version {own} of the criteria, in {path} to {other}")
        told = words.format(own=own.version, path=first.source.path, other=other.version)
        yield file.source.problem(("framework", "version"), "other-version", told)
    elif own.digest and other.digest and own.digest != other.digest:
        words = _("the criteria were changed between these answers and those in {path}")
        told = words.format(path=first.source.path)
        yield file.source.problem(("framework", "digest"), "other-criteria", told)


def _namesakes(read: Sequence[AssessmentFile]) -> Iterator[Problem]:
    first: dict[str, AssessmentFile] = {}
    for file in read:
        name = _name(file)
        other = first.setdefault(alike(name), file)
        if other is not file:
            words = _(
                "{name} answered {path} too; if these are two people, tell them apart in"
                " `name` under `respondent`, else leave one file out"
            )
            told = words.format(name=quoted(name), path=other.source.path)
            yield file.source.problem(("respondent", "name"), "same-name", told)


def _name(file: AssessmentFile) -> str:
    name = file.assessment.respondent.name.strip()
    return name or safe_line(PurePath(file.source.path).stem)[:200] or file.source.path


def _organisation(said: Sequence[Organisation]) -> Organisation:
    """The name of the first file; country and kind of the first that says them."""
    country = next((each.country for each in said if each.country), "")
    kind = next((each.kind for each in said if each.kind), "")
    return Organisation(name=said[0].name, country=country, kind=kind)
