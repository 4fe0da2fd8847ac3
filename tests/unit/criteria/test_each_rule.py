"""Each rule across files: broken in one place, and told at exactly that line and column."""

from __future__ import annotations

import re
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
import yaml

from assess.criteria.rules import ACROSS_FILES, OF_OUTCOMES, RULES

if TYPE_CHECKING:
    from tests.unit.criteria.conftest import Small

CASES: list[dict[str, Any]] = yaml.safe_load(
    (Path(__file__).parent / "broken.yaml").read_text("utf-8")
)


def rule_of(problem: str) -> str:
    return problem.rpartition("[")[2].rstrip("]")


@pytest.mark.parametrize(
    "case", CASES, ids=[f"{n}-{rule_of(case['told'][0])}" for n, case in enumerate(CASES)]
)
def test_what_is_broken_is_told_at_its_place(small: Small, case: dict[str, Any]) -> None:
    small.change(case["file"], case["old"], case["new"])

    assert small.problems() == case["told"]


def test_the_small_framework_is_sound(small: Small) -> None:
    assert small.problems() == []


def test_every_rule_across_files_has_its_case() -> None:
    tried = {rule_of(problem) for case in CASES for problem in case["told"]}

    assert {rule.id for rule in (*ACROSS_FILES, *OF_OUTCOMES)} - tried == set()


def test_no_rule_has_the_name_of_another() -> None:
    names = [rule.id for rule in (*ACROSS_FILES, *OF_OUTCOMES)]

    assert len(set(names)) == len(names)
    assert set(names) <= set(RULES)


@pytest.mark.parametrize("name", RULES)
def test_a_rule_is_a_name_and_one_sentence(name: str) -> None:
    assert re.fullmatch(r"[a-z0-9]+(-[a-z0-9]+)*", name)
    assert re.fullmatch(r"[A-Z`].*\.", RULES[name])
    assert ". " not in RULES[name]
    assert len(RULES[name]) <= 100
