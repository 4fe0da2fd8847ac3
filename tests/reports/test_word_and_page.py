"""A Word document says word for word what the page of the same report says."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Final

import html5lib
import pytest
from documents import squeezed, word, word_lines

from assess.criteria import load_framework
from assess.reports.rendering import document, render
from assess.reports.templates import SHIPPED_REPORTS, find_template
from assess.sources.shipped import shipped
from assess.usecases.making_reports import fitting_reports, view_of

if TYPE_CHECKING:
    from collections.abc import Iterator
    from xml.etree.ElementTree import Element

    from assess.reports.view import ReportView

NAMESPACE: Final = "{http://www.w3.org/1999/xhtml}"
NOT_WORDS: Final = {"style", "script", "title", "nav"}
"""What is no text of a report: the look, what the tab is called, and leaps within the page."""
ONLY_ON_A_PAGE: Final = {"Skip to the result", "how many gave the level", "lower median"}
"""A leap, and what small marks beside a figure mean, which in Word the caption says."""
CASES: Final = [
    *((example, report) for report in SHIPPED_REPORTS[:-1] for example in ("riverside", "coastal")),
    *(("harbour", report) for report in SHIPPED_REPORTS),
]


def texts(element: Element) -> Iterator[str]:
    """Every text of a page, piece by piece, but for what is drawn."""
    tag = str(element.tag).removeprefix(NAMESPACE)
    if tag in NOT_WORDS or "svg" in tag:
        return
    yield element.text or ""
    for child in element:
        yield from texts(child)
        yield child.tail or ""


def missing(view: ReportView, report: str) -> list[str]:
    """What the page says and the Word document does not."""
    page = html5lib.parse(render(view, find_template(report, "html")))
    said = {" ".join(text.split()) for text in texts(page)} - ONLY_ON_A_PAGE
    assert len(said) > 20
    written = document(view, find_template(report, "docx"))
    lines = squeezed("".join(word_lines(word(written))))
    return sorted(text for text in said if squeezed(text) not in lines)


@pytest.mark.parametrize(("example", "report"), CASES)
def test_every_text_of_the_page_is_in_the_word_document(
    example: str, report: str, views: dict[str, ReportView]
) -> None:
    assert missing(views[example], report) == []


@pytest.mark.parametrize("named", ["speaking-up", "team-climate"])
def test_so_it_is_for_every_shipped_instrument(named: str) -> None:
    instrument = load_framework(shipped("criteria") / named)
    given = instrument.examples[-1].answered(instrument.framework)

    view = view_of(instrument, given, made_on=date(2026, 11, 22), program_version="1.0.0")

    reports = [card.id for card in fitting_reports(given)]
    assert len(reports) > 2
    assert {report: missing(view, report) for report in reports} == {id_: [] for id_ in reports}
