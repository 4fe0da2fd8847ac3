"""Every shipped report can be made for every shipped instrument, of one rater and of several."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import html5lib
import pytest

from assess.criteria import load_framework
from assess.domain.assessment import Assessment, Rater
from assess.reports.templates import SHIPPED_REPORTS
from assess.sources.shipped import shipped
from assess.usecases.making_reports import Wanted, fitting_reports, make_report

if TYPE_CHECKING:
    from assess.criteria import Criteria

NAMESPACE = "{http://www.w3.org/1999/xhtml}"


@pytest.fixture(scope="session", params=["speaking-up", "team-climate"])
def instrument(request: pytest.FixtureRequest) -> Criteria:
    return load_framework(shipped("criteria") / request.param)


def apart(alone: Assessment, lowest: int) -> Assessment:
    """The answers of one as those of three, one of whom finds everything at its lowest."""
    low = {
        name: answer.model_copy(update={"value": lowest})
        for name, answer in alone.answers.items()
        if isinstance(answer.value, int)
    }
    raters = tuple(
        Rater(name=name, answers={**alone.answers, **(low if name == "Bo" else {})})
        for name in ("Ann", "Bo", "Cleo")
    )
    return alone.model_copy(update={"answers": {}, "raters": raters})


def words_of(page: str) -> list[str]:
    """The words of every heading, cell and line."""
    tree = html5lib.parse(page)
    names = {NAMESPACE + name for name in ("h1", "h2", "h3", "li", "caption")}
    return [" ".join("".join(e.itertext()).split()) for e in tree.iter() if e.tag in names]


@pytest.mark.parametrize("report", SHIPPED_REPORTS)
def test_every_report_can_be_made_of_it(report: str, instrument: Criteria) -> None:
    framework = instrument.framework
    for example in instrument.examples:
        alone = example.answered(framework)
        for given in (alone, apart(alone, framework.lowest_level)):
            if report not in {card.id for card in fitting_reports(given)}:
                continue

            made = make_report(
                instrument,
                given,
                Wanted(report, "html"),
                made_on=date(2026, 11, 22),
                program_version="1.0.0",
            )

            assert all(words_of(made.text)), "a heading or a line has nothing to say"
            assert "None" not in made.text


def test_where_levels_do_not_include_one_another_the_pack_does_not_say_so(
    instrument: Criteria,
) -> None:
    framework = instrument.framework
    given = apart(instrument.examples[-1].answered(framework), framework.lowest_level)

    made = make_report(
        instrument,
        given,
        Wanted("meeting-pack", "md"),
        made_on=date(2026, 11, 22),
        program_version="1.0.0",
    )

    assert "### The words of each level between you" in made.text
    assert "includes the ones below it" not in made.text
    assert "the highest one whose words are all true" not in made.text
