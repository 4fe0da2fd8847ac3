"""What a reviewer sets, whatever it is: what always holds for the reviewed result."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from hypothesis import assume, given
from hypothesis import strategies as st
from reviewing import choices_of, override, overrides_of, reviewed, stands, targets_of
from strategies import assessments, frameworks, scored_pairs

from assess.exchange.writing import write_assessment
from assess.explaining import override_sentence, review_sentences
from assess.scoring import score
from assess.usecases.explained import workings
from assess.usecases.results import score_document

if TYPE_CHECKING:
    from assess.domain.assessment import Assessment, Override
    from assess.domain.framework import Framework
    from assess.domain.outcome import Result


@st.composite
def reviews(draw: st.DrawFn) -> tuple[Framework, Assessment]:
    """A framework, an assessment, and what a reviewer set beside it."""
    framework = draw(frameworks())
    assessment = draw(assessments(framework))
    return framework, reviewed(assessment, draw(overrides_of(framework)))


def known_of(result: Result | None) -> Result:
    assert result is not None
    return result


@given(scored_pairs(), st.data())
def test_to_set_what_stands_anyway_changes_nothing(
    pair: tuple[Framework, Assessment], data: st.DataObject
) -> None:
    framework, assessment = pair
    target = data.draw(st.sampled_from(targets_of(framework)))
    stood = stands(framework, assessment, target)
    assume(stood in choices_of(framework, target))

    outcome = score(framework, reviewed(assessment, [override(target, stood, stood)]))

    found, limited = known_of(outcome.reviewed), outcome.evidence_limited
    assert (found.band_low, found.band_high) == (limited.band_low, limited.band_high)
    assert (found.overall, found.status) == (limited.overall, limited.status)
    assert found.gates == limited.gates
    (told,) = outcome.overrides
    assert told.is_same
    assert not any([told.is_stale, told.changes_band, told.changes_status])


@given(reviews())
def test_the_results_on_what_was_answered_stay_as_they_are(
    pair: tuple[Framework, Assessment],
) -> None:
    framework, assessment = pair

    with_it = score(framework, assessment)
    without = score(framework, reviewed(assessment, []))

    assert replace(with_it, reviewed=None, overrides=()) == without
    assert (with_it.reviewed is None) == (not assessment.overrides)


@given(reviews())
def test_what_was_answered_is_written_byte_for_byte_as_without_a_review(
    pair: tuple[Framework, Assessment],
) -> None:
    _framework, assessment = pair

    with_it = write_assessment(assessment, "yaml")
    without = write_assessment(reviewed(assessment, []), "yaml")

    assert with_it.startswith(without)


@given(scored_pairs(), st.data())
def test_to_raise_a_level_never_lowers_anything(
    pair: tuple[Framework, Assessment], data: st.DataObject
) -> None:
    framework, assessment = pair
    raisable = [
        (target, stood, higher)
        for target in targets_of(framework)
        if target[0] == "level"
        if isinstance(stood := stands(framework, assessment, target), int)
        for higher in choices_of(framework, target)
        if isinstance(higher, int) and higher > stood
    ]
    assume(raisable)
    target, stood, higher = data.draw(st.sampled_from(raisable))

    outcome = score(framework, reviewed(assessment, [override(target, stood, higher)]))

    found, limited = known_of(outcome.reviewed), outcome.evidence_limited
    order = [band.id for band in framework.bands_from_lowest]
    assert order.index(found.band_low) >= order.index(limited.band_low)
    assert order.index(found.band_high) >= order.index(limited.band_high)
    assert found.overall.low >= limited.overall.low
    assert found.overall.high >= limited.overall.high
    assert limited.status != "eligible" or found.status == "eligible"


@given(reviews())
def test_each_that_is_said_to_change_the_band_does_so_when_it_is_taken_away(
    pair: tuple[Framework, Assessment],
) -> None:
    framework, assessment = pair
    outcome = score(framework, assessment)

    for told in outcome.overrides:
        others = [each for each in assessment.overrides if each != told.override]
        without = score(framework, reviewed(assessment, others))
        stood = without.reviewed or without.evidence_limited
        found = known_of(outcome.reviewed)
        assert told.changes_band == (
            (stood.band_low, stood.band_high) != (found.band_low, found.band_high)
        )
        assert told.changes_status == (stood.status != found.status)


@given(reviews())
def test_what_is_set_is_what_the_reviewed_result_has(pair: tuple[Framework, Assessment]) -> None:
    framework, assessment = pair
    outcome = score(framework, assessment)
    assume(outcome.reviewed is not None)
    found = known_of(outcome.reviewed)
    levels = {
        each.indicator: "not-applicable" if not each.applicable else each.level
        for part in found.characteristics
        for each in part.indicators
    }
    gates = {gate.indicator: gate.state for gate in found.gates}

    for told in outcome.overrides:
        match told.override.sets:
            case "level":
                assert levels[told.override.indicator] == told.override.after
            case "gate":
                assert gates[told.override.indicator] == told.override.after
            case "band":
                assert found.band == told.override.after


@given(reviews(), st.randoms(use_true_random=False))
def test_the_order_in_which_it_was_set_does_not_matter(
    pair: tuple[Framework, Assessment], chance: object
) -> None:
    framework, assessment = pair
    shuffled: list[Override] = list(assessment.overrides)
    chance.shuffle(shuffled)  # type: ignore[attr-defined]  # a random.Random

    assert score(framework, assessment).reviewed == (
        score(framework, reviewed(assessment, shuffled)).reviewed
    )


@given(reviews())
def test_everything_about_a_review_can_be_said(pair: tuple[Framework, Assessment]) -> None:
    framework, assessment = pair
    outcome = score(framework, assessment)

    sentences = [
        *review_sentences(framework, outcome),
        *(override_sentence(framework, each) for each in outcome.overrides),
    ]
    document = score_document(framework, assessment, outcome)
    opened = workings(framework, assessment, outcome)

    assert all(sentence.endswith(".") and "{" not in sentence for sentence in sentences)
    assert ("reviewed" in document) == bool(outcome.overrides)
    assert bool(outcome.overrides) == any("reviewed" in each.title for each in opened)
