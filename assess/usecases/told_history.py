"""The history of a kept assessment in words and for programs: who, when, what, before and since."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from assess.answer_types import check_reply, shown_reply
from assess.domain.assessment import Agreed, Answer, Override, Rater, Value
from assess.domain.framework import Framework
from assess.errors import AnswerError
from assess.explaining.overrides import override_subject, value_words
from assess.i18n import _, ngettext
from assess.safe_text import safe_line
from assess.store.base import Description, Event, Saved

Side = Answer | Agreed | Rater | Override | Description | None
"""What stood there before an event, or stands there since."""
Document = dict[str, object]
"""A part of the document for programs."""


@dataclass(frozen=True, slots=True)
class ToldEvent:
    """One line of the history in words; every text is one harmless line."""

    when: str
    """Moment in UTC, as 2026-11-22 14:05."""
    who: str
    """Who was at the keyboard."""
    what: str
    """What was done, and to which question."""
    details: tuple[str, ...]
    """What stood there before and since, and with which criteria and program."""


def told_event(framework: Framework, event: Event) -> ToldEvent:
    """One event in words.

    Args:
        framework: The criteria that are on the screen; a question they do not have is told by id.
        event: What happened.
    """
    return ToldEvent(
        when=f"{event.at:%Y-%m-%d %H:%M}",
        who=safe_line(event.author) or _("someone"),
        what=safe_line(_what(framework, event)),
        details=tuple(map(safe_line, _details(framework, event))),
    )


def history_document(saved: Saved, events: Sequence[Event]) -> Document:
    """The whole history, each side as it is kept."""
    return {
        "id": saved.id,
        "organisation": saved.assessment.organisation.name,
        "events": [_event(each) for each in events],
    }


def _event(event: Event) -> Document:
    return {
        "seq": event.seq,
        "at": event.at.isoformat(),
        "author": event.author,
        "action": event.action,
        "indicator": event.indicator or None,
        "before": _kept(event.before),
        "after": _kept(event.after),
        "framework": event.framework.model_dump(),
        "program_version": event.program_version,
    }


def _kept(side: Side) -> object:
    return None if side is None else side.model_dump(mode="json", exclude_defaults=True)


def _what(framework: Framework, event: Event) -> str:
    override = event.override_after or event.override_before
    words = {
        "start": _("started the assessment"),
        "describe": _("said anew who is assessed"),
        "answer": _("answered {title}"),
        "annotate": _("noted evidence for {title}"),
        "undo": _("took back the last answer to {title}"),
        "redo": _("brought back the last answer to {title}"),
        "import": _("took over from a file: {title}"),
        "merge": _("put in a rater"),
        "agree": _("recorded an agreement on {title}"),
        "override": _("set, as a reviewer: {title}"),
        "undo-override": _("took back what a reviewer had set: {title}"),
    }[event.action]
    if override is not None:
        return words.format(title=_subject(framework, override))
    if event.indicator:
        return words.format(title=_title(framework, event.indicator))
    return words.format(title=_("who is assessed"))


def _subject(framework: Framework, override: Override) -> str:
    if override.indicator and override.indicator not in framework.indicators:
        return override.indicator
    return override_subject(framework, override)


def _title(framework: Framework, indicator_id: str) -> str:
    indicator = framework.indicators.get(indicator_id)
    return indicator_id if indicator is None else indicator.title


def _details(framework: Framework, event: Event) -> Iterator[str]:
    before, after = (_side(framework, event, side) for side in (event.before, event.after))
    if before or after:
        yield _("before: {before}").format(before=before or _("nothing"))
        yield _("since: {after}").format(after=after or _("nothing"))
    criteria = _("criteria {version} ({digest}), program {program}")
    digest = event.framework.digest.removeprefix("sha256:")[:8]
    yield criteria.format(
        version=event.framework.version, digest=digest, program=event.program_version
    )


def _side(framework: Framework, event: Event, side: Side) -> str:
    match side:
        case Answer() | Agreed():
            return "; ".join(_reply(framework, event.indicator, side))
        case Override():
            return _override(framework, side)
        case Rater():
            count = len(side.answers)
            words = ngettext("{name}, {count} answer", "{name}, {count} answers", count)
            return words.format(name=side.name, count=count)
        case Description():
            return ", ".join(filter(None, [side.organisation.name, side.respondent.name]))
        case None:
            return ""


def _reply(framework: Framework, indicator_id: str, said: Answer | Agreed) -> Iterator[str]:
    yield _value(framework, indicator_id, said.value)
    if said.reason:
        yield _("because: {reason}").format(reason=said.reason)
    if isinstance(said, Agreed):
        if said.dissent:
            yield _("dissent: {dissent}").format(dissent=said.dissent)
        return
    if said.note:
        yield _("note: {note}").format(note=said.note)
    evidence = said.evidence
    if evidence.strength or evidence.text or evidence.link:
        words = _("evidence of strength {strength}: {text}")
        text = " ".join(filter(None, [evidence.text, evidence.link]))
        yield words.format(strength=evidence.strength, text=text)


def _value(framework: Framework, indicator_id: str, value: Value) -> str:
    """A reply as people read it; as it is kept where these criteria do not know such a one."""
    indicator = framework.indicators.get(indicator_id)
    if indicator is None:
        return str(value)
    try:
        return shown_reply(indicator, check_reply(indicator, value))
    except AnswerError:
        return str(value)


def _override(framework: Framework, side: Override) -> str:
    if side.indicator and side.indicator not in framework.indicators:
        value = str(side.after)
    else:
        value = value_words(framework, side, side.after)
    words = _("{value}, by {role}, because: {reason}")
    return words.format(value=value, role=side.role, reason=side.reason)
