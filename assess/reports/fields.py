"""Every name that a template may use, with its docstring, read from the view itself."""

import ast
import inspect
import sys
from dataclasses import fields, is_dataclass
from functools import cache
from typing import get_args, get_type_hints

from assess.i18n import _
from assess.reports.faults import kind_in_words
from assess.reports.view import ReportView


@cache
def _docstrings(module: str) -> dict[tuple[str, str], str]:
    """By class and field, the text that stands under the field."""
    found: dict[tuple[str, str], str] = {}
    body = ast.parse(inspect.getsource(sys.modules[module])).body
    for each in (node for node in body if isinstance(node, ast.ClassDef)):
        for field, text in zip(each.body, each.body[1:], strict=False):
            match field, text:
                case (
                    ast.AnnAssign(target=ast.Name(id=name)),
                    ast.Expr(value=ast.Constant(value=str(words))),
                ):
                    found[each.name, name] = words
    return found


def _kind_of(hint: object) -> tuple[str, type | None]:
    """What a field holds in words, and the class of its rows if it has any."""
    if hint is str:
        return _("text"), None
    if hint is bool:
        return _("yes or no"), None
    inside = get_args(hint)[0] if get_args(hint) else hint
    if isinstance(inside, type) and is_dataclass(inside):
        row = kind_in_words(inside)
        return (_("list, each {row}") if get_args(hint) else row).format(row=row), inside
    return _("list of texts"), None


def classes(report: type = ReportView) -> tuple[type, ...]:
    """The report and every kind of row, each before the ones inside it.

    Args:
        report: The view that the names at the top belong to.
    """
    found = [report]
    for each in found:
        rows = (_kind_of(hint)[1] for hint in get_type_hints(each).values())
        found += [row for row in dict.fromkeys(rows) if row is not None and row not in found]
    return tuple(found)


def fields_of(kind: type) -> tuple[tuple[str, str, str], ...]:
    """Name, what it holds, and what it says, of every field of a report or row."""
    hints, words = get_type_hints(kind), _docstrings(kind.__module__)
    return tuple(
        (field.name, _kind_of(hints[field.name])[0], words[kind.__name__, field.name])
        for field in fields(kind)
    )


def reference(report: type = ReportView, level: int = 3) -> str:
    """All names as Markdown: the part of `reports/README.md` that is made from the program."""
    blocks = []
    for kind in classes(report):
        title = _("The report") if kind is report else kind_in_words(kind).capitalize()
        rows = "\n".join(
            f"| `{name}` | {holds} | {says} |" for name, holds, says in fields_of(kind)
        )
        head = f"| {_('name')} | {_('holds')} | {_('says')} |\n|---|---|---|"
        blocks.append(f"{'#' * level} {title}\n\n{inspect.getdoc(kind)}\n\n{head}\n{rows}\n")
    return "\n".join(blocks)


def listed(report: type = ReportView) -> str:
    """All names as plain text for a terminal."""
    lines: list[str] = []
    for kind in classes(report):
        title = _("The report") if kind is report else kind_in_words(kind).capitalize()
        lines += ["", f"{title}: {inspect.getdoc(kind)}"]
        lines += [f"  {name:<24} {holds:<28} {says}" for name, holds, says in fields_of(kind)]
    return "\n".join(lines[1:])
