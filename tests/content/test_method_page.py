"""METHOD.md agrees with the framework and with what scoring gives, number by number."""

from __future__ import annotations

import re
from fractions import Fraction
from typing import TYPE_CHECKING

import pytest

from assess.domain.assessment import DONT_KNOW, Answer, Assessment, FrameworkVersion
from assess.scoring import score
from assess.scoring.rounding import half_up, shown_mean, shown_overall

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from assess.criteria import Criteria
    from assess.domain.framework import Framework
    from assess.domain.outcome import Outcome

SECTIONS = {
    1: "Levels",
    2: "Means and the overall score",
    3: "Bands, floors and gates",
    4: "What is not known",
    5: "Evidence",
    6: "Several raters",
    7: "Overrides",
    8: "Robustness",
    9: "Order of next steps",
    10: "Change over time",
    11: "Arithmetic",
    12: "Quick screen",
    13: "Limits",
    14: "Other instruments",
    15: "Where a reviewer looks first",
    16: "Several organisations",
}


def rows(text: str) -> Iterator[tuple[str, ...]]:
    """The rows of all tables in a text, cell by cell, without marks."""
    for line in text.splitlines():
        if line.startswith("|") and not line.startswith("|--"):
            yield tuple(cell.strip(" `*") for cell in line.strip("|").split("|"))


def step(method: str, number: int) -> str:
    """One step of the example by pencil."""
    start = method.index(f"**Step {number}.")
    return re.split(r"\n\*\*Step |\n## ", method[start:], maxsplit=1)[0]


def section(method: str, number: int) -> str:
    start = method.index(f"\n## {number} ") + 1
    return method[start:].split("\n## ", maxsplit=1)[0]


def unwrapped(text: str) -> str:
    """The text without its line ends."""
    return " ".join(text.split())


def outcome_of(criteria: Criteria, **changed: Answer) -> Outcome:
    framework = criteria.framework
    example = next(each for each in criteria.examples if each.id == "worked-example")
    answers = {**example.answers, **{k.replace("_", "-"): v for k, v in changed.items()}}
    version = FrameworkVersion(id=framework.id, version=framework.version)
    return score(
        framework,
        Assessment(framework=version, organisation=example.organisation, answers=answers),
    )


@pytest.fixture(scope="module")
def outcome(shipped_criteria: Criteria) -> Outcome:
    return outcome_of(shipped_criteria)


def test_the_sections_keep_their_numbers(method: str) -> None:
    found = re.findall(r"^## (\d+) (.+)$", method, re.MULTILINE)

    assert {int(number): title for number, title in found} == SECTIONS


def test_every_link_inside_the_page_leads_to_a_heading(method: str) -> None:
    headings = re.findall(r"^## (.+)$", method, re.MULTILINE)
    targets = {re.sub(r"[^\w -]", "", title).lower().replace(" ", "-") for title in headings}

    assert set(re.findall(r"\]\(#([^)]+)\)", method)) <= targets


def test_every_ground_that_is_cited_is_listed(method: str) -> None:
    body, listed = method.split("## What the rules rest on")
    cited = set(re.findall(r"\[([^\]]+)\](?!\()", unwrapped(body)))

    assert cited == {row[0] for row in rows(listed)} - {"Cited as"}


def test_the_table_of_bands_is_the_framework_s(method: str, shipped_framework: Framework) -> None:
    stated = [row for row in rows(section(method, 3)) if row[0] in titles(shipped_framework)]

    assert [(title, Fraction(least), Fraction(floor)) for title, least, floor in stated] == [
        (band.title, band.min_overall, band.floor) for band in shipped_framework.bands
    ]


def titles(framework: Framework) -> set[str]:
    return {band.title for band in framework.bands}


def test_the_table_of_gates_is_the_framework_s(method: str, shipped_framework: Framework) -> None:
    stated = {row[0]: row[1:] for row in rows(section(method, 3)) if row[-1] in {"hold", "stop"}}
    gates = {i.id: i.gate for i in shipped_framework.indicators.values() if i.gate}

    assert list(stated) == list(gates)
    for name, (needs, kind) in stated.items():
        assert kind == gates[name].kind
        level = 4 if needs == "yes" else int(needs.split()[1])
        assert level == gates[name].at_least


def test_the_table_of_evidence_is_the_framework_s(
    method: str, shipped_framework: Framework
) -> None:
    stated = [row for row in rows(section(method, 5)) if row[-1].isdigit()]

    assert [(strength, int(cap)) for strength, _means, cap in stated] == [
        (f"{each.strength} {each.name}", each.cap) for each in shipped_framework.strengths
    ]


def test_the_mean_by_pencil_is_the_mean_that_scoring_gives(method: str, outcome: Outcome) -> None:
    text = step(method, 1)
    stated = [row for row in rows(text) if row[-1].isdigit() and row[0] != "Sum"]
    part = next(c for c in outcome.self_rated.characteristics if c.id == "population-health")

    assert [(name, int(weight), int(level)) for name, weight, level, _ in stated] == [
        (each.indicator, each.weight, each.level) for each in part.indicators
    ]
    assert all(int(w) * int(level) == int(product) for _, w, level, product in stated)
    total, weights = sum(int(row[3]) for row in stated), sum(int(row[1]) for row in stated)
    assert f"{total} / {weights} = {shown_mean(Fraction(total, weights))}" in text
    assert part.mean.value == Fraction(total, weights)


def test_the_seven_means_by_pencil_are_those_that_scoring_gives(
    method: str, outcome: Outcome
) -> None:
    stated = [row for row in rows(step(method, 2)) if row[1].isdigit()]

    assert [(row[0], Fraction(int(row[1]), int(row[2])), row[3]) for row in stated] == [
        (part.id, part.mean.value, shown_mean(part.mean.value or Fraction(0)))
        for part in outcome.self_rated.characteristics
    ]
    total = sum(Fraction(int(row[1]), int(row[2])) for row in stated)
    assert half_up(total, 4) in unwrapped(step(method, 2))


def test_the_score_by_pencil_is_the_score_that_scoring_gives(method: str, outcome: Outcome) -> None:
    text = unwrapped(step(method, 3))
    exact = re.search(r"Exactly: (\d+/\d+)", text)
    value = outcome.self_rated.overall.value

    assert exact is not None
    assert value == Fraction(exact[1])
    assert f"= {half_up(value, 2)}, shown as **{shown_overall(value)}**" in text


def test_the_band_by_pencil_is_held_as_scoring_says(method: str, outcome: Outcome) -> None:
    text = unwrapped(step(method, 4))
    result = outcome.self_rated
    (hold,) = result.holds

    assert (result.band_by_score, result.band) == ("nearly-ready", "building")
    assert "by score alone the band is Nearly ready" in text
    assert "The result is **Building**" in text
    assert f"`{hold.subject}` has {shown_mean(hold.got or Fraction(0))}" in text
    assert f"needs {shown_mean(hold.needed)}" in text
    assert {gate.state for gate in result.gates} == {"met"}


def test_the_first_steps_by_pencil_are_those_that_scoring_gives(
    method: str, outcome: Outcome
) -> None:
    stated = [row for row in rows(step(method, 6)) if row[2].isdigit()]
    first = [each for each in outcome.next_steps if each.group == "below-floor"]

    assert outcome.next_steps[: len(first)] == tuple(first)
    assert [(row[0], row[3]) for row in stated] == [
        (each.indicator, half_up(each.leverage, 2)) for each in first
    ]


def test_the_evidence_by_pencil_limits_what_scoring_limits(method: str, outcome: Outcome) -> None:
    text = unwrapped(step(method, 7))
    result = outcome.evidence_limited
    limited = {
        each.indicator
        for part in result.characteristics
        for each in part.indicators
        if each.is_limited
    }
    own, shown = outcome.self_rated.overall.value, result.overall.value

    assert own is not None
    assert shown is not None
    assert limited == {"mission-commitment", "method-in-use", "path-to-scale", "shared-focus"}
    assert limited <= set(re.findall(r"`([^`]+)`", text))
    assert f"**{shown_overall(shown)}**" in text
    assert f"{half_up(own, 2)} - {half_up(shown, 2)} = {half_up(own - shown, 1)}" in text


def test_the_missing_answer_by_pencil_gives_the_range_that_scoring_gives(
    method: str, shipped_criteria: Criteria
) -> None:
    text = unwrapped(step(method, 8))
    result = outcome_of(shipped_criteria, equity_gaps=Answer(value=DONT_KNOW)).self_rated
    part = next(c for c in result.characteristics if c.id == "population-health")

    assert f"{part.known_share.numerator} / {part.known_share.denominator}" in text
    assert f"12 / 7 = {shown_mean(part.mean.value or Fraction(0))}" in text
    assert f"/ 10 = {shown_mean(part.mean.low)}" in text
    assert f"/ 10 = {shown_mean(part.mean.high)}" in text
    low, high = result.overall.low, result.overall.high
    assert f"between {shown_overall(low)} and {shown_overall(high)}" in text
    assert (result.band_low, result.band_high) == ("building", "nearly-ready")


def test_the_thresholds_in_words_are_the_framework_s(
    method: str, shipped_framework: Framework
) -> None:
    indicator = shipped_framework.indicators["population-served"]
    text = unwrapped(section(method, 1))

    assert indicator.type == "number"
    shown = [f"{int(threshold):,}" for threshold in indicator.thresholds]
    assert f"{', '.join(shown[:-1])} and {shown[-1]}" in text


def test_the_files_that_the_page_names_are_there(
    method: str, criteria_texts: Mapping[str, str]
) -> None:
    named = set(re.findall(r"`(strategic-partner/[^`]+\.yaml)`", method))

    assert named
    assert named <= set(criteria_texts)
