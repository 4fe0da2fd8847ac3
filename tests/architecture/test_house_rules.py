"""How the code reads: sizes, first lines and names."""

from __future__ import annotations

import ast
import re
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from tests.architecture.conftest import Module

ALARM: Final = 400
"""Lines; a file of one subject stays well below."""
LONGEST_FUNCTION: Final = 60
"""Lines; most have fewer than ten."""
SAY_NOTHING: Final = frozenset(
    """manager helper helpers util utils handle handler process data info item items object
    misc common stuff""".split()  # noqa: SIM905 a list of words reads as one
) | {"do something"}
"""Words in a name that say nothing about what it names."""
NAMED_BY_OTHERS: Final = frozenset({"handle_starttag", "handle_endtag"})
"""What `html.parser` calls when it reads a page."""


def words_of(name: str) -> set[str]:
    spaced = re.sub(r"(?<=[a-z0-9])(?=[A-Z])", "_", name)
    words = spaced.lower().strip("_").split("_")
    return {*words, *(["do something"] if words[0] == "do" else [])}


def lines_of_body(node: ast.FunctionDef | ast.AsyncFunctionDef) -> int:
    """Lines that do something: what comes after the docstring."""
    first = node.body[1] if ast.get_docstring(node) and len(node.body) > 1 else node.body[0]
    return (node.end_lineno or first.lineno) - first.lineno + 1


def test_no_file_is_so_long_that_it_must_have_two_subjects(all_modules: list[Module]) -> None:
    long = {m.path: n for m in all_modules if (n := m.source.count("\n")) > ALARM}

    assert long == {}


def test_no_function_is_longer_than_a_screen(program_modules: list[Module]) -> None:
    long = [
        f"{module.path}:{node.lineno} {node.name}"
        for module in program_modules
        for node in ast.walk(module.tree)
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef)
        and lines_of_body(node) > LONGEST_FUNCTION
    ]

    assert long == []


def test_every_module_opens_with_a_sentence(all_modules: list[Module]) -> None:
    silent = [
        module.path
        for module in all_modules
        if not re.match(r"\S[^\n]*\S(\n\n|\.?$|\n?$)", ast.get_docstring(module.tree) or "")
        or "." not in (ast.get_docstring(module.tree) or "")
    ]

    assert silent == []


def test_no_name_says_nothing(program_modules: list[Module]) -> None:
    empty = {
        f"{module.path}: {name}"
        for module in program_modules
        for name in module.names
        if words_of(name) & SAY_NOTHING and name not in NAMED_BY_OTHERS
    }

    assert empty == set()


def test_a_word_inside_a_word_is_no_fault() -> None:
    assert words_of("ItemGridView") & SAY_NOTHING == {"item"}
    assert words_of("subprocess_metadata") & SAY_NOTHING == set()
