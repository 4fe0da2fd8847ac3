"""Where a reviewer looks first: why, in which order, and what hangs on it."""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING

import pytest
from code_frameworks import answer, assessment, framework, indicator
from reviewing import override, reviewed

from assess.domain.assessment import Agreed, Answer, Assessment, Evidence, Rater
from assess.scoring import score
from assess.scoring.looks import looks_of

if TYPE_CHECKING:
    from assess.domain.framework import Framework
    from assess.domain.looks import Look, LooksAtOne

SEEN = "Minutes of 4 March 2026"
HOLD = {"at_least": 2, "kind": "hold"}
STOP = {"at_least": 4, "kind": "stop"}


def said(value: object, strength: int = 2, text: str = SEEN, link: str = "") -> Answer:
    """An answer with something to look at, unless told otherwise."""
    evidence = Evidence(strength=strength, text=text, link=link)
    return Answer(value=value, evidence=evidence)  # type: ignore[arg-type]


def found(made: Framework, given: Assessment) -> LooksAtOne:
    """Where to look in the only characteristic."""
    (place,) = looks_of(made, given, score(made, given))
    return place


def only(made: Framework, given: Assessment) -> Look:
    (look,) = found(made, given).first
    return look


def one(**more: object) -> Framework:
    return framework({"part": [indicator("one", **more), indicator("calm")]})


def with_one(one: Answer | None) -> Assessment:
    answers = {"calm": said(2)} if one is None else {"one": one, "calm": said(2)}
    return assessment(answers)


@pytest.mark.parametrize(
    ("said_of_it", "reasons"),
    [
        (None, ("not-answered",)),
        (said("dont-know"), ("dont-know",)),
        (said(4, strength=1), ("above-evidence",)),
        (said(3, strength=0, text=" "), ("above-evidence", "nothing-given")),
        (said(1, strength=0, text=""), ("nothing-given",)),
        (said(3, strength=2, text=""), ("nothing-to-open",)),
        (said(3, strength=1, text=""), ("nothing-to-open",)),
    ],
)
def test_why_an_answer_deserves_a_look(said_of_it: Answer | None, reasons: tuple[str, ...]) -> None:
    assert only(one(), with_one(said_of_it)).reasons == reasons


@pytest.mark.parametrize(
    "calm", [said(4), said(3, strength=1), said(3, text="", link="https://example.org"), said(0)]
)
def test_what_its_evidence_carries_deserves_none(calm: Answer) -> None:
    assert found(one(), with_one(calm)).first == ()


def test_what_does_not_apply_is_looked_at_with_its_swing() -> None:
    made = framework({"part": [indicator("one", allow_not_applicable=True), indicator("calm")]})
    gone = Answer(value="not-applicable", reason="We have no staff")

    look = only(made, with_one(gone))

    assert look.reasons == ("not-applicable",)
    assert look.points == 50


def test_points_are_what_lies_between_the_level_and_its_evidence() -> None:
    look = only(one(), with_one(said(4, strength=1)))

    assert (look.answered, look.counts) == (4, 3)
    assert look.points == Fraction(25, 2), "a quarter of half the score"


def test_where_there_is_nothing_to_open_the_answer_may_fall_to_what_a_word_carries() -> None:
    assert only(one(), with_one(said(4, strength=3, text=""))).points == 25
    assert only(one(), with_one(said(2, strength=3, text=""))).points == 0


def test_the_points_of_an_open_answer_are_its_swing() -> None:
    given = with_one(None)
    outcome = score(one(), given)

    assert only(one(), given).points == outcome.unknowns[0].swing == 50


def test_gates_come_first_stop_before_hold_then_what_moves_most() -> None:
    made = framework(
        {
            "part": [
                indicator("light"),
                indicator("heavy", weight=3),
                indicator("held", gate=HOLD),
                indicator("stopped", "yesno", 0, gate=STOP),
            ]
        }
    )
    given = assessment(
        {
            "light": said(4, strength=1),
            "heavy": said(4, strength=1),
            "held": said(2, strength=1),
            "stopped": said("yes", strength=0),
        }
    )

    looks = found(made, given).first

    assert [look.indicator for look in looks] == ["stopped", "held", "heavy", "light"]
    assert [look.reasons for look in looks[:2]] == [("to-be-confirmed",)] * 2


@pytest.mark.parametrize(
    ("reply", "reasons"),
    [
        (said("yes", strength=2), None),
        (said("yes", strength=1), ("to-be-confirmed",)),
        (said("no", strength=0), None),
    ],
)
def test_a_promise_is_to_be_confirmed_by_its_evidence(
    reply: Answer, reasons: tuple[str, ...] | None
) -> None:
    made = framework({"part": [indicator("one", "yesno", 0, gate=STOP), indicator("calm")]})

    looks = found(made, with_one(reply)).first

    assert [look.reasons for look in looks] == ([] if reasons is None else [reasons])


def test_at_most_five_are_named_and_the_others_follow() -> None:
    names = [f"i-{place}" for place in range(7)]
    made = framework({"part": [indicator(name) for name in names]})

    place = found(made, assessment(dict.fromkeys(names, said(4, strength=1))))

    assert [look.indicator for look in place.first] == names[:5]
    assert [look.indicator for look in place.later] == names[5:]


def test_what_moves_nothing_is_named_only_up_to_three() -> None:
    names = [f"i-{place}" for place in range(6)]
    made = framework({"part": [indicator(name) for name in names]})
    bare = dict.fromkeys(names, said(1, strength=0, text=""))

    place = found(made, assessment(bare | {"i-4": said(4, strength=1)}))

    assert [look.indicator for look in place.first] == ["i-4", "i-0", "i-1"]
    assert [look.indicator for look in place.later] == ["i-2", "i-3", "i-5"]


def raters(*levels: int, agreed: int | None = None) -> Assessment:
    people = tuple(
        Rater(name=f"Rater {place}", answers={"one": said(level), "calm": said(2)})
        for place, level in enumerate(levels)
    )
    settled = {} if agreed is None else {"one": Agreed(value=agreed, reason="Seen together")}
    return assessment({}).model_copy(update={"raters": people, "agreed": settled})


def test_raters_who_lie_far_apart_are_looked_at_until_they_agree() -> None:
    look = only(one(), raters(1, 4))

    assert look.reasons == ("raters-apart",)
    assert look.apart == (1, 4)
    assert look.points == Fraction(75, 2)
    assert found(one(), raters(2, 3)).first == ()
    assert found(one(), raters(1, 4, agreed=2)).first == ()


def test_what_a_reviewer_set_is_done_until_something_changes() -> None:
    weak = with_one(said(4, strength=1))

    done = reviewed(weak, [override(("level", "one"), 3, 4)])
    stale = reviewed(weak, [override(("level", "one"), 2, 4)])

    assert found(one(), done).first == ()
    assert only(one(), stale).reasons == ("another-look", "above-evidence")


def test_a_gate_that_a_reviewer_set_is_confirmed_and_its_level_is_not() -> None:
    weak = with_one(said(4, strength=1))

    look = only(one(gate=HOLD), reviewed(weak, [override(("gate", "one"), "met", "met")]))

    assert look.reasons == ("above-evidence",)


def test_where_evidence_limits_nothing_nothing_is_said_of_it() -> None:
    made = one(gate=HOLD).model_copy(update={"strengths": ()})

    assert found(made, assessment({"one": answer(4, 0), "calm": answer(4, 0)})).first == ()
    assert only(made, assessment({"calm": answer(4, 0)})).reasons == ("not-answered",)
