"""What lies beside a template of the reader's own and belongs to it: pieces, pictures, the card."""

from collections.abc import Iterator
from pathlib import Path
from typing import Final

CARD: Final = "report.yaml"
"""The file in a report's folder that says what it is."""
SHARED: Final = "_"
"""How the name of a folder begins whose pieces are shared by the reports beside it."""
TYPST: Final = ".typ"
"""The ending of what Typst reads."""
PICTURES: Final = frozenset({".svg", ".png", ".jpg", ".jpeg"})
"""The endings of pictures."""
BELONGING: Final = frozenset({".j2", TYPST, ".docx", ".yaml", *PICTURES})
"""The endings of everything that can change what a report looks like."""
MOST_FILES: Final = 300
"""A folder with more beside the template is no folder of templates."""


def shared_by(own_folder: Path) -> Path | None:
    """The folder whose `_macros` and `_figures` a report shares with those beside it.

    Only a folder with a `report.yaml` has neighbours; a single file has none.
    """
    return own_folder.parent if (own_folder / CARD).is_file() else None


def files_beside(own_folder: Path) -> list[Path]:
    """Everything that a report is made from: of its folder, those in it, and the shared ones.

    Never what a link points to; at most as many as a folder of templates has.
    """
    found = []
    for path in _all_files(own_folder):
        if path.suffix.lower() in BELONGING and path.is_file() and not path.is_symlink():
            found.append(path)
        if len(found) > MOST_FILES:
            break
    return sorted(set(found))


def shared_folders(own_folder: Path) -> list[Path]:
    """The folders of shared pieces beside a report's own."""
    parent = shared_by(own_folder)
    inside = [] if parent is None else sorted(parent.glob(f"{SHARED}*"))
    return [folder for folder in inside if folder.is_dir() and not folder.is_symlink()]


def _all_files(own_folder: Path) -> Iterator[Path]:
    yield from own_folder.glob("*")
    for folder in sorted(own_folder.glob("*/")):
        if not folder.is_symlink():
            yield from folder.glob("*")
    for folder in shared_folders(own_folder):
        yield from folder.glob("*")
