"""The rows of a report that tell answers and what follows from them."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class AnswerRow:
    """One question, its answer and what supports it."""

    number: str
    """Number of the question."""
    id: str
    """Its id in the criteria; fit for an anchor in the page."""
    title: str
    """Short name of the indicator."""
    characteristic: str
    """The characteristic it belongs to."""
    question: str
    """The question as asked."""
    reply: str
    """The answer as people say it, such as `750,000 people`, `Yes` or `Don't know`."""
    chosen: tuple[str, ...]
    """The words of what was ticked, where several could be."""
    level: str
    """The level as answered, such as `3`; empty when there is none."""
    counts: str
    """What the evidence allows to count, such as `2`; empty when there is none."""
    is_limited: bool
    """Whether the evidence lowered the level."""
    is_open: bool
    """Whether it is not answered or not known."""
    words: str
    """What the level means here; empty when there is none."""
    weight: str
    """How much it counts beside its siblings, such as `Weight 3`, or that it earns no points."""
    gate: str
    """Which condition hangs on it, in words; empty when none."""
    strength: str
    """How well it is supported, such as `Described`; empty when nothing is to be supported."""
    evidence: str
    """What a reviewer could look at; may have several lines, may be empty."""
    link: str
    """A web or mail address, fit for `href`; empty when there is none or it is something else."""
    link_text: str
    """The address as it was given."""
    note: str
    """What was noted; may have several lines; empty unless notes were asked for."""
    reason: str
    """Why it does not apply; may have several lines, may be empty."""


@dataclass(frozen=True, slots=True, kw_only=True)
class StrengthRow:
    """Something at level 3 or 4."""

    number: str
    """Number of the question."""
    title: str
    """Short name of the indicator."""
    characteristic: str
    """The characteristic it belongs to."""
    level: str
    """The level as answered."""
    words: str
    """What the level means here."""
    strength: str
    """How well it is supported, such as `Described`."""
    is_limited: bool
    """Whether the evidence does not carry the level yet."""
    counts: str
    """The level that the evidence carries."""


@dataclass(frozen=True, slots=True, kw_only=True)
class GapRow:
    """Something below level 3, with the words of the next level."""

    number: str
    """Number of the question."""
    title: str
    """Short name of the indicator."""
    characteristic: str
    """The characteristic it belongs to."""
    level: str
    """The level now."""
    words: str
    """What the level means here."""
    next_level: str
    """The next level that an answer can reach."""
    next_words: str
    """What that level means here: the behaviour to reach."""


@dataclass(frozen=True, slots=True, kw_only=True)
class OpenRow:
    """An answer that is missing."""

    number: str
    """Number of the question."""
    title: str
    """Short name of the indicator."""
    characteristic: str
    """The characteristic it belongs to."""
    reason: str
    """`Don't know` or `Not answered`."""
    swing: str
    """How many points of the overall score hang on it; empty for a promise, which earns none."""
    gate: str
    """Which condition hangs on it, in words; empty when none."""


@dataclass(frozen=True, slots=True, kw_only=True)
class StepRow:
    """One thing to do."""

    order: str
    """Its place among all next steps, counted from 1; the same in every report."""
    number: str
    """Number of the question it answers to."""
    title: str
    """Short name of the indicator."""
    characteristic: str
    """The characteristic it belongs to."""
    area: str
    """The area of collaboration it belongs to."""
    text: str
    """What to do."""
    is_first: bool
    """Whether it is among the first five of all."""
    why: str
    """Why it stands where it stands."""
    gain: str
    """What reaching level 3 would add, such as `4.8 points`; empty when it earns no points."""
    now: str
    """The level now, or that it is open."""


@dataclass(frozen=True, slots=True, kw_only=True)
class AreaRow:
    """An area of collaboration and the steps that belong to it."""

    id: str
    """Its id in the criteria."""
    title: str
    """What it is called."""
    first: tuple[StepRow, ...]
    """Its steps among the first five of all."""
    later: tuple[StepRow, ...]
    """Its other steps."""


@dataclass(frozen=True, slots=True, kw_only=True)
class CitedRow:
    """What one source states about a partnership."""

    source: str
    """Publisher, title and year."""
    facts: tuple[str, ...]
    """The facts in our words."""


@dataclass(frozen=True, slots=True, kw_only=True)
class PartnershipRow:
    """A past or present partnership that is like this organisation."""

    name: str
    """As the source names it."""
    place: str
    """Where, as the source says; empty when the name ends with it."""
    kind: str
    """What sort of organisation, and where we inferred it."""
    alike: tuple[str, ...]
    """What both share, in a few words each."""
    cited: tuple[CitedRow, ...]
    """What the sources say about it, source by source."""
    source: str
    """The page that names the case."""
