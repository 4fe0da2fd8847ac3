"""The fewest steps where the lowest decides: all that lie below have to rise together, exactly."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from fractions import Fraction
from math import ceil

from assess.domain.roll_up import rolled_up
from assess.domain.ways import Raise
from assess.scoring.fewest_steps import Ladder, Part, fewest_steps
from assess.scoring.known_result import KnownResult
from assess.scoring.order_of_raises import REASONS, Reason

Ladders = Sequence[Sequence[Ladder]]
"""What can be raised, for each characteristic."""
Taken = tuple[int, ...]
"""How many steps of each ladder of a characteristic."""


@dataclass(frozen=True, slots=True)
class Need:
    """What a band asks for."""

    floor: Fraction
    """Of every characteristic."""
    overall: Fraction
    """Of the whole, as it is told."""


@dataclass(frozen=True, slots=True)
class _Option:
    """One way to raise a characteristic."""

    taken: Taken
    count: int
    number: Fraction
    """Of the characteristic then."""


def is_all_known(known: KnownResult) -> bool:
    """Whether no open answer could be the lowest."""
    return all(
        each.level is not None or not each.applicable or not each.weight
        for part in known.result.characteristics
        for each in part.indicators
    )


def steps_past_the_lowest(known: KnownResult, ladders: Ladders, need: Need) -> list[Taken] | None:
    """How many steps to take on each ladder, as few as possible altogether.

    Where the lowest characteristic is the whole, each has to reach what the whole needs, and the
    fewest steps of each are the fewest of all. Where the lowest answer is the characteristic, its
    number rises only from one worth of an answer to the next, so there are few ways to raise it;
    they are joined one characteristic after the other, with the best gain kept for each number of
    steps. Both are exact.

    Args:
        known: Where the way starts; every answer is known.
        ladders: What can be raised.
        need: What the band asks for.

    Returns:
        For each characteristic, the steps on each of its ladders; nothing where all steps
        together are not enough.
    """
    if known.plan.aggregates.overall == "minimum":
        line = known.line
        least = (need.overall - line.offset) / line.slope if line.slope else need.floor
        found = [_fewest(known, ladders, at, max(need.floor, least)) for at in range(len(ladders))]
        return None if None in found else [each for each in found if each is not None]
    return _joined(known, ladders, need)


def _fewest(known: KnownResult, ladders: Ladders, at: int, needed: Fraction) -> Taken | None:
    """The fewest steps that bring one characteristic to a number."""
    own, mean = ladders[at], known.means[at]
    if mean is None:
        return tuple(ladder.least for ladder in own)
    if known.plan.aggregates.characteristic == "minimum":
        reaching = [each for each in _options(known, ladders, at) if each.number >= needed]
        return (
            min(reaching, key=lambda each: (each.count, -each.number)).taken if reaching else None
        )
    missing = ceil((needed - mean) * known.divisors[at])
    steps = fewest_steps([Part(tuple(own), 1, missing)], 0)
    return None if steps is None else steps[0]


def _joined(known: KnownResult, ladders: Ladders, need: Need) -> list[Taken] | None:
    """The best gain for each number of steps, characteristic by characteristic."""
    best: dict[int, tuple[Fraction, list[Taken]]] = {0: (Fraction(0), [])}
    for at, mean in enumerate(known.means):
        following: dict[int, tuple[Fraction, list[Taken]]] = {}
        for option in _options(known, ladders, at):
            if mean is not None and option.number < need.floor:
                continue
            gain = Fraction(0) if mean is None else _told(known, at, option.number - mean)
            for count, (before, taken) in best.items():
                whole = before + gain
                there = following.get(count + option.count)
                if there is None or whole > there[0]:
                    following[count + option.count] = whole, [*taken, option.taken]
        best = following
    enough = [n for n, (gain, _taken) in best.items() if known.overall + gain >= need.overall]
    return best[min(enough)][1] if enough else None


def _told(known: KnownResult, at: int, more: Fraction) -> Fraction:
    """What a characteristic adds to the whole when its number rises by so much."""
    weights = [part.weight for part in known.plan.characteristics]
    total = known.plan.weight_unit
    if known.plan.aggregates.overall == "mean":
        pairs = zip(weights, known.means, strict=True)
        total = sum(weight for weight, mean in pairs if mean is not None)
    return known.line.slope * more * Fraction(weights[at], total)


def _options(known: KnownResult, ladders: Ladders, at: int) -> Iterator[_Option]:
    """Every number that the lowest answer of a characteristic can come to, each at its fewest."""
    rungs = [list(_worths(known, ladders, at, place)) for place in range(len(ladders[at]))]
    weighing = [each for each in rungs if each[0] is not None]
    for worth in sorted({w for each in weighing for w in each if w is not None}) or [Fraction(0)]:
        taken = [
            max(ladder.least, 0 if each[0] is None else _first_at(each, worth))
            for ladder, each in zip(ladders[at], rungs, strict=True)
        ]
        if all(steps < len(each) for steps, each in zip(taken, rungs, strict=True)):
            reached = [e[n] for n, e in zip(taken, rungs, strict=True)]
            lowest = [each for each in reached if each is not None]
            number = min(lowest) if lowest else Fraction(0)
            yield _Option(tuple(taken), sum(taken), number)


def _first_at(rungs: Sequence[Fraction | None], worth: Fraction) -> int:
    """After how many steps an answer is worth so much; more than there are where it never is."""
    reaching = (n for n, each in enumerate(rungs) if each is not None and each >= worth)
    return next(reaching, len(rungs))


def _worths(known: KnownResult, ladders: Ladders, at: int, place: int) -> Iterator[Fraction | None]:
    """What an answer is worth on each rung from where it is; nothing where it does not count."""
    planned = known.plan.characteristics[at].indicators[place]
    each = known.result.characteristics[at].indicators[place]
    steps = ladders[at][place].steps
    if each.level is None or not each.weight:
        yield from [None] * (len(steps) + 1)
        return
    worth = Fraction(planned.worth[each.level], known.plan.unit)
    yield worth
    for step in steps:
        worth += Fraction(step.points, each.weight * known.plan.unit)
        yield worth


def raises_past_the_lowest(
    known: KnownResult, ladders: Ladders, wanted: Sequence[Taken], floor: Fraction
) -> tuple[Raise, ...]:
    """The steps of a way: what gates ask for, then what floors ask for, then the lowest first.

    Each brings what the whole is more after it than before it, which is often nothing until the
    last of those that have to rise together.
    """
    taken = [[0] * len(each) for each in wanted]
    raises, overall = [], known.overall
    while ranks := list(_ranks(known, ladders, wanted, taken, floor)):
        reason, _worth, at, place = min(ranks)
        ladder, step = ladders[at][place], taken[at][place]
        before = ladder.steps[step - 1].reached if step else ladder.start
        taken[at][place] += 1
        then = _overall_after(known, ladders, taken)
        id_ = known.plan.characteristics[at].indicators[place].id
        reached = ladder.steps[step].reached
        raises.append(Raise(id_, REASONS[reason], before, reached, then - overall, then))
        overall = then
    return tuple(raises)


def _ranks(
    known: KnownResult,
    ladders: Ladders,
    wanted: Sequence[Taken],
    taken: Sequence[Sequence[int]],
    floor: Fraction,
) -> Iterator[tuple[int, Fraction, int, int]]:
    """Every step that can come next: what for, from which worth, and where it stands."""
    for at, steps in enumerate(wanted):
        number = _number_after(known, ladders, taken, at)
        for place, want in enumerate(steps):
            done = taken[at][place]
            if done < want:
                reason: Reason = "overall"
                if done < ladders[at][place].least:
                    reason = "hold-gate"
                elif number is not None and number < floor:
                    reason = "floor"
                worth = list(_worths(known, ladders, at, place))[done]
                yield REASONS.index(reason), worth or Fraction(0), at, place


def _number_after(
    known: KnownResult, ladders: Ladders, taken: Sequence[Sequence[int]], at: int
) -> Fraction | None:
    """The number of a characteristic after these steps; nothing where it leaves the whole."""
    weighed = []
    for place, done in enumerate(taken[at]):
        worth = list(_worths(known, ladders, at, place))[done]
        if worth is not None:
            weight = known.plan.characteristics[at].indicators[place].weight
            weighed.append((Fraction(weight), worth))
    return rolled_up(known.plan.aggregates.characteristic, weighed) if weighed else None


def _overall_after(
    known: KnownResult, ladders: Ladders, taken: Sequence[Sequence[int]]
) -> Fraction:
    weighed = []
    for at, part in enumerate(known.plan.characteristics):
        number = _number_after(known, ladders, taken, at)
        if number is not None:
            weighed.append((Fraction(part.weight, known.plan.weight_unit), number))
    return known.line.at(rolled_up(known.plan.aggregates.overall, weighed))


def most_past_the_lowest(
    known: KnownResult, ladders: Ladders
) -> tuple[Fraction, list[Fraction | None]]:
    """The whole and every characteristic with every step taken."""
    taken = [[len(ladder.steps) for ladder in each] for each in ladders]
    numbers = [_number_after(known, ladders, taken, at) for at in range(len(ladders))]
    return _overall_after(known, ladders, taken), numbers
