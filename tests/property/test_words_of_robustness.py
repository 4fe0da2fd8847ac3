"""Robustness, the shortest way and the quick screen can always be said in whole sentences."""

from __future__ import annotations

import json
import re
from typing import TYPE_CHECKING, Any

from hypothesis import given, settings
from hypothesis import strategies as st
from small_frameworks import small_assessments
from strategies import fuzzed_pairs, scored_pairs

from assess.explaining import (
    Working,
    first_steps,
    quick_question_sentences,
    quick_sentences,
    robustness_sentences,
    robustness_working,
    shown_raises,
    way_sentences,
    way_working,
)
from assess.scoring import score
from assess.scoring.quick_screen import quick_screen
from assess.usecases.explained import robustness, shortest_ways
from assess.usecases.explained_document import explained_document

if TYPE_CHECKING:
    from collections.abc import Iterator

    from assess.domain.assessment import Assessment
    from assess.domain.framework import Framework
    from assess.domain.outcome import Outcome

GAP = re.compile(r"[{}]|\bNone\b|Fraction|  | [.,;]|\.\.$|\.\.\s")
PAIRS = st.one_of(scored_pairs(), fuzzed_pairs(), small_assessments())
SOME = settings(max_examples=settings().max_examples // 2)


def opened(part: Working) -> Iterator[Working]:
    yield part
    for each in part.parts:
        yield from opened(each)


def sentences(made: Framework, replies: Assessment, outcome: Outcome) -> Iterator[str]:
    for firm in robustness(made, replies, outcome).values():
        yield from robustness_sentences(made, firm)
        yield from (each.sentence for each in opened(robustness_working(made, firm)))
    for band in (None, *made.band_titles):
        for way in shortest_ways(made, replies, outcome, band).values():
            yield from way_sentences(made, outcome, way)
            if way is not None:
                yield from (each.sentence for each in opened(way_working(made, outcome, way)))
                yield from (each.why for each in shown_raises(made, way))


@SOME
@given(PAIRS)
def test_every_sentence_is_whole(pair: tuple[Any, Any]) -> None:
    made, replies = pair

    for sentence in sentences(made, replies, score(made, replies)):
        assert not GAP.search(sentence), sentence
        assert sentence[0].isupper()
        assert sentence.endswith(".")


@SOME
@given(PAIRS)
def test_every_number_has_a_title_and_is_shown(pair: tuple[Any, Any]) -> None:
    made, replies = pair
    outcome = score(made, replies)
    trees = [robustness_working(made, each) for each in robustness(*pair, outcome).values()]
    trees += [
        way_working(made, outcome, way)
        for way in shortest_ways(made, replies, outcome).values()
        if way is not None
    ]

    assert all(part.title and part.shown for tree in trees for part in opened(tree))


@SOME
@given(PAIRS)
def test_the_document_for_programs_is_plain_json(pair: tuple[Any, Any]) -> None:
    document = explained_document(*pair, score(*pair))

    assert json.loads(json.dumps(document)) == document


@SOME
@given(PAIRS, st.data())
def test_a_quick_screen_of_any_questions_can_be_said(
    pair: tuple[Any, Any], data: st.DataObject
) -> None:
    made, replies = pair
    listed = data.draw(st.lists(st.sampled_from([*made.indicators]), min_size=1, unique=True))
    made = made.model_copy(update={"quick_screen": tuple(listed)})

    screen = quick_screen(made, replies)

    assert screen is not None
    said = [*quick_sentences(made, screen), *quick_question_sentences(made, screen)]
    assert len(said) >= len(listed)
    for sentence in (*said, *first_steps(made, screen)):
        assert not GAP.search(sentence)
        assert sentence.endswith(".")
