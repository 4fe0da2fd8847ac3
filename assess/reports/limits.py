"""How much a template may use, so that none runs away."""

import contextlib
import importlib
import signal
from collections.abc import Iterator
from dataclasses import dataclass
from types import FrameType


@dataclass(frozen=True, slots=True)
class Limits:
    """What a template that did not come with the installation may use."""

    seconds: float = 20.0
    """Time for the whole page."""
    letters: int = 20_000_000
    """Length of the page."""
    memory: int = 1_000_000_000
    """Bytes of address space, where the platform can limit it."""


def limit_memory(memory: int) -> None:
    """Let no more than this be taken by this process, where the platform can limit it."""
    with contextlib.suppress(ImportError, ValueError, OSError):
        resource = importlib.import_module("resource")  # there is none on Windows
        resource.setrlimit(resource.RLIMIT_AS, (memory, memory))


@contextlib.contextmanager
def time_limit(seconds: float) -> Iterator[None]:
    """Raise TimeoutError inside when it takes longer, where the platform has such a clock.

    Elsewhere, and where one endless step hears no signal, the parent ends this process.
    """
    if not hasattr(signal, "setitimer"):
        yield
        return

    def ring(_number: int, _frame: FrameType | None) -> None:
        raise TimeoutError

    signal.signal(signal.SIGALRM, ring)
    signal.setitimer(signal.ITIMER_REAL, seconds)
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_REAL, 0)
