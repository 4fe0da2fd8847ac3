"""The one folder that a Typst template reads from: shipped ones, with the reader's own on top."""

from __future__ import annotations

import shutil
import tempfile
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Final

from assess.i18n import _
from assess.reports.beside import MOST_FILES, PICTURES, TYPST, files_beside
from assess.reports.faults import Fault, TemplateFaultError

if TYPE_CHECKING:
    from collections.abc import Iterator

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
        for path in sorted(shipped.glob(f"*/*{TYPST}")):
            _put(path, root / path.relative_to(shipped))
        for path in _beside(own_folder):
            is_mine = path.is_relative_to(own_folder)
            _put(path, root / path.relative_to(own_folder if is_mine else own_folder.parent))
        yield root


def _beside(own_folder: Path) -> list[Path]:
    """Templates and pictures of a folder and the folders in it, after those that it shares.

    Raises:
        TemplateFaultError: They are too many or too large.
    """
    readable_files = [
        path for path in files_beside(own_folder) if path.suffix.lower() in {TYPST, *PICTURES}
    ]
    if len(readable_files) > MOST_FILES or _size_of(readable_files) > LARGEST:
        words = _("Too many or too large files lie beside it; give the template its own folder.")
        raise TemplateFaultError(Fault(str(own_folder), 0, words))
    return sorted(readable_files, key=lambda path: path.is_relative_to(own_folder))


def _size_of(paths: list[Path]) -> int:
    return sum(path.stat().st_size for path in paths)


def _put(path: Path, target: Path) -> None:
    target.parent.mkdir(parents=True, exist_ok=True)
    shutil.copyfile(path, target)
