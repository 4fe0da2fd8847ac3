"""How firmly a result stands, in sentences and as a working."""

from fractions import Fraction

from assess.domain.framework import Framework
from assess.domain.outcome import Result
from assess.domain.robustness import LeftOut, Move, Nearness, Robustness, Weightings
from assess.explaining.tree import Working
from assess.explaining.words import (
    characteristic_title,
    level_words,
    mean_against,
    points_words,
    score_against,
    shown_score,
)
from assess.i18n import _, ngettext
from assess.scoring.robustness.edges import near_a_cut_off, near_a_floor
from assess.scoring.rounding import (
    MEAN_DECIMALS,
    OVERALL_DECIMALS,
    half_up,
    shown_apart,
)

PERCENT = 100


def robustness_sentences(framework: Framework, robustness: Robustness | None) -> tuple[str, ...]:
    """Whether the result is borderline, and what would and would not change its band.

    Returns:
        The finding first, then weights, single answers, edges close by, each rater left out
        where several answered, and the geometric counterpart where it would give another band.
    """
    if robustness is None:
        return (_("Too little is known to say how firmly this result stands."),)
    return (
        borderline_sentence(robustness),
        weightings_sentence(framework, robustness),
        changes_sentence(robustness),
        *(move_sentence(framework, move) for move in robustness.moves),
        *(nearness_sentence(framework, near) for near in robustness.near),
        *left_out_sentences(framework, robustness),
        *geometric_sentences(framework, robustness),
    )


def borderline_sentence(robustness: Robustness) -> str:
    """Whether a small difference could have given another band."""
    if robustness.is_open:
        return _borderline_on_what_is_known(robustness)
    if robustness.is_borderline_by_score_only:
        return _(
            "Close by the score alone: the score lies near an edge, but a single part or a gate "
            "decides your band."
        )
    if robustness.is_borderline:
        return _("Borderline: a small difference could give you another band.")
    return _("Not borderline: no edge of a band is close, and no single level decides.")


def _borderline_on_what_is_known(robustness: Robustness) -> str:
    """The same while open answers can still move the band."""
    if robustness.is_borderline:
        known = _("By the known answers alone it is borderline, too.")
    else:
        known = _("By the known answers alone it is not borderline.")
    return " ".join([_("Open: answers that are not known yet can still move the band."), known])


def weightings_sentence(framework: Framework, robustness: Robustness) -> str:
    """In how many weightings of the characteristics the band stays."""
    band, tried = framework.band_titles[robustness.band], robustness.weightings
    if tried is None and framework.aggregates.overall != "mean":
        return _("Other weights are not tried: they belong to a mean, and the whole is none.")
    if tried is None:
        return _("There are too many characteristics to try other weights.")
    is_all = tried.same == tried.total
    if robustness.is_open and is_all:
        words = _(
            "How much each characteristic counts (half, as now or twice as much) was tried in "
            "{total} ways on the known answers alone: {band} every time."
        )
    elif robustness.is_open:
        words = _(
            "How much each characteristic counts (half, as now or twice as much) was tried in "
            "{total} ways on the known answers alone: {band} in {same} of them ({share})."
        )
    elif is_all:
        words = _(
            "How much each characteristic counts (half, as now or twice as much) was tried in "
            "{total} ways: {band} every time."
        )
    else:
        words = _(
            "How much each characteristic counts (half, as now or twice as much) was tried in "
            "{total} ways: {band} in {same} of them ({share})."
        )
    return words.format(
        band=band, same=f"{tried.same:,}", total=f"{tried.total:,}", share=percent_words(tried)
    )


def percent_words(tried: Weightings) -> str:
    """Never rounded to all or nothing when it is not."""
    share = PERCENT * tried.share
    end = Fraction(PERCENT if 2 * share > PERCENT else 0)
    return _("{percent}%").format(percent=shown_apart(share, end, 0)[0])


def changes_sentence(robustness: Robustness) -> str:
    """How many answers, one level off, would change the band."""
    count = len(robustness.moves)
    if robustness.is_open and not count:
        return _(
            "No single known answer, one level higher or lower, would change the band that the "
            "known answers give; the open ones can."
        )
    if not count:
        return _("No single answer, one level higher or lower, would change your band.")
    if robustness.is_open:
        words = ngettext(
            "Of {total} changes of one known answer by one level, {count} would change the band "
            "that the known answers give.",
            "Of {total} changes of one known answer by one level, {count} would change the band "
            "that the known answers give.",
            count,
        )
    else:
        words = ngettext(
            "Of {total} changes of one answer by one level, {count} would change your band.",
            "Of {total} changes of one answer by one level, {count} would change your band.",
            count,
        )
    return words.format(total=robustness.changes_tried, count=count)


def move_sentence(framework: Framework, move: Move) -> str:
    """What one answer, one level off, would give."""
    return _("{title} at {after} and not {before}: {band}, {score}.").format(
        title=framework.indicators[move.indicator].title,
        after=level_words(framework, move.indicator, move.after),
        before=move.before,
        band=framework.band_titles[move.band],
        score=shown_score(framework, move.overall),
    )


def nearness_sentence(framework: Framework, near: Nearness) -> str:
    """Which number lies close to which edge."""
    band = framework.band_titles[near.band]
    if near.kind == "overall":
        got, edge = score_against(framework, near.got, near.edge)
        return _(
            "Your score of {got} lies within {distance} points of the {edge} that {band} needs."
        ).format(got=got, distance=points_words(near_a_cut_off(framework)), edge=edge, band=band)
    got, edge = mean_against(framework, near.got, near.edge)
    return _("{title} lies at {got}, within {distance} of the {edge} that {band} needs.").format(
        title=characteristic_title(framework, near.subject),
        got=got,
        distance=half_up(near_a_floor(framework), MEAN_DECIMALS),
        edge=edge,
        band=band,
    )


def left_out_sentences(framework: Framework, robustness: Robustness) -> tuple[str, ...]:
    """Whether the band hangs on one rater; nothing where fewer than two people answered."""
    if not robustness.left_out:
        return ()
    band, count = framework.band_titles[robustness.band], len(robustness.left_out)
    moving = robustness.moving_raters
    if not moving:
        words = _("With each of the {count} raters left out in turn, the band stays {band}.")
        return (words.format(count=count, band=band),)
    words = ngettext(
        "Of {count} raters, {moving} moves the band when left out.",
        "Of {count} raters, {moving} move the band, each when left out.",
        len(moving),
    )
    found = words.format(count=count, moving=len(moving))
    return (found, *(left_out_sentence(framework, each) for each in moving))


def left_out_sentence(framework: Framework, left_out: LeftOut) -> str:
    """What the result would be without one rater."""
    if left_out.band is None or left_out.overall is None:
        words = _("Without rater {rater} too little would be known for a score.")
        return words.format(rater=left_out.rater)
    return _("Without rater {rater}: {band}, {score}.").format(
        rater=left_out.rater,
        band=framework.band_titles[left_out.band],
        score=shown_score(framework, left_out.overall),
    )


def geometric_sentences(framework: Framework, robustness: Robustness) -> tuple[str, ...]:
    """The band of the geometric counterpart, where it would be another one."""
    if robustness.geometric_band in {None, robustness.band}:
        return ()
    return (
        _("For information: the geometric counterpart would give {band}.").format(
            band=framework.band_titles[robustness.geometric_band or robustness.band]
        ),
    )


def balance_sentence(framework: Framework, result: Result, robustness: Robustness) -> str:
    """How much strong parts make up for weak ones; for information only.

    Returns:
        One sentence; empty where too little is known for a score.
    """
    if result.geometric is None or result.imbalance is None or robustness.geometric_band is None:
        return ""
    words = (
        _(
            "For information only: the geometric mean, in which a weak characteristic counts for"
            " more, is {geometric}, {imbalance} lower, and would give the same band."
        )
        if robustness.geometric_band == robustness.band
        else _(
            "For information only: the geometric mean, in which a weak characteristic counts for"
            " more, is {geometric}, {imbalance} lower, and would give {band}."
        )
    )
    return words.format(
        geometric=half_up(result.geometric, OVERALL_DECIMALS),
        imbalance=half_up(result.imbalance, OVERALL_DECIMALS),
        band=framework.band_titles[robustness.geometric_band],
    )


def robustness_working(framework: Framework, robustness: Robustness | None) -> Working:
    """The same as a working: the finding, opened down to each change that moves the band."""
    title = _("Robustness")
    if robustness is None:
        return Working(title, _("not known"), robustness_sentences(framework, None)[0])
    return Working(
        title,
        finding_words(robustness),
        borderline_sentence(robustness),
        (
            _weightings_working(framework, robustness),
            _changes_working(framework, robustness),
            *(_nearness_working(framework, near) for near in robustness.near),
            *_left_out_working(framework, robustness),
        ),
    )


def finding_words(robustness: Robustness) -> str:
    """The finding in one word."""
    if robustness.is_borderline:
        return _("borderline")
    return _("open") if robustness.is_open else _("firm")


def _weightings_working(framework: Framework, robustness: Robustness) -> Working:
    tried = robustness.weightings
    return Working(
        _("Other weights"),
        _("not tried") if tried is None else percent_words(tried),
        weightings_sentence(framework, robustness),
    )


def _changes_working(framework: Framework, robustness: Robustness) -> Working:
    return Working(
        _("One answer, one level off"),
        _("{count} of {total}").format(count=len(robustness.moves), total=robustness.changes_tried),
        changes_sentence(robustness),
        tuple(
            Working(
                framework.indicators[move.indicator].title,
                framework.band_titles[move.band],
                _("At {after} and not {before}, with {score} overall.").format(
                    after=level_words(framework, move.indicator, move.after),
                    before=move.before,
                    score=shown_score(framework, move.overall),
                ),
            )
            for move in robustness.moves
        ),
    )


def _nearness_working(framework: Framework, near: Nearness) -> Working:
    against = score_against if near.kind == "overall" else mean_against
    return Working(
        _("Edge of {band}").format(band=framework.band_titles[near.band]),
        against(framework, near.got, near.edge)[0],
        nearness_sentence(framework, near),
    )


def _left_out_working(framework: Framework, robustness: Robustness) -> tuple[Working, ...]:
    if not robustness.left_out:
        return ()
    same = len(robustness.left_out) - len(robustness.moving_raters)
    return (
        Working(
            _("Each rater left out in turn"),
            _("{same} of {total} the same").format(same=same, total=len(robustness.left_out)),
            left_out_sentences(framework, robustness)[0],
            tuple(_one_left_out(framework, each) for each in robustness.left_out),
        ),
    )


def _one_left_out(framework: Framework, each: LeftOut) -> Working:
    return Working(
        _("Without rater {rater}").format(rater=each.rater),
        _("not known") if each.band is None else framework.band_titles[each.band],
        left_out_sentence(framework, each),
    )
