"""A rule across the files of a framework: its name, its sentence, and what looks at it."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from assess.criteria.contents import Contents
from assess.errors import Problem


@dataclass(frozen=True, slots=True)
class Rule:
    """One thing that must be true of a framework."""

    id: str
    """Never changes; stands behind each problem."""
    says: str
    """What must be true, in one sentence."""
    check: Callable[[Contents], Iterable[Problem]]
    """Finds every place where it is not."""
