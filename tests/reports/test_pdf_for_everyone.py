"""Every shipped PDF is asked what PDF/UA-1 asks, and what the rules of a validator leave out."""

from __future__ import annotations

import io
from typing import TYPE_CHECKING, Any, Final

import pytest
from documents import pdf_root
from pypdf import PdfReader
from shipped_reports import Made, content_of, every_report

from assess.reports.rendering import document
from assess.reports.templates import find_template

if TYPE_CHECKING:
    from pathlib import Path

    from assess.reports.view import ReportView

PDFS: Final = every_report("pdf")
LOOKED_AT: Final = frozenset(
    {
        "TBL-014",  # lines that cross ask for a table: here they are a figure
        "FIG-012",  # wants more letters than numbers: these tell numbers over time
        "TBL-010",  # many rows of heads in one table: each heads a group of it
        "ORD-001",  # Typst draws the cells of one row a little otherwise than it tags them
        "PAG-001",  # a line on top of three pages may be a running head: here it heads tables
    }
)
"""Warnings that are no faults: what a validator guesses from the picture of a page."""
FEWEST_RULES: Final = 50
"""As many apply to a report that has headings, tables and text."""


@pytest.fixture(params=PDFS, ids=str)
def made(request: pytest.FixtureRequest) -> Made:
    """Every shipped PDF."""
    return request.param  # type: ignore[no-any-return]  # of the parameters above


def checked(content: bytes, folder: Path) -> Any:
    """What a validator finds."""
    outloud = pytest.importorskip("outloud", reason="outloud, which asks a PDF, is not here")
    path = folder / "report.pdf"
    path.write_bytes(content)
    return outloud.check(str(path))


def test_a_validator_finds_no_fault(made: Made, tmp_path: Path) -> None:
    told = checked(content_of(made), tmp_path)

    faults = [f"{each.rule} p.{each.page}: {each.message}" for each in told.findings]
    assert [fault for fault in faults if fault.partition(" ")[0] not in LOOKED_AT] == []
    assert told.error is None
    assert [run.rule for run in told.runs if run.status == "crashed"] == []
    assert len([run for run in told.runs if run.status == "ran"]) >= FEWEST_RULES


def test_a_validator_would_find_faults(views: dict[str, ReportView], tmp_path: Path) -> None:
    (tmp_path / "ours.typ").write_text(
        '#import "/_macros/paper.typ": *\n#show: paper\n=== Too deep\n'
        '#image(bytes(given.figures.at("profile")))\n',
        encoding="utf-8",
    )
    content = document(views["riverside"], find_template(str(tmp_path / "ours.typ"), "pdf"))

    told = checked(content, tmp_path)

    assert {each.rule.partition("-")[0] for each in told.findings} >= {"DOC", "FIG", "HDG"}


def test_pages_are_walked_in_the_order_of_their_tags(made: Made) -> None:
    for page in PdfReader(io.BytesIO(content_of(made))).pages:
        assert "/Annots" not in page or page["/Tabs"] == "/S"
        assert "/StructParents" in page


def test_every_section_is_in_the_list_of_contents_of_the_reader(made: Made) -> None:
    reader = PdfReader(io.BytesIO(content_of(made)))

    titles = [str(each["/Title"]) for each in _flat(reader.outline)]

    assert len(titles) >= 2
    assert all(titles)


def _flat(outline: list[Any]) -> list[Any]:
    return [
        inside for each in outline for inside in (_flat(each) if isinstance(each, list) else [each])
    ]


def test_every_letter_can_be_copied_out(made: Made) -> None:
    for page in PdfReader(io.BytesIO(content_of(made))).pages:
        for font in page["/Resources"].get("/Font", {}).values():
            assert "/ToUnicode" in font.get_object()


def test_opening_it_does_nothing(made: Made) -> None:
    root = pdf_root(content_of(made))

    assert not {"/OpenAction", "/AA", "/AcroForm", "/Collection"} & root.keys()
    assert "/JavaScript" not in root.get("/Names", {})
    assert "/EmbeddedFiles" not in root.get("/Names", {})
