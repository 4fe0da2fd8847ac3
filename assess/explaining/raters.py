"""Several raters in sentences: how far they coincide, what to talk about first, and role gaps."""

from fractions import Fraction

from assess.domain.agreement import Agreement, RoleGap, Spread
from assess.domain.framework import Framework
from assess.explaining.words import characteristic_title, level_words, listed
from assess.i18n import _, ngettext
from assess.scoring.agreement import FEWEST_COMMON
from assess.scoring.rounding import half_up

ALPHA_DECIMALS = 3
"""As many as the edge 0.667 has."""


def agreement_sentences(framework: Framework, agreement: Agreement) -> tuple[str, ...]:
    """Who answered and what counts, how far they coincide over all, and how much is disputed."""
    return (
        _raters_sentence(agreement),
        alpha_sentence(agreement),
        _disputed_sentence(framework, agreement),
    )


def _raters_sentence(agreement: Agreement) -> str:
    agreed = sum(1 for spread in agreement.spreads if spread.is_agreed)
    if agreement.raters == 1:
        return _("1 person answered so far.")
    told = _(
        "{count} people answered. Until they agree, the lower median of their levels counts."
    ).format(count=agreement.raters)
    if not agreed:
        return told
    words = ngettext("{count} answer is agreed on.", "{count} answers are agreed on.", agreed)
    return f"{told} {words.format(count=agreed)}"


def alpha_sentence(agreement: Agreement) -> str:
    """Krippendorff's alpha with its reading, or why it is not shown."""
    if agreement.alpha is None:
        return _no_alpha_sentence(agreement)
    match agreement.reading:
        case "reliable":
            words = _("Over all answers together, agreement is {alpha}: a reliable picture.")
            edge = _("0.8 or above")
        case "tentative":
            words = _("Over all answers together, agreement is {alpha}: a tentative picture.")
            edge = _("from 0.667 to 0.8")
        case _:
            words = _("Over all answers together, agreement is {alpha}: no common picture yet.")
            edge = _("below 0.667")
    measure = _("(Krippendorff's alpha, here {edge}; 1 is full agreement.)").format(edge=edge)
    return f"{words.format(alpha=half_up(agreement.alpha, ALPHA_DECIMALS))} {measure}"


def plain_alpha_sentence(agreement: Agreement) -> str:
    """The reading of alpha without its name, for those who need no more than the finding."""
    if agreement.alpha is None:
        return _no_alpha_sentence(agreement)
    match agreement.reading:
        case "reliable":
            words = _("{count} people answered, and over all answers together they agree well.")
        case "tentative":
            words = _("{count} people answered, and over all answers together they agree in part.")
        case _:
            words = _("{count} people answered, and over all answers together they agree little.")
    return words.format(count=agreement.raters)


def _no_alpha_sentence(agreement: Agreement) -> str:
    match agreement.no_alpha:
        case "few-raters":
            return _("Agreement is not shown: it takes two raters or more.")
        case "few-indicators":
            words = _(
                "Agreement over all is not shown: it takes {least} questions with described levels"
                " that two raters or more gave a level to, and here there are {count}."
            )
            return words.format(least=FEWEST_COMMON, count=agreement.common)
        case _:
            return _(
                "Agreement over all is not shown: everybody gave one and the same level"
                " everywhere, so there is nothing to compare."
            )


def _disputed_sentence(framework: Framework, agreement: Agreement) -> str:
    count = sum(1 for spread in agreement.spreads if spread.is_flagged and not spread.is_agreed)
    if count:
        words = ngettext(
            "Question by question: on {count} of {total} you are so far apart that it has to be "
            "talked about.",
            "Question by question: on {count} of {total} you are so far apart that it has to be "
            "talked about.",
            count,
        )
        return words.format(count=count, total=len(framework.indicators))
    if not agreement.talk_first:
        return _("Question by question: on none do you differ that is not agreed on.")
    words = ngettext(
        "Question by question: on none are you so far apart that it has to be talked about; "
        "worth a talk is the one on which you differ.",
        "Question by question: on none are you so far apart that it has to be talked about; "
        "worth a talk are the {count} on which you differ most.",
        len(agreement.talk_first),
    )
    return words.format(count=len(agreement.talk_first))


def talk_sentences(framework: Framework, agreement: Agreement) -> tuple[str, ...]:
    """The indicators to talk about first, each with the levels that were given."""
    spreads = {spread.indicator: spread for spread in agreement.spreads}
    return tuple(spread_sentence(framework, spreads[id_]) for id_ in agreement.talk_first)


def spread_sentence(framework: Framework, spread: Spread) -> str:
    """The levels that one indicator was given, lowest first, and how far apart they are."""
    known = sorted(level for level in spread.levels if level is not None)
    words = _("{title}: {levels}. Average deviation {deviation}, range {reach}.")
    return words.format(
        title=framework.indicators[spread.indicator].title,
        levels=listed([level_words(framework, spread.indicator, level) for level in known]),
        deviation=half_up(spread.deviation, 2),
        reach=spread.reach,
    )


def gap_sentences(framework: Framework, agreement: Agreement) -> tuple[str, ...]:
    """Where leaders and front line are a level or more apart, or that they are nowhere."""
    far = [gap for gap in agreement.role_gaps if gap.is_flagged]
    if not agreement.role_gaps:
        return ()
    if not far:
        return (_("Leaders and front line are nowhere a level or more apart."),)
    return tuple(gap_sentence(framework, gap) for gap in far)


def gap_sentence(framework: Framework, gap: RoleGap) -> str:
    """How each side sees one characteristic."""
    return _("{title}: {leaders} in the eyes of the leaders, {front} at the front line.").format(
        title=characteristic_title(framework, gap.characteristic),
        leaders=_level(gap.leaders),
        front=_level(gap.front_line),
    )


def _level(level: Fraction) -> str:
    return half_up(level, 0 if level.denominator == 1 else 1)
