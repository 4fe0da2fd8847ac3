"""Texts that would act on a terminal, put into a store past the door that cleans them."""

from __future__ import annotations

import json
import re
import sqlite3
from contextlib import closing
from typing import TYPE_CHECKING, Any

from driven import SEQUENCE

from assess.safe_text import safe, safe_line
from assess.store.opening import open_store

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from assess.domain.framework import Framework

PAYLOADS = (
    "\x1b]0;PWNED\x07",  # another window title
    "\x1b]52;c;UFdORUQ=\x1b\\",  # into the clipboard
    "\x1b]8;;https://evil.example\x1b\\PWNED\x1b]8;;\x1b\\",  # a hidden link
    "\x1b[31mPWNED\x1b[0m",
    "\x1b[2J\x1b[1;1HPWNED",
    "\x1b[6n\x1b[c\x1bZ",  # a terminal that answers types for you
    '\x1bP$q"p\x1b\\\x1b_PWNED\x1b\\\x1b^PWNED\x1b\\',
    "\x1bcPWNED",
    "\x9b31mPWNED\x9d0;PWNED\x9c\x90PWNED\x9c",  # the same in one byte each
    "\x00\x07\x08\x0b\x0c\x0e\x0f\x7f",
    "\x18\x1a\x1b",
    "\u202ePWNED\u202c \u2066PWNED\u2069",  # read from right to left
    "[/] [/bold] [#zzzzzz]x[/] [link=https://evil.example]x[/link]",
    "[@click=app.exit()]PWNED[/] [@click=app.bell]PWNED[/]",
    "a\\ [/ \\[ $name {name} %s {{ 7*7 }}",
    "one\rtwo\u2028three\u2029four\x85five",
)
"""What a text can hold that a terminal, a screen library or a reader's eye takes for a command."""

AT = "2026-03-02T09:{minute:02}:00.000000Z"
_AT_A_PLACE = re.compile(rb"\x1b\[[\d;]*[Hf]")
_FEW_LINES = {"\r", "\n", "\t"}


def as_it_is(text: str) -> str:
    """The text as it is."""
    return text


class Planter:
    """Writes rows into a store by SQL alone."""

    def __init__(self, place: Path, framework: Framework, *, harmless: bool) -> None:
        open_store(str(place)).close()
        self._place, self._framework = place, framework
        self.prose: Callable[[str], str] = safe if harmless else as_it_is
        self.line: Callable[[str], str] = safe_line if harmless else as_it_is
        self._minute = 0

    def plant(self) -> None:
        """Put every payload into every text that a store has."""
        with closing(sqlite3.connect(self._place)) as connection, connection:
            for number, payload in enumerate(PAYLOADS):
                self._assessment(connection, f"other-{number}", payload)
            self._assessment(connection, self.line("esc-\x1b]0;PWNED\x07"), "esc")
            self._assessment(connection, "main", "Bay " + PAYLOADS[0] + PAYLOADS[3])
            for indicator, value in self._values().items():
                self._answer(connection, indicator, value)
            for indicator in list(self._framework.indicators)[:2]:
                self._draft(connection, indicator)

    def _version(self) -> tuple[str, str, str]:
        return self._framework.id, self.line("0.9\x1b[31m"), "another"

    def _stamp(self) -> tuple[str, str, str, str, str, str]:
        self._minute = (self._minute + 1) % 60
        at = AT.format(minute=self._minute)
        return (at, self.line("tester\x1b]0;PWNED\x07"), *self._version(), "9.9\x1b[31m")

    def _assessment(self, connection: sqlite3.Connection, name: str, payload: str) -> None:
        description = {
            "organisation": {
                "name": self.line(payload) or "-",
                "country": self.line(PAYLOADS[1]),
                "kind": self.line(PAYLOADS[8]),
            },
            "respondent": {"name": self.line(PAYLOADS[13]), "email": self.line(PAYLOADS[4])},
        }
        text = json.dumps(description)
        connection.execute(
            "INSERT INTO assessment VALUES (?, NULL, ?, ?, ?, ?, '', ?, 'system-scope')",
            (name, *self._version(), text, AT.format(minute=0)),
        )
        self._event(connection, name, "start", "", text)

    def _event(
        self, connection: sqlite3.Connection, name: str, action: str, indicator: str, after: str
    ) -> None:
        at, author, *rest = self._stamp()
        connection.execute(
            "INSERT INTO event (assessment_id, at, author, action, indicator, before, after,"
            " framework_id, framework_version, framework_digest, program_version)"
            " VALUES (?, ?, ?, ?, ?, NULL, ?, ?, ?, ?, ?)",
            (name, at, author, action, indicator, after, *rest),
        )

    def _answer(self, connection: sqlite3.Connection, indicator: str, value: Any) -> None:
        text = self.prose("\n".join(PAYLOADS))
        answer = {
            "value": value,
            "reason": text if value == "not-applicable" else "",
            "note": text,
            "evidence": {"strength": 1, "text": text, "link": self.line(PAYLOADS[2])},
        }
        self._event(connection, "main", "answer", indicator, json.dumps(answer))

    def _draft(self, connection: sqlite3.Connection, indicator: str) -> None:
        text = self.prose("\n".join(PAYLOADS))
        connection.execute(
            "INSERT INTO draft VALUES ('main', ?, ?, ?, ?, 1, ?)",
            (indicator, text, text, self.line(PAYLOADS[2]), AT.format(minute=0)),
        )

    def _values(self) -> dict[str, Any]:
        kinds: dict[str, Any] = {"number": 1200, "yesno": "yes", "multiple": []}
        return {
            i.id: "not-applicable" if i.allow_not_applicable else kinds.get(i.type, 2)
            for i in self._framework.indicators.values()
        }


def commands_in(painted: bytes) -> set[bytes]:
    """Every command to the terminal, wherever the place is."""
    return {_AT_A_PLACE.sub(b"<place>", found) for found in SEQUENCE.findall(painted)}


def acting_letters(text: str) -> Iterator[str]:
    """Letters that act on a terminal or on a reader's eye, outside any command."""
    return (letter for letter in text if letter not in _FEW_LINES and safe(letter) != letter)
