"""Reading ease: syllables of known words, sentences, and texts whose ease can be worked out."""

from __future__ import annotations

import pytest

from assess.criteria.reading_ease import hard_words, reading_of, syllables

KNOWN = {
    1: "the whole make makes made worked care cared chart freed year month share shares time"
    " page months clothes health used queue build fruit suit piece friend field our hour fire"
    " lived moved faced coach coached square one once two don't they're guide trained trades",
    2: "agreed pages people table little wanted needed places changes uses houses"
    " statement useful safely being"
    " doing going science patient patients social special partner leaders measure quiet client poem"
    " fluent ruin react value question language guidance building lower power trial using surgeon"
    " pigeon carried studied quickly business rhythm seven open rated ended doesn't isn't people's"
    " believe without because programmes onion reasons",
    3: "area ideas quality improvement everyone usual annual previous serious various"
    " regional decision commercial partnership hospital agreement evidence equity strategy"
    " influence behaviour museum diary happier easier champion examples theory video radio employee"
    " committee equally equation management processes together visited",
    4: "community communities population accountable experience initiative information innovation"
    " continuous executive society variety situation material professional available comparable"
    " exemplary scientific reliable actually apology",
    5: "organisation organisations individual evaluation characteristic capability",
    6: "responsibility",
}


@pytest.mark.parametrize(
    ("word", "count"), [(word, count) for count, words in KNOWN.items() for word in words.split()]
)
def test_the_syllables_of_a_known_word_are_counted(word: str, count: int) -> None:
    assert syllables(word) == count


@pytest.mark.parametrize("number", ["120,000", "3", "2.5", "\u4e94"])
def test_what_has_no_english_letters_counts_as_one(number: str) -> None:
    assert syllables(number) == 1


def test_capitals_and_curly_apostrophes_change_nothing() -> None:
    assert syllables("Organisation") == 5
    assert syllables("doesn\u2019t") == 2


def test_sentences_end_at_points_marks_and_colons_and_not_inside_numbers() -> None:
    reading = reading_of("It costs 2.5 million. Who pays? Two do: the state; the town.")

    assert (reading.sentences, reading.longest_sentence) == (5, 4)


def test_words_are_words_and_numbers_and_not_signs() -> None:
    assert reading_of("Self-rated - 1,000 people's views (all)").words == 6


def test_the_ease_of_a_text_is_flesch_s_sum() -> None:
    text = "The cat sat on the mat."

    assert reading_of(text).ease == pytest.approx(206.835 - 1.015 * 6 - 84.6 * 1)


def test_longer_words_and_longer_sentences_are_harder() -> None:
    plain = "We look at care. We change what does not work."
    longer = "We look at care and we change what does not work."
    harder = "We investigate organisational performance. We transform unsatisfactory processes."

    assert reading_of(plain).ease > reading_of(longer).ease > reading_of(harder).ease


def test_nothing_is_easy_to_read() -> None:
    assert reading_of("").ease == 100
    assert reading_of(" - ").words == 0


def test_the_hardest_words_come_first_and_each_once() -> None:
    assert hard_words("Capability and capability or will, accountable to Capability") == (
        "Capability",
        "capability",
        "accountable",
    )
