"""Putting kept checks and files of several people together: who, whose, and nothing twice."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from assess.domain.assessment import Organisation, Respondent
from assess.errors import ContentError, NotFoundError, UsageError
from assess.usecases import walk
from assess.usecases.exporting import export_text
from assess.usecases.merging import RaterFile
from assess.usecases.putting_together import (
    RaterCheck,
    answered_in,
    put_together,
    refuse_unfit,
    single_checks,
)

if TYPE_CHECKING:
    from collections.abc import Callable

    from assess.errors import Problem
    from assess.store.base import Saved
    from assess.usecases.house import House

HOSPITAL = "St Elsewhere Hospital"


def answered_by(house: House, name: str, level: int, organisation: str = HOSPITAL) -> Saved:
    """The check of one person, who said this level to one question."""
    saved = walk.start(house, Organisation(name=organisation), Respondent(name=name))
    return walk.answer(house, saved, "board-attention", level)


def file_of(house: House, saved: Saved) -> RaterFile:
    """The same check as a file."""
    return RaterFile(export_text(house, saved, "yaml").encode(), f"{saved.id}.yaml")


def refused(house: House, *checks: Saved, files: tuple[RaterFile, ...] = ()) -> list[Problem]:
    with pytest.raises(ContentError) as caught:
        put_together(house, [RaterCheck(each.id) for each in checks], files)
    with pytest.raises(ContentError) as asked_first:
        refuse_unfit(house, [RaterCheck(each.id) for each in checks], files)
    assert asked_first.value.problems == caught.value.problems
    return list(caught.value.problems)


def test_everybody_is_a_rater_and_nobodys_check_is_changed(house: House) -> None:
    ann, bo = answered_by(house, "Ann", 3), answered_by(house, "Bo", 1)

    done = put_together(house, [RaterCheck(ann.id, "leaders"), RaterCheck(bo.id, "front-line")], [])

    raters = done.saved.assessment.raters
    assert [(r.name, r.side, r.answers["board-attention"].value) for r in raters] == [
        ("Ann", "leaders", 3),
        ("Bo", "front-line", 1),
    ]
    assert not done.was_there
    assert done.saved.id not in {ann.id, bo.id}
    assert done.saved.assessment.answers == {}
    assert [walk.resume(house, each.id) for each in (ann, bo)] == [ann, bo]


def test_a_check_and_a_file_go_together(house: House, new_house: Callable[[str], House]) -> None:
    elsewhere = new_house("elsewhere")
    ann, bo = answered_by(house, "Ann", 3), answered_by(elsewhere, "Bo", 1)

    done = put_together(house, [RaterCheck(ann.id)], [file_of(elsewhere, bo)])

    assert [rater.name for rater in done.saved.assessment.raters] == ["Ann", "Bo"]
    assert done.saved.assessment.framework == house.framework_version


def test_the_same_answers_put_together_again_are_the_same_assessment(house: House) -> None:
    chosen = [RaterCheck(answered_by(house, name, 2).id) for name in ("Ann", "Bo")]
    first = put_together(house, chosen, [])

    again = put_together(house, chosen, [])

    assert again.was_there
    assert again.saved == first.saved


def test_what_is_answered_later_makes_another_assessment(house: House) -> None:
    ann, bo = answered_by(house, "Ann", 3), answered_by(house, "Bo", 1)
    chosen = [RaterCheck(ann.id), RaterCheck(bo.id)]
    first = put_together(house, chosen, []).saved
    walk.answer(house, bo, "board-attention", 2)

    second = put_together(house, chosen, []).saved

    assert first.id != second.id
    assert walk.resume(house, first.id).assessment.raters[1].answers["board-attention"].value == 1


def test_one_person_alone_is_not_put_together(house: House) -> None:
    with pytest.raises(UsageError, match="two people"):
        put_together(house, [RaterCheck(answered_by(house, "Ann", 3).id)], [])


def test_everything_that_does_not_go_together_is_told(house: House) -> None:
    ann = answered_by(house, "Ann", 3)
    namesake = answered_by(house, "ann ", 3)
    elsewhere = answered_by(house, "Cy", 3, organisation="Another Hospital")

    problems = refused(house, ann, namesake, elsewhere)

    assert [(problem.path, problem.rule) for problem in problems] == [
        (f"Cy ({elsewhere.id})", "other-organisation"),
        (f"ann ({namesake.id})", "same-name"),
    ]
    assert "change the name under Who is assessed" in problems[1].message
    assert all(not summary.raters for summary in walk.saved(house))


def test_somebody_who_has_not_answered_is_left_out_by_whoever_chooses(house: House) -> None:
    empty = walk.start(house, Organisation(name=HOSPITAL), Respondent(name="Di"))

    (problem,) = refused(house, answered_by(house, "Ann", 3), empty)

    assert (problem.path, problem.rule) == (f"Di ({empty.id})", "no-answers")


def test_a_check_without_a_name_is_called_by_its_id(house: House) -> None:
    nameless, bo = answered_by(house, "", 3), answered_by(house, "Bo", 1)

    done = put_together(house, [RaterCheck(nameless.id), RaterCheck(bo.id)], [])

    assert [rater.name for rater in done.saved.assessment.raters] == [nameless.id, "Bo"]


def test_what_is_put_together_already_is_not_offered_and_not_taken(house: House) -> None:
    ann, bo = answered_by(house, "Ann", 3), answered_by(house, "Bo", 1)
    together = put_together(house, [RaterCheck(ann.id), RaterCheck(bo.id)], []).saved

    assert {summary.id for summary in single_checks(house)} == {ann.id, bo.id}
    assert {problem.rule for problem in refused(house, ann, together)} == {"several-raters"}
    with pytest.raises(ContentError, match="several raters already"):
        answered_in(house, file_of(house, together))


def test_the_list_to_choose_from_holds_no_answer(house: House) -> None:
    answered_by(house, "Ann", 3)

    (summary,) = single_checks(house)

    assert (summary.respondent_name, summary.answered) == ("Ann", 1)
    assert not hasattr(summary, "assessment")


def test_a_check_that_is_gone_is_said(house: House) -> None:
    with pytest.raises(NotFoundError, match="zz-9"):
        put_together(house, [RaterCheck("zz-9"), RaterCheck("zz-8")], [])
