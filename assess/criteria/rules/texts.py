"""Rules on the words of anchors and quotes: there, short, and different from each other."""

import re
from collections.abc import Iterator
from typing import Final

from assess.criteria.contents import Contents, Located, words_in
from assess.criteria.files import CHARACTERISTIC, EXAMPLE, FRAMEWORK, PRECEDENT
from assess.criteria.rules.rule import Rule
from assess.domain.indicator import (
    Indicator,
    MultipleIndicator,
    ScaleIndicator,
    SingleIndicator,
    YesNoIndicator,
)
from assess.errors import Problem
from assess.i18n import _
from assess.sources.shown import quoted

MOST_WORDS_OF_AN_ANCHOR: Final = 35
"""A rater reads five of them at a time."""
MOST_WORDS_OF_A_QUOTE: Final = 10
"""More would be copying, not quoting."""

_AND_OR: Final = re.compile(r"\b(and\s*/\s*or|or\s*/\s*and)\b", re.IGNORECASE)
_NOT_WRITTEN_YET: Final = re.compile(r"\W*(todo|tbd|tba|xxx|fixme|n/a|\.\.\.)?\W*", re.IGNORECASE)


def anchors_of(indicator: Located[Indicator]) -> Iterator[Located[str]]:
    """The words that describe the levels."""
    match indicator.part:
        case SingleIndicator(options=choices):
            for number, choice in enumerate(choices):
                yield indicator.below(choice.text, "options", number, "text")
        case YesNoIndicator() | ScaleIndicator():
            return
        case part:
            for level, text in part.levels.items():
                yield indicator.below(text, "levels", level)


def ticks_of(indicator: Located[Indicator]) -> Iterator[Located[str]]:
    """The words of what can be ticked."""
    if isinstance(indicator.part, MultipleIndicator):
        for number, option in enumerate(indicator.part.options):
            yield indicator.below(option.text, "options", number, "text")


def _same_words(contents: Contents) -> Iterator[Problem]:
    for indicator in contents.indicators:
        for texts in (anchors_of(indicator), ticks_of(indicator)):
            first: dict[str, Located[str]] = {}
            for text in texts:
                earlier = first.setdefault(_letters_of(text.part), text)
                if earlier is not text:
                    words = _("the same words stand in {place}; say what is different here")
                    yield text.problem("same-words", words.format(place=earlier.where()))


def _letters_of(text: str) -> str:
    """The text without what a reader would not notice."""
    return " ".join(re.findall(r"\w+", text.casefold()))


def _not_written_yet(contents: Contents) -> Iterator[Problem]:
    for indicator in contents.indicators:
        for text in (*anchors_of(indicator), *ticks_of(indicator)):
            if _NOT_WRITTEN_YET.fullmatch(text.part):
                words = _("{text} describes nothing; write what an outsider could see")
                yield text.problem("empty-anchor", words.format(text=quoted(text.part)))


def _long_anchors(contents: Contents) -> Iterator[Problem]:
    for indicator in contents.indicators:
        for text in (*anchors_of(indicator), *ticks_of(indicator)):
            count = len(text.part.split())
            if count > MOST_WORDS_OF_AN_ANCHOR:
                words = _("{count} words are too many to compare; say it in {most}")
                told = words.format(count=count, most=MOST_WORDS_OF_AN_ANCHOR)
                yield text.problem("long-anchor", told)


def _both_or_either(contents: Contents) -> Iterator[Problem]:
    for text in words_in(contents.sources(FRAMEWORK, CHARACTERISTIC, PRECEDENT, EXAMPLE)):
        found = _AND_OR.search(text.part)
        if found:
            words = _("{found} can be read in two ways; write `and`, or write `or`")
            yield text.problem("and-or", words.format(found=quoted(found[0])))


def _long_quotes(contents: Contents) -> Iterator[Problem]:
    for precedent in contents.precedents:
        for number, quote in enumerate(precedent.part.quotes):
            count = len(quote.words.split())
            if count > MOST_WORDS_OF_A_QUOTE:
                words = _("the quote has {count} words; quote at most {most}")
                told = words.format(count=count, most=MOST_WORDS_OF_A_QUOTE)
                yield precedent.problem("long-quote", told, "quotes", number, "words")


RULES = (
    Rule("same-words", "No two anchors or options of an indicator say the same.", _same_words),
    Rule("empty-anchor", "An anchor says something.", _not_written_yet),
    Rule("long-anchor", "An anchor has at most 35 words.", _long_anchors),
    Rule("and-or", "No text says `and/or`.", _both_or_either),
    Rule("long-quote", "A quote has at most ten words.", _long_quotes),
)
