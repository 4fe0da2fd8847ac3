"""What a page points at and does not have: pictures that are not loaded, links to no part."""

from __future__ import annotations

import re
from html.parser import HTMLParser
from typing import TYPE_CHECKING, Final
from urllib.parse import unquote

from assess.i18n import _

if TYPE_CHECKING:
    from assess.reports.checking.made_pages import Missed

IN_THE_PAGE: Final = ("data:image/", "#")
"""How an address begins that the page has in itself."""
_LOADING: Final = {
    ("img", "src"), ("img", "srcset"), ("input", "src"), ("source", "src"), ("source", "srcset"),
    ("video", "src"), ("video", "poster"), ("audio", "src"), ("script", "src"), ("iframe", "src"),
    ("embed", "src"), ("object", "data"), ("link", "href"), ("image", "href"), ("use", "href"),
    ("image", "xlink:href"), ("use", "xlink:href"), ("body", "background"),
}  # fmt: skip
"""Tags and attributes by which a page would load something."""
_IN_STYLE: Final = re.compile(r"url\(\s*['\"]?([^'\")]*)|@import\s+['\"]([^'\"]*)", re.IGNORECASE)
_SHEET: Final = re.compile(r"<style\b[^>]*>(.*?)</style", re.DOTALL | re.IGNORECASE)
_NOTE: Final = re.compile(r"/\*.*?\*/", re.DOTALL)


class _Ends(HTMLParser):
    """Reads a page, and notes what it points at."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.loaded: dict[str, None] = {}
        self.links: dict[str, None] = {}
        self.parts: set[str] = {"", "top"}

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Note what it is called, what it loads and where it leads."""
        for name, given in attrs:
            value = (given or "").strip()
            if name == "id" or (tag, name) == ("a", "name"):
                self.parts.add(value)
            elif (tag, name) in _LOADING:
                self._load(value)
            elif (tag, name) == ("a", "href") and value.startswith("#"):
                self.links[value] = None
            elif name == "style":
                self.style(value)

    def style(self, text: str) -> None:
        """Note what a stylesheet loads."""
        for by_url, by_import in _IN_STYLE.findall(_NOTE.sub("", text)):
            self._load((by_url or by_import).strip())

    def _load(self, address: str) -> None:
        if address and not address.lower().startswith(IN_THE_PAGE):
            self.loaded[address] = None


def loose_ends(text: str) -> list[Missed]:
    """What a page would load and does not, and links inside it that lead nowhere."""
    page = _Ends()
    page.feed(text)
    page.close()
    for sheet in _SHEET.findall(text):
        page.style(sheet)
    not_shown = _(
        '"{address}" is not loaded, because a report is one file that loads nothing. A picture'
        " beside the template is put into the page by {call}."
    )
    nowhere = _('The link "{address}" leads nowhere: nothing in the page has that id.')
    call = "{{ picture('logo.png') }}"
    loaded = [
        ("not-loaded", not_shown.format(address=each, call=call), each) for each in page.loaded
    ]
    dead = [each for each in page.links if unquote(each[1:]) not in page.parts]
    return [*loaded, *(("dead-link", nowhere.format(address=each), each) for each in dead)]
