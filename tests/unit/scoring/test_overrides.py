"""What a reviewer sets: levels, gates and the band, each beside what stood there."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from code_frameworks import answer, assessment, framework, indicator, seven
from reviewing import override, reviewed, stands

from assess.scoring import score

if TYPE_CHECKING:
    from assess.domain.assessment import Assessment, Override
    from assess.domain.framework import Framework
    from assess.domain.outcome import Outcome, Result


def result(framework: Framework, given: Assessment, *overrides: Override) -> Result:
    found = score(framework, reviewed(given, overrides)).reviewed
    assert found is not None
    return found


def outcome(framework: Framework, given: Assessment, *overrides: Override) -> Outcome:
    return score(framework, reviewed(given, overrides))


def gated(*, kind: str = "hold", at_least: int = 3) -> Framework:
    gate = {"at_least": at_least, "kind": kind}
    return framework({"part": [indicator("gated", gate=gate), indicator("plain")]})


def test_where_nothing_is_set_there_is_no_reviewed_result() -> None:
    made, given = seven()

    assert score(made, given).reviewed is None
    assert score(made, given).overrides == ()


def test_a_level_that_is_set_is_not_limited_by_evidence_once_more() -> None:
    made, given = seven()
    weak = given.model_copy(update={"answers": {"indicator-1": answer(4, 0)}})

    found = result(made, weak, override(("level", "indicator-1"), 2, 4))

    assert found.characteristics[0].mean.value == 4
    assert score(made, weak).evidence_limited.characteristics[0].mean.value == 2


def test_what_was_not_set_counts_as_its_evidence_allows() -> None:
    made, given = seven()
    weak = given.model_copy(update={"answers": {**given.answers, "indicator-2": answer(4, 0)}})

    found = result(made, weak, override(("level", "indicator-1"), 3, 1))

    assert [part.mean.value for part in found.characteristics[:2]] == [1, 2]


def test_a_level_can_be_set_where_nothing_was_answered() -> None:
    made, given = seven()
    answers = {id_: each for id_, each in given.answers.items() if id_ != "indicator-1"}
    silent = given.model_copy(update={"answers": answers})

    told = outcome(made, silent, override(("level", "indicator-1"), "not-answered", 3))

    assert told.reviewed is not None
    assert told.reviewed.overall.value == 75
    assert told.overrides[0].stands == "not-answered"
    assert not told.overrides[0].is_stale


def test_what_does_not_apply_leaves_the_sums() -> None:
    made = framework({"part": [indicator("a", allow_not_applicable=True), indicator("b")]})
    given = assessment({"a": 0, "b": 3})

    found = result(made, given, override(("level", "a"), 0, "not-applicable"))

    assert found.overall.value == 75
    assert stands(
        made,
        reviewed(given, [override(("level", "a"), 0, "not-applicable")]),
        ("level", "a"),
    ) == (0)


def test_an_essential_always_applies() -> None:
    made = gated()
    given = assessment({"gated": 3, "plain": 3})

    told = outcome(made, given, override(("level", "gated"), 3, "not-applicable"))

    assert told.reviewed is None


def test_a_level_set_lower_closes_the_gate_that_the_answer_opened() -> None:
    found = result(
        gated(), assessment({"gated": 3, "plain": 3}), override(("level", "gated"), 3, 2)
    )

    assert [gate.state for gate in found.gates] == ["failed"]


def test_a_level_set_higher_than_evidence_allows_leaves_open_the_gate_that_the_answer_opened() -> (
    None
):
    given = assessment({"gated": answer(4, 0), "plain": 3})

    found = result(gated(at_least=4), given, override(("level", "gated"), 2, 3))

    assert [gate.state for gate in found.gates] == ["met"]
    assert found.characteristics[0].indicators[0].level == 3


@pytest.mark.parametrize(
    ("kind", "band", "status"),
    [("hold", "building", "eligible"), ("stop", "ready", "not-eligible-at-present")],
)
def test_a_gate_that_is_set_does_what_a_gate_does(kind: str, band: str, status: str) -> None:
    given = assessment({"gated": 4, "plain": 4})

    told = outcome(gated(kind=kind), given, override(("gate", "gated"), "met", "failed"))

    assert told.reviewed is not None
    assert (told.reviewed.band, told.reviewed.status) == (band, status)
    assert told.overrides[0].changes_band == (kind == "hold")
    assert told.overrides[0].changes_status == (kind == "stop")


def test_a_band_that_is_set_leaves_the_score_and_the_status() -> None:
    given = assessment({"gated": 1, "plain": 4})
    limited = score(gated(kind="stop"), given).evidence_limited

    found = result(gated(kind="stop"), given, override(("band", ""), limited.band or "", "ready"))

    assert (found.band, found.band_low, found.band_high) == ("ready", "ready", "ready")
    assert found.overall == limited.overall
    assert found.status == "not-eligible-at-present"
    assert (found.holds, found.shortfalls, found.next_band) == ((), (), None)


def test_with_the_band_set_only_the_band_that_was_set_changed_it() -> None:
    made, given = seven()
    band = override(("band", ""), "ready", "nearly-ready")

    told = outcome(made, given, override(("level", "indicator-1"), 3, 0), band)

    assert [each.changes_band for each in told.overrides] == [False, True]
    assert told.overrides[1].stands == "early"
    assert told.overrides[1].is_stale


def test_two_that_change_the_band_only_together_are_not_named_one_by_one() -> None:
    made, given = seven()
    lower = [override(("level", f"indicator-{place}"), 3, 2) for place in (1, 2)]
    loss = outcome(made, given, *lower)

    assert loss.reviewed is not None
    assert loss.evidence_limited.band == "ready"
    assert loss.reviewed.band != "ready"
    assert [each.changes_band for each in loss.overrides] == [False, False]


def test_an_override_of_what_has_changed_since_counts_and_is_told() -> None:
    made, given = seven(part_1=3)

    told = outcome(made, given, override(("level", "indicator-1"), 1, 2))

    assert told.reviewed is not None
    assert told.reviewed.characteristics[0].mean.value == 2
    assert told.overrides[0].is_stale
    assert told.overrides[0].stands == 3


def test_of_two_that_are_about_the_same_the_later_one_counts() -> None:
    made, given = seven()
    first, second = (override(("level", "indicator-1"), 3, level) for level in (1, 4))

    told = outcome(made, given, first, second)

    assert [each.override for each in told.overrides] == [second]


def test_what_the_framework_does_not_have_is_left_out() -> None:
    made, given = seven()

    told = outcome(
        made,
        given,
        override(("level", "elsewhere"), 1, 2),
        override(("gate", "indicator-1"), "met", "failed"),
        override(("band", ""), "ready", "excellent"),
        override(("level", "indicator-1"), 3, 9),
    )

    assert told.reviewed is None
    assert told.overrides == ()
