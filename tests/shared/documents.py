"""What stands in a PDF, a Word document and a workbook, read by other programs than made them."""

from __future__ import annotations

import io
import re
from typing import TYPE_CHECKING, Any

from docx import Document
from docx.oxml.ns import qn
from openpyxl import load_workbook
from openpyxl.utils.escape import unescape
from pypdf import PdfReader
from pypdf.generic import ArrayObject, DictionaryObject

if TYPE_CHECKING:
    from collections.abc import Iterator

    from docx.document import Document as WordDocument

SIGNS = re.compile(r"[\s\u00ad\u115f\u1160\u180e\u200b-\u200f\u2060\u3164]+")
"""What a page may add, lose or break lines at."""


def squeezed(text: str) -> str:
    """A text without spaces, line ends and signs that are not seen."""
    return SIGNS.sub("", text)


def pdf_text(content: bytes) -> str:
    """The words of a PDF, squeezed, without the lines at the foot of its pages."""
    pages = PdfReader(io.BytesIO(content)).pages
    return squeezed("".join(page.extract_text() for page in pages))


def pdf_root(content: bytes) -> DictionaryObject:
    """The catalogue of a PDF."""
    root = PdfReader(io.BytesIO(content)).trailer["/Root"].get_object()
    assert isinstance(root, DictionaryObject)
    return root


def tags(content: bytes) -> Iterator[tuple[str, DictionaryObject]]:
    """The name and content of every tag of a PDF, in the order in which they are read out."""

    def walked(node: Any) -> Iterator[tuple[str, DictionaryObject]]:
        node = node.get_object()
        if isinstance(node, ArrayObject):
            for each in node:
                yield from walked(each)
        elif isinstance(node, DictionaryObject):
            if "/S" in node:
                yield str(node["/S"]), node
            if "/K" in node:
                yield from walked(node.raw_get("/K"))

    yield from walked(pdf_root(content).raw_get("/StructTreeRoot"))


def word(content: bytes) -> WordDocument:
    """A Word document, opened."""
    return Document(io.BytesIO(content))


def word_lines(document: WordDocument) -> list[str]:
    """Every paragraph of a Word document, those in tables too, in their order."""
    return [_said(paragraph) for paragraph in document.element.body.iter(qn("w:p"))]


def _said(paragraph: Any) -> str:
    signs = {qn("w:br"): "\n", qn("w:cr"): "\n", qn("w:tab"): "\t"}
    return "".join(
        each.text or "" if each.tag == qn("w:t") else signs.get(each.tag, "")
        for each in paragraph.iter()
    )


def sheets(content: bytes) -> dict[str, list[list[Any]]]:
    """The values of every sheet of a workbook, as a spreadsheet program shows them."""
    book = load_workbook(io.BytesIO(content))
    return {
        sheet.title: [
            [unescape(cell.value) if isinstance(cell.value, str) else cell.value for cell in row]
            for row in sheet.iter_rows()
        ]
        for sheet in book.worksheets
    }
