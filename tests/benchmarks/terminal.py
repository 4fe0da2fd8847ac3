"""A program in a terminal of our own: what it paints, when, and how much memory it holds."""

from __future__ import annotations

import contextlib
import fcntl
import os
import pty
import re
import select
import signal
import struct
import termios
import time
from pathlib import Path
from typing import TYPE_CHECKING, Self

if TYPE_CHECKING:
    from collections.abc import Sequence

_CODES = re.compile(
    rb"\x1b\][^\x07\x1b]*(?:\x07|\x1b\\)|\x1b[P_^][^\x1b]*\x1b\\|\x1b\[[0-?]*[ -/]*[@-~]|\x1b."
)
PATIENCE = 30.0
"""Seconds to wait for what must come."""


class NothingPaintedError(Exception):
    """What was waited for did not come."""


class Terminal:
    """A pseudo terminal with one program in it; close it, or use it in a `with`."""

    def __init__(
        self,
        command: Sequence[str],
        environment: dict[str, str],
        *,
        size: tuple[int, int] = (120, 40),
        folder: Path | None = None,
    ) -> None:
        self.painted = b""
        self.started = self.pressed = time.perf_counter()
        self.pid, self._fd = pty.fork()
        if self.pid == 0:
            if folder is not None:
                os.chdir(folder)
            os.execvpe(command[0], list(command), environment)  # noqa: S606 a command of the benchmarks
        columns, lines = size
        fcntl.ioctl(self._fd, termios.TIOCSWINSZ, struct.pack("HHHH", lines, columns, 0, 0))

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_why: object) -> None:
        self.close()

    def _read(self, seconds: float) -> bytes:
        ready, _, _ = select.select([self._fd], [], [], seconds)
        if not ready:
            return b""
        try:
            chunk = os.read(self._fd, 1 << 16)
        except OSError:  # the other end is closed
            raise NothingPaintedError(self.words()[-2000:]) from None
        self.painted += chunk
        return chunk

    def words(self) -> str:
        """All that was painted, without colours and places."""
        return _CODES.sub(b"", self.painted).decode("utf-8", "replace")

    def seconds_until(
        self, text: str, *, since: float | None = None, patience: float = PATIENCE
    ) -> float:
        """How long it takes until a text is painted, from `since` or from the start.

        Raises:
            NothingPaintedError: It is not painted in time.
        """
        begin = self.started if since is None else since
        while text not in self.words():
            if time.perf_counter() - max(begin, self.pressed) > patience:
                raise NothingPaintedError(f"{text!r} in {self.words()[-2000:]}")
            self._read(0.1)
        return time.perf_counter() - begin

    def settle(self, quiet: float = 0.05) -> None:
        """Wait until nothing more is painted."""
        while self._read(quiet):
            pass

    def press(self, keys: str) -> float:
        """Forget what was painted, press, and give back when."""
        self.painted = b""
        self.pressed = time.perf_counter()
        os.write(self._fd, keys.encode())
        return self.pressed

    def key(self, keys: str) -> float:
        """Press, and give back the milliseconds to the first thing painted."""
        self.settle(0.03)
        start = self.press(keys)
        if not self._read(PATIENCE):
            raise NothingPaintedError(f"after {keys!r}")
        return (time.perf_counter() - start) * 1000

    def press_until(self, keys: str, text: str, *, patience: float = PATIENCE) -> float:
        """Press, and give back the milliseconds until a text is painted."""
        self.settle(0.03)
        start = self.press(keys)
        return self.seconds_until(text, since=start, patience=patience) * 1000

    def megabytes(self) -> float:
        """What the program holds of the machine's memory; Linux only."""
        status = Path(f"/proc/{self.pid}/status").read_text(encoding="ascii")
        found = re.search(r"VmRSS:\s+(\d+) kB", status)
        return int(found[1]) / 1024 if found else 0.0

    def close(self) -> None:
        """End the program at once."""
        with contextlib.suppress(ProcessLookupError):
            os.kill(self.pid, signal.SIGKILL)
        os.waitpid(self.pid, 0)
        os.close(self._fd)
