"""A view and a Word file into a Word document: Jinja2 in a file that a designer edits in Word.

The same sandbox is around it as around every template, and every value is escaped. A picture
that is named like a figure gives its place to the figure; its alternative text says the same.
"""

from __future__ import annotations

import io
from dataclasses import fields, replace
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any, Final

from docxtpl import DocxTemplate
from jinja2 import DictLoader, TemplateSyntaxError
from lxml.etree import XMLSyntaxError

from assess.i18n import _
from assess.reports.environment import ReportEnvironment
from assess.reports.faults import Fault, TemplateFaultError, fault_in
from assess.reports.figures import drawn, figures_of
from assess.reports.pdf import png_of
from assess.reports.word_environment import WordEnvironment
from assess.reports.word_limits import word_file
from assess.reports.word_links import put_links
from assess.reports.word_tables import share_widths
from assess.reports.word_tags import in_paragraph, lines_of

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

    from docx.document import Document

    from assess.reports.figures import Figure
    from assess.reports.views import View

LANGUAGES: Final = {"en": "en-GB"}
"""For a language, the place whose spelling Word is to check by."""
_WORDS_NAMESPACE: Final = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_MADE_OF: Final = {
    "wp": "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing",
    "a": "http://schemas.openxmlformats.org/drawingml/2006/main",
    "r": "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
    "w": _WORDS_NAMESPACE,
}

_NAMED: Final = ".//wp:inline/wp:docPr"
WRITTEN: Final = "<template>"
"""What Jinja calls a template that is no file."""
_TOO_MUCH: Final = (MemoryError, TimeoutError, RecursionError)
"""What a template ends in that must not be made a second time."""
_SHOWN: Final = ".//a:blip"
_EMBEDDED: Final = f"{{{_MADE_OF['r']}}}embed"


def word_of(view: View, template: Path, shipped: Path, own_folder: Path | None = None) -> bytes:
    """The finished Word document.

    Args:
        view: What the report may say.
        template: The Word file.
        shipped: The folder of the reports that came with the installation, for its fonts.
        own_folder: The reader's own folder, where figures may be drawn in another way.

    Raises:
        TemplateFaultError: The template is at fault.
    """
    came_along = own_folder is None and template.is_relative_to(shipped)
    environment = WordEnvironment(template if came_along else None)
    names = {field.name: getattr(view, field.name) for field in fields(view)}
    environment.known_names = tuple(names)
    try:
        content = word_file(template).getvalue() if own_folder else template.read_bytes()
        filled = DocxTemplate(io.BytesIO(content))
        filled.render(names, environment, autoescape=True)
        document: Document = filled.docx
    except XMLSyntaxError as error:
        words = _("A tag of the template stands where Word has no place for it: {message}")
        message = words.format(message=error.msg)
        raise TemplateFaultError(Fault(str(template), 0, message)) from None
    except Exception as error:  # noqa: BLE001 whatever a template raises is a fault of it
        fault = fault_in(error, environment, str(template))
        if not isinstance(error, (TemplateFaultError, *_TOO_MUCH)):
            fault = replace(fault, message=_with_paragraph(fault.message, content, names))
        # A line of the file's inside means nothing to who sees it in Word.
        raise TemplateFaultError(replace(fault, file=str(template), line=0)) from None
    shown = {each.get("name") for each in document.element.body.iterfind(_NAMED, _MADE_OF)}
    figures = {name: figure for name, figure in figures_of(view).items() if name in shown}
    _put_figures(document, figures, drawn(figures, shipped, own_folder), shipped)
    put_links(document)
    share_widths(document)
    _describe(document, view)
    written = io.BytesIO()
    document.save(written)
    return written.getvalue()


def _with_paragraph(message: str, content: bytes, names: Mapping[str, object]) -> str:
    """The message with the words of the paragraph whose tags end in the same fault."""
    lines = lines_of(content)
    environment = ReportEnvironment(DictLoader({WRITTEN: "\n".join(lines)}))
    try:
        for _piece in environment.get_template(WRITTEN).generate(names):
            pass
    except _TOO_MUCH:
        return message
    except Exception as error:  # noqa: BLE001 whatever a template raises is a fault of it
        again = fault_in(error, environment, WRITTEN)
        is_unread = isinstance(error, TemplateSyntaxError)  # its lines are to be paragraphs too
        return in_paragraph(again.message if is_unread else message, lines, again.line)
    return message


def _put_figures(
    document: Document, figures: Mapping[str, Figure], pictures: Mapping[str, str], shipped: Path
) -> None:
    """Every picture that has the name of a figure shows that figure, as wide as it was."""
    body, replaced = document.element.body, set()
    for inline in body.iterfind(".//wp:inline", _MADE_OF):
        properties = inline.find("wp:docPr", _MADE_OF)
        name = properties.get("name", "")
        if name in pictures:
            replaced.add(_put(document, inline, png_of(pictures[name], shipped)))
            properties.set("descr", figures[name].said)
    for unused in replaced - {each.get(_EMBEDDED) for each in body.iterfind(_SHOWN, _MADE_OF)}:
        document.part.rels.pop(unused)


def _put(document: Document, inline: Any, picture: bytes) -> str:  # noqa: ANN401 lxml has no types
    """Show a picture in the place of another, and name the other."""
    part, _image = document.part.get_or_add_image(io.BytesIO(picture))
    shown = inline.find(_SHOWN, _MADE_OF)
    before: str = shown.get(_EMBEDDED)
    shown.set(_EMBEDDED, part)
    wide, high = _size_of(picture)
    width = int(inline.find("wp:extent", _MADE_OF).get("cx"))
    for extent in (
        inline.find("wp:extent", _MADE_OF),
        inline.find(".//a:xfrm/a:ext", _MADE_OF),
    ):
        extent.set("cx", str(width))
        extent.set("cy", str(width * high // wide))
    return before


def _size_of(png: bytes) -> tuple[int, int]:
    """Width and height, from where every PNG says them."""
    return int.from_bytes(png[16:20]), int.from_bytes(png[20:24])


def _describe(document: Document, view: View) -> None:
    """Title, origin and language, which Word keeps apart from the words of a document."""
    properties = document.core_properties
    properties.title, properties.subject = view.document_title[:255], view.framework_title[:255]
    properties.author = f"assess {view.program_version}"
    properties.comments = view.origin[:255]
    properties.last_modified_by = properties.author
    language = LANGUAGES.get(view.language, view.language)
    properties.language = language
    made = datetime.fromisoformat(view.made_on_iso).replace(tzinfo=UTC)
    properties.created = properties.modified = made.replace(tzinfo=None)
    for spoken in document.styles.element.iterfind(".//w:docDefaults//w:lang", _MADE_OF):
        spoken.set(f"{{{_WORDS_NAMESPACE}}}val", language)
