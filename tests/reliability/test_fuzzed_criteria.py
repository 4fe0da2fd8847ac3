"""Whatever a criteria file holds, it is a model or a list of problems: never anything else."""

from __future__ import annotations

import time
from dataclasses import dataclass
from itertools import islice
from random import Random
from typing import TYPE_CHECKING, Any

import pytest
from broken_criteria import as_yaml, broken_bytes, broken_tree, keys_of
from single_faults import faulty_files

from assess.criteria.checking import problems_of_files
from assess.criteria.files import CriteriaFile, files_of
from assess.criteria.loading import criteria_from
from assess.criteria.parsing import Parsed, parse
from assess.criteria.rules import RULES
from assess.errors import Problem
from assess.safe_text import safe

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

SLOWEST = 5.0
"""Seconds for one file, with all rules across its framework."""
LONGEST_MESSAGE = 900
"""Letters; the longest lists every key of an indicator."""


@dataclass(frozen=True)
class Shipped:
    """The framework that comes with the program, read once; a few of its cases are enough."""

    parsed: list[Parsed]
    keys: list[Any]
    echoes: frozenset[Problem]
    """What is told only because the other cases are left out."""

    def with_content(self, at: int, content: bytes, folder: Path) -> list[Parsed]:
        """The same files, one of them with this content."""
        file = self.parsed[at].file
        broken = folder / file.file.name
        broken.write_bytes(content)
        return [
            parse(CriteriaFile(file.kind, broken)) if number == at else part
            for number, part in enumerate(self.parsed)
        ]


@pytest.fixture(scope="module")
def shipped_files(repository: Path) -> Shipped:
    files = files_of(repository / "criteria" / "strategic-partner")
    few = [file for number, file in enumerate(files) if number < 12 or number % 8 == 0]
    parsed = [parse(file) for file in few]
    keys = {key for part in parsed if part.source for key in keys_of(part.source.content)}
    echoes = frozenset(problems_of_files(parsed))
    return Shipped(parsed, [*sorted(keys, key=str), "wieght", "on", 9], echoes)


def broken_file(shipped: Shipped, seed: int) -> tuple[int, bytes]:
    """One file of the framework, broken by chance: odd seeds break bytes, even ones the tree."""
    chance = Random(seed)  # noqa: S311 the same files again, no secret
    at = chance.randrange(len(shipped.parsed))
    part = shipped.parsed[at]
    if seed % 2:
        return at, broken_bytes(part.file.file.read_bytes(), chance)
    assert part.source is not None
    return at, as_yaml(broken_tree(part.source.content, shipped.keys, chance), chance)


def faults_of_the_checker(shipped: Shipped, seed: int, folder: Path) -> Iterator[str]:
    """What the checker got wrong about one broken file."""
    at, content = broken_file(shipped, seed)
    started = time.perf_counter()
    parsed = shipped.with_content(at, content, folder)
    problems = set(problems_of_files(parsed)) - shipped.echoes
    took = time.perf_counter() - started
    if took > SLOWEST:
        yield f"seed {seed}: took {took:.1f} s"
    if not problems:
        assert criteria_from(parsed).framework.indicators
    lines = content.replace(b"\r\n", b"\n").replace(b"\r", b"\n").split(b"\n")
    for problem in problems:
        of_broken_file = problem.path == parsed[at].file.path
        if of_broken_file and not 1 <= problem.line <= max(1, len(lines)):
            yield f"seed {seed}: line {problem.line} of {len(lines)}: {problem}"
        if problem.column < 1 or problem.rule not in RULES:
            yield f"seed {seed}: {problem}"
        if len(problem.message) > LONGEST_MESSAGE or safe(str(problem)) != str(problem):
            yield f"seed {seed}: {str(problem)[:2000]!r}"
        if "cannot be used here" in problem.message:
            yield f"seed {seed}: no words of ours: {problem}"


def test_five_hundred_broken_files_are_each_a_model_or_problems(
    shipped_files: Shipped, tmp_path: Path
) -> None:
    faults = [
        f for seed in range(500) for f in faults_of_the_checker(shipped_files, seed, tmp_path)
    ]

    assert faults == []


@pytest.mark.nightly
def test_ten_thousand_broken_files_are_each_a_model_or_problems(
    shipped_files: Shipped, tmp_path: Path
) -> None:
    seeds = range(1000, 11_000)
    faults = [f for seed in seeds for f in faults_of_the_checker(shipped_files, seed, tmp_path)]

    assert faults == []


def missed_faults(shipped: Shipped, count: int, folder: Path) -> list[str]:
    """Files with one fault for which its own line was not named."""
    names = {part.file.file.name: at for at, part in enumerate(shipped.parsed)}
    texts = {p.file.file.name: p.file.file.read_text("utf-8") for p in shipped.parsed}
    missed = []
    for name, faulty in islice(faulty_files(texts, seed=2), count):
        parsed = shipped.with_content(names[name], faulty.content, folder)
        problems = set(problems_of_files(parsed)) - shipped.echoes
        path = parsed[names[name]].file.path
        if not any(problem.path == path and problem.line == faulty.line for problem in problems):
            told = [f"{problem.line}: {problem.message}" for problem in problems]
            missed.append(f"{name}:{faulty.line}: {faulty.fault}: {told[:3]}")
    return missed


def test_the_line_of_a_single_fault_is_named(shipped_files: Shipped, tmp_path: Path) -> None:
    missed = missed_faults(shipped_files, 300, tmp_path)

    assert len(missed) <= 300 * 0.05, "\n".join(missed)
