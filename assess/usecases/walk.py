"""What a rater does, question by question; everything is kept before a function returns."""

from typing import Final

from assess.answer_types import check_reply
from assess.domain.assessment import (
    LONGEST_TEXT,
    NOT_APPLICABLE,
    Answer,
    Assessment,
    Evidence,
    Organisation,
    Respondent,
    Value,
)
from assess.domain.indicator import Indicator
from assess.errors import AnswerError, ConflictError
from assess.i18n import _
from assess.store.base import (
    TYPED,
    Action,
    Change,
    Description,
    Draft,
    Event,
    Saved,
    Standing,
    Summary,
    evidence_of,
)
from assess.usecases.house import House
from assess.usecases.naming import new_id, resolve

UNDO_DEPTH: Final = 20
"""How many changes can be taken back in a row."""
LEAST_REASON: Final = 5
"""Letters and digits; fewer are no reason in any script."""
_TRIES: Final = 20
"""How often a new id is drawn before something else must be wrong."""


def start(house: House, organisation: Organisation, respondent: Respondent) -> Saved:
    """A new assessment without answers."""
    assessment = Assessment(
        framework=house.framework_version, organisation=organisation, respondent=respondent
    )
    return begin(house, assessment)


def begin(
    house: House,
    assessment: Assessment,
    *,
    known_as: str | None = None,
    origin: str | None = None,
) -> Saved:
    """Keep a new assessment, under the id it has already or under a new one.

    Args:
        house: Where it is kept.
        assessment: What is kept.
        known_as: The id it has already.
        origin: Digest of the file it was made from.

    Raises:
        ConflictError: The id it has already is taken.
    """
    if known_as is not None:
        return house.store.begin(known_as, assessment, house.stamp(), origin=origin)
    for _try in range(_TRIES):
        name = new_id(assessment.organisation.name, house.now())
        try:
            return house.store.begin(name, assessment, house.stamp(), origin=origin)
        except ConflictError:
            there = None if origin is None else house.store.id_of_origin(origin)
            if there is not None:
                return house.store.load(there)
    raise ConflictError(_("no free id was found; try again"))


def resume(house: House, assessment_id: str) -> Saved:
    """The assessment whose id is this or begins so.

    Raises:
        NotFoundError: There is none.
        UsageError: There are several.
    """
    return house.store.load(resolve(house.store, assessment_id))


def saved(house: House) -> tuple[Summary, ...]:
    """Every assessment, newest change first."""
    return house.store.summaries()


def describe(
    house: House, saved: Saved, organisation: Organisation, respondent: Respondent
) -> Saved:
    """Say anew who is assessed and who answered."""
    description = Description(organisation=organisation, respondent=respondent)
    return house.store.describe(saved, description, house.stamp())


def answer(
    house: House, saved: Saved, indicator_id: str, value: Value, *, reason: str = ""
) -> Saved:
    """Reply to a question; the note and the evidence of an earlier answer stay.

    A note that was written before there was an answer becomes part of the first one.

    Raises:
        AnswerError: The reply does not fit the question, and the text says what to enter; or
            several people answered, and nobody can answer in their place.
    """
    _refuse_several(saved)
    checked = check_reply(_indicator(house, indicator_id), value)
    if checked == NOT_APPLICABLE and _letters(reason) < LEAST_REASON:
        raise AnswerError(_("Say in a few words why it does not apply"))
    with house.store.all_or_nothing():
        saved = house.store.fresh(saved)  # somebody else may have added evidence since
        earlier = saved.answer_to(indicator_id) or Answer(value=checked)
        replied = Answer(
            value=checked,
            reason=reason if checked == NOT_APPLICABLE else "",
            note=earlier.note,
            evidence=earlier.evidence,
        )
        is_first = indicator_id not in saved.assessment.answers
        saved = _put(house, saved, "answer", indicator_id, replied)
        if saved.typed_for(indicator_id) is not None:
            saved = house.store.drop_draft(saved, indicator_id + TYPED)
        return _with_waiting_note(house, saved, indicator_id, replied) if is_first else saved


def _with_waiting_note(house: House, saved: Saved, indicator_id: str, replied: Answer) -> Saved:
    """The draft made part of the answer it waited for, where an answer can hold it."""
    draft = saved.drafts.get(indicator_id)
    strengths = {step.strength for step in house.framework.strengths}
    if (
        draft is None
        or draft.strength not in strengths
        or max(len(draft.note), len(draft.evidence)) > LONGEST_TEXT
    ):
        return saved
    supported = replied.model_copy(update={"note": draft.note, "evidence": evidence_of(draft)})
    saved = _put(house, saved, "annotate", indicator_id, supported)
    return house.store.drop_draft(saved, indicator_id)


def annotate(house: House, saved: Saved, indicator_id: str, note: str, evidence: Evidence) -> Saved:
    """Add a note and evidence to an answer, in the place of its earlier ones and of the draft.

    Raises:
        AnswerError: There is no answer yet, the framework has no such strength of evidence, or
            several people answered.
    """
    _refuse_several(saved)
    known = {step.strength for step in house.framework.strengths} or {0}
    if evidence.strength not in known:
        raise AnswerError(_("choose one of the strengths of evidence that are shown"))
    with house.store.all_or_nothing():
        saved = house.store.fresh(saved)  # somebody else may have changed the reply since
        earlier = saved.answer_to(indicator_id)
        if earlier is None:
            raise AnswerError(_("Answer the question first"))
        annotated = Answer(value=earlier.value, reason=earlier.reason, note=note, evidence=evidence)
        annotated_saved = _put(house, saved, "annotate", indicator_id, annotated)
        return house.store.drop_draft(annotated_saved, indicator_id)


def keep_draft(  # noqa: PLR0913 a draft is what the four fields of one screen hold
    house: House,
    saved: Saved,
    indicator_id: str,
    *,
    note: str = "",
    evidence: str = "",
    link: str = "",
    strength: int = 0,
) -> Saved:
    """Keep a note and evidence as typed so far; there need be no answer yet. Empty: forget it."""
    draft = Draft(
        indicator=_indicator(house, indicator_id).id,
        note=note,
        evidence=evidence,
        link=link,
        strength=strength,
    )
    if draft.is_empty:
        return house.store.drop_draft(saved, indicator_id)
    return house.store.keep_draft(saved, draft, house.stamp())


def drop_draft(house: House, saved: Saved, indicator_id: str) -> Saved:
    """Forget what was typed and not made part of the answer."""
    return house.store.drop_draft(saved, indicator_id)


def keep_typed(house: House, saved: Saved, indicator_id: str, typed: str) -> Saved:
    """Keep a reply as typed that is not an answer yet. Empty: forget it."""
    name = _indicator(house, indicator_id).id
    if typed:
        return house.store.keep_draft(saved, Draft(name + TYPED, note=typed), house.stamp())
    return saved if saved.typed_for(name) is None else house.store.drop_draft(saved, name + TYPED)


def keep_place(house: House, saved: Saved, indicator_id: str) -> Saved:
    """Remember the question the rater is at."""
    return house.store.keep_place(saved, _indicator(house, indicator_id).id)


def finish_part(house: House, saved: Saved, characteristic_id: str, finished: bool) -> Saved:  # noqa: FBT001 the door was agreed so
    """Remember whether the rater calls a part finished."""
    return house.store.finish_part(saved, characteristic_id, finished=finished)


def undo(house: House, saved: Saved) -> tuple[Saved, Event] | None:
    """Put back the answer or agreement before the last change, and say which that was.

    None when there is nothing, or nothing more, to take back.
    """
    changes = _to_undo(house.store.events(saved.id))
    if not changes:
        return None
    last = changes[-1]
    return _put(house, saved, "undo", last.indicator, last.stood_before), last


def redo(house: House, saved: Saved) -> tuple[Saved, Event] | None:
    """Make again the change that was taken back last, and say which that was.

    None when nothing was taken back, or something was changed since.
    """
    _standing, taken_back = _replayed(house.store.events(saved.id))
    if not taken_back:
        return None
    last = taken_back[-1]
    return _put(house, saved, "redo", last.indicator, last.stands_since), last


def history(house: House, saved: Saved) -> tuple[Event, ...]:
    """Who changed what when, oldest first."""
    return house.store.events(saved.id)


def _to_undo(events: tuple[Event, ...]) -> list[Event]:
    """The changes that stand; none when so many were taken back that the way ends here."""
    standing, taken_back = _replayed(events)
    return standing if len(taken_back) < UNDO_DEPTH else []


def _replayed(events: tuple[Event, ...]) -> tuple[list[Event], list[Event]]:
    """The changes that stand and those taken back; what was read from a file ends both lists."""
    standing: list[Event] = []
    taken_back: list[Event] = []
    for event in events:
        match event.action:
            case "answer" | "annotate" | "agree":
                standing.append(event)
                taken_back.clear()
            case "undo":
                taken_back += standing[-1:]
                del standing[-1:]
            case "redo":
                standing += taken_back[-1:]
                del taken_back[-1:]
            case "import":
                standing.clear()
                taken_back.clear()
    return standing, taken_back


def _put(
    house: House, saved: Saved, action: Action, indicator_id: str, after: Standing | None
) -> Saved:
    change = Change(action=action, indicator=indicator_id, after=after)
    return house.store.record(saved, (change,), house.stamp())


def _refuse_several(saved: Saved) -> None:
    """Nobody answers as nobody.

    Raises:
        AnswerError: Several people answered.
    """
    if saved.assessment.raters:
        raise AnswerError(_("Several people answered this check: agree on a reply instead"))


def _indicator(house: House, indicator_id: str) -> Indicator:
    indicator = house.framework.indicators.get(indicator_id)
    if indicator is None:
        words = _('There is no question "{id}" in these criteria')
        raise AnswerError(words.format(id=indicator_id))
    return indicator


def _letters(text: str) -> int:
    return sum(letter.isalnum() for letter in text)
