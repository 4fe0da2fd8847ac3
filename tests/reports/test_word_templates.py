"""The shipped Word templates are what their layout in `.ci/word` says."""

from __future__ import annotations

import subprocess
import sys
import zipfile
from typing import TYPE_CHECKING, Final

import pytest

if TYPE_CHECKING:
    from pathlib import Path

COMMAND: Final = "python .ci/word/make.py"


@pytest.fixture(scope="session")
def laid_out(repository: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with every Word template laid out anew."""
    script = repository / ".ci/word/make.py"
    if not script.exists():
        pytest.skip("the layout of the Word templates lies in .ci, which only a clone has")
    folder = tmp_path_factory.mktemp("laid-out")
    subprocess.run([sys.executable, str(script), "--into", str(folder)], check=True)
    return folder


def parts(path: Path) -> dict[str, bytes]:
    """What a Word file is made of, but for the sample pictures, which a report replaces."""
    with zipfile.ZipFile(path) as inside:
        return {name: inside.read(name) for name in inside.namelist() if "/media/" not in name}


def test_every_word_template_is_laid_out_by_the_script(laid_out: Path, repository: Path) -> None:
    kept = {path.parent.name for path in (repository / "reports").glob("*/report.docx")}

    made = {path.parent.name for path in laid_out.glob("*/report.docx")}

    assert made == kept, f"Mend it with: {COMMAND}"


def test_the_kept_files_are_what_the_script_makes(laid_out: Path, repository: Path) -> None:
    changed = [
        f"{made.parent.name}: {name}"
        for made in sorted(laid_out.glob("*/report.docx"))
        for kept in [repository / "reports" / made.parent.name / "report.docx"]
        for name in sorted(parts(made).keys() | parts(kept).keys())
        if parts(made).get(name) != parts(kept).get(name)
    ]

    assert changed == [], (
        f"Mend it with: {COMMAND}. What was changed in Word has to be said in .ci/word as well."
    )


def test_a_kept_file_does_not_say_when_it_was_laid_out(laid_out: Path) -> None:
    days = {
        part.date_time
        for path in laid_out.glob("*/report.docx")
        for part in zipfile.ZipFile(path).infolist()
    }

    assert days == {(1980, 1, 1, 0, 0, 0)}


def test_a_kept_file_brings_along_nothing_of_another_document(repository: Path) -> None:
    brought = [
        (path.parent.name, part)
        for path in (repository / "reports").glob("*/report.docx")
        for part in parts(path)
        if part.startswith("customXml/") or "thumbnail" in part
    ]

    assert brought == []
