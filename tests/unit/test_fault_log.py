"""Notes on faults: enough to mend the program, and nothing that anybody wrote."""

from __future__ import annotations

import json
from datetime import UTC, datetime
from typing import TYPE_CHECKING

import pytest

from assess.fault_log import DEEPEST, LARGEST_LOG, LOG_FILE, new_reference, note_fault

if TYPE_CHECKING:
    from pathlib import Path

NOON = datetime(2026, 11, 22, 12, tzinfo=UTC)
PRIVATE = "Mrs Example, ward 7"


def fault_with_private_words() -> Exception:
    answer = {"note": PRIVATE}
    try:
        try:
            answer[PRIVATE]
        except KeyError as first:
            raise ValueError(PRIVATE) from first
    except ValueError as second:
        return second
    raise AssertionError


def noted(folder: Path, fault: BaseException) -> Path:
    log = note_fault(fault, folder, reference="ABCD-1234", command="score", at=NOON)
    assert log is not None
    return log


def test_a_note_has_the_kinds_and_places_and_no_words_of_anybody(tmp_path: Path) -> None:
    log = noted(tmp_path, fault_with_private_words())

    text = log.read_text("utf-8")
    note = json.loads(text)
    assert [each["kind"] for each in note["faults"]] == ["builtins.ValueError", "builtins.KeyError"]
    assert all(each["at"][-1].endswith("fault_with_private_words") for each in note["faults"])
    assert note["reference"] == "ABCD-1234"
    assert note["at"] == "2026-11-22T12:00:00+00:00"
    assert "Example" not in text
    assert "note" not in text.replace("note_", "").replace("noted", "")


def test_every_note_is_one_line(tmp_path: Path) -> None:
    for _time in range(3):
        log = noted(tmp_path, fault_with_private_words())

    assert [json.loads(line)["program"] for line in log.read_text("utf-8").splitlines()]
    assert len(log.read_text("utf-8").splitlines()) == 3


def test_a_fault_without_end_makes_a_short_note(tmp_path: Path) -> None:
    def again() -> None:
        again()

    with pytest.raises(RecursionError) as caught:
        again()

    note = json.loads(noted(tmp_path, caught.value).read_text("utf-8"))
    assert len(note["faults"][0]["at"]) == DEEPEST


def test_a_fault_that_names_itself_as_its_cause_ends(tmp_path: Path) -> None:
    one, other = ValueError(), KeyError()
    one.__cause__, other.__cause__ = other, one

    note = json.loads(noted(tmp_path, one).read_text("utf-8"))

    assert len(note["faults"]) == 2


def test_a_log_that_is_full_is_kept_once_and_a_new_one_begun(tmp_path: Path) -> None:
    (tmp_path / LOG_FILE).write_text("x" * (LARGEST_LOG + 1), "utf-8")

    log = noted(tmp_path, ValueError())

    assert len(log.read_text("utf-8").splitlines()) == 1
    assert len([path for path in tmp_path.iterdir() if path != log]) == 1


def test_a_folder_that_cannot_be_written_hides_no_fault(tmp_path: Path) -> None:
    (tmp_path / "taken").write_text("a file where a folder should be", "utf-8")

    log = note_fault(ValueError(), tmp_path / "taken", reference="A", command="", at=NOON)

    assert log is None


def test_references_are_short_and_differ() -> None:
    references = {new_reference() for _time in range(100)}

    assert len(references) == 100
    assert all(len(reference) == 9 for reference in references)
