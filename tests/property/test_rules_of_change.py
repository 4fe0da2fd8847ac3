"""What changed, whatever was answered: what always holds when two times are compared."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hypothesis import given
from hypothesis import strategies as st
from reviewing import overrides_of, reviewed
from strategies import assessments, frameworks, scored_pairs

from assess.explaining.change import (
    change_sentence,
    compared_sentence,
    left_out_sentences,
    limited_change_sentence,
    moved_sentence,
)
from assess.explaining.run_words import run_sentences
from assess.scoring import score
from assess.scoring.change import change_between, check_of, course_of
from assess.usecases.change_document import change_document
from assess.usecases.over_time import AtHand, compare

if TYPE_CHECKING:
    from assess.domain.assessment import Assessment
    from assess.domain.change import Change
    from assess.domain.framework import Framework

TURNED = {"up": "down", "down": "up"}


@st.composite
def two_times(draw: st.DrawFn) -> tuple[Framework, Assessment, Assessment]:
    """A framework, and two assessments of it."""
    framework = draw(frameworks())
    return framework, draw(assessments(framework)), draw(assessments(framework))


def between(framework: Framework, then: Assessment, now: Assessment) -> Change:
    return change_between(
        framework, check_of(framework, then, "then"), check_of(framework, now, "now")
    )


@given(scored_pairs())
def test_from_an_assessment_to_itself_nothing_changes(
    pair: tuple[Framework, Assessment],
) -> None:
    framework, assessment = pair

    change = between(framework, assessment, assessment)

    assert change.moved == ()
    assert change.shown_otherwise == ()
    assert change.direction in {"none", "no-number"}
    assert change.overall.before == change.overall.after
    outcome = score(framework, assessment)
    if outcome.self_rated.overall.value is not None:
        assert change.overall.after == outcome.self_rated.overall.value
        assert change.limited.after == outcome.evidence_limited.overall.value


@given(two_times())
def test_the_other_way_round_it_is_the_same_with_the_signs_turned(
    times: tuple[Framework, Assessment, Assessment],
) -> None:
    framework, then, now = times

    there, back = between(framework, then, now), between(framework, now, then)

    assert [each.indicator for each in there.compared] == [e.indicator for e in back.compared]
    assert [each.levels for each in there.compared] == [-each.levels for each in back.compared]
    assert [each.strengths for each in there.compared] == [-e.strengths for e in back.compared]
    assert back.direction == TURNED.get(there.direction, there.direction)
    for forth, turned in ((there.overall, back.overall), (there.limited, back.limited)):
        assert (forth.difference is None) == (turned.difference is None)
        if forth.difference is not None:
            assert turned.difference is not None
            assert forth.difference == -turned.difference


@given(two_times())
def test_every_indicator_is_compared_or_left_out_for_a_reason(
    times: tuple[Framework, Assessment, Assessment],
) -> None:
    framework, then, now = times

    change = between(framework, then, now)

    compared = {each.indicator for each in change.compared}
    left_out = {each.indicator for each in change.left_out}
    assert compared | left_out == set(framework.indicators)
    assert not compared & left_out


@given(two_times(), st.data())
def test_answers_that_are_not_compared_change_no_number(
    times: tuple[Framework, Assessment, Assessment], data: st.DataObject
) -> None:
    framework, then, now = times
    change = between(framework, then, now)
    open_ids = [each.indicator for each in change.left_out if each.reason == "open-before"]
    kept = data.draw(st.sets(st.sampled_from(open_ids))) if open_ids else set()
    fewer = {id_: each for id_, each in now.answers.items() if id_ not in kept}

    again = between(framework, then, now.model_copy(update={"answers": fewer}))

    assert (again.overall, again.limited, again.means) == (
        change.overall,
        change.limited,
        change.means,
    )


@given(two_times())
def test_a_score_that_rose_has_a_level_that_rose(
    times: tuple[Framework, Assessment, Assessment],
) -> None:
    framework, then, now = times
    change = between(framework, then, now)
    rise = change.overall.difference

    if rise:
        assert any((each.levels > 0) == (rise > 0) for each in change.moved)


@given(two_times(), st.data())
def test_what_a_reviewer_set_is_no_change(
    times: tuple[Framework, Assessment, Assessment], data: st.DataObject
) -> None:
    framework, then, now = times

    with_it = between(framework, then, reviewed(now, data.draw(overrides_of(framework))))

    without = between(framework, then, now)
    assert (with_it.compared, with_it.overall, with_it.limited) == (
        without.compared,
        without.overall,
        without.limited,
    )


@given(frameworks(), st.data())
def test_everything_about_a_course_can_be_said(framework: Framework, data: st.DataObject) -> None:
    count = data.draw(st.integers(2, 5))
    days = data.draw(
        st.lists(st.dates().map(str), min_size=count, max_size=count) | st.just([""] * count)
    )
    checks = [
        check_of(
            framework,
            data.draw(assessments(framework)).model_copy(update={"answered_on": day}),
            f"{place}.yaml",
        )
        for place, day in enumerate(days)
    ]

    course = course_of(framework, checks)

    sentences = [
        *run_sentences(framework, course),
        *(change_sentence(framework, each) for each in course.changes),
        *(compared_sentence(framework, each) for each in course.changes),
        *(s for each in course.changes for s in left_out_sentences(framework, each)),
        *(moved_sentence(framework, m) for each in course.changes for m in each.moved),
        *filter(None, (limited_change_sentence(framework, each) for each in course.changes)),
    ]
    assert all(said.endswith(".") and "{" not in said and "()" not in said for said in sentences)
    assert len(change_document(compare(AtHand(framework), checks))["changes"]) == count - 1  # type: ignore[arg-type]
