"""Reports of many files in one run: one bad file does not stop it, what is done is not redone."""

from __future__ import annotations

import json
import re
from typing import TYPE_CHECKING

import pytest

from assess.errors import ReportError
from assess.exchange.atomic import NotWrittenError
from assess.usecases.making_many import MADE, Many, make_many
from assess.usecases.making_reports import Wanted

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import date
    from pathlib import Path
    from subprocess import CompletedProcess

    from assess.criteria import Criteria
    from assess.usecases.making_many import Done

RESERVED = re.compile(r"(con|prn|aux|nul|com\d|lpt\d)(\.|$)", re.IGNORECASE)


@pytest.fixture
def candidates(tmp_path: Path, repository: Path) -> Path:
    """Three good files, two of them of organisations with one name, and a bad one."""
    text = (repository / "tests/reports/examples/coastal.yaml").read_text("utf-8")
    folder = tmp_path / "candidates"
    folder.mkdir()
    for name, organisation in (("a", "CON"), ("b", "../../etc: Trust?"), ("c", "con")):
        named = text.replace("Coastal Care Alliance", organisation)
        (folder / f"{name}.yaml").write_text(named, encoding="utf-8")
    (folder / "bad.yaml").write_text("format: 1\n", encoding="utf-8")
    return folder


@pytest.fixture
def run(
    candidates: Path, tmp_path: Path, shipped_criteria: Criteria, made_on: date
) -> Callable[..., list[Done]]:
    """Makes them all, into a folder of its own."""
    into = tmp_path / "made"
    into.mkdir()

    def made(*formats: str, template: str = "full", **wishes: bool) -> list[Done]:
        wanted = [Wanted(template, fmt) for fmt in formats or ("md",)]  # type: ignore[arg-type]  # of those it knows
        many = Many(wanted, into, made_on, "1.0.0", **wishes)
        return list(make_many(shipped_criteria, sorted(candidates.glob("*.yaml")), many))

    return made


def test_one_bad_file_is_told_and_the_others_are_made(run: Callable[..., list[Done]]) -> None:
    done = run("md", "csv")

    assert [each.source.name for each in done if each.fault] == ["bad.yaml"]
    assert "`answers` is missing" in next(each.fault for each in done if each.fault)
    assert [len(each.files) for each in done] == [2, 2, 0, 2]
    assert all(path.read_bytes() for each in done for path in each.files)


def test_no_two_files_have_one_name_and_every_system_takes_them(
    run: Callable[..., list[Done]], tmp_path: Path
) -> None:
    names = [path.name for each in run("md", "csv") for path in each.files]

    assert len({name.casefold() for name in names}) == len(names) == 6
    assert not [name for name in names if RESERVED.match(name) or re.search(r'[<>:"/\\|?*]', name)]
    assert {path.parent for path in tmp_path.rglob("*report.md")} == {tmp_path / "made"}


def test_what_is_up_to_date_is_not_made_again(
    run: Callable[..., list[Done]], candidates: Path
) -> None:
    first = run()
    times = {path: path.stat().st_mtime_ns for each in first for path in each.files}
    changed = candidates / "a.yaml"
    changed.write_text(changed.read_text("utf-8").replace("Portugal", "Spain"), encoding="utf-8")

    again = run()

    assert [each.source.name for each in again if each.is_new] == ["a.yaml"]
    assert [each.files for each in again] == [each.files for each in first]
    kept = [path for each in again if not each.is_new for path in each.files]
    assert all(path.stat().st_mtime_ns == times[path] for path in kept)
    assert "Spain" in again[0].files[0].read_text("utf-8")


def test_a_run_that_was_cut_off_goes_on(run: Callable[..., list[Done]], tmp_path: Path) -> None:
    first = run()
    made = tmp_path / "made" / MADE
    lines = made.read_text("utf-8").splitlines(keepends=True)
    made.write_text(lines[0] + lines[1][:20], encoding="utf-8")
    first[3].files[0].unlink()

    again = run()

    assert [each.is_new for each in again] == [False, True, False, True]
    assert [each.files[0].exists() for each in again if each.files] == [True] * 3


def test_other_wishes_make_them_anew(run: Callable[..., list[Done]]) -> None:
    run("md")

    assert [each.is_new for each in run("md", template="summary")] == [True, True, False, True]
    assert [each.is_new for each in run("md", template="summary")] == [False] * 4
    assert all(each.is_new for each in run("md", template="summary", overwrite=True) if each.files)


def test_a_file_of_somebody_else_is_left_alone(
    run: Callable[..., list[Done]], tmp_path: Path
) -> None:
    theirs = tmp_path / "made" / "con_full-report.md"
    theirs.write_text("theirs", encoding="utf-8")

    done = run("md")

    assert theirs.read_text("utf-8") == "theirs"
    assert done[0].files[0].name == "con_a_full-report.md"


def test_a_list_that_points_elsewhere_is_not_believed(
    run: Callable[..., list[Done]], tmp_path: Path
) -> None:
    line = json.dumps({"from": "a.yaml", "digest": "x", "files": ["../candidates/a.yaml"]})
    (tmp_path / "made" / MADE).write_text(line + "\nnull\n[]\n", encoding="utf-8")

    done = run("md")

    assert done[0].is_new
    assert all(path.parent == tmp_path / "made" for each in done for path in each.files)


def test_a_template_at_fault_ends_it_at_once(
    run: Callable[..., list[Done]], tmp_path: Path
) -> None:
    (tmp_path / "ours.md.j2").write_text("{{ verdct }}", encoding="utf-8")

    with pytest.raises(ReportError, match="verdict"):
        run("md", template=str(tmp_path / "ours.md.j2"))


def test_a_folder_that_cannot_be_written_ends_it_at_once(
    run: Callable[..., list[Done]], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "made").rmdir()

    with pytest.raises(NotWrittenError):
        run("md")


def test_the_command_says_what_became_of_each(
    assess_program: Callable[..., CompletedProcess[str]], candidates: Path, folder_of_its_own: Path
) -> None:
    ran = assess_program("report", str(candidates), "--as", "md", "-o", "out", "--json")
    again = assess_program("report", str(candidates), "--as", "md", "-o", "out", "--quiet")

    said = json.loads(ran.stdout)
    assert (ran.returncode, again.returncode) == (1, 1)
    assert len(said["written"]) == 3
    assert said["up_to_date"] == []
    assert [failed["file"].rpartition("/")[2] for failed in said["failed"]] == ["bad.yaml"]
    assert "\r" not in ran.stderr
    assert "bad.yaml: no report" in again.stderr
    assert len(list((folder_of_its_own / "out").glob("*.md"))) == 3
