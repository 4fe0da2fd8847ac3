"""How many pages the reports have on paper; printed by a browser where there is one."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from on_paper import BROWSER, pages_of

from assess.reports.rendering import render
from assess.reports.templates import find_template

if TYPE_CHECKING:
    from pathlib import Path

    from assess.reports.view import ReportView

LONG_NAME = "The Alliance of Hospitals, Municipal Housing and Schools " * 3 + "for the Whole Region"

pytestmark = pytest.mark.skipif(not BROWSER, reason="no browser here that can print to a file")


@pytest.mark.parametrize(
    ("example", "paper", "name"),
    [("riverside", "letter", ""), ("coastal", "letter", LONG_NAME), ("coastal", "A4", LONG_NAME)],
    ids=["as it is", "the most there can be, Letter", "the most there can be, A4"],
)
def test_the_summary_is_one_page(
    example: str, paper: str, name: str, views: dict[str, ReportView], tmp_path: Path
) -> None:
    view = views[example]
    view = replace(view, organisation_name=name or view.organisation_name)
    page = render(view, find_template("summary", "html"))

    sized = page.replace("@page { margin", f"@page {{ size: {paper}; margin")

    assert page != sized
    assert pages_of(sized, tmp_path) == 1


def test_the_full_report_has_the_pages_of_a_report(
    views: dict[str, ReportView], tmp_path: Path
) -> None:
    page = render(views["riverside"], find_template("full", "html"))

    assert 10 <= pages_of(page, tmp_path) <= 18


@pytest.mark.parametrize("paper", ["A4", "letter"])
def test_the_meeting_pack_has_a_page_for_each_disagreement(
    paper: str, views: dict[str, ReportView], tmp_path: Path
) -> None:
    view = views["harbour"]
    page = render(view, find_template("meeting-pack", "html"))
    agenda, overview, calm, sign = 1, 1, 1, 1

    sized = page.replace("@page {", f"@page {{ size: {paper};", 1)

    wanted = agenda + overview + len(view.agreement.talk) + calm + sign
    assert pages_of(sized, tmp_path) == wanted
