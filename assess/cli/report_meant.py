"""Which of two reports is meant: the one known by its id, or the folder of that name here."""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING

from assess.cli.output import tell
from assess.i18n import _

if TYPE_CHECKING:
    from collections.abc import Iterable

    from assess.cli.asked import Asked


def say_which(asked: Asked, named: Iterable[str]) -> None:
    """Where a name means a report and a folder here has it too, say which is used."""
    for name in named:
        if Path(name).name == name and Path(name).is_dir():
            _say(asked, name)


def _say(asked: Asked, name: str) -> None:
    from assess.reports.own_reports import hidden_here

    found = hidden_here(name, asked.settings.reports_folder)
    if found is None:
        return
    words = _('There are two reports "{name}". Used: {meant}\nFor the folder here, write: {here}')
    tell(words.format(name=name, meant=found[0], here=f"{name}{os.sep}"), asked)
