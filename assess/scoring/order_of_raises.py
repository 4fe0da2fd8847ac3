"""In which order to take the steps of a way, and what each of them brings."""

from collections.abc import Iterator, Sequence
from fractions import Fraction
from typing import Final, Literal

from assess.domain.ways import Raise
from assess.scoring.fewest_steps import Part
from assess.scoring.known_result import KnownResult

Reason = Literal["hold-gate", "floor", "overall"]
REASONS: Final[tuple[Reason, ...]] = ("hold-gate", "floor", "overall")
"""The order of what raises are for."""

Rank = tuple[int, int, int, int]
"""What for, then points, highest first, then the place in the framework."""


class _Climb:
    """How far each ladder is climbed so far."""

    def __init__(self, parts: Sequence[Part], wanted: Sequence[Sequence[int]]) -> None:
        self.parts = parts
        self.wanted = wanted
        self.taken = [[0] * len(steps) for steps in wanted]
        self.points = [0] * len(parts)

    def ranks(self) -> Iterator[Rank]:
        """Every step that can come next."""
        for at, steps in enumerate(self.wanted):
            for place, want in enumerate(steps):
                if self.taken[at][place] < want:
                    gain = self.parts[at].pull * self.next_points(at, place)
                    yield REASONS.index(self.reason(at, place)), -gain, at, place

    def next_points(self, at: int, place: int) -> int:
        """The points of the next step up this ladder."""
        return self.parts[at].ladders[place].steps[self.taken[at][place]].points

    def reason(self, at: int, place: int) -> Reason:
        """What the next step up this ladder is for."""
        if self.taken[at][place] < self.parts[at].ladders[place].least:
            return "hold-gate"
        return "floor" if self.points[at] < self.parts[at].missing else "overall"

    def rungs(self, at: int, place: int) -> tuple[int, int]:
        """Where the next step up this ladder starts and where it leads."""
        ladder, taken = self.parts[at].ladders[place], self.taken[at][place]
        before = ladder.steps[taken - 1].reached if taken else ladder.start
        return before, ladder.steps[taken].reached

    def take(self, at: int, place: int) -> None:
        """Go one step up this ladder."""
        self.points[at] += self.next_points(at, place)
        self.taken[at][place] += 1


def raises_in_order(
    known: KnownResult, parts: Sequence[Part], wanted: Sequence[Sequence[int]]
) -> tuple[Raise, ...]:
    """The steps of a way, the most important first.

    Args:
        known: Where the way starts.
        parts: The ladders of each characteristic.
        wanted: How many steps are taken on each of them.

    Returns:
        What gates ask for, then what floors ask for, then the rest; inside each by points,
        highest first, then in the order of the framework; never a step before the one below it.

    Source:
        METHOD.md section 9.2, The shortest way.
    """
    climb, overall = _Climb(parts, wanted), known.overall
    raises = []
    while ranks := list(climb.ranks()):
        reason, loss, at, place = min(ranks)
        gain = known.pull.slope * Fraction(-loss, known.pull.whole)
        overall += gain
        before, after = climb.rungs(at, place)
        id_ = known.plan.characteristics[at].indicators[place].id
        raises.append(Raise(id_, REASONS[reason], before, after, gain, overall))
        climb.take(at, place)
    return tuple(raises)
