"""What would follow if some answers were raised: tried out, and never kept."""

from collections.abc import Collection, Iterable, Iterator, Sequence
from fractions import Fraction
from functools import cached_property
from itertools import pairwise

from assess.answer_types.from_level import reply_at
from assess.domain.assessment import Answer, Assessment
from assess.domain.framework import Framework
from assess.domain.outcome import IndicatorResult, Outcome, Result
from assess.domain.ways import Raise, Way, WayKind
from assess.scoring import score
from assess.scoring.raters import consensus
from assess.scoring.shortest_way import shortest_way, shortest_way_by_evidence

Ticked = frozenset[tuple[str, int]]
"""Raises that are tried: of each the indicator, and the rung it leads to."""


class Trial:
    """The answers as they are, and every raise of them by one step that can be tried.

    On the way by levels, what is done changes; on the way by evidence, what is shown of it.
    Nothing here writes anything down.
    """

    def __init__(self, framework: Framework, assessment: Assessment, kind: WayKind) -> None:
        """Take the answers; of several raters those that stand for them all.

        Args:
            framework: The criteria.
            assessment: The answers.
            kind: Whether levels are raised or evidence.
        """
        self.framework = framework
        self.assessment = consensus(framework, assessment)
        self.kind: WayKind = kind
        self.outcome = score(framework, self.assessment)
        """What the answers give as they are."""
        self._gains: dict[tuple[str, int, int], Fraction] = {}

    @cached_property
    def way(self) -> Way | None:
        """The shortest way to the next band; nothing at the highest."""
        if self.kind == "levels":
            return shortest_way(self.framework, self.outcome)
        return shortest_way_by_evidence(self.framework, self.assessment, self.outcome)

    @property
    def on_the_way(self) -> tuple[Raise, ...]:
        """The raises of the shortest way, in the order in which to take them."""
        return () if self.way is None else self.way.raises

    def others(self, ticked: Ticked) -> tuple[Raise, ...]:
        """Raises that are on no shortest way; what adds most comes first.

        Args:
            ticked: What is tried; of each answer there are those, and the one that comes next.
        """
        on_the_way = {(each.indicator, each.after) for each in self.on_the_way}
        return tuple(
            self._raise(name, before, after)
            for name in self._order
            for before, after in pairwise(self._rungs[name])
            if (name, after) not in on_the_way
            and (before == self._rungs[name][0] or (name, before) in ticked)
        )

    def toggled(self, ticked: Ticked, name: str, after: int) -> Ticked:
        """Try one raise more, with those that lead to it; or one less, with those that follow.

        Args:
            ticked: What is tried now.
            name: Id of the indicator.
            after: The rung that the raise leads to.
        """
        rungs = self._rungs[name]
        place = rungs.index(after)
        if (name, after) in ticked:
            return ticked - {(name, rung) for rung in rungs[place:]}
        return ticked | {(name, rung) for rung in rungs[1 : place + 1]}

    def outcome_with(self, ticked: Collection[tuple[str, int]]) -> Outcome:
        """What the answers would give with these raises."""
        furthest = sorted(ticked, key=lambda each: self._rungs[each[0]].index(each[1]))
        raised = {name: self._raised(name, rung) for name, rung in furthest}
        answers = {**self.assessment.answers, **raised}
        return score(self.framework, self.assessment.model_copy(update={"answers": answers}))

    def result(self, outcome: Outcome) -> Result:
        """The result that these raises are about."""
        return outcome.self_rated if self.kind == "levels" else outcome.evidence_limited

    def beyond_effort(self) -> tuple[str, ...]:
        """Ids of what is known, below the top, and not in the hands of those who answer."""
        return tuple(
            each.indicator
            for each in self._known
            if not self.framework.indicators[each.indicator].improvable and self._better(each)
        )

    # How far each answer can be raised

    @property
    def _known(self) -> Iterator[IndicatorResult]:
        for part in self.outcome.evidence_limited.characteristics:
            yield from (each for each in part.indicators if each.level is not None)

    @cached_property
    def _rungs(self) -> dict[str, Sequence[int]]:
        """For each answer that can be raised, where it is and what is above."""
        climbs = self._levels_above if self.kind == "levels" else self._strengths_above
        found = {each.indicator: tuple(climbs(each)) for each in self._known}
        return {name: rungs for name, rungs in found.items() if len(rungs) > 1}

    def _levels_above(self, each: IndicatorResult) -> Iterable[int]:
        indicator = self.framework.indicators[each.indicator]
        yield self._answered(each)
        if indicator.improvable:
            yield from (e for e in self._better(each) if reply_at(indicator, e) is not None)

    def _better(self, each: IndicatorResult) -> list[int]:
        """The levels that are worth more than the one that was answered, the least first."""
        points = self.framework.points_of(each.indicator)
        levels = self.framework.indicators[each.indicator].reachable_levels
        now = points[self._answered(each)]
        return sorted((e for e in levels if points[e] > now), key=lambda e: points[e])

    def _answered(self, each: IndicatorResult) -> int:
        level = self.framework.lowest_level
        return level if each.answered_level is None else each.answered_level

    def _strengths_above(self, each: IndicatorResult) -> Iterable[int]:
        strength = self.assessment.answers[each.indicator].evidence.strength
        yield strength
        if not each.is_limited:
            return
        for stronger in self.framework.strengths:
            if stronger.strength > strength:
                yield stronger.strength
                if stronger.cap >= self._answered(each):
                    return  # from here on it counts as answered

    @cached_property
    def _order(self) -> tuple[str, ...]:
        """What adds most with its first step comes first."""
        first = {name: self._gain(name, rungs[0], rungs[1]) for name, rungs in self._rungs.items()}
        return tuple(sorted(first, key=lambda name: -first[name]))

    # What a raise brings

    def _raise(self, name: str, before: int, after: int) -> Raise:
        gain = self._gain(name, before, after)
        return Raise(name, "overall", before, after, gain, self._points_now + gain)

    def _gain(self, name: str, before: int, after: int) -> Fraction:
        found = self._gains.get((name, before, after))
        if found is None:
            is_first = before == self._rungs[name][0]
            start = self._points_now if is_first else self._points({(name, before)})
            found = self._points({(name, after)}) - start
            self._gains[name, before, after] = found
        return found

    @cached_property
    def _points_now(self) -> Fraction:
        return self._points(())

    def _points(self, ticked: Collection[tuple[str, int]]) -> Fraction:
        overall = self.result(self.outcome_with(ticked)).overall
        return overall.low if overall.value is None else overall.value

    def _raised(self, name: str, rung: int) -> Answer:
        answer = self.assessment.answers[name]
        if self.kind == "evidence":
            evidence = answer.evidence.model_copy(update={"strength": rung})
            return answer.model_copy(update={"evidence": evidence})
        reply = reply_at(self.framework.indicators[name], rung)
        return answer if reply is None else answer.model_copy(update={"value": reply})
