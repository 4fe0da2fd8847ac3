"""All that a report of change may say: finished words, numbers and positions, and no sums."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class CheckRow:
    """One assessment of the organisation."""

    number: str
    """Its place in time, counted from 1."""
    day: str
    """Day of its newest answer, such as `22 November 2026`, or what its file is called."""
    age: str
    """How long ago that was, such as `8 months ago`; empty where the day is not known."""
    criteria: str
    """Version of the criteria that it was answered to."""
    criteria_digest_short: str
    """First letters of their digest; empty where it is not recorded."""
    result: str
    """Band and score by those criteria, on all of its answers."""
    answers_digest: str
    """Digest of its answers; two reports with the same one rest on the same answers."""
    answers_digest_short: str
    """Its first letters, enough to compare by eye."""


@dataclass(frozen=True, slots=True, kw_only=True)
class RunPoint:
    """One point of a run chart. Across in percent, down in pixels."""

    x: str
    """Where it stands across."""
    y: str
    """Where it stands down."""
    label: str
    """Its number; empty where there is no room for one."""
    label_y: str
    """Baseline of the number."""


@dataclass(frozen=True, slots=True, kw_only=True)
class RunLine:
    """A piece of the line, from one point to the next."""

    x1: str
    """Where it begins across."""
    y1: str
    """Where it begins down."""
    x2: str
    """Where it ends across."""
    y2: str
    """Where it ends down."""


@dataclass(frozen=True, slots=True, kw_only=True)
class RunTick:
    """A line of the scale, or a day on the axis."""

    at: str
    """Where it stands: down in pixels on the scale, across in percent on the axis."""
    label: str
    """Its number or its month; empty where there is no room for it."""
    label_at: str
    """Baseline of a number; how a month lies: `start`, `middle` or `end`."""


@dataclass(frozen=True, slots=True, kw_only=True)
class RunChart:
    """One number over time, as a figure whose positions are finished."""

    title: str
    """What it shows."""
    description: str
    """The whole figure in a sentence, for those who do not see it."""
    newest: str
    """The newest number, or that it is not known."""
    height: str
    """Height in pixels; the width is that of the page."""
    left: str
    """Where the plot begins across."""
    right: str
    """Where it ends across."""
    axis_y: str
    """Where the axis of days lies."""
    day_end: str
    """How far down the mark of a day reaches."""
    month_y: str
    """Baseline of the months."""
    scale: tuple[RunTick, ...]
    """The lines of the scale, lowest first."""
    days: tuple[RunTick, ...]
    """The days, oldest first."""
    lines: tuple[RunLine, ...]
    """The self-rated line, piece by piece."""
    points: tuple[RunPoint, ...]
    """The self-rated points."""
    limited_points: tuple[RunPoint, ...]
    """The evidence-limited points; none on the small charts."""
    median_y: str
    """Where the median lies; empty while there are too few points for one."""
    median: str
    """The median; empty while there is none."""


@dataclass(frozen=True, slots=True, kw_only=True)
class NumberRow:
    """One number at every time, for the table beside the charts."""

    title: str
    """What it is."""
    values: tuple[str, ...]
    """Oldest first; a dash where it is not known."""
    bar: str
    """The same as bars of letters for plain text."""
    median: str
    """Its median; a dash while there is none."""


@dataclass(frozen=True, slots=True, kw_only=True)
class TimeRow:
    """The same numbers the other way round: all of one time, or the medians."""

    day: str
    """A short day, or what is said of the medians."""
    values: tuple[str, ...]
    """In the order of the numbers; a dash where one is not known."""


@dataclass(frozen=True, slots=True, kw_only=True)
class MovedRow:
    """One answer that is another than before."""

    number: str
    """Number of its question."""
    title: str
    """Short name of the indicator."""
    what: str
    """How far it moved, such as `level 1 became level 3, 2 levels up`."""
    before: str
    """The reply then."""
    after: str
    """The reply now."""
    evidence_before: str
    """What supported it then; may be empty."""
    evidence_after: str
    """What supports it now; may be empty."""
    same_evidence: bool
    """Whether both times have the same evidence, to the letter."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ChangeRow:
    """What changed from one assessment to a later one."""

    title: str
    """From which day to which."""
    verdict: str
    """What became of the score, in a sentence."""
    limited: str
    """The same for the evidence-limited score; may be empty."""
    compared: str
    """On how many questions that rests."""
    moved: tuple[MovedRow, ...]
    """Answers with another level, in the order of the questions."""
    shown_otherwise: tuple[MovedRow, ...]
    """Answers with the same level and evidence of another strength."""
    left_out: tuple[str, ...]
    """What is not compared, one sentence for each reason."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ChangeView:
    """The whole of a report of change; each of these is a name at the top of a template."""

    language: str
    """Language of the words, such as `en`."""
    document_title: str
    """What the document is called where its title is kept apart from its words."""
    origin: str
    """Where the report comes from, in a sentence or two, for the properties of a document."""
    organisation_name: str
    """Who is assessed, as in the newest assessment."""
    framework_title: str
    """What is assessed."""
    framework_version: str
    """Version of the criteria that are compared by."""
    framework_digest: str
    """Digest of these criteria."""
    framework_digest_short: str
    """Its first letters, enough to compare by eye."""
    made_on: str
    """Day on which the report was made, such as `22 November 2026`."""
    made_on_iso: str
    """The same day as `2026-11-22`."""
    program_version: str
    """Version of the program that made the report."""
    disclaimer: str
    """What the result is not; belongs on the first page."""
    verdict: str
    """What became of the score from the first to the last, in a sentence."""
    span: str
    """From which day to which."""
    notices: tuple[str, ...]
    """What to know about the assessments; usually none."""
    checks: tuple[CheckRow, ...]
    """The assessments, oldest first."""
    has_chart: bool
    """Whether the days are known and there is an overall score to draw."""
    chart: RunChart
    """The overall score over time."""
    small_charts: tuple[RunChart, ...]
    """Each characteristic over time; none where no day or no number is known."""
    picture: tuple[str, ...]
    """The overall score over time as lines of letters, for plain text."""
    run_notes: tuple[str, ...]
    """What the run chart says and does not say, one sentence each."""
    days: tuple[str, ...]
    """Heads of the columns of the table: a short day each, oldest first."""
    numbers: tuple[NumberRow, ...]
    """The overall scores and the characteristics at every time."""
    has_medians: bool
    """Whether there are points enough for a median."""
    times: tuple[TimeRow, ...]
    """The same numbers the other way round, oldest first; the medians last where there are any."""
    changes: tuple[ChangeRow, ...]
    """From each to the next, the newest change first."""
    whole: tuple[ChangeRow, ...]
    """From the first to the last; empty where there are only two."""
