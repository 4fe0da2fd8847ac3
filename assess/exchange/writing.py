"""Write an assessment file: keys in a fixed order, one answer a line, so that one change is one."""

import re
from collections.abc import Iterator, Mapping
from typing import Any, Final, Literal

from assess.domain.assessment import Answer, Assessment
from assess.exchange.assessment_file import FORMAT, YAML_END
from assess.sources import exact_json

Form = Literal["json", "yaml"]
"""What an assessment file can be written as."""

_PLAIN_KEY: Final = re.compile(r"[a-z][a-z0-9_-]*")
_NOT_PLAIN: Final = frozenset({"null", "true", "false"})


def write_assessment(assessment: Assessment, form: Form, *, known_as: str | None = None) -> str:
    """The assessment as the text of a file; reading it gives the same assessment again.

    Args:
        assessment: What is written; answers in the order in which they stand in it.
        form: What to write.
        known_as: What the assessment is called where it is kept.
    """
    lines = list(_lines(assessment, known_as))
    if form == "json":
        return _json(lines)
    return _yaml(lines) + (f"{YAML_END}\n" if known_as else "")


_Line = tuple[str, Any]


def _lines(assessment: Assessment, known_as: str | None) -> Iterator[_Line]:
    """Each key of the file with its content; what is empty is left out."""
    yield "format", FORMAT
    if known_as:
        yield "id", known_as
    yield "framework", _filled(assessment.framework.model_dump())
    yield "organisation", _filled(assessment.organisation.model_dump())
    respondent = _filled(assessment.respondent.model_dump())
    if respondent:
        yield "respondent", respondent
    if assessment.answered_on:
        yield "answered_on", assessment.answered_on
    yield "answers", {name: _answer(answer) for name, answer in assessment.answers.items()}


def _answer(answer: Answer) -> dict[str, Any]:
    parts: dict[str, Any] = {"value": answer.value}
    evidence = answer.evidence
    strength = {"strength": evidence.strength} if evidence.strength else {}
    told = _filled({"text": evidence.text, "link": evidence.link})
    return parts | _filled(
        {"reason": answer.reason, "note": answer.note, "evidence": strength | told}
    )


def _filled(parts: Mapping[str, Any]) -> dict[str, Any]:
    return {key: value for key, value in parts.items() if value not in ("", {})}


def _json(lines: list[_Line]) -> str:
    *others, (last, answers) = lines
    written = "".join(f'  "{key}": {exact_json.write(value)},\n' for key, value in others)
    inside = ",\n".join(f'    "{name}": {exact_json.write(a)}' for name, a in answers.items())
    block = f"{{\n{inside}\n  }}" if inside else "{}"
    return f'{{\n{written}  "{last}": {block}\n}}\n'


def _yaml(lines: list[_Line]) -> str:
    *others, (last, answers) = lines
    written = "".join(f"{key}: {_in_yaml(value)}\n" for key, value in others)
    inside = "".join(f"  {_key(name)}: {_in_yaml(a)}\n" for name, a in answers.items())
    block = f"\n{inside}" if inside else " {}\n"
    return f"{written}{last}:{block}"


def _in_yaml(value: object) -> str:
    """As JSON, which is YAML too, but with plain keys."""
    if isinstance(value, Mapping):
        return "{" + ", ".join(f"{_key(k)}: {_in_yaml(v)}" for k, v in value.items()) + "}"
    return exact_json.write(value)


def _key(name: str) -> str:
    """An id without quotes, unless it would be read as a number or another word."""
    is_plain = _PLAIN_KEY.fullmatch(name) and name not in _NOT_PLAIN
    return name if is_plain else exact_json.write(name)
