"""Warnings on what a rater has to read: short sentences, and words that are read with ease."""

from collections.abc import Iterator
from typing import Final

from assess.criteria.contents import Contents, Located
from assess.criteria.reading_ease import hard_words, reading_of
from assess.criteria.rules.rule import Rule
from assess.criteria.rules.texts import anchors_of, ticks_of
from assess.errors import Problem
from assess.i18n import _
from assess.sources.shown import quoted

MOST_WORDS_OF_A_SENTENCE: Final = 25
"""Beyond this many readers lose the thread, and begin again."""
LEAST_EASE: Final = 50
"""Flesch's reading ease; below lies what he calls difficult."""
WORDS_TO_JUDGE_BY: Final = 10
"""In a shorter text one long word decides, so its ease says nothing."""


def _read_by_raters(contents: Contents) -> Iterator[Located[str]]:
    """Every text that a rater reads before, while and after answering."""
    for indicator in contents.indicators:
        yield indicator.below(indicator.part.question, "question")
        yield indicator.below(indicator.part.why, "why")
        yield from anchors_of(indicator)
        yield from ticks_of(indicator)
        yield indicator.below(indicator.part.next_step.text, "next_step", "text")


def _long_sentences(contents: Contents) -> Iterator[Problem]:
    for text in _read_by_raters(contents):
        count = reading_of(text.part).longest_sentence
        if count > MOST_WORDS_OF_A_SENTENCE:
            words = _("a sentence of {count} words; make two, each of at most {most}")
            told = words.format(count=count, most=MOST_WORDS_OF_A_SENTENCE)
            yield text.problem("long-sentence", told)


def _hard_to_read(contents: Contents) -> Iterator[Problem]:
    for text in _read_by_raters(contents):
        reading = reading_of(text.part)
        if reading.words >= WORDS_TO_JUDGE_BY and reading.ease < LEAST_EASE:
            words = _(
                "hard to read (ease {ease}, and {least} is plain enough):"
                " find shorter words, for example for {hard}"
            )
            hard = ", ".join(quoted(word) for word in hard_words(text.part))
            told = words.format(ease=max(0, int(reading.ease)), least=LEAST_EASE, hard=hard)
            yield text.problem("hard-to-read", told)


WARNINGS = (
    Rule(
        "long-sentence",
        "A sentence that a rater reads has at most 25 words.",
        _long_sentences,
        "warning",
    ),
    Rule(
        "hard-to-read",
        "A text of ten words or more has a reading ease of at least 50.",
        _hard_to_read,
        "warning",
    ),
)
