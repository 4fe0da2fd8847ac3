"""What a trial of raises says: band and score now and then, each raise, and what it asks for."""

from __future__ import annotations

from typing import TYPE_CHECKING

from assess import explaining
from assess.domain.ways import Raise, Way
from assess.explaining.words import score_words
from assess.i18n import _, ngettext
from assess.tui.result_words import mean_words
from assess.tui.text import Words, line_of, paragraphs
from assess.tui.widgets.choice_list import Row
from assess.tui.widgets.profile_bars import Legend

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from textual.content import Content

    from assess.domain.outcome import Outcome
    from assess.usecases.what_if import Ticked, Trial

THEN_AND_NOW = Legend(
    own=_("with the steps you ticked"),
    own_heading=_("then"),
    other=_("now"),
    other_heading=_("now"),
)
"""What the marks of a trial are."""
_WHEN, _BAND = 14, 34
"""Cells of the columns of the verdict."""
_TITLE, _STEP = 34, 24
"""Letters of what is raised, and of the step: what fits in 80 columns."""
_IN_A_ROW, _CELL = 3, 25
"""Characteristics that fit on one line of numbers, and the cells of each."""
WAY, OTHERS, BEYOND = "the-way", "the-others", "beyond"
"""Keys of lines that are no raise."""


class Numbers(Words):
    """The characteristics as numbers, where there is no room for bars."""


def verdict_lines(trial: Trial, tried: Outcome, count: int) -> Content:
    """Band and score as they are, and below them with what is ticked."""
    now = _verdict_line(trial, _("Now"), trial.outcome, "$quiet" if count else "bold")
    if not count:
        return paragraphs(now, line_of((_("Tick steps to see what would follow."), "$quiet")))
    with_steps = ngettext("With {n} step", "With {n} steps", count).format(n=count)
    return paragraphs(now, _verdict_line(trial, with_steps, tried, "bold"))


def _verdict_line(trial: Trial, when: str, outcome: Outcome, style: str) -> Content:
    framework, result = trial.framework, trial.result(outcome)
    band = explaining.band_phrase(framework, outcome, result.basis)
    score = score_words(framework, result.overall)
    top = trial.framework.overall_range.high
    words = _("{score} of {top}").format(score=score, top=top)
    return line_of((f"{when:<{_WHEN}}{band:<{_BAND}} {words}", style))


def still_words(trial: Trial, tried: Outcome) -> str:
    """The first thing that still keeps from the next band, and how many more there are."""
    framework, result = trial.framework, trial.result(tried)
    if result.status == "not-eligible-at-present":
        return explaining.status_sentence(framework, result)
    first, *others = explaining.way_up_sentences(framework, result) or ("",)
    if not others:
        return first
    more = ngettext("{n} more thing is short.", "{n} more things are short.", len(others))
    return f"{first} {more.format(n=len(others))}"


def number_lines(trial: Trial, tried: Outcome) -> Content:
    """Each characteristic as it would be; what changes has both numbers and stands out."""
    cells = list(_numbers(trial, tried))
    rows = [cells[at : at + _IN_A_ROW] for at in range(0, len(cells), _IN_A_ROW)]
    return paragraphs(*(line_of(*row) for row in rows))


def _numbers(trial: Trial, tried: Outcome) -> Iterator[Content]:
    framework = trial.framework
    parts = zip(
        framework.characteristics,
        trial.result(trial.outcome).characteristics,
        trial.result(tried).characteristics,
        strict=True,
    )
    for number, (part, before, after) in enumerate(parts, 1):
        was, will = (mean_words(framework, each.mean.value) for each in (before, after))
        is_same = was == will
        value = will if is_same else f"{was}→{will}"
        name = f"{number} {part.short}"[: _CELL - 2 - len(value)]
        shown = f"{name} {value}"
        yield line_of((f"{shown:<{_CELL}}", "$quiet" if is_same else "bold $accent"))


def raise_rows(trial: Trial, ticked: Ticked) -> list[Row]:
    """Every raise to try, those of the shortest way first, then what effort does not change."""
    others = trial.others(ticked)
    beyond = trial.beyond_effort() if trial.kind == "levels" else ()
    return [
        Row(WAY, line_of((way_lines(trial)[0], "bold")), only_read=True),
        *_rows(trial, trial.on_the_way),
        *_headed(
            OTHERS,
            _("Other steps, what adds most first")
            if trial.on_the_way
            else _("Steps, what adds most first"),
            list(_rows(trial, others)),
        ),
        *_headed(
            BEYOND, _("What effort does not change"), [_beyond_row(trial, name) for name in beyond]
        ),
    ]


def _headed(key: str, title: str, rows: list[Row]) -> list[Row]:
    return [Row(key, title, disabled=True), *rows] if rows else []


def way_lines(trial: Trial) -> tuple[str, ...]:
    """How many steps it takes to the next band, or what is in the way, in sentences."""
    framework = trial.framework
    if trial.way is not None:
        return explaining.way_sentences(framework, trial.outcome, trial.way)
    if trial.outcome.unknowns and trial.result(trial.outcome).band is None:
        return (_("Answers are open; what they say decides the band."),)
    return (_("There is no band above {band}.").format(band=framework.bands[0].title),)


def key_of(each: Raise) -> str:
    """How the list names a raise."""
    return f"{each.indicator}:{each.after}"


def _rows(trial: Trial, raises: Sequence[Raise]) -> Iterator[Row]:
    for each, shown in zip(raises, _shown(trial, raises), strict=True):
        gain = f"+{shown.gain}" if shown.gain else _("no points")
        step = f"{shown.before} → {shown.after}"
        text = f"{shown.title[:_TITLE]:<{_TITLE}} {step:<{_STEP}} {gain:>8}"
        yield Row(key_of(each), line_of(text))


def _beyond_row(trial: Trial, name: str) -> Row:
    return Row(f"{BEYOND}:{name}", line_of(trial.framework.indicators[name].title), only_read=True)


def _shown(trial: Trial, raises: Sequence[Raise]) -> tuple[explaining.ShownRaise, ...]:
    framework = trial.framework
    band = framework.bands[0].id if trial.way is None else trial.way.band
    way = Way(trial.kind, band, tuple(raises), (), ())
    return explaining.shown_raises(framework, way)


def detail_of(trial: Trial, key: str, each: Raise | None) -> Content:
    """More about the line that is lit: a step, the way, or what no step changes."""
    if each is not None:
        return _step_detail(trial, each)
    if key == WAY:
        return paragraphs(*way_lines(trial)[1:])
    if key.startswith(BEYOND):
        return _beyond_detail(trial, key.removeprefix(f"{BEYOND}:"))
    return paragraphs()


def _step_detail(trial: Trial, each: Raise) -> Content:
    """What must be true then, in the framework's own words, and where it belongs."""
    shown = _shown(trial, (each,))[0]
    after = f"{shown.after[:1].upper()}{shown.after[1:]}"
    heading = line_of((after, "bold"), *([(f"   {shown.area}", "$quiet")] if shown.area else []))
    why = [shown.why] if each in trial.on_the_way else []
    return paragraphs(heading, shown.words, *why)


def _beyond_detail(trial: Trial, name: str) -> Content:
    """What can be done where no step of one's own raises an answer."""
    indicator = trial.framework.indicators[name]
    return paragraphs(
        line_of((_("No step of yours raises this: it is as it is."), "bold")),
        indicator.next_step.text,
    )
