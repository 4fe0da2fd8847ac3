"""From an outcome to the rows that a reviewer works with."""

from collections.abc import Iterator, Mapping, Sequence

from assess.domain.assessment import Answer, Assessment
from assess.domain.framework import Framework
from assess.domain.looks import GapPart, Look, LooksAtOne
from assess.domain.outcome import GateResult, Outcome
from assess.domain.override import OverrideResult
from assess.explaining import day_words, review_sentences
from assess.explaining.looks import look_sentences
from assess.explaining.overrides import (
    effect_sentences,
    override_subject,
    stale_sentence,
    value_words,
)
from assess.explaining.reviewing import (
    age_sentence,
    gap_sentences_by_evidence,
    gates_sentences,
    known_sentences,
    limited_verdict_sentence,
    other_verdict_sentences,
    shown_points,
)
from assess.explaining.words import listed
from assess.i18n import _
from assess.reports.building_answers import reply_with_level, strength_name
from assess.reports.building_results import result_row
from assess.reports.building_sheets import sheets_rows
from assess.reports.view_results import CharacteristicRow, ResultRow
from assess.reports.view_review import (
    ConditionRow,
    GapPartRow,
    LookRow,
    LooksRow,
    OverrideRow,
    ReviewRow,
)
from assess.reports.words import asked_for, gate_kind
from assess.scoring.confidence_gap import gap_parts
from assess.scoring.looks import is_to_be_confirmed, looks_of
from assess.scoring.raters import consensus

Answers = Mapping[str, Answer]
"""What stands for everybody who answered, by indicator."""


def review_row(
    framework: Framework,
    assessment: Assessment,
    outcome: Outcome,
    characteristics: Sequence[CharacteristicRow],
    today: str,
) -> ReviewRow:
    """The result as a reviewer reads it.

    Args:
        framework: The criteria.
        assessment: The answers; those of several raters with all that each of them said.
        outcome: What scoring made of them.
        characteristics: The profile as rows, with its answers; with notes only where notes may
            be shown.
        today: As 2026-11-22, for the age of the answers.
    """
    given = consensus(framework, assessment).answers
    looks, parts = looks_of(framework, assessment, outcome), gap_parts(framework, outcome)
    gates = (outcome.reviewed or outcome.evidence_limited).gates
    waiting = _to_be_confirmed(framework, given, outcome, gates)
    why = {
        look.indicator: look_sentences(framework, look, given.get(look.indicator))
        for place in looks
        for look in (*place.first, *place.later)
    }
    rows = list(zip(characteristics, looks, strict=True))
    return ReviewRow(
        headline=limited_verdict_sentence(framework, outcome),
        beside=other_verdict_sentences(framework, outcome),
        results=tuple(_results(framework, outcome)),
        gap=gap_sentences_by_evidence(framework, outcome, parts),
        gap_parts=tuple(_gap_part_row(framework, part) for part in parts),
        known=known_sentences(framework, outcome),
        gates_said=gates_sentences(framework, gates, waiting),
        age=age_sentence(assessment, today),
        effects=review_sentences(framework, outcome),
        has_overrides=outcome.reviewed is not None,
        gates=tuple(
            _condition_row(framework, given.get(gate.indicator), outcome, gate, waiting)
            for gate in gates
        ),
        looks=tuple(_looks_row(framework, *pair, why) for pair in rows if pair[1].first),
        calm=listed([row.title for row, place in rows if not place.first]),
        overrides=tuple(_override_row(framework, each) for each in outcome.overrides),
        sheets=sheets_rows(framework, outcome, characteristics, why),
    )


def _results(framework: Framework, outcome: Outcome) -> Iterator[ResultRow]:
    """Each result on a basis of its own, the headline first."""
    if framework.has_evidence:
        limited = outcome.evidence_limited
        yield result_row(framework, outcome, limited, _("Evidence-limited"))
    yield result_row(framework, outcome, outcome.self_rated, _("Self-rated, unverified"))
    if outcome.reviewed is not None:
        yield result_row(framework, outcome, outcome.reviewed, _("Reviewed, with what was set"))


def _gap_part_row(framework: Framework, part: GapPart) -> GapPartRow:
    return GapPartRow(
        number=str(framework.number_of(part.indicator)),
        title=framework.indicators[part.indicator].title,
        level=str(part.answered),
        counts=str(part.counts),
        points=shown_points(framework, part.points),
    )


def _to_be_confirmed(
    framework: Framework, given: Answers, outcome: Outcome, gates: Sequence[GateResult]
) -> tuple[str, ...]:
    """Ids of the gates that are met on weak evidence, where no reviewer said anything."""
    set_beside = {each.override.indicator for each in outcome.overrides if not each.is_stale}
    return tuple(
        gate.indicator
        for gate in gates
        if gate.state == "met"
        and gate.indicator not in set_beside
        and is_to_be_confirmed(framework, given.get(gate.indicator))
    )


def _condition_row(
    framework: Framework,
    answer: Answer | None,
    outcome: Outcome,
    gate: GateResult,
    waiting: Sequence[str],
) -> ConditionRow:
    indicator = framework.indicators[gate.indicator]
    is_set = any(
        each.override.indicator == gate.indicator and each.override.sets == "gate"
        for each in outcome.overrides
    )
    is_waiting = gate.indicator in waiting
    state = {"met": _("met"), "failed": _("not met"), "unknown": _("not known")}[gate.state]
    words = _("{state}, to be confirmed") if is_waiting else "{state}"
    words = _("{state}, set by a reviewer") if is_set else words
    return ConditionRow(
        number=str(framework.number_of(gate.indicator)),
        title=indicator.title,
        kind=gate_kind(framework, gate.kind),
        asks="" if indicator.gate is None else asked_for(indicator, indicator.gate),
        got=reply_with_level(indicator, answer),
        strength=strength_name(framework, answer),
        state=words.format(state=state),
        is_quiet=gate.state == "met" and not is_waiting,
    )


def _looks_row(
    framework: Framework,
    part: CharacteristicRow,
    place: LooksAtOne,
    why: Mapping[str, tuple[str, ...]],
) -> LooksRow:
    return LooksRow(
        number=part.number,
        title=part.title,
        mean=part.mean,
        limited=part.limited,
        reviewed=part.reviewed,
        first=tuple(_look_row(framework, look, why[look.indicator]) for look in place.first),
        others=", ".join(str(framework.number_of(look.indicator)) for look in place.later),
    )


def _look_row(framework: Framework, look: Look, why: tuple[str, ...]) -> LookRow:
    return LookRow(
        number=str(framework.number_of(look.indicator)),
        id=look.indicator,
        title=framework.indicators[look.indicator].title,
        why=why,
        points=shown_points(framework, look.points) if look.points else "",
        is_gate=look.gate is not None,
    )


def _override_row(framework: Framework, found: OverrideResult) -> OverrideRow:
    override = found.override
    changed_nothing = _("It changes neither band nor status.")
    return OverrideRow(
        subject=override_subject(framework, override),
        before=value_words(framework, override, override.before),
        after=value_words(framework, override, override.after),
        role=override.role,
        reason=override.reason,
        day=day_words(override.set_on),
        effect=" ".join(effect_sentences(found)) or changed_nothing,
        call=stale_sentence(framework, found),
    )
