"""The shortest way to a higher band in words: each raise with what it asks for, or what bars it."""

from dataclasses import dataclass

from assess.domain.framework import Framework, Strength
from assess.domain.outcome import Outcome
from assess.domain.ways import Barrier, Raise, Way
from assess.explaining.holding import come_with_others
from assess.explaining.tree import Working
from assess.explaining.words import (
    characteristic_title,
    level_words,
    listed,
    mean_against,
    score_against,
    shown_score,
)
from assess.i18n import _, ngettext
from assess.scoring.rounding import (
    half_up,
)

GAIN_DECIMALS = 2
"""One more than an overall score has: raises differ by little."""


@dataclass(frozen=True, slots=True)
class ShownRaise:
    """One raise in finished words."""

    title: str
    """What is raised."""
    before: str
    """Where it is, such as "level 2" or "Asserted"."""
    after: str
    """Where it leads."""
    words: str
    """What must be true then, in the framework's own words."""
    area: str
    """The area of collaboration; empty on the way by evidence."""
    gain: str
    """Points of the overall score; empty for a promise."""
    score: str
    """The overall score after this raise and those before it."""
    why: str
    """What the raise is for, in one sentence."""


def shown_raises(framework: Framework, way: Way) -> tuple[ShownRaise, ...]:
    """The raises of a way in finished words, in their order."""
    return tuple(_shown(framework, way, each) for each in way.raises)


def _shown(framework: Framework, way: Way, each: Raise) -> ShownRaise:
    is_level = way.kind == "levels"
    return ShownRaise(
        framework.indicators[each.indicator].title,
        _rung_words(framework, way, each, each.before),
        _rung_words(framework, way, each, each.after),
        _level_meaning(framework, each) if is_level else _strength(framework, each.after).meaning,
        _area(framework, each) if is_level else "",
        half_up(each.gain, GAIN_DECIMALS) if each.gain else "",
        shown_score(framework, each.overall),
        _why(framework, way, each),
    )


def _rung_words(framework: Framework, way: Way, each: Raise, rung: int) -> str:
    if way.kind == "levels":
        return level_words(framework, each.indicator, rung)
    return _strength(framework, rung).name


def _level_meaning(framework: Framework, each: Raise) -> str:
    indicator = framework.indicators[each.indicator]
    words = indicator.anchors.get(each.after)
    return words or _("Yes to: {question}").format(question=indicator.question)


def _strength(framework: Framework, strength: int) -> Strength:
    """The strength of this step; one that the framework does not name is the next weaker."""
    weaker = [each for each in framework.strengths if each.strength <= strength]
    return weaker[-1] if weaker else framework.strengths[0]


def _area(framework: Framework, each: Raise) -> str:
    area = framework.indicators[each.indicator].next_step.area
    return next((a.title for a in framework.collaboration_areas if a.id == area), area)


def _why(framework: Framework, way: Way, each: Raise) -> str:
    band = framework.band_titles[way.band]
    if each.reason == "hold-gate":
        return _("{band} needs this gate to be met.").format(band=band)
    if each.reason == "overall":
        return _("It raises the overall score.")
    part = framework.characteristic_of[each.indicator]
    floor = next(band.floor for band in framework.bands if band.id == way.band)
    return _("{title} is below the {floor} that {band} needs.").format(
        title=part.title, floor=half_up(floor, framework.characteristic_decimals), band=band
    )


def way_sentences(framework: Framework, outcome: Outcome, way: Way | None) -> tuple[str, ...]:
    """The way in a few sentences; the raises themselves are in `shown_raises`.

    Returns:
        How many raises it takes, or that there is no way, with the reasons; then what stays
        open. None at the highest band.
    """
    if way is None:
        return ()
    barred = tuple(barrier_sentence(framework, way, barrier) for barrier in way.barriers)
    return (_headline(framework, way), *barred, *_what_stays_open(framework, outcome, way))


def _headline(framework: Framework, way: Way) -> str:
    band = framework.band_titles[way.band]
    count = len(way.raises)
    if any(barrier.kind == "not-known" or barrier.most is None for barrier in way.barriers):
        return _("The way to {band} cannot be worked out yet, because answers are open.").format(
            band=band
        )
    if way.kind == "levels":
        if way.barriers:
            return _("{band} is out of reach of your effort alone.").format(band=band)
        return ngettext(
            "The shortest way to {band} takes {count} raise of one level.",
            "The shortest way to {band} takes {count} raises of one level each.",
            count,
        ).format(band=band, count=count)
    if way.barriers:
        return _("Evidence alone does not lift the evidence-limited result to {band}.").format(
            band=band
        )
    return ngettext(
        "Evidence alone lifts the evidence-limited result to {band}: "
        "it takes {count} raise of one strength.",
        "Evidence alone lifts the evidence-limited result to {band}: "
        "it takes {count} raises of one strength each.",
        count,
    ).format(band=band, count=count)


def barrier_sentence(framework: Framework, way: Way, barrier: Barrier) -> str:
    """One thing that no raise can bring about."""
    band = framework.band_titles[way.band]
    if barrier.kind == "hold-gate":
        return _gate_barrier(framework, way, barrier)
    most, needed = _most_against(framework, barrier)
    title = characteristic_title(framework, barrier.subject) or _("Overall score")
    if barrier.most is None:
        return _("{title}: too little is known; {band} needs {needed}.").format(
            title=title, band=band, needed=needed
        )
    return _("{title}: {most} at most; {band} needs {needed}.").format(
        title=title, most=most, band=band, needed=needed
    )


def _most_against(framework: Framework, barrier: Barrier) -> tuple[str, str]:
    against = score_against if barrier.kind == "overall" else mean_against
    return against(framework, barrier.most, barrier.needed)


def _gate_barrier(framework: Framework, way: Way, barrier: Barrier) -> str:
    indicator = framework.indicators[barrier.subject]
    if barrier.most is None:
        sentence = _("{title}: not known yet; {band} needs {needed}.")
    elif way.kind == "levels":
        sentence = _("{title}: {got}, which effort does not change; {band} needs {needed}.")
    else:
        sentence = _("{title}: {got}, which evidence does not change; {band} needs {needed}.")
    said = sentence.format(
        title=indicator.title,
        got=level_words(framework, indicator.id, int(barrier.most or 0)),
        band=framework.band_titles[way.band],
        needed=level_words(framework, indicator.id, int(barrier.needed)),
    )
    return said if indicator.improvable else f"{said} {come_with_others()}"


def _what_stays_open(framework: Framework, outcome: Outcome, way: Way) -> tuple[str, ...]:
    sentences = []
    if outcome.unknowns and way.is_open:
        sentences.append(_("This is worked out on what is known; open answers stay open."))
    if way.open_stop_gates:
        titles = [framework.indicators[id_].title for id_ in way.open_stop_gates]
        sentences.append(
            _("Whatever the band, you become eligible only when this is met: {titles}.").format(
                titles=listed(titles)
            )
        )
    return tuple(sentences)


def way_working(framework: Framework, outcome: Outcome, way: Way) -> Working:
    """The same as a working: the finding, opened down to each raise or barrier."""
    title = (
        _("Shortest way to {band}") if way.kind == "levels" else _("By evidence alone to {band}")
    )
    return Working(
        title.format(band=framework.band_titles[way.band]),
        _raise_count(way),
        " ".join([_headline(framework, way), *_what_stays_open(framework, outcome, way)]),
        (
            *(_raise_working(shown) for shown in shown_raises(framework, way)),
            *(_barrier_working(framework, way, barrier) for barrier in way.barriers),
        ),
    )


def _raise_count(way: Way) -> str:
    if way.barriers:
        return _("no way")
    return ngettext("{count} raise", "{count} raises", len(way.raises)).format(
        count=len(way.raises)
    )


def _raise_working(shown: ShownRaise) -> Working:
    earned = _("{gain} points more, {score} in all.") if shown.gain else _("No points by itself.")
    sentence = _("From {before} to {after}: “{words}” {earned} {why}").format(
        before=shown.before,
        after=shown.after,
        words=shown.words,
        earned=earned.format(gain=shown.gain, score=shown.score),
        why=shown.why,
    )
    return Working(shown.title, shown.after, sentence)


def _barrier_working(framework: Framework, way: Way, barrier: Barrier) -> Working:
    most = _most_against(framework, barrier)[0]
    if barrier.kind == "hold-gate" and barrier.most is not None:
        most = level_words(framework, barrier.subject, int(barrier.most))
    return Working(
        _("In the way"), most or _("not known"), barrier_sentence(framework, way, barrier)
    )
