"""`assess report`: where the page goes, what it is called, and what is left alone."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path
    from subprocess import CompletedProcess


@pytest.fixture
def answers(repository: Path) -> str:
    return str(repository / "tests/reports/examples/riverside.yaml")


def test_a_pipe_gets_the_page_and_nothing_else(
    assess_program: Callable[..., CompletedProcess[str]], answers: str, folder_of_its_own: Path
) -> None:
    ran = assess_program("report", answers)

    assert ran.returncode == 0, ran.stderr
    assert ran.stdout.startswith("<!DOCTYPE html>")
    assert ran.stdout.endswith("</html>\n")
    assert ran.stderr == ""
    assert list(folder_of_its_own.iterdir()) == []


def test_a_file_says_by_its_ending_what_it_is(
    assess_program: Callable[..., CompletedProcess[str]], answers: str, folder_of_its_own: Path
) -> None:
    ran = assess_program("report", answers, "-o", "report.md")

    assert ran.returncode == 0, ran.stderr
    assert (folder_of_its_own / "report.md").read_text("utf-8").startswith(
        "# Riverside \\& Hill"
    ) or (folder_of_its_own / "report.md").read_text("utf-8").startswith("# Riverside & Hill")
    assert "report.md" in ran.stderr


def test_both_formats_go_into_a_folder(
    assess_program: Callable[..., CompletedProcess[str]], answers: str, folder_of_its_own: Path
) -> None:
    ran = assess_program("report", answers, "--as", "html,md", "--template", "summary", "--json")

    assert ran.returncode == 0, ran.stderr
    written = json.loads(ran.stdout)["written"]
    names = sorted(path.name for path in folder_of_its_own.iterdir())
    assert [name.rpartition("_")[0] for name in names] == [
        "riverside-hill-nhs-foundation-trust_summary-report"
    ] * 2
    assert sorted(name.rpartition("/")[2] for name in written) == names


def test_nothing_is_written_over_without_asking(
    assess_program: Callable[..., CompletedProcess[str]], answers: str, folder_of_its_own: Path
) -> None:
    kept = folder_of_its_own / "report.html"
    kept.write_text("mine", encoding="utf-8")

    refused = assess_program("report", answers, "-o", "report.html")
    numbered = [assess_program("report", answers, "-o", ".") for _again in range(2)]
    content = kept.read_text("utf-8")
    agreed = assess_program("report", answers, "-o", "report.html", "--yes")

    assert (refused.returncode, content) == (2, "mine")
    assert "--yes" in refused.stderr
    assert [ran.returncode for ran in (*numbered, agreed)] == [0, 0, 0]
    assert len(list(folder_of_its_own.glob("riverside*.html"))) == 2
    assert kept.read_text("utf-8").startswith("<!DOCTYPE html>")


def test_a_folder_of_files_makes_a_report_of_each(
    assess_program: Callable[..., CompletedProcess[str]], repository: Path, folder_of_its_own: Path
) -> None:
    source = str(repository / "tests/reports/examples")

    ran = assess_program("report", source, "--as", "md", "-o", ".")

    assert ran.returncode == 0, ran.stderr
    assert len(list(folder_of_its_own.glob("*.md"))) == 3


def test_a_folder_for_several_is_made(
    answers: str, folder_of_its_own: Path, assess_program: Callable[..., CompletedProcess[str]]
) -> None:
    made = assess_program("report", answers, "--as", "html,md", "-o", "board")

    assert made.returncode == 0
    assert len(list((folder_of_its_own / "board").iterdir())) == 2


@pytest.mark.parametrize(
    ("arguments", "status", "said"),
    [
        (["missing.yaml"], 4, "missing.yaml"),
        (["{answers}", "--as", "odt"], 2, "choose from html, md, pdf, docx, json, csv, xlsx"),
        (["{answers}", "--template", "sumary"], 4, 'Did you mean "summary"?'),
        (["{answers}", "--as", "html,md", "-o", "-"], 2, "-o FOLDER"),
        (["{answers}", "--as", "html,md", "-o", "no/where"], 2, "Make it first"),
        (["{answers}", "--template", "ours.html.j2"], 7, 'Did you mean "verdict"?'),
        (["{answers}", "--template", "meeting-pack"], 7, "assess merge A.yaml B.yaml"),
        (["no-such-id"], 4, ""),
        ([], 4, ""),
    ],
)
def test_what_is_wrong_is_said(
    arguments: list[str],
    status: int,
    said: str,
    assess_program: Callable[..., CompletedProcess[str]],
    answers: str,
    folder_of_its_own: Path,
) -> None:
    (folder_of_its_own / "ours.html.j2").write_text("{{ verdct }}", encoding="utf-8")

    ran = assess_program("report", *(word.format(answers=answers) for word in arguments))

    assert (ran.returncode, ran.stdout) == (status, "")
    assert said in ran.stderr
    assert "Traceback" not in ran.stderr


def test_every_name_can_be_asked_for(assess_program: Callable[..., CompletedProcess[str]]) -> None:
    ran = assess_program("report", "--show-fields")

    assert ran.returncode == 0
    assert "  organisation_name " in ran.stdout


def test_neither_screens_nor_store_are_loaded(
    assess_program: Callable[..., CompletedProcess[str]], answers: str, repository: Path
) -> None:
    import subprocess
    import sys

    look = (
        "import sys\nfrom assess.__main__ import main\n"
        f"sys.argv = ['assess', 'report', {answers!r}, '-o', '-']\n"
        "try:\n    main()\nfinally:\n    print('LOADED', *sys.modules)\n"
    )
    ran = subprocess.run(
        [sys.executable, "-c", look], capture_output=True, text=True, encoding="utf-8", check=False
    )

    loaded = {name.partition(".")[0] for name in ran.stdout.rpartition("LOADED")[2].split()}
    assert "jinja2" in loaded
    assert loaded & {"textual", "rich", "sqlalchemy", "alembic"} == set()
