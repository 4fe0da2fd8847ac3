"""Reading the assessment file: what is asked for, what is refused and where, what is ignored."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

import pytest

from assess.domain.assessment import LONGEST_TEXT, Agreed, Answer, Evidence
from assess.errors import ContentError
from assess.exchange.assessment_file import WORKED_OUT, read_assessment, read_file
from assess.exchange.writing import Form, write_assessment

if TYPE_CHECKING:
    from assess.domain.assessment import Assessment

AS_DESIGNED = b"""\
format: 1
framework: {id: strategic-partner, version: "1.0", digest: "sha256:0"}
organisation: {name: "Example Trust", country: "England", kind: "provider"}
answers:
  population-served: {value: 750000, evidence: {strength: 2, text: "Board", link: "https://x"}}
  executive-sponsor: {value: "yes"}
  board-attention:   {value: 3, note: "..."}
  shared-focus:      {value: ["equity", "volume-to-value"]}
  triple-view:       {value: "dont-know"}
  leader-practice:   {value: "not-applicable", reason: "..."}
raters: []
"""


def told(content: str | bytes, path: str = "a.json") -> list[str]:
    with pytest.raises(ContentError) as caught:
        read_file(content.encode() if isinstance(content, str) else content, path)
    return [str(problem) for problem in caught.value.problems]


def with_keys(**keys: Any) -> bytes:  # any JSON
    smallest = {
        "format": 1,
        "framework": {"id": "f", "version": "1.0"},
        "organisation": {"name": "X"},
        "answers": {"a": {"value": 1}},
    }
    return json.dumps(smallest | keys).encode()


def test_the_file_as_it_is_documented_is_read() -> None:
    assessment = read_assessment(AS_DESIGNED, "a.yaml")

    assert assessment.framework.version == "1.0"
    assert assessment.organisation.name == "Example Trust"
    assert assessment.answers["population-served"] == Answer(
        value=750_000, evidence=Evidence(strength=2, text="Board", link="https://x")
    )
    assert assessment.answers["shared-focus"].value == ("equity", "volume-to-value")
    assert assessment.answers["triple-view"].is_unknown
    assert next(iter(assessment.answers)) == "population-served"


def test_json_and_yaml_say_the_same(one_assessment: Assessment) -> None:
    as_json = write_assessment(one_assessment, "json").encode()
    as_yaml = write_assessment(one_assessment, "yaml").encode()

    assert read_assessment(as_json, "-") == read_assessment(as_yaml, "-") == one_assessment


@pytest.mark.parametrize("mark", [b"", b"\xef\xbb\xbf"])
@pytest.mark.parametrize("ends", [b"\n", b"\r\n"])
def test_what_editors_add_changes_nothing(
    one_assessment: Assessment, mark: bytes, ends: bytes
) -> None:
    forms: tuple[Form, ...] = ("json", "yaml")
    for form in forms:
        content = write_assessment(one_assessment, form).encode().replace(b"\n", ends)

        assert read_assessment(mark + content, "a") == one_assessment


def test_the_id_is_read_and_may_be_absent(one_assessment: Assessment) -> None:
    known = write_assessment(one_assessment, "json", known_as="se-2026-abcd").encode()

    assert read_file(known, "a.json").id == "se-2026-abcd"
    assert read_file(with_keys(), "a.json").id is None


@pytest.mark.parametrize(
    ("content", "words"),
    [
        (b'{"organisation": {}}', "1:1: `format: 1` is missing; is this an assessment file?"),
        (
            b'{"format": 2, "x": 1}',
            "1:12: the file has format `2`, and this program reads format 1",
        ),
        (b'{"format": "1"}', "1:12: `format` is 1, without quotes"),
        (b'{"format": true}', "1:12: `format` is 1, without quotes"),
        (b'{"format": 0}', "1:12: `format` is 1, without quotes"),
        (b"[1, 2]", "1:1: an assessment file starts with `format: 1`"),
        (b"Dear all", "1:1: an assessment file starts with `format: 1`"),
        (b"", "1:1: the file is empty"),
        (b"\xff\xfe{\x00", "1:1: the file is saved as UTF-16; save it as UTF-8"),
        (b"format: 1\nformat: 1\n", "2:1: `format` stands here a second time"),
    ],
)
def test_a_file_of_another_kind_is_told_in_one_sentence(content: bytes, words: str) -> None:
    (problem,) = told(content, "a")

    assert problem.startswith(f"a:{words}")


def test_a_newer_format_says_what_to_do() -> None:
    (problem,) = told(b"format: 7\n")

    assert "written by a newer program, so install the newer one" in problem


def test_every_fault_is_told_at_once_with_its_place() -> None:
    content = """{"format": 1,
 "framework": {"id": "f", "version": 1.0},
 "organisation": {"nme": "X"},
 "answers": {
  "a": {"value": true},
  "b": {"valeu": 3},
  "c": {"value": null},
  "d": 3,
  "e": {"value": 1, "evidence": {"strength": "2"}}},
 "answered_on": "2026-02-30",
 "organistion": {}}"""

    problems = told(content)

    assert [problem.split(": ")[0] for problem in problems] == [
        "a.json:2:38",
        "a.json:3:19",
        "a.json:5:18",
        "a.json:6:9",
        "a.json:7:18",
        "a.json:8:8",
        "a.json:9:46",
        "a.json:10:17",
        "a.json:11:2",
    ]
    assert "`nme` is not a key here; did you mean `name`?" in problems[1]
    assert 'write "yes" or "no", not true or false' in problems[2]
    assert "no calendar has the day `2026-02-30`" in problems[7]
    assert "did you mean `organisation`?" in problems[8]


def test_no_raters_and_nothing_agreed_on_is_a_file_of_one_rater() -> None:
    assert read_assessment(with_keys(raters=[], agreed={}), "a.json").raters == ()


def test_several_raters_stand_in_the_place_of_answers() -> None:
    content = """\
format: 1
framework: {id: f, version: "1"}
organisation: {name: X}
raters:
  - {name: Ann, role: "Nurse", side: front-line, answers: {a: {value: 1, level: 4}}}
  - name: Bo
    answers:
      a: {value: dont-know}
agreed:
  a: {value: 2, reason: "Both", dissent: "Bo"}
"""

    file = read_file(content.encode(), "a.yaml")

    first, second = file.assessment.raters
    assert (first.name, first.role, first.side) == ("Ann", "Nurse", "front-line")
    assert first.answers == {"a": Answer(value=1)}
    assert second.answers["a"].is_unknown
    assert file.assessment.agreed == {"a": Agreed(value=2, reason="Both", dissent="Bo")}
    assert file.assessment.answers == {}
    assert "`level`" in file.notices[0]


def test_every_fault_of_several_raters_is_told_at_its_place() -> None:
    content = """\
format: 1
framework: {id: f, version: "1"}
organisation: {name: X}
answers:
  a: {value: 1}
raters:
  - {name: Ann, answers: {a: {valu: 1}}}
  - {name: "ann ", answers: {}}
  - {role: Nurse, side: both, answers: {B: {value: 1}}}
  - {name: Cy}
  - nobody
agreed: {a: {reason: x}}
"""

    problems = told(content, "a.yaml")

    assert [problem.split(": ")[0] + " " + problem.split(" ")[-1] for problem in problems] == [
        "a.yaml:4:1 [answers-beside-raters]",
        "a.yaml:7:31 [unknown-key]",
        "a.yaml:8:12 [same-name]",
        "a.yaml:9:5 [missing-key]",
        "a.yaml:9:25 [unknown-word]",
        "a.yaml:9:41 [wrong-form]",
        "a.yaml:10:5 [missing-key]",
        "a.yaml:11:5 [wrong-type]",
        "a.yaml:12:13 [missing-key]",
    ]


def test_nobody_can_have_agreed_without_raters() -> None:
    (problem,) = told(with_keys(agreed={"a": {"value": 1}}))

    assert "this file has no `raters` [agreed-without-raters]" in problem


@pytest.mark.parametrize("raters", ["Ann", {"name": "Ann"}, [["Ann"]], [3], 7])
def test_raters_that_are_none_are_told(raters: object) -> None:
    problems = told(with_keys(answers={}, raters=raters))

    assert all("[wrong-type]" in problem for problem in problems)


@pytest.mark.parametrize("key", sorted(WORKED_OUT))
def test_scores_in_a_file_are_ignored_with_a_word(key: str) -> None:
    honest = read_file(with_keys(), "a.json")

    forged = read_file(with_keys(**{key: {"ready": 100}}), "a.json")

    assert forged.assessment == honest.assessment
    assert honest.notices == ()
    assert forged.notices == (
        f"Scores in a file are ignored and worked out anew; this one has `{key}`.",
    )


def test_a_level_beside_an_answer_is_ignored_too() -> None:
    forged = read_file(with_keys(answers={"a": {"value": 1, "level": 4, "score": 100}}), "a.json")

    assert forged.assessment.answers == {"a": Answer(value=1)}
    assert "`level`, `score`" in forged.notices[0]


@pytest.mark.parametrize("key", ["role", "reviewer", "__class__", "model_config", "Answers"])
def test_any_other_unknown_key_is_a_fault(key: str) -> None:
    (problem,) = told(with_keys(**{key: 1}))

    assert f"`{key}` is not a key here" in problem


def test_what_could_act_is_made_harmless_at_the_door() -> None:
    acting = "a\u202eb\x1b[31m"

    read = read_file(with_keys(organisation={"name": acting}), "a.json").assessment

    assert read.organisation.name == "a<U+202E>b<U+001B>[31m"


def test_a_text_may_be_as_long_as_every_output_can_hold() -> None:
    longest = with_keys(answers={"a": {"value": 1, "note": "x" * LONGEST_TEXT}})

    assert read_assessment(longest, "a.json")
    (problem,) = told(with_keys(answers={"a": {"value": 1, "note": "x" * (LONGEST_TEXT + 1)}}))
    assert "`note`" in problem


@pytest.mark.parametrize("form", ["json", "yaml"])
def test_an_exported_file_cut_off_at_any_byte_is_refused_or_complete(
    one_assessment: Assessment, form: Form
) -> None:
    content = write_assessment(one_assessment, form, known_as="se-1").encode()
    complete = []
    for length in range(len(content)):
        try:
            read = read_assessment(content[:length], f"a.{form}")
        except ContentError:
            continue
        else:
            complete.append(read)

    assert complete == [one_assessment]  # without its last line end


def test_yaml_that_breaks_off_between_two_lines_is_told_so(one_assessment: Assessment) -> None:
    whole = write_assessment(one_assessment, "yaml", known_as="se-1")

    (problem,) = told("\n".join(whole.split("\n")[:9]), "a.yaml")

    assert problem == "a.yaml:9:1: the file breaks off: its last line `...` is missing [broken-off]"


def test_a_file_without_answers_is_refused() -> None:
    (problem,) = told(
        b'{"format": 1, "framework": {"id": "f", "version": "1"}, "organisation": {"name": "X"}}'
    )

    assert "`answers` is missing" in problem
