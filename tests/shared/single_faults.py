"""Criteria files with one fault each, as an editor makes them, and the line that it is on."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from random import Random
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator


@dataclass(frozen=True)
class Faulty:
    """A file with one fault."""

    fault: str
    """What was done."""
    content: bytes
    """The file."""
    line: int
    """The line to mend, counted from 1."""


Edit = Callable[[str, Random], str | None]
"""Makes a fault in one line, or none where the line does not lend itself to it."""

_KEY = re.compile(r"^(?P<before>\s*(- )?)(?P<key>[a-z_]{4,}):")
_QUOTED = re.compile(r'^(?P<before>\s*(- |[a-z_0-9]+: ))"(?P<text>[^"]+)"$')


def _misspelt_key(line: str, chance: Random) -> str | None:
    found = _KEY.match(line)
    if found is None:
        return None
    key = found["key"]
    at = chance.randrange(1, len(key) - 1)
    slip = key[:at] + key[at + 1] + key[at] + key[at + 2 :]
    return None if slip == key else line.replace(key, slip, 1)


def _unclosed_quote(line: str, _chance: Random) -> str | None:
    return line[:-1] if _QUOTED.match(line) else None


def _quote_inside(line: str, chance: Random) -> str | None:
    found = _QUOTED.match(line)
    words = found["text"].split(" ") if found else []
    if found is None or len(words) < 3:
        return None
    at = chance.randrange(1, len(words) - 1)
    text = " ".join([*words[:at], f'"{words[at]}"', *words[at + 1 :]])
    return f'{found["before"]}"{text}"'


def _starting_with(sign: str) -> Edit:
    """The text without quotes, and a sign before it that means something in YAML."""

    def edit(line: str, _chance: Random) -> str | None:
        found = _QUOTED.match(line)
        return f"{found['before']}{sign}{found['text'].split(':')[0]}" if found else None

    return edit


def _colon_inside(line: str, _chance: Random) -> str | None:
    found = _QUOTED.match(line)
    words = found["text"].replace(":", "").split(" ", 1) if found else []
    return f"{found['before']}{words[0]}: {words[1]}" if found and len(words) > 1 else None


def _no_colon(line: str, _chance: Random) -> str | None:
    return line.replace(": ", " ", 1) if re.match(r"^\s+[a-z_]+: \S", line) else None


def _tab(line: str, _chance: Random) -> str | None:
    return "\t" + line.lstrip() if re.match(r"^ +[a-z_]+:", line) else None


def _one_space_more(line: str, _chance: Random) -> str | None:
    return " " + line if re.match(r"^ *[a-z_]+: \S", line) else None


def _one_space_less(line: str, _chance: Random) -> str | None:
    return line[1:] if re.match(r"^ +[a-z_]+: \S", line) else None


def _empty_text(line: str, _chance: Random) -> str | None:
    found = _QUOTED.match(line)
    return f'{found["before"]}""' if found and "answered_on" not in line else None


def _no_text(line: str, _chance: Random) -> str | None:
    found = _QUOTED.match(line)
    return found["before"].rstrip(" ") if found else None


def _number_for_text(line: str, chance: Random) -> str | None:
    found = _QUOTED.match(line)
    return f"{found['before']}{chance.choice(('1.10', '3', 'true'))}" if found else None


def _replaced(pattern: str, *instead: str) -> Edit:
    """Something that is written in a known form, replaced by what does not fit there."""

    def edit(line: str, chance: Random) -> str | None:
        if not re.search(pattern, line):
            return None
        return re.sub(pattern, lambda _found: chance.choice(instead), line, count=1)

    return edit


def _twice(line: str, _chance: Random) -> str | None:
    return f"{line}\n{line}" if re.match(r"^\s+[a-z_]+: \S", line) else None


def _letter(sign: str) -> Edit:
    """A letter that nobody sees, in the middle of a text."""

    def edit(line: str, chance: Random) -> str | None:
        found = _QUOTED.match(line)
        at = chance.randrange(found.start("text"), found.end("text")) if found else 0
        return line[:at] + sign + line[at:] if found else None

    return edit


EDITS: dict[str, Edit] = {
    "a key misspelt": _misspelt_key,
    "a quote not closed": _unclosed_quote,
    "a quote inside quotes": _quote_inside,
    "a text that starts with @": _starting_with("@"),
    "a text that starts with *": _starting_with("*"),
    "a text that starts with &": _starting_with("& "),
    "a text that starts with !": _starting_with("!"),
    "a text that starts with a bracket": _starting_with("["),
    "a colon in a text without quotes": _colon_inside,
    "a colon left out": _no_colon,
    "a tab": _tab,
    "a space too many": _one_space_more,
    "a space too few": _one_space_less,
    "a text without words": _empty_text,
    "no text at all": _no_text,
    "a number where words belong": _number_for_text,
    "a line twice": _twice,
    "an escape character": _letter("\x1b"),
    "a direction override": _letter("\u202e"),
    "a weight out of range": _replaced(r"(?<=^    weight: )\d", "7", "-1", "2.5", "often"),
    "an unknown kind": _replaced(r"(?<=^    type: )\w+", "anchord", "scale", "3"),
    "an unknown gate": _replaced(r"(?<=kind: )(hold|stop)\b", "hlod", "never"),
    "a level that is none": _replaced(r"(?<=^      )[0-4](?=: )", "5", "-1", "x", '"2"'),
    "an unknown area": _replaced(r"(?<=area: )[a-z-]+", "co-desing", "elsewhere"),
    "an unknown source": _replaced(r"(?<=^      - )[a-z0-9-]+$", "nowhere", "ihi-nothing"),
    "an unknown source of a fact": _replaced(r"(?<=source: )[a-z0-9-]+$", "nowhere"),
    "an id in capitals": _replaced(r"(?<=id: )[a-z]", "X", "_", "å"),
    "a question without its mark": _replaced(r"(?<=question: )(.*)\?\"", '"We ask."', '"Tell us"'),
    "a question that asks two things": _replaced(
        r"(?<=question: )(.*)", '"What do you do, and how do you know?"'
    ),
    "both or either": _replaced(r"(?<=[a-z]) (and|or) (?=[a-z])", " and/or "),
    "a number with a leading nought": _replaced(r"(?<=minutes: )\d", "01"),
}
"""Faults of one line, by what an editor did."""


def faulty_files(files: dict[str, str], seed: int) -> Iterator[tuple[str, Faulty]]:
    """Without end: each time another fault, in a file that lends itself to it.

    Args:
        files: Sound files by name.
        seed: For the same faults again.
    """
    chance = Random(seed)  # noqa: S311 the same faults again, no secret
    while True:
        for fault, edit in EDITS.items():
            name = chance.choice(list(files))
            found = _edited(files[name], edit, chance)
            if found is not None:
                content, line = found
                yield name, Faulty(fault, content.encode(), line)


def _edited(text: str, edit: Edit, chance: Random) -> tuple[str, int] | None:
    lines = text.split("\n")
    for at in chance.sample(range(len(lines)), len(lines)):
        edited = None if lines[at].lstrip().startswith("#") else edit(lines[at], chance)
        if edited is not None and edited != lines[at]:
            line = at + 1 + edited.count("\n")
            return "\n".join([*lines[:at], edited, *lines[at + 1 :]]), line
    return None
