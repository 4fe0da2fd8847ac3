"""Working out anew what a file says: what agrees, and what was changed by hand."""

from __future__ import annotations

import json
from datetime import date
from typing import TYPE_CHECKING, Any

import pytest

from assess.errors import ContentError, UsageError
from assess.reports.provenance import digest_of_answers
from assess.usecases.handing_over import shareable
from assess.usecases.making_reports import Wanted, make_report
from assess.usecases.reading import read_for
from assess.usecases.verifying import verify

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from assess.criteria import Criteria
    from assess.usecases.verifying import Verified

EXAMPLES = ("riverside", "coastal", "harbour")
PROGRAM = "1.0.0"


@pytest.fixture
def content_of(repository: Path) -> Callable[[str], bytes]:
    return lambda name: (repository / f"tests/reports/examples/{name}.yaml").read_bytes()


@pytest.fixture
def report_of(
    shipped_criteria: Criteria, content_of: Callable[[str], bytes]
) -> Callable[..., dict[str, Any]]:
    """A report as JSON, read."""

    def made(name: str, **wishes: bool) -> dict[str, Any]:
        read = read_for(shipped_criteria.framework, content_of(name), f"{name}.yaml")
        page = make_report(
            shipped_criteria,
            read.assessment,
            Wanted("full", "json", **wishes),
            made_on=date(2026, 11, 22),
            program_version=PROGRAM,
        )
        return json.loads(page.text)

    return made


@pytest.fixture
def verified(shipped_criteria: Criteria) -> Callable[..., Verified]:
    def worked_out(content: bytes | dict[str, Any], digest: str = "") -> Verified:
        written = content if isinstance(content, bytes) else json.dumps(content).encode()
        path = "report.json" if written.startswith(b"{") else "answers.yaml"
        return verify(shipped_criteria, written, path, program_version=PROGRAM, digest=digest)

    return worked_out


def differing(verified: Verified) -> list[str]:
    return [each.name for each in verified.compared if not each.agrees]


@pytest.mark.parametrize("example", EXAMPLES)
@pytest.mark.parametrize("shown", [False, True])
def test_a_report_as_it_was_made_agrees(
    example: str,
    shown: bool,
    report_of: Callable[..., dict[str, Any]],
    verified: Callable[..., Verified],
) -> None:
    report = report_of(example, show_names=shown, show_notes=shown)

    found = verified(report)

    assert (found.kind, differing(found), found.notices) == ("report", [], ())


def test_a_report_without_the_working_agrees_and_one_that_lost_it_does_not(
    report_of: Callable[..., dict[str, Any]], verified: Callable[..., Verified]
) -> None:
    without = report_of("riverside", show_working=False)
    assert (without["shows"]["working"], without["report"]["working"]) == (False, [])
    assert verified(without).agrees

    without["shows"]["working"] = True

    assert differing(verified(without))[0] == "working"


def test_a_report_that_says_nothing_of_its_working_has_it(
    report_of: Callable[..., dict[str, Any]], verified: Callable[..., Verified]
) -> None:
    of_before = report_of("riverside")
    del of_before["shows"]["working"]

    assert verified(of_before).agrees


@pytest.mark.parametrize(
    ("change", "named"),
    [
        (lambda r: r["report"].update(verdict="Ready, 99.9 out of 100."), ["result"]),
        (lambda r: r["report"]["self_rated"].update(overall="99.9"), ["self_rated.overall"]),
        (
            lambda r: r["report"]["characteristics"][2].update(mean="4.00"),
            ["characteristics 3.mean"],
        ),
        (lambda r: r["report"]["gates"].pop(), ["gates"]),
        (lambda r: r["report"].pop("limits"), ["limits"]),
        (lambda r: r["report"].update(made_up="yes"), ["made_up"]),
        (lambda r: r["report"].update(answers_digest="sha256:00"), ["answers"]),
        (lambda r: r["report"].update(framework_digest=""), ["criteria"]),
    ],
)
def test_what_was_changed_by_hand_is_named(
    change: Callable[[dict[str, Any]], object],
    named: list[str],
    report_of: Callable[..., dict[str, Any]],
    verified: Callable[..., Verified],
) -> None:
    report = report_of("riverside")
    change(report)

    assert differing(verified(report)) == named


def test_an_answer_that_was_changed_by_hand_is_found(
    report_of: Callable[..., dict[str, Any]], verified: Callable[..., Verified]
) -> None:
    report = report_of("riverside")
    report["assessment"]["answers"]["board-attention"]["value"] = 4

    assert {"answers", "result"} <= set(differing(verified(report)))


def test_another_version_of_the_program_is_told(
    report_of: Callable[..., dict[str, Any]], verified: Callable[..., Verified]
) -> None:
    report = report_of("riverside")
    report["report"]["program_version"] = "0.9"
    report["report"]["origin"] = report["report"]["origin"].replace("assess 1.0.0", "assess 0.9")

    found = verified(report)

    assert found.notices == ("The report was made by version 0.9; this is version 1.0.0.",)
    assert found.agrees


@pytest.mark.parametrize("example", EXAMPLES)
def test_an_assessment_file_says_its_digest_and_result(
    example: str,
    content_of: Callable[[str], bytes],
    shipped_criteria: Criteria,
    verified: Callable[..., Verified],
) -> None:
    found = verified(content_of(example))

    read = read_for(shipped_criteria.framework, content_of(example), f"{example}.yaml")
    said = {each.name: each.found for each in found.compared}
    assert (found.kind, found.agrees) == ("assessment", True)
    assert said["answers"] == digest_of_answers(read.assessment)
    assert "out of 100" in said["result"]


def test_scores_that_somebody_wrote_into_a_file_are_held_against_the_answers(
    content_of: Callable[[str], bytes], verified: Callable[..., Verified]
) -> None:
    right = content_of("riverside") + b"\nself_rated: {overall: {value: 58.2}, band: building}\n"
    wrong = content_of("riverside") + b"\nself_rated: {overall: {value: 88.2}, band: ready}\n"

    assert differing(verified(right)) == []
    assert differing(verified(wrong)) == ["self_rated.overall.value", "self_rated.band"]


def test_other_criteria_are_told(
    content_of: Callable[[str], bytes], verified: Callable[..., Verified]
) -> None:
    other = content_of("coastal").replace(
        b'version: "1.0"}', b'version: "1.0", digest: "sha256:00"}'
    )

    assert differing(verified(other)) == ["criteria"]


@pytest.mark.parametrize(
    ("digest", "agrees"),
    [("{full}", True), ("{short}", True), ("  {upper} ", True), ("{short}z", False), ("5", False)],
)
def test_a_digest_from_a_report_on_paper_is_compared(
    digest: str,
    agrees: bool,
    content_of: Callable[[str], bytes],
    shipped_criteria: Criteria,
    verified: Callable[..., Verified],
) -> None:
    content = content_of("riverside")
    found = digest_of_answers(
        read_for(shipped_criteria.framework, content, "riverside.yaml").assessment
    )
    short = found.removeprefix("sha256:")[:12]

    copied = digest.format(full=found, short=short, upper=short.upper())

    assert verified(content, copied).agrees is agrees


def test_names_and_notes_change_no_digest(
    content_of: Callable[[str], bytes], shipped_criteria: Criteria
) -> None:
    for example in EXAMPLES:
        read = read_for(shipped_criteria.framework, content_of(example), f"{example}.yaml")
        bare = shareable(read.assessment, show_names=False, show_notes=False)

        assert digest_of_answers(bare) == digest_of_answers(read.assessment)


@pytest.mark.parametrize(
    ("about", "words"), [("change", "a report of change"), ("comparison", "a comparison of")]
)
def test_a_report_about_several_says_what_to_verify_in_its_place(
    about: str, words: str, verified: Callable[..., Verified]
) -> None:
    content = json.dumps({"format": 1, "about": about, "report": {}}).encode()

    with pytest.raises(UsageError, match=f"{words}.*which holds no answers.*assess verify FILE"):
        verified(content)


@pytest.mark.parametrize(
    "content",
    [
        b"{}",
        b'{"report": {}, "assessment": {}}',
        b'{"format": 1, "report": [], "assessment": {}}',
        b'{"format": 2, "report": {}, "assessment": {}}',
        b'{"format": 1, "report": {"made_on_iso": "never"}, "assessment": {"format": 1}}',
        b'{"format": 1, "report": {}, "assessment": []}',
        b"[",
        b"",
    ],
)
def test_what_is_neither_is_told_as_a_problem(
    content: bytes, verified: Callable[..., Verified]
) -> None:
    with pytest.raises(ContentError):
        verified(content)
