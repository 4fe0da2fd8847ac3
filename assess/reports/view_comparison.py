"""All that a comparison of organisations may say: finished words, numbers and positions."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class MeanCell:
    """One organisation's number in one characteristic."""

    part: str
    """The characteristic with its number, such as `4 Population health`."""
    shown: str
    """The mean on the basis that is compared, such as `2.43`; a dash where it is not known."""
    note: str
    """`< 2.00` below what the next band asks for, a range while answers are open; may be empty."""
    low: str
    """The mean with every unknown at its worst."""
    high: str
    """The mean with every unknown at its best."""
    is_below: bool
    """Whether it is below what the next band asks of every characteristic, or may be."""


@dataclass(frozen=True, slots=True, kw_only=True)
class StateCell:
    """One organisation's answer to one gate."""

    condition: str
    """The gate with the number of its question."""
    state: str
    """`met`, `not met` or `not known`."""
    is_met: bool
    """Whether it is met."""


@dataclass(frozen=True, slots=True, kw_only=True)
class OrganisationRow:
    """One organisation, on the basis that is compared and on the others."""

    name: str
    """What it is called, with what tells it apart where two are called the same."""
    short: str
    """The same, short enough for a figure; at most 40 letters."""
    country: str
    """Where it is; may be empty."""
    kind: str
    """What it is, such as provider or region; may be empty."""
    day: str
    """Day of its newest answer, such as `22 November 2026`, or that it is not recorded."""
    answers_digest: str
    """Digest of its answers."""
    answers_digest_short: str
    """Its first letters, enough to compare by eye."""
    place: str
    """`3`, `3, tied`, or `2 to 5` while unknown answers leave it open; empty in order of names."""
    is_settled: bool
    """Whether no unknown answer can change the place."""
    status: str
    """What is said while a stop gate is failed or not known; empty where all are met."""
    is_stopped: bool
    """Whether a stop gate is failed."""
    gates_met: str
    """How many gates are met, such as `6 of 7`; empty where there are none."""
    band: str
    """The band, or the two bands it lies between."""
    overall: str
    """The overall score, such as `60.7`, or `not known`."""
    low: str
    """The overall score with every unknown at its worst."""
    high: str
    """The overall score with every unknown at its best."""
    range: str
    """`52.1 to 58.4` while answers are open; empty where nothing is."""
    exact: str
    """The overall score as a fraction, such as `29675/462`; empty when it is not known."""
    self_rated: str
    """The self-rated score, or `not known`."""
    self_band: str
    """The self-rated band; the highest is `to be confirmed` until evidence carries it."""
    limited: str
    """The evidence-limited score, or `not known`."""
    limited_band: str
    """The evidence-limited band."""
    reviewed: str
    """The reviewed score; empty where no reviewer set anything."""
    reviewed_band: str
    """The reviewed band; empty where no reviewer set anything."""
    bar: str
    """The range of the score as a bar of letters; `bar_words` explains them."""
    look: str
    """Where it needs a look first, in one line."""
    means: tuple[MeanCell, ...]
    """Its numbers, one for each of `parts`."""
    gates: tuple[StateCell, ...]
    """Its gates, one for each of `conditions`."""


@dataclass(frozen=True, slots=True, kw_only=True)
class BandRow:
    """One band, and how many are in it."""

    title: str
    """What it is called."""
    score: str
    """From which score on."""
    floor: str
    """What every characteristic needs; empty where the band has no floor."""
    count: str
    """How many are in it for certain."""


@dataclass(frozen=True, slots=True, kw_only=True)
class PartRow:
    """One characteristic over all organisations."""

    number: str
    """Its place, counted from 1."""
    id: str
    """Its id in the criteria."""
    title: str
    """The characteristic in a few words."""
    short: str
    """A shorter name, at most 24 letters."""
    lowest: str
    """The lowest mean; a dash where none is known."""
    lowest_at: str
    """Whose it is, or how many have it; a dash where none is known."""
    median: str
    """The mean in the middle; a dash where none is known."""
    highest: str
    """The highest mean; a dash where none is known."""
    highest_at: str
    """Whose it is, or how many have it; a dash where none is known."""
    width: str
    """The highest less the lowest; a dash where none is known."""
    is_widest: bool
    """Whether the organisations differ most here."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ConditionRow:
    """One gate over all organisations."""

    number: str
    """Number of its question."""
    id: str
    """Id of the indicator."""
    title: str
    """Short name of the indicator."""
    asks: str
    """The answer it asks for, in words."""
    kind: str
    """What failing it does, in words."""
    counts: str
    """How many meet it, do not, or do not say, such as `met: 10; not met: 2`."""


@dataclass(frozen=True, slots=True, kw_only=True)
class NotComparedRow:
    """A file that is not in the comparison."""

    source: str
    """What it is called."""
    why: str
    """Why it is left out."""


@dataclass(frozen=True, slots=True, kw_only=True)
class PortfolioTick:
    """A number on the scale of the figure, and a line where a band begins."""

    x: str
    """Where it stands across, such as `40%`."""
    label: str
    """The number."""
    name: str
    """The band that begins there; empty at the end of the scale, and where there is no room."""
    anchor: str
    """How the number lies: `start`, `middle` or `end`."""
    is_cut_off: bool
    """Whether a band begins there, above the lowest."""


@dataclass(frozen=True, slots=True, kw_only=True)
class PortfolioBar:
    """One organisation in the figure. Across in percent, down in pixels of its height."""

    label: str
    """What it is called, at most 40 letters, and fewer where the words beside it need the room."""
    brief: str
    """The same for a narrow screen, at most 20 letters."""
    band: str
    """The band, or from which to which, such as `Early to Ready`."""
    score: str
    """The score, or its range where too little is known."""
    note: str
    """What the stop gates say, where there is something to say."""
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
    """Where the mark of the self-rated score stands; empty when it is not known."""
    limited_x: str
    """Where the mark of the evidence-limited score stands; empty when it is not known."""
    reviewed_x: str
    """Where the mark of the reviewed score stands; empty where there is none."""


@dataclass(frozen=True, slots=True, kw_only=True)
class PortfolioChart:
    """Some of the organisations on one scale, as a figure; all positions are finished."""

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
    """Baseline of the scale's numbers."""
    name_y: str
    """Baseline of the names of the bands."""
    ticks: tuple[PortfolioTick, ...]
    """The ends of the scale, and where each band begins."""
    bars: tuple[PortfolioBar, ...]
    """One for each organisation, in the order of the report."""
    has_limited: bool
    """Whether there is a second mark for what evidence allows."""
    has_open: bool
    """Whether any bar has an open part."""
    has_reviewed: bool
    """Whether any bar has a mark for what a reviewer set."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ComparisonView:
    """The whole of a comparison; each of these is a name at the top of a template."""

    language: str
    """Language of the words, such as `en`."""
    document_title: str
    """What the document is called where its title is kept apart from its words."""
    origin: str
    """Where the report comes from, in a sentence or two, for the properties of a document."""
    headline: str
    """How many organisations are compared, in a few words."""
    made_on: str
    """Day on which the report was made, such as `22 November 2026`."""
    made_on_iso: str
    """The same day as `2026-11-22`."""
    program_version: str
    """Version of the program that made the report."""
    framework_title: str
    """What is assessed."""
    framework_version: str
    """Version of the criteria that all of them were held against."""
    framework_digest: str
    """Digest of those criteria."""
    framework_digest_short: str
    """Its first letters, enough to compare by eye."""
    disclaimer: str
    """What the result is not; belongs on the first page."""
    caution: str
    """What a comparison is not; belongs on the first page."""
    for_whom: str
    """Who the report is for, and that it is for nobody else."""
    basis: str
    """What the results that are compared rest on, such as `Evidence-limited`."""
    is_by_result: bool
    """Whether the organisations stand by result; otherwise by name, and without places."""
    has_evidence: bool
    """Whether evidence limits what counts, so that there are two results and not one."""
    has_gates: bool
    """Whether there are conditions that no score makes up for."""
    has_floors: bool
    """Whether some band asks something of every characteristic."""
    has_reviewed: bool
    """Whether a reviewer set anything for any of them."""
    out_of: str
    """Between which numbers the score lies, such as `0 to 100`."""
    part_range: str
    """Between which numbers every characteristic lies, such as `0 to 4`."""
    span: str
    """From the oldest to the newest day of the answers."""
    in_bands: tuple[str, ...]
    """How many are in which band, such as `Building: 8`, the highest first, then between two."""
    gate_sentences: tuple[str, ...]
    """How many fail a gate or leave one open, a sentence each; none where there are no gates."""
    widest: str
    """In which characteristic they differ most, in a sentence."""
    order_words: tuple[str, ...]
    """What the order rests on, and how much of it is settled, a sentence or two each."""
    bands: tuple[BandRow, ...]
    """The bands, highest first."""
    charts: tuple[PortfolioChart, ...]
    """The organisations on one scale, a figure for every few of them."""
    bar_words: str
    """What the letters of the plain-text bars mean, in a sentence or two."""
    rows: tuple[OrganisationRow, ...]
    """The organisations."""
    parts: tuple[PartRow, ...]
    """The characteristics over all organisations."""
    conditions: tuple[ConditionRow, ...]
    """The gates over all organisations; none where there are none."""
    not_compared: tuple[NotComparedRow, ...]
    """The files that are left out, each with its reason; usually none."""
