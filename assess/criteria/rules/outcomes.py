"""The rule that examples keep their word: scoring gives exactly the outcome they promise."""

from collections.abc import Iterator, Sequence
from fractions import Fraction

from assess.criteria.contents import Contents, Located
from assess.criteria.rules.rule import Rule
from assess.criteria.rules.written_numbers import written
from assess.domain.example import Example, ExpectedResult
from assess.domain.outcome import Outcome, Result
from assess.errors import Problem
from assess.i18n import _
from assess.scoring import score

Compared = tuple[tuple[str, ...], str, object, object]
"""Steps to what is promised, its name, what scoring gives, and what is promised."""


def _other_outcomes(contents: Contents) -> Iterator[Problem]:
    if contents.framework is None:
        return
    for example in contents.examples:
        outcome = score(contents.framework, example.part.answered(contents.framework))
        yield from _differences(example, outcome)


def _differences(example: Located[Example], outcome: Outcome) -> Iterator[Problem]:
    for steps, name, got, promised in _compared(example.part, outcome):
        if got != promised:
            words = _("{name} is {got} and not {promised}")
            told = words.format(name=name, got=_shown(got), promised=_shown(promised))
            yield example.problem("example-outcome", told, "expect", *steps)


def _compared(example: Example, outcome: Outcome) -> Iterator[Compared]:
    promised = example.expect
    yield from _compared_result("self_rated", promised.self_rated, outcome.self_rated)
    if promised.evidence_limited is not None:
        limited = outcome.evidence_limited
        yield from _compared_result("evidence_limited", promised.evidence_limited, limited)
    if promised.held_by is not None:
        held_by = tuple(hold.subject for hold in outcome.self_rated.holds)
        yield ("held_by",), "held_by", held_by, promised.held_by
    if promised.first_step is not None:
        first = next((step.indicator for step in outcome.next_steps), None)
        yield ("first_step",), "first_step", first, promised.first_step


def _compared_result(basis: str, promised: ExpectedResult, got: Result) -> Iterator[Compared]:
    found = {
        "status": got.status,
        "band": got.band,
        "band_range": (got.band_low, got.band_high),
        "overall": got.overall.value,
        "low": got.overall.low,
        "high": got.overall.high,
    }
    for name, value in found.items():
        if name in promised.model_fields_set:
            yield (basis, name), name, value, getattr(promised, name)


def _shown(value: object) -> str:
    match value:
        case None:
            return _("open")
        case Fraction():
            return written(value)
        case tuple() | list():
            return _shown_ids(value)
        case _:
            return f"`{value}`"


def _shown_ids(ids: Sequence[object]) -> str:
    return ", ".join(f"`{name}`" for name in ids) if ids else _("nothing")


RULES = (
    Rule(
        "example-outcome",
        "Scoring gives exactly the outcome that an example promises.",
        _other_outcomes,
    ),
)
