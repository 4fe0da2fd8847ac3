"""The rows of a report that tell the result: bands, means, gates, the figure, the working."""

from dataclasses import dataclass

from assess.reports.view_answers import AnswerRow


@dataclass(frozen=True, slots=True, kw_only=True)
class ResultRow:
    """The verdict on one basis: as answered, limited by evidence, or reviewed."""

    title: str
    """What the basis is called, such as `Self-rated, unverified`."""
    band: str
    """The band, or the two bands it lies between."""
    band_meaning: str
    """What the band says, by the score alone where a stop gate stands first; may be empty."""
    band_advice: str
    """What to do next at this band, or which stop gate comes first; empty while it is open."""
    status: str
    """What the stop gates say, in a sentence."""
    is_stopped: bool
    """Whether a stop gate is failed."""
    overall: str
    """The overall score, such as `62.5`, or `not known`."""
    out_of: str
    """Between which numbers the score lies, such as `0 to 100`."""
    low: str
    """The overall score with every unknown at its worst."""
    high: str
    """The overall score with every unknown at its best."""
    range: str
    """`52.1 to 58.4`, or the score itself where nothing is open."""
    holds: tuple[str, ...]
    """What holds the band below the one by score, a sentence each."""
    way_up: tuple[str, ...]
    """What keeps from the next band, a sentence each."""


@dataclass(frozen=True, slots=True, kw_only=True)
class CharacteristicRow:
    """One characteristic: its mean, how sure it is, and its answers."""

    number: str
    """Its place, counted from 1."""
    id: str
    """Its id in the criteria; fit for an anchor in the page."""
    title: str
    """The characteristic in a few words."""
    short: str
    """A shorter name, at most 24 letters."""
    source_words: str
    """How the source page says it."""
    mean: str
    """The self-rated mean, such as `2.43`, or `not known`."""
    limited: str
    """The evidence-limited mean, or `not known`."""
    reviewed: str
    """The mean with what a reviewer set, or `not known`; empty where no reviewer set anything."""
    range: str
    """`1.75 to 2.75` where an answer is open; empty where nothing is."""
    floor: str
    """What the next band asks of every characteristic; empty at the highest band."""
    is_below_floor: bool
    """Whether the self-rated mean is below that floor, or may be."""
    standing: str
    """The same in words, such as `below 2.00`; empty at the highest band."""
    known: str
    """How many of its answers are known, such as `4 of 5`."""
    bar: str
    """The mean as a bar of letters for plain text; `scale` of the chart explains them."""
    answers: tuple[AnswerRow, ...]
    """Its answers, in the order in which they are asked."""


@dataclass(frozen=True, slots=True, kw_only=True)
class GateRow:
    """A condition that no score makes up for."""

    number: str
    """Number of its question."""
    title: str
    """Short name of the indicator."""
    characteristic: str
    """The characteristic it belongs to."""
    kind: str
    """What failing it does, in words."""
    asks: str
    """The answer it asks for, in words, such as `level 2 or higher` or `yes`."""
    got: str
    """The answer as given, with the level that it gives."""
    state: str
    """`met`, `not met` or `not known`."""
    is_met: bool
    """Whether it is met."""
    sentence: str
    """The same in one sentence."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ChartTick:
    """A line of the scale."""

    x: str
    """Where it stands across, such as `25%`."""
    label: str
    """Its level, such as `1`."""
    name: str
    """What the level is called."""
    anchor: str
    """How its label lies: `start`, `middle` or `end`."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ChartBar:
    """One bar of the figure. Across in percent, down in pixels of the figure's height."""

    label: str
    """The characteristic with its number."""
    value: str
    """The mean as text, or its range where it is not known."""
    note: str
    """What needs to be noticed, such as `below 2.00`; may be empty."""
    label_y: str
    """Baseline of label and value."""
    bar_y: str
    """Top of the bar."""
    bar_end: str
    """Bottom of the bar."""
    middle_y: str
    """Middle of the bar, where the marks stand."""
    known_width: str
    """Length of the certain part."""
    open_x: str
    """Where the part begins that open answers leave open; empty where nothing is open."""
    open_width: str
    """Length of that part; empty where nothing is open."""
    self_x: str
    """Where the mark of the self-rated mean stands; empty when it is not known."""
    limited_x: str
    """Where the mark of the evidence-limited mean stands; empty when it is not known."""
    reviewed_x: str
    """Where the mark of the reviewed mean stands; empty when there is none."""
    reviewed_y: str
    """Where the tip of that mark stands, at the bottom of the bar."""
    floor_y: str
    """Top of the tick of the next band's floor."""
    floor_end: str
    """Bottom of that tick."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Chart:
    """The profile as a figure; all positions are finished."""

    title: str
    """What the figure shows."""
    description: str
    """The whole figure in sentences, for those who do not see it."""
    height: str
    """Height in pixels; the width is that of the page."""
    bar_height: str
    """Thickness of a bar in pixels."""
    axis_y: str
    """Where the scale's line lies."""
    tick_y: str
    """Baseline of the scale's labels."""
    ticks: tuple[ChartTick, ...]
    """The levels across."""
    floor_x: str
    """Where the floor of the next band stands across; empty at the highest band."""
    floor_label: str
    """What the tick means, such as `Nearly ready asks for 2.00`; empty at the highest band."""
    has_open: bool
    """Whether any bar has an open part."""
    bars: tuple[ChartBar, ...]
    """One for each characteristic."""
    range: str
    """Between which numbers every bar lies, such as `0 to 4`."""
    has_limited: bool
    """Whether each bar has a second mark for what evidence allows."""
    has_reviewed: bool
    """Whether each bar has another mark for what a reviewer set."""
    scale: str
    """What the letters of the plain-text bars mean, in a sentence."""


@dataclass(frozen=True, slots=True, kw_only=True)
class WorkingLine:
    """One number and how it was worked out."""

    depth: str
    """How far to indent: `0`, `1`, `2` and so on."""
    indent: str
    """The same as dots to put before the title in plain text."""
    title: str
    """What the number is."""
    shown: str
    """The number as shown."""
    sentence: str
    """How it was worked out; may be empty."""
    has_parts: bool
    """Whether deeper lines follow that it is made of."""
