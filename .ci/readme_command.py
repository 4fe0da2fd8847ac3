"""Prints one of the README's two commands: readme_command.py open, or readme_command.py tests."""

import re
import sys
from pathlib import Path

README = Path(__file__).parent.parent / "README.md"


def command(name: str) -> str:
    """The one line in the block below the mark of that name.

    Raises:
        SystemExit: The README has no such line.
    """
    marked = rf"<!-- command: {name} -->\n+```[a-z]*\n([^\n]+)\n```"
    found = re.search(marked, README.read_text(encoding="utf-8"))
    if found is None:
        raise SystemExit(f"README.md has no single line below the mark of the command {name!r}")
    return found[1]


if __name__ == "__main__":
    print(command(sys.argv[1]))
