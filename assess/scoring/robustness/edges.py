"""The edges of the bands: where the band would change, and which of them lie close by."""

from collections.abc import Iterator
from fractions import Fraction
from typing import Final

from assess.domain.framework import Band, Framework
from assess.domain.robustness import Nearness
from assess.scoring.bands import held_position
from assess.scoring.known_result import KnownResult

NEAR_A_CUT_OFF: Final = Fraction(2)
"""Points of an overall score from 0 to 100; exactly so many still count as close by."""
NEAR_A_FLOOR: Final = Fraction(1, 10)
"""Levels of a mean from 0 to 4; exactly so many still count as close by."""
POINTS: Final = 100
"""The range that the first is meant for; on other scales it is the same share of theirs."""
LEVELS: Final = 4
"""The range that the second is meant for."""


def near_a_cut_off(framework: Framework) -> Fraction:
    """How close to a cut-off is close by, on the framework's own scale."""
    ends = framework.overall_range
    return NEAR_A_CUT_OFF * (ends.high - ends.low) / POINTS


def near_a_floor(framework: Framework) -> Fraction:
    """How close to a floor is close by, on the framework's own scale."""
    ends = framework.characteristic_range
    return NEAR_A_FLOOR * (ends.high - ends.low) / LEVELS


def cut_offs_of_the_band(known: KnownResult) -> tuple[Fraction | None, Fraction | None]:
    """Between which overall scores the band stays, floors and gates being what they are.

    Returns:
        The least score that still gives the band, and the least that gives a higher one; each
        absent where no score would change the band that way.
    """
    allowed = [
        (position, known.plan.cut_offs[position])
        for position, band in _above_the_lowest(known)
        if known.lowest >= band.floor
    ]
    return _least(known, allowed, known.position), _least(known, allowed, known.position + 1)


def floors_of_the_band(known: KnownResult) -> tuple[Fraction | None, Fraction | None]:
    """Between which lowest means the band stays, the overall score and gates being what they are.

    Returns:
        The least mean that still gives the band, and the least that gives a higher one; each
        absent where no mean would change the band that way.
    """
    allowed = [
        (position, band.floor)
        for position, band in _above_the_lowest(known)
        if known.overall >= known.plan.cut_offs[position]
    ]
    return _least(known, allowed, known.position), _least(known, allowed, known.position + 1)


def _above_the_lowest(known: KnownResult) -> Iterator[tuple[int, Band]]:
    yield from list(enumerate(known.plan.bands))[1:]


def _least(known: KnownResult, edges: list[tuple[int, Fraction]], position: int) -> Fraction | None:
    """The least edge at which the band is at this place or above it."""
    if position == 0:
        return None
    reaching = [
        edge
        for at, edge in edges
        if held_position(at, known.plan.hold_at, held=known.held) >= position
    ]
    return min(reaching, default=None)


def edges_nearby(known: KnownResult) -> tuple[Nearness, ...]:
    """Cut-offs close to the overall score, and floors close to a mean that decides.

    Every cut-off counts, also one that does not decide because a floor or a gate holds the band:
    the band by score alone is told as well. A floor counts only where crossing it would move
    the band. That is the floor of the band one is in, for each mean; and the floor of the next
    band, when the score and the gates reach that band and even the lowest mean is that close.

    Returns:
        Cut-offs first, then floors; highest band first, then in the order of the framework.

    Source:
        METHOD.md section 8, Robustness.
    """
    return (*_near_cut_offs(known), *_near_floors(known))


def _near_cut_offs(known: KnownResult) -> Iterator[Nearness]:
    deciding = cut_offs_of_the_band(known)
    framework = known.plan.framework
    ends, near = framework.overall_range, near_a_cut_off(framework)
    for band, edge in reversed([*zip(known.plan.bands, known.plan.cut_offs, strict=True)]):
        if edge > ends.low and abs(known.overall - edge) <= near:
            decides = edge in deciding
            yield Nearness("overall", band.id, band.min_overall, known.overall, decides=decides)


def _near_floors(known: KnownResult) -> Iterator[Nearness]:
    below, above = floors_of_the_band(known)
    framework = known.plan.framework
    ends, near = framework.characteristic_range, near_a_floor(framework)
    if above is not None and above - known.lowest <= near:
        yield from _means_between(known, above, known.lowest, above, is_own=False)
    if below is not None and below > ends.low:
        yield from _means_between(known, below, below, below + near, is_own=True)


def _means_between(
    known: KnownResult, floor: Fraction, least: Fraction, most: Fraction, *, is_own: bool
) -> Iterator[Nearness]:
    """The means from `least` to `most`; a mean at the next band's floor itself has reached it."""
    step = 0 if is_own else 1
    band = known.band_at(known.position + step)
    for part, mean in zip(known.result.characteristics, known.means, strict=True):
        if mean is not None and least <= mean <= most and (is_own or mean < floor):
            yield Nearness("floor", band, floor, mean, part.id)
