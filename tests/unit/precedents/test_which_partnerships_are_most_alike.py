"""Which past partnerships are most alike: only what both state, and in what they are."""

from __future__ import annotations

from fractions import Fraction
from typing import Any

import pytest
from code_frameworks import AREAS, FOCUS, assessment, framework, indicator

from assess.domain.assessment import DONT_KNOW, Assessment
from assess.domain.precedent import Likeness, Precedent
from assess.precedents import most_alike
from assess.precedents.comparing import magnitudes_apart, share_a_word
from assess.precedents.countries import same_country
from assess.scoring import score

MADE = framework(
    {
        "reach": [indicator("people", "number", 3), indicator("scope", weight=2)],
        "mission": [indicator("focus", "multiple", 2)],
        "will": [
            indicator("board", next_step={"area": AREAS[0], "text": "Meet."}),
            indicator("habit", next_step={"area": AREAS[1], "text": "Try."}),
        ],
    }
)
SAID: dict[str, object] = {"people": 750_000, "scope": 4, "focus": ("equity",)}


def case(id_: str = "case", **more: Any) -> Precedent:
    facts = {
        "id": id_,
        "name": id_.replace("-", " ").title(),
        "group": "europe-highlight",
        "place": "Somewhere",
        "country": "Nowhere",
        "kind": "Foundation",
        "source": "page",
        **more,
    }
    return Precedent.model_validate(facts)


def served(number: int) -> dict[str, Any]:
    return {"population": {"number": number, "words": "People.", "source": "census"}}


def quote(characteristic: str, words: str = "their own words") -> dict[str, str]:
    return {"characteristic": characteristic, "words": words, "source": "interview"}


def alike(*cases: Precedent, limit: int = 3, **more: Any) -> tuple[Likeness, ...]:
    replies = more.pop("replies", SAID)
    own: Assessment = assessment(replies, **more)
    return most_alike(MADE, own, score(MADE, own), cases, limit)


def test_the_same_number_of_people_is_said_as_one() -> None:
    (found,) = alike(case(**served(740_000)))

    assert found.alike == ("Both serve about 740,000 people",)
    assert found.compared == ("people served",)
    assert found.facts[0].source == "census"


def test_numbers_that_differ_are_both_said() -> None:
    (found,) = alike(case(**served(2_000_000)))

    assert found.alike == (
        "You serve about 750,000 people, they about 2,000,000: the same order of size",
    )
    assert found.distance == 0.425969


def test_what_is_nearly_tenfold_is_not_called_the_same_size() -> None:
    (found,) = alike(case(**served(7_000_000)))

    assert found.alike == (
        "You serve about 750,000 people, they about 7,000,000: less than tenfold apart",
    )


def test_nothing_is_called_strong_that_rests_on_words_alone() -> None:
    assert alike(case(quotes=[quote("reach")]), strength=0) == ()


def test_a_place_that_stands_in_the_name_need_not_be_said_again() -> None:
    assert case(name="Imagine, The Netherlands", place="The Netherlands").names_its_place
    assert not case().names_its_place


def test_ten_times_as_many_people_is_no_likeness() -> None:
    assert alike(case(**served(7_500_000))) == ()


@pytest.mark.parametrize("people", [0, DONT_KNOW, -5, 10**20, "many"])
def test_a_number_that_is_not_stated_is_not_compared(people: object) -> None:
    assert alike(case(**served(750_000)), replies={"people": people}) == ()


def test_what_the_case_does_not_state_is_never_guessed() -> None:
    assert alike(case()) == ()
    (found,) = alike(case(focus_areas=["equity"]))
    assert found.compared == ("focus areas",)
    assert found.distance == 0


def test_shared_focus_areas_are_named() -> None:
    (found,) = alike(case(focus_areas=["volume-to-value", "equity"]))

    assert found.alike == ("Both work on work on equity",)
    assert found.distance == 0.5


def test_the_first_next_steps_say_where_joint_work_would_start() -> None:
    (found,) = alike(
        case(collaboration_areas=[AREAS[0], AREAS[2]]),
        replies={"board": 1, "habit": 3},
    )

    assert found.alike == (
        "Your first next steps and their work share an area: joint strategic-planning",
    )


def test_a_step_for_what_is_not_known_says_nothing() -> None:
    gate = {"at_least": 1, "kind": "hold"}
    made = framework({"one": [indicator("a", gate=gate)]})
    own = assessment({})

    assert score(made, own).next_steps
    assert most_alike(made, own, score(made, own), [case(collaboration_areas=["capability"])]) == ()


def test_what_a_quote_shows_is_held_against_what_is_strong() -> None:
    both = case(quotes=[quote("reach", "a whole nation"), quote("mission")])

    (found,) = alike(both)

    assert found.alike == ("You are strong in “Reach”; their source says “a whole nation”",)
    assert found.facts[0].source == "interview"
    assert found.distance == 0.5


def test_two_quotes_of_one_characteristic_count_once_and_the_first_is_told() -> None:
    (found,) = alike(case(quotes=[quote("reach", "first"), quote("reach", "second")]))

    assert found.distance == 0
    assert len(found.alike) == 1
    assert "first" in found.alike[0]


def test_a_country_and_a_kind_are_likenesses_too() -> None:
    (found,) = alike(
        case(country="The Netherlands", kind="Regional health authority"),
        replies={},
        country="netherlands",
        kind="region",
    )

    assert found.alike == (
        "Same country: The Netherlands",
        "A similar kind of organisation: “region” and “Regional health authority”",
    )


def test_a_kind_that_is_read_from_the_name_is_said_to_be_so() -> None:
    (found,) = alike(case(kind="Hospital system", kind_inferred=True), replies={}, kind="hospital")

    assert found.alike == (
        "A similar kind of organisation: “hospital” and, by its name, “Hospital system”",
    )


def test_more_in_common_comes_before_less_that_fits_better() -> None:
    little = case("little", focus_areas=["equity"])
    much = case("much", focus_areas=["equity"], **served(900_000), quotes=[quote("mission")])

    assert [found.precedent.id for found in alike(little, much)] == ["much", "little"]


def test_among_equals_the_nearer_comes_first_and_then_the_name() -> None:
    farther = case("a-farther", focus_areas=["equity"], quotes=[quote("mission")])
    beta = case("beta", focus_areas=["equity"])
    alpha = case("alpha", focus_areas=["equity"])

    found = [each.precedent.id for each in alike(farther, beta, alpha)]

    assert found == ["alpha", "beta", "a-farther"]


def test_the_order_of_the_cases_changes_nothing() -> None:
    cases = [
        case(f"case-{n}", focus_areas=FOCUS[: n % 3 + 1], **served(10**n)) for n in range(4, 8)
    ]

    assert alike(*cases) == alike(*reversed(cases))


def test_no_more_cases_come_than_are_asked_for() -> None:
    cases = [case(f"case-{n}", focus_areas=["equity"]) for n in range(5)]

    assert len(alike(*cases)) == 3
    assert len(alike(*cases, limit=1)) == 1
    assert alike(*cases, limit=0) == ()


def test_of_several_cases_about_one_organisation_the_nearest_stands() -> None:
    listed = case("listed", name="The Trust", country="England", same_as=["told"])
    told = case("told", name="The Trust's Programme", country="England", focus_areas=["equity"])

    found = alike(listed, told, country="England")

    assert [each.precedent.id for each in found] == ["told"]


def test_a_case_about_the_organisation_itself_is_left_out() -> None:
    itself = case("itself", name="East London NHS  Foundation-Trust", focus_areas=["equity"])
    its_programme = case("programme", same_as=["itself"], focus_areas=["equity"])
    other = case("other", focus_areas=["equity"])

    found = alike(itself, its_programme, other, name="east london NHS Foundation Trust")

    assert [each.precedent.id for each in found] == ["other"]


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("England", "england", True),
        ("USA", "United States", True),
        ("U.S.A.", "United States of America", True),
        ("the Netherlands", "Netherlands", True),
        ("UK", "Great Britain", True),
        ("United Kingdom", "Scotland", None),
        ("Wales", "UK", None),
        ("", "Sweden", None),
        ("Sweden", "Denmark", False),
        ("England", "Scotland", False),
    ],
)
def test_countries_are_told_apart_only_as_far_as_names_can(
    one: str, other: str, *, same: bool | None
) -> None:
    assert same_country(one, other) is same


@pytest.mark.parametrize(
    ("one", "other", "shared"),
    [
        ("region", "Region, one of five in the country", True),
        ("region", "Regional health authority", True),
        ("provider", "Provider of mental health services", True),
        ("region", "Safety programme of a society with regions", False),
        ("health system", "National health service", False),
        ("", "Region", False),
    ],
)
def test_kinds_are_alike_when_they_share_a_telling_word(
    one: str, other: str, *, shared: bool
) -> None:
    assert share_a_word(one, other) is shared


def test_orders_of_magnitude_are_the_same_on_every_machine() -> None:
    assert magnitudes_apart(750_000, 750_000) == 0
    assert magnitudes_apart(100_000, 821_000) == Fraction("0.914343")
    assert magnitudes_apart(1, 10**12) == 1
