"""What the repository holds works on any machine: no path of one, no address of a package host."""

import re
import subprocess
import sys
from pathlib import Path
from typing import Final

import pytest

TEMPORARY: Final = r"/root/\w|/tmp/[a-z]+/|/var/folders/\w"
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


def test_no_file_names_a_place_on_this_machine(repository: Path) -> None:
    places = {str(repository), str(repository.parent), sys.prefix, sys.base_prefix}
    here = [re.escape(place) + r"\b" for place in places if place.count("/") > 1]
    pattern = re.compile("|".join([TEMPORARY, *here]))

    assert lines_that_match(pattern, repository) == []


def test_no_file_names_a_package_host(repository: Path) -> None:
    assert lines_that_match(HOST, repository) == []


def test_the_exact_versions_are_names_and_numbers_only(repository: Path) -> None:
    lines = (repository / "constraints.txt").read_text("utf-8").splitlines()
    stated = [line for line in lines if line and not line.startswith("#")]

    assert stated != []
    assert [
        line for line in stated if not re.fullmatch(r"[a-z0-9._-]+==[\w.]+( ; .+)?", line)
    ] == []
