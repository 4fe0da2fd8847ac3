"""Which templates there are: the shipped reports, and a file or folder of the reader's own."""

import hashlib
from dataclasses import dataclass
from pathlib import Path
from typing import Annotated, Final

from pydantic import Field, ValidationError

from assess.domain.content import Content, Slug, Text
from assess.errors import ContentError, NotFoundError, ReportError
from assess.i18n import _
from assess.reports.faults import nearest
from assess.reports.formats import LAID_OUT, Format, LaidOut, format_of
from assess.sources.shipped import shipped
from assess.sources.wording import problems_of
from assess.sources.yaml_source import read_yaml

SHIPPED_REPORTS: Final = ("full", "summary", "next-steps", "record", "meeting-pack")
"""Ids of the reports that come with the installation, in the order in which they are offered."""
CARD: Final = "report.yaml"
"""The file in a report's folder that says what it is."""


class ReportCard(Content):
    """What a report's folder says about itself: its `report.yaml`."""

    id: Slug
    """What it is called on the command line and in file names."""
    title: Text
    """What people choose it by."""
    for_whom: Text
    """Who it is for."""
    formats: dict[LaidOut, Text] = Field(min_length=1)
    """For each format, the template's file in the same folder."""
    several_raters: Annotated[bool, Field(strict=True)] = False
    """Whether it is about several raters, so that the answers of one person are not enough."""


@dataclass(frozen=True, slots=True)
class Template:
    """One template that makes one format."""

    id: str
    """Goes into the name of the file that is written."""
    name: str
    """Its name for the loader."""
    fmt: LaidOut
    """What it makes."""
    own_folder: Path | None
    """The reader's own folder; absent for a shipped template."""
    several_raters: bool = False
    """Whether the answers of one person are not enough for it."""

    def content_digest(self) -> str:
        """The same for the same templates: of its file and of those that lie beside it."""
        folder = self.own_folder or shipped_folder()
        beside = (folder / self.name).parent
        found = hashlib.sha256()
        for path in sorted(path for path in beside.iterdir() if format_of(path.name)):
            found.update(path.name.encode() + b"\0" + path.read_bytes())
        return found.hexdigest()


def shipped_folder() -> Path:
    """The folder of the reports that came with the installation."""
    return Path(str(shipped("reports")))


def card_of(folder: Path) -> ReportCard:
    """What a report's folder says about itself.

    Raises:
        ReportError: There is no `report.yaml`, or it does not say what it must.
    """
    path = folder / CARD
    try:
        source = read_yaml(path.read_bytes(), str(path))
    except OSError:
        message = _("{path} cannot be read; the folder of a report needs that file.")
        raise ReportError(message.format(path=path)) from None
    except ContentError as error:
        raise ReportError(str(error)) from None
    try:
        return ReportCard.model_validate(source.content)
    except ValidationError as error:
        problems = problems_of(error, source, ReportCard)
        raise ReportError("\n".join(map(str, problems))) from None


def shipped_cards() -> tuple[ReportCard, ...]:
    """The reports that came with the installation."""
    return tuple(card_of(shipped_folder() / name) for name in SHIPPED_REPORTS)


def find_template(named: str, fmt: Format | None) -> Template:
    """The template that is meant by `full`, by `summary`, or by a file or folder.

    Args:
        named: Name of a shipped report, or a path.
        fmt: The format that is wanted; when absent, what the template makes, HTML first.

    Raises:
        NotFoundError: Neither a shipped report nor a path has that name.
        ReportError: It does not make that format.
    """
    path = Path(named)
    if named in SHIPPED_REPORTS:
        card = card_of(shipped_folder() / named)
        chosen = _format_made(named, fmt, tuple(card.formats))
        name = f"{named}/{card.formats[chosen]}"
        return Template(card.id, name, chosen, None, card.several_raters)
    if path.is_dir():
        card = card_of(path)
        chosen = _format_made(named, fmt, tuple(card.formats))
        return Template(card.id, card.formats[chosen], chosen, path, card.several_raters)
    if path.is_file():
        return _own_file(path, fmt)
    message = _('There is no report or template "{name}".').format(name=named)
    known = _("Shipped reports: {names}").format(names=", ".join(SHIPPED_REPORTS))
    raise NotFoundError(f"{message}{nearest(named, SHIPPED_REPORTS)} {known}.")


def _own_file(path: Path, fmt: Format | None) -> Template:
    made = format_of(path.name)
    if made is None:
        message = _(
            'Name the template so that it ends in ".html.j2", ".md.j2", ".typ" or ".docx":'
            ' values are made harmless for what it makes. It is called "{name}".'
        )
        raise ReportError(message.format(name=path.name))
    _format_made(str(path), fmt, (made,))
    return Template(path.name.split(".")[0], path.name, made, path.parent)


def _format_made(named: str, wanted: Format | None, made: tuple[LaidOut, ...]) -> LaidOut:
    if wanted is None:
        return next(fmt for fmt in LAID_OUT if fmt in made)
    chosen = next((fmt for fmt in made if fmt == wanted), None)
    if chosen is not None:
        return chosen
    message = _('"{name}" makes {made}, not {wanted}.')
    raise ReportError(message.format(name=named, made=", ".join(made), wanted=wanted))
