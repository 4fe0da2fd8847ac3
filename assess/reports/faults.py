"""What is wrong in a template, told with file, line, the word and the nearest known one."""

import re
import traceback
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, fields, is_dataclass
from difflib import get_close_matches
from pathlib import Path
from typing import Final

from jinja2 import TemplateError, TemplateNotFound, TemplateSyntaxError
from jinja2.exceptions import SecurityError

from assess.errors import ReportError
from assess.i18n import _
from assess.reports.environment import (
    SWITCHES_ESCAPING_OFF,
    ReportEnvironment,
    UnknownWordError,
)
from assess.reports.page_pictures import PictureError
from assess.reports.syntax_words import why_not_read
from assess.safe_text import safe

LONGEST_EXCERPT: Final = 160
"""Longer lines of a template are cut in a message."""
_UNKNOWN_FILTER: Final = re.compile(r"^No (filter|test) named '(.+?)'(?: found)?\.?$")


@dataclass(frozen=True, slots=True)
class Fault:
    """One thing wrong in a template."""

    file: str
    """The template's file."""
    line: int
    """Counts from 1; 0 when it is not known."""
    message: str
    """What is wrong, in one sentence."""
    word: str = ""
    """The word it is about; empty when it is about none."""
    available: str = ""
    """What could have been written instead, in a sentence; may be empty."""
    is_name: bool = False
    """Whether the word is a name that reports do not have."""


class FaultyTemplateError(ReportError):
    """A template is at fault; the text says where and how to mend it."""

    def __init__(self, message: str, path: Path, line: int) -> None:
        super().__init__(message)
        self.path = path
        self.line = line


class TemplateFaultError(Exception):
    """A template cannot be made into a page."""

    def __init__(self, fault: Fault) -> None:
        super().__init__(fault.message)
        self.fault = fault


def nearest(word: str, known: Iterable[str]) -> str:
    """The known word that looks most like this one, as a question; empty when none does."""
    found = get_close_matches(word, list(known), n=1)
    return " " + _('Did you mean "{word}"?').format(word=found[0]) if found else ""


def why_no_filter(word: str, known: Iterable[str]) -> str:
    """Why a filter is not there, or the nearest that is."""
    if word in SWITCHES_ESCAPING_OFF:
        words = _("It is left out: every value is harmless already, and nothing has to be done.")
        return f" {words}"
    return nearest(word, known)


def fault_in(error: Exception, environment: ReportEnvironment, template: str) -> Fault:
    """The fault that an error of Jinja, or of what a template did, tells of."""
    match error:
        case TemplateFaultError():
            return error.fault
        case TemplateNotFound():
            return _missing_template(error, environment, template)
        case UnknownWordError():
            return _unknown_word(error, environment, template)
        case TemplateSyntaxError():
            place = error.filename or template, error.lineno
        case _:
            place = _place(error, template)
    return _unknown_filter(error, environment, place) or Fault(*place, _what_failed(error))


def _place(error: Exception, template: str) -> tuple[str, int]:
    """File and line of the innermost template that the error went through."""
    for frame in reversed(traceback.extract_tb(error.__traceback__)):
        if frame.filename.endswith(".j2") or frame.filename == template:
            return frame.filename, frame.lineno or 0
    return template, 0


def _missing_template(
    error: TemplateNotFound, environment: ReportEnvironment, template: str
) -> Fault:
    word = str(error.name or error.message)
    known = [name for name in environment.list_templates() if name.endswith(".j2")]
    message = _('There is no template "{word}".').format(word=word) + nearest(word, known)
    ending = word.partition(".")[2]
    alike = (name for name in known if name.partition(".")[2] == ending)
    shipped = ", ".join(name for name in alike if name.startswith("shipped:"))
    available = _("Shipped templates: {names}").format(names=shipped) if shipped else ""
    return Fault(*_place(error, template), message, word, available)


def _unknown_filter(
    error: Exception, environment: ReportEnvironment, place: tuple[str, int]
) -> Fault | None:
    found = _UNKNOWN_FILTER.match(str(error.args[0]) if error.args else "")
    if found is None:
        return None
    is_filter, word = found[1] == "filter", found[2]
    known = sorted(environment.filters if is_filter else environment.tests)
    words = _('There is no filter "{word}".') if is_filter else _('There is no test "{word}".')
    message = words.format(word=word) + why_no_filter(word, known)
    return Fault(*place, message, word, _("Known: {names}").format(names=", ".join(known)))


def _unknown_word(error: UnknownWordError, environment: ReportEnvironment, template: str) -> Fault:
    owner: object = error.owner
    if owner is None:
        known = list(environment.known_names)
        available = _("A report has: {names}")
    elif is_dataclass(owner):
        known = [field.name for field in fields(owner)]
        available = _("What {kind} has: {names}").replace("{kind}", kind_in_words(type(owner)))
    else:
        known, available = [], _("It stands for one text or list; only rows have names inside.")
    message = _('"{word}" is not known here.').format(word=error.word) + nearest(error.word, known)
    return Fault(
        *_place(error, template),
        message,
        error.word,
        available.format(names=", ".join(known)),
        is_name=True,
    )


def kind_in_words(kind: type) -> str:
    """What a row is called in a message: `CharacteristicRow` is `a characteristic`."""
    words = re.sub(r"(?<!^)(?=[A-Z])", " ", re.sub("(Row|View)$", "", kind.__name__)).lower()
    return ("an " if words[0] in "aeio" else "a ") + words


def _what_failed(error: Exception) -> str:
    match error:
        case TemplateSyntaxError():
            return why_not_read(error, error.source or "")
        case SecurityError():
            why = _("This is not allowed in a template: {message}")
        case PictureError():
            return str(error)
        case MemoryError():
            return _("The template uses more memory than a template may.")
        case RecursionError():
            return _("The template goes round in a circle.")
        case TimeoutError():
            return _("The template takes longer than a template may.")
        case TemplateError():
            why = _("The template cannot be made into a page: {message}")
        case _:
            why = _("The template does what cannot be done: {message}")
    return why.format(message=str(error) or type(error).__name__)


def told(fault: Fault, shown_file: str, source: Sequence[str], command: str) -> str:
    """The whole message: place, the lines around it, the word marked, and what is available.

    Args:
        fault: What is wrong.
        shown_file: The file under the name by which the reader knows it.
        source: Its lines.
        command: What makes reports of this kind, and lists the names for them.
    """
    place = _("Template {file}, line {line}") if fault.line else _("Template {file}")
    told_lines = [
        _("The report could not be made. Your answers are not affected."),
        "",
        place.format(file=shown_file, line=fault.line),
        "",
        *_excerpt(fault, source),
        fault.message,
    ]
    if fault.available:
        told_lines += [fault.available]
    if fault.is_name:
        names = _("All names are listed by: {command} --show-fields")
        told_lines += [names.format(command=command)]
    return safe("\n".join(told_lines))


def _excerpt(fault: Fault, source: Sequence[str]) -> list[str]:
    """The faulty line and the one before it, with a mark under the word."""
    if not 0 < fault.line <= len(source):
        return []
    first = max(1, fault.line - 1)
    shown = [
        f"{number:>5} | {source[number - 1][:LONGEST_EXCERPT]}"
        for number in range(first, fault.line + 1)
    ]
    found = (
        re.search(rf"\b{re.escape(fault.word)}\b", source[fault.line - 1]) if fault.word else None
    )
    if found and found.end() <= LONGEST_EXCERPT:
        shown.append(f"      | {' ' * found.start()}{'^' * len(fault.word)}")
    return [*shown, ""]


def source_of(file: str) -> list[str]:
    """The lines of a template's file; none when it cannot be read."""
    try:
        return Path(file).read_text(encoding="utf-8", errors="replace").split("\n")
    except OSError:
        return []
