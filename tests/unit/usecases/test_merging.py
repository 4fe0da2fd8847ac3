"""Merging the files of several raters: whose answer is whose, and what does not go together."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

import pytest

from assess.errors import ContentError, UsageError
from assess.exchange.assessment_file import read_assessment
from assess.usecases.merging import RaterFile, merge, merged_text
from assess.usecases.results import outcome_of, score_document

if TYPE_CHECKING:
    from assess.domain.assessment import Side
    from assess.domain.framework import Framework

SMALLEST: dict[str, Any] = {
    "format": 1,
    "framework": {"id": "strategic-partner", "version": "1.0"},
    "organisation": {"name": "North Bay Health"},
    "answers": {"board-attention": {"value": 3}},
}


def sent(path: str, side: Side = "", **keys: Any) -> RaterFile:
    return RaterFile(json.dumps(SMALLEST | keys).encode(), path, side)


def refused(framework: Framework, *files: RaterFile) -> list[str]:
    with pytest.raises(ContentError) as caught:
        merge(framework, files)
    return [str(problem) for problem in caught.value.problems]


def test_each_file_is_a_rater_with_the_answers_it_has(shipped_framework: Framework) -> None:
    merged = merge(
        shipped_framework,
        [
            sent("ann.json", "leaders", respondent={"name": "Ann, director"}),
            sent("folder/bo.json", answers={"board-attention": {"value": 1, "note": "Mine"}}),
        ],
    ).assessment

    first, second = merged.raters
    assert (first.name, first.side) == ("Ann, director", "leaders")
    assert (second.name, second.side) == ("bo", "")
    assert second.answers["board-attention"].note == "Mine"
    assert merged.answers == {}


def test_the_whole_is_described_by_what_the_files_say(shipped_framework: Framework) -> None:
    merged = merge(
        shipped_framework,
        [
            sent("a.json", answered_on="2026-03-01"),
            sent(
                "b.json",
                organisation={"name": "north bay  health", "country": "Wales"},
                answered_on="2026-05-01",
                framework={"id": "strategic-partner", "version": "1.0", "digest": "sha256:1"},
            ),
        ],
    ).assessment

    assert (merged.organisation.name, merged.organisation.country) == ("North Bay Health", "Wales")
    assert merged.answered_on == "2026-05-01"
    assert merged.framework.digest == "sha256:1"


@pytest.mark.parametrize("form", ["json", "yaml"])
def test_the_file_that_comes_of_it_can_be_read(shipped_framework: Framework, form: str) -> None:
    merged = merge(shipped_framework, [sent("a.json"), sent("b.json")])

    text = merged_text(merged, form)  # type: ignore[arg-type]  # one of two words

    assert read_assessment(text.encode(), f"all.{form}") == merged.assessment


def test_everything_that_does_not_go_together_is_told(shipped_framework: Framework) -> None:
    digest = {"id": "strategic-partner", "version": "1.0", "digest": "sha256:1"}
    raters = [{"name": "Ann", "answers": {}}]

    told = refused(
        shipped_framework,
        sent("a.json", framework=digest),
        sent("b.json", organisation={"name": "South Bay Health"}),
        sent("c.json", framework={"id": "strategic-partner", "version": "0.9"}),
        sent("d.json", framework=digest | {"digest": "sha256:2"}),
        sent("e.json", answers={}, raters=raters),
        sent("f.json", respondent={"name": "A"}),
    )

    assert [line.split(":")[0] + " " + line.split(" ")[-1] for line in told] == [
        "b.json [other-organisation]",
        "c.json [other-version]",
        "d.json [other-criteria]",
        "e.json [several-raters]",
        "f.json [same-name]",
    ]
    assert "this is about `South Bay Health`, and a.json is about `North Bay Health`" in told[0]


def test_the_faults_of_all_files_are_told_at_once(shipped_framework: Framework) -> None:
    told = refused(
        shipped_framework,
        sent("a.json", answers={"board-attention": {"value": 9}}),
        sent("b.json", framework={"id": "magnet", "version": "1.0"}),
    )

    assert [line.split(":")[0] for line in told] == ["a.json", "b.json"]


def test_one_file_alone_is_not_merged(shipped_framework: Framework) -> None:
    with pytest.raises(UsageError, match="two files or more"):
        merge(shipped_framework, [sent("a.json")])


def test_a_note_on_what_was_left_out_names_the_file(shipped_framework: Framework) -> None:
    merged = merge(shipped_framework, [sent("a.json", overall=100), sent("b.json")])

    assert [notice.split(":")[0] for notice in merged.notices] == ["a.json"]


def test_the_document_for_programs_has_the_raters_and_how_far_they_coincide(
    shipped_framework: Framework,
) -> None:
    both = merge(
        shipped_framework,
        [
            sent("ann.json", "leaders", answers={"board-attention": {"value": 4}}),
            sent("bo.json", "front-line", answers={"board-attention": {"value": 1}}),
        ],
    ).assessment

    document: Any = score_document(shipped_framework, both, outcome_of(shipped_framework, both))

    assert [rater["name"] for rater in document["raters"]] == ["ann", "bo"]
    found = document["agreement"]
    assert (found["alpha"], found["why_no_alpha"]) == (None, "few-indicators")
    assert found["talk_first"] == ["board-attention"]
    (spread,) = found["indicators"]
    assert (spread["levels"], spread["average_deviation"]) == ([4, 1], 1.5)
    assert [gap["gap"] for gap in found["role_gaps"]] == [3]
    assert json.loads(json.dumps(document)) == document


def test_a_single_rater_s_document_has_no_agreement(shipped_framework: Framework) -> None:
    alone = read_assessment(sent("a.json").content, "a.json")

    document = score_document(shipped_framework, alone, outcome_of(shipped_framework, alone))

    assert (document["raters"], document["agreement"]) == ([], None)
