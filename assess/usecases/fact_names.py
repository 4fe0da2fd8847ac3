"""What each fact of a framework is called in a sentence; a new key is called as it is written."""

from collections.abc import Callable
from typing import Final

from assess.i18n import _
from assess.usecases.framework_facts import Fact, Path

_Names = Callable[[], dict[str, str]]


def name_of(path: Path, entry_title: str = "") -> str:
    """What a fact is called.

    Args:
        path: The way to it.
        entry_title: What people call the entry of a list that it belongs to, such as a band;
            its id where that is left out.
    """
    if len(path) == 1:
        return _single().get(path[0], path[0])
    family = _FAMILIES.get(path[0])
    named = family().get(path[-1]) if family else None
    if named is None:
        named = _keyed().get(path[0])
    if named is None:
        return _in_words(path)
    return named.format(key=entry_title or path[1])


def entry_name(path: Path, entry_title: str) -> str:
    """What a whole entry of a list is called, such as `the band Ready`."""
    return _entries().get(path[0], "{key}").format(key=entry_title or path[1])


def value_in_entry(fact: Fact) -> str:
    """A value among those of its entry: a number says what it is, words speak for themselves."""
    return _numbers_of_entries().get(fact.path[-1], "{value}").format(value=fact.value)


def _numbers_of_entries() -> dict[str, str]:
    return {
        "min_overall": _("from {value}"),
        "floor": _("floor {value}"),
        "cap": _("up to level {value}"),
        "level": _("level {value}"),
        "points": _("{value} points"),
    }


def _in_words(path: Path) -> str:
    return _groups().get(".".join(path), ".".join(path))


def _single() -> dict[str, str]:
    return {
        "title": _("title"),
        "question": _("question"),
        "why": _("why it is asked"),
        "type": _("type of answer"),
        "evidence": _("what a reviewer could look at"),
        "weight": _("weight"),
        "gate": _("condition"),
        "allow_not_applicable": _("whether it may not apply"),
        "improvable": _("whether effort can raise it"),
        "sources": _("sources"),
        "reversed": _("whether it is reversed"),
        "unit": _("what is counted"),
        "whole": _("whole numbers only"),
        "at_most": _("greatest number that is taken"),
        "short": _("short name"),
        "source_words": _("words of the source"),
        "purpose": _("purpose"),
        "disclaimer": _("disclaimer"),
        "limits": _("limits"),
        "minutes": _("minutes that it takes"),
        "at_hand": _("what it helps to have ready"),
        "min_known_share": _("share of the weight that must be known"),
        "quick_screen": _("questions of the quick screen"),
        "clear_change": _("points from which a change is clear"),
        "language": _("language"),
    }


def _groups() -> dict[str, str]:
    return {
        "next_step.text": _("next step"),
        "next_step.area": _("area of the next step"),
        "next_step.effort": _("effort of the next step"),
        "gates.hold_at": _("band at which a failed condition holds"),
        "gates.stop_status": _("what a failed question of principle says"),
        "aggregates.characteristic": _("how answers become the number of a part"),
        "aggregates.overall": _("how parts become the overall score"),
        "aggregates.overall_scale": _("scale of the overall score"),
        "decimals.overall": _("decimals of the overall score"),
        "decimals.characteristic": _("decimals of a part"),
        "band_rule.decimals": _("decimals to which a score is rounded for its band"),
        "band_rule.edge": _("when the edge of a band is reached"),
    }


def _keyed() -> dict[str, str]:
    """Names of facts that stand under a number."""
    return {
        "levels": _("level {key}"),
        "points": _("points of level {key}"),
        "level_by_count": _("level from {key} ticks on"),
        "thresholds": _("where level {key} begins"),
    }


def _bands() -> dict[str, str]:
    return {
        "title": _("title of the band {key}"),
        "meaning": _("meaning of the band {key}"),
        "advice": _("advice in the band {key}"),
        "min_overall": _("least score of the band {key}"),
        "floor": _("floor of the band {key}"),
    }


def _strengths() -> dict[str, str]:
    return {
        "name": _("name of the evidence {key}"),
        "meaning": _("meaning of the evidence {key}"),
        "cap": _("highest level with the evidence {key}"),
    }


def _scale() -> dict[str, str]:
    return {
        "name": _("name of level {key} of the scale"),
        "meaning": _("meaning of level {key} of the scale"),
        "points": _("points of level {key} of the scale"),
    }


def _options() -> dict[str, str]:
    return {"text": _("words of the option {key}"), "level": _("level of the option {key}")}


def _sources() -> dict[str, str]:
    return {
        "title": _("title of the source {key}"),
        "by": _("publisher of the source {key}"),
        "year": _("year of the source {key}"),
    }


def _fields_of_work() -> dict[str, str]:
    return {"title": _("name of the field of joint work {key}")}


def _ways_of_work() -> dict[str, str]:
    return {"title": _("name of the way of working together {key}")}


def _entries() -> dict[str, str]:
    return {
        "bands": _("the band {key}"),
        "strengths": _("the evidence {key}"),
        "scale": _("level {key} of the scale"),
        "options": _("the option {key}"),
        "sources": _("the source {key}"),
        "focus_areas": _("the field of joint work {key}"),
        "collaboration_areas": _("the way of working together {key}"),
    }


_FAMILIES: Final[dict[str, _Names]] = {
    "bands": _bands,
    "strengths": _strengths,
    "scale": _scale,
    "options": _options,
    "sources": _sources,
    "focus_areas": _fields_of_work,
    "collaboration_areas": _ways_of_work,
}
