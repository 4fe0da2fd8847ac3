"""Read assessments from files: first a plan of what will change, then all of it or none of it."""

from collections.abc import Sequence
from dataclasses import dataclass
from hashlib import sha256

from assess.domain.assessment import Answer, Assessment
from assess.errors import ConflictError, ContentError, Problem
from assess.exchange.assessment_file import AssessmentFile
from assess.exchange.writing import write_assessment
from assess.i18n import _, ngettext
from assess.store.base import Change, Description, Saved
from assess.usecases.house import House, version_of
from assess.usecases.reading import read_for
from assess.usecases.results import criteria_notice
from assess.usecases.walk import begin


@dataclass(frozen=True, slots=True)
class AnswerChange:
    """An answer in a file that differs from the saved one."""

    indicator: str
    """Which answer."""
    before: Answer
    """As it is saved."""
    after: Answer
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
            plans.append(_plan(house, read_for(house.framework, content, path)))
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
    _refuse_several_raters(file)
    origin = _origin(assessment)
    saved = _saved(house, file.id, origin)
    kept = saved.assessment.answers if saved else {}
    answers = assessment.answers
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
        notices=(*file.notices, *_notices(house, assessment)),
    )


def _refuse_several_raters(file: AssessmentFile) -> None:
    """A kept assessment has the answers of one rater: more would be lost in silence.

    Raises:
        ContentError: The file has several.
    """
    if not file.assessment.raters:
        return
    words = _(
        "this file has the answers of several raters, and what is kept here has those of one;"
        " `assess score` and `assess report` work from the file itself, and each rater's own"
        " file can be taken over"
    )
    raise ContentError([file.source.problem(("raters",), "several-raters", words, at_key=True)])


def _origin(assessment: Assessment) -> str:
    """The same for the same content, however the file is laid out."""
    ordered = dict(sorted(assessment.answers.items()))
    text = write_assessment(assessment.model_copy(update={"answers": ordered}), "json")
    return f"sha256:{sha256(text.encode()).hexdigest()}"


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
    if file.saved is None:
        origin = file.origin if file.known_as is None else None
        return begin(house, _pinned(house, file), known_as=file.known_as, origin=origin)
    saved = house.store.load(file.saved.id)
    if saved.seq != file.saved.seq:
        words = _("{id} was changed since the plan was shown; look at a new plan")
        raise ConflictError(words.format(id=saved.id))
    if file.describes_anew:
        saved = house.store.describe(saved, _description(file.assessment), house.stamp())
    changes = [
        Change("import", name, file.assessment.answers[name])
        for name in (*file.new, *(change.indicator for change in file.changed))
    ]
    return house.store.record(
        saved, changes, house.stamp(), answered_on=file.assessment.answered_on
    )


def _pinned(house: House, file: FilePlan) -> Assessment:
    """The same, with the digest of the criteria if they are these and the file leaves it out."""
    given, present = file.assessment.framework, version_of(house.framework)
    if given.digest or given.version != present.version:
        return file.assessment
    return file.assessment.model_copy(update={"framework": present})


def _sentences(file: FilePlan) -> list[str]:
    """What reading one file will do."""
    said = [_heading(file)]
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


def _heading(file: FilePlan) -> str:
    name = file.assessment.organisation.name
    if file.saved is None:
        words = _("{path}: a new assessment of {name}")
        return words.format(path=file.path, name=name)
    words = _("{path}: the saved assessment {id} of {name}")
    return words.format(path=file.path, id=file.saved.id, name=name)
