"""Names that would be printed as they stand, and words that would vanish beside a tag."""

from __future__ import annotations

import re
from dataclasses import fields
from typing import TYPE_CHECKING, Final

from assess.i18n import _

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

_TAGS: Final = re.compile(r"\{\{.*?\}\}|\{%.*?%\}|\{#.*?#\}", re.DOTALL)
_SINGLE: Final = re.compile(r"\{\s*([a-z_]\w*)((?:\.[a-z_]\w*)*)\s*\}{1,2}")
_WHOLE_PARAGRAPH: Final = re.compile(r"\{[%{]-?p\s.*?[%}]\}")


def single_braces(source: str, report: type) -> Iterator[tuple[int, str, str]]:
    """Line, sentence and word of every name in single braces, which is printed as it stands."""
    names = {field.name for field in fields(report)}
    rest = _TAGS.sub(lambda tag: re.sub(r"[^\n]", " ", tag[0]), source)
    for found in _SINGLE.finditer(rest):
        if found[1] in names or found[2]:
            name = found[1] + found[2]
            words = _("{written} is printed as it stands. Write {meant}.")
            sentence = words.format(written=found[0], meant="{{ " + name + " }}")
            yield rest.count("\n", 0, found.start()) + 1, sentence, found[1]


def lost_words(paragraphs: Sequence[str]) -> Iterator[tuple[int, str]]:
    """Place and sentence of every paragraph of a Word file whose words vanish beside a tag."""
    for place, paragraph in enumerate(paragraphs, 1):
        tag = _WHOLE_PARAGRAPH.search(paragraph)
        if tag and _WHOLE_PARAGRAPH.sub("", paragraph, count=1).strip():
            words = _("{tag} takes the whole paragraph, and what stands beside it is lost.")
            yield place, words.format(tag=tag[0])
