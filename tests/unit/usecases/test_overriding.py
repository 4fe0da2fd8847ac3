"""What a reviewer does: set, take back, undo; the answers stay as they are."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from assess.domain.assessment import Evidence, Override
from assess.errors import AnswerError
from assess.scoring import score
from assess.usecases import walk
from assess.usecases.exporting import export_text
from assess.usecases.importing import carry_out, plan_import
from assess.usecases.merging import RaterFile, merge
from assess.usecases.overriding import THE_BAND, override, settable, undo_override, withdraw

if TYPE_CHECKING:
    from collections.abc import Callable

    from assess.store.base import Saved
    from assess.usecases.house import House

BOARD = ("level", "board-attention")
REACH = ("gate", "population-served")


@pytest.fixture
def answered(house: House, saved: Saved) -> Saved:
    saved = walk.answer(house, saved, "board-attention", 3)
    saved = walk.annotate(house, saved, "board-attention", "", Evidence(strength=1))
    return walk.answer(house, saved, "population-served", 1000)


def said(house: House, saved: Saved, target: tuple[str, str], after: object, **more: str) -> Saved:
    told = {"reason": "Seen on site", "role": "Lead reviewer", **more}
    return override(house, saved, target, after, **told)  # type: ignore[arg-type]  # of these tests


def test_what_is_set_says_what_stood_there_who_and_when(house: House, answered: Saved) -> None:
    saved = said(house, answered, BOARD, 1)
    saved = said(house, saved, REACH, "met")
    saved = said(house, saved, THE_BAND, "building")

    assert saved.assessment.overrides == tuple(
        Override(
            sets=target[0],
            indicator=target[1],
            before=before,
            after=after,
            reason="Seen on site",
            role="Lead reviewer",
            set_on="2026-11-22",
        )
        for target, before, after in (
            (BOARD, 3, 1),
            (REACH, "failed", "met"),
            (THE_BAND, "open", "building"),
        )
    )
    assert saved.assessment.answers == answered.assessment.answers


def test_what_stands_is_what_the_evidence_allows(house: House, answered: Saved) -> None:
    weak = walk.annotate(house, answered, "board-attention", "", Evidence())

    saved = said(house, weak, BOARD, 3)

    assert saved.assessment.overrides[0].before == 2


def test_to_set_it_again_names_what_stands_without_the_earlier_one(
    house: House, answered: Saved
) -> None:
    saved = said(house, said(house, answered, BOARD, 1), BOARD, 2)

    assert [(each.before, each.after) for each in saved.assessment.overrides] == [(3, 2)]


def test_taken_back_the_result_and_the_file_are_as_before(house: House, answered: Saved) -> None:
    file = export_text(house, answered, "yaml")
    saved = said(house, answered, BOARD, 1)
    assert export_text(house, saved, "yaml") != file

    saved = withdraw(house, saved, BOARD)

    assert score(house.framework, saved.assessment).reviewed is None
    assert export_text(house, saved, "yaml") == file


def test_undo_goes_back_one_by_one(house: House, answered: Saved) -> None:
    saved = said(house, answered, BOARD, 1)
    saved = said(house, saved, BOARD, 2)
    saved = withdraw(house, saved, BOARD)
    found = []
    while (undone := undo_override(house, saved)) is not None:
        saved, event = undone
        found.append([each.after for each in saved.assessment.overrides])
        assert event.action == "override"

    assert found == [[2], [1], []]
    assert saved.assessment.answers == answered.assessment.answers


@pytest.mark.parametrize(
    ("target", "after"),
    [
        (BOARD, 5),
        (BOARD, "not-applicable"),
        (BOARD, "met"),
        (("level", "elsewhere"), 1),
        (("gate", "board-attention"), "met"),
        (REACH, "unknown"),
        (THE_BAND, "excellent"),
        (("band", "board-attention"), "ready"),
    ],
)
def test_what_cannot_be_set_is_refused(
    house: House, answered: Saved, target: tuple[str, str], after: object
) -> None:
    with pytest.raises(AnswerError, match="Choose one of these"):
        said(house, answered, target, after)


def test_a_reason_and_a_role_are_asked_for(house: House, answered: Saved) -> None:
    with pytest.raises(AnswerError, match="Say why"):
        said(house, answered, BOARD, 1, reason="  ")
    with pytest.raises(AnswerError, match="which role"):
        said(house, answered, BOARD, 1, role="")


def test_what_may_not_apply_can_be_set_so(house: House) -> None:
    open_ids = [
        each.id for each in house.framework.indicators.values() if each.allow_not_applicable
    ]

    assert all("not-applicable" in settable(house.framework, ("level", id_)) for id_ in open_ids)


def test_a_new_assessment_keeps_the_review_that_its_file_brings(
    new_house: Callable[[str], House], house: House, answered: Saved
) -> None:
    reviewed = said(house, answered, BOARD, 1)
    there = new_house("there")
    content = export_text(house, reviewed, "yaml").encode()

    plan = plan_import(there, [(content, "a.yaml")])
    (arrived,) = carry_out(there, plan)

    assert arrived.assessment == reviewed.assessment
    assert "It brings 1 override, set by: Lead reviewer. " in " ".join(plan.sentences)


def test_what_is_set_on_a_kept_assessment_is_not_changed_by_a_file(
    house: House, answered: Saved
) -> None:
    content = export_text(house, said(house, answered, BOARD, 1), "yaml").encode()
    now = withdraw(house, house.store.load(answered.id), BOARD)

    plan = plan_import(house, [(content, "a.yaml")])
    carry_out(house, plan)

    assert "The override in the file (Lead reviewer) is not taken over." in plan.sentences
    assert house.store.load(answered.id).assessment == now.assessment


def test_files_put_together_leave_their_reviews_out_and_say_so(
    house: House, answered: Saved
) -> None:
    content = export_text(house, said(house, answered, BOARD, 1), "yaml").encode()
    plain = content.replace(b'"name": "Ann"', b'"name": "Bo"').replace(
        b'name: "Ann"', b'name: "Bo"'
    )

    merged = merge(house.framework, [RaterFile(content, "a.yaml"), RaterFile(plain, "b.yaml")])

    assert merged.assessment.overrides == ()
    assert [notice.split(":")[0] for notice in merged.notices] == ["a.yaml", "b.yaml"]
