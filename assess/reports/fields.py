"""Every name that a template may use, with its docstring, read from the view itself."""

import inspect
from collections.abc import Sequence
from dataclasses import dataclass, fields, is_dataclass
from typing import Final, get_args, get_type_hints

from assess.i18n import _
from assess.reports.faults import kind_in_words, nearest
from assess.reports.view import ReportView
from assess.sources.docstrings import field_docstrings

LONGEST_EXAMPLE: Final = 60
"""Letters of an example."""


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
    hints, words = get_type_hints(kind), field_docstrings(kind)
    return tuple(
        (field.name, _kind_of(hints[field.name])[0], " ".join(words[field.name].split()))
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
    return lines_of(described(report))


@dataclass(frozen=True, slots=True)
class Described:
    """One name that a template may use."""

    of: str
    """What has it: the report, or a kind of row."""
    name: str
    """The name."""
    holds: str
    """What it holds, in words."""
    says: str
    """What it says."""
    example: str = ""
    """What it says in a sample, shortened; empty where the sample has nothing for it."""


def described(report: type = ReportView, sample: object = None, word: str = "") -> list[Described]:
    """Every name, with what it says in a sample.

    Args:
        report: The view that the names at the top belong to.
        sample: Such a view; without one there are no examples.
        word: Only names that have to do with this word: the name itself and what is in its
            rows, names that contain it, and those whose meaning does.
    """
    examples = {} if sample is None else _examples(sample)
    inside = _rows_below(report, word)
    found = []
    for kind in classes(report):
        title = _("The report") if kind is report else kind_in_words(kind).capitalize()
        for name, holds, says in fields_of(kind):
            is_meant = kind in inside or word.lower() in f"{name} {says}".lower()
            if is_meant:
                found.append(Described(title, name, holds, says, examples.get((kind, name), "")))
    return found


def nearest_name(word: str, report: type = ReportView) -> str:
    """The name that looks most like this word, as a question; empty where none does."""
    return nearest(word, {name for kind in classes(report) for name, _h, _s in fields_of(kind)})


def lines_of(names: Sequence[Described]) -> str:
    """Names as plain text for a terminal, under what has them."""
    lines: list[str] = []
    for place, each in enumerate(names):
        if not place or names[place - 1].of != each.of:
            lines += ["", each.of]
        lines += [f"  {each.name:<24} {each.holds:<28} {each.says}"]
        if each.example:
            lines += [f"{'':<56}{each.example}"]
    return "\n".join(lines[1:])


def _rows_below(report: type, word: str) -> list[type]:
    """The kinds of rows that stand below a name, and below these."""
    kinds = [
        row
        for kind in classes(report)
        for name, hint in get_type_hints(kind).items()
        if name == word and (row := _kind_of(hint)[1]) is not None
    ]
    return [inner for kind in kinds for inner in classes(kind)]


def _examples(view: object) -> dict[tuple[type, str], str]:
    """By class and field, the first text of a sample that is not empty."""
    found: dict[tuple[type, str], str] = {}
    waiting = [view]
    for row in waiting:
        for field in fields(row):  # type: ignore[arg-type]  # only rows are put there
            value = getattr(row, field.name)
            several = value if isinstance(value, tuple) else (value,)
            waiting += [each for each in several if is_dataclass(each)]
            shown = next((each for each in several if each and not is_dataclass(each)), None)
            if shown is not None:
                found.setdefault((type(row), field.name), _shortened(shown))
    return found


def _shortened(value: object) -> str:
    if isinstance(value, bool):
        return _("yes")
    words = " ".join(str(value).split())
    return f'"{words}"' if len(words) <= LONGEST_EXAMPLE else f'"{words[: LONGEST_EXAMPLE - 1]}…"'
