"""From an assessment and its outcome to the finished words and numbers of a report."""

from collections.abc import Sequence
from dataclasses import fields, is_dataclass, replace
from datetime import date
from typing import Any, Final, TypeVar

from assess.domain.assessment import Assessment
from assess.domain.framework import Framework
from assess.domain.outcome import Outcome
from assess.domain.precedent import Likeness
from assess.explaining import (
    bands_sentence,
    evidence_rule_sentence,
    evidence_sentence,
    known_sentence,
    override_sentence,
    review_sentences,
    verdict_sentence,
)
from assess.i18n import _
from assess.reports.building_answers import (
    FIRST_STEPS,
    answer_rows,
    area_rows,
    gap_rows,
    open_rows,
    step_rows,
    strength_rows,
)
from assess.reports.building_firmness import firmness_row, fixed_rows, way_row
from assess.reports.building_partnerships import partnership_rows
from assess.reports.building_raters import agreement_row, label_by
from assess.reports.building_results import (
    characteristic_rows,
    gate_rows,
    result_row,
    what_differs,
    working_lines,
)
from assess.reports.building_review import review_row
from assess.reports.chart import DENSE, chart_of
from assess.reports.provenance import digest_of_answers, origin_of, shortened
from assess.reports.view import ReportView
from assess.reports.view_answers import AnswerRow
from assess.reports.words import answered_on, day_in_words, routine_levels
from assess.safe_text import safe, safe_line
from assess.scoring.raters import consensus
from assess.scoring.robustness import robustness_of
from assess.scoring.shortest_way import shortest_way, shortest_way_by_evidence

SEVERAL_LINES: Final = frozenset({"evidence", "note", "reason", "dissent"})
"""Fields that keep their lines; every other text is one line."""
_Row = TypeVar("_Row")


def build_view(  # noqa: PLR0913 all that a report rests on, the last three by name
    framework: Framework,
    assessment: Assessment,
    outcome: Outcome,
    likenesses: Sequence[Likeness],
    *,
    program_version: str,
    made_on: date,
    show_names: bool = False,
    show_notes: bool = False,
) -> ReportView:
    """All that a report may say, finished and harmless.

    Args:
        framework: The criteria.
        assessment: The answers; those of several raters with all that each of them said.
        outcome: What scoring made of them.
        likenesses: Partnerships most like this one, nearest first.
        program_version: Version of the program.
        made_on: Today.
        show_names: Whether names of people may stand in the report; an email never does.
        show_notes: Whether the notes may stand in the report; evidence and reasons always do.
    """
    settled = consensus(framework, assessment)
    answers = _noted(answer_rows(framework, settled, outcome), show_notes=show_notes)
    own, limited = outcome.self_rated, outcome.evidence_limited
    characteristics = characteristic_rows(framework, outcome, answers)
    steps = step_rows(framework, outcome)
    own_lines = working_lines(framework, settled, outcome, own)
    limited_lines = working_lines(framework, settled, outcome, limited)
    whose: dict[str, Any] = _who_and_what(assessment, framework, made_on, program_version)
    view = ReportView(
        language=framework.language,
        **whose,
        origin=origin_of(whose),
        limits=framework.limits,
        answered_by=_answered_by(assessment, show_names=show_names),
        verdict=verdict_sentence(framework, outcome),
        bands=bands_sentence(framework),
        known=known_sentence(framework, outcome),
        review=_review(framework, outcome),
        is_settled=outcome.is_settled,
        evidence_verdict=evidence_sentence(framework, outcome),
        evidence_rule=evidence_rule_sentence(framework),
        has_evidence=framework.has_evidence,
        has_gates=framework.has_gates,
        has_advice=any(each.has_next_step for each in framework.indicators.values()),
        has_partnerships=bool(framework.focus_areas),
        routine=routine_levels(framework),
        self_rated=result_row(framework, outcome, own, _("Self-rated, unverified")),
        evidence_limited=result_row(framework, outcome, limited, _("Evidence-limited")),
        next_band=framework.band_titles.get(own.next_band or "", ""),
        chart=chart_of(framework, outcome),
        dense_chart=chart_of(framework, outcome, DENSE),
        characteristics=characteristics,
        gates=gate_rows(framework, settled, own),
        open_answers=open_rows(framework, outcome),
        strengths=strength_rows(framework, answers, outcome),
        gaps=gap_rows(framework, answers, outcome),
        steps=steps,
        areas=area_rows(framework, steps),
        first_steps=str(min(FIRST_STEPS, len(outcome.next_steps))),
        has_later_steps=len(outcome.next_steps) > FIRST_STEPS,
        partnerships=partnership_rows(framework, likenesses),
        answers=answers,
        **_firmness_and_ways(framework, assessment, outcome, show_names=show_names),
        fixed=fixed_rows(framework, own),
        has_raters=len(assessment.raters) > 1,
        agreement=agreement_row(
            framework, assessment, show_names=show_names, show_notes=show_notes
        ),
        reviewing=review_row(framework, assessment, outcome, characteristics, made_on.isoformat()),
        working=own_lines,
        limited_working=what_differs(limited_lines, own_lines),
    )
    return harmless(view)


def without_working(view: ReportView) -> ReportView:
    """The same report without how each number was worked out."""
    return replace(view, working=(), limited_working=())


def _review(framework: Framework, outcome: Outcome) -> tuple[str, ...]:
    each = (override_sentence(framework, found) for found in outcome.overrides)
    return (*review_sentences(framework, outcome), *each)


def _noted(rows: Sequence[AnswerRow], *, show_notes: bool) -> tuple[AnswerRow, ...]:
    """The answers, without their notes where these are to stay among those who answered."""
    return tuple(row if show_notes else replace(row, note="") for row in rows)


def _who_and_what(
    assessment: Assessment, framework: Framework, made_on: date, program_version: str
) -> dict[str, str]:
    """Who was assessed, by which criteria, with which answers, and by which program."""
    organisation, digest = assessment.organisation, digest_of_answers(assessment)
    return {
        "document_title": f"{organisation.name}: {framework.title}",
        "answered_on": answered_on(assessment),
        "made_on": day_in_words(made_on),
        "made_on_iso": made_on.isoformat(),
        "program_version": program_version,
        "organisation_name": organisation.name,
        "organisation_country": organisation.country,
        "organisation_kind": organisation.kind,
        "framework_title": framework.title,
        "framework_purpose": framework.purpose,
        "framework_version": framework.version,
        "framework_digest": framework.digest,
        "framework_digest_short": shortened(framework.digest),
        "answers_digest": digest,
        "answers_digest_short": shortened(digest),
        "disclaimer": framework.disclaimer,
    }


def _firmness_and_ways(
    framework: Framework, assessment: Assessment, outcome: Outcome, *, show_names: bool
) -> dict[str, Any]:
    """How firm each result is, and the shortest way up from it."""
    label = label_by(assessment, show_names=show_names)
    own, limited = (
        firmness_row(
            framework, result, robustness_of(framework, assessment, outcome, result.basis), label
        )
        for result in (outcome.self_rated, outcome.evidence_limited)
    )
    by_levels = shortest_way(framework, outcome)
    by_evidence = shortest_way_by_evidence(framework, assessment, outcome)
    return {
        "firmness": own,
        "limited_firmness": limited,
        "way": way_row(framework, outcome, by_levels),
        "evidence_way": way_row(framework, outcome, by_evidence),
    }


def _answered_by(assessment: Assessment, *, show_names: bool) -> str:
    respondent, raters = assessment.respondent, assessment.raters
    if raters and show_names:
        return ", ".join(rater.name for rater in raters)
    if len(raters) > 1:
        words = _("{count} people, each alone (names are left out)")
        return words.format(count=len(raters))
    if not respondent.name and not raters:
        return _("someone who is not named")
    return respondent.name if show_names else _("one person (names are left out)")


def harmless(row: _Row) -> _Row:
    """The same row with every text in it made harmless."""
    changed: dict[str, Any] = {
        field.name: _harmless_value(field.name, getattr(row, field.name))
        for field in fields(row)  # type: ignore[arg-type]  # every row is a dataclass
    }
    return replace(row, **changed)  # type: ignore[type-var]  # the same


def _harmless_value(name: str, value: object) -> object:
    match value:
        case str():
            return safe(value) if name in SEVERAL_LINES else safe_line(value)
        case tuple():
            return tuple(_harmless_value(name, one) for one in value)
        case _:
            return harmless(value) if is_dataclass(value) else value
