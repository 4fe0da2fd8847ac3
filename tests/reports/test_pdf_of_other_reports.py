"""The meeting pack, the next steps and the record as PDF: tagged, and a page for each talk."""

from __future__ import annotations

import io
import re
from collections import Counter
from itertools import pairwise
from typing import TYPE_CHECKING

import pytest
from documents import pdf_root, pdf_text, squeezed, tags
from pypdf import PdfReader

from assess.reports.rendering import document
from assess.reports.templates import find_template

if TYPE_CHECKING:
    from assess.reports.view import ReportView

REPORTS = (
    ("harbour", "meeting-pack"),
    ("harbour", "record"),
    ("riverside", "record"),
    ("riverside", "next-steps"),
    ("coastal", "next-steps"),
)


@pytest.fixture(scope="session", params=REPORTS, ids=" ".join)
def pdf(request: pytest.FixtureRequest, views: dict[str, ReportView]) -> bytes:
    example, report = request.param
    return document(views[example], find_template(report, "pdf"))


@pytest.fixture(scope="session")
def pack(views: dict[str, ReportView]) -> bytes:
    return document(views["harbour"], find_template("meeting-pack", "pdf"))


def test_a_screen_reader_is_told_language_and_structure(pdf: bytes) -> None:
    root, found = pdf_root(pdf), [name for name, _tag in tags(pdf)]
    metadata = root["/Metadata"].get_object().get_data().decode()

    assert root["/MarkInfo"]["/Marked"]
    assert root["/Lang"] == "en"
    assert "<pdfuaid:part>1</pdfuaid:part>" in metadata
    assert found.count("/H1") == 1
    assert {"/H2", "/Table", "/THead", "/TH", "/TD", "/P"} <= set(found)


def test_no_level_of_heading_is_left_out(pdf: bytes) -> None:
    levels = [int(name[2]) for name, _tag in tags(pdf) if re.fullmatch(r"/H\d", name)]

    assert levels[0] == 1
    assert all(after <= before + 1 for before, after in pairwise(levels))


def test_every_table_has_a_header_row_and_every_figure_says_what_it_shows(pdf: bytes) -> None:
    found = Counter(name for name, _tag in tags(pdf))

    assert found["/THead"] == found["/Table"] > 0
    assert all("gave level" in tag["/Alt"] for name, tag in tags(pdf) if name == "/Figure")


def test_the_pack_has_a_page_for_each_disagreement(
    pack: bytes, views: dict[str, ReportView]
) -> None:
    talks = views["harbour"].agreement.talk

    pages = [squeezed(page.extract_text()) for page in PdfReader(io.BytesIO(pack)).pages]

    agenda, overview, calm, sign = 1, 1, 1, 1
    assert len(pages) == agenda + overview + len(talks) + calm + sign
    for talk, page in zip(talks, pages[agenda + overview :], strict=False):
        assert squeezed(talk.question) in page
        assert all(squeezed(anchor.words) in page for anchor in talk.anchors)
        assert squeezed("The reason, in one sentence") in page


def test_the_pack_names_nobody(pack: bytes) -> None:
    words = pdf_text(pack)

    assert squeezed("Rater 1") in words
    assert squeezed("Ann Example") not in words


def test_the_record_has_everybodys_answer(views: dict[str, ReportView]) -> None:
    view = views["harbour"]

    words = pdf_text(document(view, find_template("record", "pdf")))

    for row in view.agreement.spreads:
        for voice in row.voices:
            assert squeezed(voice.evidence) in words
