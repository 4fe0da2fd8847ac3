"""A child process that presses keys or changes pages, and says how much its memory grew.

It walks without a terminal, warms up first (pages are made once and caches fill), collects
what is no longer used, gives free memory back to the system, and reads its own resident memory
before and after. Prints the growth in bytes.
"""

from __future__ import annotations

import asyncio
import ctypes
import gc
import sys
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING, Final

from at_the_screens import Rater, Room, StoreFile

from assess.criteria import load_framework
from assess.sources.shipped import shipped

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable

KEYS: Final = (*"3120", "down", "up", "right", "left", "tab", "shift+tab")
PAGES: Final = ("question", "note", "questions", "check", "result")


def resident() -> int:
    """Bytes of memory that this process holds now."""
    gc.collect()
    ctypes.CDLL(None).malloc_trim(0)
    for line in Path("/proc/self/status").read_text().splitlines():
        if line.startswith("VmRSS:"):
            return int(line.split()[1]) * 1024
    raise AssertionError("this system does not say")


async def press_keys(rater: Rater, count: int) -> None:
    for n in range(count):
        rater.app.simulate_key(KEYS[n % len(KEYS)])
        if n % 10 == 9:
            await rater.settle()


async def change_pages(rater: Rater, count: int) -> None:
    for n in range(count // 2):
        await rater.show(PAGES[n % len(PAGES)])
        await rater.press("escape")


KINDS: Final[dict[str, Callable[[Rater, int], Awaitable[None]]]] = {
    "keys": press_keys,
    "pages": change_pages,
}


async def growth(kind: str, count: int) -> int:
    """How many bytes more are held after as many keys or changes of page."""
    criteria = load_framework(shipped("criteria") / "strategic-partner")
    with tempfile.TemporaryDirectory() as folder:
        room = Room(StoreFile(Path(folder) / "assessments.sqlite3"), criteria)
        async with room.sits_down("tasks", "question", saved=room.filled_in()) as rater:
            await rater.ask("board-attention")
            await KINDS[kind](rater, count)
            before = resident()
            await KINDS[kind](rater, count)
            grown = resident() - before
        room.close()
    return grown


if __name__ == "__main__":
    print(asyncio.run(growth(sys.argv[1], int(sys.argv[2]))))
