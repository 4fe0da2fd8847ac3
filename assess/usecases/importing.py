"""Read assessments from files: first a plan of what will change, then all of it or none of it."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from assess.domain.assessment import Assessment
from assess.errors import ConflictError, ContentError, Problem
from assess.exchange.assessment_file import AssessmentFile
from assess.i18n import _, ngettext
from assess.store.base import Change, Description, Saved, Standing
from assess.usecases.house import House
from assess.usecases.origin import origin_of, pinned
from assess.usecases.overriding import override_notices
from assess.usecases.results import criteria_notice
from assess.usecases.shelf import at_home, read_with
from assess.usecases.walk import begin


@dataclass(frozen=True, slots=True)
class AnswerChange:
    """An answer in a file, or what it says was agreed on, that differs from the saved one."""

    indicator: str
    """Which answer."""
    before: Standing
    """As it is saved."""
    after: Standing
    """As the file has it."""


@dataclass(frozen=True, slots=True)
class FilePlan:
    """What reading one file will do."""

    path: str
    """The file as the person would name it."""
    assessment: Assessment
    """What the file says, with every reply in the form in which it is kept."""
    known_as: str | None
    """What the file itself says the assessment is called."""
    origin: str
    """Digest of what the file says: it stands for a file that does not say what it is called."""
    saved: Saved | None
    """The assessment it belongs to; absent when a new one is started."""
    new: tuple[str, ...]
    """Ids of questions that are answered in the file and were not before."""
    changed: tuple[AnswerChange, ...]
    """Answers that differ from the saved ones."""
    same: tuple[str, ...]
    """Ids of questions whose answers are already there, word for word."""
    only_saved: tuple[str, ...]
    """Ids of questions that only the saved assessment answers; they stay as they are."""
    describes_anew: bool
    """Whether the file says something else about who is assessed or who answered."""
    notices: tuple[str, ...]
    """What to know before agreeing."""

    @property
    def changes_nothing(self) -> bool:
        """Whether everything in the file is there already."""
        return self.saved is not None and not (self.new or self.changed or self.describes_anew)

    @property
    def sentences(self) -> tuple[str, ...]:
        """What will happen, for people."""
        return tuple(_sentences(self))


@dataclass(frozen=True, slots=True)
class ImportPlan:
    """What reading some files will do."""

    files: tuple[FilePlan, ...]
    """One plan a file, in the order given."""

    @property
    def changes_nothing(self) -> bool:
        """Whether everything is there already."""
        return all(file.changes_nothing for file in self.files)

    @property
    def sentences(self) -> tuple[str, ...]:
        """What will happen, for people."""
        return tuple(sentence for file in self.files for sentence in file.sentences)


def plan_import(house: House, files: Sequence[tuple[bytes, str]]) -> ImportPlan:
    """Look at files and say what reading them will change; nothing is changed yet.

    Args:
        house: Where the criteria and the saved assessments are.
        files: The content of each, and what to call it.

    Raises:
        ContentError: A file has faults, or two are the same assessment; all are named.
    """
    problems: list[Problem] = []
    plans: list[FilePlan] = []
    for content, path in files:
        try:
            criteria, file = read_with(house, house.shelf, content, path)
            plans.append(_plan(at_home(house, criteria.framework.id), file))
        except ContentError as error:
            problems.extend(error.problems)
    problems.extend(_twins(plans))
    if problems:
        raise ContentError(problems)
    return ImportPlan(tuple(plans))


def carry_out(house: House, plan: ImportPlan) -> tuple[Saved, ...]:
    """Do what the plan says: all of it, or none of it.

    Returns:
        The assessments, in the order of the files.

    Raises:
        ConflictError: One was changed since the plan was made.
    """
    with house.store.all_or_nothing():
        return tuple(_read_in(house, file) for file in plan.files)


def _plan(house: House, file: AssessmentFile) -> FilePlan:
    assessment = file.assessment
    origin = origin_of(assessment)
    saved = _saved(house, file.id, origin)
    _refuse_other_raters(file, saved)
    kept = standing_in(saved.assessment) if saved else {}
    answers = standing_in(assessment)
    return FilePlan(
        path=file.source.path,
        assessment=assessment,
        known_as=file.id,
        origin=origin,
        saved=saved,
        new=tuple(name for name in answers if name not in kept),
        changed=tuple(
            AnswerChange(name, kept[name], answers[name])
            for name in answers
            if name in kept and kept[name] != answers[name]
        ),
        same=tuple(name for name in answers if kept.get(name) == answers[name]),
        only_saved=tuple(name for name in kept if name not in answers),
        describes_anew=saved is not None and _description(assessment) != _description_of(saved),
        notices=(*file.notices, *_notices(house, assessment), *override_notices(assessment, saved)),
    )


def standing_in(assessment: Assessment) -> Mapping[str, Standing]:
    """By indicator: the answers of one person, or what several agreed on."""
    return assessment.agreed if assessment.raters else assessment.answers


def _refuse_other_raters(file: AssessmentFile, saved: Saved | None) -> None:
    """What each rater answered alone is never written over.

    Raises:
        ContentError: The file has other raters than what is kept, or other answers of theirs.
    """
    if saved is None or saved.assessment.raters == file.assessment.raters:
        return
    words = _(
        "the people in this file, or their own answers, are not those of the saved assessment"
        " {id}, and what each said alone is never written over; to keep this file beside it, take"
        " the line `id` out"
    )
    told = words.format(id=saved.id)
    raise ContentError([file.source.problem(("raters",), "other-raters", told, at_key=True)])


def _saved(house: House, known_as: str | None, origin: str) -> Saved | None:
    if known_as is not None:
        return (
            house.store.load(known_as) if known_as in house.store.ids_starting(known_as) else None
        )
    found = house.store.id_of_origin(origin)
    return None if found is None else house.store.load(found)


def _notices(house: House, assessment: Assessment) -> tuple[str, ...]:
    notice = criteria_notice(house.framework, assessment)
    return (notice,) if notice else ()


def _description(assessment: Assessment) -> Description:
    return Description(organisation=assessment.organisation, respondent=assessment.respondent)


def _description_of(saved: Saved) -> Description:
    return _description(saved.assessment)


def _twins(plans: Sequence[FilePlan]) -> list[Problem]:
    """Files that are the same assessment: which of them is meant cannot be known."""
    first: dict[str, FilePlan] = {}
    problems = []
    for plan in plans:
        key = plan.known_as or plan.origin
        if key in first:
            words = _("this is the same assessment as {other}; read in one of them")
            told = words.format(other=first[key].path)
            problems.append(Problem(plan.path, 1, 1, "same-assessment", told))
        first.setdefault(key, plan)
    return problems


def _read_in(house: House, file: FilePlan) -> Saved:
    house = at_home(house, file.assessment.framework.id)
    if file.saved is None:
        origin = file.origin if file.known_as is None else None
        return begin(house, pinned(house, file.assessment), known_as=file.known_as, origin=origin)
    saved = house.store.load(file.saved.id)
    if saved.seq != file.saved.seq:
        words = _("{id} was changed since the plan was shown; look at a new plan")
        raise ConflictError(words.format(id=saved.id))
    if file.describes_anew:
        saved = house.store.describe(saved, _description(file.assessment), house.stamp())
    changes = [
        Change("import", name, standing_in(file.assessment)[name])
        for name in (*file.new, *(change.indicator for change in file.changed))
    ]
    return house.store.record(
        saved, changes, house.stamp(), answered_on=file.assessment.answered_on
    )


def _sentences(file: FilePlan) -> list[str]:
    """What reading one file will do."""
    said = [_heading(file), *_raters(file)]
    if file.changes_nothing:
        said.append(_("Everything in it is there already; nothing changes."))
    if file.new:
        said.append(
            ngettext("{count} answer is new.", "{count} answers are new.", len(file.new)).format(
                count=len(file.new)
            )
        )
    if file.changed:
        words = ngettext(
            "{count} answer differs from the saved one, which stays in the history.",
            "{count} answers differ from the saved ones, which stay in the history.",
            len(file.changed),
        )
        said.append(words.format(count=len(file.changed)))
    if file.only_saved and not file.changes_nothing:
        words = ngettext(
            "{count} saved answer is not in the file and stays.",
            "{count} saved answers are not in the file and stay.",
            len(file.only_saved),
        )
        said.append(words.format(count=len(file.only_saved)))
    if file.describes_anew:
        said.append(_("Who is assessed or who answered is described anew."))
    return [*said, *file.notices]


def _raters(file: FilePlan) -> list[str]:
    """Who answered, where several did; the answers told of are then those they agreed on."""
    names = [rater.name for rater in file.assessment.raters]
    if not names:
        return []
    told = _("{count} people answered, each alone: {names}.")
    said = [told.format(count=len(names), names="; ".join(names))]
    return [*said, _("What they agreed on:")] if file.assessment.agreed else said


def _heading(file: FilePlan) -> str:
    name = file.assessment.organisation.name
    if file.saved is None:
        words = _("{path}: a new assessment of {name}")
        return words.format(path=file.path, name=name)
    words = _("{path}: the saved assessment {id} of {name}")
    return words.format(path=file.path, id=file.saved.id, name=name)
