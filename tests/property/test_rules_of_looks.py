"""Where a reviewer looks first, whatever the answers: what always holds."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hypothesis import given
from hypothesis import strategies as st
from reviewing import overrides_of, reviewed
from strategies import assessments, complete_pairs, frameworks, scored_pairs

from assess.explaining.looks import look_sentences
from assess.scoring import score
from assess.scoring.confidence_gap import gap_parts
from assess.scoring.looks import FEWEST_LOOKS, MOST_LOOKS, looks_of
from assess.scoring.unknowns import GATES_FIRST

if TYPE_CHECKING:
    from assess.domain.assessment import Assessment
    from assess.domain.framework import Framework
    from assess.domain.looks import Look


@st.composite
def reviews(draw: st.DrawFn) -> tuple[Framework, Assessment]:
    """A framework, an assessment, and what a reviewer set beside it."""
    framework = draw(frameworks())
    assessment = draw(assessments(framework))
    return framework, reviewed(assessment, draw(overrides_of(framework)))


def looks_at(framework: Framework, assessment: Assessment) -> list[Look]:
    places = looks_of(framework, assessment, score(framework, assessment))
    return [look for place in places for look in (*place.first, *place.later)]


@given(reviews())
def test_every_look_has_a_reason_and_a_sentence_for_each(
    pair: tuple[Framework, Assessment],
) -> None:
    framework, assessment = pair

    for look in looks_at(framework, assessment):
        said = look_sentences(framework, look, assessment.answers.get(look.indicator))

        assert look.points >= 0
        assert len(set(look.reasons)) == len(look.reasons) == len(said) > 0
        assert all("{" not in sentence and sentence.endswith(".") for sentence in said)


@given(reviews())
def test_no_answer_is_named_twice_and_each_stays_in_its_characteristic(
    pair: tuple[Framework, Assessment],
) -> None:
    framework, assessment = pair
    places = looks_of(framework, assessment, score(framework, assessment))

    named = [look.indicator for place in places for look in (*place.first, *place.later)]

    assert len(set(named)) == len(named)
    assert [place.characteristic for place in places] == [p.id for p in framework.characteristics]
    for place in places:
        inside = {framework.characteristic_of[look.indicator].id for look in place.first}
        assert inside <= {place.characteristic}


@given(scored_pairs())
def test_gates_come_first_and_then_what_moves_most(pair: tuple[Framework, Assessment]) -> None:
    framework, assessment = pair

    for place in looks_of(framework, assessment, score(framework, assessment)):
        looks = [*place.first, *place.later]
        ranks = [(GATES_FIRST.index(look.gate), -look.points) for look in looks]

        assert ranks == sorted(ranks)
        assert len(place.first) <= MOST_LOOKS
        assert not place.later or len(place.first) >= FEWEST_LOOKS
        if len(place.first) > FEWEST_LOOKS:
            assert place.first[-1].gate or place.first[-1].points


@given(scored_pairs())
def test_an_open_answer_is_looked_at_for_its_swing(pair: tuple[Framework, Assessment]) -> None:
    framework, assessment = pair
    looks = {look.indicator: look for look in looks_at(framework, assessment)}

    for unknown in score(framework, assessment).unknowns:
        assert looks[unknown.indicator].points == unknown.swing
        assert unknown.reason in looks[unknown.indicator].reasons


@given(complete_pairs())
def test_what_the_gap_hangs_on_adds_up_to_it(pair: tuple[Framework, Assessment]) -> None:
    framework, assessment = pair
    outcome = score(framework, assessment)

    parts = gap_parts(framework, outcome)

    points = [part.points for part in parts]
    assert sum(points) == (outcome.confidence_gap or 0)
    assert points == sorted(points, reverse=True)
    assert all(part.counts < part.answered for part in parts)


@given(reviews())
def test_to_look_changes_no_result(pair: tuple[Framework, Assessment]) -> None:
    framework, assessment = pair
    before = score(framework, assessment)

    looks_of(framework, assessment, before)
    gap_parts(framework, before)

    assert score(framework, assessment) == before
