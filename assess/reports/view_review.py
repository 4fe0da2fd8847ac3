"""The rows of a report that a reviewer works with: the results, where to look, what was set."""

from dataclasses import dataclass

from assess.reports.view_results import ResultRow


@dataclass(frozen=True, slots=True, kw_only=True)
class GapPartRow:
    """An answer whose level is above what its evidence allows."""

    number: str
    """Number of the question."""
    title: str
    """Short name of the indicator."""
    level: str
    """The level as answered."""
    counts: str
    """The level that the evidence allows."""
    points: str
    """What lies between the two, in points of the overall score."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ConditionRow:
    """A gate as a reviewer reads it: met, met and to be confirmed, not met, or not known."""

    number: str
    """Number of its question."""
    title: str
    """Short name of the indicator."""
    kind: str
    """What failing it does, in words."""
    asks: str
    """The answer it asks for, in words, such as `level 2 or higher` or `yes`."""
    got: str
    """The answer as given, with the level that it gives."""
    strength: str
    """How well the answer is supported, such as `Described`; empty when nothing is said of it."""
    state: str
    """`met`, `met, to be confirmed`, `not met` or `not known`; says so if a reviewer set it."""
    is_quiet: bool
    """Whether it is met and nothing is left to confirm."""


@dataclass(frozen=True, slots=True, kw_only=True)
class LookRow:
    """An answer that deserves a look, and why."""

    number: str
    """Number of the question."""
    id: str
    """Its id in the criteria; fit for an anchor in the page."""
    title: str
    """Short name of the indicator."""
    why: tuple[str, ...]
    """Why, a sentence each; none of them says that the answer is wrong."""
    points: str
    """How far it can move the overall score, such as `2.1`; empty where it moves nothing."""
    is_gate: bool
    """Whether a condition hangs on it that no score makes up for."""


@dataclass(frozen=True, slots=True, kw_only=True)
class LooksRow:
    """Where to look in one characteristic."""

    number: str
    """Its place, counted from 1."""
    title: str
    """The characteristic in a few words."""
    mean: str
    """The self-rated mean, such as `2.43`, or `not known`."""
    limited: str
    """The evidence-limited mean, or `not known`."""
    reviewed: str
    """The reviewed mean, or `not known`; empty where no reviewer set anything."""
    first: tuple[LookRow, ...]
    """What to look at first, what matters most at the top; at most five."""
    others: str
    """The numbers of the other questions that deserve a look, such as `8, 11`; may be empty."""


@dataclass(frozen=True, slots=True, kw_only=True)
class OverrideRow:
    """Something that a reviewer set, beside what stood there."""

    subject: str
    """What it is about: an indicator, a gate on one, or the band."""
    before: str
    """What stood there when it was set."""
    after: str
    """What the reviewer set."""
    role: str
    """The role in which it was set."""
    reason: str
    """Why; may have several lines."""
    day: str
    """The day on which it was set, such as `22 November 2026`."""
    effect: str
    """Whether it changed band or status, in a sentence or two."""
    call: str
    """That it needs another look, because something else stands there now; may be empty."""


@dataclass(frozen=True, slots=True, kw_only=True)
class SheetRow:
    """One question to work with: what is claimed, what supports it, and what to ask."""

    number: str
    """Number of the question."""
    id: str
    """Its id in the criteria; fit for an anchor in the page."""
    title: str
    """Short name of the indicator."""
    question: str
    """The question as asked."""
    gate: str
    """Which condition hangs on it, in words; empty when none."""
    reply: str
    """The answer as people say it."""
    level: str
    """The level as answered; empty when there is none, and for a promise."""
    counts: str
    """The level that the evidence allows; empty when there is none, and for a promise."""
    reviewed: str
    """What a reviewer set it to, such as `level 2`; empty where none did."""
    is_open: bool
    """Whether it is not answered or not known."""
    is_limited: bool
    """Whether the evidence lowered the level."""
    strength: str
    """How well it is supported, such as `Described`; empty when nothing is to be supported."""
    evidence: str
    """What a reviewer could look at; may have several lines, may be empty."""
    link: str
    """A web or mail address, fit for `href`; empty when there is none or it is something else."""
    link_text: str
    """The address as it was given."""
    reason: str
    """Why it does not apply; may have several lines, may be empty."""
    note: str
    """What was noted; may have several lines; empty unless notes were asked for."""
    ask: str
    """What to ask the candidate, with the criteria's own examples of evidence."""
    why: tuple[str, ...]
    """Why it deserves a look, a sentence each; may be empty."""
    choices: tuple[str, ...]
    """What a reviewer can set, to be ticked on paper: each level, or `Yes` and `No`."""


@dataclass(frozen=True, slots=True, kw_only=True)
class SheetsRow:
    """The questions of one characteristic to work with."""

    number: str
    """Its place, counted from 1."""
    title: str
    """The characteristic in a few words."""
    questions: tuple[SheetRow, ...]
    """Its questions, in the order in which they are asked."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ReviewRow:
    """The result as a reviewer reads it."""

    headline: str
    """The evidence-limited verdict in one sentence; the self-rated one where evidence limits
    nothing."""
    beside: tuple[str, ...]
    """The other verdicts, a sentence each: self-rated, and reviewed where something was set."""
    results: tuple[ResultRow, ...]
    """The same in numbers, the headline first."""
    gap: tuple[str, ...]
    """The confidence gap and what it hangs on, a sentence each; empty without an evidence rule."""
    gap_parts: tuple[GapPartRow, ...]
    """The answers that it hangs on, the most first."""
    known: tuple[str, ...]
    """How much is known, and what the open answers could move, a sentence each."""
    gates_said: tuple[str, ...]
    """How many gates are met, and which are not, a sentence each; empty without gates."""
    age: str
    """That the newest answer is older than 24 months; empty where it is not or is not known."""
    effects: tuple[str, ...]
    """The result with and without what a reviewer set, and what made the difference."""
    has_overrides: bool
    """Whether a reviewer set anything, so that there is a reviewed result."""
    gates: tuple[ConditionRow, ...]
    """The conditions that no score makes up for, with what a reviewer set."""
    looks: tuple[LooksRow, ...]
    """Where to look first, by characteristic; one with nothing to look at is left out."""
    calm: str
    """The characteristics in which nothing deserves a look, by name; may be empty."""
    overrides: tuple[OverrideRow, ...]
    """All that a reviewer set, in the order in which it was set."""
    sheets: tuple[SheetsRow, ...]
    """Every question to work with, by characteristic."""
