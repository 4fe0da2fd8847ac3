"""Organisations on one scale as figures: every position worked out, so that a macro only draws."""

from collections.abc import Sequence
from dataclasses import dataclass
from fractions import Fraction
from math import ceil
from typing import Final

from assess.domain.comparison import Candidate, Comparison
from assess.domain.framework import Framework
from assess.domain.outcome import Interval, Result
from assess.explaining.words import points_words, score_words
from assess.i18n import _
from assess.reports.chart import CELLS, across, percent
from assess.reports.view_comparison import PortfolioBar, PortfolioChart, PortfolioTick
from assess.reports.words import overall_in_words, range_of
from assess.scoring.rounding import half_up

MOST_IN_A_FIGURE: Final = 12
"""Organisations; a figure cannot be divided between pages, so more of them make several."""
PITCH: Final = 33
"""Pixels from one bar to the next."""
BAR_TOP: Final = 17
"""Pixels from the top of a row to its bar."""
BAR_HEIGHT: Final = 9
"""Pixels."""
WIDTH: Final = 556
"""Pixels across the text of a page, to see whether the names of the bands have room."""
LETTER: Final = Fraction(13, 2)
"""Pixels of one letter of such a name, with the space around it."""
BOLD_LETTER: Final = 7
"""Pixels of one letter of what stands at the end of a line."""
FEWEST_LETTERS: Final = 12
"""With fewer a name would not be known again."""
NARROW_LABEL: Final = 20
"""Letters of an organisation's name in a figure on a narrow screen."""
LONGEST_LABEL: Final = 40
"""Letters of an organisation's name in a figure; the tables have the whole of it."""


@dataclass(frozen=True, slots=True)
class Named:
    """One organisation with what the report calls it."""

    label: str
    """What it is called, with what tells it apart."""
    candidate: Candidate
    """What it comes to."""


def shortened_label(label: str, most: int = LONGEST_LABEL) -> str:
    """A name of at most so many letters."""
    return label if len(label) <= most else f"{label[: most - 1].rstrip()}…"


def _room_beside(*words: str) -> int:
    """How many letters of a name have room in the line that these words end."""
    room = (WIDTH - sum(len(each) + 3 for each in words) * BOLD_LETTER) // LETTER
    return min(max(room, FEWEST_LETTERS), LONGEST_LABEL)


def portfolio_charts(comparison: Comparison, named: Sequence[Named]) -> tuple[PortfolioChart, ...]:
    """The organisations in their order, a figure for every few of them, about as many in each."""
    in_each = ceil(len(named) / ceil(len(named) / MOST_IN_A_FIGURE))
    pieces = [named[at : at + in_each] for at in range(0, len(named), in_each)]
    return tuple(_chart(comparison, piece, at, len(pieces)) for at, piece in enumerate(pieces, 1))


def _chart(comparison: Comparison, named: Sequence[Named], at: int, pieces: int) -> PortfolioChart:
    framework = comparison.framework
    bars = tuple(_bar(comparison, each, place) for place, each in enumerate(named))
    bottom = len(bars) * PITCH
    title = _("Organisations on one scale, {range}").format(range=_ends(framework))
    part = _("{title}, part {number} of {total}").format(title=title, number=at, total=pieces)
    return PortfolioChart(
        title=part if pieces > 1 else title,
        description=_description(comparison, named),
        height=str(bottom + 42),
        bar_height=str(BAR_HEIGHT),
        axis_y=str(bottom),
        tick_y=str(bottom + 17),
        name_y=str(bottom + 33),
        ticks=_ticks(framework),
        bars=bars,
        has_limited=framework.has_evidence,
        has_open=any(bar.open_x for bar in bars),
        has_reviewed=any(bar.reviewed_x for bar in bars),
    )


def _ends(framework: Framework) -> str:
    return range_of(*map(points_words, framework.overall_range))


def _bar(comparison: Comparison, named: Named, place: int) -> PortfolioBar:
    framework, candidate = comparison.framework, named.candidate
    result, top = comparison.result(candidate), place * PITCH
    ends, overall = framework.overall_range, result.overall
    is_open = overall.low != overall.high
    limited = candidate.evidence_limited if framework.has_evidence else None
    band, score = _bands(framework, result), score_words(framework, overall)
    note = status_note(framework, result)
    return PortfolioBar(
        label=shortened_label(named.label, _room_beside(band, score, note)),
        brief=shortened_label(named.label, NARROW_LABEL),
        band=band,
        score=score,
        note=note,
        label_y=str(top + BAR_TOP - 6),
        bar_y=str(top + BAR_TOP),
        bar_end=str(top + BAR_TOP + BAR_HEIGHT),
        middle_y=half_up(Fraction(2 * (top + BAR_TOP) + BAR_HEIGHT, 2), 1),
        known_width=across(ends, overall.low),
        open_x=across(ends, overall.low) if is_open else "",
        open_width=percent((overall.high - overall.low) / (ends.high - ends.low))
        if is_open
        else "",
        self_x=_mark(framework, candidate.self_rated),
        limited_x=_mark(framework, limited),
        reviewed_x=_mark(framework, candidate.reviewed),
    )


def _mark(framework: Framework, result: Result | None) -> str:
    if result is None or result.overall.value is None:
        return ""
    return across(framework.overall_range, result.overall.value)


def _bands(framework: Framework, result: Result) -> str:
    titles = framework.band_titles
    return range_of(titles[result.band_low], titles[result.band_high])


def _value(framework: Framework, result: Result) -> str:
    score = score_words(framework, result.overall)
    return _("{band}, {score}").format(band=_bands(framework, result), score=score)


def status_note(framework: Framework, result: Result) -> str:
    """What the stop gates say, where there is something to say."""
    match result.status:
        case "eligible":
            return ""
        case "undetermined":
            return _("Stop gate not known")
        case "not-eligible-at-present":
            return framework.gates.stop_status


def _ticks(framework: Framework) -> tuple[PortfolioTick, ...]:
    """The ends of the scale, and where each band begins; names where all of them have room."""
    ends = framework.overall_range
    starts = [max(band.min_overall, ends.low) for band in framework.bands_from_lowest]
    starts[0] = ends.low
    names = [band.title for band in framework.bands_from_lowest]
    rooms = [
        (after - before) / (ends.high - ends.low) * WIDTH
        for before, after in zip(starts, [*starts[1:], ends.high], strict=True)
    ]
    fits = all(len(name) * LETTER <= room for name, room in zip(names, rooms, strict=True))
    marks = [*zip(starts, names if fits else [""] * len(names), strict=True), (ends.high, "")]
    last = len(marks) - 1
    return tuple(
        PortfolioTick(
            x=across(ends, number),
            label=points_words(number),
            name=name,
            anchor="end" if place == last else "start",
            is_cut_off=0 < place < last,
        )
        for place, (number, name) in enumerate(marks)
    )


def _description(comparison: Comparison, named: Sequence[Named]) -> str:
    framework = comparison.framework
    said = []
    for each in named:
        words = (
            _("{name}: {result}, self-rated {own}, evidence-limited {limited}")
            if framework.has_evidence
            else _("{name}: {result}")
        )
        result = comparison.result(each.candidate)
        told = words.format(
            name=shortened_label(each.label),
            result=_value(framework, result),
            own=overall_in_words(framework, each.candidate.self_rated.overall.value),
            limited=overall_in_words(framework, each.candidate.evidence_limited.overall.value),
        )
        note = status_note(framework, result)
        said.append(f"{told}, {note}" if note else told)
    return "; ".join(said) + "."


def text_bar(framework: Framework, overall: Interval) -> str:
    """A score as a bar of letters: certain, open, the rest, and where each band begins."""
    certain, reach = _cells(framework, overall.low), _cells(framework, overall.high)
    bar = "█" * certain + "▒" * (reach - certain) + "·" * (CELLS - reach)
    cuts = [_cells(framework, band.min_overall) for band in framework.bands[:-1]]
    for cut in cuts:  # the highest first, so that the places of the others stay as they are
        bar = f"{bar[:cut]}│{bar[cut:]}"
    return bar


def _cells(framework: Framework, number: Fraction) -> int:
    ends = framework.overall_range
    share = (number - ends.low) * CELLS / (ends.high - ends.low)
    return int(half_up(min(max(share, Fraction(0)), Fraction(CELLS)), 0))


def bar_words(framework: Framework) -> str:
    """What the letters of the bars mean."""
    words = _(
        "Each bar runs from {range}: █ is certain, ▒ is what open answers leave open, │ is where"
        " a band begins."
    )
    return words.format(range=_ends(framework))
