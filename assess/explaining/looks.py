"""Why an answer deserves a look, in sentences that blame nobody."""

from assess.domain.assessment import Answer
from assess.domain.framework import Framework
from assess.domain.looks import Look, LookReason
from assess.explaining.words import level_words
from assess.i18n import _


def look_sentences(framework: Framework, look: Look, answer: Answer | None) -> tuple[str, ...]:
    """Why an answer deserves a look, a sentence for each reason.

    Args:
        framework: The criteria.
        look: What speaks for a look.
        answer: What was said; absent when it is not answered.

    Source:
        METHOD.md section 15, Where a reviewer looks first.
    """
    return tuple(_sentence(framework, look, reason, answer) for reason in look.reasons)


def _sentence(framework: Framework, look: Look, reason: LookReason, answer: Answer | None) -> str:
    words = {
        "another-look": _("Something has changed since a reviewer set this: look again."),
        "not-answered": _("Not answered."),
        "dont-know": _("Answered with “don't know”."),
        "to-be-confirmed": _("A condition, met on “{strength}” evidence: to be confirmed."),
        "above-evidence": _("Answered with {answered}; “{strength}” evidence carries {counts}."),
        "nothing-to-open": _("“{strength}” is said, and there is no text or link to open."),
        "nothing-given": _("No evidence is given."),
        "raters-apart": _("The raters lie far apart, from {lowest} to {highest}."),
        "not-applicable": _("Said not to apply: “{reason}”.")
        if answer is not None and answer.reason.strip()
        else _("Said not to apply, without a reason."),
    }[reason]
    lowest, highest = look.apart or (None, None)
    return words.format(
        strength=_strength(framework, answer),
        answered=_level(framework, look, look.answered),
        counts=_level(framework, look, look.counts),
        lowest=_level(framework, look, lowest),
        highest=_level(framework, look, highest),
        reason="" if answer is None else answer.reason.strip().removesuffix("."),
    )


def _level(framework: Framework, look: Look, level: int | None) -> str:
    return "" if level is None else level_words(framework, look.indicator, level)


def _strength(framework: Framework, answer: Answer | None) -> str:
    strength = 0 if answer is None else answer.evidence.strength
    names = {each.strength: each.name for each in framework.strengths}
    return names.get(strength, str(strength))
