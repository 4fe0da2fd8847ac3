"""What the program says: translatable, in plain words, and never in the tone of a telling-off."""

from __future__ import annotations

import ast
import re
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tests.architecture.conftest import Module

NOT_SAID: Final = re.compile(
    r"\b(please|sorry|apolog\w*|invalid\w*|illegal\w*|forgot\w*|oops|whoops|uh-oh|fatal\w*"
    r"|error occurred|something went wrong|abort\w*|simply|obviously|e\.g\.|i\.e\.|etc\.|n/a|tbd"
    r"|and/or)(?!\w)|\(s\)",
    re.IGNORECASE,
)
"""Words that blame, beg or say nothing."""
TRANSLATED: Final = {"_": 1, "ngettext": 2}
"""Functions that take texts for people, and how many of their arguments those are."""


def translated(module: Module) -> Iterator[tuple[str, ast.expr]]:
    for node in ast.walk(module.tree):
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name):
            for text in node.args[: TRANSLATED.get(node.func.id, 0)]:
                yield f"{module.path}:{node.lineno}", text


def test_every_text_for_people_stands_whole_in_the_source(program_modules: list[Module]) -> None:
    built = [
        place
        for module in program_modules
        if module.path != "assess/i18n.py"
        for place, text in translated(module)
        if not (isinstance(text, ast.Constant) and isinstance(text.value, str) and text.value)
    ]

    assert built == [], "a text that is built from pieces cannot be translated"


def test_every_place_in_a_text_has_a_name(program_modules: list[Module]) -> None:
    nameless = [
        place
        for module in program_modules
        for place, text in translated(module)
        if isinstance(text, ast.Constant) and re.search(r"\{\}|\{\d|%[sd]", str(text.value))
    ]

    assert nameless == []


def test_no_text_blames_begs_or_says_nothing(program_modules: list[Module]) -> None:
    found = [
        f"{place}: {found[0]}"
        for module in program_modules
        for place, text in translated(module)
        if isinstance(text, ast.Constant) and (found := NOT_SAID.search(str(text.value)))
    ]

    assert found == []


def test_no_error_blames_or_says_nothing(program_modules: list[Module]) -> None:
    found = [
        f"{module.path}:{literal.lineno}: {word[0]}"
        for module in program_modules
        for node in ast.walk(module.tree)
        if isinstance(node, ast.Raise) and node.exc
        for literal in ast.walk(node.exc)
        if isinstance(literal, ast.Constant) and isinstance(literal.value, str)
        if (word := NOT_SAID.search(literal.value))
    ]

    assert found == []


def test_the_list_of_words_finds_them() -> None:
    for text in ("Please try again", "Invalid value", "an error occurred", "and/or", "item(s)"):
        assert NOT_SAID.search(text)
    assert not NOT_SAID.search("Choose a level from 0 to 4; others are left out.")
