"""What is said about reports that were made, and about those that could not be."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from assess.i18n import _, ngettext
from assess.tui.command_line import on_lines
from assess.tui.text import line_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from textual.content import Content

    from assess.tui.making import Making
    from assess.usecases.making_each import MadeFile, NotMade

_NUMBERED: Final = re.compile(r"^( *(?:\d+ )?\| )(.*)$")
"""A line of a template as a message quotes it, or the mark below it."""
_BEFORE_THE_MARK: Final = 12
"""Cells that stay before a marked word where a line is cut to show it."""
KILOBYTE: Final = 1000


def made_lines(making: Making, width: int) -> Iterator[Content | str]:
    """The page below its headline."""
    for each in making.not_made:
        yield from fault_lines(each, width)
        yield ""
    if making.made:
        yield from _files(making, width)
        yield from _stands_in(making)
        yield from _checked(making.made)
        yield making.rests_on
    if making.made and making.commands:
        yield ""
        yield _("To make it again, on the command line")
        for command in making.commands:
            yield from (f"  {line}" for line in on_lines(command, width - 2).split("\n"))


def _files(making: Making, width: int) -> Iterator[Content | str]:
    folder = None
    for each in making.made:
        if each.path.parent != folder:
            folder = each.path.parent
            yield f"{folder}"
        name, size = line_of("  ", (each.path.name, "bold")), _size(each)
        if name.cell_length + 3 + len(size) <= width:
            yield line_of(name, f"   {size}")
        else:
            yield from (name, f"    {size}")
    yield ""


def _stands_in(making: Making) -> Iterator[str]:
    """That it is not the report that was chosen."""
    from assess.reports.formats import NAMES

    if making.stood_in:
        words = _('Another report stands in for "{title}": {formats} is the built-in "{instead}".')
        formats = _(" and ").join(NAMES[fmt] for fmt in making.stood_in)
        yield words.format(title=making.title, formats=formats, instead=making.title_instead)


def _size(made: MadeFile) -> str:
    """Pages where they are known, and how large it is."""
    size = _("{size} KB").format(size=f"{max(1, round(made.size / KILOBYTE)):,}")
    if made.pages is None:
        return size
    pages = ngettext("{count} page", "{count} pages", made.pages).format(count=made.pages)
    return f"{pages}, {size}"


def _checked(made: Sequence[MadeFile]) -> Iterator[str]:
    """Only what was looked at."""
    for each in made:
        if each.fmt == "pdf" and each.is_tagged:
            yield _("The PDF was checked as it was made: tagged for screen readers (PDF/UA-1).")
        elif each.fmt == "pdf":
            yield _("The PDF does not keep PDF/UA-1. For screen readers, use the HTML.")


def fault_lines(not_made: NotMade, width: int) -> Iterator[str]:
    """What is wrong; a line of a template is cut so that the marked word is in sight."""
    from assess.reports.formats import NAMES

    said = _("{format} could not be made. Your answers are not affected.")
    yield said.format(format=NAMES[not_made.fmt])
    lines = not_made.message.split("\n")
    if lines[0] == _("The report could not be made. Your answers are not affected."):
        lines = lines[1:]  # the same, without saying which
    for line, below in zip(lines, [*lines[1:], ""], strict=True):
        yield _cut(line, max(_skipped(line, width), _skipped(below, width)), width)


def _skipped(line: str, width: int) -> int:
    """Letters to leave out at the start of quoted lines, so that the mark is in the window."""
    found = _NUMBERED.match(line)
    if found is None or set(found[2].strip()) != {"^"} or len(line) <= width:
        return 0
    return max(0, len(found[2]) - len(found[2].lstrip()) - _BEFORE_THE_MARK)


def _cut(line: str, skipped: int, width: int) -> str:
    found = _NUMBERED.match(line)
    if found is None:
        return line
    room = max(1, width - len(found[1]))
    shown = found[2][skipped : skipped + room]
    is_mark = set(found[2].strip()) == {"^"}
    return found[1] + (f"…{shown[1:]}" if skipped and shown and not is_mark else shown)
