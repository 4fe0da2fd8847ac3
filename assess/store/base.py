"""What every store can do, and the words it speaks: saved, draft, event, change."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from typing import TYPE_CHECKING, Final, Literal, Protocol

from assess.domain.assessment import (
    Agreed,
    Answer,
    Assessment,
    Evidence,
    FrameworkVersion,
    Kept,
    Organisation,
    Override,
    OverrideKind,
    Rater,
    Respondent,
)

if TYPE_CHECKING:
    from contextlib import AbstractContextManager

Action = Literal[
    "start",
    "describe",
    "answer",
    "annotate",
    "undo",
    "redo",
    "import",
    "merge",
    "agree",
    "override",
    "undo-override",
]
"""What was done; every event has one."""
REVIEWING: Final[tuple[Action, ...]] = ("override", "undo-override")
"""What is about an override, and not about an answer or an agreement."""
WALKING: Final[tuple[Action, ...]] = ("answer", "annotate", "undo", "redo")
"""What makes an answer of one rater newer than the file it was read from."""
Standing = Answer | Agreed
"""What can stand in the place of an indicator: an answer, or what several raters agreed on."""


class Description(Kept):
    """Who is assessed and who answered, as one event of the history keeps it."""

    organisation: Organisation
    """Who is assessed."""
    respondent: Respondent = Respondent()
    """Who answered."""


@dataclass(frozen=True, slots=True)
class Stamp:
    """Who does something, when, and with what; every event carries it."""

    at: datetime
    """Moment, in UTC."""
    author: str
    """Who was at the keyboard."""
    framework: FrameworkVersion
    """The criteria that were on the screen."""
    program_version: str
    """Version of this program."""


@dataclass(frozen=True, slots=True)
class Event:
    """One line of the history; it is never changed."""

    seq: int
    """Place in the order of all events; the clock may jump, this does not."""
    at: datetime
    """Moment, in UTC."""
    author: str
    """Who was at the keyboard."""
    action: Action
    """What was done."""
    indicator: str
    """Which answer it is about; empty for the assessment itself."""
    before: Standing | Rater | Override | Description | None
    """What stood there before; absent when nothing did."""
    after: Standing | Rater | Override | Description | None
    """What stands there since; absent when nothing does."""
    framework: FrameworkVersion
    """The criteria that were on the screen."""
    program_version: str
    """Version of the program that wrote it."""

    @property
    def stands_since(self) -> Standing | None:
        """The answer or agreement since; absent when there is none."""
        return self.after if isinstance(self.after, Answer | Agreed) else None

    @property
    def answer_before(self) -> Answer | None:
        """The answer before; absent when there was none."""
        return self.before if isinstance(self.before, Answer) else None

    @property
    def stood_before(self) -> Standing | None:
        """The answer or agreement before; absent when there was none."""
        return self.before if isinstance(self.before, Answer | Agreed) else None

    @property
    def override_before(self) -> Override | None:
        """What a reviewer had set before; absent when nothing was."""
        return self.before if isinstance(self.before, Override) else None

    @property
    def override_after(self) -> Override | None:
        """What a reviewer has set since; absent when nothing is."""
        return self.after if isinstance(self.after, Override) else None

    @property
    def answer_after(self) -> Answer | None:
        """The answer since; absent when there is none."""
        return self.after if isinstance(self.after, Answer) else None


@dataclass(frozen=True, slots=True)
class Change:
    """An answer or agreement to be put in the place of another."""

    action: Action
    """What is done."""
    indicator: str
    """Which answer."""
    after: Standing | None
    """What is to stand there; absent to take back what does."""


@dataclass(frozen=True, slots=True)
class Draft:
    """A note and evidence as typed so far, not yet part of the answer."""

    indicator: str
    """Which answer it will belong to; it may not be there yet."""
    note: str = ""
    """The note, as typed."""
    evidence: str = ""
    """What a reviewer could look at, as typed."""
    link: str = ""
    """Where it can be opened, as typed."""
    strength: int = 0
    """Strength of the evidence, as chosen."""
    kept_at: datetime | None = None
    """Moment it was kept, in UTC; absent until it is."""

    @property
    def is_empty(self) -> bool:
        """Whether there is nothing to keep."""
        return not (self.note or self.evidence or self.link or self.strength)


TYPED: Final = ":typed"
"""Ends the key of a draft that is a reply as typed and not a note; no id has a colon."""


@dataclass(frozen=True, slots=True)
class Summary:
    """One line of the list of assessments."""

    id: str
    """Short enough to type."""
    organisation_name: str
    """Who is assessed."""
    answered: int
    """How many answers there are, don't know included; with several raters, how many are agreed."""
    started_at: datetime
    """Moment of the start, in UTC."""
    changed_at: datetime
    """Moment of the last event, in UTC."""
    framework: FrameworkVersion
    """Which criteria the answers were given to."""
    respondent_name: str = ""
    """Who answered, as they want to be shown; empty when it is not said."""
    raters: int = 0
    """How many raters were put together; 0 where one person answers."""


@dataclass(frozen=True, slots=True)
class Saved:
    """One assessment as it stands in the store, and where its walk stands."""

    id: str
    """Short enough to type."""
    assessment: Assessment
    """The answers."""
    started_at: datetime
    """Moment of the start, in UTC."""
    changed_at: datetime
    """Moment of the last event, in UTC."""
    seq: int
    """The last event of this assessment."""
    place: str | None = None
    """Id of the indicator the rater was at; absent before the first question."""
    finished_parts: frozenset[str] = frozenset()
    """Ids of the characteristics that the rater called finished."""
    drafts: Mapping[str, Draft] = field(default_factory=dict)
    """By indicator: what was typed and is not part of the answer yet."""
    authors: tuple[str, ...] = ()
    """Everybody who changed something, first come first."""

    def answer_to(self, indicator_id: str) -> Answer | None:
        """The answer; absent when there is none."""
        return self.assessment.answers.get(indicator_id)

    def typed_for(self, indicator_id: str) -> str | None:
        """A number, or why a question does not apply, as typed and not an answer yet."""
        draft = self.drafts.get(indicator_id + TYPED)
        return None if draft is None else draft.note


class Store(Protocol):
    """Where assessments are kept. Every call but `all_or_nothing` ends with its commit."""

    place: str
    """Path or address as people may read it: no password in it."""
    notices: tuple[str, ...]
    """What people should know about this place, one sentence each."""

    def summaries(self) -> tuple[Summary, ...]:
        """Every assessment, newest change first."""

    def load(self, assessment_id: str) -> Saved:
        """One assessment; NotFoundError."""

    def fresh(self, saved: Saved) -> Saved:
        """The same as it stands now; inside `all_or_nothing` it stays so until the end."""

    def ids_starting(self, beginning: str) -> tuple[str, ...]:
        """The ids that begin so, in order."""

    def id_of_origin(self, origin: str) -> str | None:
        """The assessment that was made from the file with this digest; absent when none was."""

    def begin(
        self, assessment_id: str, assessment: Assessment, stamp: Stamp, *, origin: str | None = None
    ) -> Saved:
        """Keep a new assessment with all its answers; ConflictError when the id is taken.

        The answers of several raters are never changed afterwards.
        """

    def record(
        self, saved: Saved, changes: Sequence[Change], stamp: Stamp, *, answered_on: str = ""
    ) -> Saved:
        """Put answers or agreements in the place of others; what changes nothing leaves no event.

        A file that is read in says itself on which day it was answered.
        """

    def override(
        self,
        saved: Saved,
        target: tuple[OverrideKind, str],
        after: Override | None,
        stamp: Stamp,
        *,
        is_undo: bool = False,
    ) -> Saved:
        """Put an override in the place of what was set there, or take back what was.

        What it is about says again what the override itself does; it is needed to take one back.
        """

    def describe(self, saved: Saved, description: Description, stamp: Stamp) -> Saved:
        """Say anew who is assessed and who answered."""

    def keep_draft(self, saved: Saved, draft: Draft, stamp: Stamp) -> Saved:
        """Keep what is being typed."""

    def drop_draft(self, saved: Saved, indicator: str) -> Saved:
        """Forget what was being typed."""

    def keep_place(self, saved: Saved, indicator: str) -> Saved:
        """Remember where the rater is."""

    def finish_part(self, saved: Saved, characteristic: str, *, finished: bool) -> Saved:
        """Remember whether the rater calls a part finished."""

    def events(self, assessment_id: str) -> tuple[Event, ...]:
        """The history, oldest first."""

    def all_or_nothing(self) -> AbstractContextManager[None]:
        """Everything inside becomes one transaction."""

    def close(self) -> None:
        """Let go of the file or the server."""


def evidence_of(draft: Draft) -> Evidence:
    """The draft's evidence as an answer would keep it."""
    return Evidence(strength=draft.strength, text=draft.evidence, link=draft.link)
