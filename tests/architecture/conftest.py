"""The source of the program as the tests of its build look at it."""

from __future__ import annotations

import ast
from dataclasses import dataclass
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent.parent


@dataclass(frozen=True)
class Module:
    """One Python file."""

    path: str
    """From the root of the repository."""
    source: str
    tree: ast.Module

    @property
    def names(self) -> set[str]:
        """Every name that it gives to a class, a function or itself."""
        defined = {
            node.name
            for node in ast.walk(self.tree)
            if isinstance(node, ast.ClassDef | ast.FunctionDef | ast.AsyncFunctionDef)
        }
        return defined | {Path(self.path).stem}


def _modules_in(folder: str) -> list[Module]:
    found = []
    for path in sorted((ROOT / folder).rglob("*.py")):
        source = path.read_text(encoding="utf-8")
        found.append(Module(path.relative_to(ROOT).as_posix(), source, ast.parse(source)))
    return found


@pytest.fixture(scope="session")
def program_modules() -> list[Module]:
    """Every module of the program."""
    return _modules_in("assess")


@pytest.fixture(scope="session")
def all_modules(program_modules: list[Module]) -> list[Module]:
    """Every module of the program and of its tests."""
    return [*program_modules, *_modules_in("tests")]
