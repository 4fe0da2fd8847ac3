"""Every shipped page in a browser: for everyone, in every light, on a telephone and on paper."""

from __future__ import annotations

from typing import TYPE_CHECKING

import axe
import pytest
from browser import Browser, Sight
from on_paper import BROWSER
from shipped_reports import (
    Made,
    assessment_of,
    content_for,
    content_of,
    criteria_html,
    every_criteria_page,
    every_report,
)

from assess.domain.assessment import Evidence, Organisation

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from assess.domain.assessment import Answer, Assessment

pytestmark = pytest.mark.skipif(not BROWSER, reason="no browser here that can show a page")

PAGES = [*every_report("html"), *every_criteria_page()]
WIDE, NARROW = 1200, 320
"""A screen, and a telephone or a screen at four times its size."""
PAPER = 642
"""What A4 leaves between its edges, in points of a screen."""
SIGHTS = {
    Sight(width=WIDE): axe.EVERY_RULE,
    Sight(width=WIDE, light="dark"): axe.OF_COLOURS,
    Sight(width=NARROW): axe.NOT_OF_COLOURS,
}
"""How each page is looked at, and what is asked: colours are the same in every width."""
LONG = "A" * 200
"""A word that nothing breaks."""


@pytest.fixture(scope="session")
def browser(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Browser]:
    """One browser for all pages."""
    browser = Browser(tmp_path_factory.mktemp("browser"))
    yield browser
    browser.close()


@pytest.fixture
def asked(browser: Browser) -> Browser:
    """The same, where there is something to ask it with."""
    if not axe.script():
        pytest.skip(f"axe-core is not here: npm install --global axe-core, or {axe.PLACE}=FILE")
    return browser


def html_of(page: tuple[str, ...]) -> str:
    return criteria_html(*page) if len(page) == 2 else content_of(page).decode()  # type: ignore[arg-type]  # of two or three


@pytest.mark.parametrize("page", PAGES, ids="-".join)
def test_nothing_keeps_anybody_out(page: tuple[str, ...], asked: Browser) -> None:
    asked.show(html_of(page))

    found = {}
    for sight, rules in SIGHTS.items():
        asked.look(sight)
        found[sight] = axe.faults(asked, rules)

    assert not any(found.values()), found


@pytest.mark.parametrize("page", PAGES, ids="-".join)
def test_nothing_is_wider_than_a_telephone_or_the_paper(
    page: tuple[str, ...], browser: Browser
) -> None:
    browser.show(html_of(page))

    browser.look(Sight(width=NARROW))
    assert too_wide(browser) == []

    browser.look(Sight(width=PAPER, medium="print"))
    assert too_wide(browser) == []


@pytest.mark.parametrize("made", every_report("html"), ids=str)
def test_a_word_without_an_end_makes_no_page_wider(made: Made, browser: Browser) -> None:
    browser.show(content_for(made, with_long_words(assessment_of(made.example))).decode())

    browser.look(Sight(width=NARROW))

    assert too_wide(browser) == []


def with_long_words(assessment: Assessment) -> Assessment:
    """The same with a word without an end wherever somebody can write one."""
    evidence = Evidence(strength=1, text=LONG, link="https://example.org/" + LONG)
    written = {"evidence": evidence, "note": LONG}

    def changed(answers: Mapping[str, Answer]) -> dict[str, Answer]:
        return {name: each.model_copy(update=written) for name, each in answers.items()}

    raters = tuple(
        each.model_copy(update={"answers": changed(each.answers)}) for each in assessment.raters
    )
    return assessment.model_copy(
        update={
            "organisation": Organisation(name=LONG),
            "answers": changed(assessment.answers),
            "raters": raters,
        }
    )


def too_wide(browser: Browser) -> list[str]:
    """What reaches beyond the edge, where no region of its own scrolls it."""
    found: list[str] = browser.worked_out(
        "(edge => [...document.querySelectorAll('body *')]"
        ".filter(each => !each.closest('[role=region][tabindex]')"
        " && each.getBoundingClientRect().right > edge + 1)"
        ".map(each => each.outerHTML.slice(0, 100)))(document.documentElement.clientWidth)"
    )
    return found


def test_what_is_wrong_would_be_found(asked: Browser) -> None:
    asked.show(
        "<!DOCTYPE html><style>@media (prefers-color-scheme: dark) { p { color: #888; background:"
        " #999 } }</style><main><p>Words<p style='width: 2000px'>Wide</main>"
    )

    asked.look(Sight())
    light = {fault.partition(":")[0] for fault in axe.faults(asked, axe.EVERY_RULE)}
    asked.look(Sight(light="dark"))
    dark = {fault.partition(":")[0] for fault in axe.faults(asked, axe.OF_COLOURS)}

    assert {"document-title", "html-has-lang"} <= light
    assert "color-contrast" not in light
    assert dark == {"color-contrast"}
    assert len(too_wide(asked)) == 1
