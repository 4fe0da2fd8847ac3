"""What a report can be: pages and documents made by a template, and plain contents for programs."""

import re
from typing import Final, Literal, get_args

Format = Literal["html", "md", "pdf", "docx", "json", "csv", "xlsx"]
"""What a report can be."""
FORMATS: Final[tuple[Format, ...]] = get_args(Format)
"""Every one of them, the most accessible first."""
LaidOut = Literal["html", "md", "pdf", "docx"]
"""What a template makes; the others hold the same words and numbers for programs."""
LAID_OUT: Final[tuple[LaidOut, ...]] = get_args(LaidOut)
"""Every one of them."""
AS_TEXT: Final[frozenset[Format]] = frozenset({"html", "md", "json", "csv"})
"""What a person could read in an editor; the others are not for a screen."""
NAMES: Final[dict[Format, str]] = {
    "html": "HTML",
    "md": "Markdown",
    "pdf": "PDF",
    "docx": "Word",
    "json": "JSON",
    "csv": "CSV",
    "xlsx": "Excel",
}
"""What people call them."""
OTHER_NAMES: Final[dict[str, Format]] = {
    "markdown": "md",
    "htm": "html",
    "word": "docx",
    "excel": "xlsx",
}
"""Other words for them."""
ENDINGS: Final[dict[LaidOut, str]] = {
    "html": ".html.j2",
    "md": ".md.j2",
    "pdf": ".typ",
    "docx": ".docx",
}
"""How the name of a template ends that makes it."""
_ENDINGS: Final = re.compile(r"\.(html\.j2|md\.j2|typ|docx)$", re.IGNORECASE)
_MADE_BY: Final[dict[str, LaidOut]] = {
    "html.j2": "html",
    "md.j2": "md",
    "typ": "pdf",
    "docx": "docx",
}


def format_of(template: str) -> LaidOut | None:
    """The format that a template's name says it makes, such as PDF for `NAME.typ`."""
    found = _ENDINGS.search(template)
    return None if found is None else _MADE_BY[found[1].lower()]
