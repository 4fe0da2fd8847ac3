"""The sentences about several raters: what counts, how far they coincide, what to talk about."""

from __future__ import annotations

from fractions import Fraction

import pytest
from code_frameworks import answer, assessment, framework, indicator

from assess.domain.agreement import Agreement, NoAlpha, RoleGap
from assess.domain.assessment import Agreed, Rater
from assess.explaining import agreement_sentences, gap_sentences, talk_sentences
from assess.explaining.raters import alpha_sentence, plain_alpha_sentence
from assess.scoring.agreement import agreement_of, reading_of

MADE = framework({"reach": [indicator("board"), indicator("vow", "yesno", 0), indicator("calm")]})


def found(*replies: dict[str, object], agreed: tuple[str, ...] = ()) -> Agreement:
    raters = tuple(
        Rater(name=f"Rater {n}", answers={id_: answer(v) for id_, v in given.items()})
        for n, given in enumerate(replies)
    )
    settled = {id_: Agreed(value=2) for id_ in agreed}
    made = agreement_of(
        MADE, assessment({}).model_copy(update={"raters": raters, "agreed": settled})
    )
    assert made is not None
    return made


def with_alpha(alpha: str | None, why: NoAlpha | None = None) -> Agreement:
    number = None if alpha is None else Fraction(alpha)
    reading = None if number is None else reading_of(number)
    return Agreement(3, 4, (), number, why, (), (), reading)


@pytest.mark.parametrize(
    ("alpha", "words"),
    [
        ("1", "agreement is 1.000: a reliable picture"),
        ("0.8", "agreement is 0.800: a reliable picture"),
        ("0.7", "agreement is 0.700: a tentative picture"),
        ("-0.1", "agreement is -0.100: no common picture yet"),
    ],
)
def test_alpha_is_read_in_plain_words(alpha: str, words: str) -> None:
    assert words in alpha_sentence(with_alpha(alpha))


@pytest.mark.parametrize(
    ("why", "words"),
    [
        ("few-raters", "it takes two raters or more"),
        ("few-indicators", "it takes 6 questions with described levels"),
        ("few-indicators", "here there are 4"),
        ("one-level", "everybody gave one and the same level everywhere"),
    ],
)
def test_an_alpha_that_is_not_shown_has_its_rule(why: NoAlpha, words: str) -> None:
    assert words in alpha_sentence(with_alpha(None, why))


def test_it_is_said_how_many_answered_what_counts_and_what_is_disputed() -> None:
    first, _alpha, disputed = agreement_sentences(MADE, found({"board": 4}, {"board": 0}))

    assert first == (
        "2 people answered. Until they agree, the lower median of their levels counts."
    )
    assert disputed == (
        "Question by question: on 1 of 3 you are so far apart that it has to be talked about."
    )


def test_what_is_agreed_on_is_counted_and_no_longer_disputed() -> None:
    given = found({"board": 4}, {"board": 0}, agreed=("board",))

    first, _alpha, disputed = agreement_sentences(MADE, given)

    assert first.endswith("1 answer is agreed on.")
    assert disputed == "Question by question: on none do you differ that is not agreed on."
    assert talk_sentences(MADE, given) == ()


def test_what_is_worth_a_talk_is_told_where_no_question_has_to_be_talked_about() -> None:
    one = agreement_sentences(MADE, found({"board": 2, "calm": 2}, {"board": 3, "calm": 2}))
    two = agreement_sentences(MADE, found({"board": 2, "calm": 2}, {"board": 3, "calm": 3}))

    nowhere = "Question by question: on none are you so far apart that it has to be talked about; "
    assert one[2] == nowhere + "worth a talk is the one on which you differ."
    assert two[2] == nowhere + "worth a talk are the 2 on which you differ most."


@pytest.mark.parametrize(
    ("alpha", "words"), [("0.9", "agree well"), ("0.7", "agree in part"), ("0.3", "agree little")]
)
def test_a_short_page_says_how_far_they_agree_without_the_name_of_the_measure(
    alpha: str, words: str
) -> None:
    assert plain_alpha_sentence(with_alpha(alpha)) == (
        f"3 people answered, and over all answers together they {words}."
    )


def test_one_rater_is_told_as_one() -> None:
    assert agreement_sentences(MADE, found({"board": 4}))[0] == "1 person answered so far."


def test_what_to_talk_about_first_comes_with_the_levels_lowest_first() -> None:
    given = found({"board": 4, "vow": "yes", "calm": 2}, {"board": 1, "vow": "no", "calm": 2})

    assert talk_sentences(MADE, given) == (
        "Vow: no and yes. Average deviation 2.00, range 4.",
        "Board: level 1 and level 4. Average deviation 1.50, range 3.",
    )


def test_a_gap_between_the_two_sides_is_told_from_one_level_on() -> None:
    wide = RoleGap("reach", Fraction("3.5"), Fraction(2))
    narrow = RoleGap("reach", Fraction(3), Fraction("2.5"))

    def told(*gaps: RoleGap) -> tuple[str, ...]:
        return gap_sentences(MADE, Agreement(2, 0, (), None, "few-indicators", gaps, (), None))

    assert told(wide, narrow) == ("Reach: 3.5 in the eyes of the leaders, 2 at the front line.",)
    assert told(narrow) == ("Leaders and front line are nowhere a level or more apart.",)
    assert told() == ()
