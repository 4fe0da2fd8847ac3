"""axe-core, which asks a page what WCAG asks: where it lies, and what it finds in a browser."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Iterable

    from browser import Browser

Wishes = "Mapping[str, object]"
"""What is asked of axe-core, in its own words."""
PLACE: Final = "AXE_CORE"
"""The name in the environment that says where its script is."""
_TAGS: Final = {
    "type": "tag",
    "values": [
        *("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22a", "wcag22aa"),
        "best-practice",
    ],
}
_COLOURS: Final = ("color-contrast", "link-in-text-block")
EVERY_RULE: Final[Wishes] = {"runOnly": _TAGS}
"""WCAG 2.2 at A and AA, and what is good beyond it."""
OF_COLOURS: Final[Wishes] = {"runOnly": {"type": "rule", "values": _COLOURS}}
"""Rules whose answer may be another one in another light; they take half of the time."""
NOT_OF_COLOURS: Final[Wishes] = {
    "runOnly": _TAGS,
    "rules": {rule: {"enabled": False} for rule in _COLOURS},
}
"""The others."""
_RUN: Final = """\
axe.run(document, WISHES).then(told => told.violations.flatMap(each => each.nodes.map(
  node => `${each.id}: ${node.html.slice(0, 120)}: ${node.failureSummary}`)))
"""


@cache
def script() -> str:
    """The whole of axe-core; empty where it is not here."""
    found = next((path for path in _places() if path.is_file()), None)
    return "" if found is None else found.read_text(encoding="utf-8")


def _places() -> Iterable[Path]:
    inside = Path("axe-core") / "axe.min.js"
    yield Path(os.environ.get(PLACE, ""))
    yield Path(__file__).parent.parent.parent / "node_modules" / inside
    if npm := shutil.which("npm"):
        told = subprocess.run([npm, "root", "--global"], capture_output=True, check=False)
        yield Path(os.fsdecode(told.stdout).strip()) / inside


def faults(browser: Browser, asked: Wishes) -> list[str]:
    """What is wrong with the page that the browser shows, one line for each place."""
    wishes = json.dumps({**asked, "resultTypes": ["violations"]})
    if browser.worked_out("typeof axe") == "undefined":
        browser.worked_out(f"{script()};0")
    found: list[str] = browser.worked_out(_RUN.replace("WISHES", wishes))
    return found
