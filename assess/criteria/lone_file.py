"""One file by itself: the framework that it belongs to, or what it must be."""

from pathlib import Path

from assess.criteria.files import CHARACTERISTIC, KINDS, CriteriaFile, Kind, files_of, is_framework
from assess.criteria.parsing import Parsed, parse
from assess.errors import Problem
from assess.i18n import _


def folder_around(path: Path) -> Path | None:
    """The framework that a file belongs to."""
    for folder in path.absolute().parents[:2]:
        if is_framework(folder) and any(file.path == _shown(path) for file in files_of(folder)):
            return folder
    return None


def _shown(path: Path) -> str:
    return CriteriaFile(CHARACTERISTIC, path).path


def parse_alone(path: Path) -> Parsed:
    """Read a file that stands by itself as what its keys say it is."""
    readings = [parse(CriteriaFile(kind, path)) for kind in KINDS]
    first = readings[0]
    if first.source is None:
        return first
    keys = set(first.source.content) if isinstance(first.source.content, dict) else set()
    known = [len(keys & set(_own_keys(reading.file.kind))) for reading in readings]
    if max(known) == 0:
        words = _("this is no framework, characteristic, precedent or example")
        return Parsed(first.file, None, None, (Problem(_shown(path), 1, 1, "unknown-kind", words),))
    return readings[known.index(max(known))]


def _own_keys(kind: Kind) -> list[str]:
    """The keys that only this kind of file has."""
    others = {key for other in KINDS if other is not kind for key in other.model.model_fields}
    return [key for key in kind.model.model_fields if key not in others]
