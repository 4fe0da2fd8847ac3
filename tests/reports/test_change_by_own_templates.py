"""A template of the reader's own makes a report of change, within limits and in every format."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from documents import pdf_text, squeezed, tags, word, word_lines
from docx import Document
from over_time import MADE_ON, compared, three_times

from assess.errors import ReportError
from assess.usecases.making_reports import Wanted
from assess.usecases.reporting_change import make_change_reports

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from assess.domain.assessment import Assessment
    from assess.domain.framework import Framework
    from assess.usecases.making_reports import Page

    Make = Callable[[Path], Page]


@pytest.fixture
def make(shipped_framework: Framework, assessments: dict[str, Assessment]) -> Make:
    """Makes the report of three times by a template of the reader's own."""
    course = compared(shipped_framework, three_times(assessments["riverside"]))

    def made(template: Path) -> Page:
        wanted = [Wanted(str(template))]
        return make_change_reports(course, wanted, made_on=MADE_ON, program_version="1.0.0")[0]

    return made


def test_a_page_extends_the_shipped_one_and_draws_the_charts(make: Make, tmp_path: Path) -> None:
    ours = tmp_path / "ours.html.j2"
    ours.write_text(
        '{% extends "shipped:change/report.html.j2" %}'
        "{% block cover %}<h1>Ours</h1>{% endblock %}{% block change %}{% endblock %}",
        encoding="utf-8",
    )

    page = make(ours)

    assert (page.fmt, page.name.partition("_")[2]) == ("html", "ours-report_2026-11-22.html")
    assert "<h1>Ours</h1>" in page.text
    assert page.text.count('role="img"') == 8


def test_a_pdf_uses_the_shipped_pieces(make: Make, tmp_path: Path) -> None:
    ours = tmp_path / "ours.typ"
    ours.write_text(
        '#import "/_macros/paper.typ": *\n#import "/_macros/run.typ": *\n#show: paper\n'
        "= #view.organisation_name\n#small-runs(view.small_charts)\n"
        '#figure-of("run", alt: view.chart.description)\n',
        encoding="utf-8",
    )

    page = make(ours)

    assert squeezed("Riverside & Hill") in pdf_text(page.content)
    assert len([name for name, _tag in tags(page.content) if name == "/Figure"]) == 8


def test_a_word_file_is_filled(make: Make, tmp_path: Path) -> None:
    opened = Document()
    opened.add_paragraph("{{ verdict }} {{ checks[0].answers_digest_short }}")
    opened.save(str(tmp_path / "ours.docx"))

    (line,) = word_lines(word(make(tmp_path / "ours.docx").content))

    assert line.startswith("No clear change: 55.2 became 58.2")


def test_a_folder_says_that_it_is_about_change(make: Make, tmp_path: Path) -> None:
    (tmp_path / "report.md.j2").write_text("{{ span }}", encoding="utf-8")
    card = 'id: ours\ntitle: "Ours"\nfor_whom: "Us"\nformats: {md: "report.md.j2"}\n'
    (tmp_path / "report.yaml").write_text(card + "about: change\n", encoding="utf-8")

    page = make(tmp_path)
    (tmp_path / "report.yaml").write_text(card, encoding="utf-8")
    with pytest.raises(ReportError) as refused:
        make(tmp_path)

    assert page.text == "From 10 March 2025 to 14 September 2026\n"
    assert "is made by: assess report" in str(refused.value)


@pytest.mark.parametrize(
    ("name", "source", "said", "is_name"),
    [
        ("ours.html.j2", "\n{% for c in checks %}{{ c.daz }}{% endfor %}", 'mean "day"', True),
        ("ours.md.j2", "{% for x in range(10**9) %}x{% endfor %}", "Range too big", False),
        ("ours.typ", '#import "/_macros/paper.typ": *\n#view.verdct', 'mean "verdict"', True),
    ],
)
def test_a_fault_is_told_with_file_and_nearest_name(
    name: str, source: str, said: str, is_name: bool, make: Make, tmp_path: Path
) -> None:
    (tmp_path / name).write_text(source, encoding="utf-8")

    with pytest.raises(ReportError) as fault:
        make(tmp_path / name)

    assert str(tmp_path / name) in str(fault.value)
    assert said in str(fault.value)
    assert ("assess compare --show-fields" in str(fault.value)) == is_name
