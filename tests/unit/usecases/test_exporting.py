"""Writing an assessment to a file that travels."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from assess.errors import UsageError
from assess.exchange.assessment_file import read_file
from assess.exchange.atomic import NotWrittenError
from assess.usecases import walk
from assess.usecases.exporting import export, export_text

if TYPE_CHECKING:
    from pathlib import Path

    from assess.store.base import Saved
    from assess.usecases.house import House


def test_answers_stand_in_the_order_of_the_questions(house: House, saved: Saved) -> None:
    for name in reversed(list(house.framework.indicators)):
        saved = walk.answer(house, saved, name, "dont-know")

    text = export_text(house, saved, "json")

    file = read_file(text.encode(), "a.json")
    assert list(file.assessment.answers) == list(house.framework.indicators)
    assert file.assessment == saved.assessment
    assert file.id == saved.id


@pytest.mark.parametrize(
    ("name", "starts"), [("a.json", "{"), ("a.yaml", "format: 1"), ("a.YML", "format"), ("a", "{")]
)
def test_the_ending_says_the_form(
    house: House, saved: Saved, tmp_path: Path, name: str, starts: str
) -> None:
    written = export(house, saved, tmp_path / name)

    assert written == tmp_path / name
    assert written.read_text(encoding="utf-8").startswith(starts)


def test_in_a_folder_the_file_is_called_as_the_assessment(
    house: House, saved: Saved, tmp_path: Path
) -> None:
    assert export(house, saved, tmp_path) == tmp_path / f"{saved.id}.json"
    assert export(house, saved, tmp_path, "yaml") == tmp_path / f"{saved.id}.yaml"


def test_another_ending_is_asked_about(house: House, saved: Saved, tmp_path: Path) -> None:
    with pytest.raises(UsageError, match=r"as .json or .yaml, and not as .docx"):
        export(house, saved, tmp_path / "a.docx")


def test_what_cannot_be_written_is_told(house: House, saved: Saved, tmp_path: Path) -> None:
    with pytest.raises(NotWrittenError, match="cannot be written"):
        export(house, saved, tmp_path / "none" / "a.json")


def test_a_draft_does_not_travel(house: House, saved: Saved) -> None:
    saved = walk.keep_draft(house, saved, "board-attention", note="half a thought")

    assert "half a thought" not in export_text(house, saved, "json")
