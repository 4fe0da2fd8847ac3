"""For programs: how firmly a result stands, the shortest way up, and the working of its numbers."""

from collections.abc import Mapping
from fractions import Fraction

from assess import explaining
from assess.domain.assessment import Assessment
from assess.domain.framework import Framework
from assess.domain.outcome import Outcome
from assess.domain.robustness import Robustness
from assess.domain.ways import Way
from assess.explaining.tree import Working
from assess.scoring.rounding import MEAN_DECIMALS, OVERALL_DECIMALS, half_up
from assess.usecases.explained import robustness, shortest_ways

Document = dict[str, object]
"""A part of the document for programs."""
SHARE_DECIMALS = 4
"""As many as it takes to tell 2,186 of 2,187 from all."""


def explained_document(
    framework: Framework, assessment: Assessment, outcome: Outcome
) -> Mapping[str, Document]:
    """The keys `robustness` and `shortest_way` of the document of a score."""
    firm = robustness(framework, assessment, outcome)
    ways = shortest_ways(framework, assessment, outcome)
    return {
        "robustness": {basis: _robustness(framework, found) for basis, found in firm.items()},
        "shortest_way": {kind: _way(framework, outcome, way) for kind, way in ways.items()},
    }


def working_document(working: Working) -> Document:
    """One number, opened down to its sum."""
    return {
        "title": working.title,
        "shown": working.shown,
        "sentence": working.sentence,
        "parts": [working_document(part) for part in working.parts],
    }


def _robustness(framework: Framework, found: Robustness | None) -> Document | None:
    if found is None:
        return None
    return {
        "band": found.band,
        "borderline": found.is_borderline,
        "open": found.is_open,
        "weightings": found.weightings
        and {
            "same": found.weightings.same,
            "total": found.weightings.total,
            "share": _number(found.weightings.share, SHARE_DECIMALS),
        },
        "changes_tried": found.changes_tried,
        "moves": [
            {
                "indicator": move.indicator,
                "before": move.before,
                "after": move.after,
                "band": move.band,
                "overall": _number(move.overall, OVERALL_DECIMALS),
            }
            for move in found.moves
        ],
        "near": [
            {
                "kind": near.kind,
                "band": near.band,
                "subject": near.subject or None,
                "edge": _number(near.edge, MEAN_DECIMALS),
                "got": _number(near.got, MEAN_DECIMALS),
                "decides": near.decides,
            }
            for near in found.near
        ],
        "geometric_band": found.geometric_band,
        "raters_left_out": [
            {
                "rater": each.rater,
                "band": each.band,
                "overall": _number(each.overall, OVERALL_DECIMALS),
            }
            for each in found.left_out
        ],
        "sentences": list(explaining.robustness_sentences(framework, found)),
    }


def _way(framework: Framework, outcome: Outcome, way: Way | None) -> Document | None:
    if way is None:
        return None
    shown = explaining.shown_raises(framework, way)
    return {
        "band": way.band,
        "open": way.is_open,
        "raises": [
            {
                "indicator": each.indicator,
                "reason": each.reason,
                "before": each.before,
                "after": each.after,
                "gain": _number(each.gain, MEAN_DECIMALS),
                "overall": _number(each.overall, OVERALL_DECIMALS),
                "words": words.words,
                "area": framework.indicators[each.indicator].next_step.area,
            }
            for each, words in zip(way.raises, shown, strict=True)
        ],
        "barriers": [
            {
                "kind": barrier.kind,
                "subject": barrier.subject or None,
                "needed": _number(barrier.needed, MEAN_DECIMALS),
                "most": _number(barrier.most, MEAN_DECIMALS),
                "sentence": explaining.barrier_sentence(framework, way, barrier),
            }
            for barrier in way.barriers
        ],
        "open_stop_gates": list(way.open_stop_gates),
        "sentences": list(explaining.way_sentences(framework, outcome, way)),
    }


def _number(number: Fraction | None, decimals: int) -> float | None:
    return None if number is None else float(half_up(number, decimals))
