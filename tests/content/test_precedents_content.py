"""The shipped precedents: counted, traceable, quoted exactly, without the names of persons."""

from __future__ import annotations

import re
from collections import Counter
from hashlib import sha256
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

    from assess.criteria import Criteria
    from assess.domain.precedent import Precedent

MOST_WORDS_OF_A_QUOTE = 10
QUOTES_CHECKED_AGAINST_THE_PAGES = (
    "09de8c8a7fe1f7f22c28e019c17547ee5ced3f7b1390283ce459b2ab66d6e538"
)
"""Digest of all quotes, sorted; they were compared with the source pages, letter for letter."""
PERSONS = frozenset(
    {
        "61d11eb6e73918ce77b3da627e1c534252fd40b514b263a9ae0ffd923c75f221",
        "777cf15bb6bae2b51171727a9665fd25791e9943d1b525275ddbc0561c905343",
        "33d19705e64e5cd816e7a6f54d38e2d6f999d68344ba70a8a241a2fea9b882a1",
        "414a698b093ef3c6e3eb11ec9cbbc8081b9490291a04d66f9e54192028693507",
        "8d6aa946308a9f31cbfbb0c924b5ae347c9298445555bc99a76a3093f408079c",
    }
)
"""Digests of the names, casefolded, of persons whom the source pages name as contacts."""


def digest_of(text: str) -> str:
    return sha256(text.encode()).hexdigest()


def by_id(criteria: Criteria) -> Mapping[str, Precedent]:
    return {case.id: case for case in criteria.precedents}


def test_there_are_13_partners_10_highlights_and_7_completed_works(
    shipped_criteria: Criteria,
) -> None:
    groups = Counter(case.group for case in shipped_criteria.precedents)

    assert groups == {"partner": 13, "europe-highlight": 10, "completed": 7}


def test_the_partners_live_on_the_four_continents_that_the_page_states(
    shipped_criteria: Criteria,
) -> None:
    countries = Counter(c.country for c in shipped_criteria.precedents if c.group == "partner")

    assert countries == {
        "United States": 7,
        "Brazil": 1,
        "Qatar": 1,
        "Denmark": 1,
        "England": 1,
        "Scotland": 1,
        "Sweden": 1,
    }


def test_no_quote_is_longer_than_ten_words(shipped_criteria: Criteria) -> None:
    long = [
        quote.words
        for case in shipped_criteria.precedents
        for quote in case.quotes
        if len(quote.words.split()) > MOST_WORDS_OF_A_QUOTE
    ]

    assert long == []


def test_the_quotes_are_those_that_were_compared_with_the_pages(
    shipped_criteria: Criteria,
) -> None:
    quotes = sorted(quote.words for case in shipped_criteria.precedents for quote in case.quotes)

    assert len(quotes) == 46
    assert digest_of("\n".join(quotes)) == QUOTES_CHECKED_AGAINST_THE_PAGES


def test_every_quote_shows_a_characteristic_of_the_framework(shipped_criteria: Criteria) -> None:
    known = {part.id for part in shipped_criteria.framework.characteristics}
    shown = {q.characteristic for case in shipped_criteria.precedents for q in case.quotes}

    assert shown == known


def test_of_a_partner_only_name_place_and_kind_are_told(shipped_criteria: Criteria) -> None:
    for case in shipped_criteria.precedents:
        if case.group == "partner":
            told = (case.population, case.scale, case.period, case.aims, case.quotes)
            assert not any(told), case.id


def test_the_numbers_of_people_are_the_three_that_the_page_gives(
    shipped_criteria: Criteria,
) -> None:
    numbers = {c.id: c.population.number for c in shipped_criteria.precedents if c.population}

    assert numbers == {"elft-in-europe": 750_000, "slam": 2_000_000, "region-sjaelland": 821_000}


def test_cases_about_the_same_organisation_name_each_other(shipped_criteria: Criteria) -> None:
    cases = by_id(shipped_criteria)

    one_sided = [
        (c.id, o) for c in cases.values() for o in c.same_as if c.id not in cases[o].same_as
    ]

    assert one_sided == []


def test_the_contradictions_of_the_sources_are_noted(shipped_criteria: Criteria) -> None:
    noted = {case.id for case in shipped_criteria.precedents if case.notes}

    assert noted >= {
        "early-years-collaborative",
        "elft-in-europe",
        "gulbenkian",
        "spsp",
    }


def test_no_contact_person_is_named_anywhere(criteria_texts: Mapping[str, str]) -> None:
    named = [
        path
        for path, text in criteria_texts.items()
        if PERSONS & {digest_of(word) for word in set(re.findall(r"\w+", text.casefold()))}
    ]

    assert named == []
