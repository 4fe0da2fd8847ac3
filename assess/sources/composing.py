"""Events of a YAML parser into plain values and the place of each, within limits.

Nothing is built before the limits are looked at: an event that breaks one ends the
reading, so a small file cannot grow in memory. There is no recursion either.
"""

from collections.abc import Callable
from dataclasses import dataclass, field
from decimal import Decimal
from typing import Any, Final

from yaml import events

from assess.errors import Problem
from assess.i18n import _
from assess.sources.core_types import UnfitWordError, read_word
from assess.sources.decoding import unseen_letter
from assess.sources.shown import quoted

DEEPEST: Final = 30
"""How many lists and mappings may stand inside each other."""
MOST_VALUES: Final = 100_000
"""How many values a file may hold."""

Place = tuple[int, int]
"""Line and column, counted from 1."""


@dataclass(slots=True)
class Spot:
    """Where a value stands, and where its parts do."""

    place: Place
    """Where the value starts."""
    key_place: Place
    """Where its key starts, or the value itself when it has none."""
    parts: "dict[Any, Spot] | list[Spot] | None" = None
    """By key or in order; absent for a value without parts."""


@dataclass(slots=True)
class _Open:
    """A list or mapping whose end has not been read yet."""

    content: Any
    spot: Spot
    key: Any = None
    """What the next value of a mapping belongs to."""
    key_place: Place | None = None
    """Where that key stands; absent while a key is expected."""


class StopReadingError(Exception):
    """A limit is broken; what was found so far is in `problems`."""


@dataclass(slots=True)
class Composer:
    """Builds one document from events, and notes every fault on the way."""

    path: str
    problems: list[Problem] = field(default_factory=list)
    content: Any = None
    spot: Spot = field(default_factory=lambda: Spot((1, 1), (1, 1)))
    faulty: set[Place] = field(default_factory=set)
    """Places of values that could not be read; other complaints about them are echoes."""
    last_scalar: events.ScalarEvent | None = None
    _open: list[_Open] = field(default_factory=list)
    _values: int = 0
    _documents: int = 0

    def take(self, event: events.Event) -> None:
        """Take the next event.

        Raises:
            StopReadingError: The file breaks a limit, or holds a second document.
        """
        receive = _RECEIVERS.get(type(event))
        if receive is not None:
            receive(self, event)

    def _document(self, event: events.DocumentStartEvent) -> None:
        self._documents += 1
        if self._documents > 1:
            words = _("a second document starts here; keep one document in a file")
            self._stop(_start(event), "several-documents", words)

    def _scalar(self, event: events.ScalarEvent) -> None:
        self.last_scalar = event
        place = _start(event)
        self._count(place)
        self._refuse_extras(event, place)
        value: Any = event.value
        if event.implicit[0] and event.tag is None:
            try:
                value = read_word(value)
            except UnfitWordError as error:
                self._complain(place, "unfit-word", str(error))
        elif not value.isprintable():
            self._refuse_unseen(value, place)
        self._add(value, Spot(place, place))

    def _start_list(self, event: events.SequenceStartEvent) -> None:
        self._start(event, [], [])

    def _start_mapping(self, event: events.MappingStartEvent) -> None:
        self._start(event, {}, {})

    def _start(self, event: events.CollectionStartEvent, content: Any, parts: Any) -> None:
        place = _start(event)
        self._count(place)
        self._refuse_extras(event, place)
        if len(self._open) >= DEEPEST:
            words = _("more than {most} lists and mappings stand inside each other here")
            self._stop(place, "too-deep", words.format(most=DEEPEST))
        self._open.append(_Open(content, Spot(place, place, parts)))

    def _end(self, _event: events.CollectionEndEvent) -> None:
        ended = self._open.pop()
        self._add(ended.content, ended.spot)

    def _alias(self, event: events.AliasEvent) -> None:
        place = _start(event)
        self._count(place)
        words = _(
            "a word that starts with * repeats another place; write the value out, or quote it"
        )
        self._complain(place, "alias", words)
        self._add(None, Spot(place, place))

    def _add(self, value: Any, spot: Spot) -> None:
        if not self._open:
            self.content, self.spot = value, spot
            return
        parent = self._open[-1]
        if isinstance(parent.content, list):
            parent.content.append(value)
            parent.spot.parts.append(spot)  # type: ignore[union-attr]  # a list has its spots in a list
        elif parent.key_place is None:
            parent.key, parent.key_place = self._key(value, spot.place), spot.place
        else:
            self._add_pair(parent, value, spot)

    def _add_pair(self, parent: _Open, value: Any, spot: Spot) -> None:
        key, spot.key_place = parent.key, parent.key_place or spot.place
        parent.key = parent.key_place = None
        parts: Any = parent.spot.parts
        if key is _NO_KEY:
            return
        first = parts.get(key)
        if first is None:
            parent.content[key], parts[key] = value, spot
            return
        words = _("{key} stands here a second time; the first is on line {line}")
        told = words.format(key=quoted(key), line=first.key_place[0])
        self._complain(spot.key_place, "duplicate-key", told)

    def _key(self, value: Any, place: Place) -> Any:
        if isinstance(value, str | int) and not isinstance(value, bool):
            return value
        if place not in self.faulty:
            words = _("{key} cannot be a key; a key is a word or a whole number")
            self._complain(place, "unfit-key", words.format(key=quoted(value)))
        return _NO_KEY

    def _count(self, place: Place) -> None:
        self._values += 1
        if self._values > MOST_VALUES:
            words = _("the file holds more than {most} values")
            self._stop(place, "too-many-values", words.format(most=f"{MOST_VALUES:,}"))

    def _refuse_extras(self, event: Any, place: Place) -> None:
        if event.anchor is not None:
            words = _(
                "a word that starts with & names a place; take it out, or put the text in quotes"
            )
            self._complain(place, "anchor", words)
        if event.tag is not None:
            words = _(
                "a word that starts with ! asks for a type; take it out, or put the text in quotes"
            )
            self._complain(place, "tag", words)

    def _refuse_unseen(self, value: str, place: Place) -> None:
        letter = unseen_letter(value)
        if letter:
            words = _("{letter} cannot be seen or changes how the text is read; take it out")
            self._complain(place, "unseen-letter", words.format(letter=letter))

    def _complain(self, place: Place, rule: str, message: str) -> None:
        self.faulty.add(place)
        self.problems.append(Problem(self.path, *place, rule, message))

    def _stop(self, place: Place, rule: str, message: str) -> None:
        self._complain(place, rule, message)
        raise StopReadingError


_NO_KEY: Final = object()

_RECEIVERS: Final[dict[type, Callable[[Composer, Any], None]]] = {
    events.DocumentStartEvent: Composer._document,
    events.ScalarEvent: Composer._scalar,
    events.SequenceStartEvent: Composer._start_list,
    events.MappingStartEvent: Composer._start_mapping,
    events.SequenceEndEvent: Composer._end,
    events.MappingEndEvent: Composer._end,
    events.AliasEvent: Composer._alias,
}


def _start(event: Any) -> Place:
    mark = event.start_mark
    return mark.line + 1, mark.column + 1
