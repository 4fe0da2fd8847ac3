"""The tags of a Word template as a template of text, one line for each paragraph."""

from __future__ import annotations

import re
import zipfile
from io import BytesIO
from typing import TYPE_CHECKING, Final

from assess.i18n import _

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from re import Match

_MAIN: Final = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_PARTS: Final = re.compile(r"word/(document|header\d*|footer\d*|footnotes)\.xml")
_OF_A_PART: Final = re.compile(r"(\{[{%])-?(?:p|tr|tc|r)(?=\s)")
_TAG: Final = re.compile(r"\{[{%].*?[}%]\}")
_STRAIGHT: Final = str.maketrans("\u201c\u201d\u2018\u2019", "\"\"''")
"""The quotes that Word puts in the place of those that were typed."""
SHOWN: Final = 60
"""Letters of a paragraph that a message shows."""


def lines_of(content: bytes) -> list[str]:
    """The words of every paragraph in their order, with tags as Jinja reads them."""
    return [
        _TAG.sub(_as_word_reads, _OF_A_PART.sub(r"\1", line)) for line in paragraphs_of(content)
    ]


def paragraphs_of(content: bytes) -> list[str]:
    """The words of every paragraph in their order, as they are written."""
    return [line for part in _xml_parts(content) for line in _paragraphs(part)]


def _xml_parts(content: bytes) -> Iterator[bytes]:
    with zipfile.ZipFile(BytesIO(content)) as packed:
        names = sorted(
            filter(_PARTS.fullmatch, packed.namelist()),
            key=lambda name: ("document" not in name, name),
        )
        for name in names:
            yield packed.read(name)


def _paragraphs(xml: bytes) -> Iterator[str]:
    from lxml.etree import XMLParser, fromstring

    parser = XMLParser(resolve_entities=False, no_network=True)
    for paragraph in fromstring(xml, parser).iter(f"{_MAIN}p"):
        words = "".join(text.text or "" for text in paragraph.iter(f"{_MAIN}t"))
        yield words.replace("\n", " ")


def _as_word_reads(tag: Match[str]) -> str:
    """A tag with straight quotes, as it is read when the report is made."""
    return tag[0].translate(_STRAIGHT)


def in_paragraph(message: str, lines: Sequence[str], line: int) -> str:
    """A message with the words of its paragraph, by which a person finds it again in Word."""
    if not 0 < line <= len(lines):
        return message
    if not message.endswith((".", "?", "!")):
        message += "."
    words = " ".join(lines[line - 1].split())
    shown = words if len(words) <= SHOWN else words[:SHOWN].rstrip() + "…"
    return _('{message} It stands in the paragraph "{words}".').format(message=message, words=shown)
