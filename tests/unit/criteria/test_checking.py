"""What the checker looks at, and what it leaves out because it is told already."""

from __future__ import annotations

import shutil
from typing import TYPE_CHECKING

import pytest

from assess.criteria import check_criteria
from assess.criteria.checking import checked
from assess.errors import NotFoundError

if TYPE_CHECKING:
    from pathlib import Path

    from tests.unit.criteria.conftest import Small


def rules_of(path: Path) -> list[str]:
    return [problem.rule for problem in check_criteria(path)]


def test_the_shipped_criteria_have_no_problem(repository: Path) -> None:
    found = checked(repository / "criteria")

    assert found.problems == ()
    assert found.warnings == ()
    assert found.files >= 8 + 30 + 10


def test_a_folder_of_frameworks_is_checked_as_a_whole(small: Small) -> None:
    shutil.copytree(small.folder, small.folder.parent / "twin")
    (small.folder.parent / "schema").mkdir()
    small.change("10-work.yaml", "weight: 3", "weight: 0")

    found = checked(small.folder.parent)

    assert [problem.rule for problem in found.problems] == ["weightless"]
    assert (found.files, found.faulty_files) == (12, 1)


def test_faults_of_all_kinds_are_told_in_one_run_and_in_order(small: Small) -> None:
    small.change("10-work.yaml", "weight: 3", "wieght: 3")
    small.change("10-work.yaml", "[10, 20", "[20, 10")
    small.change("20-will.yaml", "  - id: channels", "  - id: promise")
    small.change("precedents/mill.yaml", "source: page\nsource", 'source: "page\nsource')
    small.change("framework.yaml", "id: middle", "id: middle\n    id: half")

    places = [problem.partition(" ")[0] for problem in small.problems()]

    assert places == [
        "10-work.yaml:19:5:",
        "10-work.yaml:44:22:",
        "20-will.yaml:19:9:",
        "examples/steady.yaml:11:3:",
        "examples/steady.yaml:23:15:",
        "framework.yaml:26:5:",
        "precedents/mill.yaml:14:13:",
    ]


def test_an_indicator_beside_a_faulty_one_is_still_looked_at(small: Small) -> None:
    small.change("10-work.yaml", "type: anchored", "type: anchord")
    small.change("10-work.yaml", "[10, 20", "[20, 10")

    assert rules_of(small.folder) == ["unknown-type", "thresholds-rise"]


def test_what_an_unreadable_file_would_define_is_not_missed_elsewhere(small: Small) -> None:
    (small.folder / "10-work.yaml").write_text('id: "work\n', "utf-8")

    assert rules_of(small.folder) == ["not-yaml"]


def test_an_empty_file_makes_no_echo_in_others(small: Small) -> None:
    (small.folder / "framework.yaml").write_text("", "utf-8")

    assert rules_of(small.folder) == ["empty-file"]


def test_a_wrong_outcome_is_no_echo_of_broken_rules(small: Small) -> None:
    small.change("examples/steady.yaml", "overall: 56.25", "overall: 1")
    small.change("framework.yaml", "min_overall: 0", "min_overall: 5")

    assert rules_of(small.folder) == ["band-gap"]


def test_a_wrong_outcome_is_told_beside_long_words(small: Small) -> None:
    small.change("examples/steady.yaml", "overall: 56.25", "overall: 1")
    small.change("10-work.yaml", "Nothing is done.", "word " * 36)

    assert rules_of(small.folder) == ["long-anchor", "example-outcome"]


def test_counts_that_all_lie_beyond_the_options_are_told_and_not_tried(small: Small) -> None:
    small.change(
        "20-will.yaml", "      0: 0\n      1: 2\n      3: 4", "      7: 0\n      8: 2\n      9: 4"
    )

    assert set(rules_of(small.folder)) == {"counts-start", "counts-reach"}


class TestOneFile:
    """A single file, in its framework or by itself."""

    def test_its_own_problems_are_told_and_no_others(self, small: Small) -> None:
        small.change("10-work.yaml", "sources: [page]", "sources: [nowhere]")
        small.change("20-will.yaml", "weight: 2", "weight: 0")

        found = checked(small.folder / "10-work.yaml")

        assert [problem.rule for problem in found.problems] == ["unknown-source"]
        assert (found.files, found.faulty_files) == (1, 1)

    def test_a_case_is_checked_against_its_framework(self, small: Small) -> None:
        small.change("examples/steady.yaml", "overall: 56.25", "overall: 1")

        assert rules_of(small.folder / "examples" / "steady.yaml") == ["example-outcome"]

    @pytest.mark.parametrize(
        ("file", "old", "new", "rule"),
        [
            ("framework.yaml", "minutes: 5", "minutes: 0", "out-of-range"),
            ("10-work.yaml", "[10, 20", "[20, 10", "thresholds-rise"),
            ("precedents/mill.yaml", "group: partner", "group: friend", "unknown-word"),
            ("examples/steady.yaml", "id: steady", "id: Steady", "wrong-form"),
        ],
    )
    def test_without_its_framework_it_is_what_its_keys_say(
        self, small: Small, file: str, old: str, new: str, rule: str
    ) -> None:
        small.change(file, old, new)
        lone = small.folder.parent / "lone.yaml"
        shutil.copy(small.folder / file, lone)

        assert rules_of(lone) == [rule]

    def test_a_file_of_no_kind_is_told_so(self, tmp_path: Path) -> None:
        lone = tmp_path / "lone.yaml"
        lone.write_text("weather: fine\n", "utf-8")

        assert rules_of(lone) == ["unknown-kind"]

    def test_a_file_that_is_no_yaml_is_told_so(self, tmp_path: Path) -> None:
        lone = tmp_path / "lone.yaml"
        lone.write_bytes(b"\xff")

        assert rules_of(lone) == ["not-utf-8"]

    def test_a_folder_in_place_of_a_file_is_a_problem_of_its_framework(self, small: Small) -> None:
        (small.folder / "30-more.yaml").mkdir()

        assert rules_of(small.folder) == []


class TestNothingToCheck:
    """A path where there are no criteria."""

    def test_a_missing_path(self, tmp_path: Path) -> None:
        with pytest.raises(NotFoundError, match="There is no file and no folder"):
            check_criteria(tmp_path / "nope")

    def test_an_empty_folder(self, tmp_path: Path) -> None:
        with pytest.raises(NotFoundError, match=r"is no framework and holds none"):
            check_criteria(tmp_path)

    def test_a_folder_without_its_rules(self, small: Small) -> None:
        (small.folder / "framework.yaml").unlink()

        with pytest.raises(NotFoundError, match=r"it has no framework\.yaml"):
            check_criteria(small.folder)
