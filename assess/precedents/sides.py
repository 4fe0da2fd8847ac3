"""What an organisation states about itself, in the terms in which past cases are told."""

from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal
from typing import Final

from assess.answer_types import check_reply
from assess.domain.assessment import Assessment, Value
from assess.domain.framework import Framework
from assess.domain.indicator import Indicator, MultipleIndicator, NumberIndicator
from assess.domain.outcome import Outcome
from assess.errors import AnswerError

PEOPLE: Final = "people"
"""The unit of the indicator that counts the population."""
STRONG: Final = 3
"""The evidence-limited mean from which a characteristic is called strong."""
FIRST_STEPS: Final = 5
"""How many of the next steps say where joint work would start; what is not known says nothing."""


@dataclass(frozen=True, slots=True)
class Stated:
    """What the organisation states; what it does not state is absent or empty."""

    people: int | Decimal | None
    """How many people it serves."""
    focus_areas: frozenset[str]
    """Ids of the focus areas it has ticked."""
    collaboration_areas: frozenset[str]
    """Ids of the areas that its first next steps belong to."""
    strong: frozenset[str]
    """Ids of characteristics whose evidence-limited mean is strong."""
    country: str
    """As written."""
    kind: str
    """As written."""


def stated_by(framework: Framework, assessment: Assessment, outcome: Outcome) -> Stated:
    """What the organisation states about itself.

    The population is the number asked for in people; the focus areas are the ticks of the
    question whose options are all focus areas.
    """
    first = [step for step in outcome.next_steps if step.level is not None][:FIRST_STEPS]
    return Stated(
        _people(framework.indicators.values(), assessment),
        _ticked(framework, assessment),
        frozenset(framework.indicators[step.indicator].next_step.area for step in first),
        frozenset(
            part.id
            for part in outcome.evidence_limited.characteristics
            if part.mean.value is not None and part.mean.value >= STRONG
        ),
        assessment.organisation.country,
        assessment.organisation.kind,
    )


def _people(indicators: Iterable[Indicator], assessment: Assessment) -> int | Decimal | None:
    for indicator in indicators:
        if isinstance(indicator, NumberIndicator) and indicator.unit.casefold() == PEOPLE:
            value = _fitting_reply(indicator, assessment)
            if isinstance(value, int | Decimal) and value > 0:
                return value
    return None


def _ticked(framework: Framework, assessment: Assessment) -> frozenset[str]:
    areas = {area.id for area in framework.focus_areas}
    for indicator in framework.indicators.values():
        if not isinstance(indicator, MultipleIndicator):
            continue
        if areas.issuperset(option.id for option in indicator.options):
            value = _fitting_reply(indicator, assessment)
            return frozenset(value) if isinstance(value, tuple) else frozenset()
    return frozenset()


def _fitting_reply(indicator: Indicator, assessment: Assessment) -> Value | None:
    """The reply, when there is one that fits its indicator."""
    answer = assessment.answers.get(indicator.id)
    if answer is None:
        return None
    try:
        return check_reply(indicator, answer.value)
    except AnswerError:
        return None
