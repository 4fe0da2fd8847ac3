"""The names of the view in a Typst template, as far as its text alone shows them."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from assess.reports.checking.kinds import Kind, Row, Rows

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from assess.reports.checking.found import Found

_NOT_CODE: Final = re.compile(r"//[^\n]*|/\*.*?\*/|\"(?:[^\"\\\n]|\\.)*\"", re.DOTALL)
_PATH: Final = re.compile(r"(?<![\w.-])view((?:\.[a-z_][\w-]*)+)")
_FOR: Final = re.compile(r"\bfor\s+([a-z_][\w-]*)\s+in\s+view((?:\.[a-z_]\w*)+)\s*(?=[{\[])")
_EACH: Final = re.compile(r"(?<![\w.-])view((?:\.[a-z_]\w*)+)\.(?:map|filter)\(\s*([a-z_]\w*)\s*=>")
_BOUND: Final = re.compile(
    r"\bfor\s+([a-z_][\w-]*)\s+in\b|([a-z_][\w-]*)\s*=>|\(([^()]*)\)\s*=>|#?\blet\s+([a-z_][\w-]*)"
    r"|\bfor\s+\(([^()]*)\)\s+in\b|\blet\s+[a-z_][\w-]*\(([^()]*)\)"
)


def check_typst(file: str, source: str, report: type, found: Found) -> None:
    """Tell every name of the view, and of rows in its lists, that is not there."""
    found.lines[file] = source.split("\n")
    code = _NOT_CODE.sub(lambda text: re.sub(r"[^\n]", " ", text[0]), source)
    top = Row(report)
    for path in _PATH.finditer(code):
        _follow(file, code, path.start(1), path[1], top, found)
    for name, kind in _rows_named(code, top).items():
        for path in re.finditer(rf"(?<![\w.\"-]){re.escape(name)}((?:\.[a-z_][\w-]*)+)", code):
            _follow(file, code, path.start(1), path[1], kind, found)


def _follow(file: str, code: str, start: int, path: str, kind: Kind, found: Found) -> None:
    """Go from name to name as long as each is that of a row and not a call."""
    place = start
    for word in path.removeprefix(".").split("."):
        place += 1
        end = place + len(word)
        if not isinstance(kind, Row) or code[end : end + 1] == "(":
            return
        if word not in kind.names:
            line = code.count("\n", 0, place) + 1
            found.tell_unknown(file, line, "unknown-name", word, kind.names)
            return
        kind, place = kind.names[word], end


def _rows_named(code: str, top: Row) -> dict[str, Kind]:
    """What stands for each row of a list, where a name is bound to rows of one kind only."""
    bound: dict[str, list[Kind]] = {}
    for found in _FOR.finditer(code):
        bound.setdefault(found[1], []).append(_at(found[2], top))
    for found in _EACH.finditer(code):
        bound.setdefault(found[2], []).append(_at(found[1], top))
    times = _times_bound(code)
    return {
        name: kinds[0]
        for name, kinds in bound.items()
        if len(kinds) == times.get(name) and all(kind == kinds[0] for kind in kinds)
    }


def _at(path: str, top: Row) -> Kind:
    """What one row of the list at a path is; nothing known where it is no list."""
    kind: Kind = top
    for word in path.removeprefix(".").split("."):
        known: Mapping[str, Kind] = kind.names if isinstance(kind, Row) else {}
        kind = known.get(word, Kind())
    return kind.each if isinstance(kind, Rows) else Kind()


def _times_bound(code: str) -> dict[str, int]:
    times: dict[str, int] = {}
    for found in _BOUND.finditer(code):
        for name in _names(filter(None, found.groups())):
            times[name] = times.get(name, 0) + 1
    return times


def _names(groups: Iterable[str]) -> list[str]:
    return [name.strip(" .").split(":")[0] for group in groups for name in group.split(",")]
