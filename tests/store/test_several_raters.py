"""What every store keeps of several raters: what each said, for good, and what they agree on."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
import sqlalchemy as sa

from assess.domain.assessment import Agreed, Answer, Evidence, Rater
from assess.store.base import Change, Draft
from assess.store.opening import open_store

if TYPE_CHECKING:
    from collections.abc import Callable

    from assess.domain.assessment import Assessment
    from assess.store.base import Saved, Stamp, Store

    Stamped = Callable[..., Stamp]

ANN = Rater(
    name="Ann [bold]",
    role="Chief executive",
    side="leaders",
    answers={
        "a": Answer(value=3, note="two\nlines", evidence=Evidence(strength=2, text="Minutes")),
        "b": Answer(value=("x", "y")),
    },
)
BO = Rater(name="Bo", side="front-line", answers={"a": Answer(value=1)})
CY = Rater(name="Cy", answers={})
TWO = Agreed(value=2, reason="By the minutes", dissent="Ann: 3, \u201cevery month\u201d")


@pytest.fixture
def of_several(empty_assessment: Assessment) -> Assessment:
    return empty_assessment.model_copy(
        update={"raters": (ANN, BO, CY), "answered_on": "2026-03-04"}
    )


@pytest.fixture
def saved(store: Store, of_several: Assessment, stamped: Stamped) -> Saved:
    return store.begin("se-2026-abcd", of_several, stamped())


def test_what_each_said_is_there_as_it_was_given(
    store: Store, saved: Saved, of_several: Assessment
) -> None:
    assert saved.assessment == of_several
    assert store.load(saved.id) == saved


def test_what_was_agreed_already_is_there_too(
    store: Store, of_several: Assessment, stamped: Stamped
) -> None:
    given = of_several.model_copy(update={"agreed": {"a": TWO}})

    saved = store.begin("se-1", given, stamped())

    assert saved.assessment == given == store.load("se-1").assessment


def test_what_is_returned_is_what_is_kept_after_every_call(
    store: Store, saved: Saved, of_several: Assessment, stamped: Stamped
) -> None:
    calls: list[Callable[[Saved], Saved]] = [
        lambda s: store.record(s, [Change("agree", "a", TWO)], stamped("Facilitator")),
        lambda s: store.record(s, [Change("agree", "b", Agreed(value=()))], stamped()),
        lambda s: store.record(s, [Change("undo", "b", None)], stamped()),
        lambda s: store.keep_draft(s, Draft("b", note="because", evidence="Bo"), stamped()),
        lambda s: store.keep_place(s, "b"),
        lambda s: store.drop_draft(s, "b"),
    ]

    for call in calls:
        saved = call(saved)

        assert saved == store.load(saved.id)
    assert saved.assessment.agreed == {"a": TWO}
    assert saved.assessment.raters == of_several.raters
    assert saved.assessment.answered_on == "2026-03-04"
    assert saved.authors == ("Ann", "Facilitator")


def test_every_agreement_is_in_the_history_with_what_stood_there_before(
    store: Store, saved: Saved, stamped: Stamped
) -> None:
    three = Agreed(value=3)
    saved = store.record(saved, [Change("agree", "a", TWO)], stamped("Ann"))
    saved = store.record(saved, [Change("agree", "a", three)], stamped("Bo"))
    saved = store.record(saved, [Change("undo", "a", TWO)], stamped("Ann"))

    start, *events = store.events(saved.id)
    merged, agreed = events[:3], events[3:]

    assert start.action == "start"
    assert [(e.action, e.after) for e in merged] == [("merge", r) for r in (ANN, BO, CY)]
    assert [(e.action, e.author, e.before, e.after) for e in agreed] == [
        ("agree", "Ann", None, TWO),
        ("agree", "Bo", TWO, three),
        ("undo", "Ann", three, TWO),
    ]


def test_the_same_agreement_once_more_leaves_no_event(
    store: Store, saved: Saved, stamped: Stamped
) -> None:
    once = store.record(saved, [Change("agree", "a", TWO)], stamped())

    twice = store.record(once, [Change("agree", "a", TWO)], stamped())

    assert twice == once
    assert len(store.events(saved.id)) == 5


def carry_out(engine: sa.Engine, statement: str) -> None:
    """As another program would."""
    with engine.connect() as connection:
        connection.execution_options(assess_writing=True)
        with connection.begin():
            connection.execute(sa.text(statement))


def test_no_statement_can_change_what_a_rater_said_alone(store: Store, saved: Saved) -> None:
    engine = store._engine  # type: ignore[attr-defined]  # past the doors, as another program
    statements = (
        "UPDATE event SET after = '{}' WHERE action = 'merge'",
        "DELETE FROM event WHERE action = 'merge'",
    )
    for statement in statements:
        with pytest.raises(sa.exc.DatabaseError):
            carry_out(engine, statement)

    assert store.load(saved.id) == saved


def test_the_list_says_how_many_raters_there_are_and_how_much_they_agree_on(
    store: Store, saved: Saved, empty_assessment: Assessment, stamped: Stamped
) -> None:
    alone = store.begin("aa-1", empty_assessment, stamped())
    store.record(alone, [Change("answer", name, Answer(value=1)) for name in "abc"], stamped())
    store.record(saved, [Change("agree", "a", TWO)], stamped())

    listed = {line.id: line for line in store.summaries()}

    assert (listed[saved.id].raters, listed[saved.id].answered) == (3, 1)
    assert (listed["aa-1"].raters, listed["aa-1"].answered) == (0, 3)
    assert listed["aa-1"].respondent_name == "Ann, director"


def test_an_agreement_of_somebody_else_is_seen_with_the_next_call(
    place: str, of_several: Assessment, stamped: Stamped
) -> None:
    mine, theirs = open_store(place), open_store(place)
    saved = mine.begin("se-1", of_several, stamped())
    theirs.record(theirs.load("se-1"), [Change("agree", "b", Agreed(value=("x",)))], stamped("Bo"))

    saved = mine.record(saved, [Change("agree", "a", TWO)], stamped())

    assert set(saved.assessment.agreed) == {"a", "b"}
    assert saved == theirs.load("se-1")
    for opened in (mine, theirs):
        opened.close()
