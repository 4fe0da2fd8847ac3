"""The floors of the house: imports go downwards only."""

import subprocess
import sys
from pathlib import Path


def test_every_contract_on_imports_is_kept(repository: Path) -> None:
    checked = subprocess.run(
        [
            sys.executable,
            "-c",
            "from importlinter.cli import lint_imports_command; lint_imports_command()",
            "--no-cache",
        ],
        cwd=repository,
        capture_output=True,
        text=True,
        check=False,
    )

    assert checked.returncode == 0, checked.stdout + checked.stderr
