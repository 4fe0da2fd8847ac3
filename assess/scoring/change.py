"""Change over time: like compared with like, and a run chart that claims no more than it can."""

from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise

from assess.domain.assessment import NOT_APPLICABLE, Answer, Assessment
from assess.domain.change import (
    Change,
    Check,
    Course,
    IndicatorChange,
    LeftOut,
    LeftOutReason,
    Seen,
    Shift,
)
from assess.domain.framework import Framework
from assess.domain.outcome import Outcome, Result
from assess.scoring import score
from assess.scoring.levels import Given, given_levels
from assess.scoring.plan import plan_of
from assess.scoring.raters import consensus
from assess.scoring.run_chart import run_of

FEWEST = 2
"""One assessment has nothing to be compared with."""


def check_of(framework: Framework | None, assessment: Assessment, label: str) -> Check:
    """One assessment as one point in time; of several raters with what stands for them all.

    Args:
        framework: The criteria that the answers were given to; absent where not at hand.
        assessment: The answers.
        label: Its id where it is kept, or its file.
    """
    if framework is None:
        return Check(assessment, None, None, label, assessment)
    settled = consensus(framework, assessment)
    return Check(settled, framework, score(framework, settled), label, assessment)


def course_of(present: Framework, checks: Sequence[Check]) -> Course:
    """How two or more assessments of one organisation follow on each other.

    Args:
        present: The criteria to compare by where those of the newest are not at hand.
        checks: The assessments, at least two, in any order.

    Source:
        METHOD.md section 10, Change over time.
    """
    ordered = _in_time(checks)
    framework = ordered[-1].framework or present
    pairs = pairwise(ordered)
    common = _known_in_all(framework, ordered)
    outcomes = [_on(framework, each, common, _out_in_all(framework, ordered)) for each in ordered]
    return Course(
        framework=framework,
        checks=ordered,
        changes=tuple(change_between(framework, before, after) for before, after in pairs),
        whole=change_between(framework, ordered[0], ordered[-1]),
        common=len(common),
        overall=run_of("", [each.self_rated.overall.value for each in outcomes]),
        limited=run_of("", [each.evidence_limited.overall.value for each in outcomes]),
        means=tuple(
            run_of(part.id, [each.self_rated.characteristics[at].mean.value for each in outcomes])
            for at, part in enumerate(framework.characteristics)
        ),
    )


def change_between(framework: Framework, earlier: Check, later: Check) -> Change:
    """What changed from one assessment to another.

    Only indicators with the same content count, and of these only those with a level both
    times: both scores are worked out anew on these alone, so that neither a new question nor
    a new answer looks like a change.

    Args:
        framework: The criteria to compare by.
        earlier: Then.
        later: Now.

    Returns:
        The change; the other way round it is the same with the signs turned.

    Source:
        METHOD.md section 10, Change over time.
    """
    both = (earlier, later)
    known = _known_in_all(framework, both)
    out = _out_in_all(framework, both)
    then, now = (_on(framework, each, known, out) for each in both)
    seen_then, seen_now = (_seen(framework, each) for each in both)
    return Change(
        earlier=earlier,
        later=later,
        compared=tuple(
            IndicatorChange(id_, seen_then[id_], seen_now[id_])
            for id_ in framework.indicators
            if id_ in known
        ),
        left_out=tuple(_left_out(framework, earlier, later, known)),
        overall=_shift(then.self_rated, now.self_rated),
        limited=_shift(then.evidence_limited, now.evidence_limited),
        means=tuple(
            (before.id, Shift(before.mean.value, after.mean.value))
            for before, after in zip(
                then.self_rated.characteristics, now.self_rated.characteristics, strict=True
            )
        ),
        least_clear=framework.least_clear_change,
    )


def comparable_ids(framework: Framework, own: Framework | None) -> frozenset[str]:
    """Ids of the indicators that have the same content in both.

    Args:
        framework: The criteria to compare by.
        own: The criteria that answers were given to; absent where they are not at hand.

    Source:
        METHOD.md section 10, Change over time.
    """
    if own is None or own.id != framework.id:
        return frozenset()
    if own.digest == framework.digest:
        return frozenset(framework.indicators)
    if own.points != framework.points:
        return frozenset()
    return frozenset(
        id_ for id_, each in framework.indicators.items() if own.indicators.get(id_) == each
    )


def _in_time(checks: Sequence[Check]) -> tuple[Check, ...]:
    """Oldest first; as given where a day is not known."""
    if all(each.day for each in checks):
        return tuple(sorted(checks, key=lambda each: each.day))
    return tuple(checks)


def _given(framework: Framework, check: Check) -> Iterator[Given]:
    """What its answers to comparable indicators count for."""
    answers = _comparable_answers(framework, check)
    given = given_levels(plan_of(framework), _answered(check, answers))
    return (each for part in given for each in part)


def _comparable_answers(framework: Framework, check: Check) -> Mapping[str, Answer]:
    same = comparable_ids(framework, check.framework)
    return {id_: each for id_, each in check.assessment.answers.items() if id_ in same}


def _answered(check: Check, answers: Mapping[str, Answer]) -> Assessment:
    """The assessment with these answers alone, and without what a reviewer set beside them."""
    return check.assessment.model_copy(update={"answers": dict(answers), "overrides": ()})


def _seen(framework: Framework, check: Check) -> Mapping[str, Seen]:
    return {
        each.planned.id: Seen(
            check.assessment.answers[each.planned.id],
            each.level,
            each.level if each.evidence_limited.level is None else each.evidence_limited.level,
        )
        for each in _given(framework, check)
        if each.level is not None
    }


def _known_in_all(framework: Framework, checks: Sequence[Check]) -> frozenset[str]:
    return frozenset.intersection(*(frozenset(_seen(framework, each)) for each in checks))


def _out_in_all(framework: Framework, checks: Sequence[Check]) -> frozenset[str]:
    """Ids of what applied in none of them."""
    return frozenset.intersection(*(_out(framework, each) for each in checks))


def _out(framework: Framework, check: Check) -> frozenset[str]:
    given = _given(framework, check)
    return frozenset(each.planned.id for each in given if not each.self_rated.applicable)


def _on(framework: Framework, check: Check, known: frozenset[str], out: frozenset[str]) -> Outcome:
    """The outcome on these answers alone; all others count as not answered."""
    answers = {
        id_: each
        for id_, each in check.assessment.answers.items()
        if id_ in known or (id_ in out and each.value == NOT_APPLICABLE)
    }
    return score(framework, _answered(check, answers))


def _shift(before: Result, after: Result) -> Shift:
    return Shift(before.overall.value, after.overall.value)


def _left_out(
    framework: Framework, earlier: Check, later: Check, known: frozenset[str]
) -> Iterator[LeftOut]:
    same = [comparable_ids(framework, each.framework) for each in (earlier, later)]
    levels = [_seen(framework, each) for each in (earlier, later)]
    outs = [_out(framework, each) for each in (earlier, later)]
    for id_ in framework.indicators:
        if id_ in known:
            continue
        if not all(id_ in each for each in same):
            yield LeftOut(id_, _why_other(id_, earlier, later))
        elif any(id_ in each for each in outs):
            yield LeftOut(id_, "does-not-apply")
        else:
            yield LeftOut(id_, _why_open(id_ in levels[0], id_ in levels[1]))


def _why_other(id_: str, earlier: Check, later: Check) -> LeftOutReason:
    if earlier.framework is None or later.framework is None:
        return "criteria-not-at-hand"
    in_both = id_ in earlier.framework.indicators and id_ in later.framework.indicators
    return "other-content" if in_both else "not-in-both"


def _why_open(is_known_then: bool, is_known_now: bool) -> LeftOutReason:  # noqa: FBT001 then and now
    if is_known_then:
        return "open-after"
    return "open-before" if is_known_now else "open-in-both"
