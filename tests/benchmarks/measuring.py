"""Two things measured turn by turn on the same machine, and the ratio that is left."""

from __future__ import annotations

import os
import statistics
import subprocess
import sys
import time
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

YARDSTICKS = Path(__file__).parent / "yardsticks"
"""Bare programs that do the least that the job needs."""


@dataclass(frozen=True)
class Pairs:
    """What two things took, in the order in which they took turns; in milliseconds or megabytes."""

    ours: tuple[float, ...]
    bare: tuple[float, ...]

    @property
    def ratio(self) -> float:
        """The median of the ratios within each pair: a slow moment of the machine hits both."""
        return statistics.median(a / b for a, b in zip(self.ours, self.bare, strict=True))

    @property
    def typical(self) -> tuple[float, float]:
        """Median of ours and of the bare one."""
        return statistics.median(self.ours), statistics.median(self.bare)


@dataclass(frozen=True)
class Row:
    """One line of the table."""

    what: str
    """What was measured."""
    beside: str
    """What it was measured beside."""
    shown: str
    """What came out."""
    goal: str
    """What it may be at most."""
    reached: bool
    """Whether it is."""


def in_turns(ours: Callable[[], float], bare: Callable[[], float], pairs: int) -> Pairs:
    """Measure A B A B; the first pair warms up and does not count."""
    taken = [(ours(), bare()) for _turn in range(pairs + 1)][1:]
    return Pairs(tuple(a for a, _ in taken), tuple(b for _, b in taken))


def milliseconds(work: Callable[[], object]) -> float:
    """How long one call takes."""
    start = time.perf_counter()
    work()
    return (time.perf_counter() - start) * 1000


def whole_process(command: Sequence[str], home: Path, *, expected: int = 0) -> Callable[[], float]:
    """How long a program takes from its start to its end.

    Raises:
        RuntimeError: It did not end as expected, so its time means nothing.
    """

    def once() -> float:
        start = time.perf_counter()
        ended = subprocess.run(
            command, env=clean_environment(home), capture_output=True, check=False, cwd=home
        )
        taken = (time.perf_counter() - start) * 1000
        if ended.returncode != expected:
            raise RuntimeError(f"{command} ended with {ended.returncode}: {ended.stderr.decode()}")
        return taken

    return once


def clean_environment(home: Path) -> dict[str, str]:
    """A home with nothing in it; byte code may be kept, as on a user's machine."""
    kept = {
        name: os.environ[name]
        for name in ("PATH", "SYSTEMROOT", "VIRTUAL_ENV")
        if name in os.environ
    }
    places = {f"XDG_{name}_HOME": str(home / name.lower()) for name in ("DATA", "STATE", "CONFIG")}
    return {**kept, **places, "HOME": str(home), "LANG": "C.UTF-8", "TERM": "xterm-256color"}


def assess_command(*arguments: str) -> list[str]:
    """The command as it is installed beside this Python, or the package where it is not."""
    installed = Path(sys.executable).parent / "assess"
    start = [str(installed)] if installed.is_file() else [sys.executable, "-m", "assess"]
    return [*start, *arguments]


def yardstick(name: str, *arguments: str) -> list[str]:
    """A bare program of ours."""
    return [sys.executable, str(YARDSTICKS / f"{name}.py"), *arguments]


def ninety_fifth(values: Sequence[float]) -> float:
    """What 95 of 100 stay below."""
    return statistics.quantiles(values, n=20)[-1]


def _judged(row: Row) -> str:
    return "yes" if row.reached else "not yet"


def renewed(table: str, measured: str) -> str:
    """A table with its rows renewed by those that were measured; what is new comes at the end."""
    kept = {line.split("|")[1]: line for line in table.strip().splitlines()}
    kept |= {line.split("|")[1]: line for line in measured.splitlines()}
    return "\n".join(kept.values())


def as_table(rows: Iterator[Row] | Sequence[Row]) -> str:
    """The rows as a Markdown table."""
    lines = ["| what | measured beside | here | at most | |", "|---|---|---|---|---|"]
    lines += [
        f"| {row.what} | {row.beside} | {row.shown} | {row.goal} | {_judged(row)} |" for row in rows
    ]
    return "\n".join(lines)
