"""Events of a YAML parser into plain values and the place of each, within limits.

Nothing is built before the limits are looked at: an event that breaks one ends the
reading, so a small file cannot grow in memory. There is no recursion either.
"""

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any, Final

from yaml import events

from assess.errors import Problem
from assess.i18n import _
from assess.sources.core_types import Plain, UnfitWordError, read_word
from assess.sources.decoding import unseen_letter
from assess.sources.open_parts import OpenList, OpenMapping, Place, Spot

DEEPEST: Final = 30
"""How many lists and mappings may stand inside each other."""
MOST_VALUES: Final = 100_000
"""How many values a file may hold."""


class StopReadingError(Exception):
    """A limit is broken; what was found so far is in the composer's problems."""


@dataclass(slots=True)
class Composer:
    """Builds one document from events, and notes every fault on the way."""

    path: str
    """The file as the person would name it."""
    problems: list[Problem] = field(default_factory=list)
    """What was found so far."""
    content: Plain = None
    """The document, once it has ended."""
    spot: Spot = field(default_factory=lambda: Spot((1, 1), (1, 1)))
    """Where the document stands, part by part."""
    faulty: set[Place] = field(default_factory=set)
    """Places of values that could not be read; other complaints about them are echoes."""
    last_scalar: events.ScalarEvent | None = None
    """The value read last."""
    _open: list[OpenList | OpenMapping] = field(default_factory=list)
    _values: int = 0
    _documents: int = 0
    _receivers: dict[type, Callable[..., None]] = field(init=False)

    def __post_init__(self) -> None:
        self._receivers = {
            events.DocumentStartEvent: self._start_document,
            events.ScalarEvent: self._take_scalar,
            events.SequenceStartEvent: self._start_list,
            events.MappingStartEvent: self._start_mapping,
            events.SequenceEndEvent: self._end,
            events.MappingEndEvent: self._end,
            events.AliasEvent: self._take_alias,
        }

    def take(self, event: events.Event) -> None:
        """Take the next event.

        Raises:
            StopReadingError: The file breaks a limit, or holds a second document.
        """
        receive = self._receivers.get(type(event))
        if receive is not None:
            receive(event)

    def _start_document(self, event: events.DocumentStartEvent) -> None:
        self._documents += 1
        if self._documents > 1:
            words = _("a second document starts here; keep one document in a file")
            self._stop(_place(event), "several-documents", words)

    def _take_scalar(self, event: events.ScalarEvent) -> None:
        self.last_scalar = event
        place = self._counted(event)
        value: Plain = event.value
        if event.implicit[0] and event.tag is None:
            try:
                value = read_word(event.value)
            except UnfitWordError as error:
                self._complain(place, "unfit-word", str(error))
        elif not event.value.isprintable():
            self._refuse_unseen(event.value, place)
        self._add(value, place, None)

    def _start_list(self, event: events.SequenceStartEvent) -> None:
        place = self._counted(event)
        self._refuse_deep(place)
        self._open.append(OpenList(place))

    def _start_mapping(self, event: events.MappingStartEvent) -> None:
        place = self._counted(event)
        self._refuse_deep(place)
        self._open.append(OpenMapping(place, self._complain))

    def _end(self, _event: events.CollectionEndEvent) -> None:
        ended = self._open.pop()
        self._add(ended.content, ended.spot.place, ended.spot)

    def _take_alias(self, event: events.AliasEvent) -> None:
        place = _place(event)
        words = _("a word that starts with * repeats another place; write it out, or use quotes")
        self._complain(place, "alias", words)
        self._add(None, place, None)

    def _add(self, value: Plain, place: Place, part: Spot | None) -> None:
        if self._open:
            self._open[-1].add(value, place, part)
        else:
            self.content, self.spot = value, part or Spot(place, place)

    def _counted(self, event: events.ScalarEvent | events.CollectionStartEvent) -> Place:
        """The place of an event that is a value, once it is seen to bring nothing with it."""
        place = _place(event)
        self._values += 1
        if self._values > MOST_VALUES:
            words = _("the file holds more than {most} values")
            self._stop(place, "too-many-values", words.format(most=f"{MOST_VALUES:,}"))
        if event.anchor is not None or event.tag is not None:
            self._refuse_extras(event, place)
        return place

    def _refuse_extras(
        self, event: events.ScalarEvent | events.CollectionStartEvent, place: Place
    ) -> None:
        if event.anchor is not None:
            words = _("a word that starts with & names a place; take it out, or use quotes")
            self._complain(place, "anchor", words)
        if event.tag is not None:
            words = _("a word that starts with ! asks for a type; take it out, or use quotes")
            self._complain(place, "tag", words)

    def _refuse_deep(self, place: Place) -> None:
        if len(self._open) >= DEEPEST:
            words = _("more than {most} lists and mappings stand inside each other here")
            self._stop(place, "too-deep", words.format(most=DEEPEST))

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


def _place(event: events.Event) -> Place:
    mark: Any = event.start_mark
    return mark.line + 1, mark.column + 1
