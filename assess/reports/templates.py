"""Which templates there are: the shipped reports, and a file or folder of the reader's own."""

import hashlib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Annotated, Final

from pydantic import Field, ValidationError, field_validator

from assess.domain.content import Content, Slug, Text
from assess.errors import ContentError, NotFoundError, Problem, ReportError
from assess.i18n import _
from assess.reports.beside import CARD, files_beside
from assess.reports.faults import nearest
from assess.reports.formats import ENDINGS, LAID_OUT, Format, LaidOut, format_of
from assess.reports.views import About
from assess.sources.shipped import shipped
from assess.sources.wording import problems_of
from assess.sources.yaml_source import read_yaml

SHIPPED_REPORTS: Final = ("full", "summary", "next-steps", "record", "review", "meeting-pack")
"""Ids of the reports on an assessment that came along, in the order in which they are offered."""
SHIPPED_ABOUT: Final[Mapping[About, tuple[str, ...]]] = {
    "assessment": SHIPPED_REPORTS,
    "change": ("change",),
    "comparison": ("comparison",),
}
"""Ids of all reports that came along, by what they are about; the first is the usual one."""
LARGEST_READ: Final = 1_000_000
"""Bytes of a file that is read to learn whether it has changed."""
MADE_WITH: Final[Mapping[About, str]] = {
    "assessment": "assess report",
    "change": "assess compare",
    "comparison": "assess report --template comparison",
}
"""The command that makes reports about it."""


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
    about: About = "assessment"
    """What it is about: one `assessment`, the `change` between several of one organisation, or a
    `comparison` of several organisations."""

    @field_validator("formats")
    @classmethod
    def _each_file_lies_here_and_says_what_it_makes(
        cls, formats: dict[LaidOut, str]
    ) -> dict[LaidOut, str]:
        for fmt, file in formats.items():
            if file != Path(file).name or "\\" in file or format_of(file) != fmt:
                words = _('name a file in the same folder for {format}, such as "report{ending}"')
                raise ValueError(words.format(format=fmt, ending=ENDINGS[fmt]))
        return formats


class CardError(ReportError):
    """A `report.yaml` does not say what it must."""

    def __init__(self, problems: Sequence[Problem]) -> None:
        super().__init__("\n".join(map(str, problems)))
        self.problems = tuple(problems)


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
        beside = self.own_folder or (shipped_folder() / self.name).parent
        found = hashlib.sha256()
        for path in files_beside(beside):
            found.update(str(path).encode() + b"\0" + _told_apart_by(path))
        return found.hexdigest()


def _told_apart_by(path: Path) -> bytes:
    """The content of a file; of a large picture its size and time, which are quick to learn."""
    known = path.stat()
    if known.st_size <= LARGEST_READ:
        return path.read_bytes()
    return f"{known.st_size} {known.st_mtime_ns}".encode()


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
        raise CardError(error.problems) from None
    try:
        return ReportCard.model_validate(source.content)
    except ValidationError as error:
        problems = problems_of(error, source, ReportCard)
        raise CardError(problems) from None


def shipped_cards() -> tuple[ReportCard, ...]:
    """The reports that came with the installation."""
    return tuple(card_of(shipped_folder() / name) for name in SHIPPED_REPORTS)


def find_template(
    named: str,
    fmt: Format | None,
    about: About = "assessment",
    own: Mapping[str, Path] | None = None,
) -> Template:
    """The template that is meant by `full`, by `summary`, or by a file or folder.

    Args:
        named: Id of a shipped report or of one of the reader's own, or a path; in this order.
        fmt: The format that is wanted; when absent, what the template makes, HTML first.
        about: What the report is to be about.
        own: The folders of the reader's own reports, by id.

    Raises:
        NotFoundError: Neither a shipped report nor a path has that name.
        ReportError: It does not make that format, or it is about something else.
    """
    path = (own or {}).get(named, Path(named))
    if any(named in shipped for shipped in SHIPPED_ABOUT.values()):
        return _in_folder(shipped_folder() / named, named, fmt, about)
    if path.is_dir():
        return _in_folder(path, named, fmt, about)
    if path.is_file():
        return _own_file(path, fmt)
    message = _('There is no report or template "{name}".').format(name=named)
    known = (*SHIPPED_ABOUT[about], *(own or {}))
    words = _("There are: {names}.").format(names=", ".join(known))
    raise NotFoundError(f"{message}{nearest(named, known)} {words}")


def about_of(named: str, own: Mapping[str, Path] | None = None) -> About:
    """What the report that is meant is about; a single file tells it by the names it uses.

    Args:
        named: Id of a shipped report or of one of the reader's own, or a path.
        own: The folders of the reader's own reports, by id.

    Raises:
        ReportError: The folder that is meant does not say what it must.
    """
    shipped = (about for about, ids in SHIPPED_ABOUT.items() if named in ids)
    folder = (own or {}).get(named, Path(named))
    found = next(shipped, None)
    if found is not None:
        return found
    if folder.is_dir():
        return card_of(folder).about
    if not folder.is_file() or format_of(folder.name) is None:
        return "assessment"
    from assess.reports.meant_for import about_in  # only a file that lies alone is looked into

    return about_in(folder, SHIPPED_ABOUT)


def _in_folder(folder: Path, named: str, fmt: Format | None, about: About) -> Template:
    card = card_of(folder)
    if card.about != about:
        words = _('The report "{name}" is made by: {command}')
        raise ReportError(words.format(name=named, command=MADE_WITH[card.about]))
    chosen = _format_made(named, fmt, tuple(card.formats))
    file, is_shipped = card.formats[chosen], folder.parent == shipped_folder()
    return Template(
        card.id,
        f"{folder.name}/{file}" if is_shipped else file,
        chosen,
        None if is_shipped else folder,
        card.several_raters,
    )


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
