"""Answers and scores as one list with commas (CSV), which spreadsheet programs open."""

import csv
import io
from collections.abc import Iterator
from typing import Final

from assess.reports.spreadsheet_text import in_a_list
from assess.reports.tables import origin_rows, reply_of, reviewed_levels, reviewed_result
from assess.reports.view import ReportView

COLUMNS: Final = (
    *("kind", "number", "id", "title", "characteristic"),
    *("self_rated", "evidence_limited", "reviewed"),
    *("lowest", "highest", "words", "question", "strength", "evidence", "link", "reason", "note"),
)
"""Names of the columns; they never change. `kind` says what a row is about: `about` the report,
`result`, `characteristic` or `answer`."""


def csv_of(view: ReportView) -> bytes:
    """The list, in UTF-8 with the mark by which spreadsheet programs know it."""
    written = io.StringIO()
    lines = csv.DictWriter(written, COLUMNS, restval="", lineterminator="\r\n")
    lines.writeheader()
    for row in _rows(view):
        lines.writerow({name: in_a_list(text) for name, text in row.items()})
    return written.getvalue().encode("utf-8-sig")


def _rows(view: ReportView) -> Iterator[dict[str, str]]:
    for title, words in origin_rows(view):
        yield {"kind": "about", "title": title, "words": words}
    yield {
        "kind": "result",
        "title": view.self_rated.title,
        "self_rated": view.self_rated.overall,
        "lowest": view.self_rated.low,
        "highest": view.self_rated.high,
        "words": view.verdict,
    }
    yield {
        "kind": "result",
        "title": view.evidence_limited.title,
        "evidence_limited": view.evidence_limited.overall,
        "lowest": view.evidence_limited.low,
        "highest": view.evidence_limited.high,
        "words": view.evidence_verdict,
    }
    for result in reviewed_result(view):
        yield {
            "kind": "result",
            "title": result.title,
            "reviewed": result.overall,
            "lowest": result.low,
            "highest": result.high,
        }
    for part in view.characteristics:
        yield {
            "kind": "characteristic",
            "number": part.number,
            "id": part.id,
            "title": part.title,
            "self_rated": part.mean,
            "evidence_limited": part.limited,
            "reviewed": part.reviewed,
            "words": part.standing,
        }
    reviewed = reviewed_levels(view)
    for answer in view.answers:
        yield {
            "kind": "answer",
            "number": answer.number,
            "id": answer.id,
            "title": answer.title,
            "characteristic": answer.characteristic,
            "self_rated": answer.level,
            "evidence_limited": answer.counts,
            "reviewed": reviewed.get(answer.id, ""),
            "words": reply_of(answer),
            "question": answer.question,
            "strength": answer.strength,
            "evidence": answer.evidence,
            "link": answer.link_text,
            "reason": answer.reason,
            "note": answer.note,
        }
