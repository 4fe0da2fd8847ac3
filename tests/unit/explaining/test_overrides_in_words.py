"""What a reviewer set, in words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from code_frameworks import seven
from reviewing import override, reviewed

from assess.explaining import day_words, override_sentence, review_sentences, review_working
from assess.explaining.days import day_number, month_words
from assess.scoring import score

if TYPE_CHECKING:
    from assess.domain.assessment import Override


def said(*overrides: Override) -> tuple[list[str], list[str]]:
    made, given = seven()
    outcome = score(made, reviewed(given, overrides))
    each = [override_sentence(made, found) for found in outcome.overrides]
    return list(review_sentences(made, outcome)), each


def test_the_result_is_told_with_and_without_and_what_changed_it() -> None:
    whole, each = said(override(("level", "indicator-1"), 3, 2, reason="Minutes seen."))

    assert whole == [
        "With what a reviewer set: Nearly ready, 71.4. Without it: Ready, 75.",
        "What changed the band: Indicator 1.",
    ]
    (one,) = each
    assert one == (
        "Indicator 1: level 3 became level 2, set by Lead reviewer on 22 November 2026: “Minutes"
        " seen”. Without it the band would be another."
    )


def test_where_nothing_was_set_nothing_is_said() -> None:
    assert said() == ([], [])


def test_what_changes_nothing_is_told_so() -> None:
    whole, each = said(override(("level", "indicator-1"), 3, 4))

    assert whole[1:] == ["The override does not change the band."]
    assert "another" not in each[0]


def test_what_only_several_did_together_is_told_so() -> None:
    changes = [
        override(("level", "indicator-1"), 3, 2),
        override(("level", "indicator-2"), 3, 2),
    ]

    whole, _each = said(*changes)

    assert whole[1:] == ["No single override changed the band; several did together."]


def test_what_has_been_overtaken_needs_another_look() -> None:
    _whole, (each,) = said(override(("level", "indicator-1"), 1, 2))

    assert each.endswith("This needs another look: level 3 stands there now.")


def test_a_band_that_was_set_takes_the_place_of_the_rules_in_the_working() -> None:
    made, given = seven()
    band = override(("band", ""), "ready", "early", reason="All in all")
    with_band = reviewed(given, [band])

    opened = review_working(made, with_band, score(made, with_band))

    assert opened.title == "Overall score, reviewed"
    assert opened.parts[0].title == "What a reviewer set"
    (line,) = [part for part in opened.parts if part.title == "The band"]
    assert line.shown == "Early"
    assert "“All in all”" in line.sentence


def test_days_are_written_out_and_placed_to_scale() -> None:
    assert day_words("2026-11-02") == "2 November 2026"
    assert day_words("some day") == "some day"
    assert month_words("2026-11-02") == "Nov 2026"
    assert day_number("2024-03-01") - day_number("2024-02-28") == 2
    assert day_number("2025-01-01") - day_number("2024-01-01") == 366
