"""A Word file of the reader's own before it is opened: not too large, and nothing from outside."""

import re
import zipfile
from io import BytesIO
from pathlib import Path
from typing import Final

from assess.i18n import _
from assess.reports.faults import Fault, TemplateFaultError

LARGEST: Final = 20_000_000
"""Bytes of the file."""
LARGEST_UNPACKED: Final = 100_000_000
"""Bytes of all that is in it."""
LARGEST_XML: Final = 20_000_000
"""Bytes of one part that is read as XML."""
MOST_PARTS: Final = 2_000
"""Parts; a long document has some dozens."""
_RELATIONSHIP: Final = re.compile(rb"<(?:\w+:)?Relationship\b[^>]*>")
_OUTSIDE: Final = re.compile(rb"TargetMode\s*=\s*[\"']External[\"']", re.IGNORECASE)
_TYPE: Final = re.compile(rb"Type\s*=\s*[\"'][^\"']*/(\w+)[\"']")
_TARGET: Final = re.compile(rb"Target\s*=\s*[\"']([^\"']*)[\"']")
_ADDRESS: Final = re.compile(rb"(https?://|mailto:|#)", re.IGNORECASE)
_ATTACHED: Final = re.compile(rb"<w:attachedTemplate\b[^>]*/>")


def word_file(path: Path) -> BytesIO:
    """The Word file, fit to be opened; the template that Word attached to it is left out.

    Raises:
        TemplateFaultError: It is too large, no Word file, or takes something from outside.
    """
    try:
        if path.stat().st_size > LARGEST:
            raise _fault(path, _("The Word file is larger than {most} megabytes."), LARGEST)
        with zipfile.ZipFile(path) as packed:
            return _read(path, packed)
    except FileNotFoundError:
        words = _("There is no Word file of this name.")
        raise TemplateFaultError(Fault(str(path), 0, words)) from None
    except (zipfile.BadZipFile, NotImplementedError, OSError, RuntimeError, EOFError) as error:
        words = _("This is no Word file that can be read: {reason}")
        message = words.format(reason=str(error) or type(error).__name__)
        raise TemplateFaultError(Fault(str(path), 0, message)) from None


def _read(path: Path, packed: zipfile.ZipFile) -> BytesIO:
    parts = packed.infolist()
    if len(parts) > MOST_PARTS:
        words = _("The Word file has more than {most} parts.").format(most=MOST_PARTS)
        raise TemplateFaultError(Fault(str(path), 0, words))
    if sum(part.file_size for part in parts) > LARGEST_UNPACKED:
        words = _("The Word file unpacks to more than {most} megabytes.")
        raise _fault(path, words, LARGEST_UNPACKED)
    kept = BytesIO()
    with zipfile.ZipFile(kept, "w") as fit:
        for part in parts:
            fit.writestr(part.filename, _fit(path, part, packed), zipfile.ZIP_STORED)
    kept.seek(0)
    return kept


def _fit(path: Path, part: zipfile.ZipInfo, packed: zipfile.ZipFile) -> bytes:
    """One part, never more of it than it says."""
    with packed.open(part) as opened:
        content = opened.read(part.file_size + 1)
    if not part.filename.lower().endswith((".xml", ".rels")):
        return content
    if len(content) > LARGEST_XML:
        words = _("A part of the Word file is larger than {most} megabytes.")
        raise _fault(path, words, LARGEST_XML)
    if b"<!DOCTYPE" in content or b"<!ENTITY" in content or b"\0" in content:
        words = _("A part of the Word file declares what no Word file does: {part}")
        raise TemplateFaultError(Fault(str(path), 0, words.format(part=part.filename)))
    if part.filename.lower().endswith(".rels"):
        return _RELATIONSHIP.sub(lambda found: _kept(path, found[0]), content)
    return _ATTACHED.sub(b"", content)


def _kept(path: Path, relationship: bytes) -> bytes:
    """A tie to another part, or a link that a reader clicks on; no other tie to the outside.

    Raises:
        TemplateFaultError: Opening the document would ask for something from outside.
    """
    if not _OUTSIDE.search(relationship):
        return relationship
    kind, target = _TYPE.search(relationship), _TARGET.search(relationship)
    named, where = (kind[1] if kind else b""), (target[1] if target else b"")
    if named == b"attachedTemplate":
        return b""
    if named == b"hyperlink" and _ADDRESS.match(where):
        return relationship
    words = _("The Word file takes something from outside, which is not allowed: {address}")
    shown = where.decode("utf-8", "replace")[:200]
    raise TemplateFaultError(Fault(str(path), 0, words.format(address=shown)))


def _fault(path: Path, words: str, most: int) -> TemplateFaultError:
    return TemplateFaultError(Fault(str(path), 0, words.format(most=most // 1_000_000)))
