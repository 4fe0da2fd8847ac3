"""Rules on ids: each is used once."""

from collections.abc import Iterable, Iterator

from assess.criteria.contents import Contents, Located, ids_at_top, ids_in
from assess.criteria.files import CHARACTERISTIC, EXAMPLE, FRAMEWORK, PRECEDENT
from assess.criteria.rules.rule import Rule
from assess.domain.indicator import MultipleIndicator
from assess.errors import Problem
from assess.i18n import _

_LISTS = ("bands", "sources", "focus_areas", "collaboration_areas")
"""Lists in `framework.yaml` whose entries have ids of their own."""


def _ids_used_twice(contents: Contents) -> Iterator[Problem]:
    for ids in _families(contents):
        first: dict[str, Located[str]] = {}
        for named in ids:
            earlier = first.setdefault(named.part, named)
            if earlier is not named:
                words = _("`{id}` is used twice; the first is in {place}")
                yield named.problem("id-twice", words.format(id=named.part, place=earlier.where()))


def _families(contents: Contents) -> Iterator[Iterable[Located[str]]]:
    """Ids that must differ from each other; a characteristic and an indicator must too."""
    parts = list(contents.sources(CHARACTERISTIC))
    yield [*ids_at_top(iter(parts)), *ids_in(iter(parts), "indicators")]
    yield ids_at_top(contents.sources(PRECEDENT))
    yield ids_at_top(contents.sources(EXAMPLE))
    for field in _LISTS:
        yield ids_in(contents.sources(FRAMEWORK), field)
    for indicator in contents.indicators:
        if isinstance(indicator.part, MultipleIndicator):
            yield [
                Located(option.id, indicator.source, (*indicator.loc, "options", number, "id"))
                for number, option in enumerate(indicator.part.options)
            ]


RULES = (Rule("id-twice", "An id is used once among its kind.", _ids_used_twice),)
