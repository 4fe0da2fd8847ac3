"""Writing the assessment file: what is read back is the same, and one change is one line."""

from __future__ import annotations

import difflib
import json
from typing import TYPE_CHECKING

import jsonschema
import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

from assess.domain.assessment import LONGEST_TEXT, Answer, Assessment, Evidence
from assess.exchange.assessment_file import read_file
from assess.exchange.schema import assessment_schema, schema_text
from assess.exchange.writing import Form, write_assessment

if TYPE_CHECKING:
    from pathlib import Path

    from hypothesis.strategies import SearchStrategy

FORMS: tuple[Form, ...] = ("json", "yaml")


def test_two_thousand_assessments_come_back_as_they_were(
    assessments: SearchStrategy[Assessment],
) -> None:
    @given(assessments, st.sampled_from(FORMS), st.sampled_from([None, "se-2026-abcd", "1-2"]))
    @settings(max_examples=2000)
    def there_and_back(assessment: Assessment, form: Form, known_as: str | None) -> None:
        text = write_assessment(assessment, form, known_as=known_as)

        file = read_file(text.encode("utf-8"), f"a.{form}")

        assert file.assessment == assessment
        assert list(file.assessment.answers) == list(assessment.answers)
        assert file.id == known_as
        assert file.notices == ()
        assert write_assessment(file.assessment, form, known_as=known_as) == text

    there_and_back()


@pytest.mark.parametrize("form", FORMS)
def test_the_longest_texts_in_every_answer_come_back(
    one_assessment: Assessment, form: Form
) -> None:
    longest = "\U0001f600" * LONGEST_TEXT
    full = Answer(value=1, note=longest, evidence=Evidence(strength=1, text=longest))
    answers = {f"q-{number}": full for number in range(32)}
    assessment = one_assessment.model_copy(update={"answers": answers})

    content = write_assessment(assessment, form, known_as="se-1").encode("utf-8")

    assert read_file(content, f"a.{form}").assessment == assessment


@pytest.mark.parametrize("form", FORMS)
def test_one_change_is_one_line(one_assessment: Assessment, form: Form) -> None:
    answers = dict(one_assessment.answers)
    answers["board-attention"] = Answer(value=4, note="Another\nnote\nof three lines")
    changed = one_assessment.model_copy(update={"answers": answers})

    before = write_assessment(one_assessment, form).splitlines()
    after = write_assessment(changed, form).splitlines()

    different = [line for line in difflib.ndiff(before, after) if line[0] in "+-"]
    assert len(different) == 2


def test_the_file_looks_as_it_is_documented(one_assessment: Assessment) -> None:
    text = write_assessment(one_assessment, "yaml", known_as="et-2026-k7qm")

    assert text == (
        "format: 1\n"
        'id: "et-2026-k7qm"\n'
        'framework: {id: "strategic-partner", version: "1.0", digest: "sha256:0"}\n'
        'organisation: {name: "Example Trust", country: "England", kind: "provider"}\n'
        'respondent: {name: "Ann, director", email: "ann@example.org"}\n'
        'answered_on: "2026-11-22"\n'
        "answers:\n"
        '  population-served: {value: 750000, evidence: {strength: 2, text: "Board paper",'
        ' link: "https://example.org"}}\n'
        '  executive-sponsor: {value: "yes"}\n'
        '  board-attention: {value: 3, note: "Two\\nlines, \\"quoted\\" and \u00fc"}\n'
        "  waiting: {value: 2.5}\n"
        '  shared-focus: {value: ["equity", "volume-to-value"]}\n'
        '  triple-view: {value: "dont-know"}\n'
        '  leader-practice: {value: "not-applicable", reason: "We are a ministry"}\n'
        "...\n"
    )


def test_a_file_of_several_raters_looks_as_it_is_documented(of_three: Assessment) -> None:
    assert write_assessment(of_three, "yaml") == (
        "format: 1\n"
        'framework: {id: "strategic-partner", version: "1.0", digest: "sha256:0"}\n'
        'organisation: {name: "Example Trust", country: "England", kind: "provider"}\n'
        'answered_on: "2026-11-22"\n'
        "raters:\n"
        '  - name: "Ann"\n'
        '    role: "Director"\n'
        '    side: "leaders"\n'
        "    answers:\n"
        "      board-attention: {value: 3}\n"
        '      executive-sponsor: {value: "yes"}\n'
        '  - name: "Bo"\n'
        '    side: "front-line"\n'
        "    answers:\n"
        "      board-attention: {value: 1}\n"
        '  - name: "Cy"\n'
        "    answers: {}\n"
        "agreed:\n"
        '  board-attention: {value: 2, reason: "Every quarter", dissent: "Ann: monthly"}\n'
    )


@pytest.mark.parametrize("form", FORMS)
def test_one_change_of_one_rater_is_one_line(of_three: Assessment, form: Form) -> None:
    second = of_three.raters[1]
    other = second.model_copy(update={"answers": {"board-attention": Answer(value=4, note="x")}})
    changed = of_three.model_copy(
        update={"raters": (of_three.raters[0], other, of_three.raters[2])}
    )

    before = write_assessment(of_three, form).splitlines()
    after = write_assessment(changed, form).splitlines()

    assert len([line for line in difflib.ndiff(before, after) if line[0] in "+-"]) == 2


def test_other_programs_read_the_same_raters(of_three: Assessment) -> None:
    as_json = json.loads(write_assessment(of_three, "json"))

    assert as_json == yaml.safe_load(write_assessment(of_three, "yaml"))
    assert [rater["name"] for rater in as_json["raters"]] == ["Ann", "Bo", "Cy"]


def test_other_programs_read_the_same(one_assessment: Assessment) -> None:
    as_json = json.loads(write_assessment(one_assessment, "json"))
    as_yaml = yaml.safe_load(write_assessment(one_assessment, "yaml", known_as="x-1"))

    assert as_yaml.pop("id") == "x-1"
    assert as_json == as_yaml


@pytest.mark.parametrize("name", ["null", "true", "10", "1e5", "no", "on", "0x1f"])
def test_an_id_that_looks_like_another_word_comes_back(
    one_assessment: Assessment, name: str
) -> None:
    assessment = one_assessment.model_copy(update={"answers": {name: Answer(value=1)}})

    for form in FORMS:
        text = write_assessment(assessment, form)

        assert list(read_file(text.encode(), f"a.{form}").assessment.answers) == [name]


def test_the_schema_in_the_repository_is_the_one_that_is_made(repository: Path) -> None:
    file = repository / "criteria" / "schema" / "assessment.schema.json"

    assert file.read_text(encoding="utf-8") == schema_text(), (
        "make it anew with: python -m assess.exchange.schema criteria/schema/assessment.schema.json"
    )


def test_what_is_written_fits_the_schema(assessments: SearchStrategy[Assessment]) -> None:
    validator = jsonschema.Draft202012Validator(assessment_schema())

    @given(assessments)
    @settings(max_examples=50)
    def fits(assessment: Assessment) -> None:
        validator.validate(json.loads(write_assessment(assessment, "json", known_as="se-1")))

    fits()


@pytest.mark.parametrize(
    "fault",
    [
        {"format": 2},
        {"answers": {"a": {}}},
        {"answers": {"A b": {"value": 1}}},
        {"answers": {"a": {"value": {"x": 1}}}},
        {"raters": [{"name": "Ann"}]},
        {"raters": [{"name": "Ann", "answers": {"a": {"value": 1}}}]},
        {"agreed": {"a": {"value": 1}}},
        {"answers": {}, "raters": [{"name": "Ann", "side": "both", "answers": {}}]},
        {"organistion": {}},
    ],
)
def test_what_is_refused_does_not_fit_the_schema(
    one_assessment: Assessment, fault: dict[str, object]
) -> None:
    document = json.loads(write_assessment(one_assessment, "json")) | fault

    errors = list(jsonschema.Draft202012Validator(assessment_schema()).iter_errors(document))

    assert errors
