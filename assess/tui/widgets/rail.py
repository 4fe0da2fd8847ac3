"""The seven parts at the side: how far each is, and where you are."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual.widget import Widget

from assess.i18n import _
from assess.tui.text import line_of, paragraphs

if TYPE_CHECKING:
    from collections.abc import Sequence

    from textual.content import Content

    from assess.usecases.progress import PartProgress

_BAR = 12
"""Cells of the thin bar."""


class Rail(Widget):
    """Shown from 110 columns on; says in words what its bars show."""

    DEFAULT_CSS = """
    Rail {
        width: 34;
        height: 100%;
        padding: 1 2;
        background: $raised;
    }
    """

    def __init__(self) -> None:
        super().__init__()
        self._parts: Sequence[PartProgress] = ()
        self._here = ""

    def show(self, parts: Sequence[PartProgress], here: str) -> None:
        """Show this progress, with `here` as the part you are in."""
        if (tuple(parts), here) != (tuple(self._parts), self._here):
            self._parts, self._here = tuple(parts), here
            self.refresh()

    def render(self) -> Content:
        """One part after the other."""
        lines: list[Content | str] = []
        for number, part in enumerate(self._parts, 1):
            is_here = part.characteristic.id == self._here
            filled = round(_BAR * part.answered / part.total) if part.total else 0
            lines += [
                line_of(
                    ("> " if is_here else "  ", "bold $accent"),
                    (f"{number} {part.characteristic.short}", "bold $ink" if is_here else "$ink"),
                ),
                line_of(
                    "    ",
                    ("━" * filled, "$accent"),
                    ("─" * (_BAR - filled), "$hairline"),
                    (
                        " "
                        + _("{answered} of {total}").format(
                            answered=part.answered, total=part.total
                        ),
                        "$quiet",
                    ),
                ),
                *([line_of(("    " + _("you are here"), "$accent"))] if is_here else []),
                "",
            ]
        return paragraphs(*lines)
