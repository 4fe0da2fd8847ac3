"""Pictures that lie beside a template, put into a page: `picture("logo.png")`."""

import base64
from collections.abc import Callable, Iterator
from pathlib import Path, PurePosixPath
from typing import Final

from jinja2.exceptions import TemplateRuntimeError

from assess.i18n import _
from assess.reports.beside import SHARED, shared_by

LARGEST_PICTURE: Final = 2_000_000
"""Bytes of one picture in a page."""
DEEPEST_PICTURE: Final = 2
"""Names in the path of a picture: beside the template, or in a folder there."""
_BEGINS: Final = {
    ".png": ("image/png", b"\x89PNG"),
    ".jpg": ("image/jpeg", b"\xff\xd8"),
    ".jpeg": ("image/jpeg", b"\xff\xd8"),
    ".svg": ("image/svg+xml", b"<svg"),
}
"""By ending, what a picture is called in a page, and what stands in it at the beginning."""
_LOOKED_AT: Final = 4000
"""Bytes in which that is looked for: an SVG may begin with a declaration and notes."""


class PictureError(TemplateRuntimeError):
    """A picture cannot be put into the page; the text says why."""


def pictures_beside(own_folder: Path) -> Callable[[str], str]:
    """What a page calls to get the `data:` address of a picture in the template's own folder."""

    def picture(name: str) -> str:
        path = _found(str(name), own_folder)
        kind, begins = _BEGINS[path.suffix.lower()]
        content = _content(path, str(name))
        if begins not in content[:_LOOKED_AT]:
            words = _('"{name}" holds another kind of picture than its name says.')
            raise PictureError(words.format(name=name))
        return f"data:{kind};base64,{base64.b64encode(content).decode('ascii')}"

    return picture


def _content(path: Path, name: str) -> bytes:
    try:
        with path.open("rb") as opened:
            content = opened.read(LARGEST_PICTURE + 1)
    except OSError:
        raise PictureError(_('"{name}" cannot be read.').format(name=name)) from None
    if len(content) > LARGEST_PICTURE:
        words = _('The picture "{name}" is larger than 2 megabytes. Make it smaller.')
        raise PictureError(words.format(name=name))
    return content


def _found(name: str, own_folder: Path) -> Path:
    """The picture's file, which neither its path nor a link leads out of the folder.

    Raises:
        PictureError: There is none.
    """
    inside = PurePosixPath(name)
    if inside.suffix.lower() not in _BEGINS:
        words = _('"{name}" is no picture that a page can show: name a png, jpg or svg file.')
        raise PictureError(words.format(name=name))
    is_plain = not inside.is_absolute() and not {"..", "\\", ":", "\0"} & {*inside.parts, *name}
    if is_plain and len(inside.parts) <= DEEPEST_PICTURE:
        for folder in _folders(inside, own_folder):
            path = folder / inside
            links = [each for each in (path, path.parent) if each != folder and each.is_symlink()]
            if path.is_file() and not links:
                return path
    words = _('There is no picture "{name}" beside the template or in a folder there.')
    raise PictureError(words.format(name=name))


def _folders(inside: PurePosixPath, own_folder: Path) -> Iterator[Path]:
    """Where it may lie: in the report's own folder, and among what it shares with others."""
    yield own_folder
    shared = shared_by(own_folder)
    if shared is not None and len(inside.parts) > 1 and inside.parts[0].startswith(SHARED):
        yield shared
