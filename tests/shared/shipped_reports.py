"""Every shipped report of the fixed assessments in every format: what is here is checked.

A new report comes in by its card; one about something new needs one more way to a view.
"""

from __future__ import annotations

from datetime import date
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Final, NamedTuple

from assess.criteria import load_framework
from assess.domain.assessment import Answer, Assessment, Evidence
from assess.reports.building_comparison import build_comparison_view
from assess.reports.formats import FORMATS, LAID_OUT, Format
from assess.reports.rendering import document
from assess.reports.templates import SHIPPED_ABOUT, card_of, find_template, shipped_folder
from assess.scoring.change import check_of
from assess.scoring.side_by_side import compare as compare_organisations
from assess.sources.shipped import shipped
from assess.usecases.comparing_organisations import candidate_of
from assess.usecases.making_reports import Page, Wanted, fitting_reports, page_of, view_of
from assess.usecases.over_time import AtHand, compare
from assess.usecases.reading import read_for
from assess.usecases.reporting_change import change_view_of
from assess.usecases.showing_criteria import Sheet, criteria_page

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping

    from assess.criteria import Criteria
    from assess.reports.views import About, View

EXAMPLES: Final = ("riverside", "coastal", "harbour")
"""One nearly complete, one with little known and a failed gate, and one of four raters."""
FOLDER: Final = Path(__file__).parent.parent / "reports" / "examples"
MADE_ON: Final = date(2026, 11, 22)
VERSION: Final = "1.0.0"
SHEETS: Final[tuple[Sheet, ...]] = ("document", "form")
INSTRUMENTS: Final = ("strategic-partner", "team-climate", "speaking-up")
FOR_PROGRAMS: Final[tuple[Format, ...]] = tuple(each for each in FORMATS if each not in LAID_OUT)


@cache
def criteria_of(name: str = "strategic-partner") -> Criteria:
    """Shipped criteria."""
    return load_framework(shipped("criteria") / name)


@cache
def assessment_of(example: str) -> Assessment:
    """A fixed assessment."""
    path = FOLDER / f"{example}.yaml"
    return read_for(criteria_of().framework, path.read_bytes(), path.name).assessment


def over_time(assessment: Assessment) -> list[Assessment]:
    """The same organisation three times: on two days before with some answers lower, and now."""
    levels = ({"board-attention": 1, "equity-gaps": 0}, {"board-attention": 2, "best-result": 1})
    days = ("2025-03-10", "2025-12-01")
    return [*(_at(assessment, *then) for then in zip(days, levels, strict=True)), assessment]


def _at(assessment: Assessment, day: str, levels: Mapping[str, int]) -> Assessment:
    given = {
        name: Answer(value=level, evidence=Evidence(strength=1, text=f"Minutes before {day}"))
        for name, level in levels.items()
    }
    raters = tuple(
        each.model_copy(update={"answers": {**each.answers, **given}}) for each in assessment.raters
    )
    answers = {} if raters else {**assessment.answers, **given}
    return assessment.model_copy(update={"answered_on": day, "answers": answers, "raters": raters})


def _of_one(assessment: Assessment, *, shows: bool) -> View:
    return view_of(
        criteria_of(),
        assessment,
        made_on=MADE_ON,
        program_version=VERSION,
        show_names=shows,
        show_notes=shows,
    )


def _of_change(assessment: Assessment, *, shows: bool) -> View:
    framework = criteria_of().framework
    times = enumerate(over_time(assessment))
    checks = [check_of(framework, each, f"{number}.yaml") for number, each in times]
    compared = compare(AtHand(framework), checks)
    return change_view_of(compared, made_on=MADE_ON, program_version=VERSION)


def _of_comparison(assessment: Assessment, *, shows: bool) -> View:
    framework = criteria_of().framework
    others = [each for each in map(assessment_of, EXAMPLES) if each is not assessment]
    candidates = [
        candidate_of(framework, each, f"{number}.yaml")
        for number, each in enumerate([assessment, *others])
    ]
    left_out = {assessment.organisation.name: "It cannot be read."}
    return build_comparison_view(
        compare_organisations(framework, candidates),
        left_out,
        program_version=VERSION,
        made_on=MADE_ON,
    )


VIEWS_OF: Final[Mapping[About, Callable[..., View]]] = {
    "assessment": _of_one,
    "change": _of_change,
    "comparison": _of_comparison,
}
"""How one assessment comes to a view of each kind."""


class Made(NamedTuple):
    """One shipped report of one assessment in one format."""

    example: str
    report: str
    fmt: Format

    def __str__(self) -> str:
        """What a test that is about it is called."""
        return f"{self.example}-{self.report}.{self.fmt}"


def every_report(*formats: Format) -> list[Made]:
    """All that can be made of the fixed assessments in these formats."""
    return [made for made in _all() if made.fmt in formats]


def _all() -> Iterator[Made]:
    for about, reports in SHIPPED_ABOUT.items():
        for report in reports:
            for fmt in card_of(shipped_folder() / report).formats:
                for example in EXAMPLES:
                    if _fits(about, report, example):
                        yield Made(example, report, fmt)
    for fmt in FOR_PROGRAMS:
        yield from (Made(example, "full", fmt) for example in EXAMPLES)


def _fits(about: About, report: str, example: str) -> bool:
    fitting = {card.id for card in fitting_reports(assessment_of(example))}
    return about != "assessment" or report in fitting


def about_of(report: str) -> About:
    """What a shipped report is about."""
    return next(about for about, reports in SHIPPED_ABOUT.items() if report in reports)


@cache
def content_of(made: Made) -> bytes:
    """The report, made once."""
    return content_for(made, assessment_of(made.example))


def content_for(made: Made, assessment: Assessment, *, shows: bool = False) -> bytes:
    """The report of another assessment than that of its name, with names and notes if they show."""
    view = VIEWS_OF[about_of(made.report)](assessment, shows=shows)
    if made.fmt in LAID_OUT:
        return document(view, find_template(made.report, made.fmt, about_of(made.report)))
    wanted = Wanted(made.report, made.fmt, show_names=shows, show_notes=shows)
    page: Page = page_of(view, assessment, wanted, None)
    return page.content


def every_criteria_page() -> list[tuple[str, Sheet]]:
    """What can be read and filled in without an assessment."""
    return [(name, sheet) for name in INSTRUMENTS for sheet in SHEETS]


@cache
def criteria_html(name: str, sheet: Sheet) -> str:
    """One of them, as a page."""
    return criteria_page(criteria_of(name).framework, "html", sheet)
