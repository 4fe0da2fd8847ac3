"""Lists and mappings while they are read, and the places of what they hold."""

from collections.abc import Callable
from dataclasses import dataclass

from assess.i18n import _
from assess.sources.core_types import Key, Plain
from assess.sources.shown import quoted

Place = tuple[int, int]
"""Line and column, counted from 1."""
Complain = Callable[[Place, str, str], None]
"""Takes note of a problem: place, rule and message."""


@dataclass(slots=True)
class Spot:
    """Where a value stands, and where its parts do."""

    place: Place
    """Where the value starts."""
    key_place: Place
    """Where its key starts, or the value itself when it has none."""
    parts: "dict[Key, Spot] | list[Spot] | None" = None
    """By key or in order; absent for a value without parts."""


class OpenList:
    """A list whose end has not been read yet."""

    __slots__ = ("content", "parts", "spot")

    def __init__(self, place: Place) -> None:
        self.content: list[Plain] = []
        self.parts: list[Spot] = []
        self.spot = Spot(place, place, self.parts)

    def add(self, value: Plain, place: Place, part: Spot | None) -> None:
        """Take the next entry; a value without parts brings its place only."""
        self.content.append(value)
        self.parts.append(part or Spot(place, place))


class OpenMapping:
    """A mapping whose end has not been read yet."""

    __slots__ = ("_complain", "_key", "_key_place", "content", "parts", "spot")

    def __init__(self, place: Place, complain: Complain) -> None:
        self.content: dict[Key, Plain] = {}
        self.parts: dict[Key, Spot] = {}
        self.spot = Spot(place, place, self.parts)
        self._complain = complain
        self._key: Key | None = None
        self._key_place: Place | None = None

    def add(self, value: Plain, place: Place, part: Spot | None) -> None:
        """Take the next key, or the value of the key before."""
        key_place = self._key_place
        if key_place is None:
            self._key_place = place
            self._key = value if type(value) is str else self._fit_key(value, place)
            return
        self._key_place = None
        key = self._key
        if key is None:
            return
        if key in self.parts:
            self._tell_twice(key, key_place)
            return
        self.content[key] = value
        if part is None:
            part = Spot(place, key_place)
        else:
            part.key_place = key_place
        self.parts[key] = part

    def _tell_twice(self, key: Key, key_place: Place) -> None:
        words = _("{key} stands here a second time; the first is on line {line}")
        told = words.format(key=quoted(key), line=self.parts[key].key_place[0])
        self._complain(key_place, "duplicate-key", told)

    def _fit_key(self, value: Plain, place: Place) -> Key | None:
        """The key, or nothing when it cannot be one."""
        if isinstance(value, str | int) and not isinstance(value, bool):
            return value
        words = _("{key} cannot be a key; a key is a word or a whole number")
        self._complain(place, "unfit-key", words.format(key=quoted(value)))
        return None
