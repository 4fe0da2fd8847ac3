"""`assess` and `assess open`: screens where there is a terminal, words where there is none."""

from __future__ import annotations

import os
import subprocess
import sys
import time
from typing import TYPE_CHECKING

import pexpect
import pytest

if TYPE_CHECKING:
    from pathlib import Path

OPEN = [[], ["open"], ["--no-input"], ["--store", "x.sqlite3"]]
NOTHING_IN = {"stdin": subprocess.DEVNULL}
PIPES = {"stdin": subprocess.PIPE}


@pytest.mark.parametrize("arguments", OPEN)
@pytest.mark.parametrize("streams", [NOTHING_IN, PIPES], ids=["no stdin", "a pipe"])
@pytest.mark.parametrize("term", ["xterm-256color", "dumb"])
def test_without_a_terminal_it_says_what_to_use_instead_within_two_seconds(
    arguments: list[str], streams: dict[str, int], term: str, tmp_path: Path
) -> None:
    start = time.monotonic()

    ran = subprocess.run(
        [sys.executable, "-m", "assess", *arguments],
        **streams,  # type: ignore[call-overload]
        capture_output=True, env={**os.environ, "TERM": term}, text=True, check=False,
        cwd=tmp_path, timeout=20,
    )  # fmt: skip

    assert time.monotonic() - start < 2
    assert (ran.returncode, ran.stdout) == (2, "")
    assert "need a terminal" in ran.stderr
    assert "assess score FILE" in ran.stderr
    assert "\x1b" not in ran.stderr
    assert list(tmp_path.iterdir()) == []


@pytest.mark.skipif(os.name != "posix", reason="the shell closes streams this way on POSIX only")
@pytest.mark.parametrize("closed", ["<&-", ">&-", "2>&-", "<&- >&-", "<&- >&- 2>&-"])
def test_closed_streams_end_it_at_once(closed: str, tmp_path: Path) -> None:
    start = time.monotonic()

    ran = subprocess.run(
        ["sh", "-c", f'"{sys.executable}" -m assess {closed}'],
        cwd=tmp_path, capture_output=True, check=False, timeout=20,
    )  # fmt: skip

    assert time.monotonic() - start < 2
    assert ran.returncode == 2
    assert b"\x1b" not in ran.stdout + ran.stderr


def in_a_terminal(folder: Path, *arguments: str, term: str) -> pexpect.spawn:
    return pexpect.spawn(
        sys.executable,
        ["-m", "assess", *arguments],
        env={**os.environ, "TERM": term},
        cwd=folder,
        dimensions=(24, 80),
        encoding="utf-8",
        timeout=15,
    )


@pytest.mark.skipif(os.name != "posix", reason="needs a pseudo terminal")
@pytest.mark.parametrize("arguments", OPEN)
def test_a_terminal_that_cannot_draw_gets_words_and_no_escape(
    arguments: list[str], tmp_path: Path
) -> None:
    program = in_a_terminal(tmp_path, *arguments, term="dumb")

    said = program.read()

    program.close()
    assert program.exitstatus == 2
    assert "TERM=dumb" in said
    assert "\x1b" not in said


@pytest.mark.skipif(os.name != "posix", reason="needs a pseudo terminal")
@pytest.mark.parametrize("arguments", [[], ["open"], ["--no-color", "open"]])
def test_a_terminal_gets_the_first_screen(arguments: list[str], tmp_path: Path) -> None:
    program = in_a_terminal(tmp_path, *arguments, term="xterm-256color")

    program.expect("Is your organisation ready")

    assert program.isalive()
    program.close(force=True)
