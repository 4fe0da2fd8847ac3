"""Which levels a number can give: worked out from the thresholds, and tried number by number."""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction

import code_frameworks as code
from hypothesis import given
from hypothesis import strategies as st

from assess.answer_types import check_reply, level_of
from assess.criteria.rules.reachable import levels_given
from assess.errors import AnswerError

QUARTERS = [Fraction(number, 4) for number in range(4 * 14)]
rising = st.lists(st.integers(1, 40), min_size=4, max_size=4, unique=True).map(
    lambda found: [Fraction(number, 4) for number in sorted(found)]
)


@given(rising, st.booleans(), st.none() | st.integers(1, 48).map(lambda n: Fraction(n, 4)))
def test_a_level_is_given_exactly_where_some_number_that_is_taken_gives_it(
    thresholds: list[Fraction], whole: bool, at_most: Fraction | None
) -> None:
    asked = code.indicator("n", "number", thresholds=thresholds, whole=whole, at_most=at_most)
    tried = set()
    for number in QUARTERS:
        reply = (
            int(number)
            if number.denominator == 1
            else Decimal(number.numerator) / Decimal(number.denominator)
        )
        try:
            tried.add(level_of(asked, check_reply(asked, reply)))
        except AnswerError:
            continue

    assert levels_given(asked) == tried
