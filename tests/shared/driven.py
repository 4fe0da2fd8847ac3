"""The program in a terminal, with its screen as a person reads it."""

from __future__ import annotations

import contextlib
import fcntl
import os
import re
import signal
import struct
import sys
import termios
import time
from pathlib import Path
from typing import TYPE_CHECKING

import pyte
from terminal import PATIENCE, NothingPaintedError, Terminal

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

UP, DOWN, RIGHT, LEFT = "\x1b[A", "\x1b[B", "\x1b[C", "\x1b[D"
HOME, END = "\x1b[H", "\x1b[F"
ENTER, TAB, SHIFT_TAB, ESCAPE = "\r", "\t", "\x1b[Z", "\x1b"
F1, F2, F4 = "\x1bOP", "\x1bOQ", "\x1bOS"
F8, F9 = "\x1b[19~", "\x1b[20~"
CTRL_P, CTRL_Q, CTRL_U, CTRL_Z = "\x10", "\x11", "\x15", "\x1a"

PAGE_IS_WHOLE_AFTER = 0.04
"""Seconds without anything new."""
SEQUENCE = re.compile(
    rb"\x1b\][^\x07\x1b]*(?:\x07|\x1b\\)?"
    rb"|\x1b[P_^X][^\x1b]*(?:\x1b\\)?"
    rb"|\x1b\[[0-?]*[ -/]*[@-~]?"
    rb"|\x1b[ -/]*[0-~]?"
)
"""What a terminal takes for a command."""
_TICKED = re.compile(r"(?:\(•\)|\[x\]) (\S+)")
_AT_QUESTION = re.compile(r"\bQuestion (\d+) of \d+\b")

PROGRAM = (sys.executable, "-m", "assess")
"""The program as its users start it."""


class Driven(Terminal):
    """A program whose screen can be read while it runs."""

    def __init__(
        self,
        command: Sequence[str] = PROGRAM,
        *,
        size: tuple[int, int] = (80, 24),
        folder: Path | None = None,
        **environment: str,
    ) -> None:
        self._screen = pyte.Screen(*size)
        self._stream = pyte.ByteStream(self._screen)
        self._parts: list[bytes] = []
        self._shown: list[str] | None = None
        self.status: int | None = None
        super().__init__(command, {**os.environ, **environment}, size=size, folder=folder)

    def _read(self, seconds: float) -> bytes:
        chunk = super()._read(seconds)
        if chunk:
            self._parts.append(chunk)
            self._stream.feed(chunk)
            self._shown = None
        return chunk

    @property
    def everything(self) -> bytes:
        """All that was ever painted, byte for byte."""
        return b"".join(self._parts)

    # What is seen

    @property
    def lines(self) -> list[str]:
        """The screen, line by line."""
        if self._shown is None:
            columns = range(self._screen.columns)
            rows = (self._screen.buffer[y] for y in range(self._screen.lines))
            self._shown = ["".join(row[x].data for x in columns).rstrip() for row in rows]
        return self._shown

    @property
    def page(self) -> str:
        """The screen as one text."""
        return "\n".join(self.lines)

    @property
    def question(self) -> int | None:
        """The number of the question on the screen; none on other pages."""
        found = _AT_QUESTION.search(self.page)
        return int(found[1]) if found else None

    @property
    def ticked(self) -> tuple[str, ...]:
        """The labels of the replies that are marked as chosen."""
        return tuple(_TICKED.findall(self.page))

    def wait_until(self, seen: Callable[[], object], seconds: float = PATIENCE) -> None:
        """Read until something can be seen.

        Raises:
            NothingPaintedError: It did not come.
        """
        end = time.perf_counter() + seconds
        while not seen():
            if time.perf_counter() > end:
                raise NothingPaintedError(f"not after {seconds} s; the screen:\n{self.page}")
            self._read(0.2)

    def wait_for(self, text: str, seconds: float = PATIENCE) -> None:
        """Read until a text is on the screen, however its lines break, and the rest of its page."""
        words = " ".join(text.split())
        try:
            self.wait_until(lambda: words in " ".join(self.page.split()), seconds)
        except NothingPaintedError as error:
            raise NothingPaintedError(f"{text!r}: {error}") from None
        with contextlib.suppress(NothingPaintedError):  # the program may be gone by now
            self.settle(PAGE_IS_WHOLE_AFTER)

    # What is done

    def send(self, keys: str | bytes) -> None:
        """Type, and do not wait."""
        left = keys.encode() if isinstance(keys, str) else keys
        while left:
            left = left[os.write(self._fd, left) :]

    def press(self, keys: str, text: str) -> None:
        """Type, and wait until a text is on the screen."""
        self.send(keys)
        self.wait_for(text)

    def resize(self, columns: int, lines: int) -> None:
        """Make the window another size, as a person does who drags its corner."""
        self._screen.resize(lines, columns)
        self._shown = None
        fcntl.ioctl(self._fd, termios.TIOCSWINSZ, struct.pack("HHHH", lines, columns, 0, 0))

    def signal(self, number: int) -> None:
        """Send a signal; a program that is gone already takes none."""
        with contextlib.suppress(ProcessLookupError):
            os.kill(self.pid, number)

    def hang_up(self) -> None:
        """Close the window."""
        if self._fd >= 0:
            os.close(self._fd)
            self._fd = -1

    def end(self, seconds: float = PATIENCE) -> int:
        """Wait until the program has ended, and give back its status; below 0, the signal.

        Raises:
            NothingPaintedError: It still runs.
        """
        limit = time.perf_counter() + seconds
        while not self._is_over():
            if time.perf_counter() > limit:
                raise NothingPaintedError(f"still running after {seconds} s:\n{self.page}")
            self._read_rest(0.02)
        self._read_rest(0.02)
        return self.status if self.status is not None else 0

    def _read_rest(self, seconds: float) -> None:
        if self._fd < 0:
            time.sleep(seconds)
            return
        try:
            while self._read(seconds):
                pass
        except NothingPaintedError:
            time.sleep(0.005)

    def _is_over(self) -> bool:
        if self.status is None:
            pid, status = os.waitpid(self.pid, os.WNOHANG)
            if pid:
                self.status = os.waitstatus_to_exitcode(status)
        return self.status is not None

    def close(self) -> None:
        """End the program at once, if it still runs."""
        if not self._is_over():
            os.kill(self.pid, signal.SIGKILL)
            os.waitpid(self.pid, 0)
        self.hang_up()


def go_on(terminal: Driven) -> None:
    """From the first page to the question where the rater left."""
    terminal.wait_for("Go on with a saved check")
    terminal.send(ENTER * 2)  # the list, the check
    terminal.wait_for("Welcome back")
    if "See the result" in terminal.page:  # a finished check offers that first
        terminal.send(DOWN)
    terminal.send(ENTER)
    terminal.wait_until(lambda: terminal.question is not None)


def go_to(terminal: Driven, number: int) -> None:
    """Show a question by way of the list of all questions."""
    terminal.press(F2, "All questions")
    terminal.send(DOWN + HOME + DOWN * (number - 1) + ENTER)
    terminal.wait_until(lambda: terminal.question == number)


def session_of(pid: int) -> list[int]:
    """Every process that a program and its children left in its terminal; Linux only."""
    left = []
    for folder in Path("/proc").glob("[0-9]*"):
        with contextlib.suppress(OSError, IndexError):
            fields = (folder / "stat").read_text(encoding="utf-8").rpartition(")")[2].split()
            if int(fields[3]) == pid:
                left.append(int(folder.name))
    return left
