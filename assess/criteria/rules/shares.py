"""The warning on weights: no single answer decides a characteristic, or the whole, by itself."""

from collections.abc import Iterator, Sequence
from fractions import Fraction
from typing import Final

from pydantic import TypeAdapter, ValidationError

from assess.criteria.contents import Contents, Located
from assess.criteria.files import CHARACTERISTIC
from assess.criteria.rules.rule import Rule
from assess.domain.content import Exact
from assess.domain.indicator import Indicator
from assess.errors import Problem
from assess.i18n import _

HALF: Final = Fraction(1, 2)
"""A share above this outweighs all the others together."""
_WEIGHT: TypeAdapter[Exact] = TypeAdapter(Exact)


def _heavy_indicators(contents: Contents) -> Iterator[Problem]:
    for file in contents.sources(CHARACTERISTIC):
        siblings = [each for each in contents.indicators if each.source is file]
        if siblings and len(siblings) == len(file.content["indicators"]):
            yield from _outweighing(siblings)


def _outweighing(siblings: Sequence[Located[Indicator]]) -> Iterator[Problem]:
    total = sum(each.part.weight for each in siblings)
    for each in siblings:
        if each.part.weight > HALF * total:
            words = _(
                "{weight} of {total} is more than half: this answer outweighs all others of its"
                " characteristic"
            )
            told = words.format(weight=each.part.weight, total=total)
            yield each.problem("weight-share", told, "weight")


def _heavy_characteristics(contents: Contents) -> Iterator[Problem]:
    weighed = [(file, _weight_of(file.content)) for file in contents.sources(CHARACTERISTIC)]
    known = [(file, weight) for file, weight in weighed if weight is not None]
    total = sum((weight for _file, weight in known), Fraction(0))
    for file, weight in known if len(known) == len(weighed) > 1 else ():
        if weight > HALF * total:
            words = _("this characteristic outweighs all the others together")
            yield file.problem(("weight",), "weight-share", words)


def _weight_of(content: object) -> Fraction | None:
    if not isinstance(content, dict):
        return None
    try:
        return _WEIGHT.validate_python(content.get("weight", 1))
    except ValidationError:
        return None


def _heavy(contents: Contents) -> Iterator[Problem]:
    yield from _heavy_indicators(contents)
    yield from _heavy_characteristics(contents)


WARNINGS = (
    Rule(
        "weight-share",
        "No weight is more than half of what it stands beside.",
        _heavy,
        "warning",
    ),
)
