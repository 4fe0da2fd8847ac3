"""`assess report A B --template comparison`: several organisations in one report."""

from __future__ import annotations

import json
import re
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path
    from subprocess import CompletedProcess

    Run = Callable[..., CompletedProcess[str]]
COMPARE = ("--template", "comparison")


@pytest.fixture
def several(folder_with_files: Path) -> Path:
    """A folder `all` with files of three organisations."""
    text = (folder_with_files / "ann.yaml").read_text("utf-8")
    folder = folder_with_files / "all"
    folder.mkdir()
    for name in ("Alder", "Beech", "Cedar"):
        named = re.sub(r"(?m)^(\s*organisation:.*?name:\s*)\S[^,}\n]*", rf'\g<1>"{name}"', text)
        if name not in named:
            named = re.sub(r"(?ms)^(organisation:\n\s+name: )[^\n]*", rf'\g<1>"{name}"', text)
        (folder / f"{name.lower()}.yaml").write_text(named, encoding="utf-8")
    return folder_with_files


def test_a_folder_and_files_go_into_one_report(several: Path, assess_program: Run) -> None:
    told = assess_program("report", "all", *COMPARE, "--as", "md", "-o", "-")

    assert (told.returncode, told.stderr) == (0, "")
    assert told.stdout.startswith("# 3 organisations side by side")
    assert all(name in told.stdout for name in ("Alder", "Beech", "Cedar"))

    told = assess_program("report", "all/alder.yaml", "all/beech.yaml", *COMPARE, "-o", "two.html")

    assert told.returncode == 0
    assert "2 organisations side by side" in (several / "two.html").read_text("utf-8")


def test_by_name_no_places_are_told(several: Path, assess_program: Run) -> None:
    by_result = assess_program("report", "all", *COMPARE, "--as", "json", "-o", "-")
    by_name = assess_program("report", "all", *COMPARE, "--as", "json", "-o", "-", "--order=name")

    places = [
        [row["place"] for row in json.loads(told.stdout)["report"]["rows"]]
        for told in (by_result, by_name)
    ]
    assert all(places[0])
    assert places[1] == ["", "", ""]


def test_what_cannot_be_read_is_named_and_the_rest_is_compared(
    several: Path, assess_program: Run
) -> None:
    (several / "all" / "broken.yaml").write_text("format: 1\n", encoding="utf-8")

    told = assess_program("report", "all", *COMPARE, "-o", "it.md")

    assert told.returncode == 1
    assert "broken.yaml: not compared" in told.stderr
    assert "`answers` is missing" in told.stderr
    assert "Traceback" not in told.stderr
    page = (several / "it.md").read_text("utf-8")
    assert page.startswith("# 3 organisations side by side")
    assert "broken" in page


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (("all/alder.yaml", *COMPARE), "A comparison needs two assessments or more"),
        (("all/alder.yaml", "all/beech.yaml"), "add: --template comparison"),
        (("all/alder.yaml", "--order", "name"), "belong to a comparison"),
        (("all", "all/alder.yaml", *COMPARE), "alder.yaml is named twice."),
        (("all", *COMPARE, "--order", "score"), "is not one of 'result', 'name'"),
    ],
)
def test_wrong_use_says_what_to_do(
    several: Path, assess_program: Run, words: tuple[str, ...], said: str
) -> None:
    told = assess_program("report", *words)

    assert told.returncode == 2
    assert said in told.stderr
    assert not list(several.glob("*.html"))


def test_its_names_are_listed(assess_program: Run) -> None:
    told = assess_program("report", *COMPARE, "--show-fields")

    assert told.returncode == 0
    assert "  is_by_result " in told.stdout
