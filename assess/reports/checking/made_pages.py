"""What those who do not see a page of text would miss: words for pictures, headers, a title."""

from __future__ import annotations

import re
from html.parser import HTMLParser
from typing import TYPE_CHECKING, Final

from assess.i18n import _

if TYPE_CHECKING:
    from collections.abc import Iterator

Missed = tuple[str, str, str]
"""Rule, sentence, and a piece of the template by which its line is found."""
_HEADING: Final = re.compile(r"h([1-6])$")
_MD_HEADING: Final = re.compile(r"^(#{1,6}) ", re.MULTILINE)
_CODE: Final = re.compile(r"^(```|~~~).*?^\1", re.MULTILINE | re.DOTALL)


class _Page(HTMLParser):
    """Reads a page, and notes what is missed."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.missed: list[Missed] = []
        self.has_title = False
        self.level = 0
        self._tables: list[bool] = []
        self._in_svg = 0

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Look at what begins."""
        given = dict(attrs)
        heading = _HEADING.match(tag)
        if heading:
            self._heading(int(heading[1]))
        match tag:
            case "html" if not given.get("lang"):
                words = _('The page does not say its language: <html lang="{{ language }}">.')
                self.missed.append(("no-language", words, "<html"))
            case "title" if not self._in_svg:
                self.has_title = True
            case "img" if given.get("alt") is None:
                words = _('A picture has no alternative text: write alt="...", or alt="" for show.')
                self.missed.append(("no-alternative-text", words, "<img"))
            case "table":
                self._tables.append(False)
            case "th" if self._tables:
                self._tables[-1] = True
            case "svg":
                self._svg(given)

    def handle_endtag(self, tag: str) -> None:
        """Look at what ends."""
        if tag == "svg":
            self._in_svg = max(0, self._in_svg - 1)
        if tag == "table" and self._tables and not self._tables.pop():
            words = _('A table has no header cell: write <th scope="col"> in its first row.')
            self.missed.append(("no-header", words, "<table"))

    def _svg(self, given: dict[str, str | None]) -> None:
        self._in_svg += 1
        is_said = given.get("aria-label") or given.get("aria-labelledby")
        is_inside = self._in_svg > 1
        if not (is_inside or is_said or given.get("aria-hidden") == "true"):
            words = _('A figure has no words for those who do not see it: write aria-label="...".')
            self.missed.append(("no-alternative-text", words, "<svg"))

    def _heading(self, level: int) -> None:
        if level > self.level + 1:
            self.missed.append(_skipped(self.level, level, f"<h{level}"))
        self.level = level


def _skipped(before: int, level: int, written: str) -> Missed:
    if not before:
        words = _("The first heading is of level {level}; begin with one of level 1.")
    else:
        words = _("A heading of level {level} follows one of level {before}; leave none out.")
    return "skipped-heading", words.format(level=level, before=before), written


def missed_in_html(text: str) -> list[Missed]:
    """What is missed in a page."""
    page = _Page()
    page.feed(text)
    page.close()
    if not page.has_title:
        words = _("The page has no <title>, which a browser reads out first.")
        page.missed.append(("no-title", words, "<head"))
    if "<html" not in text.lower():
        words = _('The page does not say its language: <html lang="{{ language }}">.')
        page.missed.append(("no-language", words, "<"))
    return page.missed


def missed_in_markdown(text: str) -> list[Missed]:
    """What is missed in a page of Markdown."""
    return list(_skips([len(found[1]) for found in _MD_HEADING.finditer(_CODE.sub("", text))], "#"))


def _skips(levels: list[int], sign: str) -> Iterator[Missed]:
    for before, level in zip([0, *levels], levels, strict=False):
        if level > before + 1:
            yield _skipped(before, level, sign * level + " ")
