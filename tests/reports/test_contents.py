"""JSON, CSV and workbooks: the same answers and scores for programs, and every text a text."""

from __future__ import annotations

import csv
import io
import json
import os
import zipfile
from dataclasses import asdict, replace
from typing import TYPE_CHECKING, Any, Final

import pytest
from documents import sheets
from jsonschema import Draft202012Validator
from openpyxl import load_workbook

from assess.reports.as_json import schema
from assess.reports.as_list import csv_of
from assess.reports.spreadsheet_text import in_a_list, out_of_a_list
from assess.reports.workbook import xlsx_of
from assess.safe_text import safe, safe_line
from assess.usecases.making_reports import Wanted, make_report

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import date
    from pathlib import Path

    from assess.criteria import Criteria
    from assess.domain.assessment import Assessment
    from assess.reports.formats import Format
    from assess.reports.view import ReportView

EXAMPLES: Final = ("riverside", "coastal", "harbour")
COMMAND: Final = "REMAKE=1 python -m pytest tests/reports/test_contents.py"


@pytest.fixture(scope="session")
def make(
    shipped_criteria: Criteria, assessments: dict[str, Assessment], made_on: date
) -> Callable[..., bytes]:
    """Makes a report for programs."""

    def made(example: str, fmt: Format, **wishes: bool) -> bytes:
        return make_report(
            shipped_criteria,
            assessments[example],
            Wanted("full", fmt, **wishes),
            made_on=made_on,
            program_version="1.0.0",
        ).content

    return made


def test_the_schema_is_that_of_the_view(repository: Path) -> None:
    path = repository / "reports/schema/report.schema.json"
    now = json.dumps(schema(), ensure_ascii=False, indent=2) + "\n"

    if os.environ.get("REMAKE"):
        path.parent.mkdir(exist_ok=True)
        path.write_text(now, encoding="utf-8", newline="\n")
    assert path.read_text(encoding="utf-8") == now, f"If that is meant: {COMMAND}"


@pytest.mark.parametrize("example", EXAMPLES)
def test_json_holds_the_whole_view_and_fits_its_schema(
    example: str, make: Callable[..., bytes], views: dict[str, ReportView]
) -> None:
    read = json.loads(make(example, "json"))

    assert read["report"] == json.loads(json.dumps(asdict(views[example])))
    assert list(Draft202012Validator(schema()).iter_errors(read)) == []


def test_json_holds_names_and_notes_only_where_they_are_asked_for(
    make: Callable[..., bytes],
) -> None:
    plain = make("riverside", "json").decode()
    several = make("harbour", "json").decode()
    shown = make("riverside", "json", show_names=True, show_notes=True).decode()

    for word in ("Quality lead", "quality@example.org", "Ask the company secretary"):
        assert word not in plain
    for word in ("Ann Example", "Cleo Example", "ward sister"):
        assert word not in several
    assert "Quality lead" in shown
    assert "Ask the company secretary" in shown
    assert "quality@example.org" not in shown


def rows_of(content: bytes) -> list[dict[str, str]]:
    text = content.decode("utf-8-sig")
    return [
        {name: out_of_a_list(cell) for name, cell in row.items()}
        for row in csv.DictReader(io.StringIO(text, newline=""))
    ]


@pytest.mark.parametrize("example", EXAMPLES)
def test_the_list_has_every_answer_and_every_score(
    example: str, views: dict[str, ReportView]
) -> None:
    view, rows = views[example], rows_of(csv_of(views[example]))
    answers = [row for row in rows if row["kind"] == "answer"]
    means = [row["self_rated"] for row in rows if row["kind"] == "characteristic"]

    assert csv_of(view).startswith(b"\xef\xbb\xbfkind,")
    assert [row["id"] for row in answers] == [answer.id for answer in view.answers]
    assert [row["self_rated"] for row in answers] == [answer.level for answer in view.answers]
    assert means == [part.mean for part in view.characteristics]
    assert view.self_rated.overall in [row["self_rated"] for row in rows if row["kind"] == "result"]


def awkward(view: ReportView, text: str) -> ReportView:
    """The view with one text wherever a person can write one."""
    line, prose = safe_line(text), safe(text)
    answer = replace(
        view.answers[0], reply=line, evidence=prose, link_text=line, reason=prose, note=prose
    )
    return replace(
        view, organisation_name=line, answered_by=line, answers=(answer, *view.answers[1:])
    )


def test_awkward_texts_come_back_out_of_a_list(
    views: dict[str, ReportView], awkward_texts: tuple[str, ...]
) -> None:
    for text in awkward_texts:
        content = csv_of(awkward(views["riverside"], text))

        rows = rows_of(content)
        assert rows[0]["words"] == safe_line(text)
        answer = next(row for row in rows if row["kind"] == "answer")
        assert answer["evidence"] == answer["reason"] == answer["note"] == safe(text)
        written = csv.reader(io.StringIO(content.decode("utf-8-sig"), newline=""))
        assert not [cell for row in written for cell in row if cell[:1] in tuple("=+-@\t\r\n＝")]


@pytest.mark.parametrize(
    "text", ["=1+1", "'=1+1", "''=1", "-5% readmissions", " @x", "＝1", "it's", "'"]
)
def test_the_mark_in_a_list_can_be_taken_off(text: str) -> None:
    assert out_of_a_list(in_a_list(text)) == text


def test_a_workbook_has_the_numbers_as_numbers(views: dict[str, ReportView]) -> None:
    view, book = views["riverside"], sheets(xlsx_of(views["riverside"]))
    result = {row[0]: row[1] for row in book["Result"]}

    assert list(book) == ["Result", "Characteristics", "Answers", "Gates", "Next steps"]
    assert result["Self-rated, unverified: score"] == float(view.self_rated.overall)
    assert result["Digest of the answers"] == view.answers_digest
    assert [row[2] for row in book["Characteristics"][1:]] == [
        float(part.mean) for part in view.characteristics
    ]
    assert len(book["Answers"]) == len(view.answers) + 1


def test_every_text_in_a_workbook_is_a_text_and_no_formula(
    views: dict[str, ReportView], awkward_texts: tuple[str, ...]
) -> None:
    view = views["riverside"]
    answers = tuple(
        replace(view.answers[0], evidence=safe(text), note=safe(text)) for text in awkward_texts
    )

    content = xlsx_of(replace(view, answers=answers, organisation_name="=1+1"))

    kinds = {
        cell.data_type
        for sheet in load_workbook(io.BytesIO(content)).worksheets
        for row in sheet.iter_rows()
        for cell in row
    }
    assert kinds <= {"s", "n"}, "no formula, no error, no date"
    shown = sheets(content)
    assert [_text(row[12]) for row in shown["Answers"][1:]] == [
        safe(text) for text in awkward_texts
    ]
    assert shown["Result"][1][1] == "=1+1"
    with zipfile.ZipFile(io.BytesIO(content)) as inside:
        assert not [n for n in inside.namelist() if b"<f>" in inside.read(n) or "external" in n]


def _text(value: Any) -> str:
    return "" if value is None else str(value)
