"""The one place that rounds: exact numbers as people read them, half-up."""

from fractions import Fraction

OVERALL_DECIMALS = 1
"""Digits behind the point of an overall score, where a framework does not say otherwise."""
MEAN_DECIMALS = 2
"""Digits behind the point of a characteristic's mean, where a framework does not say otherwise."""


def half_up(number: Fraction, decimals: int) -> str:
    """Round to so many decimals; a half goes away from zero.

    Args:
        number: Any exact number.
        decimals: Digits behind the point, 0 or more.

    Returns:
        Always exactly so many decimals: 62.5 gives "63" with none, 7/5 gives "1.40" with two.

    Source:
        METHOD.md section 11, Arithmetic.
    """
    scaled = abs(number) * 10**decimals
    units = (2 * scaled.numerator + scaled.denominator) // (2 * scaled.denominator)
    digits = str(units).rjust(decimals + 1, "0")
    sign = "-" if number < 0 and units else ""
    if decimals == 0:
        return sign + digits
    return f"{sign}{digits[:-decimals]}.{digits[-decimals:]}"


def shown_overall(number: Fraction, decimals: int = OVERALL_DECIMALS) -> str:
    """An overall score: with the framework's decimals, and with none when it is exactly whole."""
    return half_up(number, 0 if number.denominator == 1 else decimals)


def shown_mean(number: Fraction, decimals: int = MEAN_DECIMALS) -> str:
    """A characteristic's mean, with the framework's decimals."""
    return half_up(number, decimals)


def shown_apart(number: Fraction, cut_off: Fraction, decimals: int) -> tuple[str, str]:
    """A number and the cut-off it misses, with as many decimals as it takes to tell them apart.

    Rounding 59.97 to 60.0 beside "needs 60" would read as a mistake of ours.
    """
    for enough in range(decimals, decimals + 12):
        pair = half_up(number, enough), half_up(cut_off, enough)
        if pair[0] != pair[1] or number == cut_off:
            return pair
    return str(number), str(cut_off)


def shown_difference(number: Fraction, less: Fraction, decimals: int) -> str:
    """The difference of two numbers as they are shown, so that a reader's own sum agrees.

    47.38 less 40.64 is 6.74; but who reads 47.4 and 40.6 works out 6.8.
    """
    shown = Fraction(half_up(number, decimals)) - Fraction(half_up(less, decimals))
    return half_up(shown, decimals)
