"""Texts in a store or a file that would act on a terminal: no command lets them out as they are."""

from __future__ import annotations

import json
import os
import subprocess
from typing import TYPE_CHECKING

import pytest
from driven import PROGRAM
from hostile import PAYLOADS, Planter, acting_letters

if TYPE_CHECKING:
    from pathlib import Path

    from assess.domain.framework import Framework

ENDED_IN_WORDS = {0, 1, 2, 3, 4}
"""How a command may end: not by a fault in the program."""


@pytest.fixture
def planted(store: Path, shipped_framework: Framework) -> Path:
    """A store in which every text would act on a terminal."""
    store.parent.mkdir()
    Planter(store, shipped_framework, harmless=False).plant()
    return store


def said(folder: Path, *words: str, given: bytes = b"") -> tuple[int, bytes]:
    """How a command ended in a pipe, and all that it said."""
    ended = subprocess.run(
        [*PROGRAM, *words],
        input=given,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        cwd=folder,
        env=dict(os.environ),
        timeout=60,
        check=False,
    )
    return ended.returncode, ended.stdout


def is_tame(text: bytes) -> bool:
    """Whether nothing in it acts on a terminal."""
    return not list(acting_letters(text.decode("utf-8")))


@pytest.mark.parametrize(
    "words",
    [
        ("list",),
        ("list", "--json"),
        ("status", "main"),
        ("status", "main", "--json"),
        ("history", "main"),
        ("history", "main", "--json"),
        ("export", "main"),
        ("export", "main", "--as", "json"),
        ("report", "main", "--show-names", "-o", "-"),
        ("report", "main", "--show-names", "--as", "md", "-o", "-"),
        ("report", "main", "--template", "summary", "-o", "-"),
    ],
    ids=" ".join,
)
def test_what_is_kept_comes_out_tame(planted: Path, tmp_path: Path, words: tuple[str, ...]) -> None:
    status, text = said(tmp_path, *words)
    assert status == 0, text
    assert b"PWNED" in text
    assert is_tame(text)


def test_a_file_that_was_exported_is_tame_and_can_be_scored(planted: Path, tmp_path: Path) -> None:
    assert said(tmp_path, "export", "main", "-o", "out.json")[0] == 0
    written = (tmp_path / "out.json").read_bytes()
    assert is_tame(written)
    status, text = said(tmp_path, "score", "-", given=written)
    assert status == 0, text
    assert is_tame(text)


def test_a_word_on_the_command_line_is_quoted_tame(planted: Path, tmp_path: Path) -> None:
    for word in ("".join(PAYLOADS).replace("\x00", ""), "\x1b]0;PWNED\x07"):
        status, text = said(tmp_path, "status", word)
        assert status in ENDED_IN_WORDS, text
        assert is_tame(text)


def test_a_file_of_answers_is_refused_tame(tmp_path: Path) -> None:
    every = "".join(PAYLOADS)
    document = {
        "format": 1,
        **dict.fromkeys(PAYLOADS, 1),
        "organisation": {"name": every, **dict.fromkeys(PAYLOADS, "x")},
        "answers": {payload: {"value": every} for payload in PAYLOADS},
    }
    status, text = said(tmp_path, "score", "-", given=json.dumps(document).encode())
    assert status in ENDED_IN_WORDS, text
    assert b"PWNED" in text
    assert is_tame(text)


def test_a_criteria_file_is_checked_tame(tmp_path: Path) -> None:
    lines = [f"{json.dumps(payload)}: {json.dumps(payload)}" for payload in PAYLOADS]
    (tmp_path / "framework.yaml").write_text("\n".join(lines), encoding="utf-8")
    status, text = said(tmp_path, "criteria", "check", str(tmp_path))
    assert status in ENDED_IN_WORDS, text
    assert is_tame(text)
