"""A report made without the working has no trace of it, in any format; all else stays."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from documents import pdf_text, squeezed, word, word_lines

from assess.reports.building import without_working
from assess.reports.rendering import document, render
from assess.reports.templates import find_template

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path
    from subprocess import CompletedProcess

    from assess.reports.formats import Format
    from assess.reports.view import ReportView

ABOUT_WORKING = (
    "How each number was worked out",
    "Self-rated: every number down to its sum",
    "Evidence-limited: the numbers that differ",
)


def words_of(view: ReportView, fmt: Format) -> str:
    template = find_template("full", fmt)
    match fmt:
        case "pdf":
            return pdf_text(document(view, template))
        case "docx":
            return squeezed("".join(word_lines(word(document(view, template)))))
        case _:
            return squeezed(render(view, template))


@pytest.mark.parametrize("fmt", ["html", "md", "pdf", "docx"])
def test_the_working_is_left_out_with_its_heading(
    views: dict[str, ReportView], fmt: Format
) -> None:
    whole, without = (
        words_of(view, fmt) for view in (views["riverside"], without_working(views["riverside"]))
    )

    assert squeezed(ABOUT_WORKING[0]) in whole
    assert [said for said in ABOUT_WORKING if squeezed(said) in without] == []
    assert squeezed("Limits and origin") in without


def test_no_link_leads_to_a_working_that_is_not_there(views: dict[str, ReportView]) -> None:
    page = render(without_working(views["riverside"]), find_template("full", "html"))

    assert "#working" not in page
    assert "#limits" in page


def test_the_command_leaves_it_out(
    assess_program: Callable[..., CompletedProcess[str]], repository: Path
) -> None:
    answers = str(repository / "tests/reports/examples/riverside.yaml")

    whole = assess_program("report", answers, "--as", "md", "-o", "-")
    without = assess_program("report", answers, "--as", "md", "--no-working", "-o", "-")

    assert ABOUT_WORKING[0] in whole.stdout
    assert without.stdout == whole.stdout.partition(f"\n## {ABOUT_WORKING[0]}")[0]
