"""The numbers of a comparison as rows of cells, for workbooks and for lists with commas."""

import csv
import io
from collections.abc import Iterator, Sequence
from typing import Final

from assess.i18n import _
from assess.reports.spreadsheet_text import in_a_list
from assess.reports.tables import Column, Table, table_of
from assess.reports.view_comparison import (
    ComparisonView,
    NotComparedRow,
    OrganisationRow,
    PartRow,
)

COLUMNS: Final = (
    *("kind", "organisation", "country", "day", "place", "status", "band"),
    *("subject", "id", "title", "value", "lowest", "highest", "self_rated", "evidence_limited"),
    *("reviewed", "exact", "words", "answers_digest", "criteria_digest", "source"),
)
"""Names of the columns; they never change. `kind` says what a row is about: `about` the report,
`organisation`, one organisation's `characteristic` or `gate`, or a source `not_compared`."""


def comparison_csv(view: ComparisonView) -> bytes:
    """The list, in UTF-8 with the mark by which spreadsheet programs know it."""
    written = io.StringIO()
    lines = csv.DictWriter(written, COLUMNS, restval="", lineterminator="\r\n")
    lines.writeheader()
    for row in _lines(view):
        lines.writerow({name: in_a_list(text) for name, text in row.items()})
    return written.getvalue().encode("utf-8-sig")


def _lines(view: ComparisonView) -> Iterator[dict[str, str]]:
    for title, words in _about(view):
        yield {"kind": "about", "title": title, "words": words}
    for row in view.rows:
        yield _organisation(view, row)
        yield from _characteristics(view, row)
        yield from _gates(view, row)
    for each in view.not_compared:
        yield {"kind": "not_compared", "source": each.source, "words": each.why}


def _organisation(view: ComparisonView, row: OrganisationRow) -> dict[str, str]:
    return {
        "kind": "organisation",
        "organisation": row.name,
        "country": row.country,
        "day": row.day,
        "place": row.place,
        "status": row.status,
        "band": row.band,
        "value": row.overall,
        "lowest": row.low,
        "highest": row.high,
        "self_rated": row.self_rated,
        "evidence_limited": row.limited,
        "reviewed": row.reviewed,
        "exact": row.exact,
        "words": row.look,
        "answers_digest": row.answers_digest,
        "criteria_digest": view.framework_digest,
    }


def _characteristics(view: ComparisonView, row: OrganisationRow) -> Iterator[dict[str, str]]:
    for part, cell in zip(view.parts, row.means, strict=True):
        yield {
            "kind": "characteristic",
            "organisation": row.name,
            "subject": part.number,
            "id": part.id,
            "title": part.title,
            "value": cell.shown,
            "lowest": cell.low,
            "highest": cell.high,
            "words": cell.note,
        }


def _gates(view: ComparisonView, row: OrganisationRow) -> Iterator[dict[str, str]]:
    for gate, cell in zip(view.conditions, row.gates, strict=True):
        yield {
            "kind": "gate",
            "organisation": row.name,
            "subject": gate.number,
            "id": gate.id,
            "title": gate.title,
            "words": cell.state,
        }


def comparison_tables(view: ComparisonView) -> tuple[Table, ...]:
    """All tables, what the report is first."""
    tables = [
        Table(_("Comparison"), (_("What"), _("Words")), (34, 90), frozenset(), _about(view)),
        table_of(_("Organisations"), _organisation_columns(view), view.rows),
        table_of(_("Characteristics"), _mean_columns(view), view.rows),
        table_of(_("Gates"), _gate_columns(view), view.rows),
        table_of(_("Where they differ"), _part_columns(), view.parts),
        table_of(_("Not compared"), _left_out_columns(), view.not_compared),
    ]
    return tuple(table for table in tables if table.rows and len(table.headings) > 1)


def _about(view: ComparisonView) -> tuple[tuple[str, str], ...]:
    return (
        (_("Comparison"), view.headline),
        (_("For whom"), view.for_whom),
        (_("What the result is not"), view.disclaimer),
        (_("What a comparison is not"), view.caution),
        (_("Assessment"), view.framework_title),
        (_("Answers"), view.span),
        (_("Compared on"), view.basis),
        (_("In which band"), "; ".join(view.in_bands)),
        *((_("Gates"), words) for words in view.gate_sentences),
        (_("Where they differ"), view.widest),
        *((_("Order"), words) for words in view.order_words),
        (_("Report made on"), view.made_on_iso),
        (_("Criteria"), _("version {version}").format(version=view.framework_version)),
        (_("Digest of the criteria"), view.framework_digest),
        (_("Made by"), _("assess {version}").format(version=view.program_version)),
    )


def _organisation_columns(view: ComparisonView) -> Sequence[Column[OrganisationRow]]:
    place: Sequence[Column[OrganisationRow]] = (
        Column(_("Place"), 10, lambda row: row.place, is_number=True),
    )
    limited: Sequence[Column[OrganisationRow]] = (
        Column(_("Evidence-limited"), 11, lambda row: row.limited, is_number=True),
        Column(_("Band by evidence"), 18, lambda row: row.limited_band),
    )
    reviewed: Sequence[Column[OrganisationRow]] = (
        Column(_("Reviewed"), 11, lambda row: row.reviewed, is_number=True),
        Column(_("Reviewed band"), 18, lambda row: row.reviewed_band),
    )
    return (
        *(place if view.is_by_result else ()),
        Column(_("Organisation"), 40, lambda row: row.name),
        Column(_("Country"), 18, lambda row: row.country),
        Column(_("Status"), 22, lambda row: row.status),
        Column(_("Band"), 18, lambda row: row.band),
        Column(_("Score"), 10, lambda row: row.overall, is_number=True),
        Column(_("Lowest"), 10, lambda row: row.low, is_number=True),
        Column(_("Highest"), 10, lambda row: row.high, is_number=True),
        Column(_("Self-rated"), 11, lambda row: row.self_rated, is_number=True),
        Column(_("Self-rated band"), 18, lambda row: row.self_band),
        *(limited if view.has_evidence else ()),
        *(reviewed if view.has_reviewed else ()),
        Column(_("Score as a fraction"), 14, lambda row: row.exact),
        Column(_("Look here first"), 50, lambda row: row.look),
        Column(_("Answers of"), 18, lambda row: row.day),
        Column(_("Digest of the answers"), 30, lambda row: row.answers_digest),
    )


def _mean_columns(view: ComparisonView) -> Sequence[Column[OrganisationRow]]:
    def mean(at: int, part: PartRow) -> Iterator[Column[OrganisationRow]]:
        title = f"{part.number} {part.short}"
        yield Column(title, 12, lambda row: row.means[at].shown, is_number=True)
        yield Column(_("{title}: note").format(title=title), 14, lambda row: row.means[at].note)

    numbers = [column for at, part in enumerate(view.parts) for column in mean(at, part)]
    return (Column(_("Organisation"), 40, lambda row: row.name), *numbers)


def _gate_columns(view: ComparisonView) -> Sequence[Column[OrganisationRow]]:
    def state(at: int, title: str) -> Column[OrganisationRow]:
        return Column(title, 16, lambda row: row.gates[at].state)

    states = [state(at, f"{gate.number} {gate.title}") for at, gate in enumerate(view.conditions)]
    return (Column(_("Organisation"), 40, lambda row: row.name), *states)


def _part_columns() -> Sequence[Column[PartRow]]:
    return (
        Column(_("Number"), 8, lambda row: row.number, is_number=True),
        Column(_("Characteristic"), 40, lambda row: row.title),
        Column(_("Lowest"), 10, lambda row: row.lowest, is_number=True),
        Column(_("Whose"), 36, lambda row: row.lowest_at),
        Column(_("Median"), 10, lambda row: row.median, is_number=True),
        Column(_("Highest"), 10, lambda row: row.highest, is_number=True),
        Column(_("Whose"), 36, lambda row: row.highest_at),
        Column(_("Difference"), 10, lambda row: row.width, is_number=True),
    )


def _left_out_columns() -> Sequence[Column[NotComparedRow]]:
    return (
        Column(_("Read from"), 40, lambda row: row.source),
        Column(_("Why it is left out"), 90, lambda row: row.why),
    )
