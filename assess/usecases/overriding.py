"""What a reviewer sets beside the answers, with a reason; for programs, what it came to."""

from collections.abc import Iterator
from typing import Final

from assess import explaining
from assess.domain.assessment import Assessment, Override, OverrideKind, OverrideValue
from assess.domain.framework import Framework
from assess.domain.outcome import Outcome
from assess.domain.override import OverrideResult
from assess.errors import AnswerError
from assess.explaining.words import listed
from assess.i18n import _, ngettext
from assess.scoring.levels import given_levels
from assess.scoring.overrides import SETTABLE_STATES, settable_levels, standing_value
from assess.scoring.plan import plan_of
from assess.store.base import Event, Saved
from assess.usecases.house import House

Target = tuple[OverrideKind, str]
"""What is set: the level or the gate of an indicator, or, with an empty id, the band."""
THE_BAND: Final[Target] = ("band", "")


def override(
    house: House, saved: Saved, target: Target, after: OverrideValue, *, reason: str, role: str
) -> Saved:
    """Set a level, a gate or the band beside the answers, in the place of what stands there.

    Args:
        house: Criteria and store.
        saved: Whose.
        target: What is set.
        after: A level or "not-applicable"; "met" or "failed"; or the id of a band.
        reason: Why; never empty.
        role: In which role it is set.

    Raises:
        AnswerError: It cannot be set so, or no reason or role is given.

    Source:
        METHOD.md section 7, Overrides.
    """
    if after not in settable(house.framework, target):
        choices = ", ".join(map(str, settable(house.framework, target)))
        raise AnswerError(_("Choose one of these: {choices}").format(choices=choices))
    if not reason.strip():
        raise AnswerError(_("Say why in a few words"))
    if not role.strip():
        raise AnswerError(_("Say in which role"))
    kind, indicator = target
    with house.store.all_or_nothing():
        saved = house.store.fresh(saved)  # somebody else may have changed the answer since
        stamp = house.stamp()
        new = Override(
            sets=kind,
            indicator=indicator,
            before=_stands(house.framework, saved, target),
            after=after,
            reason=reason,
            role=role,
            set_on=stamp.at.astimezone().strftime("%Y-%m-%d"),
        )
        return house.store.override(saved, target, new, stamp)


def withdraw(house: House, saved: Saved, target: Target) -> Saved:
    """Take an override back; the result is again as it would be without it."""
    return house.store.override(saved, target, None, house.stamp())


def undo_override(house: House, saved: Saved) -> tuple[Saved, Event] | None:
    """Put back what was set before the last change of an override, and that change.

    None when there is nothing, or nothing more, to take back.
    """
    last = _last_standing(house.store.events(saved.id))
    if last is None:
        return None
    before, target = last.override_before, _target_of(last)
    return house.store.override(saved, target, before, house.stamp(), is_undo=True), last


def settable(framework: Framework, target: Target) -> tuple[OverrideValue, ...]:
    """What a reviewer can set there; nothing where there is no such thing to set."""
    kind, id_ = target
    if kind == "band":
        return () if id_ else tuple(framework.band_titles)
    indicator = framework.indicators.get(id_)
    if indicator is None:
        return ()
    if kind == "gate":
        return SETTABLE_STATES if indicator.gate is not None else ()
    return settable_levels(indicator)


def override_notices(assessment: Assessment, saved: Saved | None) -> Iterator[str]:
    """What to know when a file that is to be kept brings what a reviewer set.

    A new assessment keeps it. What is set on one that is kept already is set where it is kept.
    """
    roles = sorted({each.role for each in assessment.overrides})
    if not roles:
        return
    count = len(assessment.overrides)
    if saved is None:
        words = ngettext(
            "It brings {count} override, set by: {roles}. Nobody here has checked who that is.",
            "It brings {count} overrides, set by: {roles}. Nobody here has checked who that is.",
            count,
        )
        yield words.format(count=count, roles=listed(roles))
    elif assessment.overrides != saved.assessment.overrides:
        words = ngettext(
            "The override in the file ({roles}) is not taken over.",
            "The overrides in the file ({roles}) are not taken over.",
            count,
        )
        yield words.format(roles=listed(roles))


def _stands(framework: Framework, saved: Saved, target: Target) -> OverrideValue:
    plan = plan_of(framework)
    given = given_levels(plan, saved.assessment)
    return standing_value(plan, given, saved.assessment.overrides, target)


def _last_standing(events: tuple[Event, ...]) -> Event | None:
    """The last change of an override that has not been taken back."""
    standing: list[Event] = []
    for event in events:
        if event.action == "override":
            standing.append(event)
        elif event.action == "undo-override":
            del standing[-1:]
    return standing[-1] if standing else None


def _target_of(event: Event) -> Target:
    """What the override was about, from whichever of the two sides of the change is there."""
    one = event.override_before or event.override_after
    if one is None:
        raise RuntimeError("an override that neither stood before nor stands since")
    return one.target


def overrides_document(framework: Framework, outcome: Outcome) -> dict[str, object]:
    """The keys `overrides` and `sentences` of the reviewed result."""
    return {
        "overrides": [_override(framework, each) for each in outcome.overrides],
        "sentences": list(explaining.review_sentences(framework, outcome)),
    }


def _override(framework: Framework, found: OverrideResult) -> dict[str, object]:
    override = found.override
    return {
        "sets": override.sets,
        "indicator": override.indicator or None,
        "before": override.before,
        "after": override.after,
        "reason": override.reason,
        "role": override.role,
        "set_on": override.set_on,
        "stands_now": found.stands,
        "stale": found.is_stale,
        "changes_band": found.changes_band,
        "changes_status": found.changes_status,
        "sentence": explaining.override_sentence(framework, found),
    }
