"""The difference of two versions of criteria, change by change, with what was and what is."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Final, Literal

from assess.domain.framework import Characteristic, Framework
from assess.domain.indicator import Indicator, MultipleIndicator
from assess.i18n import _
from assess.usecases.fact_names import entry_name, name_of, value_in_entry
from assess.usecases.framework_facts import (
    FAMILIES,
    Facts,
    Path,
    facts_of_indicator,
    facts_of_part,
    facts_of_rules,
)

Subject = Literal["framework", "characteristic", "indicator"]
"""What a change is about."""
Kind = Literal["added", "removed", "renamed", "moved", "changed", "reworded"]
"""What happened; `changed` is a rule or a number, `reworded` is words."""
_FIRST: Final = {"removed": 0, "added": 1, "renamed": 2, "moved": 3, "changed": 4, "reworded": 5}
_TITLES: Final = ("title", "name")
"""By which of these an entry of a list is known to people."""


@dataclass(frozen=True, slots=True)
class Change:
    """One difference."""

    subject: Subject
    """What it is about."""
    id: str
    """Id of the framework, characteristic or indicator, as it is afterwards if it still is."""
    title: str
    """What people call it."""
    kind: Kind
    """What happened."""
    aspect: str
    """Which of its facts, in words; empty where it is about the whole."""
    before: str
    """What was; empty where there was nothing."""
    after: str
    """What is; empty where there is nothing any more."""


@dataclass(frozen=True, slots=True)
class Comparison:
    """Two versions and all that differs."""

    before: Framework
    """The one."""
    after: Framework
    """The other."""
    changes: tuple[Change, ...]
    """The framework's own first, then characteristics and indicators in their order."""
    renamed: Mapping[str, str]
    """Former ids of indicators that are only called differently, with the new ones."""


def compare(before: Framework, after: Framework) -> Comparison:
    """All that differs.

    An indicator counts as renamed only where its question and all that can be chosen are the
    same to the letter, and no other indicator that came or went has the same.
    """
    renamed = _renamed(before, after)
    changes = (
        *_of_rules(before, after),
        *_of_parts(before, after),
        *_of_indicators(before, after, renamed),
    )
    return Comparison(before, after, changes, renamed)


def _renamed(before: Framework, after: Framework) -> Mapping[str, str]:
    gone = _by_words(each for id_, each in before.indicators.items() if id_ not in after.indicators)
    came = _by_words(each for id_, each in after.indicators.items() if id_ not in before.indicators)
    return {
        ids[0]: came[words][0]
        for words, ids in gone.items()
        if len(ids) == 1 and len(came.get(words, ())) == 1
    }


def _by_words(indicators: Iterator[Indicator]) -> Mapping[tuple[object, ...], Sequence[str]]:
    found: dict[tuple[object, ...], list[str]] = {}
    for each in indicators:
        ticks = each.options if isinstance(each, MultipleIndicator) else ()
        words = (each.type, each.question, tuple(each.anchors.items()), ticks)
        found.setdefault(words, []).append(each.id)
    return found


def _of_rules(before: Framework, after: Framework) -> Iterator[Change]:
    def told(kind: Kind, aspect: str, was: str, now: str) -> Change:
        return Change("framework", after.id, after.title, kind, aspect, was, now)

    if before.id != after.id:
        yield told("renamed", _("id"), before.id, after.id)
    yield from _differences(
        "framework", after.id, after.title, facts_of_rules(before), facts_of_rules(after)
    )
    common = set(before.indicators) & set(after.indicators)
    orders = [[id_ for id_ in each.indicators if id_ in common] for each in (before, after)]
    if orders[0] != orders[1]:
        yield told("changed", _("order of the questions"), *map(" ".join, orders))


def _of_parts(before: Framework, after: Framework) -> Iterator[Change]:
    was = {part.id: part for part in before.characteristics}
    now = {part.id: part for part in after.characteristics}
    for part in before.characteristics:
        if part.id not in now:
            yield _whole("characteristic", part, "removed", part.title, "")
    for part in after.characteristics:
        if part.id not in was:
            yield _whole("characteristic", part, "added", "", part.title)
        else:
            facts = facts_of_part(was[part.id]), facts_of_part(part)
            yield from _differences("characteristic", part.id, part.title, *facts)


def _of_indicators(
    before: Framework, after: Framework, renamed: Mapping[str, str]
) -> Iterator[Change]:
    former = {new: old for old, new in renamed.items()}
    for id_, indicator in before.indicators.items():
        if id_ not in after.indicators and id_ not in renamed:
            yield _whole("indicator", indicator, "removed", indicator.question, "")
    for id_, indicator in after.indicators.items():
        old = former.get(id_, id_)
        if old not in before.indicators:
            yield _whole("indicator", indicator, "added", "", indicator.question)
            continue
        if old != id_:
            yield _whole("indicator", indicator, "renamed", old, id_)
        parts = before.characteristic_of[old], after.characteristic_of[id_]
        if parts[0].id != parts[1].id:
            yield _whole("indicator", indicator, "moved", parts[0].title, parts[1].title)
        facts = (
            facts_of_indicator(before, before.indicators[old]),
            facts_of_indicator(after, indicator),
        )
        yield from _differences("indicator", id_, indicator.title, *facts)


def _whole(
    subject: Subject, part: Characteristic | Indicator, kind: Kind, before: str, after: str
) -> Change:
    return Change(subject, part.id, part.title, kind, "", before, after)


def _differences(
    subject: Subject, id_: str, title: str, before: Facts, after: Facts
) -> Iterator[Change]:
    """All facts that differ: what decides first, then the words; whole entries as one."""
    found = [Change(subject, id_, title, *difference) for difference in _unequal(before, after)]
    yield from sorted(found, key=lambda change: _FIRST[change.kind])


def _unequal(before: Facts, after: Facts) -> Iterator[tuple[Kind, str, str, str]]:
    whole = _entries(before) ^ _entries(after)
    for entry in dict.fromkeys(path[:2] for path in (*before, *after) if path[:2] in whole):
        was, now = (_told_whole(facts, entry) for facts in (before, after))
        kind: Kind = "removed" if was else "added"
        yield kind, entry_name(entry, _title(before, after, entry)), was, now
    for path in dict.fromkeys((*before, *after)):
        old, new = before.get(path), after.get(path)
        if path[:2] in whole or old == new:
            continue
        fact = new or old
        kind = "reworded" if fact is not None and fact.is_wording else "changed"
        name = name_of(path, _title(before, after, path[:2]))
        yield kind, name, old.value if old else "", new.value if new else ""


def _entries(facts: Facts) -> set[Path]:
    return {path[:2] for path in facts if path[0] in FAMILIES and len(path) > 2}  # noqa: PLR2004 list, entry, fact


def _told_whole(facts: Facts, entry: Path) -> str:
    told = [value_in_entry(fact) for path, fact in facts.items() if path[:2] == entry]
    return "; ".join(told)


def _title(before: Facts, after: Facts, entry: Path) -> str:
    for facts in (before, after):
        for name in _TITLES:
            if (*entry, name) in facts:
                return facts[*entry, name].value
    return ""
