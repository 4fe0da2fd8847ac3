"""The pages of fixed assessments, letter for letter, so that a change of a page is seen."""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Callable

    from assess.reports.formats import Format

GOLDEN = Path(__file__).parent / "golden"
PAGES = [
    *(("riverside", report) for report in ("full", "summary")),
    *(("coastal", report) for report in ("full", "summary")),
    *(("harbour", report) for report in ("full", "summary", "record", "meeting-pack")),
    ("riverside", "next-steps"),
    *(("reviewed", report) for report in ("summary", "review")),
    *((example, "review") for example in ("coastal", "harbour")),
]
"""Every shipped report, of the assessments that bring out most of it."""
COMMAND = "REMAKE=1 python -m pytest tests/reports/test_golden.py"


@pytest.mark.parametrize(("example", "report"), PAGES)
@pytest.mark.parametrize("fmt", ["html", "md"])
def test_the_page_is_as_it_was(
    example: str, report: str, fmt: Format, rendered: Callable[[str, str, Format], str]
) -> None:
    path = GOLDEN / f"{example}-{report}.{fmt}"

    page = rendered(example, report, fmt)

    if os.environ.get("REMAKE"):
        path.write_text(page, encoding="utf-8", newline="\n")
    kept = path.read_text(encoding="utf-8") if path.exists() else ""
    changed = [
        (number, old, new)
        for number, (old, new) in enumerate(
            zip(kept.split("\n"), page.split("\n"), strict=False), 1
        )
        if old != new
    ]
    assert kept == page, f"{path.name}: {changed[:1]} If that is meant: {COMMAND}, then look at it."
