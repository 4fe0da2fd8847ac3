"""A view and a template into a report; a template of the reader's own in a process of its own."""

from __future__ import annotations

from dataclasses import fields
from pathlib import Path
from typing import TYPE_CHECKING

from assess.i18n import _
from assess.reports.beside import shared_by
from assess.reports.environment import SHIPPED, ReportEnvironment, environment_for
from assess.reports.faults import (
    Fault,
    FaultyTemplateError,
    TemplateFaultError,
    fault_in,
    source_of,
    told,
)
from assess.reports.in_a_child import made_by_child
from assess.reports.limits import Limits
from assess.reports.markdown import tidy
from assess.reports.templates import MADE_WITH, Template, shipped_folder
from assess.reports.views import about

if TYPE_CHECKING:
    from collections.abc import Sequence

    from assess.reports.view_criteria import CriteriaView
    from assess.reports.views import View


def render(view: View, template: Template, limits: Limits | None = None) -> str:
    """The finished page of a format that is text.

    Raises:
        ReportError: The template is at fault; names file, line, word and the nearest known one.
    """
    return document(view, template, limits).decode("utf-8")


def document(view: View, template: Template, limits: Limits | None = None) -> bytes:
    """The finished report, as its file has it.

    Args:
        view: What the page may say.
        template: How it is laid out. A shipped one is made here; one of the reader's own in
            a process of its own, within limits of time, length and memory.
        limits: Those limits.

    Raises:
        ReportError: The template is at fault; names file, line, word and the nearest known one.
    """
    (made,) = tried([view], template, limits or Limits())
    if isinstance(made, Fault):
        raise _told(made, template, MADE_WITH[about(view)])
    return made


def tried(views: Sequence[View], template: Template, limits: Limits) -> list[bytes | Fault]:
    """For each view the report, or what is wrong in the template."""
    if template.own_folder is not None:
        return made_by_child(views, template, limits)
    made: list[bytes | Fault] = []
    for view in views:
        try:
            made.append(made_here(view, template, limits))
        except TemplateFaultError as error:
            made.append(error.fault)
    return made


def made_here(view: View, template: Template, limits: Limits) -> bytes:
    """The report, made in this process; what only one format needs is loaded for that one.

    Raises:
        TemplateFaultError: The template is at fault.
    """
    match template.fmt:
        case "pdf":
            from assess.reports.pdf import pdf_of
            from assess.reports.pdf_root import readable

            with readable(shipped_folder(), template.own_folder) as root:
                return pdf_of(view, template.name, root, shipped_folder(), template.own_folder)
        case "docx":
            from assess.reports.word import word_of

            folder = template.own_folder or shipped_folder()
            return word_of(view, folder / template.name, shipped_folder(), template.own_folder)
        case _:
            return page(view, template, limits).encode("utf-8")


def page(view: View | CriteriaView, template: Template, limits: Limits) -> str:
    """The page of a format that is text, made in this process.

    Raises:
        TemplateFaultError: The template is at fault.
    """
    environment = environment_for(template.fmt, shipped_folder(), template.own_folder)
    names = {field.name: getattr(view, field.name) for field in fields(view)}
    environment.known_names = tuple(names)
    try:
        text = _within(limits.letters, environment, template.name, names)
    except Exception as error:  # noqa: BLE001 whatever a template raises is a fault of it
        raise TemplateFaultError(fault_in(error, environment, template.name)) from None
    return tidy(text) if template.fmt == "md" else text


def _within(
    letters: int, environment: ReportEnvironment, name: str, names: dict[str, object]
) -> str:
    pieces, length = [], 0
    for piece in environment.get_template(name).generate(names):
        length += len(piece)
        if length > letters:
            words = _("The page grows beyond {most} letters.").format(most=f"{letters:,}")
            raise TemplateFaultError(Fault(name, 0, words))
        pieces.append(piece)
    return "".join(pieces)


def _told(fault: Fault, template: Template, command: str) -> FaultyTemplateError:
    """The message with the file under the name by which the reader knows it."""
    path = place_of(fault.file, template.own_folder)
    shown = str(path)
    if path.resolve().is_relative_to(shipped_folder().resolve()):
        shown = f"{SHIPPED}:{path.resolve().relative_to(shipped_folder().resolve()).as_posix()}"
    message = told(fault, shown, source_of(str(path)), command)
    return FaultyTemplateError(message, path, fault.line)


def place_of(file: str, own_folder: Path | None) -> Path:
    """Where a template's file lies: in the reader's folder, shared beside it, or shipped."""
    if own_folder is None or Path(file).is_absolute():
        return shipped_folder() / file
    if Path(file).is_relative_to(own_folder) and Path(file).is_file():
        return Path(file)  # told with its folder, and that not from the root
    shared = shared_by(own_folder)
    folders = [own_folder, *([shared] if shared else []), shipped_folder()]
    found = (folder / file for folder in folders if (folder / file).is_file())
    return next(found, own_folder / file)
