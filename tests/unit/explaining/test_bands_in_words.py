"""The bands in one sentence, for each framework that comes along and for those without floors."""

from __future__ import annotations

from typing import TYPE_CHECKING

from code_frameworks import seven

from assess.explaining import bands_sentence

if TYPE_CHECKING:
    from assess.domain.framework import Framework


def test_the_bands_stand_in_order_with_where_each_begins(shipped_framework: Framework) -> None:
    assert bands_sentence(shipped_framework) == (
        "Bands: Early, Building from 40, Nearly ready from 60, Ready from 75; each also asks a "
        "least mean of every characteristic."
    )


def test_a_framework_without_floors_says_nothing_of_them() -> None:
    made, _replies = seven()
    plain = tuple(band.model_copy(update={"floor": band.floor * 0}) for band in made.bands)

    assert bands_sentence(made.model_copy(update={"bands": plain})) == (
        "Bands: Early, Building from 40, Nearly ready from 60, Ready from 75."
    )


def test_a_band_that_has_to_be_passed_begins_above_its_score() -> None:
    made, _replies = seven()
    rule = made.band_rule.model_copy(update={"edge": "passed"})

    assert "Building above 40," in bands_sentence(made.model_copy(update={"band_rule": rule}))


def test_a_single_band_needs_no_explaining() -> None:
    made, _replies = seven()

    assert bands_sentence(made.model_copy(update={"bands": made.bands[-1:]})) == ""


def test_where_only_some_bands_have_a_floor_they_are_named() -> None:
    made, _replies = seven()
    top, *others = made.bands
    plain = (top, *(band.model_copy(update={"floor": band.floor * 0}) for band in others))

    assert bands_sentence(made.model_copy(update={"bands": plain})).endswith(
        "Ready from 75; a least mean of every characteristic is asked, too, by Ready."
    )
