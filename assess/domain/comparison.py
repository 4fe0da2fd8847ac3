"""Several organisations side by side, by the same criteria, and how far their order is settled."""

from dataclasses import dataclass
from fractions import Fraction
from typing import Literal

from assess.domain.assessment import Organisation
from assess.domain.framework import Framework
from assess.domain.outcome import Basis, GateResult, Result, UnknownAnswer

Order = Literal["result", "name"]
"""By gates, bands and scores; or by name, where no order of results is to be suggested."""


@dataclass(frozen=True, slots=True)
class Candidate:
    """One organisation's assessment; of its answers only what they come to, so many fit in."""

    label: str
    """Its file, or its id where it is kept."""
    organisation: Organisation
    """Who is assessed."""
    day: str
    """Day of the newest answer, as 2026-11-22; empty where it is not known."""
    answers_digest: str
    """Digest of the answers."""
    self_rated: Result
    """As answered, unverified."""
    evidence_limited: Result
    """With each level no higher than its evidence allows."""
    reviewed: Result | None
    """With what a reviewer set in its place; absent where nothing was set."""
    unknowns: tuple[UnknownAnswer, ...]
    """What is not known, gates first, then by swing."""

    def on(self, basis: Basis) -> Result:
        """Its result on a basis; where no reviewer set anything, evidence limits it alone."""
        if basis == "self_rated":
            return self.self_rated
        is_reviewed = basis == "reviewed" and self.reviewed is not None
        return self.reviewed if is_reviewed and self.reviewed else self.evidence_limited


@dataclass(frozen=True, slots=True)
class Place:
    """Where one result stands among the others."""

    at: int
    """Its place in what was given, counted from 0."""
    first: int
    """The best place that the unknown answers of all leave open, counted from 1."""
    last: int
    """The worst one; the same as the best where the order is settled."""
    tied: int
    """How many others come to exactly the same."""

    @property
    def is_settled(self) -> bool:
        """Whether no unknown answer can change the place."""
        return self.first == self.last


@dataclass(frozen=True, slots=True)
class Spread:
    """One characteristic over all organisations for which it has a number."""

    values: tuple[Fraction | None, ...]
    """In the order of the organisations; absent where too little is known."""
    lowest: Fraction | None
    """The lowest of them; absent where there is none at all."""
    median: Fraction | None
    """The middle one, or half-way between the two in the middle."""
    highest: Fraction | None
    """The highest of them."""

    @property
    def width(self) -> Fraction:
        """The highest less the lowest; 0 where there is nothing to differ."""
        if self.highest is None or self.lowest is None:
            return Fraction(0)
        return self.highest - self.lowest


@dataclass(frozen=True, slots=True)
class Comparison:
    """Several organisations, all by one version of the criteria."""

    framework: Framework
    """The criteria that every one of them was held against."""
    basis: Basis
    """Which of the results are compared."""
    order: Order
    """In which order they stand."""
    candidates: tuple[Candidate, ...]
    """Two or more, in that order."""
    places: tuple[Place, ...]
    """Where each of them stands by its result, in the same order."""
    spreads: tuple[Spread, ...]
    """For each characteristic, in the order of the framework."""

    def result(self, candidate: Candidate) -> Result:
        """What is compared of it."""
        return candidate.on(self.basis)

    @property
    def results(self) -> tuple[Result, ...]:
        """What is compared, in the order of the organisations."""
        return tuple(map(self.result, self.candidates))

    @property
    def gates(self) -> tuple[tuple[GateResult, ...], ...]:
        """The gates of each, in the order of the organisations."""
        return tuple(result.gates for result in self.results)
