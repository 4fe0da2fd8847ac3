"""Every outcome can be said: whole sentences, no gap, nothing that is nobody's words."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from hypothesis import given, settings
from hypothesis import strategies as st
from strategies import fuzzed_pairs, scored_pairs

from assess.explaining import (
    Working,
    band_phrase,
    evidence_sentence,
    gate_sentence,
    hold_sentences,
    known_sentence,
    status_sentence,
    verdict_sentence,
    way_up_sentences,
    working,
)
from assess.scoring import score

if TYPE_CHECKING:
    from collections.abc import Iterator

    from assess.domain.framework import Framework
    from assess.domain.outcome import Outcome

GAP = re.compile(r"[{}]|\bNone\b|Fraction|  | [.,;]|\.\.$")


def sentences(made: Framework, outcome: Outcome) -> Iterator[str]:
    yield verdict_sentence(made, outcome)
    if made.has_evidence:
        yield evidence_sentence(made, outcome)
    yield known_sentence(made, outcome)
    for result in (outcome.self_rated, outcome.evidence_limited):
        if made.has_gates:
            yield status_sentence(made, result)
        yield from hold_sentences(made, result)
        yield from way_up_sentences(made, result)
        for gate in result.gates:
            yield gate_sentence(made, gate)


def opened(part: Working) -> Iterator[Working]:
    yield part
    for each in part.parts:
        yield from opened(each)


@settings(max_examples=settings().max_examples // 2)
@given(st.one_of(scored_pairs(), fuzzed_pairs()))
def test_every_sentence_is_whole(pair: tuple[Any, Any]) -> None:
    made, answers = pair

    for sentence in sentences(made, score(made, answers)):
        assert not GAP.search(sentence)
        assert sentence[0].isupper() or sentence[0].isdigit()
        assert sentence.endswith(".")


@settings(max_examples=settings().max_examples // 3)
@given(st.one_of(scored_pairs(), fuzzed_pairs()))
def test_every_number_can_be_opened(pair: tuple[Any, Any]) -> None:
    made, answers = pair
    outcome = score(made, answers)

    for basis in ("self_rated", "evidence_limited"):
        tree = working(made, answers, outcome, basis)
        for part in opened(tree):
            assert part.title
            assert part.shown
            assert not GAP.search(part.sentence)
            assert part.sentence[0].isupper() or part.sentence[0] in "(0123456789"
        asked = {asked.title for asked in made.indicators.values()}
        assert asked <= {part.title for part in opened(tree)}


@settings(max_examples=settings().max_examples // 3)
@given(scored_pairs())
def test_the_band_that_is_said_is_the_band_that_is_reached(pair: tuple[Any, Any]) -> None:
    made, answers = pair
    outcome = score(made, answers)

    for basis in ("self_rated", "evidence_limited"):
        result = getattr(outcome, basis)
        phrase = band_phrase(made, outcome, basis)
        assert phrase.startswith("between ") == (result.band is None)
        assert made.band_titles[result.band_high] in phrase
    assert ("(to be confirmed)" in band_phrase(made, outcome, "self_rated")) == (
        outcome.self_rated.band_high == "ready" and outcome.evidence_limited.band != "ready"
    )
