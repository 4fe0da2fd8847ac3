"""How far a walk has come."""

from __future__ import annotations

from typing import TYPE_CHECKING

from assess.usecases import walk
from assess.usecases.progress import answered_of, next_open, open_questions, parts

if TYPE_CHECKING:
    from assess.store.base import Saved
    from assess.usecases.house import House


def test_nothing_is_answered_at_the_start(house: House, saved: Saved) -> None:
    told = parts(house.framework, saved)

    assert [part.characteristic for part in told] == list(house.framework.characteristics)
    assert {part.status for part in told} == {"not-started"}
    assert sum(part.total for part in told) == len(house.framework.indicators)
    assert answered_of(house.framework, saved.assessment) == (0, len(house.framework.indicators))


def test_a_part_is_in_progress_until_the_rater_says_otherwise(house: House, saved: Saved) -> None:
    part = house.framework.characteristics[0]
    for indicator in part.indicators:
        saved = walk.answer(house, saved, indicator.id, "dont-know")
    assert parts(house.framework, saved)[0].status == "in-progress"

    saved = walk.finish_part(house, saved, part.id, True)

    first = parts(house.framework, saved)[0]
    assert (first.status, first.answered) == ("completed", first.total)


def test_the_next_open_question_comes_round_again(house: House, saved: Saved) -> None:
    names = list(house.framework.indicators)
    assessment = saved.assessment

    assert next_open(house.framework, assessment, None) == names[0]
    assert next_open(house.framework, assessment, names[0]) == names[1]
    assert next_open(house.framework, assessment, names[-1]) == names[0]
    assert next_open(house.framework, assessment, "no-such-question") == names[0]


def test_answered_questions_are_passed_over(house: House, saved: Saved) -> None:
    first, second, third, *_ = house.framework.indicators
    saved = walk.answer(house, saved, second, "dont-know")

    assert next_open(house.framework, saved.assessment, first) == third
    assert second not in open_questions(house.framework, saved.assessment)


def test_when_all_are_answered_none_is_open(house: House, saved: Saved) -> None:
    for name in house.framework.indicators:
        saved = walk.answer(house, saved, name, "dont-know")

    assert next_open(house.framework, saved.assessment, None) is None
    assert open_questions(house.framework, saved.assessment) == ()
