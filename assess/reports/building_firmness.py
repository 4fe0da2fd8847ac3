"""From a result to the rows that tell how firm it is, and the shortest way up from it."""

from collections.abc import Callable
from typing import Final

from assess.domain.framework import Framework
from assess.domain.outcome import Outcome, Result
from assess.domain.robustness import LeftOut, Move, Robustness
from assess.domain.ways import Way
from assess.explaining import ShownRaise, barrier_sentence, shown_raises, way_sentences
from assess.explaining.robustness import (
    balance_sentence,
    borderline_sentence,
    changes_sentence,
    finding_words,
    left_out_sentences,
    nearness_sentence,
    percent_words,
    robustness_sentences,
    weightings_sentence,
)
from assess.explaining.words import level_words, shown_score
from assess.i18n import _
from assess.reports.building_answers import words_of_level
from assess.reports.view_firmness import (
    FirmnessRow,
    FixedRow,
    LeftOutRow,
    MoveRow,
    RaiseRow,
    WayRow,
)

NO_WAY: Final = WayRow(band="", headline="", is_open=False, raises=(), barriers=(), notes=())
"""At the highest band."""


def firmness_row(
    framework: Framework,
    result: Result,
    found: Robustness | None,
    label: Callable[[int], str],
) -> FirmnessRow:
    """How firm one result is.

    Args:
        framework: The criteria.
        result: The result.
        found: How firm it is; absent where too little is known for a score.
        label: What a rater is called, by their place counted from 1.
    """
    if found is None:
        return _not_known(framework)
    return FirmnessRow(
        finding=finding_words(found),
        sentence=borderline_sentence(found),
        share="" if found.weightings is None else percent_words(found.weightings),
        weightings=weightings_sentence(framework, found),
        changes=changes_sentence(found),
        moves=tuple(_move_row(framework, move) for move in found.moves),
        near=tuple(nearness_sentence(framework, near) for near in found.near),
        raters="".join(left_out_sentences(framework, found)[:1]),
        left_out=tuple(_left_out_row(framework, found, each, label) for each in found.left_out),
        balance=balance_sentence(framework, result, found),
    )


def _not_known(framework: Framework) -> FirmnessRow:
    return FirmnessRow(
        finding=_("not known"),
        sentence=robustness_sentences(framework, None)[0],
        share="",
        weightings="",
        changes="",
        moves=(),
        near=(),
        raters="",
        left_out=(),
        balance="",
    )


def _move_row(framework: Framework, move: Move) -> MoveRow:
    return MoveRow(
        number=str(framework.number_of(move.indicator)),
        title=framework.indicators[move.indicator].title,
        before=str(move.before),
        after=level_words(framework, move.indicator, move.after),
        band=framework.band_titles[move.band],
        score=shown_score(framework, move.overall),
    )


def _left_out_row(
    framework: Framework, found: Robustness, each: LeftOut, label: Callable[[int], str]
) -> LeftOutRow:
    return LeftOutRow(
        rater=label(each.rater),
        band=_("not known") if each.band is None else framework.band_titles[each.band],
        score=_("not known") if each.overall is None else shown_score(framework, each.overall),
        is_same=each.band == found.band,
    )


def way_row(framework: Framework, outcome: Outcome, way: Way | None) -> WayRow:
    """The shortest way to the next band, or what bars it."""
    if way is None:
        return NO_WAY
    headline, *others = way_sentences(framework, outcome, way)
    return WayRow(
        band=framework.band_titles[way.band],
        headline=headline,
        is_open=way.is_open,
        raises=tuple(
            _raise_row(framework, place, each.indicator, shown)
            for place, (each, shown) in enumerate(
                zip(way.raises, shown_raises(framework, way), strict=True), 1
            )
        ),
        barriers=tuple(barrier_sentence(framework, way, each) for each in way.barriers),
        notes=(*_beside_next_steps(outcome, way), *others[len(way.barriers) :]),
    )


def _beside_next_steps(outcome: Outcome, way: Way) -> tuple[str, ...]:
    """Why this order is not that of the next steps, so that no reader has to wonder."""
    if way.kind != "levels" or not way.raises or not outcome.next_steps:
        return ()
    return (_("This counts the fewest levels; what to do first, and why, comes further on."),)


def _raise_row(framework: Framework, place: int, indicator_id: str, shown: ShownRaise) -> RaiseRow:
    return RaiseRow(
        order=str(place),
        number=str(framework.number_of(indicator_id)),
        title=shown.title,
        characteristic=framework.characteristic_of[indicator_id].title,
        before=shown.before,
        after=shown.after,
        words=shown.words,
        gain=shown.gain,
        score=shown.score,
        why=shown.why,
        area=shown.area,
        effort=framework.indicators[indicator_id].next_step.effort if shown.area else "",
    )


def fixed_rows(framework: Framework, result: Result) -> tuple[FixedRow, ...]:
    """What effort cannot raise, and is not at the top already."""
    return tuple(
        FixedRow(
            number=str(framework.number_of(each.indicator)),
            title=framework.indicators[each.indicator].title,
            level=str(each.answered_level),
            words=words_of_level(framework.indicators[each.indicator], each.answered_level),
        )
        for part in result.characteristics
        for each in part.indicators
        if each.answered_level is not None
        and each.answered_level < framework.indicators[each.indicator].reachable_levels[-1]
        and not framework.indicators[each.indicator].improvable
    )
