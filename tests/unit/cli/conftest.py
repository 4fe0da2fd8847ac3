"""Files that the commands are tried on."""

from __future__ import annotations

import shutil
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path
    from subprocess import CompletedProcess


@pytest.fixture
def folder_with_files(
    folder_of_its_own: Path,
    repository: Path,
    assess_program: Callable[..., CompletedProcess[str]],
) -> Path:
    """A folder with what the help pages speak of: answers.yaml and my-criteria/."""
    written = assess_program("example", "building", "-o", "answers.yaml")
    assert written.returncode == 0, written.stderr
    shutil.copytree(repository / "criteria/strategic-partner", folder_of_its_own / "my-criteria")
    return folder_of_its_own
