"""What changed over time, in sentences: how much, on what, and how sure that can be."""

from collections.abc import Sequence
from fractions import Fraction

from assess.answer_types import shown_reply
from assess.domain.change import (
    Change,
    Check,
    IndicatorChange,
    LeftOutReason,
    Seen,
    Shift,
)
from assess.domain.framework import Framework
from assess.explaining.days import day_words
from assess.explaining.words import (
    inside_a_sentence,
    level_words,
    listed,
    open_band_words,
    score_words,
)
from assess.i18n import _, ngettext
from assess.scoring.rounding import shown_apart, shown_difference, shown_overall


def span_words(earlier: Check, later: Check) -> str:
    """From when to when: "From 10 March 2025 to 14 September 2026"."""
    words = _("From {earlier} to {later}")
    return words.format(earlier=check_day(earlier), later=check_day(later))


def change_sentences(framework: Framework, change: Change) -> tuple[str, ...]:
    """What became of the score, the same with evidence, and on what both rest."""
    said = (
        change_sentence(framework, change),
        limited_change_sentence(framework, change),
        compared_sentence(framework, change),
    )
    return tuple(filter(None, said))


def change_sentence(framework: Framework, change: Change) -> str:
    """What became of the overall score; a small change is never called up or down.

    Source:
        METHOD.md section 10, Change over time.
    """
    before, after = _both(framework, change.overall)
    difference = _difference(framework, change.overall, change.least_clear)
    words = {
        "no-number": _("Too few questions can be compared for a change of the score."),
        "none": _("No change: the score is {after} both times."),
        "not-clear": _(
            "No clear change: {before} became {after} ({difference}). Less than {least} points can"
            " come from a slightly different judgement."
        ),
        "up": _("Clearly up: {before} became {after} ({difference})."),
        "down": _("Clearly down: {before} became {after} ({difference})."),
    }[change.direction]
    least = shown_overall(change.least_clear, framework.overall_decimals)
    said = words.format(before=before, after=after, difference=difference, least=least)
    return " ".join(filter(None, [said, band_change_sentence(framework, change)]))


def band_change_sentence(framework: Framework, change: Change) -> str:
    """That the band is another one, each on all answers of its time.

    Empty where it is the same, or where either is not settled.
    """
    before, after = (_band(framework, check) for check in (change.earlier, change.later))
    if not before or not after or before == after:
        return ""
    words = _("On all answers given, the band was {before} then and is {after} now.")
    return words.format(before=before, after=after)


def _band(framework: Framework, check: Check) -> str:
    band = check.outcome.self_rated.band if check.outcome is not None else None
    return (check.framework or framework).band_titles[band] if band is not None else ""


def limited_change_sentence(framework: Framework, change: Change) -> str:
    """The same with each level capped by its evidence; empty where it says nothing more."""
    if change.limited.difference is None or not framework.has_evidence:
        return ""
    words = _("With each level capped by its evidence: {before} became {after} ({difference}).")
    if change.limited.difference == 0:
        words = _("With each level capped by its evidence it is {after} both times.")
    before, after = _both(framework, change.limited)
    difference = _difference(framework, change.limited, change.least_clear)
    return words.format(before=before, after=after, difference=difference)


def compared_sentence(framework: Framework, change: Change) -> str:
    """How many questions are compared, and that both scores rest on these alone."""
    total, count = len(framework.indicators), len(change.compared)
    if not count:
        return _("None of the {total} questions can be compared.").format(total=total)
    words = ngettext(
        "Both scores are worked out anew on {count} of {total} questions: it is asked in the same"
        " words and has a level both times.",
        "Both scores are worked out anew on {count} of {total} questions: those that are asked in"
        " the same words and have a level both times.",
        count,
    )
    return words.format(count=count, total=total)


def left_out_sentences(framework: Framework, change: Change) -> tuple[str, ...]:
    """What is not compared, and why: one sentence for each reason."""
    by_reason: dict[LeftOutReason, list[str]] = {}
    for each in change.left_out:
        title = framework.indicators[each.indicator].title
        by_reason.setdefault(each.reason, []).append(title)
    return tuple(
        _left_out(change, reason, titles) for reason, titles in by_reason.items() if titles
    )


def moved_sentence(framework: Framework, each: IndicatorChange) -> str:
    """One indicator whose level or evidence is another, with what was said both times."""
    indicator = framework.indicators[each.indicator]
    words = _("{title}: {what} Then: {before}. Now: {after}.")
    if each.before.answer.evidence == each.after.answer.evidence:
        words = _("{title}: {what} Both times with the same evidence: {evidence}.")
        if not evidence_words(framework, each.after):
            words = _("{title}: {what}")
    return words.format(
        title=indicator.title,
        what=moved_words(framework, each),
        before=seen_words(framework, each.indicator, each.before),
        after=seen_words(framework, each.indicator, each.after),
        evidence=evidence_words(framework, each.after),
    )


def moved_words(framework: Framework, each: IndicatorChange) -> str:
    """How far one answer moved: "level 1 became level 3, 2 levels up."."""
    if not each.levels:
        return _("stronger evidence.") if each.strengths > 0 else _("weaker evidence.")
    before, after = (
        level_words(framework, each.indicator, seen.level) for seen in (each.before, each.after)
    )
    steps = abs(each.levels)
    if framework.indicators[each.indicator].type == "yesno":
        return _("{before} became {after}.").format(before=before, after=after)
    up = ngettext("{count} level up", "{count} levels up", steps)
    down = ngettext("{count} level down", "{count} levels down", steps)
    how_far = (up if each.levels > 0 else down).format(count=steps)
    words = _("{before} became {after}, {how_far}.")
    return words.format(before=before, after=after, how_far=how_far)


def seen_words(framework: Framework, indicator_id: str, seen: Seen) -> str:
    """What was answered, with what supports it: "3 (shown: Board paper of March)"."""
    reply = shown_reply(framework.indicators[indicator_id], seen.answer.value)
    evidence = evidence_words(framework, seen)
    return _("{reply} ({evidence})").format(reply=reply, evidence=evidence) if evidence else reply


def evidence_words(framework: Framework, seen: Seen) -> str:
    """What supports an answer: its strength, and what could be looked at."""
    evidence = seen.answer.evidence
    strength = _strength_name(framework, evidence.strength)
    text = " ".join(evidence.text.split()).removesuffix(".")
    return ": ".join(filter(None, [strength, text]))


def check_sentence(framework: Framework, check: Check) -> str:
    """One assessment by itself: day, band and score on all of its answers."""
    words = _("{day}: {result} (criteria {version})")
    return words.format(
        day=check_day(check),
        result=result_words(framework, check),
        version=check.assessment.framework.version,
    )


def dated_check_sentence(framework: Framework, check: Check, today: str) -> str:
    """One assessment by itself, and how long ago that was."""
    said, age = check_sentence(framework, check), age_words(check.day, today)
    return _("{said}, {age}").format(said=said, age=age) if age else said


def check_day(check: Check) -> str:
    """The day of an assessment in words, or what it is called where no day is known."""
    return day_words(check.day) if check.day else check.label


def result_words(framework: Framework, check: Check) -> str:
    """Band and score by the criteria of that time."""
    if check.outcome is None:
        return _("no result, because its criteria are not at hand")
    result = check.outcome.self_rated
    of_that_time = check.framework or framework
    band = open_band_words(of_that_time, result)
    score = score_words(of_that_time, result.overall)
    return _("{band}, {score}").format(band=band, score=score)


def age_words(day: str, today: str) -> str:
    """How long ago a day was, in months; empty where it is not known.

    Args:
        day: As 2026-11-22.
        today: The same.
    """
    if not day or day > today:
        return ""
    months = _months_between(day, today)
    if months < 1:
        return _("less than a month ago")
    words = ngettext("{count} month ago", "{count} months ago", months)
    return words.format(count=months)


def _both(framework: Framework, shift: Shift) -> tuple[str, str]:
    before, after = (
        "" if score is None else shown_overall(score, framework.overall_decimals)
        for score in (shift.before, shift.after)
    )
    return before, after


def _difference(framework: Framework, shift: Shift, least_clear: Fraction) -> str:
    """The difference with its sign, as a reader's own sum of the shown scores gives it.

    Where that would look like a clear change and is none, it has as many decimals as it takes.
    """
    if shift.before is None or shift.after is None or shift.before == shift.after:
        return ""
    decimals = framework.overall_decimals
    exact = abs(shift.after - shift.before)
    higher, lower = max(shift.before, shift.after), min(shift.before, shift.after)
    shown = shown_difference(higher, lower, decimals)
    if (Fraction(shown) < least_clear) != (exact < least_clear):
        shown = shown_apart(exact, least_clear, decimals)[0]
    return ("+" if shift.after > shift.before else "-") + shown


def _strength_name(framework: Framework, strength: int) -> str:
    named = (each.name for each in framework.strengths if each.strength == strength)
    return inside_a_sentence(next(named, ""))


def _left_out(change: Change, reason: LeftOutReason, titles: Sequence[str]) -> str:
    if reason == "criteria-not-at-hand":
        return _criteria_missing(change)
    words = {
        "not-in-both": _("Asked only once: {titles}."),
        "other-content": _("Asked in other words or counted otherwise since: {titles}."),
        "open-in-both": _("Not known either time: {titles}."),
        "open-before": _("Not known then: {titles}."),
        "open-after": _("Not known now: {titles}."),
        "does-not-apply": _("Does not apply at one time or both: {titles}."),
    }[reason]
    return words.format(titles=listed(titles))


def _criteria_missing(change: Change) -> str:
    missing = [each for each in (change.earlier, change.later) if each.framework is None]
    versions = sorted({each.assessment.framework.version for each in missing})
    words = _(
        "The criteria of {what} (version {versions}) are not at hand, so it cannot be told which"
        " questions are still the same. `assess compare --criteria FOLDER` takes older criteria."
    )
    what = listed([check_day(each) for each in missing])
    return words.format(what=what, versions=listed(versions))


def _months_between(day: str, today: str) -> int:
    (year, month, date), (year_now, month_now, date_now) = (
        [int(part) for part in each.split("-")] for each in (day, today)
    )
    return (year_now - year) * 12 + month_now - month - (date_now < date)
