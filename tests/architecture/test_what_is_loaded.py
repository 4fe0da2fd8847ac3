"""What is slow to load is loaded only where it is needed; looked at in the running program."""

import subprocess
import sys
from pathlib import Path

import pytest

LOOK = """
import sys
from assess.__main__ import main
sys.argv = ["assess", *{arguments!r}]
try:
    main()
finally:
    print("LOADED", *sorted(set(name.partition(".")[0] for name in sys.modules)))
"""
HEAVY = {"textual", "pydantic", "sqlalchemy", "alembic", "jinja2", "yaml", "psycopg", "rich"}


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


@pytest.mark.parametrize("arguments", [["--help"], ["reprot"], ["--jsno"], []])
def test_help_and_mistakes_load_nothing_heavy(tmp_path: Path, arguments: list[str]) -> None:
    loaded = loaded_by(*arguments, folder=tmp_path)

    assert "click" in loaded
    assert loaded & HEAVY == set()
