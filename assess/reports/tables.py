"""Answers and scores as rows of cells, for workbooks and for lists with commas."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Final, Generic, TypeVar

from assess.i18n import _
from assess.reports.view import ReportView
from assess.reports.view_answers import AnswerRow, StepRow
from assess.reports.view_results import CharacteristicRow, GateRow, ResultRow
from assess.reports.view_review import OverrideRow

_Row = TypeVar("_Row")


@dataclass(frozen=True, slots=True)
class Column(Generic[_Row]):
    """One column of a table."""

    heading: str
    """What people read above it."""
    width: int
    """About how many letters fit across."""
    cell: Callable[[_Row], str]
    """Its text for one row; empty where there is nothing to say."""
    is_number: bool = False
    """Whether its texts are numbers wherever they look like one."""


@dataclass(frozen=True, slots=True)
class Table:
    """A named table of texts."""

    title: str
    """What it is called; at most 31 letters, because it names a sheet."""
    headings: tuple[str, ...]
    """What people read above its columns."""
    widths: tuple[int, ...]
    """About how many letters fit across each."""
    numbers: frozenset[int]
    """Places of the columns of numbers, counted from 0."""
    rows: tuple[tuple[str, ...], ...]
    """Its cells."""


def table_of(title: str, columns: Sequence[Column[_Row]], rows: Sequence[_Row]) -> Table:
    """One table, a row of cells for each row."""
    return Table(
        title=title,
        headings=tuple(column.heading for column in columns),
        widths=tuple(column.width for column in columns),
        numbers=frozenset(place for place, column in enumerate(columns) if column.is_number),
        rows=tuple(tuple(column.cell(row) for column in columns) for row in rows),
    )


def tables_of(view: ReportView) -> tuple[Table, ...]:
    """All tables, the result first."""
    return (
        _result(view),
        table_of(_("Characteristics"), _characteristic_columns(view), view.characteristics),
        table_of(_("Answers"), _answer_columns(reviewed_levels(view)), view.answers),
        table_of(_("Gates"), _gate_columns(), view.gates),
        table_of(_("Next steps"), _step_columns(), view.steps),
        *_overrides(view),
    )


def reviewed_result(view: ReportView) -> tuple[ResultRow, ...]:
    """The result with what a reviewer set; none where nothing was."""
    return view.reviewing.results[-1:] if view.reviewing.has_overrides else ()


def reviewed_levels(view: ReportView) -> Mapping[str, str]:
    """By indicator, what a reviewer set it to; those that none did are left out."""
    rows = (row for part in view.reviewing.sheets for row in part.questions)
    return {row.id: row.reviewed for row in rows if row.reviewed}


def _overrides(view: ReportView) -> tuple[Table, ...]:
    if not view.reviewing.has_overrides:
        return ()
    return (table_of(_("Set by a reviewer"), _override_columns(), view.reviewing.overrides),)


def origin_rows(view: ReportView) -> tuple[tuple[str, str], ...]:
    """Who, when and with which criteria: what every report names."""
    kind_and_country = (view.organisation_kind, view.organisation_country)
    return (
        (_("Organisation"), view.organisation_name),
        (_("Kind and country"), ", ".join(filter(None, kind_and_country))),
        (_("Assessment"), view.framework_title),
        (_("Report made on"), view.made_on_iso),
        (_("Answers of"), view.answered_on),
        (_("Answered by"), view.answered_by),
        (_("Criteria"), _("version {version}").format(version=view.framework_version)),
        (_("Digest of the criteria"), view.framework_digest),
        (_("Digest of the answers"), view.answers_digest),
        (_("Made by"), _("assess {version}").format(version=view.program_version)),
    )


def _result(view: ReportView) -> Table:
    rows = [
        (_("What the result is not"), view.disclaimer),
        (_("Result"), view.verdict),
        (_("By its evidence"), view.evidence_verdict),
        (_("Known"), view.known),
        (_("Status"), view.self_rated.status),
    ]
    for result in (view.self_rated, view.evidence_limited, *reviewed_result(view)):
        rows += [
            (_("{basis}: band").format(basis=result.title), result.band),
            (_("{basis}: score").format(basis=result.title), result.overall),
            (_("{basis}: lowest").format(basis=result.title), result.low),
            (_("{basis}: highest").format(basis=result.title), result.high),
        ]
    return Table(
        title=_("Result"),
        headings=(_("What"), _("Words or number")),
        widths=(34, 90),
        numbers=frozenset({1}),
        rows=(*origin_rows(view)[:1], *rows, *origin_rows(view)[1:]),
    )


def _characteristic_columns(view: ReportView) -> Sequence[Column[CharacteristicRow]]:
    reviewed: Column[CharacteristicRow] = Column(
        _("Reviewed"), 11, lambda row: row.reviewed, is_number=True
    )
    return (
        Column(_("Number"), 8, lambda row: row.number, is_number=True),
        Column(_("Characteristic"), 40, lambda row: row.title),
        Column(_("Self-rated"), 11, lambda row: row.mean, is_number=True),
        Column(_("Evidence-limited"), 11, lambda row: row.limited, is_number=True),
        *((reviewed,) if view.reviewing.has_overrides else ()),
        Column(_("Range"), 14, lambda row: row.range),
        Column(_("Next band asks for"), 11, lambda row: row.floor, is_number=True),
        Column(_("Standing"), 18, lambda row: row.standing),
        Column(_("Known"), 9, lambda row: row.known),
    )


def _answer_columns(reviewed: Mapping[str, str]) -> Sequence[Column[AnswerRow]]:
    set_to: Column[AnswerRow] = Column(
        _("Set by a reviewer"), 12, lambda row: reviewed.get(row.id, "")
    )
    return (
        Column(_("Number"), 8, lambda row: row.number, is_number=True),
        Column(_("Id"), 22, lambda row: row.id),
        Column(_("Characteristic"), 26, lambda row: row.characteristic),
        Column(_("Short name"), 24, lambda row: row.title),
        Column(_("Question"), 44, lambda row: row.question),
        Column(_("Answer"), 26, reply_of),
        Column(_("Level"), 7, lambda row: row.level, is_number=True),
        Column(_("Level by evidence"), 9, lambda row: row.counts, is_number=True),
        *((set_to,) if reviewed else ()),
        Column(_("What the level means"), 44, lambda row: row.words),
        Column(_("Weight"), 10, lambda row: row.weight),
        Column(_("Condition"), 26, lambda row: row.gate),
        Column(_("Strength of evidence"), 16, lambda row: row.strength),
        Column(_("Evidence"), 50, lambda row: row.evidence),
        Column(_("Link"), 30, lambda row: row.link_text),
        Column(_("Reason"), 30, lambda row: row.reason),
        Column(_("Note"), 40, lambda row: row.note),
    )


def reply_of(answer: AnswerRow) -> str:
    """The answer, with what was ticked where several could be."""
    return "\n".join((answer.reply, *answer.chosen))


def _gate_columns() -> Sequence[Column[GateRow]]:
    return (
        Column(_("Number"), 8, lambda row: row.number, is_number=True),
        Column(_("Condition"), 30, lambda row: row.title),
        Column(_("Characteristic"), 30, lambda row: row.characteristic),
        Column(_("Asks for"), 20, lambda row: row.asks),
        Column(_("Your answer"), 20, lambda row: row.got),
        Column(_("State"), 12, lambda row: row.state),
        Column(_("What it does"), 44, lambda row: row.kind),
    )


def _step_columns() -> Sequence[Column[StepRow]]:
    return (
        Column(_("Order"), 8, lambda row: row.order, is_number=True),
        Column(_("Next step"), 60, lambda row: row.text),
        Column(_("Area of collaboration"), 34, lambda row: row.area),
        Column(_("Question"), 9, lambda row: row.number, is_number=True),
        Column(_("Short name"), 26, lambda row: row.title),
        Column(_("Now"), 12, lambda row: row.now),
        Column(_("Why here"), 34, lambda row: row.why),
        Column(_("Would add"), 12, lambda row: row.gain),
    )


def _override_columns() -> Sequence[Column[OverrideRow]]:
    return (
        Column(_("What"), 40, lambda row: row.subject),
        Column(_("Stood"), 22, lambda row: row.before),
        Column(_("Set to"), 22, lambda row: row.after),
        Column(_("Role"), 22, lambda row: row.role),
        Column(_("Reason"), 50, lambda row: row.reason),
        Column(_("Day"), 18, lambda row: row.day),
        Column(_("What it does"), 44, lambda row: row.effect),
        Column(_("Remark"), 34, lambda row: row.call),
    )


LONGEST_SHEET_NAME: Final = 31
"""Letters of a sheet's name that every spreadsheet program takes."""
