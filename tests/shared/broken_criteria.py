"""Criteria files broken by chance: in their bytes, or in the tree of their values."""

from __future__ import annotations

import re
from decimal import Decimal
from typing import TYPE_CHECKING, Any

import yaml

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from random import Random

AWKWARD = (
    b"&a ",
    b"*a",
    b"!!str ",
    b"!",
    b'"',
    b"'",
    b"{",
    b"}",
    b"[",
    b"]",
    b"- ",
    b": ",
    b":",
    b"#",
    b"\t",
    b"\r",
    b"\n",
    b"\x00",
    b"\x1b[2J",
    b"\xff",
    b"\xc3",
    b"\xed\xa0\x80",
    b"\xe2\x80\xae",
    b"\xe2\x80\xa8",
    b"\xef\xbb\xbf",
    b"%",
    b"<<: *a",
    b"0x",
    b".inf",
    b".nan",
    b"1e999999999",
    b"9" * 5000,
    b"[" * 60,
    b"{" * 40,
    b"- " * 60,
    b"---\n",
    b"...\n",
    b"? ",
    b"|",
    b">",
    b"@",
    b"`",
    b"null",
    b"true",
    b"no",
    b"12:30",
    b"2024-13-45",
    b"012",
    b"0o17",
    b"-1",
    b"2.5",
    b"\\",
    b"~",
    "\N{GRINNING FACE}".encode(),
    b'"\\ud800"',
    b'"\\x1b"',
    b"and/or",
    b"a" * 3000,
)
"""What breaks readers of YAML."""


def broken_bytes(content: bytes, chance: Random) -> bytes:
    """The content with one to four changes of bytes."""
    for _ in range(chance.randint(1, 4)):
        content = chance.choice(_CHANGES)(content, chance)
    return content


def _place(content: bytes, chance: Random) -> int:
    return chance.randint(0, len(content))


def _flip(content: bytes, chance: Random) -> bytes:
    at = _place(content, chance)
    return content[:at] + bytes([chance.randrange(256)]) + content[at + 1 :]


def _cut(content: bytes, chance: Random) -> bytes:
    at = _place(content, chance)
    return content[:at] + content[at + chance.choice((1, 2, 10, 200, 5000)) :]


def _repeat(content: bytes, chance: Random) -> bytes:
    at = _place(content, chance)
    return content[:at] + content[at : at + chance.choice((3, 40, 600))] * 2 + content[at:]


def _insert(content: bytes, chance: Random) -> bytes:
    at = _place(content, chance)
    return content[:at] + chance.choice(AWKWARD) + content[at:]


def _replace_value(content: bytes, chance: Random) -> bytes:
    values = list(re.finditer(rb"(?<=: )[^\n]+", content))
    if not values:
        return content
    found = chance.choice(values)
    return content[: found.start()] + chance.choice(AWKWARD) + content[found.end() :]


def _swap_lines(content: bytes, chance: Random) -> bytes:
    lines = content.split(b"\n")
    one, other = chance.randrange(len(lines)), chance.randrange(len(lines))
    lines[one], lines[other] = lines[other], lines[one]
    return b"\n".join(lines)


def _shift_line(content: bytes, chance: Random) -> bytes:
    lines = content.split(b"\n")
    at = chance.randrange(len(lines))
    lines[at] = (
        chance.choice((b" ", b"  ", b"\t")) + lines[at] if chance.random() < 0.5 else lines[at][1:]
    )
    return b"\n".join(lines)


def _truncate(content: bytes, chance: Random) -> bytes:
    return content[: _place(content, chance)]


_CHANGES: tuple[Callable[[bytes, Random], bytes], ...] = (
    *(_flip, _cut, _repeat, _swap_lines, _shift_line, _truncate),
    *(_insert, _replace_value) * 2,
)

LEAVES: tuple[Any, ...] = (
    None, True, False, 0, 1, 4, 5, -1, 10**30, Decimal("2.5"), Decimal("-0.1"), "", " ", "a", "no",
    "strategic-planning", "anchored", "number", "multiple", "hold", "ready", "dont-know", "2/3",
    "1/0", "1e9", "x" * 2500, "What is it?", "\x85", "and/or", "\N{GRINNING FACE}", [], {},
)  # fmt: skip


def broken_tree(content: Any, keys: list[Any], chance: Random) -> Any:
    """The content with some parts replaced, left out, doubled or put elsewhere."""
    if chance.random() < 0.1:
        return _made_up(keys, chance, 4)
    for _ in range(chance.randint(1, 3)):
        content = _changed(content, keys, chance)
    return content


def _changed(value: Any, keys: list[Any], chance: Random) -> Any:
    if chance.random() < 0.04 or not value or not isinstance(value, dict | list):
        return _made_up(keys, chance, 2)
    if isinstance(value, list):
        at = chance.randrange(len(value))
        return _changed_list(value, at, keys, chance)
    key = chance.choice(list(value))
    return _changed_mapping(value, key, keys, chance)


def _changed_list(value: list[Any], at: int, keys: list[Any], chance: Random) -> list[Any]:
    match chance.randrange(6):
        case 0:
            return value[:at] + value[at + 1 :]
        case 1:
            return [*value, value[at]]
        case 2:
            return chance.sample(value, len(value))
        case _:
            return [*value[:at], _changed(value[at], keys, chance), *value[at + 1 :]]


def _changed_mapping(
    value: dict[Any, Any], key: Any, keys: list[Any], chance: Random
) -> dict[Any, Any]:
    match chance.randrange(12):
        case 0:
            return {k: v for k, v in value.items() if k != key}
        case 1:
            return {(chance.choice(keys) if k == key else k): v for k, v in value.items()}
        case 2:
            return {**value, chance.choice(keys): _made_up(keys, chance, 2)}
        case _:
            return {**value, key: _changed(value[key], keys, chance)}


def _made_up(keys: list[Any], chance: Random, depth: int) -> Any:
    kind = chance.randrange(4)
    if depth == 0 or kind < 2:
        return chance.choice(LEAVES)
    size = chance.randint(0, 4)
    if kind == 2:
        return [_made_up(keys, chance, depth - 1) for _ in range(size)]
    return {chance.choice(keys): _made_up(keys, chance, depth - 1) for _ in range(size)}


class _Dumper(yaml.SafeDumper):
    """Writes decimals as they are, and never by reference."""

    def ignore_aliases(self, _data: Any) -> bool:
        return True


_Dumper.add_representer(
    Decimal, lambda dumper, number: dumper.represent_scalar("tag:yaml.org,2002:float", str(number))
)


def as_yaml(content: Any, chance: Random) -> bytes:
    """The content as a file, laid out by chance."""
    text = yaml.dump(
        content,
        Dumper=_Dumper,
        allow_unicode=chance.random() < 0.5,
        default_flow_style=chance.choice((True, False, None)),
        sort_keys=False,
        width=chance.choice((40, 80, 1000)),
    )
    return str(text).encode("utf-8", "surrogatepass")


def keys_of(content: Any) -> Iterator[Any]:
    """Every key of a tree."""
    if isinstance(content, dict):
        yield from content
        for part in content.values():
            yield from keys_of(part)
    elif isinstance(content, list):
        for part in content:
            yield from keys_of(part)
