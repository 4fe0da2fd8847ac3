"""`assess score --explain` and `--quick`: every number opened, or only the gates and a remark."""

from __future__ import annotations

import json
import re
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path
    from subprocess import CompletedProcess

    from assess.criteria import Criteria

    Run = Callable[..., CompletedProcess[str]]


def opened(working: dict[str, Any]) -> Iterator[dict[str, Any]]:
    yield working
    for part in working["parts"]:
        yield from opened(part)


def test_every_answer_is_opened_in_both_results_in_80_columns(
    folder_with_files: Path, assess_program: Run, shipped_criteria: Criteria
) -> None:
    plain = assess_program("score", "answers.yaml").stdout

    said = assess_program("score", "answers.yaml", "--explain").stdout

    assert said.startswith(plain)
    worked_out = said.removeprefix(plain)
    for indicator in shipped_criteria.framework.indicators.values():
        assert len(re.findall(rf"^    {indicator.title}: ", worked_out, re.MULTILINE)) >= 2
    assert worked_out.count("\nRobustness: ") == 2
    assert "\nShortest way to Nearly ready: 14 raises." in worked_out
    assert "\nBy evidence alone to Nearly ready: no way." in worked_out
    assert max(map(len, said.splitlines())) <= 80


def test_the_document_holds_robustness_and_the_way_and_on_demand_the_working(
    folder_with_files: Path, assess_program: Run
) -> None:
    plain = json.loads(assess_program("score", "answers.yaml", "--json").stdout)
    explained = json.loads(assess_program("score", "answers.yaml", "--json", "--explain").stdout)

    firm, way = plain["robustness"]["self_rated"], plain["shortest_way"]["levels"]
    assert firm["weightings"] == {"same": 2187, "total": 2187, "share": 1.0}
    assert (way["band"], way["open"], len(way["raises"])) == ("nearly-ready", True, 14)
    assert {key: explained[key] for key in plain} == plain
    assert explained.keys() - plain.keys() == {"working"}
    titles = [each["title"] for tree in explained["working"] for each in opened(tree)]
    assert titles.count("Overall score") > 2
    assert titles.count("Robustness") == 2


def test_a_quick_screen_says_the_remark_the_gates_and_no_score(
    folder_with_files: Path, assess_program: Run
) -> None:
    said = assess_program("score", "answers.yaml", "--quick").stdout

    assert "Worth the full assessment, which takes about 45 minutes." in said
    assert "it gives no score and no band" in said
    assert said.count("\n  - ") == 10
    assert "out of 100" not in said
    assert max(map(len, said.splitlines())) <= 80


def test_a_quick_screen_needs_the_answers_to_its_questions_only(
    folder_of_its_own: Path, assess_program: Run, shipped_criteria: Criteria
) -> None:
    listed = shipped_criteria.framework.quick_screen
    document: dict[str, Any] = {
        "format": 1,
        "framework": {"id": "strategic-partner", "version": "1.0"},
        "organisation": {"name": "Example Trust"},
        "answers": {
            id_: {"value": "no" if id_ == "agree-to-share" else "dont-know"} for id_ in listed
        },
    }

    ran = assess_program("score", "-", "--quick", "--json", stdin=json.dumps(document))

    screen = json.loads(ran.stdout)["quick_screen"]
    assert screen["questions"] == list(listed)
    assert (screen["remark"], screen["status"]) == ("not-yet", "not-eligible-at-present")
    assert screen["first"] == ["agree-to-share"]
    assert {gate["state"] for gate in screen["gates"]} == {"failed", "unknown"}


def test_a_quick_screen_has_no_numbers_to_open(
    folder_with_files: Path, assess_program: Run
) -> None:
    ran = assess_program("score", "answers.yaml", "--quick", "--explain")

    assert ran.returncode == 2
    assert "--explain" in ran.stderr
