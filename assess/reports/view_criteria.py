"""All that a page about the criteria themselves may say: finished words, no answers, no sums."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class ChoiceRow:
    """One thing that can be chosen, ticked or reached."""

    key: str
    """What is typed for it, such as `3`; empty where it is only a range."""
    text: str
    """Its words."""
    worth: str
    """What it leads to, such as `level 3` or `6.2 points`; empty where its key says so."""


@dataclass(frozen=True, slots=True, kw_only=True)
class QuestionRow:
    """One indicator, as it is asked and weighed."""

    number: str
    """Place among all questions, from 1."""
    id: str
    """Its id; fit for an anchor in a page."""
    title: str
    """Its short name."""
    question: str
    """The question."""
    why: str
    """Why it is asked; may be empty."""
    kind: str
    """The type of answer: `anchored`, `single`, `multiple`, `number` or `yesno`."""
    how: str
    """How to answer, in a sentence or two."""
    choices: tuple[ChoiceRow, ...]
    """What can be chosen or ticked; none where a number is entered."""
    ranges: tuple[ChoiceRow, ...]
    """How a number, or the number of ticks, becomes a level; none for other types."""
    unit: str
    """What is counted; empty unless a number is asked."""
    most: str
    """The greatest number that is taken; empty where there is none."""
    may_not_apply: bool
    """Whether "does not apply" may be answered."""
    evidence: tuple[str, ...]
    """What a reviewer could look at."""
    weight: str
    """How much it counts, with its share."""
    gate: str
    """The condition that hangs on it; empty where there is none."""
    fixed: str
    """That effort cannot raise it; empty where it can."""
    next_step: str
    """What to do when it is low; may be empty."""
    area: str
    """The area of collaboration of that step; may be empty."""
    sources: str
    """What it rests on, as numbers of the list of sources; may be empty."""


@dataclass(frozen=True, slots=True, kw_only=True)
class PartRow:
    """One characteristic and its questions."""

    number: str
    """Its place, from 1."""
    id: str
    """Its id; fit for an anchor in a page."""
    title: str
    """Its title."""
    source_words: str
    """What the source page says; may be empty."""
    weight: str
    """How much it counts beside the others."""
    count: str
    """How many questions, in words."""
    is_grid: bool
    """Whether every question is answered with a step of the scale, so that a table holds them."""
    questions: tuple[QuestionRow, ...]
    """What is asked."""


@dataclass(frozen=True, slots=True, kw_only=True)
class StepRow:
    """One step of the scale, or one strength of evidence."""

    key: str
    """Its number."""
    name: str
    """Its name."""
    meaning: str
    """What it means."""
    worth: str
    """What it is worth, or up to which level it lets count; may be empty."""


@dataclass(frozen=True, slots=True, kw_only=True)
class BandRow:
    """One band."""

    title: str
    """Its title."""
    least: str
    """The least overall score that it takes."""
    floor: str
    """The least that each characteristic needs; empty where nothing is asked."""
    meaning: str
    """What it says."""
    advice: str
    """What to do in it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ConditionRow:
    """One gate."""

    number: str
    """Number of its question."""
    id: str
    """Id of its indicator."""
    title: str
    """Short name of its indicator."""
    asks: str
    """The answer that it asks for."""
    consequence: str
    """What happens where it is not met."""


@dataclass(frozen=True, slots=True, kw_only=True)
class SourceRow:
    """One source."""

    number: str
    """Its place in the list."""
    words: str
    """Title, who published it, and when."""


@dataclass(frozen=True, slots=True, kw_only=True)
class CriteriaView:
    """A framework as a document, or as a form to fill in by hand."""

    language: str
    """Language of the texts."""
    id: str
    """Id of the framework."""
    version: str
    """Its version."""
    digest_short: str
    """The first letters of its digest."""
    title: str
    """What is assessed."""
    purpose: str
    """What it is for."""
    disclaimer: str
    """What a result is not."""
    extent: str
    """How many questions in how many parts, and how long they take."""
    rules: tuple[str, ...]
    """How the form is filled in."""
    at_hand: tuple[str, ...]
    """What it helps to have ready."""
    scale: tuple[StepRow, ...]
    """The steps, lowest first."""
    scale_has_worth: bool
    """Whether a step is worth another number than its own."""
    strengths: tuple[StepRow, ...]
    """Strengths of evidence, weakest first; none where evidence limits nothing."""
    bands: tuple[BandRow, ...]
    """Highest first."""
    has_floors: bool
    """Whether a band asks something of every characteristic."""
    conditions: tuple[ConditionRow, ...]
    """The gates."""
    method: tuple[str, ...]
    """How a result comes about, sentence by sentence."""
    limits: tuple[str, ...]
    """What a reader must know about the method."""
    parts: tuple[PartRow, ...]
    """The characteristics with their questions."""
    focus_areas: tuple[str, ...]
    """Fields of joint work."""
    areas: tuple[str, ...]
    """Ways of working together."""
    sources: tuple[SourceRow, ...]
    """What it rests on."""
