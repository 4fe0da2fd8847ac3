"""The benchmarks themselves run; what they measure is for `python -m tests.benchmarks`."""

import os
import subprocess
import sys
from pathlib import Path

import pytest


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
