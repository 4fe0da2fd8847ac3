"""The shipped framework: what is asked, how it is worded, and what it rests on."""

from __future__ import annotations

import re
from fractions import Fraction
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

    from assess.criteria import Criteria
    from assess.domain.framework import Framework
    from assess.domain.indicator import Indicator

CHARACTERISTICS = (
    "reach",
    "leadership",
    "mission",
    "population-health",
    "improvement-experience",
    "innovation",
    "sharing",
)
GATES = {
    "population-served": ("hold", 2),
    "executive-sponsor": ("hold", 4),
    "non-commercial-purpose": ("stop", 4),
    "defined-population": ("hold", 1),
    "completed-initiatives": ("hold", 1),
    "testing-habit": ("hold", 1),
    "agree-to-share": ("stop", 4),
}
MOST_WORDS_OF_AN_ANCHOR = 34
MOST_WORDS_OF_A_QUESTION = 21
FOR_SHORT = re.compile(r"\b(?:e\.g|i\.e|etc|N/A|TBD)\b|\(s\)|and/or")
AMERICAN = re.compile(
    r"\b\w*(?:behavior|color|favor|labor|center|program|fulfill)(?:s|ed|ing|al|able)?\b"
    r"|\b\w*(?:organiz|standardiz|recogniz|prioritiz|randomiz)\w*",
    re.IGNORECASE,
)


def texts_of(indicator: Indicator) -> Iterator[str]:
    """Every text of an indicator that a rater reads."""
    yield from (indicator.title, indicator.question, indicator.why, indicator.next_step.text)
    yield from indicator.anchors.values()
    yield from indicator.evidence


def test_there_are_seven_characteristics_in_the_order_of_the_source_page(
    shipped_framework: Framework,
) -> None:
    assert tuple(part.id for part in shipped_framework.characteristics) == CHARACTERISTICS


def test_there_are_32_indicators(shipped_framework: Framework) -> None:
    counts = [len(part.indicators) for part in shipped_framework.characteristics]

    assert counts == [4, 5, 5, 4, 5, 4, 5]
    assert len(shipped_framework.indicators) == 32


def test_each_characteristic_has_one_gate_and_two_of_the_seven_stop(
    shipped_framework: Framework,
) -> None:
    gates = {
        name: (indicator.gate.kind, indicator.gate.at_least)
        for name, indicator in shipped_framework.indicators.items()
        if indicator.gate
    }

    assert gates == GATES
    assert [shipped_framework.characteristic_of[name].id for name in gates] == list(CHARACTERISTICS)


def test_every_characteristic_weighs_the_same(shipped_framework: Framework) -> None:
    assert {part.weight for part in shipped_framework.characteristics} == {1}


def test_a_promise_weighs_nothing_and_every_other_indicator_2_or_3(
    shipped_framework: Framework,
) -> None:
    for indicator in shipped_framework.indicators.values():
        allowed = {0} if indicator.type == "yesno" else {2, 3}
        assert indicator.weight in allowed, indicator.id


def test_no_essential_may_be_called_not_applicable(shipped_framework: Framework) -> None:
    for name in GATES:
        assert not shipped_framework.indicators[name].allow_not_applicable, name


def test_what_effort_cannot_raise_says_so(shipped_framework: Framework) -> None:
    fixed = [i.id for i in shipped_framework.indicators.values() if not i.improvable]

    assert fixed == ["population-served", "system-scope"]


def test_the_bands_and_their_floors(shipped_framework: Framework) -> None:
    bands = [(band.id, band.min_overall, band.floor) for band in shipped_framework.bands]

    assert bands == [
        ("ready", 75, Fraction(5, 2)),
        ("nearly-ready", 60, 2),
        ("building", 40, 1),
        ("early", 0, 0),
    ]
    assert shipped_framework.gates.hold_at == "building"
    assert shipped_framework.min_known_share == Fraction(2, 3)


def test_the_strengths_of_evidence_and_their_caps(shipped_framework: Framework) -> None:
    caps = [(each.strength, each.cap) for each in shipped_framework.strengths]

    assert caps == [(0, 2), (1, 3), (2, 4), (3, 4)]


def test_six_focus_areas_and_four_ways_of_working_together(shipped_framework: Framework) -> None:
    areas = {area.id for area in shipped_framework.collaboration_areas}
    used = {indicator.next_step.area for indicator in shipped_framework.indicators.values()}

    assert len(shipped_framework.focus_areas) == 6
    assert len(areas) == 4
    assert used == areas


def test_the_focus_areas_to_tick_are_those_of_the_framework(shipped_framework: Framework) -> None:
    indicator = shipped_framework.indicators["shared-focus"]
    listed = [(area.id, area.title) for area in shipped_framework.focus_areas]

    assert indicator.type == "multiple"
    assert [(option.id, option.text) for option in indicator.options] == listed


def test_no_anchor_is_longer_than_34_words(shipped_framework: Framework) -> None:
    long = [
        (indicator.id, level)
        for indicator in shipped_framework.indicators.values()
        for level, anchor in indicator.anchors.items()
        if len(anchor.split()) > MOST_WORDS_OF_AN_ANCHOR
    ]

    assert long == []


def test_anchors_of_one_indicator_differ(shipped_framework: Framework) -> None:
    for indicator in shipped_framework.indicators.values():
        assert len(set(indicator.anchors.values())) == len(indicator.anchors), indicator.id


def test_a_question_is_one_short_sentence_that_asks_one_thing(
    shipped_framework: Framework,
) -> None:
    for indicator in shipped_framework.indicators.values():
        question = indicator.question
        assert question.endswith("?"), indicator.id
        assert question.count("?") == 1, indicator.id
        assert len(question.split()) <= MOST_WORDS_OF_A_QUESTION, indicator.id
        assert not re.search(r"\b(?:and|or) (?:how|what|who|when|why|which)\b", question), (
            indicator.id
        )


def test_nothing_is_said_for_short(shipped_framework: Framework) -> None:
    found = [
        (indicator.id, text)
        for indicator in shipped_framework.indicators.values()
        for text in texts_of(indicator)
        if FOR_SHORT.search(text)
    ]

    assert found == []


def test_the_spelling_is_british(shipped_framework: Framework) -> None:
    found = [
        (indicator.id, text)
        for indicator in shipped_framework.indicators.values()
        for text in texts_of(indicator)
        if AMERICAN.search(text.replace("programme", ""))
    ]

    assert found == []


def test_titles_are_told_apart(shipped_framework: Framework) -> None:
    titles = [indicator.title for indicator in shipped_framework.indicators.values()]

    assert len(set(titles)) == len(titles)


def test_every_source_that_is_used_is_listed_and_every_listed_one_is_used(
    shipped_criteria: Criteria,
) -> None:
    framework = shipped_criteria.framework
    used = {name for i in framework.indicators.values() for name in i.sources}
    for case in shipped_criteria.precedents:
        facts = (*case.aims, *case.notes, case.scale, case.period, case.population, *case.quotes)
        used |= {case.source} | {fact.source for fact in facts if fact is not None}
    for example in shipped_criteria.examples:
        used |= set(example.facts_from)

    assert used == {source.id for source in framework.sources}


def test_the_disclaimer_says_whose_tool_it_is_not(shipped_framework: Framework) -> None:
    assert "does not decide for IHI" in shipped_framework.disclaimer
    assert "common characteristics" in shipped_framework.disclaimer
