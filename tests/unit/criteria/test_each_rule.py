"""Each rule across files: broken in one place, and told at exactly that line and column."""

from __future__ import annotations

import re
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
import yaml

from assess.criteria.accepted import IDLE
from assess.criteria.rules import ACROSS_FILES, OF_OUTCOMES, RULES, WARNINGS

if TYPE_CHECKING:
    from tests.unit.criteria.conftest import Small

HERE = Path(__file__).parent
CASES: list[dict[str, Any]] = yaml.safe_load((HERE / "broken.yaml").read_text("utf-8"))
WARNED: list[dict[str, Any]] = yaml.safe_load((HERE / "warned.yaml").read_text("utf-8"))


def rule_of(problem: str) -> str:
    return problem.rpartition("[")[2].rstrip("]")


@pytest.mark.parametrize(
    "case", CASES, ids=[f"{n}-{rule_of(case['told'][0])}" for n, case in enumerate(CASES)]
)
def test_what_is_broken_is_told_at_its_place(small: Small, case: dict[str, Any]) -> None:
    small.change(case["file"], case["old"], case["new"])

    assert small.problems() == case["told"]


@pytest.mark.parametrize(
    "case", WARNED, ids=[f"{n}-{rule_of(case['told'][0])}" for n, case in enumerate(WARNED)]
)
def test_what_deserves_a_look_is_a_warning_at_its_place(small: Small, case: dict[str, Any]) -> None:
    small.change(case["file"], case["old"], case["new"])

    assert small.warnings() == case["told"]
    assert small.problems() == case.get("also", [])


def test_the_small_framework_is_sound(small: Small) -> None:
    assert small.problems() == []
    assert small.warnings() == []


def test_every_rule_across_files_has_its_case() -> None:
    tried = {rule_of(problem) for case in CASES for problem in case["told"]}

    assert {rule.id for rule in (*ACROSS_FILES, *OF_OUTCOMES)} - tried == set()


def test_every_warning_has_its_case() -> None:
    tried = {rule_of(problem) for case in WARNED for problem in case["told"]}

    assert {*(rule.id for rule in WARNINGS), IDLE} - tried == set()


def test_a_remark_beside_a_fault_of_its_file_is_no_echo(small: Small) -> None:
    small.change("20-will.yaml", "type: multiple", "type: multple")

    assert [rule_of(problem) for problem in small.problems()] == ["unknown-type"]
    assert small.warnings() == []


def test_no_rule_has_the_name_of_another() -> None:
    names = [rule.id for rule in (*ACROSS_FILES, *OF_OUTCOMES, *WARNINGS)]

    assert len(set(names)) == len(names)
    assert set(names) <= set(RULES)


@pytest.mark.parametrize("name", RULES)
def test_a_rule_is_a_name_and_one_sentence(name: str) -> None:
    assert re.fullmatch(r"[a-z0-9]+(-[a-z0-9]+)*", name)
    assert re.fullmatch(r"[A-Z`].*\.", RULES[name])
    assert ". " not in RULES[name]
    assert len(RULES[name]) <= 100
