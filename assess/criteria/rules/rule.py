"""A rule across the files of a framework: its name, its sentence, and what looks at it."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace

from assess.criteria.contents import Contents
from assess.errors import Problem, Severity


@dataclass(frozen=True, slots=True)
class Rule:
    """One thing that must be true of a framework."""

    id: str
    """Never changes; stands behind each problem."""
    says: str
    """What must be true, in one sentence."""
    check: Callable[[Contents], Iterable[Problem]]
    """Finds every place where it is not."""
    severity: Severity = "problem"
    """Whether the check fails by it."""

    def found_in(self, contents: Contents) -> Iterator[Problem]:
        """Every place where it is not true, as a problem or as a warning."""
        for problem in self.check(contents):
            is_warning = self.severity == "warning"
            yield replace(problem, severity="warning") if is_warning else problem
