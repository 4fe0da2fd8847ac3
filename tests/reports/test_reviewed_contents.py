"""What a reviewer set, in lists and workbooks: beside the answers, and only where there is any."""

from __future__ import annotations

import csv
import io
from typing import TYPE_CHECKING

from documents import sheets

from assess.reports.as_list import csv_of
from assess.reports.workbook import xlsx_of

if TYPE_CHECKING:
    from assess.reports.view import ReportView


def test_a_list_has_the_reviewed_result_and_every_level_that_was_set(
    views: dict[str, ReportView],
) -> None:
    view = views["reviewed"]

    rows = list(csv.DictReader(io.StringIO(csv_of(view).decode("utf-8-sig"))))

    results = [row for row in rows if row["kind"] == "result"]
    assert results[-1]["reviewed"] == view.reviewing.results[-1].overall
    parts = [row["reviewed"] for row in rows if row["kind"] == "characteristic"]
    assert parts == [part.reviewed for part in view.characteristics]
    set_to = {row["id"]: row["reviewed"] for row in rows if row["kind"] == "answer"}
    assert set_to["equity-gaps"] == "level 3"
    assert not set_to["population-served"]


def test_a_workbook_says_what_was_set_why_and_what_it_does(views: dict[str, ReportView]) -> None:
    view = views["reviewed"]

    book = sheets(xlsx_of(view))

    told = book["Set by a reviewer"]
    assert [row[0] for row in told[1:]] == [each.subject for each in view.reviewing.overrides]
    assert [row[4] for row in told[1:]] == [each.reason for each in view.reviewing.overrides]
    assert "Reviewed" in book["Characteristics"][0]
    assert "Set by a reviewer" in book["Answers"][0]
    assert ["Reviewed, with what was set: band", view.reviewing.results[-1].band] in book["Result"]


def test_where_nothing_was_set_nothing_is_said_of_it(views: dict[str, ReportView]) -> None:
    book = sheets(xlsx_of(views["riverside"]))

    assert "Set by a reviewer" not in book
    assert "Reviewed" not in book["Characteristics"][0]
    assert "Set by a reviewer" not in book["Answers"][0]
