"""JSON read once and strictly: plain values, and the place where each of them stands."""

import re
from bisect import bisect_right
from collections.abc import Iterator
from json import JSONDecodeError
from json.decoder import scanstring  # type: ignore[attr-defined]  # typeshed leaves it out
from typing import Any, Final, NoReturn

from assess.errors import ContentError, Problem
from assess.i18n import _
from assess.sources.composing import DEEPEST, MOST_VALUES
from assess.sources.core_types import Scalar, UnfitWordError, read_word
from assess.sources.decoding import LARGEST_FILE, decode
from assess.sources.open_parts import Place, Spot
from assess.sources.shown import quoted
from assess.sources.yaml_source import Source

_SPACE: Final = re.compile(r"[ \t\n\r]*")
_NUMBER: Final = re.compile(r"-?(0|[1-9][0-9]*)(\.[0-9]+)?([eE][-+]?[0-9]+)?")
_WORD: Final = re.compile(r"(true|false|null)\b")


def read_json(text: bytes, path: str, *, largest: int = LARGEST_FILE) -> Source:
    """Read a JSON file as plain values with their places.

    UTF-8 alone, with or without a byte order mark; a decimal is exact; no duplicate keys, no
    NaN; at most 2 MB unless more is allowed, 100,000 values and 30 levels.

    Raises:
        ContentError: The file breaks one of these; carries every problem that was found.
    """
    reader = _Reader(decode(text, path, largest=largest), path)
    content, spot = reader.read()
    if reader.problems:
        raise ContentError(reader.problems)
    return Source(path, content, spot)


class _Reader:
    """Goes through a text once; faults of form end the reading, others are collected."""

    def __init__(self, text: str, path: str) -> None:
        self.problems: list[Problem] = []
        self._text = text
        self._path = path
        self._at = 0
        self._depth = 0
        self._values = 0
        self._line_starts = [0, *(found.end() for found in re.finditer(r"\r\n|\r|\n", text))]

    def read(self) -> tuple[Any, Spot]:
        """The one value of the text."""
        self._skip_space()
        if self._at == len(self._text):
            self._stop("empty-file", _("the file is empty"))
        found = self._value()
        self._skip_space()
        if self._at < len(self._text):
            self._stop("not-json", _("nothing may follow the end of the document"))
        return found

    def _value(self) -> tuple[Any, Spot]:
        place = self._place()
        self._values += 1
        if self._values > MOST_VALUES:
            words = _("the file holds more than {most} values")
            self._stop("too-many-values", words.format(most=f"{MOST_VALUES:,}"))
        match self._text[self._at : self._at + 1]:
            case "{":
                return self._mapping(place)
            case "[":
                return self._list(place)
            case '"':
                return self._string(), Spot(place, place)
            case _:
                return self._number_or_word(), Spot(place, place)

    def _mapping(self, place: Place) -> tuple[dict[str, Any], Spot]:
        content: dict[str, Any] = {}
        spots: dict[Any, Spot] = {}
        for _entry in self._entries("}"):
            key_place = self._place()
            if self._text[self._at : self._at + 1] != '"':
                self._stop("not-json", _("a key in double quotes is needed here"))
            key = self._string()
            self._take(":", _("a colon is missing after the key"))
            value, spot = self._value()
            spot.key_place = key_place
            if key in content:
                self._complain_of_twin(key, spots[key], key_place)
            else:
                content[key], spots[key] = value, spot
        return content, Spot(place, place, spots)

    def _list(self, place: Place) -> tuple[list[Any], Spot]:
        content: list[Any] = []
        spots: list[Spot] = []
        for _entry in self._entries("]"):
            value, spot = self._value()
            content.append(value)
            spots.append(spot)
        return content, Spot(place, place, spots)

    def _entries(self, end: str) -> Iterator[None]:
        """Stand before each entry of a list or mapping in turn."""
        self._depth += 1
        if self._depth > DEEPEST:
            words = _("more than {most} lists and mappings stand inside each other here")
            self._stop("too-deep", words.format(most=DEEPEST))
        self._at += 1
        self._skip_space()
        is_first = True
        while self._text[self._at : self._at + 1] != end:
            if not is_first:
                self._take(",", _("a comma is missing, or the bracket is not closed"))
            is_first = False
            yield
            self._skip_space()
        self._at += 1
        self._depth -= 1

    def _string(self) -> str:
        try:
            read, self._at = scanstring(self._text, self._at + 1, True)  # noqa: FBT003 the C function takes no names
        except JSONDecodeError as error:
            self._at = error.pos
            self._stop("not-json", _string_words(error.msg))
        return str(read)

    def _number_or_word(self) -> Scalar:
        found = _NUMBER.match(self._text, self._at) or _WORD.match(self._text, self._at)
        if found is None:
            words = _("this is not JSON: a value is missing, or a text has no quotes")
            self._stop("not-json", words)
        try:
            value = read_word(found[0])
        except UnfitWordError as error:
            self.problems.append(Problem(self._path, *self._place(), "unfit-word", str(error)))
            value = None
        self._at = found.end()
        return value

    def _take(self, mark: str, words: str) -> None:
        self._skip_space()
        if self._text[self._at : self._at + 1] != mark:
            self._stop("not-json", words)
        self._at += 1
        self._skip_space()

    def _skip_space(self) -> None:
        space = _SPACE.match(self._text, self._at)
        self._at = space.end() if space else self._at

    def _complain_of_twin(self, key: str, first: Spot, place: Place) -> None:
        words = _("{key} stands here a second time; the first is on line {line}")
        told = words.format(key=quoted(key), line=first.key_place[0])
        self.problems.append(Problem(self._path, *place, "duplicate-key", told))

    def _place(self) -> Place:
        line = bisect_right(self._line_starts, self._at)
        return line, self._at - self._line_starts[line - 1] + 1

    def _stop(self, rule: str, message: str) -> NoReturn:
        raise ContentError([*self.problems, Problem(self._path, *self._place(), rule, message)])


def _string_words(said: str) -> str:
    if "Unterminated" in said:
        return _("the quote opened here is never closed")
    if "control character" in said:
        return _("a text may not hold a line end or tab; write \\n or \\t")
    return _("a backslash starts a code here, and this is none; write two backslashes")
