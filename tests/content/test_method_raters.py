"""METHOD.md on several raters: its examples by pencil, redone by the program."""

from __future__ import annotations

import re
import textwrap
from fractions import Fraction
from typing import TYPE_CHECKING

from assess.domain.assessment import (
    Agreed,
    Answer,
    Assessment,
    Evidence,
    FrameworkVersion,
    Organisation,
    Rater,
)
from assess.exchange.assessment_file import read_assessment, read_file
from assess.exchange.fitting import check_against
from assess.scoring.agreement import (
    FEWEST_COMMON,
    LARGE_REACH,
    MOST_DEVIATION,
    RELIABLE,
    TALK_FIRST,
    TENTATIVE,
    agreement_within,
    average_deviation,
    median,
    reading_of,
)
from assess.scoring.alpha import ordinal_alpha
from assess.scoring.raters import consensus, lower_middle
from assess.scoring.rounding import half_up
from assess.usecases.consensus import needs_reason

if TYPE_CHECKING:
    from assess.domain.framework import Framework


def section(method: str) -> str:
    start = method.index("\n## 6 Several raters")
    return method[start : method.index("\n## 8 ", start)]


def cells(line: str) -> list[str]:
    return [cell.strip() for cell in line.strip("|").split("|")]


def test_the_spreads_by_pencil_are_those_that_the_program_finds(method: str) -> None:
    stated = [cells(line) for line in section(method).splitlines() if re.match(r"\| \d, \d", line)]

    assert len(stated) == 2
    for given, middle, deviation, reach, within, lower, talk in stated:
        levels = sorted(int(level) for level in given.split(","))
        found = average_deviation(levels)
        assert Fraction(middle) == median(levels)
        assert Fraction(deviation) == found
        assert Fraction(within) == agreement_within(levels)
        assert int(lower) == levels[lower_middle(len(levels))]
        assert int(reach) == levels[-1] - levels[0]
        assert talk == ("yes" if found > MOST_DEVIATION or int(reach) >= LARGE_REACH else "no")


def test_the_alpha_by_pencil_is_that_which_the_program_finds(method: str) -> None:
    text = " ".join(section(method).split())
    given = re.search(r"Two raters, six questions: ([^.]+)\.", text)
    assert given is not None
    units = [[int(level) for level in re.findall(r"\d", pair)] for pair in given[1].split(", ")]

    alpha = ordinal_alpha(units)

    assert len(units) == FEWEST_COMMON
    assert alpha == 1 - Fraction(11) * Fraction("32.5") / 1512
    assert f"1 - (12 - 1) x 32.5 / 1512 = **{half_up(alpha, 3)}**, a tentative picture" in text
    assert reading_of(alpha) == "tentative"


def test_the_edges_that_the_page_states_are_those_of_the_program(method: str) -> None:
    text = " ".join(section(method).split())

    assert f"more than {MOST_DEVIATION} or the range is {LARGE_REACH} or more" in text
    assert Fraction("0.667") == TENTATIVE
    assert Fraction("0.8") == RELIABLE
    assert (FEWEST_COMMON, TALK_FIRST) == (6, 3)
    assert "at most three" in text
    assert "fewer than six anchored questions" in text


def test_the_file_that_the_page_shows_can_be_read(
    method: str, shipped_framework: Framework
) -> None:
    shown = textwrap.dedent(section(method).split("unchanged.\n\n")[1].split("\n\n**How far")[0])
    about = f'format: 1\nframework: {{id: {shipped_framework.id}, version: "1.0"}}\n'
    content = f"{about}organisation: {{name: X}}\n{shown}\n".encode()

    file = read_file(content, "all.yaml")

    assert check_against(shipped_framework, file.assessment, file.source) == ()
    assert [rater.name for rater in file.assessment.raters] == ["Ann", "Bo"]
    settled = consensus(shipped_framework, read_assessment(content, "all.yaml"))
    assert settled.answers["board-attention"].value == 2


def test_the_agreements_by_pencil_are_those_that_the_program_finds(
    method: str, shipped_framework: Framework
) -> None:
    board = "board-attention"
    strengths = {step.name: step for step in shipped_framework.strengths}
    given = (("Ann", 3, "Shown"), ("Bo", 1, "Described"), ("Cy", 1, "Asserted"))
    raters = tuple(
        Rater(
            name=name,
            answers={
                board: Answer(value=level, evidence=Evidence(strength=strengths[words].strength))
            },
        )
        for name, level, words in given
    )
    alone = Assessment(
        framework=FrameworkVersion(id=shipped_framework.id, version="1.0"),
        organisation=Organisation(name="X"),
        raters=raters,
    )
    rows = section(method).split("| Agreed on |")[1].split("\n\n")[0].splitlines()[2:]

    assert len(rows) == 5
    for agreed_on, reason, level, words, with_evidence in map(cells, rows):
        value = int(agreed_on) if agreed_on.isdigit() else None
        agreed = {} if value is None else {board: Agreed(value=value, reason="So")}
        counts = consensus(shipped_framework, alone.model_copy(update={"agreed": agreed}))
        answer = counts.answers[board]
        needed = value is not None and needs_reason(shipped_framework, alone, board, value)
        assert ("yes" if needed else "no") == reason
        assert answer.value == int(level)
        assert answer.evidence.strength == strengths[words].strength
        assert min(int(level), strengths[words].cap) == int(with_evidence)
