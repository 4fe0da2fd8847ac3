"""Check criteria: those of an editor, or those that came with the program."""

from pathlib import Path

from assess.criteria.checking import Checked, checked
from assess.sources.shipped import shipped

__all__ = ["Checked", "check"]


def check(path: Path | None) -> Checked:
    """Find every fault of every file, and run the examples.

    Args:
        path: A framework's folder, a folder of frameworks, or one file; without one, the
            criteria that came with the program.

    Raises:
        NotFoundError: There is nothing at this path, or nothing that is criteria.
    """
    return checked(Path(str(shipped("criteria"))) if path is None else path)
