"""What the commands, the store and the criteria take, beside the least program for the job."""

from __future__ import annotations

import statistics
import sys
from typing import TYPE_CHECKING, Final

from tests.benchmarks.measuring import (
    Row,
    assess_command,
    in_turns,
    milliseconds,
    whole_process,
    yardstick,
)
from tests.benchmarks.yardsticks.sqlite_commit import BareStore

if TYPE_CHECKING:
    from pathlib import Path

NOTHING: Final = [sys.executable, "-c", "pass"]
"""The least that a Python program takes."""


def version(home: Path, rounds: int) -> Row:
    """`assess --version`, whole process."""
    pairs = in_turns(
        whole_process(assess_command("--version"), home), whole_process(NOTHING, home), rounds
    )
    return Row(
        "`assess --version`",
        "`python -c pass`",
        f"{pairs.ratio:.2f}x ({pairs.typical[0]:.0f} ms)",
        "2x",
        reached=pairs.ratio <= 2,
    )


def help_page(home: Path, rounds: int) -> Row:
    """`assess --help`, whole process."""
    pairs = in_turns(
        whole_process(assess_command("--help"), home),
        whole_process(yardstick("click_help", "--help"), home),
        rounds,
    )
    return Row(
        "`assess --help`",
        "a bare click program",
        f"{pairs.ratio:.2f}x ({pairs.typical[0]:.0f} ms)",
        "1.2x",
        reached=pairs.ratio <= 1.2,
    )


def score_a_file(home: Path, rounds: int) -> Row:
    """`assess score FILE --json`, whole process."""
    file = _example_file(home)
    pairs = in_turns(
        whole_process(assess_command("score", str(file), "--json"), home),
        whole_process([sys.executable, "-c", "import pydantic, yaml; pydantic.BaseModel"], home),
        rounds,
    )
    ours = pairs.typical[0]
    return Row(
        "`assess score FILE --json`",
        "importing pydantic and PyYAML",
        f"{pairs.ratio:.2f}x ({ours:.0f} ms)",
        "500 ms",
        reached=ours <= 500,
    )


def html_report(home: Path, rounds: int) -> Row:
    """`assess report FILE --as html`, whole process."""
    file = _example_file(home)
    pairs = in_turns(
        whole_process(
            assess_command("report", str(file), "--as", "html", "-o", str(home / "made"), "--yes"),
            home,
        ),
        whole_process(yardstick("jinja_page", str(file), str(home / "bare.html")), home),
        rounds,
    )
    ours = pairs.typical[0]
    return Row(
        "`assess report FILE --as html`",
        "PyYAML and Jinja2, one table",
        f"{ours:.0f} ms ({pairs.ratio:.1f}x)",
        "500 ms",
        reached=ours <= 500,
    )


def pdf_report(home: Path, rounds: int) -> Row:
    """`assess report FILE --as pdf`, whole process."""
    return _beside_html(home, "pdf", rounds, most=1.5)


def word_report(home: Path, rounds: int) -> Row:
    """`assess report FILE --as docx`, whole process."""
    return _beside_html(home, "docx", rounds, most=2)


def _beside_html(home: Path, fmt: str, rounds: int, *, most: float) -> Row:
    """A report in another format, beside the same report as a page."""
    file = str(_example_file(home))

    def made(each: str) -> list[str]:
        return assess_command(
            "report", file, "--as", each, "-o", str(home / f"made.{each}"), "--yes"
        )

    pairs = in_turns(whole_process(made(fmt), home), whole_process(made("html"), home), rounds)
    return Row(
        f"`assess report FILE --as {fmt}`",
        "the same as HTML",
        f"{pairs.ratio:.2f}x ({pairs.typical[0]:.0f} ms)",
        f"{most:g}x",
        reached=pairs.ratio <= most,
    )


def many_reports(home: Path, rounds: int) -> Row:
    """`assess report FOLDER --as html,pdf`: 100 files in one run."""
    text = _example_file(home).read_text("utf-8")
    folder = home / "candidates"
    folder.mkdir(exist_ok=True)
    for number in range(100):
        named = text.replace("Example Valley", f"Example Valley {number}")
        (folder / f"{number:03}.yaml").write_text(named, encoding="utf-8")
    command = ["report", str(folder), "--as", "html,pdf", "-o", str(home / "out"), "--yes"]
    alone = ["report", str(folder / "000.yaml"), "--as", "html", "-o", str(home / "one.html")]
    pairs = in_turns(
        whole_process(assess_command(*command), home),
        whole_process(assess_command(*alone, "--yes"), home),
        max(1, rounds // 10),
    )
    ours = pairs.typical[0]
    return Row(
        "100 files as HTML and PDF in one run",
        "one file as HTML",
        f"{ours / 1000:.1f} s ({pairs.ratio:.0f}x)",
        "30 s",
        reached=ours <= 30_000,
    )


def one_answer_saved(home: Path, rounds: int) -> Row:
    """One answer through the use case, durable when it returns."""
    from assess.bootstrap import open_house
    from assess.domain.assessment import Organisation, Respondent
    from assess.settings import Settings
    from assess.usecases.walk import answer, start

    house = open_house(Settings(store=str(home / "saved.sqlite3"), author="benchmark"))
    saved = start(house, Organisation(name="Example Trust"), Respondent())
    bare = BareStore(home / "bare.sqlite3")
    levels = iter(range(10**9))

    def ours() -> float:
        nonlocal saved
        level = next(levels) % 5
        before = saved

        def once() -> None:
            nonlocal saved
            saved = answer(house, before, "board-attention", level)

        return milliseconds(once)

    pairs = in_turns(ours, lambda: milliseconds(lambda: bare.keep("a", str(next(levels)))), rounds)
    mine, least = pairs.typical
    return Row(
        "one answer saved durably",
        "a bare sqlite3 commit",
        f"{mine / least:.1f}x ({mine:.2f} ms)",
        "4x",
        reached=mine / least <= 4,
    )


def criteria(rounds: int) -> Row:
    """Reading all criteria, and reading them with every rule of the checker."""
    import yaml

    from assess.criteria import load_framework
    from assess.sources.shipped import shipped
    from assess.usecases.checking import check

    folder = shipped("criteria") / "strategic-partner"
    texts = [path.read_bytes() for path in sorted(folder.rglob("*.yaml"))]
    pairs = in_turns(
        lambda: milliseconds(lambda: load_framework(folder)),
        lambda: milliseconds(lambda: [yaml.load(text, yaml.CSafeLoader) for text in texts]),
        rounds,
    )
    checking = statistics.median(milliseconds(lambda: check(None)) for _turn in range(3))
    return Row(
        "criteria read (and checked with every rule)",
        "PyYAML alone, without places",
        f"{pairs.typical[0]:.0f} ms ({pairs.ratio:.1f}x); checked {checking:.0f} ms",
        "60 ms to read",
        reached=pairs.typical[0] <= 60,
    )


def _example_file(home: Path) -> Path:
    file = home / "example.yaml"
    if not file.exists():
        whole_process(assess_command("example", "building", "-o", str(file)), home)()
    return file
