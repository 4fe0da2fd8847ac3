"""The rows of a report that tell what several raters said, and how far apart they are."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class RaterRow:
    """One of several who answered."""

    label: str
    """`Rater 1`, or the name where names were asked for."""
    role: str
    """What they do; empty unless names were asked for."""
    side: str
    """`leaders` or `front line`; empty unless names were asked for, or where it is not said."""
    answered: str
    """How many questions they gave a level to, such as `30 of 32`."""


@dataclass(frozen=True, slots=True, kw_only=True)
class VoiceRow:
    """What one rater said on one question, and what supports it."""

    rater: str
    """`Rater 1`, or the name where names were asked for."""
    reply: str
    """The answer as people say it, such as `3`, `Don't know` or `Not answered`."""
    level: str
    """The level it gives; empty when there is none."""
    words: str
    """What the level means here; empty when there is none."""
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
class AnchorRow:
    """One level between the lowest and the highest that was given, in the words of the criteria."""

    level: str
    """The level."""
    words: str
    """What it means here."""
    raters: str
    """Who chose it, such as `Rater 1, Rater 3`; empty for nobody."""
    is_chosen: bool
    """Whether anybody chose it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class SpreadRow:
    """One question, and how far apart the raters are on it."""

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
    gate: str
    """Which condition hangs on it, in words; empty when none."""
    cells: tuple[str, ...]
    """For each rater in order, the level, `yes` or `no`; `?` for don't know, `-` for none."""
    levels: str
    """The levels that were given, lowest first, such as `1, 1, 3, 4`."""
    tally: str
    """How many gave each level, lowest level first, such as `· 2 · 1 1`."""
    stands: str
    """The level that counts now: the agreed one, or until then the lower median."""
    lower_median: str
    """The lower median of the levels."""
    deviation: str
    """The average deviation from the median, in levels."""
    range: str
    """The highest level less the lowest."""
    within: str
    """Agreement within the group, r_wg, 0 to 1; empty with fewer than two levels."""
    call: str
    """`talk about this`, `agreed on`, or empty."""
    calm: str
    """Why it needs no talk, such as `not far apart`; empty where it has to be talked about."""
    minutes: str
    """How long to talk about it, such as `10`; empty where it needs no talk."""
    choices: tuple[str, ...]
    """What can be agreed on, to be ticked on paper: each level, or `Yes` and `No`."""
    is_flagged: bool
    """Whether it has to be talked about and is not agreed on yet."""
    is_agreed: bool
    """Whether a reply is agreed on."""
    agreed: str
    """The agreed reply; empty until there is one."""
    reason: str
    """Why this one; may have several lines, may be empty."""
    dissent: str
    """What somebody holds who does not agree; may have several lines, may be empty."""
    voices: tuple[VoiceRow, ...]
    """What each rater said."""
    is_cumulative: bool
    """Whether each of its levels includes the ones below it."""
    anchors: tuple[AnchorRow, ...]
    """The levels between the lowest and the highest that was given, highest first."""


@dataclass(frozen=True, slots=True, kw_only=True)
class RoleGapRow:
    """How far the leaders' view of one characteristic lies from that of the front line."""

    number: str
    """Its place, counted from 1."""
    title: str
    """The characteristic in a few words."""
    leaders: str
    """Median of the levels that the leaders gave."""
    front_line: str
    """Median of the levels that the front line gave."""
    gap: str
    """How far apart, in levels; above 0 where the leaders see it more brightly."""
    is_flagged: bool
    """Whether the two are a level or more apart."""


@dataclass(frozen=True, slots=True, kw_only=True)
class SpreadDot:
    """One level on one line of the figure, and how many gave it."""

    x: str
    """Where it stands across."""
    count: str
    """How many raters gave it."""
    is_median: bool
    """Whether it is the lower median."""


@dataclass(frozen=True, slots=True, kw_only=True)
class SpreadBar:
    """One line of the figure. Across in percent, down in pixels of the figure's height."""

    label: str
    """The indicator with the number of its question."""
    note: str
    """What needs to be noticed, such as `talk about this`; may be empty."""
    value: str
    """Range and deviation in words."""
    label_y: str
    """Baseline of label and value."""
    middle_y: str
    """Middle of the line, where the marks stand."""
    top_y: str
    """Top of the frame around the agreed level."""
    text_y: str
    """Baseline of the counts inside the marks."""
    from_x: str
    """Where the lowest level stands."""
    to_x: str
    """Where the highest level stands."""
    agreed_x: str
    """Where the agreed level stands; empty until there is one."""
    dots: tuple[SpreadDot, ...]
    """The levels that were given."""


@dataclass(frozen=True, slots=True, kw_only=True)
class SpreadTick:
    """A line of the figure's scale."""

    x: str
    """Where it stands across."""
    label: str
    """Its level, such as `1`."""


@dataclass(frozen=True, slots=True, kw_only=True)
class SpreadChart:
    """Where raters differ, as a figure; all positions are finished."""

    title: str
    """What the figure shows."""
    description: str
    """The whole figure in sentences, for those who do not see it."""
    caption: str
    """What the marks mean, and whether the figure leaves questions out, in a sentence or two."""
    height: str
    """Height in pixels; the width is that of the page."""
    axis_y: str
    """Where the scale's line lies."""
    tick_y: str
    """Baseline of the scale's labels."""
    has_agreed: bool
    """Whether any line has an agreed level."""
    ticks: tuple[SpreadTick, ...]
    """The levels across."""
    bars: tuple[SpreadBar, ...]
    """One for each question on which the raters differ, the furthest apart first."""


@dataclass(frozen=True, slots=True, kw_only=True)
class AgendaRow:
    """One point of the agenda for the talk."""

    order: str
    """Its place, counted from 1."""
    what: str
    """What is done."""
    id: str
    """Id of the question it is about; empty for none."""
    minutes: str
    """How long, such as `10`."""


@dataclass(frozen=True, slots=True, kw_only=True)
class AgreementRow:
    """How far several raters coincide; everything is empty where one person answered alone."""

    raters: tuple[RaterRow, ...]
    """Who answered, in the order of the file."""
    sentences: tuple[str, ...]
    """Who answered and what counts, how far they coincide, how much is disputed."""
    alpha: str
    """Krippendorff's alpha, such as `0.712`; empty where it says nothing."""
    alpha_words: str
    """Its reading, or the rule by which it is not shown, in a sentence."""
    alpha_plain: str
    """The same without the name of the measure or a number, for a page that is short."""
    has_columns: bool
    """Whether there are few enough raters for a column each."""
    spreads: tuple[SpreadRow, ...]
    """Every question that anybody gave a level to, in the order in which they are asked."""
    talk: tuple[SpreadRow, ...]
    """What to talk about: the first three, then whatever else is far apart; not what is agreed."""
    has_cumulative: bool
    """Whether any of these has levels that include the ones below them."""
    first_talks: str
    """How many of these to talk about first, such as `3`."""
    settled: tuple[SpreadRow, ...]
    """What needs no talk."""
    role_gaps: tuple[RoleGapRow, ...]
    """For each characteristic that both sides rated."""
    gap_sentences: tuple[str, ...]
    """Where leaders and front line are a level or more apart, or that they are nowhere."""
    how_to_ask: str
    """How to begin to talk about a question; what it says of the names fits whether they stand."""
    agenda: tuple[AgendaRow, ...]
    """The agenda of a meeting about it."""
    minutes: str
    """How long the meeting takes, such as `55`."""
    chart: SpreadChart
    """Where raters differ, as a figure."""
