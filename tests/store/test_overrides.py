"""What every store keeps of a review: beside the answers, and only added to."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from reviewing import override

from assess.domain.assessment import Answer, Assessment
from assess.store.base import Change

if TYPE_CHECKING:
    from collections.abc import Callable

    from assess.store.base import Saved, Stamp, Store

    Stamped = Callable[..., Stamp]

LEVEL, GATE, BAND = ("level", "a"), ("gate", "a"), ("band", "")


@pytest.fixture
def saved(store: Store, empty_assessment: Assessment, stamped: Stamped) -> Saved:
    begun = store.begin("se-2026-abcd", empty_assessment, stamped())
    return store.record(begun, [Change("answer", "a", Answer(value=3))], stamped())


def test_what_is_set_stands_beside_the_answer(store: Store, saved: Saved, stamped: Stamped) -> None:
    level, gate, band = (
        override(LEVEL, 3, 1),
        override(GATE, "met", "failed"),
        override(BAND, "ready", "building"),
    )

    for each in (level, gate, band):
        saved = store.override(saved, each.target, each, stamped("Bo"))

    assert saved == store.load(saved.id)
    assert saved.assessment.overrides == (level, gate, band)
    assert saved.assessment.answers == {"a": Answer(value=3)}
    assert store.summaries()[0].answered == 1
    assert saved.authors == ("Ann", "Bo")


def test_the_later_one_stands_and_the_history_has_both(
    store: Store, saved: Saved, stamped: Stamped
) -> None:
    first, second = override(LEVEL, 3, 1), override(LEVEL, 3, 2)
    saved = store.override(saved, LEVEL, first, stamped())
    saved = store.override(saved, LEVEL, second, stamped())
    saved = store.override(saved, LEVEL, second, stamped())
    saved = store.override(saved, LEVEL, None, stamped(), is_undo=True)

    told = [
        (event.action, event.indicator, event.override_before, event.override_after)
        for event in store.events(saved.id)[-3:]
    ]
    assert told == [
        ("override", "a", None, first),
        ("override", "a", first, second),
        ("undo-override", "a", second, None),
    ]
    assert saved.assessment.overrides == ()
    assert saved.assessment.answers == {"a": Answer(value=3)}


def test_a_review_does_not_make_the_answers_newer(
    store: Store, saved: Saved, stamped: Stamped, clock: Callable[[], object]
) -> None:
    day = saved.assessment.answered_on
    clock.go_on(days=40)  # type: ignore[attr-defined]  # the clock of these tests

    reviewed = store.override(saved, BAND, override(BAND, "ready", "early"), stamped())

    assert reviewed.assessment.answered_on == day


def test_what_comes_with_its_review_keeps_it(
    store: Store, empty_assessment: Assessment, stamped: Stamped
) -> None:
    both = (override(BAND, "ready", "early"), override(LEVEL, 3, "not-applicable"))
    given = empty_assessment.model_copy(
        update={"answers": {"a": Answer(value=3)}, "overrides": both}
    )

    saved = store.begin("se-2", given, stamped())

    assert saved.assessment == given
    assert store.load("se-2") == saved
