"""A framework without a quick screen says so."""

from __future__ import annotations

import pytest
from code_frameworks import seven

from assess.errors import UsageError
from assess.usecases.quick_screening import quick_document, screen_quickly


def test_a_framework_without_a_quick_screen_says_so() -> None:
    with pytest.raises(UsageError, match="A framework in code has no quick screen"):
        screen_quickly(*seven())


def test_the_document_counts_what_is_there_and_what_is_asked_for() -> None:
    made, replies = seven(part_1=0)
    made = made.model_copy(update={"quick_screen": ("indicator-1", "indicator-2")})

    document = quick_document(made, replies, screen_quickly(made, replies))

    screen = document["quick_screen"]
    assert isinstance(screen, dict)
    assert screen["begun"] == {"met": 1, "unknown": 0, "total": 2, "needed": 1}
    assert screen["remark"] == "worth-it"
    assert "overall" not in document
