"""How often Python looks for memory that is no longer used: seldom in a command, else as usual.

A command makes much at once, keeps nearly all of it and ends: to look through it every 700 objects,
and once more at its end, takes a quarter of its time. The screens stay open for hours.
"""

import atexit
import gc
from typing import Final

SELDOM: Final = (20_000, 10, 10)
"""New objects before the youngest are looked through, and rounds before the older ones are."""
AS_USUAL: Final = gc.get_threshold()
"""What Python itself begins with."""


def look_seldom() -> None:
    """For a command: look seldom, and leave what is left at the end to the system."""
    gc.set_threshold(*SELDOM)
    atexit.register(gc.freeze)


def look_as_usual() -> None:
    """For what stays open: keep its memory small."""
    gc.set_threshold(*AS_USUAL)


def keep_what_is_loaded() -> None:
    """What is loaded stays: looking through it again and again costs the slowest keys."""
    gc.collect()
    gc.freeze()
