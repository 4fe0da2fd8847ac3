"""Which kept assessments can be compared, and by which criteria."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from assess.domain.assessment import FrameworkVersion, Organisation, Respondent
from assess.errors import UsageError
from assess.exchange.writing import write_assessment
from assess.usecases import walk
from assess.usecases.over_time import (
    AtHand,
    check_in_file,
    check_kept,
    comparable_ids,
    compare,
    framework_of,
    kept_over_time,
)

if TYPE_CHECKING:
    from assess.store.base import Saved
    from assess.usecases.house import House


def kept(house: House, name: str = "St Elsewhere", who: str = "Ann", level: int = 2) -> Saved:
    saved = walk.start(house, Organisation(name=name), Respondent(name=who))
    return walk.answer(house, saved, "board-attention", level)


def test_the_same_people_of_one_organisation_can_be_compared(house: House) -> None:
    one, two = kept(house), kept(house, name="st  ELSEWHERE", who=" ann ")
    kept(house, name="Another")

    assert comparable_ids(house.store.summaries()) == {one.id, two.id}
    course = kept_over_time(house, two.id).course
    assert [each.label for each in course.checks] == [one.id, two.id]


def test_what_another_person_answered_alone_is_left_out(house: House) -> None:
    one = kept(house)
    kept(house, who="Bo")

    assert comparable_ids(house.store.summaries()) == frozenset()
    with pytest.raises(UsageError, match="two assessments or more"):
        kept_over_time(house, one.id)


def test_what_has_no_answer_is_left_out(house: House) -> None:
    kept(house)
    walk.start(house, Organisation(name="St Elsewhere"), Respondent(name="Ann"))

    assert comparable_ids(house.store.summaries()) == frozenset()


def test_criteria_are_found_by_their_digest_and_without_one_by_their_version(house: House) -> None:
    made = house.framework
    other = made.model_copy(update={"digest": "sha256:0", "version": "0.9"})
    named = FrameworkVersion(id=made.id, version=made.version, digest=made.digest)

    assert framework_of([other, made], named) is made
    assert framework_of([other, made], named.model_copy(update={"digest": ""})) is made
    assert framework_of([other], named) is None


def test_a_file_of_criteria_that_are_not_at_hand_has_no_result(house: House) -> None:
    saved = kept(house)
    old = FrameworkVersion(id=house.framework.id, version="0.9", digest="sha256:0")
    given = saved.assessment.model_copy(update={"framework": old})
    content = write_assessment(given, "yaml").encode()

    check = check_in_file(AtHand(house.framework), content, "a.yaml")

    assert (check.framework, check.outcome) == (None, None)
    assert check.assessment == given


def test_other_names_and_missing_days_are_told(house: House) -> None:
    at_hand = AtHand(house.framework)
    one, two = kept(house), kept(house, name="Renamed")
    nameless = check_kept(at_hand, two)
    undated = nameless.assessment.model_copy(update={"answered_on": ""})
    without_day = replace(nameless, assessment=undated)

    told = compare(at_hand, [check_kept(at_hand, one), without_day])

    assert "different names: Renamed, St Elsewhere." in told.notices[0]
    assert f"No day is known for {two.id}" in told.notices[1]
