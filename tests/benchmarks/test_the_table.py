"""The benchmarks themselves run; what they measure is for `python -m tests.benchmarks`."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.benchmarks.__main__ import with_rows


@pytest.mark.skipif(os.name != "posix", reason="the benchmarks need a pseudo terminal")
def test_the_cheapest_row_is_measured_and_printed(repository: Path) -> None:
    ran = subprocess.run(
        [sys.executable, "-m", "tests.benchmarks", "--quick", "--only", "version"],
        cwd=repository,
        capture_output=True,
        text=True,
        check=False,
    )

    assert ran.returncode == 0, ran.stderr
    assert "| `assess --version` | `python -c pass` |" in ran.stdout


def test_rows_measured_anew_leave_the_others_as_they_were() -> None:
    head = "| what | here |\n|---|---|\n"
    page = (
        f"# Page\n<!-- speed: start -->\n\n{head}| a | 1 |\n| b | 2 |\n\n<!-- speed: end -->\nEnd\n"
    )

    made = with_rows(page, f"{head}| b | 3 |\n| c | 4 |")

    assert made == page.replace("| b | 2 |\n", "| b | 3 |\n| c | 4 |\n")
    assert with_rows(made, f"{head}| b | 3 |") == made
