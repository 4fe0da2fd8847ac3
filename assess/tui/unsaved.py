"""What was written and is not part of an answer yet, named question by question."""

from __future__ import annotations

from typing import TYPE_CHECKING

from assess.i18n import _

if TYPE_CHECKING:
    from collections.abc import Collection

    from assess.tui.sitting import Sitting


def unsaved_words(
    sitting: Sitting, among: Collection[str] | None = None, *, notes: bool = True
) -> tuple[str, ...]:
    """One sentence for all notes, one for all replies that are typed and not saved.

    Args:
        sitting: The assessment that is open.
        among: The questions to look at; all of them where it is absent.
        notes: Whether notes are named too.
    """
    noted = _numbers(sitting, sitting.drafted, among) if notes else ""
    typed = _numbers(sitting, sitting.typed_only, among)
    return (
        *((_("Note not saved: question {numbers}.").format(numbers=noted),) if noted else ()),
        *((_("Typed and not saved: question {numbers}.").format(numbers=typed),) if typed else ()),
    )


def _numbers(sitting: Sitting, names: tuple[str, ...], among: Collection[str] | None) -> str:
    """The numbers of the questions, with commas between."""
    numbers = (sitting.framework.number_of(n) for n in names if among is None or n in among)
    return ", ".join(map(str, numbers))
