"""Folders of criteria: into a framework, or into every problem they have."""

from pathlib import Path

from assess.criteria.loading import Criteria, load_framework
from assess.errors import Problem

__all__ = ["Criteria", "check_criteria", "load_framework"]


def check_criteria(path: Path) -> tuple[Problem, ...]:
    """Find every fault of every file, and run the examples.

    Args:
        path: A framework's folder, a folder of frameworks, or one file of a framework.

    Raises:
        NotFoundError: There is nothing at this path, or nothing that is criteria.
    """
    from assess.criteria.checking import checked  # only for those who edit criteria

    return checked(path).problems
