"""File names made from names of organisations."""

from __future__ import annotations

import importlib.util
import re
from typing import TYPE_CHECKING

import pytest

from assess.reports.file_names import file_name, free_name, in_a_file_name

if TYPE_CHECKING:
    from pathlib import Path

RESERVED = re.compile(r"(con|prn|aux|nul|com\d|lpt\d)(\..*)?", re.IGNORECASE)
FORBIDDEN = re.compile(r'[<>:"/\\|?*\x00-\x1f\x7f]')


@pytest.fixture(scope="module")
def awkward_texts(repository: Path) -> tuple[str, ...]:
    spec = importlib.util.spec_from_file_location("awkward", repository / "tests/awkward_texts.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module.AWKWARD


@pytest.mark.parametrize(
    ("organisation", "name"),
    [
        ("Example Trust", "example-trust_full-report_2026-11-22.html"),
        ("O'Brien & Sons (North)", "o-brien-sons-north_full-report_2026-11-22.html"),
        ("../../x", "x_full-report_2026-11-22.html"),
        ("CON", "con_full-report_2026-11-22.html"),
        ("***", "organisation_full-report_2026-11-22.html"),
        ("東京大学病院", "東京大学病院_full-report_2026-11-22.html"),
    ],
)
def test_a_name_says_whose_what_and_when(organisation: str, name: str) -> None:
    assert file_name(organisation, "full", "2026-11-22", "html") == name


def test_a_report_of_ones_own_is_not_called_report_twice() -> None:
    assert file_name("X", "board-report", "2026-11-22", "md") == "x_board-report_2026-11-22.md"


def test_every_name_can_be_opened_everywhere(
    awkward_texts: tuple[str, ...], tmp_path: Path
) -> None:
    written = []
    for text in awkward_texts:
        path = free_name(tmp_path / file_name(text, text, "2026-11-22", "html"))
        path.write_text("x", encoding="utf-8")
        written.append(path)

        assert path.parent == tmp_path
        assert not FORBIDDEN.search(path.name)
        assert not RESERVED.fullmatch(path.stem)
        assert not path.name.startswith(("-", ".", " "))
        assert len(path.name) <= 80 + len("-99")
        assert len(path.name.encode()) <= 240

    assert len({path.name.casefold() for path in written}) == len(awkward_texts)


def test_a_taken_name_gets_a_number(tmp_path: Path) -> None:
    (tmp_path / "a.html").touch()
    (tmp_path / "a-2.html").touch()

    assert free_name(tmp_path / "a.html") == tmp_path / "a-3.html"
    assert free_name(tmp_path / "b.html") == tmp_path / "b.html"


def test_half_a_letter_and_unseen_letters_leave_no_trace() -> None:
    assert in_a_file_name("\ud800\u202eab\u200bc") == "ab-c"
