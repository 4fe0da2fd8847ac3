"""How old answers are."""

from typing import Final

OLD_AFTER_MONTHS: Final = 24
"""Answers that are older than this are named; nothing is scored otherwise because of it."""


def is_old(answered_on: str, today: str) -> bool:
    """Whether the newest answer is older than 24 months, and so is every other one.

    Args:
        answered_on: Day of the newest answer, such as 2026-11-22; empty when it is not known.
        today: The day to count from, written in the same way.

    Returns:
        False where the day is not known: nothing is said then.

    Source:
        METHOD.md section 10, Change over time.
    """
    if not answered_on:
        return False
    year, rest = int(answered_on[:4]), answered_on[4:]
    return f"{year + OLD_AFTER_MONTHS // 12:04d}{rest}" < today
