"""The assessment file, format 1: read strictly from JSON or YAML, with a place for every fault."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any, Final, Literal

from pydantic import ConfigDict, ValidationError

from assess.domain.assessment import Answer, Assessment
from assess.domain.content import Slug
from assess.errors import ContentError, Problem
from assess.exchange.several import rater_problems
from assess.i18n import _, ngettext
from assess.sources.json_source import read_json
from assess.sources.shown import quoted
from assess.sources.wording import problems_of
from assess.sources.yaml_source import Source, read_yaml

FORMAT: Final = 1
"""The format that this program writes; it reads this one and all older ones."""
LARGEST_FILE: Final = 10_000_000
"""The most bytes of a file; with every text as long as it may be, an assessment has six million."""
YAML_END: Final = "..."
"""The last line of YAML that has an id, so that a file that was cut off is known."""
WORKED_OUT: Final = frozenset(
    {
        *(
            "agreement",
            "band",
            "confidence_gap",
            "decision",
            "evidence_limited",
            "gates",
            "known",
            "next_steps",
        ),
        *("notice", "outcome", "overall", "result", "results", "reviewed", "score", "scores"),
        *("self_rated", "status", "strengths", "unknowns", "verdict"),
    }
)
"""Keys whose content is worked out anew from the answers, whatever a file says."""
WORKED_OUT_OF_ANSWER: Final = frozenset({"level", "points", "score", "weight"})
"""The same, beside a reply."""

_DAY: Final = re.compile(r"\d{4}-\d{2}-\d{2}", re.ASCII)


class AssessmentDocument(Assessment):
    """All that an assessment file may say."""

    model_config = ConfigDict(title="Assessment file, format 1")

    answers: Mapping[Slug, Answer]
    """By indicator; what is not here is not answered. Left out where there are raters."""
    format: Literal[1]
    """Always 1; a later program may write another."""
    id: Slug | None = None
    """What the assessment is called where it is kept; with it, a file that comes back is known."""


@dataclass(frozen=True, slots=True)
class AssessmentFile:
    """A file that was read: what it says, where it says it, and what was left out."""

    id: str | None
    """What the assessment is called where it is kept; absent when the file does not say."""
    assessment: Assessment
    """The answers."""
    source: Source
    """Where everything stands."""
    notices: tuple[str, ...] = ()
    """What was left out, one sentence each."""


def read_assessment(content: bytes, path: str) -> Assessment:
    """The assessment in a JSON or YAML file.

    Raises:
        ContentError: The file has faults; carries all that were found.
    """
    return read_file(content, path).assessment


def read_file(content: bytes, path: str) -> AssessmentFile:
    """The assessment in a JSON or YAML file, with the place of everything.

    Raises:
        ContentError: The file has faults; carries all that were found.
    """
    source = _read_source(content, path)
    if not isinstance(source.content, dict):
        words = _("an assessment file starts with `format: 1`, and this is something else")
        raise ContentError([source.problem((), "wrong-type", words)])
    _refuse_format(source)
    _refuse_broken_off(content, source)
    kept, notices = _without_scores(source.content)
    document = _validated(kept, source, [*rater_problems(source), *_no_such_day(source)])
    return AssessmentFile(
        id=document.id,
        assessment=Assessment.model_construct(
            **{name: getattr(document, name) for name in Assessment.model_fields}
        ),
        source=source,
        notices=notices,
    )


def _read_source(content: bytes, path: str) -> Source:
    is_yaml = path.casefold().endswith((".yaml", ".yml"))
    read = read_json if _starts_as_json(content) and not is_yaml else read_yaml
    return read(content, path, largest=LARGEST_FILE)


def _starts_as_json(content: bytes) -> bool:
    return content.removeprefix(b"\xef\xbb\xbf").lstrip()[:1] in {b"{", b"["}


def _refuse_broken_off(content: bytes, source: Source) -> None:
    """YAML can be cut off between two lines and still be YAML: what we write has a last line.

    Raises:
        ContentError: The file was written by this program, and its end is missing.
    """
    if _starts_as_json(content) or "id" not in source.content:
        return
    if content.rstrip().rpartition(b"\n")[2] != YAML_END.encode():
        words = _("the file breaks off: its last line {end} is missing")
        end = content.count(b"\n") + (not content.endswith(b"\n"))
        problem = Problem(source.path, end, 1, "broken-off", words.format(end=f"`{YAML_END}`"))
        raise ContentError([problem])


def _refuse_format(source: Source) -> None:
    """Say at once, and alone, that the file is not of a format that can be read.

    Raises:
        ContentError: It is not.
    """
    if "format" not in source.content:
        words = _("`format: 1` is missing; is this an assessment file?")
        raise ContentError([source.problem((), "missing-format", words)])
    number = source.content["format"]
    if isinstance(number, int) and not isinstance(number, bool) and number > FORMAT:
        words = _(
            "the file has format {number}, and this program reads format {own};"
            " it was written by a newer program, so install the newer one to read it"
        )
        told = words.format(number=quoted(number), own=FORMAT)
        raise ContentError([source.problem(("format",), "newer-format", told)])
    if number != FORMAT or isinstance(number, bool):
        words = _("`format` is 1, without quotes")
        raise ContentError([source.problem(("format",), "wrong-format", words)])


def _without_scores(content: dict[Any, Any]) -> tuple[dict[Any, Any], tuple[str, ...]]:
    kept = {key: value for key, value in content.items() if key not in WORKED_OUT}
    left_out = {str(key) for key in content if key in WORKED_OUT}
    for key in kept.keys() & {"answers", "agreed"}:
        kept[key] = _without_levels(kept[key], left_out)
    if isinstance(kept.get("raters"), list):
        kept["raters"] = [_rater_without_levels(rater, left_out) for rater in kept["raters"]]
    if not left_out:
        return kept, ()
    words = ngettext(
        "Scores in a file are ignored and worked out anew; this one has {keys}.",
        "Scores in a file are ignored and worked out anew; this one has {keys}.",
        len(left_out),
    )
    return kept, (words.format(keys=", ".join(f"`{key}`" for key in sorted(left_out))),)


def _rater_without_levels(rater: object, left_out: set[str]) -> object:
    if not isinstance(rater, dict) or "answers" not in rater:
        return rater
    return rater | {"answers": _without_levels(rater["answers"], left_out)}


def _without_levels(answers: object, left_out: set[str]) -> object:
    if not isinstance(answers, dict):
        return answers
    return {name: _without_level(answer, left_out) for name, answer in answers.items()}


def _without_level(answer: object, left_out: set[str]) -> object:
    if not isinstance(answer, dict):
        return answer
    left_out |= answer.keys() & WORKED_OUT_OF_ANSWER
    return {key: value for key, value in answer.items() if key not in WORKED_OUT_OF_ANSWER}


def _no_such_day(source: Source) -> list[Problem]:
    """A day that has the form of one and is in no calendar."""
    day = source.content.get("answered_on")
    if not isinstance(day, str) or not _DAY.fullmatch(day):
        return []  # the model says what is wrong with the form
    try:
        date.fromisoformat(day)
    except ValueError:
        words = _("no calendar has the day {day}")
        told = words.format(day=quoted(day))
        return [source.problem(("answered_on",), "no-such-day", told)]
    return []


def _validated(
    content: dict[Any, Any], source: Source, problems: list[Problem]
) -> AssessmentDocument:
    told = {"answers": {}, **content} if content.get("raters") else content
    try:
        document = AssessmentDocument.model_validate(told)
    except ValidationError as error:
        problems = problems + problems_of(error, source, AssessmentDocument)
        raise ContentError(sorted(problems)) from None
    if problems:
        raise ContentError(problems)
    return document
