"""Pictures of report pages for the README: made from the templates, and still like them."""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
import typst

from assess.reports.rendering import document
from assess.reports.templates import find_template

if TYPE_CHECKING:
    from collections.abc import Callable

    from assess.reports.view import ReportView

PICTURES = Path(__file__).parent / "pictures"
SHOWN = [("full", 1), ("full", 2), ("summary", 1)]
"""Which page of which report."""
COMMAND = "REMAKE=1 python -m pytest tests/reports/test_pictures.py"


@pytest.fixture
def pages(
    views: dict[str, ReportView], monkeypatch: pytest.MonkeyPatch
) -> Callable[[str], list[bytes]]:
    """The pages of a PDF report as pictures: the same words and layout, drawn in points."""
    compile_as_asked = typst.compile

    def compile_as_pictures(*given: Any, **named: Any) -> Any:
        made.append(
            compile_as_asked(*given, **named | {"format": "png", "ppi": 72, "pdf_standards": []})
        )
        return compile_as_asked(*given, **named)

    made: list[list[bytes]] = []
    monkeypatch.setattr(typst, "compile", compile_as_pictures)

    def of_report(report: str) -> list[bytes]:
        made.clear()
        document(views["riverside"], find_template(report, "pdf"))
        return made[-1] if isinstance(made[-1], list) else made  # type: ignore[return-value]

    return of_report


@pytest.mark.parametrize(("report", "page"), SHOWN)
def test_the_picture_is_like_the_page(
    report: str, page: int, pages: Callable[[str], list[bytes]]
) -> None:
    path = PICTURES / f"{report}-{page}.png"

    picture = pages(report)[page - 1]

    if os.environ.get("REMAKE"):
        path.write_bytes(picture)
    kept = path.read_bytes() if path.exists() else b""
    assert kept == picture, f"{path.name} is another. If that is meant: {COMMAND}, then look at it."
