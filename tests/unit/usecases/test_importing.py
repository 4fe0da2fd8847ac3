"""Reading assessments in: a plan first, then all or nothing, and a second time changes nothing."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

import pytest

from assess.domain.assessment import Evidence
from assess.errors import ConflictError, ContentError
from assess.usecases import walk
from assess.usecases.exporting import export_text
from assess.usecases.importing import carry_out, plan_import

if TYPE_CHECKING:
    from collections.abc import Callable

    from assess.store.base import Saved
    from assess.usecases.house import House

NO_DIGEST: dict[str, Any] = {
    "format": 1,
    "framework": {"id": "strategic-partner", "version": "1.0"},
    "organisation": {"name": "North Bay Health"},
    "answered_on": "2026-03-04",
    "answers": {
        "board-attention": {"value": 3, "note": "as sent"},
        "executive-sponsor": {"value": "yes"},
        "population-served": {"value": 750000.0},
    },
}


def sent(**keys: Any) -> tuple[bytes, str]:
    return json.dumps(NO_DIGEST | keys).encode(), "sent.json"


def everything_in(house: House) -> object:
    summaries = walk.saved(house)
    return [(s, walk.resume(house, s.id), house.store.events(s.id)) for s in summaries]


def test_a_plan_changes_nothing(house: House, saved: Saved) -> None:
    before = everything_in(house)

    plan = plan_import(house, [sent()])

    assert everything_in(house) == before
    assert plan.sentences == (
        "sent.json: a new assessment of North Bay Health",
        "3 answers are new.",
    )
    assert not plan.changes_nothing


def test_what_was_planned_is_carried_out(house: House) -> None:
    (saved,) = carry_out(house, plan_import(house, [sent()]))

    assert walk.resume(house, saved.id) == saved
    assert saved.assessment.answers["board-attention"].note == "as sent"
    assert saved.assessment.answers["population-served"].value == 750_000
    assert saved.assessment.answered_on == "2026-03-04"
    assert saved.assessment.framework.digest == house.framework.digest
    assert {event.action for event in walk.history(house, saved)} == {"import"}


@pytest.mark.parametrize("with_id", [False, True])
def test_ten_times_the_same_file_is_one_assessment_and_no_new_events(
    house: House, with_id: bool
) -> None:
    file = sent(id="nbh-2026-abcd") if with_id else sent()
    carry_out(house, plan_import(house, [file]))
    before = everything_in(house)

    for _time in range(9):
        plan = plan_import(house, [file])
        assert plan.changes_nothing
        assert "nothing changes" in plan.sentences[1]
        carry_out(house, plan)

    assert everything_in(house) == before
    assert len(walk.saved(house)) == 1


def test_the_same_content_laid_out_otherwise_is_the_same_file(house: House) -> None:
    carry_out(house, plan_import(house, [sent()]))
    turned = dict(reversed(NO_DIGEST["answers"].items()))

    plan = plan_import(
        house, [(json.dumps(NO_DIGEST | {"answers": turned}, indent=4).encode(), "copy.json")]
    )

    assert plan.changes_nothing


def test_an_exported_file_that_comes_back_is_known_by_its_id(house: House, saved: Saved) -> None:
    saved = walk.answer(house, saved, "board-attention", 2)
    exported = export_text(house, saved, "yaml").encode()
    saved = walk.answer(house, saved, "board-attention", 3)
    saved = walk.answer(house, saved, "executive-sponsor", "no")

    plan = plan_import(house, [(exported, "old.yaml")])

    (file,) = plan.files
    assert file.saved == saved
    assert [(c.indicator, c.before.value, c.after.value) for c in file.changed] == [
        ("board-attention", 3, 2)
    ]
    assert file.only_saved == ("executive-sponsor",)
    assert plan.sentences == (
        f"old.yaml: the saved assessment {saved.id} of St Elsewhere Hospital",
        "1 answer differs from the saved one, which stays in the history.",
        "1 saved answer is not in the file and stays.",
    )
    (read_in,) = carry_out(house, plan)
    assert read_in.assessment.answers["board-attention"].value == 2
    assert read_in.assessment.answers["executive-sponsor"].value == "no"
    assert walk.resume(house, saved.id) == read_in


def test_there_and_back_between_two_machines(
    new_house: Callable[[str], House],
) -> None:
    here, there = new_house("here"), new_house("there")
    (saved,) = carry_out(here, plan_import(here, [sent()]))
    saved = walk.annotate(here, saved, "board-attention", "n", Evidence(strength=1, text="e"))

    exported = export_text(here, saved, "json").encode()
    (arrived,) = carry_out(there, plan_import(there, [(exported, "a.json")]))

    assert arrived.id == saved.id
    assert arrived.assessment == saved.assessment
    assert export_text(there, arrived, "json").encode() == exported
    assert plan_import(here, [(exported, "a.json")]).changes_nothing


def test_a_changed_description_is_told(house: House) -> None:
    file = sent(id="nbh-2026-abcd")
    carry_out(house, plan_import(house, [file]))

    plan = plan_import(house, [sent(id="nbh-2026-abcd", organisation={"name": "Renamed"})])

    assert "Who is assessed or who answered is described anew." in plan.sentences
    (saved,) = carry_out(house, plan)
    assert saved.assessment.organisation.name == "Renamed"
    assert walk.resume(house, saved.id) == saved


def test_one_faulty_file_of_three_stops_all_and_every_fault_is_told(house: House) -> None:
    faulty = sent(answers={"board-attention": {"value": 9}, "board-atention": {"value": 1}})

    with pytest.raises(ContentError) as caught:
        plan_import(house, [sent(), faulty, (b"{", "cut.json")])

    assert len(caught.value.problems) == 3
    assert walk.saved(house) == ()


def test_a_fault_in_the_middle_takes_everything_back(
    house: House, monkeypatch: pytest.MonkeyPatch
) -> None:
    plan = plan_import(house, [sent(id="a-1"), sent(id="b-1", organisation={"name": "B"})])
    carry_out(house, plan_import(house, [sent(id="b-1", organisation={"name": "Quicker"})]))
    before = everything_in(house)

    with pytest.raises(ConflictError):
        carry_out(house, plan)

    assert everything_in(house) == before


def test_what_was_changed_since_the_plan_is_not_written_over(house: House) -> None:
    (saved,) = carry_out(house, plan_import(house, [sent(id="a-1")]))
    answers = {"board-attention": {"value": 1}}
    plan = plan_import(house, [sent(id="a-1", answers=answers)])
    walk.answer(house, saved, "board-attention", 4)
    before = everything_in(house)

    with pytest.raises(ConflictError, match="changed since the plan was shown"):
        carry_out(house, plan)

    assert everything_in(house) == before


def test_two_files_of_one_assessment_are_asked_about(house: House) -> None:
    with pytest.raises(ContentError, match=r"same assessment as sent\.json"):
        plan_import(house, [sent(), (sent()[0], "again.json")])


def test_forged_scores_change_nothing_but_a_notice(new_house: Callable[[str], House]) -> None:
    honest, forged = new_house("honest"), new_house("forged")
    carry_out(honest, plan_import(honest, [sent(id="a-1")]))
    plan = plan_import(
        forged, [sent(id="a-1", outcome={"band": "ready"}, score=100, decision="accepted")]
    )

    carry_out(forged, plan)

    assert "Scores in a file are ignored" in plan.sentences[-1]
    assert everything_in(forged) == everything_in(honest)


def test_another_version_of_the_criteria_is_told(house: House) -> None:
    plan = plan_import(
        house, [sent(framework={"id": "strategic-partner", "version": "0.9", "digest": "sha256:x"})]
    )

    assert "given to version 0.9 of the criteria" in plan.sentences[-1]
    (saved,) = carry_out(house, plan)
    assert saved.assessment.framework.version == "0.9"
    assert saved.assessment.framework.digest == "sha256:x"


def test_undo_does_not_take_back_what_was_read_in(house: House) -> None:
    (saved,) = carry_out(house, plan_import(house, [sent()]))
    assert walk.undo(house, saved) is None

    saved = walk.answer(house, saved, "board-attention", 1)

    assert walk.undo(house, saved) is not None


def sent_by_several(level: int = 3, **keys: Any) -> tuple[bytes, str]:
    """A file of two raters, the second with this level."""
    raters = [
        {"name": "Ann", "side": "leaders", "answers": {"board-attention": {"value": 1}}},
        {"name": "Bo", "answers": {"board-attention": {"value": level}}},
    ]
    return json.dumps({**NO_DIGEST, "answers": {}, "raters": raters} | keys).encode(), "all.json"


AGREED = {"board-attention": {"value": 2, "reason": "By the minutes", "dissent": "Ann: 1"}}


def test_a_file_of_several_raters_is_taken_over_whole(house: House) -> None:
    plan = plan_import(house, [sent_by_several(agreed=AGREED)])

    (saved,) = carry_out(house, plan)

    assert "2 people answered, each alone: Ann; Bo." in plan.sentences
    assert "1 answer is new." in plan.sentences
    assert [rater.name for rater in saved.assessment.raters] == ["Ann", "Bo"]
    assert saved.assessment.agreed["board-attention"].dissent == "Ann: 1"
    assert plan_import(house, [sent_by_several(agreed=AGREED)]).changes_nothing


def test_what_was_agreed_elsewhere_comes_back_by_the_file(house: House) -> None:
    (saved,) = carry_out(house, plan_import(house, [sent_by_several()]))

    plan = plan_import(house, [sent_by_several(id=saved.id, agreed=AGREED)])
    (after,) = carry_out(house, plan)

    assert (after.id, plan.files[0].new) == (saved.id, ("board-attention",))
    assert after.assessment.raters == saved.assessment.raters
    assert after.assessment.agreed["board-attention"].value == 2


def test_what_a_rater_said_alone_is_never_written_over_by_a_file(house: House) -> None:
    (saved,) = carry_out(house, plan_import(house, [sent_by_several()]))

    with pytest.raises(ContentError) as refused:
        plan_import(house, [sent_by_several(level=4, id=saved.id)])
    with pytest.raises(ContentError):
        plan_import(house, [sent(id=saved.id)])

    (problem,) = refused.value.problems
    assert problem.rule == "other-raters"
    assert "never written over" in problem.message
    assert walk.resume(house, saved.id) == saved
