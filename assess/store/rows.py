"""Between the words of the house and the rows of the tables."""

from collections.abc import Mapping
from datetime import UTC, datetime
from typing import Any

from assess.domain.assessment import (
    Agreed,
    Answer,
    Assessment,
    FrameworkVersion,
    Override,
    OverrideKind,
    Rater,
)
from assess.safe_text import safe, safe_line
from assess.sources import exact_json
from assess.store.base import (
    REVIEWING,
    Action,
    Change,
    Description,
    Draft,
    Event,
    Stamp,
    Standing,
    Summary,
)


def moment_text(moment: datetime) -> str:
    """A moment as the tables keep it: UTC, and in the order of the alphabet."""
    return moment.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%S.%fZ")


def moment(text: str) -> datetime:
    """The moment that a table keeps."""
    return datetime.fromisoformat(text)


def day(at: datetime) -> str:
    """The day of a moment, where this program runs."""
    return at.astimezone().strftime("%Y-%m-%d")


def kept_text(kept: Standing | Rater | Override | Description | None) -> str | None:
    """What an event is about, as the history keeps it; what is empty is left out."""
    if kept is None:
        return None
    return exact_json.write(kept.model_dump(exclude_defaults=True))


def answer(text: str | None) -> Answer | None:
    """The answer that the history keeps."""
    return None if text is None else Answer.model_validate(exact_json.read(text))


def agreed(text: str | None) -> Agreed | None:
    """The agreement that the history keeps."""
    return None if text is None else Agreed.model_validate(exact_json.read(text))


def override(text: str | None) -> Override | None:
    """The override that the history keeps."""
    return None if text is None else Override.model_validate(exact_json.read(text))


def rater(text: str) -> Rater:
    """One of several raters, with all answers."""
    return Rater.model_validate(exact_json.read(text))


def description(text: str) -> Description:
    """Who is assessed and who answered."""
    return Description.model_validate(exact_json.read(text))


def assessment_row(
    assessment_id: str, assessment: Assessment, who: Description, started_at: datetime
) -> dict[str, Any]:
    """A new assessment as a row; its answers are history."""
    return {
        "id": assessment_id,
        "description": kept_text(who),
        "answered_on": assessment.answered_on,
        "started_at": moment_text(started_at),
        "place": None,
        **framework_columns(assessment.framework),
    }


def event_row(
    assessment_id: str, change: Change, before: str | None, stamp: Stamp
) -> dict[str, Any]:
    """A change of an answer or agreement as a row of the history."""
    return {
        "assessment_id": assessment_id,
        "action": change.action,
        "indicator": change.indicator,
        "before": before,
        "after": kept_text(change.after),
        **stamp_columns(stamp),
    }


def target_text(target: tuple[OverrideKind, str]) -> str:
    """What an override is about, as the history keeps it; no id has a colon."""
    return ":".join(target)


def override_row(
    assessment_id: str,
    target: tuple[OverrideKind, str],
    before: str | None,
    after: Override | None,
    stamp: Stamp,
    *,
    is_undo: bool = False,
) -> dict[str, Any]:
    """An override that is set or taken back, as a row of the history."""
    return {
        "assessment_id": assessment_id,
        "action": "undo-override" if is_undo else "override",
        "indicator": target_text(target),
        "before": before,
        "after": kept_text(after),
        **stamp_columns(stamp),
    }


def description_row(
    assessment_id: str, action: Action, before: Description | None, after: Description, stamp: Stamp
) -> dict[str, Any]:
    """Who is assessed and who answered, as a row of the history."""
    return {
        "assessment_id": assessment_id,
        "action": action,
        "indicator": "",
        "before": kept_text(before),
        "after": kept_text(after),
        **stamp_columns(stamp),
    }


def rater_row(assessment_id: str, given: Rater, stamp: Stamp) -> dict[str, Any]:
    """The answers of one of several raters, as one row of the history."""
    return {
        "assessment_id": assessment_id,
        "action": "merge",
        "indicator": "",
        "before": None,
        "after": kept_text(given),
        **stamp_columns(stamp),
    }


def stamp_columns(stamp: Stamp) -> dict[str, str]:
    """Who, when and with what."""
    return {
        "at": moment_text(stamp.at),
        "author": safe_line(stamp.author),
        "program_version": stamp.program_version,
        **framework_columns(stamp.framework),
    }


def framework_columns(framework: FrameworkVersion) -> dict[str, str]:
    """Which criteria."""
    return {
        "framework_id": framework.id,
        "framework_version": framework.version,
        "framework_digest": framework.digest,
    }


def framework(row: Mapping[Any, Any]) -> FrameworkVersion:
    """Which criteria."""
    return FrameworkVersion(
        id=row["framework_id"], version=row["framework_version"], digest=row["framework_digest"]
    )


def draft_row(assessment_id: str, draft: Draft, kept_at: datetime) -> dict[str, Any]:
    """A draft as a row."""
    return {
        "assessment_id": assessment_id,
        "indicator": draft.indicator,
        "note": safe(draft.note),
        "evidence": safe(draft.evidence),
        "link": safe_line(draft.link),
        "strength": draft.strength,
        "kept_at": moment_text(kept_at),
    }


def draft(row: Mapping[Any, Any]) -> Draft:
    """A draft, made harmless once more: a text box shows what it is given."""
    return Draft(
        indicator=row["indicator"],
        note=safe(row["note"]),
        evidence=safe(row["evidence"]),
        link=safe_line(row["link"]),
        strength=row["strength"],
        kept_at=moment(row["kept_at"]),
    )


def event(row: Mapping[Any, Any], *, of_several: bool = False) -> Event:
    """One line of the history; of an assessment of several raters, or of a single one."""
    is_review = row["action"] in REVIEWING

    def kept(text: str | None) -> Standing | Rater | Override | Description | None:
        if text is None or is_review:
            return override(text)
        if row["indicator"]:
            return agreed(text) if of_several else answer(text)
        return rater(text) if row["action"] == "merge" else description(text)

    return Event(
        seq=row["seq"],
        at=moment(row["at"]),
        author=row["author"],
        action=row["action"],
        indicator=row["indicator"].partition(":")[2] if is_review else row["indicator"],
        before=kept(row["before"]),
        after=kept(row["after"]),
        framework=framework(row),
        program_version=row["program_version"],
    )


def summary(row: Mapping[Any, Any]) -> Summary:
    """One line of the list of assessments."""
    who = description(row["description"])
    return Summary(
        id=row["id"],
        organisation_name=who.organisation.name,
        answered=row["answered"],
        started_at=moment(row["started_at"]),
        changed_at=moment(row["changed_at"]),
        framework=framework(row),
        respondent_name=who.respondent.name,
        raters=row["raters"],
    )


def assessment(row: Mapping[Any, Any]) -> Assessment:
    """Who is assessed, who answered, which criteria and when; without an answer."""
    who = description(row["description"])
    return Assessment(
        framework=framework(row),
        organisation=who.organisation,
        respondent=who.respondent,
        answered_on=row["answered_on"],
    )
