"""Where a reviewer looks first: which answers may turn out otherwise, and what that would move."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from fractions import Fraction
from typing import Final

from assess.domain.assessment import Answer, Assessment
from assess.domain.framework import Framework
from assess.domain.looks import Look, LookReason, LooksAtOne
from assess.domain.outcome import IndicatorResult, Outcome
from assess.domain.override import OverrideResult
from assess.scoring.agreement import agreement_of
from assess.scoring.plan import Plan, PlannedIndicator, plan_of
from assess.scoring.raters import consensus
from assess.scoring.recount import Recount, score_in
from assess.scoring.unknowns import GATES_FIRST

MOST_LOOKS: Final = 5
"""In one characteristic; more are not a beginning."""
FEWEST_LOOKS: Final = 3
"""What moves nothing is named only while there are fewer than these."""


@dataclass(frozen=True, slots=True)
class _Seen:
    """One answer with all that says whether it deserves a look."""

    planned: PlannedIndicator
    """What was asked."""
    answer: Answer | None
    """What was said; absent when it is not answered."""
    counted: IndicatorResult
    """What its evidence allows to count."""
    apart: tuple[int, ...]
    """The lowest and the highest level of raters who are far apart; empty where they are not."""
    set_beside: tuple[OverrideResult, ...]
    """What a reviewer set on it: its level, its gate, or both."""

    @property
    def is_stale(self) -> bool:
        """Whether something has changed since a reviewer set something."""
        return any(each.is_stale for each in self.set_beside)

    @property
    def is_done(self) -> bool:
        """Whether a reviewer set its level, and nothing has changed since."""
        return not self.is_stale and any(e.override.sets == "level" for e in self.set_beside)

    @property
    def is_gate_set(self) -> bool:
        """Whether a reviewer said whether its gate is met."""
        return any(each.override.sets == "gate" for each in self.set_beside)

    @property
    def opens_its_gate(self) -> bool:
        """Whether it reaches what its gate asks for."""
        gate, level = self.planned.gate, self.counted.answered_level
        return gate is not None and level is not None and level >= gate.at_least

    @property
    def gives_nothing(self) -> bool:
        """Whether neither a text nor a link says what could be looked at."""
        evidence = None if self.answer is None else self.answer.evidence
        return evidence is not None and not (evidence.text.strip() or evidence.link.strip())


def looks_of(
    framework: Framework, assessment: Assessment, outcome: Outcome
) -> tuple[LooksAtOne, ...]:
    """For each characteristic the answers that deserve a look, what matters most first.

    Args:
        framework: The criteria.
        assessment: Answers to them; those of several raters with all that each of them said.
        outcome: What scoring made of them.

    Returns:
        One for each characteristic in the order of the framework. In each, what carries a gate
        comes first (stop before hold), then what can move the score furthest, then the order of
        the framework.

    Source:
        METHOD.md section 15, Where a reviewer looks first.
    """
    plan = plan_of(framework)
    parts = [part.indicators for part in outcome.evidence_limited.characteristics]
    recount = Recount.of(plan, parts)
    found = []
    for at, seen in enumerate(_seen(plan, assessment, outcome)):
        each_look = (_look(recount, (at, place), one) for place, one in enumerate(seen))
        looks = [look for look in each_look if look.reasons]
        looks.sort(key=lambda look: (GATES_FIRST.index(look.gate), -look.points))
        telling = sum(1 for look in looks if look.gate or look.points)
        first = tuple(looks[: min(MOST_LOOKS, max(FEWEST_LOOKS, telling))])
        found.append(LooksAtOne(plan.characteristics[at].id, first, tuple(looks[len(first) :])))
    return tuple(found)


def is_to_be_confirmed(framework: Framework, answer: Answer | None) -> bool:
    """Whether an answer rests on evidence that does not carry every level.

    A gate on it is met, and stays to be confirmed. That holds for a promise as well: evidence
    never limits it, and yet there can be something signed to look at.

    Source:
        METHOD.md section 5, Evidence.
    """
    if not framework.has_evidence or answer is None:
        return False
    if answer.is_unknown or answer.is_not_applicable:
        return False
    plan = plan_of(framework)
    return plan.caps[answer.evidence.strength] < plan.top_level


def _seen(plan: Plan, assessment: Assessment, outcome: Outcome) -> Iterator[list[_Seen]]:
    answers = consensus(plan.framework, assessment).answers
    apart = _far_apart(plan.framework, assessment)
    for planned, part in zip(
        plan.characteristics, outcome.evidence_limited.characteristics, strict=True
    ):
        yield [
            _Seen(
                each,
                answers.get(each.id),
                counted,
                apart.get(each.id, ()),
                tuple(one for one in outcome.overrides if one.override.indicator == each.id),
            )
            for each, counted in zip(planned.indicators, part.indicators, strict=True)
        ]


def _far_apart(framework: Framework, assessment: Assessment) -> dict[str, tuple[int, ...]]:
    agreement = agreement_of(framework, assessment)
    return {
        each.indicator: _ends(each.levels)
        for each in (agreement.spreads if agreement else ())
        if each.is_flagged and not each.is_agreed
    }


def _ends(levels: Sequence[int | None]) -> tuple[int, int]:
    known = [level for level in levels if level is not None]
    return min(known), max(known)


def _look(recount: Recount, where: tuple[int, int], seen: _Seen) -> Look:
    """What there is to look at, with no reasons where there is nothing."""
    plan = recount.plan
    reasons = () if seen.is_done else tuple(_reasons(plan, seen))
    levels = _levels(plan, seen, reasons)
    points = [_overall(recount, where, level) for level in levels]
    gate = seen.planned.gate
    return Look(
        seen.planned.id,
        reasons,
        None if gate is None else gate.kind,
        seen.counted.answered_level,
        seen.counted.level,
        seen.apart,
        max(points, default=Fraction(0)) - min(points, default=Fraction(0)),
    )


def _reasons(plan: Plan, seen: _Seen) -> Iterator[LookReason]:
    counted = seen.counted
    if seen.is_stale:
        yield "another-look"
    if counted.unknown is not None:
        yield counted.unknown
    if plan.framework.has_evidence and counted.level is not None:
        yield from _doubts_by_evidence(plan, seen)
    if seen.apart:
        yield "raters-apart"
    if not counted.applicable:
        yield "not-applicable"


def _doubts_by_evidence(plan: Plan, seen: _Seen) -> Iterator[LookReason]:
    is_weak = is_to_be_confirmed(plan.framework, seen.answer)
    if is_weak and seen.opens_its_gate and not seen.is_gate_set:
        yield "to-be-confirmed"
    if seen.counted.is_limited:
        yield "above-evidence"
    if seen.gives_nothing and not seen.planned.is_attestation:
        strength = seen.answer.evidence.strength if seen.answer else 0
        is_weakest = plan.caps[strength] == plan.caps[0]
        yield "nothing-given" if is_weakest else "nothing-to-open"


def _levels(plan: Plan, seen: _Seen, reasons: Sequence[LookReason]) -> list[int]:
    """The levels that the answer may turn out to have, by all that speaks for a look."""
    counted = seen.counted
    levels = [] if counted.level is None or not reasons else [counted.level]
    if counted.unknown is not None or not counted.applicable:
        levels = sorted(plan.framework.levels, key=lambda level: seen.planned.worth[level])
    if "above-evidence" in reasons and counted.answered_level is not None:
        levels.append(counted.answered_level)
    if "nothing-to-open" in reasons and counted.level is not None:
        levels.append(min(counted.level, plan.caps[0]))
    if "another-look" in reasons:
        levels += [
            value
            for each in seen.set_beside
            for value in (each.stands, each.override.after)
            if isinstance(value, int)
        ]
    return levels + list(seen.apart if reasons else ())


def _overall(recount: Recount, where: tuple[int, int], level: int) -> Fraction:
    """The overall score if one answer counted as this level.

    With a known answer it is the score on what is known. With an open one, and with one that does
    not apply, it is the highest that the score can be, so that their difference is the swing.
    """
    at, place = where
    part = recount.answers[at]
    if part[place].level is not None:
        return score_in(recount.with_level(at, place, level))
    counted = replace(part[place], applicable=True)
    part = (*part[:place], counted, *part[place + 1 :])
    answers = (*recount.answers[:at], part, *recount.answers[at + 1 :])
    return replace(recount, answers=answers).with_level(at, place, level).overall.high
