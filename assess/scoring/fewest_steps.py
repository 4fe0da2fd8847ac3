"""The fewest steps up some ladders that bring enough points, found exactly."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import accumulate

Table = Mapping[int, int]
"""For each number of steps that is possible, the best worth that so many steps can have."""


@dataclass(frozen=True, slots=True)
class Step:
    """One step up a ladder."""

    points: int
    """What it adds: weight times levels, 0 or more."""
    reached: int
    """The rung it leads to; only to choose among ways that are equally short and good."""


@dataclass(frozen=True, slots=True)
class Ladder:
    """What can be raised of one answer; a step can be taken only after those before it."""

    steps: tuple[Step, ...] = ()
    """From where the answer is now."""
    start: int = 0
    """The rung where the answer is now."""
    least: int = 0
    """How many of them have to be taken, 0 to all: a gate asks for them."""


@dataclass(frozen=True, slots=True)
class Part:
    """The ladders of one characteristic, and what it must come to."""

    ladders: tuple[Ladder, ...]
    """In the order of the framework."""
    pull: int
    """What each of its points adds to the whole, 0 or more."""
    missing: int
    """How many of its points are missing to its floor; 0 or less when none are, or no floor is."""

    @property
    def most(self) -> int:
        """How many points all its steps together add."""
        return sum(step.points for ladder in self.ladders for step in ladder.steps)


def fewest_steps(parts: Sequence[Part], missing: int) -> tuple[tuple[int, ...], ...] | None:
    """How many steps to take on each ladder, as few as possible altogether.

    Taking the largest steps first can be wrong: a small step may be the way to a large one, and
    a floor may ask for a step where the whole does not need it. So the best worth for every
    number of steps is worked out ladder by ladder into a table for each part, in which numbers
    that miss the floor are left out; and the tables of the parts are joined in the same way. The
    least number that brings enough is the answer, and the tables lead back to the ladders. This
    is exact: the points of a part decide both on its floor and on the whole, so for a number of
    steps there is nothing better than the most points.

    Args:
        parts: The characteristics.
        missing: How many points, each times the pull of its part, the whole misses.

    Returns:
        For each part, the steps on each of its ladders; nothing where all steps together are not
        enough. Of the ways with the fewest steps, the one that adds most; then the one whose
        rungs are lowest; then the one with more steps in the earlier parts, and inside a part
        on the earlier ladders.

    Source:
        METHOD.md section 9.2, The shortest way.
    """
    unit = 1 + sum(
        step.reached for part in parts for ladder in part.ladders for step in ladder.steps
    )
    tables = [_table_of(part, unit) for part in parts]
    whole = _joined(tables)[0]
    enough = [steps for steps, worth in whole.items() if _gain(worth, unit) >= missing]
    if not enough:
        return None
    return tuple(
        _divided([_ladder_table(ladder, part.pull * unit) for ladder in part.ladders], steps)
        for part, steps in zip(parts, _divided(tables, min(enough)), strict=True)
    )


def _table_of(part: Part, unit: int) -> Table:
    whole = _joined([_ladder_table(ladder, part.pull * unit) for ladder in part.ladders])[0]
    floor = part.pull * part.missing
    return {steps: worth for steps, worth in whole.items() if _gain(worth, unit) >= floor}


def _ladder_table(ladder: Ladder, unit: int) -> Table:
    """The worth of the first so many steps: points first, then how low the rungs are."""
    worths = accumulate((step.points * unit - step.reached for step in ladder.steps), initial=0)
    return {steps: worth for steps, worth in enumerate(worths) if steps >= ladder.least}


def _gain(worth: int, unit: int) -> int:
    """The points of a worth: the rungs take away less than one unit."""
    return -(-worth // unit)


def _joined(tables: Sequence[Table]) -> list[Table]:
    """For each table on, the best worth of all tables from there to the last, and one of nothing.

    Args:
        tables: Each number of steps can be taken of each, independently of the others.
    """
    joined: list[Table] = [{0: 0}]
    for table in reversed(tables):
        best: dict[int, int] = {}
        for steps, worth in table.items():
            for more, other in joined[-1].items():
                if worth + other > best.get(steps + more, worth + other - 1):
                    best[steps + more] = worth + other
        joined.append(best)
    return joined[::-1]


def _divided(tables: Sequence[Table], total: int) -> tuple[int, ...]:
    """How many of the steps fall to each table, as many as possible to the earlier ones."""
    divided = []
    for table, whole, rest in zip(tables, *_from_first(tables), strict=True):
        steps = max(
            steps
            for steps, worth in table.items()
            if total - steps in rest and worth + rest[total - steps] == whole[total]
        )
        divided.append(steps)
        total -= steps
    return tuple(divided)


def _from_first(tables: Sequence[Table]) -> tuple[list[Table], list[Table]]:
    joined = _joined(tables)
    return joined[:-1], joined[1:]
