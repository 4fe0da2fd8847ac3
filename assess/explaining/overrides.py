"""What a reviewer set, in sentences: what it took the place of, why, and what it did."""

from collections.abc import Iterator

from assess.domain.assessment import (
    DONT_KNOW,
    NOT_APPLICABLE,
    OPEN_BAND,
    Override,
    OverrideValue,
)
from assess.domain.framework import Framework
from assess.domain.outcome import Outcome, Result
from assess.domain.override import OverrideResult
from assess.explaining.days import day_words
from assess.explaining.words import level_words, listed, open_band_words, score_words
from assess.i18n import _, ngettext


def review_sentences(framework: Framework, outcome: Outcome) -> tuple[str, ...]:
    """The result with what a reviewer set, the result without it, and what made the difference.

    Nothing where no reviewer set anything.

    Source:
        METHOD.md section 7, Overrides.
    """
    if outcome.reviewed is None:
        return ()
    words = _("With what a reviewer set: {with_it}. Without it: {without}.")
    both = words.format(
        with_it=_verdict(framework, outcome.reviewed),
        without=_verdict(framework, outcome.evidence_limited),
    )
    return (both, *_what_changed(framework, outcome, outcome.reviewed))


def override_sentence(framework: Framework, found: OverrideResult) -> str:
    """One override: what it is about, both values, who, when and why, and what it did."""
    override = found.override
    words = _("{subject}: {before} became {after}, set by {role} on {day}: “{reason}”.")
    told = words.format(
        subject=override_subject(framework, override),
        before=value_words(framework, override, override.before),
        after=value_words(framework, override, override.after),
        role=override.role,
        day=day_words(override.set_on),
        reason=override.reason.rstrip().removesuffix("."),
    )
    sentences = (told, *effect_sentences(found), stale_sentence(framework, found))
    return " ".join(sentence for sentence in sentences if sentence)


def override_subject(framework: Framework, override: Override) -> str:
    """What it is about: the title of an indicator, its gate, or the band."""
    if override.sets == "band":
        return _("The band")
    title = framework.indicators[override.indicator].title
    return title if override.sets == "level" else _("Gate on {title}").format(title=title)


def value_words(framework: Framework, override: Override, value: OverrideValue) -> str:
    """A value as people read it: "level 2", "does not apply", "met", or the title of a band."""
    if isinstance(value, int):
        return level_words(framework, override.indicator, value)
    plain = {
        DONT_KNOW: _("“don't know”"),
        "not-answered": _("not answered"),
        NOT_APPLICABLE: _("does not apply"),
        "met": _("met"),
        "failed": _("not met"),
        "unknown": _("not known"),
        OPEN_BAND: _("open"),
    }
    titles = framework.band_titles if override.sets == "band" else {}
    return titles.get(value, plain.get(value, value))


def _verdict(framework: Framework, result: Result) -> str:
    band = open_band_words(framework, result)
    words = _("{band}, {score}")
    if result.status == "not-eligible-at-present":
        words = _("{band}, {score}, {status}")
    elif result.status == "undetermined":
        words = _("{band}, {score}, with a question of principle open")
    stopped = framework.gates.stop_status
    score = score_words(framework, result.overall)
    return words.format(band=band, score=score, status=stopped[:1].lower() + stopped[1:])


def _what_changed(framework: Framework, outcome: Outcome, reviewed: Result) -> Iterator[str]:
    """Which overrides changed the band and the status; what only several did together."""
    without = outcome.evidence_limited
    band_moved = (without.band_low, without.band_high) != (reviewed.band_low, reviewed.band_high)
    for moved, found, of_one, together in (
        (
            band_moved,
            [each for each in outcome.overrides if each.changes_band],
            _("What changed the band: {what}."),
            _("No single override changed the band; several did together."),
        ),
        (
            without.status != reviewed.status,
            [each for each in outcome.overrides if each.changes_status],
            _("What changed the status: {what}."),
            _("No single override changed the status; several did together."),
        ),
    ):
        if found:
            subjects = [override_subject(framework, each.override) for each in found]
            yield of_one.format(what=listed(subjects))
        elif moved:
            yield together
    if not band_moved and not any(each.changes_band for each in outcome.overrides):
        yield ngettext(
            "The override does not change the band.",
            "The overrides do not change the band.",
            len(outcome.overrides),
        )


def effect_sentences(found: OverrideResult) -> tuple[str, ...]:
    """Whether an override changed the band and the status; nothing where it changed neither."""
    effects = (
        (found.changes_band, _("Without it the band would be another.")),
        (found.changes_status, _("Without it the status would be another.")),
    )
    return tuple(sentence for is_so, sentence in effects if is_so)


def stale_sentence(framework: Framework, found: OverrideResult) -> str:
    """That an override needs another look; empty where nothing has changed since."""
    if not found.is_stale:
        return ""
    words = _("This needs another look: {stands} stands there now.")
    return words.format(stands=value_words(framework, found.override, found.stands))
