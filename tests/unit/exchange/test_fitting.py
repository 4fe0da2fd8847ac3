"""Whether answers fit the criteria: every one that does not is told at its place."""

from __future__ import annotations

from typing import TYPE_CHECKING

from assess.exchange.assessment_file import read_file
from assess.exchange.fitting import check_against

if TYPE_CHECKING:
    from assess.domain.framework import Framework


def problems(
    framework: Framework, answers: str, framework_id: str = "strategic-partner"
) -> list[str]:
    content = (
        "format: 1\n"
        f'framework: {{id: {framework_id}, version: "1.0"}}\n'
        "organisation: {name: X}\n"
        f"answers:\n{answers}"
    )
    file = read_file(content.encode(), "a.yaml")
    return [str(p) for p in check_against(framework, file.assessment, file.source)]


def test_answers_that_fit_are_no_problem(shipped_framework: Framework) -> None:
    answers = "".join(f"  {name}: {{value: dont-know}}\n" for name in shipped_framework.indicators)

    assert problems(shipped_framework, answers) == []


def test_another_framework_is_told_alone(shipped_framework: Framework) -> None:
    (problem,) = problems(shipped_framework, "  nonsense: {value: 1}\n", "magnet")

    assert problem == (
        "a.yaml:2:17: these answers were given to `magnet`, and not to `strategic-partner`;"
        " name its folder or id with --framework [other-framework]"
    )


def test_every_answer_that_does_not_fit_is_told(shipped_framework: Framework) -> None:
    told = problems(
        shipped_framework,
        "  board-atention: {value: 3}\n"
        "  zzz: {value: 3}\n"
        "  board-attention: {value: 7}\n"
        "  executive-sponsor: {value: not-applicable, reason: because}\n"
        "  population-served: {value: 10, evidence: {strength: 8}}\n"
        "  agree-to-share: {value: 3, reason: because}\n",
    )

    assert [line.split(" ")[0] for line in told] == [
        "a.yaml:5:3:",
        "a.yaml:6:3:",
        "a.yaml:7:28:",
        "a.yaml:8:30:",
        "a.yaml:9:55:",
        "a.yaml:10:27:",
        "a.yaml:10:30:",
    ]
    assert "did you mean `board-attention`?" in told[0]
    assert "did you mean" not in told[1]
    assert "`strength` is one of 0, 1, 2, 3" in told[4]


def test_not_applicable_needs_a_reason(shipped_framework: Framework) -> None:
    name = next(i.id for i in shipped_framework.indicators.values() if i.allow_not_applicable)

    (problem,) = problems(shipped_framework, f"  {name}: {{value: not-applicable}}\n")

    assert "say in `reason` why it does not apply [missing-reason]" in problem
    assert not problems(
        shipped_framework, f"  {name}: {{value: not-applicable, reason: We have none}}\n"
    )


def test_the_answers_of_every_rater_and_what_they_agreed_on_are_checked(
    shipped_framework: Framework,
) -> None:
    content = """\
format: 1
framework: {id: strategic-partner, version: "1.0"}
organisation: {name: X}
raters:
  - name: Ann
    answers:
      board-atention: {value: 3}
  - name: Bo
    answers:
      board-attention: {value: 7}
      executive-sponsor: {value: "yes", evidence: {strength: 8}}
      population-served: {value: 5, reason: because}
agreed:
  board-attention: {value: 9, reason: Because}
  zzz: {value: 1}
  executive-sponsor: {value: not-applicable}
"""

    file = read_file(content.encode(), "a.yaml")
    told = [str(p) for p in check_against(shipped_framework, file.assessment, file.source)]

    assert [line.split(": ")[0] + " " + line.split(" ")[-1] for line in told] == [
        "a.yaml:7:7 [unknown-indicator]",
        "a.yaml:10:32 [unfit-answer]",
        "a.yaml:11:62 [unfit-strength]",
        "a.yaml:12:37 [unfit-reason]",
        "a.yaml:14:28 [unfit-answer]",
        "a.yaml:15:3 [unknown-indicator]",
        "a.yaml:16:22 [missing-reason]",
        "a.yaml:16:30 [unfit-answer]",
    ]
