"""A name that is read from right to left, or wants to be, moves no word and no score of ours."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

import pytest
from browser import Browser, Sight
from documents import pdf_text, squeezed
from on_paper import BROWSER
from shipped_reports import Made, assessment_of, content_for, every_report

from assess.domain.assessment import Evidence, Organisation

if TYPE_CHECKING:
    from collections.abc import Iterator

    from assess.domain.assessment import Answer, Assessment

LATIN: Final = "Nameofhospital"
NAMES: Final = {
    "Arabic": "مستشفى الملك",
    "Hebrew": "בית חולים",
    "turned round": "\u202eNameofhospital",
}
TURNED: Final = re.compile("[\u0590-\u06ff\ufb1d-\ufdff\ufe70-\ufefc]+|<U\\+202E>|" + LATIN)
MOVED: Final = """\
(() => {
  const found = [], last = new Map();
  const words = document.createTreeWalker(document.querySelector('main'), NodeFilter.SHOW_TEXT);
  for (let node; (node = words.nextNode());) {
    if (!node.data.trim() || node.parentElement.closest('svg')) continue;
    let block = node.parentElement;
    while (getComputedStyle(block).display.startsWith('inline')) block = block.parentElement;
    const place = document.createRange();
    place.selectNodeContents(node);
    const now = {box: place.getClientRects()[0], text: node.data.trim()};
    if (!now.box) continue;
    const before = last.get(block);
    if (before && getComputedStyle(block).direction === 'ltr'
        && Math.abs(before.box.bottom - now.box.bottom) < 4 && now.box.left < before.box.left)
      found.push(`${now.text} stands before ${before.text}`);
    last.set(block, now);
  }
  return found;
})()"""
"""Pieces of one line of which a later one stands further left."""


@pytest.fixture(scope="module")
def browser(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Browser]:
    if not BROWSER:
        pytest.skip("no browser here that can show a page")
    browser = Browser(tmp_path_factory.mktemp("browser"))
    browser.look(Sight())
    yield browser
    browser.close()


def named(given: Assessment, name: str) -> Assessment:
    """The same with this name wherever somebody writes one."""

    def said(answers: dict[str, Answer]) -> dict[str, Answer]:
        evidence = Evidence(strength=1, text=name)
        return {
            id_: each.model_copy(update={"evidence": evidence}) for id_, each in answers.items()
        }

    raters = tuple(
        each.model_copy(update={"name": f"{name} {number}", "answers": said(dict(each.answers))})
        for number, each in enumerate(given.raters)
    )
    return given.model_copy(
        update={
            "organisation": Organisation(name=name, country=name),
            "answers": said(dict(given.answers)),
            "raters": raters,
        }
    )


PAGES: Final = [made for made in every_report("html") if made.example == "harbour"]
"""Of the assessment with several raters, whose names stand in it too."""


@pytest.mark.parametrize("name", ["Arabic", "turned round"])
@pytest.mark.parametrize("made", PAGES, ids=str)
def test_a_page_keeps_its_order(made: Made, name: str, browser: Browser) -> None:
    assessment = named(assessment_of(made.example), NAMES[name])

    browser.show(content_for(made, assessment, shows=True).decode())

    assert browser.worked_out(MOVED) == []


PAGE: Final = re.compile(r"[1-9]/[1-9]")
"""The number of a page: letters of another height may move where one ends."""


@pytest.mark.parametrize("report", ["summary", "next-steps", "change"])
def test_a_pdf_has_the_same_words_in_the_same_order(report: str) -> None:
    given = assessment_of("riverside")

    said = set()
    for name in (LATIN, *NAMES.values()):
        called = given.model_copy(update={"organisation": Organisation(name=name)})
        pdf = content_for(Made("riverside", report, "pdf"), called)
        said.add(PAGE.sub("", TURNED.sub("", squeezed(pdf_text(pdf)))))

    assert len(said) == 1


def test_what_is_moved_would_be_found(browser: Browser) -> None:
    browser.show("<main><p><span>مستشفى</span> <span>12</span> <span>34</span></p></main>")

    assert len(browser.worked_out(MOVED)) >= 1
