"""What the repository holds works on any machine: no path of one, no address of a package host."""

import re
import subprocess
from pathlib import Path
from typing import Final

import pytest

MACHINE: Final = re.compile(r"/(?:home|Users|root|work|mnt)/\w|[A-Z]:\\Users\\|/tmp/[a-z]+/")
HOST: Final = re.compile(r"https?://[^\s/]*(?:pypi|pythonhosted|registry\.npm|index-url|mirror)")
CHECKS_ITSELF: Final = "tests/architecture/test_tracked_files.py"


def tracked_files(repository: Path) -> list[Path]:
    listed = subprocess.run(
        ["git", "ls-files", "-z"], cwd=repository, capture_output=True, check=False
    )
    if listed.returncode:
        pytest.skip("not a git checkout, so nothing says which files belong to it")
    names = [name for name in listed.stdout.decode().split("\0") if name]
    return [repository / name for name in names if name != CHECKS_ITSELF]


def lines_that_match(pattern: re.Pattern[str], repository: Path) -> list[str]:
    return [
        f"{path.relative_to(repository)}:{number}: {line.strip()[:80]}"
        for path in tracked_files(repository)
        if path.is_file()
        for number, line in enumerate(path.read_text("utf-8", "replace").splitlines(), 1)
        if pattern.search(line)
    ]


def test_no_file_names_a_place_on_one_machine(repository: Path) -> None:
    assert lines_that_match(MACHINE, repository) == []


def test_no_file_names_a_package_host(repository: Path) -> None:
    assert lines_that_match(HOST, repository) == []


def test_the_exact_versions_are_names_and_numbers_only(repository: Path) -> None:
    lines = (repository / "constraints.txt").read_text("utf-8").splitlines()
    stated = [line for line in lines if line and not line.startswith("#")]

    assert stated != []
    assert [
        line for line in stated if not re.fullmatch(r"[a-z0-9._-]+==[\w.]+( ; .+)?", line)
    ] == []


def test_what_is_found_on_one_machine_is_found() -> None:
    assert MACHINE.search("see /home/someone/notes")
    assert MACHINE.search("C:\\Users\\someone")
    assert not MACHINE.search("https://example.org/work-in-progress and ~/reports")
