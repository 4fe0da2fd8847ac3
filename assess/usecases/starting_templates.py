"""A report of the reader's own to start from: its card, and a small template to change."""

import re
from collections.abc import Sequence
from pathlib import Path
from typing import Final

from assess.errors import NotFoundError, UsageError
from assess.exchange.atomic import write_atomically
from assess.i18n import _
from assess.reports.beside import CARD
from assess.reports.faults import nearest
from assess.reports.formats import ENDINGS, LAID_OUT, LaidOut
from assess.reports.own_reports import shipped_ids
from assess.reports.templates import MADE_WITH, ReportCard, card_of, shipped_folder

COLOURS: Final = "_macros/colours.typ"
"""The colours of PDF reports."""
_BLOCK: Final = re.compile(r"\{%-? block (\w+)")
_FRAME: Final = frozenset({"content", "style"})
_CARD: Final = """\
# What this report is. The names that a template may use: {command} --show-fields

id: {id}            # what it is asked for by, and part of the names of its files
title: "{title}"
for_whom: "Our board"
formats:                 # for each format, its template in this folder
{formats}
"""
_HTML: Final = """\
{{#- Your own report, as a page. It begins as the shipped report "{base}": what you do not replace
    stays as it is there. What stands between these signs is a note and is never shown.

    Its parts are: {blocks}.
    To leave one out: {{% block NAME %}}{{% endblock %}} -#}}
{{% extends "shipped:{base}/report.html.j2" %}}

{{#- The look: colours and anything else that CSS can do. It wins over the shipped look. -#}}
{{% block style %}}
{{{{ super() }}}}
:root {{ --mark: #5b2a66; }}
@media screen and (prefers-color-scheme: dark) {{ :root {{ --mark: #d3a6de; }} }}
{{% endblock %}}

{{#- One part, with a sentence of your own before it. super() is the part as it came. -#}}
{{% block {first} %}}
<p class="quiet">Made for our board on {{{{ made_on }}}}.</p>
{{{{ super() }}}}
{{% endblock %}}
"""
_MARKDOWN: Final = """\
{{#- Your own report, as Markdown. It begins as the shipped report "{base}": what you do not replace
    stays as it is there. What stands between these signs is a note and is never shown.

    Its parts are: {blocks}.
    To leave one out: {{% block NAME %}}{{% endblock %}} -#}}
{{% extends "shipped:{base}/report.md.j2" %}}

{{#- One part, with a sentence of your own after it. super() is the part as it came. -#}}
{{% block {first} %}}
{{{{ super() }}}}

Made for our board on {{{{ made_on }}}}.

{{% endblock %}}
"""
_POINTER: Final = re.compile(
    r"^// How to make your own: \S+\n| How to make your own: \S+", re.MULTILINE
)
"""Where a shipped template points to, which is not there beside a copy of it."""
_TYPST: Final = """\
// Your own report, as a PDF: the shipped report "{base}" to change as you like. Lines that begin
// with // are notes. The colours lie beside it, in _macros/colours.typ. The names that it may
// use are listed by: {command} --show-fields

"""


def start_report(folder: Path, base: str, formats: Sequence[LaidOut]) -> list[Path]:
    """Write a report to start from into a new folder.

    Args:
        folder: Where to; it is not there yet, or empty.
        base: Id of the shipped report that it begins as.
        formats: What it makes, at least one.

    Returns:
        The files that were written.

    Raises:
        UsageError: The folder holds something, its name makes no id, or the shipped report does
            not make a format.
        NotFoundError: There is no such shipped report.
    """
    id_ = _id_of(folder)
    if folder.exists() and (not folder.is_dir() or any(folder.iterdir())):
        words = _('"{name}" is there already and is left as it is; choose another name.')
        raise UsageError(words.format(name=folder))
    if base not in shipped_ids():
        words = _('There is no shipped report "{name}".').format(name=base)
        raise NotFoundError(words + nearest(base, shipped_ids()))
    card = card_of(shipped_folder() / base)
    unknown = [fmt for fmt in formats if fmt not in card.formats]
    if unknown:
        words = _('The report "{name}" is not made as {format}; choose from {known}.')
        known = ", ".join(card.formats)
        raise UsageError(words.format(name=base, format=unknown[0], known=known))
    made = [fmt for fmt in LAID_OUT if fmt in formats]
    contents = {f"report{ENDINGS[fmt]}": _template(base, fmt, card) for fmt in made}
    listed = "\n".join(f'  {fmt}: "report{ENDINGS[fmt]}"' for fmt in made)
    about = "" if card.about == "assessment" else f"about: {card.about}\n"
    several = "several_raters: true      # one person's answers are not enough\n"
    command = MADE_WITH[card.about]
    text = _CARD.format(id=id_, title=_title_of(id_), formats=listed, command=command)
    contents[CARD] = (text + about + several * card.several_raters).encode()
    if "pdf" in made:
        contents[COLOURS] = (shipped_folder() / COLOURS).read_bytes()
    for name, content in contents.items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        write_atomically(folder / name, content)
    return [folder / name for name in contents]


def _id_of(folder: Path) -> str:
    name = folder.resolve().name
    id_ = "-".join(re.findall(r"[a-z0-9]+", name.lower()))[:60].strip("-")
    if not id_ or id_ in shipped_ids():
        words = _('A report of yours cannot be called "{name}"; choose another name.')
        raise UsageError(words.format(name=name))
    return id_


def _title_of(id_: str) -> str:
    return id_.replace("-", " ").capitalize()


def _template(base: str, fmt: LaidOut, card: ReportCard) -> bytes:
    shipped = shipped_folder() / base / card.formats[fmt]
    if fmt == "docx":
        return shipped.read_bytes()
    source = shipped.read_text(encoding="utf-8")
    if fmt == "pdf":
        begins = _TYPST.format(base=base, command=MADE_WITH[card.about])
        return (begins + _POINTER.sub("", source)).encode()
    blocks = [name for name in _BLOCK.findall(source) if name not in _FRAME]
    blocks.sort(key=lambda name: name != "cover")  # made last where it lists the others
    text = _HTML if fmt == "html" else _MARKDOWN
    return text.format(base=base, blocks=", ".join(blocks), first=blocks[0]).encode()
