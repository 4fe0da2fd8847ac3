"""A view and a Typst template into a PDF: tagged for screen readers, with its fonts inside.

What a report says goes in as JSON, so no value is ever read as markup. Only our own fonts are
used, so that a report looks the same everywhere; letters that none of them has are replaced by
a sign, and the report says so.
"""

from __future__ import annotations

import json
import os
import re
import unicodedata
from dataclasses import asdict
from datetime import UTC, datetime
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Final, TypeVar

from assess.i18n import _, ngettext
from assess.i18n import _ as in_the_readers_words
from assess.reports.faults import Fault, TemplateFaultError, nearest
from assess.reports.figures import drawn, figures_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from typst import Fonts, TypstError

    from assess.reports.views import View

STANDARD: Final = "ua-1"
"""PDF/UA-1: what a PDF must have for those who do not see it."""
MOST_TRIES: Final = 4
"""As it is, without the marks that no font has, without its letters, and without the standard."""
NOT_SHOWN: Final = "▯"
"""Stands for a letter that no font of ours has."""
MOST_NAMED: Final = 12
"""How many of them the report names."""
FONTS: Final = "_fonts"
"""The folder of our fonts, beside the shipped templates."""
_ABOUT_THE_STANDARD: Final = "PDF/UA-1 error"
_NOT_DISPLAYED: Final = re.compile(r'the text `"(.+?)"` could not be displayed')
_NOT_ALLOWED: Final = re.compile(r'disallowed codepoint `"(.+?)"`')
_ESCAPED: Final = re.compile(r"\\u\{([0-9a-f]+)\}|\\(.)")
_PLACE: Final = re.compile(r"┌─ (.+?):(\d+):\d+ *$", re.MULTILINE)
_TEXT: Final = re.compile(r'\bt\(\s*"((?:[^"\\]|\\.)*)"')
_NO_SUCH_NAME: Final = re.compile(r'does not (?:contain key|have field) "([^"]+)"')
_Shown = TypeVar("_Shown")


def pdf_of(
    view: View, name: str, root: Path, shipped: Path, own_folder: Path | None = None
) -> bytes:
    """The finished PDF.

    Args:
        view: What the report may say.
        name: The template's file below the root.
        root: The only folder that the template can read from.
        shipped: The folder of the reports that came with the installation, for its fonts.
        own_folder: The reader's own folder, where figures may be drawn in another way.

    Raises:
        TemplateFaultError: The template is at fault.
    """
    from typst import TypstError

    root = root.resolve()
    given: dict[str, object] = {
        "words": _words_in(root),
        "figures": drawn(figures_of(view), shipped, own_folder),
        # As they are: no font shows them, so no letter of theirs is replaced.
        "title": view.document_title,
        "origin": view.origin,
    }
    missing: dict[str, str] = {}
    standards = [STANDARD]
    for left in reversed(range(MOST_TRIES)):
        shown = without(asdict(view), missing)
        report = given | {"view": shown, "replaced": _replaced_words(missing)}
        try:
            return _compiled(report, root / name, root, shipped, standards, view.made_on_iso)
        except TypstError as error:
            if _ABOUT_THE_STANDARD not in error.diagnostic:
                raise TemplateFaultError(_fault_in(error, view, name, root)) from None
            found = _first_the_marks(unshowable(error.diagnostic))
            missing |= found
            standards = [STANDARD] if found and left > 1 else []
    raise AssertionError("without a standard nothing is asked that could fail by it")


def png_of(svg: str, shipped: Path) -> bytes:
    """A figure as a picture of points, for documents that show no SVG."""
    import typst

    page = (
        b"#set page(width: auto, height: auto, margin: 2pt)\n"
        b'#image(bytes(sys.inputs.svg), format: "svg")'
    )
    made = typst.compile(  # type: ignore[call-overload]  # it takes fewer than it has names for
        page,
        root=str(shipped / FONTS),
        font_paths=_fonts(shipped),
        sys_inputs={"svg": svg},
        format="png",
        ppi=220,
    )
    return made if isinstance(made, bytes) else made[0]


@cache
def _fonts(shipped: Path) -> Fonts:
    from typst import Fonts

    return Fonts(include_system_fonts=False, font_paths=[str(shipped / FONTS)])


def _compiled(
    report: Mapping[str, object],
    template: Path,
    root: Path,
    shipped: Path,
    standards: list[str],
    day: str,
) -> bytes:
    import typst

    made: bytes | list[bytes] = typst.compile(  # type: ignore[call-overload]  # the same
        str(template),
        root=str(root),
        font_paths=_fonts(shipped),
        ignore_system_fonts=True,
        sys_inputs={"report": json.dumps(report)},
        format="pdf",
        pdf_standards=standards,
        timestamp=datetime.fromisoformat(day).replace(tzinfo=UTC),
    )
    return made if isinstance(made, bytes) else made[0]


def _words_in(root: Path) -> dict[str, str]:
    """Every text of the templates that the reader's language says in other words."""
    texts = {
        _ESCAPED.sub(_unescaped, found)
        for path in root.rglob("*.typ")
        for found in _TEXT.findall(path.read_text(encoding="utf-8", errors="replace"))
    }
    said = {text: in_the_readers_words(text) for text in texts}
    return {text: words for text, words in said.items() if words != text}


def _unescaped(found: re.Match[str]) -> str:
    return chr(int(found[1], 16)) if found[1] else found[2]


def unshowable(diagnostic: str) -> dict[str, str]:
    """What cannot be shown, and what stands for it: a sign, or nothing where it is invisible."""
    gone = {_ESCAPED.sub(_unescaped, found): "" for found in _NOT_ALLOWED.findall(diagnostic)}
    lacking = (_ESCAPED.sub(_unescaped, found) for found in _NOT_DISPLAYED.findall(diagnostic))
    return gone | dict.fromkeys(lacking, NOT_SHOWN)


def _first_the_marks(found: dict[str, str]) -> dict[str, str]:
    """Only the combining marks, where there are any.

    A letter that bears such a mark is told with it, though it can be shown without.
    """
    marks = {text: sign for text, sign in found.items() if _is_mark(text[0])}
    return marks or found


def _is_mark(letter: str) -> bool:
    """Whether it is a mark that stands on the letter before it."""
    return unicodedata.category(letter).startswith("M")


def without(value: _Shown, missing: Mapping[str, str]) -> _Shown:
    """The same view with other signs for what cannot be shown."""
    if not missing:
        return value
    longest_first = sorted(missing, key=len, reverse=True)
    pattern = re.compile("|".join(map(re.escape, longest_first)))

    def mended(part: object) -> object:
        match part:
            case str():
                return pattern.sub(lambda found: missing[found[0]], part)
            case dict():
                return {key: mended(inside) for key, inside in part.items()}
            case list() | tuple():
                return [mended(inside) for inside in part]
        return part

    return mended(value)  # type: ignore[return-value]  # of the same form as it went in


def _replaced_words(missing: Mapping[str, str]) -> str:
    letters = [letter for letter, sign in missing.items() if sign]
    if not letters:
        return ""
    words = ngettext(
        "{count} letter that was written is in no font of this PDF; {sign} stands for it ({names})."
        " The HTML and the Word report show it.",
        "{count} letters that were written are in no font of this PDF; {sign} stands for each"
        " ({names}). The HTML and the Word report show them.",
        len(letters),
    )
    return words.format(count=len(letters), sign=NOT_SHOWN, names=_named(letters))


def _named(letters: Sequence[str]) -> str:
    shown = [" ".join(f"U+{ord(each):04X}" for each in letter) for letter in letters[:MOST_NAMED]]
    return ", ".join([*shown, _("and others")] if len(letters) > MOST_NAMED else shown)


def _fault_in(error: TypstError, view: View, name: str, root: Path) -> Fault:
    """The fault that Typst tells of, with the nearest name where one is not known."""
    place = _PLACE.search(error.diagnostic)
    file, line = (_below(root, place[1]), int(place[2])) if place else (name, 0)
    hints = "".join(f" {hint}." for hint in _hints(error.hints))
    unknown = _NO_SUCH_NAME.search(error.message)
    if unknown is None:
        words = _("The template is not written correctly: {message}")
        message = error.message.replace(f"{root}{os.sep}", "")
        return Fault(file, line, words.format(message=message) + hints)
    known = [key for row in _rows(asdict(view)) for key in row]
    words = _('"{word}" is not known here.').format(word=unknown[1])
    message = words + nearest(unknown[1], dict.fromkeys(known))
    return Fault(file, line, message, unknown[1], is_name=True)


def _below(root: Path, file: str) -> str:
    """The file as it is called in its folder, not in the copy that was read from."""
    path = Path(file).resolve()
    return path.relative_to(root).as_posix() if path.is_relative_to(root) else file


def _hints(hints: Iterable[str]) -> list[str]:
    return [hint.strip().rstrip(".") for hint in hints]


def _rows(value: object) -> Iterable[dict[str, object]]:
    match value:
        case dict():
            yield value
            for inside in value.values():
                yield from _rows(inside)
        case list() | tuple():
            for inside in value[:1]:
                yield from _rows(inside)
