"""What a check of files found, criteria and templates alike."""

from dataclasses import dataclass

from assess.errors import Problem


@dataclass(frozen=True, slots=True)
class Checked:
    """What a check found."""

    problems: tuple[Problem, ...]
    """Every problem, by file, line and column: what has to be mended."""
    files: int
    """How many files were looked at."""
    warnings: tuple[Problem, ...] = ()
    """What deserves a look, in the same order."""

    @property
    def faulty_files(self) -> int:
        """How many files have a problem."""
        return len({problem.path for problem in self.problems})

    @property
    def everything(self) -> tuple[Problem, ...]:
        """Problems and warnings together, by file, line and column."""
        return tuple(sorted((*self.problems, *self.warnings)))
