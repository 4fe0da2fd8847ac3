"""No report has anything fetched: an address in it is text or a link, and came with the answers."""

from __future__ import annotations

import io
import json
import re
import zipfile
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Final
from xml.etree import ElementTree as ET

import html5lib
import pytest
from markdown_it import MarkdownIt
from pypdf import PdfReader
from pypdf.generic import DictionaryObject
from shipped_reports import (
    FOLDER,
    Made,
    content_of,
    criteria_html,
    every_criteria_page,
    every_report,
)

from assess.reports.formats import FORMATS, Format

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

ADDRESS: Final = re.compile(r"(?:https?:|ftp:|file:)?//\w[^\s\"'<>)]*", re.IGNORECASE)
NAMESPACES: Final = (
    "http://schemas.openxmlformats.org/",
    "http://schemas.microsoft.com/",
    "http://purl.org/dc/",
    "http://www.w3.org/",
    "http://ns.adobe.com/",
    "http://www.aiim.org/pdfa/ns/",
    "http://www.aiim.org/pdfua/ns/",
)
"""What formats are called by; nobody fetches a name."""
ACTS: Final = frozenset(
    """/GoToR /GoToE /Launch /Thread /Sound /Movie /Hide /SubmitForm /ResetForm /ImportData
    /JavaScript /SetOCGState /Rendition /Trans /GoTo3DView /RichMediaExecute""".split()  # noqa: SIM905 a list of names reads as one
)
"""What a PDF can do besides leading to a place or an address."""
RELATED: Final = "{http://schemas.openxmlformats.org/package/2006/relationships}Relationship"


@cache
def written() -> str:
    """All that the criteria and the answers hold."""
    criteria = Path(__file__).parent.parent.parent / "criteria"
    paths = [*criteria.rglob("*.yaml"), *FOLDER.glob("*.yaml")]
    return "\n".join(path.read_text(encoding="utf-8") for path in paths)


def is_written(address: str) -> bool:
    """Whether somebody wrote it; what stands behind it in a list or a sentence is none of it."""
    return address.rstrip(",.;\\") in written()


def fetched_by_html(content: bytes) -> Iterator[str]:
    for element in html5lib.parse(content.decode(), namespaceHTMLElements=False).iter():
        for name, value in element.attrib.items():
            if ADDRESS.search(value) and not leads_on(element.tag, name, value):
                yield f"{element.tag} {name}={value}"
        if element.tag == "style":
            yield from re.findall(r"url\(.*|@import.*|.*//\w.*", element.text or "")


def leads_on(tag: str, name: str, value: str) -> bool:
    """Whether it is a link that somebody wrote."""
    return (tag, name) == ("a", "href") and value in written()


def fetched_by_md(content: bytes) -> Iterator[str]:
    for token in MarkdownIt("gfm-like").parse(content.decode()):
        for each in (token, *(token.children or ())):
            if each.type in {"image", "html_block", "html_inline"}:
                yield each.content
            address = str(each.attrs.get("href", ""))
            if ADDRESS.match(address) and address not in written():
                yield address


def fetched_by_pdf(content: bytes) -> Iterator[str]:
    reader = PdfReader(io.BytesIO(content))
    for number in range(1, len(reader.xref[0]) + len(reader.xref_objStm) + 1):
        each = reader.get_object(number)
        if not isinstance(each, DictionaryObject):
            continue
        for inside in _dictionaries(each):
            address = str(inside.get("/URI", ""))
            if address and address not in written():
                yield address
            if str(inside.get("/S", "")) in ACTS or "/FS" in inside or "/EF" in inside:
                yield str(inside)
    about = reader.trailer["/Root"]["/Metadata"].get_object().get_data().decode()
    yield from (each for each in ADDRESS.findall(about) if not each.startswith(NAMESPACES))


def _dictionaries(each: DictionaryObject) -> Iterator[DictionaryObject]:
    """It, and what stands inside it without a number of its own."""
    yield each
    for name in each:
        inside = each.raw_get(name)
        if isinstance(inside, DictionaryObject):
            yield from _dictionaries(inside)


def fetched_by_office(content: bytes) -> Iterator[str]:
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        for name in archive.namelist():
            if not name.endswith((".xml", ".rels")):
                continue
            for element in ET.fromstring(archive.read(name)).iter():  # noqa: S314 our own file
                yield from _outside(name, element)


def _outside(name: str, element: ET.Element) -> Iterator[str]:
    is_link = element.tag == RELATED and element.attrib["Type"].endswith("/hyperlink")
    if element.attrib.get("TargetMode") == "External" and not is_link:
        yield f"{name}: {element.attrib}"
    for value in element.attrib.values():
        for address in ADDRESS.findall(value):
            if not address.startswith(NAMESPACES) and address not in written():
                yield f"{name}: {address}"


def fetched_by_json(content: bytes) -> Iterator[str]:
    read = json.loads(content)
    yield from (f"{key}: {read[key]}" for key in read if key.startswith("$"))
    yield from (each for each in ADDRESS.findall(content.decode()) if not is_written(each))


def fetched_by_csv(content: bytes) -> Iterator[str]:
    yield from (each for each in ADDRESS.findall(content.decode()) if not is_written(each))


FETCHED: Final[dict[Format, Callable[[bytes], Iterator[str]]]] = {
    "html": fetched_by_html,
    "md": fetched_by_md,
    "pdf": fetched_by_pdf,
    "docx": fetched_by_office,
    "xlsx": fetched_by_office,
    "json": fetched_by_json,
    "csv": fetched_by_csv,
}
"""What a program would fetch, or what leads to where nobody wrote."""


@pytest.mark.parametrize("made", every_report(*FORMATS), ids=str)
def test_a_report_has_nothing_fetched(made: Made) -> None:
    assert list(FETCHED[made.fmt](content_of(made))) == []


@pytest.mark.parametrize("page", every_criteria_page(), ids="-".join)
def test_criteria_have_nothing_fetched(page: tuple[str, str]) -> None:
    assert list(fetched_by_html(criteria_html(*page).encode())) == []  # type: ignore[arg-type]  # of these two


@pytest.mark.parametrize(
    "page",
    [
        '<img src="https://example.org/a.png">',
        '<link rel="stylesheet" href="//example.org/a.css">',
        "<style>p { background: url(a.png) }</style>",
        "<style>@import 'a.css';</style>",
        '<a href="https://tracker.example/of-nobodys-answers">x</a>',
        '<svg><use xlink:href="https://example.org/a.svg"></use></svg>',
    ],
)
def test_what_is_fetched_would_be_found(page: str) -> None:
    assert len(list(fetched_by_html(page.encode()))) == 1


def test_a_picture_in_markdown_would_be_found() -> None:
    assert list(fetched_by_md(b"![a](https://example.org/a.png)")) != []
