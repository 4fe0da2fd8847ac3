"""Check criteria: those of an editor, or those that came with the program."""

from pathlib import Path

from assess.criteria.checking import checked
from assess.criteria.finding import shipped_ids
from assess.sources.checked import Checked
from assess.sources.shipped import shipped

__all__ = ["Checked", "check"]


def check(path: Path | None) -> Checked:
    """Find every fault of every file, and run the examples.

    Args:
        path: A framework's folder, a folder of frameworks, or one file; or the id of a
            framework that came with the program. Without one, all that came with it.

    Raises:
        NotFoundError: There is nothing at this path, or nothing that is criteria.
    """
    return checked(_meant(path))


def _meant(path: Path | None) -> Path:
    came_along = Path(str(shipped("criteria")))
    if path is None:
        return came_along
    return came_along / path if not path.exists() and str(path) in shipped_ids() else path
