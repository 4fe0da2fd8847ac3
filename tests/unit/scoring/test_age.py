"""How old answers are: older than 24 months, to the day."""

from __future__ import annotations

import pytest

from assess.scoring.age import is_old


@pytest.mark.parametrize(
    ("answered_on", "today", "old"),
    [
        ("2024-11-22", "2026-11-22", False),
        ("2024-11-21", "2026-11-22", True),
        ("2024-02-29", "2026-02-28", False),
        ("2024-02-29", "2026-03-01", True),
        ("2027-01-01", "2026-11-22", False),
        ("", "2026-11-22", False),
    ],
)
def test_answers_are_old_from_the_day_after_24_months(
    answered_on: str, today: str, old: bool
) -> None:
    assert is_old(answered_on, today) is old
