"""Where things stand in a file."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from tests.unit.sources.conftest import Written


@pytest.mark.parametrize(
    ("loc", "place", "key_place"),
    [
        ((), (1, 1), (1, 1)),
        (("id",), (1, 5), (1, 1)),
        (("empty",), (2, 7), (2, 1)),
        (("levels", 0), (4, 6), (4, 3)),
        (("gate",), (5, 7), (5, 1)),
        (("gate", "kind"), (5, 29), (5, 23)),
        (("list", 1), (8, 5), (8, 5)),
        (("list", 1, "b"), (9, 8), (9, 5)),
    ],
)
def test_a_value_and_its_key(
    written: Written,
    loc: tuple[int | str, ...],
    place: tuple[int, int],
    key_place: tuple[int, int],
) -> None:
    """\
    id: board
    empty:
    levels:
      0: "nothing"
    gate: {at_least: 1,   kind: hold}
    list:
      - 1
      - a: 2
        b: 3
    """
    source = written.source()

    assert source.place(loc) == place
    assert source.place(loc, at_key=True) == key_place


@pytest.mark.parametrize(
    "loc", [("list", 0, "weight"), ("list", 0, "weight", "deeper"), ("list", 0, 3)]
)
def test_what_is_missing_is_told_where_its_parent_starts(
    written: Written, loc: tuple[int | str, ...]
) -> None:
    """\
    list:
      -   id: a
          title: "b"
    """
    assert written.source().place(loc) == (2, 7)


@pytest.mark.parametrize("loc", [("list", 7), ("list", -1), ("list", "id")])
def test_an_entry_that_is_not_there_is_told_where_its_list_starts(
    written: Written, loc: tuple[int | str, ...]
) -> None:
    """\
    list:
      - a
    """
    assert written.source().place(loc) == (2, 3)
