"""The one folder that a Typst template reads from: shipped ones, with the reader's own on top."""

from __future__ import annotations

import shutil
import tempfile
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Final

from assess.i18n import _
from assess.reports.faults import Fault, TemplateFaultError

if TYPE_CHECKING:
    from collections.abc import Iterator

TEMPLATES: Final = ".typ"
PICTURES: Final = frozenset({".svg", ".png", ".jpg", ".jpeg"})
MOST_FILES: Final = 300
"""A folder with more beside the template is no folder of templates."""
LARGEST: Final = 30_000_000
"""Bytes of all of them."""


@contextmanager
def readable(shipped: Path, own_folder: Path | None) -> Iterator[Path]:
    """The folder to read from; for a template of the reader's own, a copy that is gone afterwards.

    Raises:
        TemplateFaultError: Too much lies beside the reader's own template.
    """
    if own_folder is None:
        yield shipped
        return
    with tempfile.TemporaryDirectory(prefix="assess-") as made:
        root = Path(made).resolve()
        for path in sorted(shipped.glob(f"*/*{TEMPLATES}")):
            _put(path, root / path.relative_to(shipped))
        for path in _beside(own_folder):
            _put(path, root / path.relative_to(own_folder))
        yield root


def _beside(own_folder: Path) -> list[Path]:
    """Templates and pictures of a folder and the folders in it; never what a link points to.

    Raises:
        TemplateFaultError: They are too many or too large.
    """
    found = [
        path
        for pattern in ("*", "*/*")
        for path in sorted(own_folder.glob(pattern))
        if path.suffix.lower() in {TEMPLATES, *PICTURES}
        and not path.is_symlink()
        and not path.parent.is_symlink()
        and path.is_file()
    ]
    if len(found) > MOST_FILES or sum(path.stat().st_size for path in found) > LARGEST:
        words = _("Too many or too large files lie beside it; give the template its own folder.")
        raise TemplateFaultError(Fault(str(own_folder), 0, words))
    return found


def _put(path: Path, target: Path) -> None:
    target.parent.mkdir(parents=True, exist_ok=True)
    shutil.copyfile(path, target)
