"""Write an assessment file: keys in a fixed order, one answer a line, so that one change is one."""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any, Final, Literal

from assess.domain.assessment import Agreed, Answer, Assessment, Rater
from assess.exchange.assessment_file import FORMAT, YAML_END
from assess.sources import exact_json

Form = Literal["json", "yaml"]
"""What an assessment file can be written as."""

OF_ANSWERS: Final = frozenset({"answers", "agreed"})
"""Keys below which one change is one line."""
LISTED: Final = frozenset({"overrides"})
"""Keys of lists in which one change is one line."""
_Line = tuple[str, Any]
_PLAIN_KEY: Final = re.compile(r"[a-z][a-z0-9_-]*")
_NOT_PLAIN: Final = frozenset({"null", "true", "false"})


def write_assessment(assessment: Assessment, form: Form, *, known_as: str | None = None) -> str:
    """The assessment as the text of a file; reading it gives the same assessment again.

    Args:
        assessment: What is written; raters and answers in the order in which they stand in it.
        form: What to write.
        known_as: What the assessment is called where it is kept.
    """
    lines = list(_lines(assessment, known_as))
    if form == "json":
        return _json(lines) + "\n"
    return _yaml(lines) + (f"{YAML_END}\n" if known_as else "")


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
    if not assessment.raters:
        yield "answers", _answers(assessment.answers)
    else:
        yield "raters", [dict(_rater(rater)) for rater in assessment.raters]
    if assessment.agreed:
        yield "agreed", {name: _agreed(each) for name, each in assessment.agreed.items()}
    if assessment.overrides:
        yield "overrides", [_filled(each.model_dump()) for each in assessment.overrides]


def _rater(rater: Rater) -> Iterator[_Line]:
    yield from _filled(rater.model_dump(include={"name", "role", "side"})).items()
    yield "answers", _answers(rater.answers)


def _answers(answers: Mapping[str, Answer]) -> dict[str, Any]:
    return {name: _answer(answer) for name, answer in answers.items()}


def _answer(answer: Answer) -> dict[str, Any]:
    parts: dict[str, Any] = {"value": answer.value}
    evidence = answer.evidence
    strength = {"strength": evidence.strength} if evidence.strength else {}
    told = _filled({"text": evidence.text, "link": evidence.link})
    return parts | _filled(
        {"reason": answer.reason, "note": answer.note, "evidence": strength | told}
    )


def _agreed(agreed: Agreed) -> dict[str, Any]:
    told = _filled({"reason": agreed.reason, "dissent": agreed.dissent})
    return {"value": agreed.value, **told}


def _filled(parts: Mapping[str, Any]) -> dict[str, Any]:
    return {key: value for key, value in parts.items() if value not in ("", {})}


def _json(lines: Iterable[_Line], indent: str = "") -> str:
    """A mapping with one key a line, and with one answer a line below those that hold answers."""
    written = ",\n".join(
        f'{indent}  "{key}": {_below_in_json(key, value, indent + "  ")}' for key, value in lines
    )
    return f"{{\n{written}\n{indent}}}"


def _below_in_json(key: str, value: Any, indent: str) -> str:  # noqa: ANN401 any content of a file
    if key == "raters":
        inside = [f"{indent}  {_json(rater.items(), indent + '  ')}" for rater in value]
        return _between("[", inside, f"{indent}]")
    if key in LISTED:
        inside = [f"{indent}  {exact_json.write(each)}" for each in value]
        return _between("[", inside, f"{indent}]")
    if key in OF_ANSWERS:
        inside = [f'{indent}  "{name}": {exact_json.write(a)}' for name, a in value.items()]
        return _between("{", inside, f"{indent}}}")
    return exact_json.write(value)


def _between(start: str, lines: Sequence[str], end: str) -> str:
    return "\n".join([start, ",\n".join(lines), end]) if lines else start + end.strip()


def _yaml(lines: Iterable[_Line], indent: str = "") -> str:
    return "".join(f"{indent}{key}:{_below_in_yaml(key, value, indent)}\n" for key, value in lines)


def _below_in_yaml(key: str, value: Any, indent: str) -> str:  # noqa: ANN401 any content of a file
    if key == "raters":
        return "".join(f"\n  - {_yaml(rater.items(), '    ').strip()}" for rater in value)
    if key in LISTED:
        return "".join(f"\n{indent}  - {_in_yaml(each)}" for each in value)
    if key in OF_ANSWERS and value:
        inside = [f"\n{indent}  {_key(name)}: {_in_yaml(a)}" for name, a in value.items()]
        return "".join(inside)
    return f" {_in_yaml(value)}"


def _in_yaml(value: object) -> str:
    """As JSON, which is YAML too, but with plain keys."""
    if isinstance(value, Mapping):
        return "{" + ", ".join(f"{_key(k)}: {_in_yaml(v)}" for k, v in value.items()) + "}"
    return exact_json.write(value)


def _key(name: str) -> str:
    """An id without quotes, unless it would be read as a number or another word."""
    is_plain = _PLAIN_KEY.fullmatch(name) and name not in _NOT_PLAIN
    return name if is_plain else exact_json.write(name)
