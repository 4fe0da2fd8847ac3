"""From an outcome to the rows that tell the result: bands, means, gates, the working."""

from collections.abc import Iterator, Sequence

from assess.domain.assessment import Assessment
from assess.domain.framework import Framework
from assess.domain.outcome import CharacteristicResult, GateResult, Outcome, Result
from assess.explaining import (
    Working,
    band_advice,
    band_meaning,
    band_phrase,
    gate_sentence,
    hold_sentences,
    status_sentence,
    way_up_sentences,
    working,
)
from assess.explaining.words import shown_score
from assess.i18n import _
from assess.reports.building_answers import reply_with_level
from assess.reports.chart import text_bar
from assess.reports.view_answers import AnswerRow
from assess.reports.view_results import CharacteristicRow, GateRow, ResultRow, WorkingLine
from assess.reports.words import (
    asked_for,
    ends_in_words,
    gate_kind,
    is_below,
    mean_in_words,
    open_range,
    overall_in_words,
    range_of,
    standing,
)


def result_row(framework: Framework, outcome: Outcome, result: Result, title: str) -> ResultRow:
    """The verdict on one basis."""
    phrase = band_phrase(framework, outcome, result.basis)
    low = shown_score(framework, result.overall.low)
    high = shown_score(framework, result.overall.high)
    return ResultRow(
        title=title,
        band=phrase[:1].upper() + phrase[1:],
        band_meaning=band_meaning(framework, result),
        band_advice=band_advice(framework, result),
        status=status_sentence(framework, result),
        is_stopped=result.status == "not-eligible-at-present",
        overall=overall_in_words(framework, result.overall.value),
        out_of=ends_in_words(framework.overall_range),
        low=low,
        high=high,
        range=range_of(low, high),
        holds=hold_sentences(framework, result),
        way_up=way_up_sentences(framework, result),
    )


def characteristic_rows(
    framework: Framework, outcome: Outcome, answers: tuple[AnswerRow, ...]
) -> tuple[CharacteristicRow, ...]:
    """The profile as rows."""
    return tuple(
        _characteristic_row(framework, outcome, place, answers)
        for place in range(len(framework.characteristics))
    )


def _characteristic_row(
    framework: Framework, outcome: Outcome, place: int, answers: tuple[AnswerRow, ...]
) -> CharacteristicRow:
    part, reviewed = framework.characteristics[place], outcome.reviewed
    own = outcome.self_rated.characteristics[place]
    limited = outcome.evidence_limited.characteristics[place]
    inside = {indicator.id for indicator in part.indicators}
    return CharacteristicRow(
        number=str(place + 1),
        id=part.id,
        title=part.title,
        short=part.short,
        source_words=part.source_words,
        mean=mean_in_words(framework, own.mean.value),
        limited=mean_in_words(framework, limited.mean.value),
        reviewed=""
        if reviewed is None
        else mean_in_words(framework, reviewed.characteristics[place].mean.value),
        range=open_range(framework, own.mean),
        floor="" if own.floor_next is None else mean_in_words(framework, own.floor_next),
        is_below_floor=is_below(own),
        standing=standing(framework, own),
        known=_known(own),
        bar=text_bar(framework, own),
        answers=tuple(answer for answer in answers if answer.id in inside),
    )


def _known(result: CharacteristicResult) -> str:
    applicable = [one for one in result.indicators if one.applicable]
    if not applicable:
        return _("does not apply")
    known = sum(one.level is not None for one in applicable)
    return _("{known} of {all}").format(known=known, all=len(applicable))


def gate_rows(framework: Framework, assessment: Assessment, result: Result) -> tuple[GateRow, ...]:
    """The conditions, with the answers they got."""
    return tuple(_gate_row(framework, assessment, gate) for gate in result.gates)


def _gate_row(framework: Framework, assessment: Assessment, gate: GateResult) -> GateRow:
    indicator = framework.indicators[gate.indicator]
    states = {"met": _("met"), "failed": _("not met"), "unknown": _("not known")}
    return GateRow(
        number=str(framework.number_of(gate.indicator)),
        title=indicator.title,
        characteristic=framework.characteristic_of[gate.indicator].title,
        kind=gate_kind(framework, gate.kind),
        asks="" if indicator.gate is None else asked_for(indicator, indicator.gate),
        got=reply_with_level(indicator, assessment.answers.get(indicator.id)),
        state=states[gate.state],
        is_met=gate.state == "met",
        sentence=gate_sentence(framework, gate),
    )


def working_lines(
    framework: Framework, assessment: Assessment, outcome: Outcome, result: Result
) -> tuple[WorkingLine, ...]:
    """How every number of a result was worked out, as lines with rounded numbers."""
    root = working(framework, assessment, outcome, result.basis, exact=False)
    return tuple(_flattened(root, 0))


def _flattened(node: Working, depth: int) -> Iterator[WorkingLine]:
    yield WorkingLine(
        depth=str(depth),
        indent="·\u00a0" * depth,
        title=node.title,
        shown=node.shown,
        sentence=node.sentence,
        has_parts=bool(node.parts),
    )
    for part in node.parts:
        yield from _flattened(part, depth + 1)


def what_differs(
    lines: Sequence[WorkingLine], from_these: Sequence[WorkingLine]
) -> tuple[WorkingLine, ...]:
    """The lines that are not among these, each below the lines it belongs to."""
    kept: list[WorkingLine] = []
    wanted_above = 0
    for line in reversed(lines):
        depth = int(line.depth)
        if line not in from_these or depth < wanted_above:
            kept.append(line)
            wanted_above = depth
    return tuple(reversed(kept))
