"""The rule on the quick screen: it names indicators that there are, and every essential."""

from collections.abc import Iterator

from pydantic import TypeAdapter

from assess.criteria.contents import Contents, Located
from assess.criteria.files import CHARACTERISTIC
from assess.criteria.rules.rule import Rule
from assess.domain.content import Slug
from assess.errors import Problem
from assess.i18n import _
from assess.sources.known_keys import nearest
from assess.sources.shown import quoted

_LIST: TypeAdapter[tuple[Slug, ...]] = TypeAdapter(tuple[Slug, ...])
NAME = "quick-screen"


def _quick_screen(contents: Contents) -> Iterator[Problem]:
    listed = contents.single("quick_screen", _LIST)
    if listed is not None and listed.part:
        yield from _unfit(contents, listed)
        yield from _missing(contents, listed)


def _unfit(contents: Contents, listed: Located[tuple[Slug, ...]]) -> Iterator[Problem]:
    known = sorted({name.part for name in contents.ids_in(CHARACTERISTIC, "indicators")})
    for number, id_ in enumerate(listed.part):
        if id_ in listed.part[:number]:
            told = _("{id} is named twice; name it once").format(id=quoted(id_))
            yield listed.problem(NAME, told, number)
        elif known and id_ not in known:
            told = _("{id} is no indicator").format(id=quoted(id_))
            near = nearest(id_, known)
            if near is not None:
                told = _("{told}; did you mean {near}?").format(told=told, near=quoted(near))
            yield listed.problem(NAME, told, number)


def _missing(contents: Contents, listed: Located[tuple[Slug, ...]]) -> Iterator[Problem]:
    words = _("the essential {id} is not among them; add it")
    for indicator in contents.indicators:
        if indicator.part.gate is not None and indicator.part.id not in listed.part:
            told = words.format(id=quoted(indicator.part.id))
            yield listed.problem(NAME, told, at_key=True)


RULES = (
    Rule(
        NAME,
        "The quick screen names indicators that there are, each once, and every essential.",
        _quick_screen,
    ),
)
