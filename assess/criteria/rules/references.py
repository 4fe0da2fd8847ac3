"""Rules on what refers to something else: it must be there, and what is listed must be used."""

from collections.abc import Iterator

from assess.criteria.contents import Contents, Located, words_in
from assess.criteria.files import CHARACTERISTIC, EXAMPLE, FRAMEWORK, PRECEDENT, Kind
from assess.criteria.rules.rule import Rule
from assess.errors import Problem
from assess.i18n import _
from assess.sources.known_keys import nearest
from assess.sources.shown import quoted

Names = Iterator[Located[str]]
"""Ids where they are named."""


def _unknown_sources(contents: Contents) -> Iterator[Problem]:
    known = _listed(contents, "sources")
    words = _("{id} is no source in framework.yaml")
    yield from _unknown(_named_sources(contents), known, "unknown-source", words)


def _named_sources(contents: Contents) -> Names:
    yield from _entries_under(contents, "sources", CHARACTERISTIC)
    yield from _under(contents, "source", PRECEDENT)
    yield from _entries_under(contents, "facts_from", EXAMPLE)


def _unused_sources(contents: Contents) -> Iterator[Problem]:
    if not contents.are_sound(CHARACTERISTIC, PRECEDENT, EXAMPLE):
        return
    used = {name.part for name in _named_sources(contents)}
    words = _("nothing rests on the source {id}; name it where it is used, or take it out")
    for listed in contents.ids_in(FRAMEWORK, "sources"):
        if listed.part not in used:
            yield listed.problem("unused-source", words.format(id=quoted(listed.part)))


def _unknown_areas(contents: Contents) -> Iterator[Problem]:
    steps = _under(contents, "area", CHARACTERISTIC)
    ways = _entries_under(contents, "collaboration_areas", PRECEDENT)
    known = _listed(contents, "collaboration_areas")
    words = _("{id} is no area of collaboration in framework.yaml")
    for names in (steps, ways):
        yield from _unknown(names, known, "unknown-area", words)
    fields = _entries_under(contents, "focus_areas", PRECEDENT)
    words = _("{id} is no focus area in framework.yaml")
    yield from _unknown(fields, _listed(contents, "focus_areas"), "unknown-area", words)


def _unknown_characteristics(contents: Contents) -> Iterator[Problem]:
    known = _words(contents.ids_at_top(CHARACTERISTIC))
    names = _under(contents, "characteristic", PRECEDENT)
    words = _("{id} is no characteristic")
    yield from _unknown(names, known, "unknown-characteristic", words)


def _unknown_bands(contents: Contents) -> Iterator[Problem]:
    known = _listed(contents, "bands")
    words = _("{id} is no band in framework.yaml")
    for names in (
        _under(contents, "hold_at", FRAMEWORK),
        _under(contents, "band", EXAMPLE),
        _entries_under(contents, "band_range", EXAMPLE),
    ):
        yield from _unknown(names, known, "unknown-band", words)


def _unknown_precedents(contents: Contents) -> Iterator[Problem]:
    known = _words(contents.ids_at_top(PRECEDENT))
    names = _entries_under(contents, "same_as", PRECEDENT)
    yield from _unknown(names, known, "unknown-precedent", _("{id} is no precedent"))
    for precedent in contents.precedents:
        for number, name in enumerate(precedent.part.same_as):
            if name == precedent.part.id:
                told = _("{id} is this case itself; name other cases").format(id=quoted(name))
                yield precedent.problem("unknown-precedent", told, "same_as", number)


def _unknown_indicators(contents: Contents) -> Iterator[Problem]:
    asked = _words(contents.ids_in(CHARACTERISTIC, "indicators"))
    groups = _words(contents.ids_at_top(CHARACTERISTIC))
    words = _("{id} is no indicator")
    for example in contents.examples:
        answered = (example.below(name, "answers", name) for name in example.part.answers)
        yield from _unknown(answered, asked, "unknown-indicator", words, at_key=True)
    first_steps = _under(contents, "first_step", EXAMPLE)
    yield from _unknown(first_steps, asked, "unknown-indicator", words)
    words = _("{id} is no indicator and no characteristic")
    held = _entries_under(contents, "held_by", EXAMPLE)
    if asked and groups:
        yield from _unknown(held, asked | groups, "unknown-indicator", words)


def _unknown(
    names: Names, known: set[str], rule: str, words: str, *, at_key: bool = False
) -> Iterator[Problem]:
    """A problem for each name that is not known, with the nearest one; none if none can be."""
    for name in names if known else ():
        if name.part in known:
            continue
        told = words.format(id=quoted(name.part))
        near = nearest(name.part, sorted(known))
        if near is not None:
            told = _("{told}; did you mean {near}?").format(told=told, near=quoted(near))
        yield name.problem(rule, told, at_key=at_key)


def _listed(contents: Contents, field: str) -> set[str]:
    return _words(contents.ids_in(FRAMEWORK, field))


def _words(names: list[Located[str]]) -> set[str]:
    return {name.part for name in names}


def _under(contents: Contents, key: str, kind: Kind) -> Names:
    """Every text under a key of that name, at any depth."""
    words = words_in(contents.sources(kind))
    return (found for found in words if found.loc[-1:] == (key,))


def _entries_under(contents: Contents, key: str, kind: Kind) -> Names:
    """Every text in a list under a key of that name, at any depth."""
    words = words_in(contents.sources(kind))
    return (found for found in words if found.loc[-2:-1] == (key,))


RULES = (
    Rule(
        "unknown-source",
        "A source that is named is listed in framework.yaml.",
        _unknown_sources,
    ),
    Rule("unused-source", "A source that is listed is named somewhere.", _unused_sources),
    Rule(
        "unknown-area",
        "An area that is named is listed in framework.yaml, of its own kind.",
        _unknown_areas,
    ),
    Rule(
        "unknown-characteristic",
        "A quote of a precedent shows a characteristic that there is.",
        _unknown_characteristics,
    ),
    Rule(
        "unknown-band",
        "A band that is named, for a hold or in an example, is one of the bands.",
        _unknown_bands,
    ),
    Rule(
        "unknown-precedent",
        "Another case about the same organisation is there, and is another one.",
        _unknown_precedents,
    ),
    Rule(
        "unknown-indicator",
        "An example answers indicators that there are, and expects only such ones.",
        _unknown_indicators,
    ),
)
