"""A framework's folder into a framework, or every problem of its files."""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING

import pytest

from assess.criteria import load_framework
from assess.errors import ContentError, NotFoundError

if TYPE_CHECKING:
    from pathlib import Path

    from assess.criteria import Criteria
    from tests.unit.criteria.conftest import Small


def test_a_folder_is_a_framework_with_its_cases(small: Small) -> None:
    criteria = load_framework(small.folder)

    assert criteria.framework.id == "small"
    assert [part.id for part in criteria.framework.characteristics] == ["work", "will"]
    assert [precedent.id for precedent in criteria.precedents] == ["mill", "old-mill"]
    assert [example.id for example in criteria.examples] == ["steady"]
    assert criteria.framework.min_known_share == Fraction(2, 3)


def test_characteristics_stand_in_the_order_of_their_files(small: Small) -> None:
    (small.folder / "20-will.yaml").rename(small.folder / "05-will.yml")

    parts = load_framework(small.folder).framework.characteristics

    assert [part.id for part in parts] == ["will", "work"]


def test_files_of_an_editor_are_left_out(small: Small) -> None:
    for name in (".10-work.yaml.swp", ".hidden.yaml", "notes.txt", "10-work.yaml~", "README.md"):
        (small.folder / name).write_bytes(b"\xff\x00")

    assert load_framework(small.folder).framework.id == "small"


def test_every_problem_of_every_file_is_told_at_once(small: Small) -> None:
    small.change("framework.yaml", "minutes: 5", "minutes: soon")
    small.change("10-work.yaml", "weight: 3", "wieght: 3")
    small.change("examples/steady.yaml", "id: steady", "id: Steady")

    with pytest.raises(ContentError) as caught:
        load_framework(small.folder)

    places = [(p.path.rpartition("/")[2], p.line, p.rule) for p in caught.value.problems]
    assert places == [
        ("10-work.yaml", 19, "unknown-key"),
        ("steady.yaml", 1, "wrong-form"),
        ("framework.yaml", 7, "wrong-type"),
    ]


def test_a_framework_without_characteristics_is_none(small: Small) -> None:
    (small.folder / "10-work.yaml").unlink()
    (small.folder / "20-will.yaml").unlink()

    with pytest.raises(ContentError, match=r"framework\.yaml:1:1: there is no characteristic"):
        load_framework(small.folder)


def test_a_folder_that_is_not_there_is_not_found(tmp_path: Path) -> None:
    with pytest.raises(NotFoundError, match="There is no folder"):
        load_framework(tmp_path / "elsewhere")


def test_a_folder_without_rules_is_no_framework(tmp_path: Path) -> None:
    with pytest.raises(NotFoundError, match=r"holds no framework\.yaml"):
        load_framework(tmp_path)


def test_paths_are_told_from_where_the_person_stands(
    small: Small, monkeypatch: pytest.MonkeyPatch
) -> None:
    small.change("framework.yaml", "minutes: 5", "minutes: soon")
    monkeypatch.chdir(small.folder.parent)

    with pytest.raises(ContentError) as caught:
        load_framework(small.folder)

    assert caught.value.problems[0].path == "small/framework.yaml"


class TestTheDigest:
    """What changes the digest of a framework, and what does not."""

    def test_it_names_its_kind(self, shipped_criteria: Criteria) -> None:
        kind, _colon, digits = shipped_criteria.framework.digest.partition(":")

        assert kind == "sha256"
        assert len(digits) == 64

    @pytest.mark.parametrize(
        ("file", "old", "new"),
        [
            ("framework.yaml", "id: small\n", "# a remark\nid:    'small'\n\n"),
            ("framework.yaml", 'version: "1.0"\ntitle:', 'version:\n  "1.0"\ntitle:'),
            ("framework.yaml", "floor: 2.5", "floor: 2.50"),
            ("framework.yaml", "minutes: 5\n", "minutes: 0x5\n"),
            ("framework.yaml", 'press", year: 2020}', 'press", "year": 2020}'),
            ("framework.yaml", '{id: safety, title: "Safety"}', '{title: "Safety", id: safety}'),
            (
                "10-work.yaml",
                "[10, 20, 30.5, 40]",
                "\n    - 10.0\n    - 20\n    - 30.5\n    - 40",
            ),
            ("precedents/mill.yaml", "By the river", "By the sea"),
            ("examples/steady.yaml", "A steady house", "Another house"),
        ],
    )
    def test_layout_remarks_and_cases_do_not_change_it(
        self, small: Small, file: str, old: str, new: str
    ) -> None:
        before = load_framework(small.folder).framework.digest

        small.change(file, old, new)

        assert load_framework(small.folder).framework.digest == before

    @pytest.mark.parametrize(
        ("file", "old", "new"),
        [
            ("framework.yaml", "floor: 2.5", "floor: 2.6"),
            ("framework.yaml", "A small framework", "A tiny framework"),
            ("10-work.yaml", "weight: 3", "weight: 2"),
            ("10-work.yaml", "Something is done each week.", "Something is done every week."),
        ],
    )
    def test_numbers_and_words_change_it(self, small: Small, file: str, old: str, new: str) -> None:
        before = load_framework(small.folder).framework.digest

        small.change(file, old, new)

        assert load_framework(small.folder).framework.digest != before

    def test_the_order_of_the_parts_changes_it(self, small: Small) -> None:
        before = load_framework(small.folder).framework.digest

        (small.folder / "20-will.yaml").rename(small.folder / "05-will.yaml")

        assert load_framework(small.folder).framework.digest != before
