"""Rules on the scale, the strengths of evidence and the bands: steps without gaps."""

from collections.abc import Iterator
from itertools import pairwise

from pydantic import TypeAdapter

from assess.criteria.contents import Contents, Located
from assess.criteria.rules.rule import Rule
from assess.criteria.rules.written_numbers import written
from assess.domain.content import Exact
from assess.domain.framework import Band, GateRules, ScaleLevel, Strength
from assess.errors import Problem
from assess.i18n import _


def _gaps_in_the_scale(contents: Contents) -> Iterator[Problem]:
    steps = contents.entries("scale", ScaleLevel)
    for before, step in pairwise(steps):
        expected = before.part.level + int(step.loc[-1]) - int(before.loc[-1])
        if step.part.level != expected:
            words = _("level {expected} belongs here, not {level}; each is one more than the last")
            told = words.format(expected=expected, level=step.part.level)
            yield step.problem("scale-levels", told, "level")
            return


def _unsteady_strengths(contents: Contents) -> Iterator[Problem]:
    strengths = contents.entries("strengths", Strength)
    for strength in strengths:
        expected = int(strength.loc[-1])
        if strength.part.strength != expected:
            words = _("strength {expected} belongs here, not {strength}; count from 0")
            told = words.format(expected=expected, strength=strength.part.strength)
            yield strength.problem("strength-order", told, "strength")
            return


def _falling_caps(contents: Contents) -> Iterator[Problem]:
    strengths = contents.entries("strengths", Strength)
    for weaker, stronger in pairwise(strengths):
        if stronger.part.cap < weaker.part.cap:
            words = _("a cap of {cap} is below the {earlier} of the weaker strength before")
            told = words.format(cap=stronger.part.cap, earlier=weaker.part.cap)
            yield stronger.problem("cap-rises", told, "cap")
            return
    top = max(contents.scale)
    if strengths and strengths[-1].part.cap < top:
        words = _("the strongest evidence must let level {top} count; its cap is {cap}")
        told = words.format(top=top, cap=strengths[-1].part.cap)
        yield strengths[-1].problem("cap-rises", told, "cap")


def _bands_out_of_order(contents: Contents) -> Iterator[Problem]:
    for higher, lower in pairwise(contents.entries("bands", Band)):
        if lower.part.min_overall >= higher.part.min_overall:
            words = _(
                "`min_overall` must fall from band to band, and {number} is not below {above}"
            )
            told = words.format(
                number=written(lower.part.min_overall), above=written(higher.part.min_overall)
            )
            yield lower.problem("band-order", told, "min_overall")


def _floors_out_of_order(contents: Contents) -> Iterator[Problem]:
    for higher, lower in pairwise(contents.entries("bands", Band)):
        if lower.part.floor > higher.part.floor:
            words = _("`floor` must not rise downwards, and {number} is above {above}")
            told = words.format(number=written(lower.part.floor), above=written(higher.part.floor))
            yield lower.problem("band-floor", told, "floor")


def _lowest_band_above_the_lowest(contents: Contents) -> Iterator[Problem]:
    bands, framework = contents.entries("bands", Band), contents.framework
    if not bands or not _is_last(bands[-1]) or framework is None:
        return
    for field, starts, lowest in (
        ("min_overall", bands[-1].part.min_overall, framework.overall_range.low),
        ("floor", bands[-1].part.floor, framework.characteristic_range.low),
    ):
        if starts > lowest:
            words = _(
                "the lowest band starts at {lowest}, or some results have no band;"
                " here it is {least}"
            )
            told = words.format(lowest=written(lowest), least=written(starts))
            yield bands[-1].problem("band-gap", told, field)


def _is_last(band: Located[Band]) -> bool:
    return int(band.loc[-1]) == len(band.source.content["bands"]) - 1


def _hold_at_the_top(contents: Contents) -> Iterator[Problem]:
    gates = contents.single("gates", TypeAdapter(GateRules))
    bands = contents.entries("bands", Band)
    if gates and bands and bands[0].loc[-1] == 0 and gates.part.hold_at == bands[0].part.id:
        words = _("a hold at the highest band holds nothing; name a lower band")
        yield gates.problem("hold-band", words, "hold_at")


_SHARE: TypeAdapter[Exact] = TypeAdapter(Exact)


def _no_known_share(contents: Contents) -> Iterator[Problem]:
    share = contents.single("min_known_share", _SHARE)
    if share is not None and share.part == 0:
        words = _("`min_known_share` must be more than 0, or a number would rest on no answer")
        yield share.problem("known-share", words)


RULES = (
    Rule(
        "scale-levels",
        "The scale lists its levels lowest first, each one more than the one before.",
        _gaps_in_the_scale,
    ),
    Rule(
        "strength-order",
        "Strengths of evidence are counted from 0, weakest first.",
        _unsteady_strengths,
    ),
    Rule(
        "cap-rises",
        "A stronger evidence never has a lower cap, and the strongest lets the top level count.",
        _falling_caps,
    ),
    Rule("band-order", "Bands stand highest first: `min_overall` falls.", _bands_out_of_order),
    Rule("band-floor", "A lower band never has a higher floor.", _floors_out_of_order),
    Rule("band-gap", "The lowest band starts at the lowest result.", _lowest_band_above_the_lowest),
    Rule("hold-band", "A failed hold gate keeps below the highest band.", _hold_at_the_top),
    Rule("known-share", "Some part of the weight must be known for a number.", _no_known_share),
)
