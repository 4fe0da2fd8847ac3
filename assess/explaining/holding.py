"""What holds a result, what keeps it from the next band, and what each gate says."""

from assess.domain.framework import Framework
from assess.domain.outcome import GateResult, Result, Shortfall
from assess.explaining.words import (
    band_below,
    characteristic_title,
    level_words,
    mean_against,
    score_against,
    shown_score,
)
from assess.i18n import _
from assess.scoring.rounding import (
    half_up,
    shown_apart,
)


def hold_sentences(framework: Framework, result: Result) -> tuple[str, ...]:
    """Why the band is below the one that the score alone would give.

    Returns:
        A sentence or two for each reason, the one that binds first; none when nothing holds.
    """
    if not result.holds or result.band_by_score is None or result.overall.value is None:
        return ()
    first, *others = result.holds
    opening = (
        _("By score alone you would be {band} ({score}). You are held at {held} because {reason}.")
        if result.band is not None
        else _(
            "By score alone you would be {band} ({score}). "
            "On what is known, you are held at {held} because {reason}."
        )
    ).format(
        band=framework.band_titles[result.band_by_score],
        score=shown_score(framework, result.overall.value),
        held=band_below(framework, first.band),
        reason=_reason(framework, first),
    )
    also = [_("Also, {reason}.").format(reason=_reason(framework, each)) for each in others]
    return tuple(
        _with_a_way(framework, each, sentence)
        for each, sentence in zip(result.holds, [opening, *also], strict=True)
    )


def _reason(framework: Framework, missed: Shortfall) -> str:
    """What is short of what, without capital letter and full stop."""
    band = framework.band_titles[missed.band]
    if missed.kind == "floor" and missed.got is not None:
        got, needed = shown_apart(missed.got, missed.needed, framework.characteristic_decimals)
        return _("{title} is {got} and {band} needs {needed}").format(
            title=characteristic_title(framework, missed.subject), got=got, band=band, needed=needed
        )
    indicator = framework.indicators[missed.subject]
    sentence = (
        _("{title} is answered with {got} and {band} needs {needed}")
        if indicator.type == "yesno"
        else _("{title} is at {got} and {band} needs {needed}")
    )
    return sentence.format(
        title=indicator.title,
        got=level_words(framework, missed.subject, int(missed.got or 0)),
        band=band,
        needed=level_words(framework, missed.subject, int(missed.needed)),
    )


def _with_a_way(framework: Framework, missed: Shortfall, sentence: str) -> str:
    """Add the way on where effort cannot raise the answer, so that it does not read as blame."""
    if missed.kind != "hold-gate":
        return sentence
    indicator = framework.indicators[missed.subject]
    return sentence if indicator.improvable else f"{sentence} {come_with_others()}"


def come_with_others() -> str:
    """The way on where effort cannot raise an answer, so that it does not read as blame."""
    return _("Come with others: this does not judge the quality of your work.")


def way_up_sentences(framework: Framework, result: Result) -> tuple[str, ...]:
    """What keeps you from being eligible, and from the next band.

    Returns:
        A sentence for each stop gate that is failed; then one or two for each shortfall, or
        that the open answers decide, when nothing known is short; none of these at the highest
        band.
    """
    stops = [each for each in result.gates if each.kind == "stop" and each.state == "failed"]
    first = (_stop_way_up(framework, each) for each in stops)
    return (*first, *_band_way_up(framework, result))


def _stop_way_up(framework: Framework, gate: GateResult) -> str:
    return _("Whatever the score, {title} needs {needed}; your answer is {got}.").format(
        title=framework.indicators[gate.indicator].title,
        needed=level_words(framework, gate.indicator, gate.at_least),
        got=level_words(framework, gate.indicator, gate.level or 0),
    )


def _band_way_up(framework: Framework, result: Result) -> tuple[str, ...]:
    if result.next_band is None:
        return ()
    if not result.shortfalls:
        return (
            _(
                "What you have answered is enough for {band}; "
                "the answers that are still open can keep you below it."
            ).format(band=framework.band_titles[result.next_band]),
        )
    unknown = [each for each in result.shortfalls if each.kind == "floor" and each.got is None]
    together = unknown if len(unknown) > 1 else []
    sentences = [
        _with_a_way(framework, missed, _way_up(framework, missed))
        for missed in result.shortfalls
        if missed not in together
    ]
    return (*sentences, *_too_little_known(framework, together))


def _too_little_known(framework: Framework, floors: list[Shortfall]) -> tuple[str, ...]:
    """One sentence for all floors that cannot be judged, instead of one for each."""
    if not floors:
        return ()
    return (
        _("{band} needs {needed} in every characteristic; too little is known in {count}.").format(
            band=framework.band_titles[floors[0].band],
            needed=half_up(floors[0].needed, framework.characteristic_decimals),
            count=len(floors),
        ),
    )


def _way_up(framework: Framework, missed: Shortfall) -> str:
    band = framework.band_titles[missed.band]
    if missed.kind == "hold-gate":
        return _gate_way_up(framework, missed, band)
    against = score_against if missed.kind == "overall" else mean_against
    got, needed = against(framework, missed.got, missed.needed)
    if missed.kind == "overall":
        sentence = (
            _("{band} needs {needed} overall; too little is known for your score.")
            if missed.got is None
            else _("{band} needs {needed} overall; you have {got}.")
        )
        return sentence.format(band=band, needed=needed, got=got)
    sentence = (
        _("{band} needs {needed} in {title}; too little is known there.")
        if missed.got is None
        else _("{band} needs {needed} in {title}; you have {got}.")
    )
    title = characteristic_title(framework, missed.subject)
    return sentence.format(band=band, needed=needed, title=title, got=got)


def _gate_way_up(framework: Framework, missed: Shortfall, band: str) -> str:
    sentence = (
        _("{band} needs {needed} for {title}; this is not known yet.")
        if missed.got is None
        else _("{band} needs {needed} for {title}; your answer is {got}.")
    )
    return sentence.format(
        band=band,
        needed=level_words(framework, missed.subject, int(missed.needed)),
        title=framework.indicators[missed.subject].title,
        got=level_words(framework, missed.subject, int(missed.got or 0)),
    )


def gate_sentence(framework: Framework, gate: GateResult) -> str:
    """What one gate says, and what follows from it."""
    indicator = framework.indicators[gate.indicator]
    if gate.state == "met":
        return _("{title}: met.").format(title=indicator.title)
    if gate.kind == "hold" and gate.state == "failed" and not indicator.improvable:
        return f"{_unmet_gate(framework, gate)} {come_with_others()}"
    return _unmet_gate(framework, gate)


def _unmet_gate(framework: Framework, gate: GateResult) -> str:
    match (gate.kind, gate.state):
        case ("hold", "failed"):
            sentence = _(
                "{title}: {needed} is needed, your answer is {got}. "
                "Until it is met, {held} is the highest band within reach."
            )
        case ("stop", "failed"):
            sentence = _("{title}: {needed} is needed, your answer is {got}. {status}.")
        case ("hold", _unknown):
            sentence = _("{title}: not known yet; {needed} is needed to rise above {held}.")
        case _:
            sentence = _("{title}: not known yet; {needed} is needed, whatever the score.")
    return sentence.format(
        title=framework.indicators[gate.indicator].title,
        needed=level_words(framework, gate.indicator, gate.at_least),
        got=level_words(framework, gate.indicator, gate.level or 0),
        held=framework.band_titles.get(framework.gates.hold_at, framework.gates.hold_at),
        status=framework.gates.stop_status,
    )
