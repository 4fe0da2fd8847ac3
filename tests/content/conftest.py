"""What the tests of the content share: the folder of the criteria, as texts."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from assess.sources.shipped import shipped

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from importlib.resources.abc import Traversable


def _texts_in(folder: Traversable, path: str = "") -> Iterator[tuple[str, str]]:
    for entry in sorted(folder.iterdir(), key=lambda entry: entry.name):
        if entry.is_dir():
            yield from _texts_in(entry, f"{path}{entry.name}/")
        elif entry.name.endswith((".yaml", ".md")):
            yield path + entry.name, entry.read_text("utf-8")


@pytest.fixture(scope="session")
def criteria_texts() -> Mapping[str, str]:
    """Every file of the criteria that a person writes, by its path."""
    return dict(_texts_in(shipped("criteria")))


@pytest.fixture(scope="session")
def framework_texts(criteria_texts: Mapping[str, str]) -> Mapping[str, str]:
    """Every YAML file of the framework, by its path."""
    return {path: text for path, text in criteria_texts.items() if path.endswith(".yaml")}


@pytest.fixture(scope="session")
def method(criteria_texts: Mapping[str, str]) -> str:
    """The page that says the rules in words."""
    return criteria_texts["METHOD.md"]
