"""Searching the questions: which have the wanted words, and where these stand."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from assess.i18n import _
from assess.tui.part_end import answer_words

if TYPE_CHECKING:
    from collections.abc import Iterator

    from assess.domain.assessment import Answer
    from assess.domain.indicator import Indicator

_ENDINGS: Final = ("ations", "ation", "ings", "ing", "ies", "ed", "es", "s", "e", "y")
"""What a word may end in without meaning something else, the longest first."""
_SHORTEST_STEM: Final = 4
"""Letters that are left at least when an ending is taken away."""
_BEFORE, _AROUND = 24, 60
"""Letters shown before a word that is found, and letters shown in all."""


def stem(word: str) -> str:
    """The word without its ending, so that "initiatives" finds "initiative"."""
    for ending in _ENDINGS:
        if word.endswith(ending) and len(word) - len(ending) >= _SHORTEST_STEM:
            return word.removesuffix(ending)
    return word


def stems_of(wanted: str) -> tuple[str, ...]:
    """What is looked for."""
    return tuple(stem(word) for word in wanted.casefold().split())


def matches(indicator: Indicator, answer: Answer | None, wanted: str) -> bool:
    """Whether every wanted word stands in the question, its anchors, or the answer."""
    texts = (indicator.title, *(text for _label, text in _texts(indicator, answer)))
    everything = " ".join(texts).casefold()
    return all(word in everything for word in stems_of(wanted))


def where_found(indicator: Indicator, answer: Answer | None, wanted: str, *, shown: str) -> str:
    """Where a wanted word stands that the row does not show; empty when it shows them all."""
    hidden = [word for word in stems_of(wanted) if word not in shown.casefold()]
    for label, text in _texts(indicator, answer):
        for word in hidden:
            place = text.casefold().find(word)
            if place >= 0:
                return _("{where}: {words}").format(where=label, words=_cut(text, place))
    return ""


def _texts(indicator: Indicator, answer: Answer | None) -> Iterator[tuple[str, str]]:
    """What can be found, with the name of the place."""
    yield _("question"), indicator.question
    yield _("why we ask"), indicator.why
    for level, text in sorted(indicator.anchors.items()):
        yield _("level {level}").format(level=level), text
    if answer is not None:
        yield _("your answer"), answer_words(indicator, answer)
        yield _("your note"), answer.note
        yield _("your evidence"), answer.evidence.text
        yield _("your reason"), answer.reason


def _cut(text: str, place: int) -> str:
    """A few words around a place in a text, on one line."""
    first = max(0, place - _BEFORE)
    words = text[first : first + _AROUND].split()
    is_cut = first + _AROUND < len(text)
    whole = words[1 if first else 0 : -1 if is_cut else None]
    start, end = "... " if first else "", " ..." if is_cut else ""
    return f"{start}{' '.join(whole)}{end}"
