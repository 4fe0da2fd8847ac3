"""What is slow to load is loaded only where it is needed; looked at in the running program."""

from __future__ import annotations

import subprocess
import sys
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path
    from subprocess import CompletedProcess

LOOK = """
import sys
from assess.__main__ import main
sys.argv = ["assess", *{arguments!r}]
try:
    main()
finally:
    print("LOADED", *sorted(set(name.partition(".")[0] for name in sys.modules)))
"""
OFFICE = {"typst", "docxtpl", "docx", "lxml", "openpyxl"}
"""What only PDF, Word and workbooks need."""
HEAVY = {
    *OFFICE,
    "textual",
    "pydantic",
    "sqlalchemy",
    "alembic",
    "jinja2",
    "yaml",
    "psycopg",
    "rich",
}


def loaded_by(*arguments: str, folder: Path) -> set[str]:
    ran = subprocess.run(
        [sys.executable, "-c", LOOK.format(arguments=list(arguments))],
        cwd=folder,
        capture_output=True,
        text=True,
        check=False,
    )
    return set(ran.stdout.rpartition("LOADED")[2].split())


def modules_of_python_itself(folder: Path) -> set[str]:
    ran = subprocess.run(
        [sys.executable, "-c", "import sys; print(*sys.modules)"],
        cwd=folder,
        capture_output=True,
        text=True,
        check=True,
    )
    return {name.partition(".")[0] for name in ran.stdout.split()}


def test_the_version_is_answered_before_anything_else_is_loaded(tmp_path: Path) -> None:
    loaded = loaded_by("--version", folder=tmp_path)

    assert loaded - modules_of_python_itself(tmp_path) <= {"assess", "__future__"}


@pytest.mark.parametrize("arguments", [["--help"], ["reprot"], ["--jsno"], ["open"]])
def test_help_and_mistakes_load_nothing_heavy(tmp_path: Path, arguments: list[str]) -> None:
    loaded = loaded_by(*arguments, folder=tmp_path)

    assert "click" in loaded
    assert loaded & HEAVY == set()


@pytest.fixture
def folder_with_an_example(
    folder_of_its_own: Path, assess_program: Callable[..., CompletedProcess[str]]
) -> Path:
    written = assess_program("example", "building", "-o", "answers.yaml")
    assert written.returncode == 0, written.stderr
    return folder_of_its_own


@pytest.mark.parametrize(
    ("arguments", "kept_out"),
    [
        (["score", "answers.yaml"], {"textual", "sqlalchemy", "alembic", "jinja2"}),
        (["score", "answers.yaml", "--json"], {"textual", "sqlalchemy", "alembic", "jinja2"}),
        (["criteria", "check"], {"textual", "sqlalchemy", "alembic", "jinja2"}),
        (["report", "answers.yaml", "-o", "-"], {"textual", "sqlalchemy", "alembic", *OFFICE}),
        (
            ["report", "answers.yaml", "--as", "pdf", "-o", "x.pdf"],
            {"textual", *OFFICE - {"typst"}},
        ),
        (
            ["report", "answers.yaml", "--as", "docx", "-o", "x.docx"],
            {"textual", "sqlalchemy", "openpyxl"},
        ),
        (["report", "answers.yaml", "--as", "xlsx", "-o", "x.xlsx"], {"textual", "typst", "docx"}),
        (["report", "answers.yaml", "--as", "csv,json", "-o", "."], {"textual", *OFFICE}),
        (["verify", "answers.yaml"], {"textual", "sqlalchemy", "alembic", *OFFICE}),
        (["example"], {"textual", "sqlalchemy", "alembic", "jinja2"}),
        (["list"], {"textual", "jinja2"}),
        (["import", "answers.yaml", "--yes"], {"textual", "jinja2"}),
    ],
)
def test_a_command_loads_only_what_it_needs(
    folder_with_an_example: Path, arguments: list[str], kept_out: set[str]
) -> None:
    loaded = loaded_by(*arguments, folder=folder_with_an_example)

    assert "pydantic" in loaded
    assert loaded & kept_out == set()


def test_the_first_screen_needs_neither_criteria_nor_store(tmp_path: Path) -> None:
    look = "import sys, assess.tui.app; print(*{name.partition('.')[0] for name in sys.modules})"
    ran = subprocess.run(
        [sys.executable, "-c", look], cwd=tmp_path, capture_output=True, text=True, check=True
    )

    assert (
        set(ran.stdout.split()) & {"pydantic", "sqlalchemy", "alembic", "yaml", "jinja2"} == set()
    )
