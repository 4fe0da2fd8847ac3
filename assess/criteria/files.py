"""Which files a framework's folder holds, what each must be, and how they are read."""

from collections.abc import Iterator
from dataclasses import dataclass
from importlib.resources.abc import Traversable
from pathlib import Path
from typing import Final

from pydantic import BaseModel

from assess.domain.example import Example
from assess.domain.framework import Characteristic, FrameworkRules
from assess.domain.precedent import Precedent
from assess.errors import NotFoundError
from assess.i18n import _

Folder = Path | Traversable

FRAMEWORK_FILE: Final = "framework.yaml"
"""Makes a folder a framework."""
PRECEDENTS: Final = "precedents"
EXAMPLES: Final = "examples"
_ENDINGS: Final = (".yaml", ".yml")


@dataclass(frozen=True, slots=True)
class Kind:
    """What a file must be."""

    name: str
    """Also the name of its schema."""
    model: type[BaseModel]
    """What it is read as."""


FRAMEWORK: Final = Kind("framework", FrameworkRules)
CHARACTERISTIC: Final = Kind("characteristic", Characteristic)
PRECEDENT: Final = Kind("precedent", Precedent)
EXAMPLE: Final = Kind("example", Example)
KINDS: Final = (FRAMEWORK, CHARACTERISTIC, PRECEDENT, EXAMPLE)
"""Every kind of file, in the order in which they build on each other."""


@dataclass(frozen=True, slots=True)
class CriteriaFile:
    """A file of a framework, not read yet."""

    kind: Kind
    """What it must be."""
    file: Folder
    """Where it is."""

    @property
    def path(self) -> str:
        """The file as the person would name it: below the present folder, the way from there."""
        return shown_path(self.file)


def shown_path(file: Folder) -> str:
    """The path as the person would name it."""
    if not isinstance(file, Path):
        return str(file)
    try:
        return file.absolute().relative_to(Path.cwd()).as_posix()
    except (ValueError, OSError):
        return str(file)


def is_framework(folder: Folder) -> bool:
    """Whether a folder holds the rules of a framework."""
    return (folder / FRAMEWORK_FILE).is_file()


def files_of(folder: Folder) -> tuple[CriteriaFile, ...]:
    """Every file of a framework: its rules, its characteristics, precedents and examples.

    Raises:
        NotFoundError: There is no such folder, or it holds no framework.
    """
    if not folder.is_dir():
        raise NotFoundError(_("There is no folder {path}.").format(path=shown_path(folder)))
    rules = folder / FRAMEWORK_FILE
    if not rules.is_file():
        words = _("The folder {path} holds no {file}, so it is no framework.")
        raise NotFoundError(words.format(path=shown_path(folder), file=FRAMEWORK_FILE))
    parts = (CriteriaFile(CHARACTERISTIC, f) for f in _yaml_in(folder) if f.name != rules.name)
    precedents = (CriteriaFile(PRECEDENT, f) for f in _yaml_in(folder / PRECEDENTS))
    examples = (CriteriaFile(EXAMPLE, f) for f in _yaml_in(folder / EXAMPLES))
    return (CriteriaFile(FRAMEWORK, rules), *parts, *precedents, *examples)


def _yaml_in(folder: Folder) -> Iterator[Folder]:
    """The YAML files of a folder by name; hidden ones are an editor's own."""
    if not folder.is_dir():
        return iter(())
    found = (entry for entry in folder.iterdir() if entry.name.endswith(_ENDINGS))
    visible = (entry for entry in found if not entry.name.startswith(".") and entry.is_file())
    return iter(sorted(visible, key=lambda entry: entry.name))
