"""The reader's own folder of reports: which there are, and what is wrong with the others."""

from dataclasses import dataclass
from pathlib import Path
from typing import Final

from assess.errors import ReportError
from assess.i18n import _
from assess.reports.beside import CARD
from assess.reports.templates import SHIPPED_ABOUT, ReportCard, card_of, shipped_folder

MOST_FOLDERS: Final = 200
"""More are not looked into: a folder with so many holds something else than reports."""


@dataclass(frozen=True, slots=True)
class OwnReport:
    """One report of the reader's own."""

    card: ReportCard
    """What it says about itself."""
    folder: Path
    """Where it lies."""


@dataclass(frozen=True, slots=True)
class OwnReports:
    """All reports in the reader's own folder."""

    reports: tuple[OwnReport, ...] = ()
    """Those that can be used, by the names of their folders."""
    faults: tuple[str, ...] = ()
    """Why the others cannot be, a sentence or a list of problems each."""

    @property
    def folders(self) -> dict[str, Path]:
        """Where each lies, by its id."""
        return {each.card.id: each.folder for each in self.reports}


def own_reports(own_folder: Path | None) -> OwnReports:
    """The reports in a folder of the reader's own: each folder in it with a `report.yaml`.

    One that is at fault is told, and hides none of the others. An id that a shipped report or
    an earlier folder has stays theirs.
    """
    reports: list[OwnReport] = []
    faults: list[str] = []
    taken = {id_: _("a report that came with the program") for id_ in shipped_ids()}
    for folder in _folders(own_folder):
        try:
            card = card_of(folder)
        except ReportError as error:
            faults.append(str(error))
            continue
        if card.id in taken:
            faults.append(_taken(folder, card.id, taken[card.id]))
            continue
        taken[card.id] = str(folder / CARD)
        reports.append(OwnReport(card, folder))
    return OwnReports(tuple(reports), tuple(faults))


def shipped_ids() -> list[str]:
    """Ids of all reports that came along."""
    return [id_ for ids in SHIPPED_ABOUT.values() for id_ in ids]


def hidden_here(named: str, own_folder: Path | None) -> tuple[Path, Path] | None:
    """The report that a name means and the folder here that it hides, where there are both.

    Args:
        named: What was asked for.
        own_folder: The folder of the reader's own reports.
    """
    here = Path(named)
    if here.name != named or not (here / CARD).is_file():
        return None  # a path means itself
    is_shipped = named in shipped_ids()
    meant = shipped_folder() / named if is_shipped else own_reports(own_folder).folders.get(named)
    return (meant, here) if meant and meant.resolve() != here.resolve() else None


def _folders(own_folder: Path | None) -> list[Path]:
    """The folders of reports; none where the folder is not there or cannot be read."""
    try:
        inside = sorted(own_folder.iterdir())[:MOST_FOLDERS] if own_folder else []
        return [folder for folder in inside if (folder / CARD).is_file()]
    except OSError:
        return []


def _taken(folder: Path, id_: str, by: str) -> str:
    words = _('{path}: the id "{id}" belongs to {other}; write another one.')
    return words.format(path=folder / CARD, id=id_, other=by)
