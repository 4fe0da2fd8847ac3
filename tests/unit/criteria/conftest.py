"""A small framework with one of everything, to break in one place at a time."""

from __future__ import annotations

import shutil
from dataclasses import dataclass
from pathlib import Path

import pytest

from assess.criteria.checking import checked

SMALL = Path(__file__).parent / "small"


@dataclass(frozen=True)
class Small:
    """The small framework in a folder of its own."""

    folder: Path

    def change(self, file: str, old: str, new: str) -> Small:
        """Write something else in one place of a file."""
        path = self.folder / file
        text = path.read_text("utf-8")
        assert text.count(old) == 1, f"{old!r} stands {text.count(old)} times in {file}"
        path.write_text(text.replace(old, new), encoding="utf-8", newline="\n")
        return self

    def problems(self) -> list[str]:
        """Every problem, as people read it, with paths from the framework's folder."""
        return [str(p).replace(f"{self.folder}/", "") for p in checked(self.folder).problems]

    def warnings(self) -> list[str]:
        """Every warning, in the same form."""
        return [str(p).replace(f"{self.folder}/", "") for p in checked(self.folder).warnings]


@pytest.fixture
def small(tmp_path: Path) -> Small:
    """A sound framework that a test may break."""
    shutil.copytree(SMALL, tmp_path / "small")
    return Small(tmp_path / "small")
