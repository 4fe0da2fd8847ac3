"""What a template that lies alone is about: told by the names that it uses."""

from __future__ import annotations

import re
from dataclasses import fields
from typing import TYPE_CHECKING, Final

from assess.reports.formats import format_of
from assess.reports.views import EVERYTHING, VIEWS

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from pathlib import Path

    from assess.reports.views import About

_TAG: Final = re.compile(r"\{\{.*?\}\}|\{%.*?%\}", re.DOTALL)
_TEXT: Final = re.compile(r"\"(?:[^\"\\]|\\.)*\"|'(?:[^'\\]|\\.)*'", re.DOTALL)
_NAME: Final = re.compile(r"(?<![\w.])[a-z_]\w*")
_GIVEN: Final = re.compile(r"\{%-?\s*(?:for|set|macro|block|call|import|from)\b(.*?)(?:\bin\b|=|%)")
_NOTE: Final = re.compile(r"\{#.*?#\}", re.DOTALL)
_IN_TYPST: Final = re.compile(r"(?<![\w.-])view\.([a-z_]\w*)")
_TYPST_NOTE: Final = re.compile(r"(?<!:)//[^\n]*|/\*.*?\*/", re.DOTALL)
_EXTENDED: Final = re.compile(r"shipped:([a-z-]+)/")


def about_in(path: Path, ids: Mapping[About, Iterable[str]]) -> About:
    """What a template is about: the shipped report that it extends, or most of its names, say it.

    One assessment, where nothing tells it from the others.

    Args:
        path: The template.
        ids: Ids of the shipped reports, by what they are about.
    """
    text = _text_of(path)
    for named in _EXTENDED.findall(text):
        for about, shipped in ids.items():
            if named in shipped:
                return about
    used = _names_in(path, text)
    return max(EVERYTHING, key=lambda about: len(used & _names_of(about)))


def names_of_others(path: Path, about: About) -> dict[About, list[str]]:
    """The names in a template that only reports about something else have, by what that is."""
    used = _names_in(path, _text_of(path)) - _names_of(about)
    return {
        other: sorted(used & _names_of(other)) for other in EVERYTHING if used & _names_of(other)
    }


def _names_of(about: About) -> set[str]:
    return {field.name for field in fields(VIEWS[about])}


def _names_in(path: Path, text: str) -> set[str]:
    """Words that may stand for names of a report; those that the template sets itself do not."""
    if format_of(path.name) == "pdf":
        return set(_IN_TYPST.findall(_TYPST_NOTE.sub("", text)))
    tags = [_TEXT.sub("''", tag) for tag in _TAG.findall(_NOTE.sub("", text))]
    return {name for tag in tags for name in _NAME.findall(tag)} - _set_in(tags)


def _set_in(tags: Iterable[str]) -> set[str]:
    """Names that the template itself gives: to what a loop runs over, and to what is set."""
    return {name for tag in tags for found in _GIVEN.findall(tag) for name in _NAME.findall(found)}


def _text_of(path: Path) -> str:
    """The template as text; of a Word template its paragraphs, of what cannot be read nothing."""
    from assess.reports.faults import TemplateFaultError
    from assess.reports.word_limits import word_file
    from assess.reports.word_tags import lines_of

    try:
        if format_of(path.name) == "docx":
            return "\n".join(lines_of(word_file(path).getvalue()))
        return path.read_text(encoding="utf-8", errors="replace")
    except (OSError, TemplateFaultError):
        return ""
