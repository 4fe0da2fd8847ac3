"""The parser in plain Python stands in where the quick one is not installed: same answers."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
import yaml

import assess.sources.yaml_source as module
from assess.sources.yaml_source import read_with_problems, read_yaml

if TYPE_CHECKING:
    from pathlib import Path


@pytest.fixture(autouse=True)
def plain_parser(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "_Loader", yaml.SafeLoader)


def test_the_shipped_files_read_the_same(repository: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    content = (repository / "criteria" / "strategic-partner" / "10-reach.yaml").read_bytes()
    slow = read_yaml(content, "f.yaml")

    monkeypatch.setattr(module, "_Loader", yaml.CSafeLoader)

    assert read_yaml(content, "f.yaml") == slow


@pytest.mark.parametrize(
    ("content", "rule", "place"),
    [
        ('a: "\\ud800"', "unseen-letter", (1, 4)),
        ('a: "\\U00110000"', "not-yaml", (1, 2)),
        ('a: "\\UFFFFFFFF"', "not-yaml", (1, 2)),
        ('"\\UFFFFFFFF"', "not-yaml", (1, 1)),
        ("[" * 100_000, "too-deep", (1, 31)),
        ("- " * 100_000, "too-deep", (1, 61)),
        ("a: 1\na: 2\n", "duplicate-key", (2, 1)),
        ("a: &x 1\n", "anchor", (1, 4)),
        ("a: @x\n", "not-yaml", (1, 4)),
        ('a: "x\n', "not-yaml", (1, 4)),
        ("a: 1\nb 2\nc: 3\n", "not-yaml", (2, 1)),
        ("a: {b: 1\nc: 3\n", "not-yaml", (1, 4)),
        ("\ta: 1\n", "not-yaml", (1, 1)),
    ],
    ids=lambda value: str(value)[:12],
)
def test_faults_are_problems_here_too(content: str, rule: str, place: tuple[int, int]) -> None:
    _source, problems = read_with_problems(content.encode(), "f.yaml")

    assert [(problem.rule, (problem.line, problem.column)) for problem in problems] == [
        (rule, place)
    ]
