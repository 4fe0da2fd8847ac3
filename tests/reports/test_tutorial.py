"""The tutorial of `reports/README.md`, followed word by word in an empty folder."""

from __future__ import annotations

import os
import re
import shlex
import signal
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Final

import pytest

from assess.cli.report_one import ReportOptions

if TYPE_CHECKING:
    from collections.abc import Callable
    from subprocess import CompletedProcess

STEP: Final = re.compile(
    r"```(?P<kind>\w+)\n(?P<body>.*?)```"
    r"|[Cc]hange `(?P<old>#\w+)` to `(?P<new>#\w+)`"
    r"|`(?P<file>our-board/[\w./]+\.(?:j2|typ))`",
    re.DOTALL,
)


@pytest.fixture
def tutorial(repository: Path) -> str:
    readme = (repository / "reports/README.md").read_text(encoding="utf-8")
    found = re.search(r"\n## A report of your own in 20 minutes\n(.*?)\n## ", readme, re.DOTALL)
    assert found is not None
    return found[1]


def watched(command: list[str]) -> None:
    """Run what does not end by itself until it has made its page, then press Ctrl+C."""
    with subprocess.Popen(
        [sys.executable, "-m", "assess", *command], stderr=subprocess.PIPE, text=True
    ) as running:
        assert running.stderr is not None
        lines = iter(running.stderr.readline, "")
        assert any("Waiting for changes; Ctrl+C ends it." in line for line in lines)
        running.send_signal(signal.SIGINT)
        assert "Stopped." in running.stderr.read()
    assert running.returncode == 130


def test_every_step_of_it_does_what_it_says(
    tutorial: str,
    assess_program: Callable[..., CompletedProcess[str]],
    folder_of_its_own: Path,
    machine_of_its_own: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setenv("XDG_CONFIG_HOME", str(machine_of_its_own / ".config"))
    file, done = Path(), []
    for step in STEP.finditer(tutorial):
        if step["file"]:
            file = Path(step["file"])
        elif step["old"]:
            text = file.read_text("utf-8")
            assert step["old"] in text
            file.write_text(text.replace(step["old"], step["new"]), encoding="utf-8")
        elif step["kind"] != "console":
            with file.open("a", encoding="utf-8") as opened:
                opened.write(step["body"])
        for line in step["body"].splitlines() if step["kind"] == "console" else ():
            program, *words = shlex.split(line)
            done.append(line)
            if "--watch" in words:
                watched(words)
                continue
            expanded = [os.path.expanduser(word) for word in words]  # noqa: PTH111 as a shell does
            ran = (
                assess_program(*words)
                if program == "assess"
                else subprocess.run(
                    [program, *expanded], check=False, capture_output=True, text=True
                )
            )
            assert ran.returncode == 0, (line, ran.stdout, ran.stderr)

    assert len(done) == 10
    page = next(folder_of_its_own.glob("*our-board*.html"), None)
    pages = [path for path in folder_of_its_own.glob("*.html") if path.name != "our-board.html"]
    assert page is not None
    text = pages[0].read_text("utf-8")
    assert "--mark: #00594c" in text
    assert "<h2>For our board</h2>" in text
    assert b"pdfuaid:part>1<" in Path("our-board.pdf").read_bytes()


def test_a_template_to_start_from_is_never_put_over_what_is_there(
    assess_program: Callable[..., CompletedProcess[str]], folder_of_its_own: Path
) -> None:
    (folder_of_its_own / "mine").mkdir()
    kept = folder_of_its_own / "mine/report.yaml"
    kept.write_text("mine", encoding="utf-8")

    refused = [
        assess_program("report", "new-template", *words)
        for words in (["mine"], ["full"], ["x", "--as", "json"], ["x", "--from", "ful"])
    ]  # fmt: skip

    assert [ran.returncode for ran in refused] == [2, 2, 2, 4]
    assert 'Did you mean "full"?' in refused[3].stderr
    assert kept.read_text("utf-8") == "mine"
    assert not (folder_of_its_own / "x").exists()


@pytest.mark.parametrize(("base", "fmt"), [("summary", "html"), ("full", "md"), ("summary", "docx"), ("meeting-pack", "pdf")])  # fmt: skip # noqa: E501
def test_a_template_to_start_from_makes_a_report_at_once(
    base: str, fmt: str, folder_of_its_own: Path, shipped_criteria: object
) -> None:
    from datetime import date

    from assess.reports.rendering import document
    from assess.reports.templates import find_template
    from assess.usecases.samples import Shown, sample_named
    from assess.usecases.starting_templates import start_report

    written = start_report(folder_of_its_own / "our-own", base, [fmt])  # type: ignore[list-item]
    view = Shown(date(2026, 11, 22), "1.0.0").view(sample_named(shipped_criteria, None))  # type: ignore[arg-type]

    made = document(view, find_template(str(folder_of_its_own / "our-own"), None))

    assert len(made) > 2000
    assert written[-1].parent.name in {"our-own", "_macros"}


def test_watching_goes_on_after_a_fault_and_ends_by_the_person(
    folder_of_its_own: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    from assess.cli.asked import Asked
    from assess.cli.report_watch import watch

    template, made = Path("ours.md.j2"), Path("made.md")
    template.write_text("# one\n", encoding="utf-8")
    waits = iter(["{{ verdct }}\n", "# three\n", None])
    seen: list[str] = []

    def wait(_seconds: float) -> None:
        seen.append(made.read_text("utf-8"))
        text = next(waits)
        if text is None:
            raise KeyboardInterrupt
        template.write_text(text, encoding="utf-8")

    options = ReportOptions(
        formats="", template="ours.md.j2", output="made.md", show_names=False, show_notes=False,
        no_working=False, yes=False, open_it=False, sample=True, watch=True, order=None, basis=None,
    )  # fmt: skip
    with pytest.raises(KeyboardInterrupt):
        watch(Asked(), None, options, ["md"], sleep=wait)

    told = capsys.readouterr().err
    assert seen == ["# one\n", "# one\n", "# three\n"]
    assert 'Did you mean "verdict"?' in told
    assert re.search(r"^\d\d:\d\d:\d\d  Made anew\.$", told, re.MULTILINE)


@pytest.mark.parametrize(
    ("words", "status", "said"),
    [
        (["--sample", "--watch", "--template", "summary"], 2, "came with the program"),
        (["--sample", "no-such-sample"], 4, "There are: several-raters"),
        (["--show-fields", "xyzzy"], 4, 'No name has to do with "xyzzy"'),
        (["--show-fields", "stepps"], 4, 'Did you mean "steps"?'),
        (
            ["--sample", "-o", "x.html", "--as", "pdf"],
            2,
            '"x.html" ends in .html, and pdf was asked',
        ),
        (["--sample", "-o", "x.txt"], 2, 'No format of a report ends in ".txt"'),
    ],
)
def test_what_is_wrong_is_said(
    words: list[str],
    status: int,
    said: str,
    assess_program: Callable[..., CompletedProcess[str]],
    folder_of_its_own: Path,
) -> None:
    ran = assess_program("report", *words)

    assert (ran.returncode, ran.stdout) == (status, "")
    assert said in ran.stderr


def test_names_can_be_narrowed_and_have_examples(
    assess_program: Callable[..., CompletedProcess[str]],
) -> None:
    ran = assess_program("report", "--show-fields", "voices")

    assert "A voice" in ran.stdout
    assert '"Ann Example"' in ran.stdout
    assert "organisation_name" not in ran.stdout


def test_the_commands_that_it_recommends_are_those_of_its_kind(
    assess_program: Callable[..., CompletedProcess[str]],
    folder_of_its_own: Path,
) -> None:
    told = assess_program("report", "new-template", "ours", "--from", "change", "--as", "html,pdf")
    commands = [line.split() for line in told.stderr.splitlines() if line.startswith("  assess")]

    assert [words[1:3] for words in commands] == [
        ["report", "--sample"],
        ["compare", "--show-fields"],
        ["report", "check"],
    ]
    watched(commands[0][1:])
    assert "St Elsewhere Health Service" in Path("ours.html").read_text("utf-8")
    assert assess_program(*commands[1][1:]).returncode == 0
    assert "assess compare --show-fields" in Path("ours/report.yaml").read_text("utf-8")
    head = "".join(Path("ours/report.typ").read_text("utf-8").splitlines(keepends=True)[:8])
    assert "assess compare --show-fields" in head
    assert "README" not in head
