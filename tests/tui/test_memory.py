"""Memory does not grow with a long walk.

A child process walks without a terminal: first as many keys or changes of page as are measured,
so that every page is made and every cache full; then it collects what is no longer used, gives
free memory back, reads its own resident memory, does the same again, and says the difference.
"""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

WALK = Path(__file__).with_name("growing.py")
MEGABYTE = 1_000_000


@pytest.mark.skipif(not Path("/proc/self/status").exists(), reason="reads /proc, as on Linux")
@pytest.mark.parametrize(
    ("kind", "count", "most"), [("keys", 1000, 2 * MEGABYTE), ("pages", 200, 5 * MEGABYTE)]
)
def test_a_long_walk_does_not_grow(repository: Path, kind: str, count: int, most: int) -> None:
    walked = subprocess.run(
        [sys.executable, str(WALK), kind, str(count)],
        env={**os.environ, "PYTHONPATH": str(repository / "tests" / "shared")},
        capture_output=True,
        text=True,
        timeout=120,
        check=False,
    )

    assert walked.returncode == 0, walked.stderr
    assert int(walked.stdout) < most
