"""What can be chosen of a report, in words: for whom, as what, and what it says."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from rich.cells import cell_len, set_cell_size

from assess.i18n import _, ngettext
from assess.tui.widgets.choice_list import Row

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence

    from assess.reports.formats import Format
    from assess.reports.templates import ReportCard

FOR_PEOPLE: Final[tuple[Format, ...]] = ("html", "pdf", "docx", "md")
"""What people read, the most accessible first."""
FOR_PROGRAMS: Final[tuple[Format, ...]] = ("json", "csv", "xlsx")
"""What other programs read; made of every report."""
NOTES, NAMES, WORKING = "notes", "names", "working"
"""Keys of what a report may say beside the rest."""
_LONGEST_TITLE: Final = 34
_MARKS: Final = 11
"""Cells at the sides of a row: the margins, the place, the mark, the scrollbar."""
_WIDEST: Final = 84


def report_rows(cards: Sequence[ReportCard], columns: int) -> list[Row]:
    """Each report and for whom it is, in two columns; one line each."""
    room = min(columns, _WIDEST) - _MARKS
    longest = max((cell_len(card.title) for card in cards), default=0)
    width = min(longest, _LONGEST_TITLE, room // 2)
    return [
        Row(card.id, f"{_cut(card.title, width)}  {_cut(card.for_whom, room - width - 2).rstrip()}")
        for card in cards
    ]


def _cut(text: str, width: int) -> str:
    if cell_len(text) <= width:
        return set_cell_size(text, width)
    return set_cell_size(text, max(0, width - 3)).rstrip() + "..."


def format_ticks(made: Collection[str]) -> list[tuple[str, str]]:
    """What a report can be made as, what people read first."""
    return [(fmt, _name(fmt)) for fmt in (*FOR_PEOPLE, *FOR_PROGRAMS) if fmt in made]


def program_ticks() -> list[tuple[str, str]]:
    """What other programs read."""
    return [(fmt, _name(fmt)) for fmt in FOR_PROGRAMS]


def shown_ticks() -> list[tuple[str, str]]:
    """What it may say beside the rest."""
    return [
        (NOTES, _("notes")),
        (NAMES, _("names of people")),
        (WORKING, _("how it was worked out")),
    ]


def what_to_know(card: ReportCard, *, is_own: bool, unusable: int) -> str:
    """Which format suits whom, what this report is not made as, and what is left out."""
    words = [_("HTML is the best choice for screen readers.")]
    words += (
        [_("PDF is tagged for them, too (PDF/UA-1).")]
        if "pdf" in card.formats and not is_own
        else []
    )
    words += [not_made_as(card)] if not_made_as(card) else []
    if unusable:
        words.append(
            ngettext(
                "{count} of your own reports cannot be used; assess report --list says why.",
                "{count} of your own reports cannot be used; assess report --list says why.",
                unusable,
            ).format(count=unusable)
        )
    return " ".join(words)


def not_made_as(card: ReportCard) -> str:
    """What the report is not made as, in a sentence; empty where it makes everything."""
    missing = [_name(fmt) for fmt in FOR_PEOPLE if fmt not in card.formats]
    if not missing:
        return ""
    words = _("{title} is not made as {formats}.")
    return words.format(title=card.title, formats=_(" or ").join(missing))


def _name(fmt: Format) -> str:
    from assess.reports.formats import NAMES as CALLED

    return CALLED[fmt]
