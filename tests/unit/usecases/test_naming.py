"""Ids that people can type."""

from __future__ import annotations

import re
from datetime import UTC, datetime

import pytest

from assess.usecases.naming import new_id

NOW = datetime(2026, 11, 22, tzinfo=UTC)


@pytest.mark.parametrize(
    ("name", "initials"),
    [
        ("St Elsewhere Hospital", "seh"),
        ("East London NHS Foundation Trust of the North", "elnf"),
        ("\u00c9cole \u00c5", "ea"),
        ("Jönköping", "jon"),
        ("X", "x"),
        ("\u533b\u9662", "org"),
        ("...", "org"),
        ("3M", "3m"),
    ],
)
def test_an_id_begins_with_the_initials(name: str, initials: str) -> None:
    assert re.fullmatch(rf"{initials}-2026-[2-9a-z]{{4}}", new_id(name, NOW))


def test_an_id_has_no_letters_that_look_alike() -> None:
    random_parts = "".join(new_id("A B", NOW)[-4:] for _each in range(500))

    assert not set(random_parts) & set("01ilou")


def test_ids_differ() -> None:
    assert len({new_id("A B", NOW) for _each in range(200)}) > 195
