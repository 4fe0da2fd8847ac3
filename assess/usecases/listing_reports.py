"""Which reports there are: those that came with the program, then the reader's own."""

from dataclasses import dataclass
from pathlib import Path

from assess.reports.own_reports import own_reports
from assess.reports.templates import (
    MADE_WITH,
    SHIPPED_ABOUT,
    ReportCard,
    card_of,
    shipped_folder,
)


@dataclass(frozen=True, slots=True)
class Known:
    """A report that can be asked for by its id."""

    card: ReportCard
    """What it says about itself."""
    folder: Path
    """Where it lies."""
    is_shipped: bool
    """Whether it came with the program."""

    @property
    def made_with(self) -> str:
        """The command that makes it."""
        return MADE_WITH[self.card.about]


def every_report(own_folder: Path | None) -> tuple[tuple[Known, ...], tuple[str, ...]]:
    """Every report, and why others in the reader's own folder cannot be used."""
    own = own_reports(own_folder)
    shipped = [shipped_folder() / id_ for ids in SHIPPED_ABOUT.values() for id_ in ids]
    known = [
        *(Known(card_of(folder), folder, is_shipped=True) for folder in shipped),
        *(Known(each.card, each.folder, is_shipped=False) for each in own.reports),
    ]
    return tuple(known), own.faults
