"""The bands of a framework in one sentence: their order, where each begins, which have a floor."""

from assess.domain.framework import Framework
from assess.explaining.words import listed, points_words
from assess.i18n import _


def bands_sentence(framework: Framework) -> str:
    """The bands from the lowest up, each with the score from which it is reached.

    Returns:
        Such as "Bands: Early, Building from 40, Ready from 75."; empty where there is one alone.
    """
    lowest, *others = reversed(framework.bands)
    if not others:
        return ""
    words = (
        _("{band} from {score}")
        if framework.band_rule.edge == "reached"
        else _("{band} above {score}")
    )
    told = [words.format(band=e.title, score=points_words(e.min_overall)) for e in others]
    named = ", ".join([lowest.title, *told])
    asking = [e.title for e in others if e.floor > framework.characteristic_range.low]
    if not asking:
        return _("Bands: {bands}.").format(bands=named)
    words = _("Bands: {bands}; a least mean of every characteristic is asked, too, by {asking}.")
    if len(asking) == len(others):
        words = _("Bands: {bands}; each also asks a least mean of every characteristic.")
    return words.format(bands=named, asking=listed(asking))
