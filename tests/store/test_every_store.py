"""What every store keeps and how it answers; run over each kind."""

from __future__ import annotations

from decimal import Decimal
from itertools import pairwise
from typing import TYPE_CHECKING

import pytest
import sqlalchemy as sa
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from assess.domain.assessment import Answer, Evidence, Organisation, Respondent
from assess.errors import ConflictError, NotFoundError, StoreError
from assess.store.base import Change, Description, Draft
from assess.store.opening import open_store

if TYPE_CHECKING:
    from collections.abc import Callable

    from assess.domain.assessment import Assessment
    from assess.store.base import Saved, Stamp, Store

    Stamped = Callable[..., Stamp]


@pytest.fixture
def saved(store: Store, empty_assessment: Assessment, stamped: Stamped) -> Saved:
    return store.begin("se-2026-abcd", empty_assessment, stamped())


def test_a_new_store_is_empty(store: Store) -> None:
    assert store.summaries() == ()


def test_what_is_begun_is_there_as_it_was_given(
    store: Store, empty_assessment: Assessment, full_answer: Answer, stamped: Stamped
) -> None:
    given = empty_assessment.model_copy(
        update={"answers": {"a": full_answer}, "answered_on": "2026-03-04"}
    )

    saved = store.begin("se-1", given, stamped())

    assert saved.assessment == given
    assert store.load("se-1") == saved


@pytest.mark.parametrize(
    "value",
    [0, 4, 750_000, Decimal("2.50"), Decimal("0.1"), ("a", "b-c"), (), "yes", "dont-know"],
)
def test_a_reply_comes_back_as_it_was_given(
    store: Store, saved: Saved, stamped: Stamped, value: object
) -> None:
    change = Change("answer", "a", Answer(value=value))

    after = store.record(saved, [change], stamped())

    assert after == store.load(saved.id)
    assert after.assessment.answers["a"].value == value
    assert type(after.assessment.answers["a"].value) is type(value)


def test_what_is_returned_is_what_is_kept_after_every_call(
    store: Store, saved: Saved, full_answer: Answer, stamped: Stamped
) -> None:
    calls: list[Callable[[Saved], Saved]] = [
        lambda s: store.record(s, [Change("answer", "a", full_answer)], stamped("Bo")),
        lambda s: store.record(s, [Change("undo", "a", None)], stamped()),
        lambda s: store.record(s, [Change("answer", "b", Answer(value="yes"))], stamped()),
        lambda s: store.keep_draft(s, Draft("c", note="half a th", strength=2), stamped()),
        lambda s: store.keep_draft(s, Draft("c", note="half a thought"), stamped()),
        lambda s: store.keep_draft(s, Draft("d", link="x"), stamped()),
        lambda s: store.drop_draft(s, "c"),
        lambda s: store.keep_place(s, "b"),
        lambda s: store.finish_part(s, "part-one", finished=True),
        lambda s: store.finish_part(s, "part-one", finished=True),
        lambda s: store.finish_part(s, "part-two", finished=True),
        lambda s: store.finish_part(s, "part-one", finished=False),
        lambda s: store.describe(
            s, Description(organisation=Organisation(name="New name")), stamped()
        ),
    ]

    for call in calls:
        saved = call(saved)

        assert saved == store.load(saved.id)
    assert saved.authors == ("Ann", "Bo")
    assert saved.finished_parts == {"part-two"}
    assert set(saved.drafts) == {"d"}
    assert saved.place == "b"


def test_what_is_kept_is_there_after_the_store_was_closed(
    place: str, empty_assessment: Assessment, full_answer: Answer, stamped: Stamped
) -> None:
    first = open_store(place)
    begun = first.begin("se-1", empty_assessment, stamped())
    saved = first.record(begun, [Change("answer", "a", full_answer)], stamped())
    first.close()

    second = open_store(place)

    assert second.load("se-1") == saved
    second.close()


def test_every_change_is_in_the_history_with_what_stood_there_before(
    store: Store, saved: Saved, stamped: Stamped
) -> None:
    one, two = Answer(value=1), Answer(value=2, note="why")
    saved = store.record(saved, [Change("answer", "a", one)], stamped())
    saved = store.record(saved, [Change("annotate", "a", two)], stamped("Bo"))
    saved = store.record(saved, [Change("undo", "a", None)], stamped())

    start, *changes = store.events(saved.id)

    assert start.action == "start"
    assert isinstance(start.after, Description)
    assert [(e.action, e.author, e.before, e.after) for e in changes] == [
        ("answer", "Ann", None, one),
        ("annotate", "Bo", one, two),
        ("undo", "Ann", two, None),
    ]
    assert [e.seq for e in (start, *changes)] == sorted(e.seq for e in (start, *changes))
    assert {(e.framework.digest, e.program_version) for e in changes} == {("sha256:0", "9.9")}
    assert saved.assessment.answers == {}


def test_what_was_taken_back_and_brought_back_is_all_in_the_history(
    store: Store, saved: Saved, full_answer: Answer, stamped: Stamped
) -> None:
    saved = store.record(saved, [Change("answer", "a", full_answer)], stamped())
    saved = store.record(saved, [Change("undo", "a", None)], stamped())
    saved = store.record(saved, [Change("redo", "a", full_answer)], stamped())

    assert store.load(saved.id) == saved
    assert saved.assessment.answers == {"a": full_answer}
    assert saved.assessment.answered_on == "2026-11-22"
    *_, last = store.events(saved.id)
    assert (last.action, last.before, last.stands_since) == ("redo", None, full_answer)


def test_the_same_answer_once_more_leaves_no_event(
    store: Store, saved: Saved, full_answer: Answer, stamped: Stamped
) -> None:
    change = Change("answer", "a", full_answer)
    once = store.record(saved, [change], stamped())

    twice = store.record(once, [change], stamped())

    assert twice == once == store.load(saved.id)
    assert len(store.events(saved.id)) == 2


def test_order_is_by_number_and_not_by_the_clock(
    store: Store, saved: Saved, stamped: Stamped, clock: Callable[..., object]
) -> None:
    saved = store.record(saved, [Change("answer", "a", Answer(value=1))], stamped())
    clock.go_on(hours=-1)  # type: ignore[attr-defined]  # the clock of conftest

    saved = store.record(saved, [Change("answer", "a", Answer(value=2))], stamped())

    assert saved.assessment.answers["a"].value == 2
    assert store.load(saved.id) == saved
    assert [e.after.value for e in store.events(saved.id)[1:]] == [1, 2]  # type: ignore[union-attr]


def test_moments_are_kept_in_universal_time(store: Store, saved: Saved) -> None:
    (event,) = store.events(saved.id)

    assert event.at.utcoffset() is not None
    assert not event.at.utcoffset()
    assert event.at == saved.started_at


def test_a_change_by_somebody_else_is_seen_with_the_next_call(
    place: str, empty_assessment: Assessment, stamped: Stamped
) -> None:
    mine, theirs = open_store(place), open_store(place)
    saved = mine.begin("se-1", empty_assessment, stamped())
    theirs.record(theirs.load("se-1"), [Change("answer", "b", Answer(value=4))], stamped("Bo"))

    saved = mine.record(saved, [Change("answer", "a", Answer(value=1))], stamped())

    assert {k: a.value for k, a in saved.assessment.answers.items()} == {"a": 1, "b": 4}
    assert saved == theirs.load("se-1")
    for opened in (mine, theirs):
        opened.close()


def test_two_people_at_one_answer_lose_nothing_of_the_history(
    place: str, empty_assessment: Assessment, stamped: Stamped
) -> None:
    mine, theirs = open_store(place), open_store(place)
    my_saved = mine.begin("se-1", empty_assessment, stamped())
    their_saved = theirs.load("se-1")
    for value in range(1, 5):
        my_saved = mine.record(
            my_saved, [Change("answer", "a", Answer(value=value, note="mine"))], stamped("Ann")
        )
        their_saved = theirs.record(
            their_saved, [Change("answer", "a", Answer(value=value, note="theirs"))], stamped("Bo")
        )

    events = mine.events("se-1")[1:]

    assert len(events) == 8
    assert all(later.before == earlier.after for earlier, later in pairwise(events))
    for opened in (mine, theirs):
        opened.close()


def test_the_list_has_the_newest_change_first(
    store: Store, empty_assessment: Assessment, stamped: Stamped
) -> None:
    first = store.begin("aa-1", empty_assessment, stamped())
    store.begin("bb-1", empty_assessment, stamped())
    changes = [Change("answer", name, Answer(value=1)) for name in ("a", "b")]
    first = store.record(first, changes, stamped())
    first = store.record(first, [Change("undo", "b", None)], stamped())

    listed = store.summaries()

    assert [(s.id, s.answered) for s in listed] == [("aa-1", 1), ("bb-1", 0)]
    assert listed[0].changed_at == first.changed_at
    assert listed[0].organisation_name == "St Elsewhere"


def test_ids_are_found_by_their_beginning(
    store: Store, empty_assessment: Assessment, stamped: Stamped
) -> None:
    for name in ("se-1", "se-2", "x-se"):
        store.begin(name, empty_assessment, stamped())

    assert store.ids_starting("se") == ("se-1", "se-2")
    assert store.ids_starting("se-2") == ("se-2",)
    assert store.ids_starting("q") == ()


def test_an_id_is_given_once(store: Store, saved: Saved, stamped: Stamped) -> None:
    with pytest.raises(ConflictError):
        store.begin(saved.id, saved.assessment, stamped())

    assert store.load(saved.id) == saved


def test_a_file_is_read_in_once(
    store: Store, empty_assessment: Assessment, stamped: Stamped
) -> None:
    store.begin("se-1", empty_assessment, stamped(), origin="sha256:1")

    with pytest.raises(ConflictError):
        store.begin("se-2", empty_assessment, stamped(), origin="sha256:1")

    assert store.id_of_origin("sha256:1") == "se-1"
    assert store.id_of_origin("sha256:2") is None


@pytest.mark.parametrize("call", ["load", "record", "describe", "keep_draft", "keep_place"])
def test_what_is_not_there_is_not_found(
    store: Store, saved: Saved, stamped: Stamped, call: str
) -> None:
    from dataclasses import replace

    lost = replace(saved, id="zz-9")
    calls: dict[str, Callable[[], object]] = {
        "load": lambda: store.load("zz-9"),
        "record": lambda: store.record(lost, [Change("answer", "a", Answer(value=1))], stamped()),
        "describe": lambda: store.describe(
            lost, Description(organisation=Organisation(name="X")), stamped()
        ),
        "keep_draft": lambda: store.keep_draft(lost, Draft("a", note="x"), stamped()),
        "keep_place": lambda: store.keep_place(lost, "a"),
    }

    with pytest.raises(NotFoundError, match="zz-9"):
        calls[call]()


def test_all_or_nothing_is_all(store: Store, saved: Saved, stamped: Stamped) -> None:
    with store.all_or_nothing():
        store.begin("new-1", saved.assessment, stamped())
        store.record(saved, [Change("import", "a", Answer(value=1))], stamped())

    assert store.load("new-1")
    assert store.load(saved.id).assessment.answers["a"].value == 1


def test_all_or_nothing_is_nothing_when_a_part_fails(
    store: Store, saved: Saved, stamped: Stamped
) -> None:
    def read_in() -> None:
        with store.all_or_nothing():
            store.begin("new-1", saved.assessment, stamped())
            store.record(saved, [Change("import", "a", Answer(value=1))], stamped())
            store.begin(saved.id, saved.assessment, stamped())

    with pytest.raises(ConflictError):
        read_in()

    assert store.ids_starting("new") == ()
    assert store.load(saved.id) == saved


@pytest.mark.parametrize("statement", ["UPDATE event SET author = 'x'", "DELETE FROM event"])
def test_the_history_cannot_be_changed_even_by_hand(
    store: Store, saved: Saved, statement: str
) -> None:
    engine: sa.Engine = store._engine  # type: ignore[attr-defined]  # past our own doors
    with pytest.raises(sa.exc.DBAPIError, match="only added to"), engine.begin() as connection:
        connection.execute(sa.text(statement))

    assert store.load(saved.id) == saved


def test_letters_of_every_kind_come_back(
    store: Store, empty_assessment: Assessment, stamped: Stamped
) -> None:
    saved = store.begin("se-1", empty_assessment, stamped())

    @given(st.text(max_size=60), st.text(max_size=60))
    @settings(max_examples=60, suppress_health_check=[HealthCheck.too_slow])
    def keep(note: str, typed: str) -> None:
        nonlocal saved
        answer = Answer(value=1, note=note, evidence=Evidence(text=typed, link=typed))
        saved = store.record(saved, [Change("answer", "a", answer)], stamped(note))
        saved = store.keep_draft(saved, Draft("a", note=typed, evidence=note), stamped())
        assert store.load("se-1") == saved
        assert saved.assessment.answers["a"] == answer

    keep()


def test_a_full_evening_of_events_is_the_same_told_from_the_start(
    store: Store, empty_assessment: Assessment, stamped: Stamped
) -> None:
    """Replaying the history gives the answers: there is one truth."""
    saved = store.begin("se-1", empty_assessment, stamped())

    @given(st.lists(st.tuples(st.sampled_from("abc"), st.none() | st.integers(0, 4)), max_size=12))
    @settings(max_examples=15, suppress_health_check=[HealthCheck.too_slow])
    def answer(replies: list[tuple[str, int | None]]) -> None:
        nonlocal saved
        for name, value in replies:
            after = None if value is None else Answer(value=value)
            saved = store.record(saved, [Change("answer", name, after)], stamped())

    answer()
    told: dict[str, Answer] = {}
    for event in store.events("se-1"):
        if event.indicator:
            assert event.answer_before == told.get(event.indicator)
            told.pop(event.indicator, None)
            if event.answer_after:
                told[event.indicator] = event.answer_after

    assert saved.assessment.answers == told == store.load("se-1").assessment.answers


def test_the_respondent_is_part_of_the_description(
    store: Store, saved: Saved, stamped: Stamped
) -> None:
    anew = Description(organisation=Organisation(name="B"), respondent=Respondent(name="Cy"))

    saved = store.describe(saved, anew, stamped())

    assert saved.assessment.organisation.name == "B"
    assert saved.assessment.respondent.name == "Cy"
    *_, event = store.events(saved.id)
    assert (event.action, event.after) == ("describe", anew)


def test_a_newer_form_is_refused_in_words(place: str) -> None:
    opened = open_store(place)
    engine: sa.Engine = opened._engine  # type: ignore[attr-defined]
    with engine.begin() as connection:
        connection.execute(sa.text("UPDATE alembic_version SET version_num = '0999'"))
    opened.close()

    with pytest.raises(StoreError, match="newer version of this program"):
        open_store(place)


def test_tables_of_another_program_are_left_alone(place: str) -> None:
    opened = open_store(place)
    engine: sa.Engine = opened._engine  # type: ignore[attr-defined]
    with engine.begin() as connection:
        connection.execute(sa.text("DROP TABLE alembic_version"))
    opened.close()

    with pytest.raises(StoreError, match="not those of this program"):
        open_store(place)
