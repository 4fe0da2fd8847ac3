"""The report of change as PDF: tagged, with every chart told in words, whatever is compared."""

from __future__ import annotations

import io
import re
from collections import Counter
from itertools import pairwise
from typing import TYPE_CHECKING, Final

import pytest
from documents import pdf_root, pdf_text, squeezed, tags
from over_time import change_view, team_times, three_times, twelve_times
from pypdf import PdfReader

from assess.criteria import load_framework
from assess.reports.rendering import document
from assess.reports.templates import find_template

if TYPE_CHECKING:
    from pathlib import Path

    from assess.domain.assessment import Assessment
    from assess.domain.framework import Framework
    from assess.reports.view_change import ChangeView

KINDS: Final = ("two", "three", "twelve", "team", "undated")


@pytest.fixture(scope="session")
def changes(
    shipped_framework: Framework, assessments: dict[str, Assessment], repository: Path
) -> dict[str, ChangeView]:
    """What changed: twice, three times, twelve times, by another instrument, and without days."""
    given = assessments["riverside"]
    three = three_times(given)
    team = load_framework(repository / "criteria/team-climate").framework
    undated = [each.model_copy(update={"answered_on": ""}) for each in three]
    return {
        "two": change_view(shipped_framework, three[1:]),
        "three": change_view(shipped_framework, three),
        "twelve": change_view(shipped_framework, twelve_times(given)),
        "team": change_view(team, team_times(team)),
        "undated": change_view(shipped_framework, undated),
    }


@pytest.fixture(scope="session", params=KINDS)
def made(
    request: pytest.FixtureRequest, changes: dict[str, ChangeView]
) -> tuple[ChangeView, bytes]:
    view = changes[request.param]
    return view, document(view, find_template("change", "pdf", "change"))


Made = tuple["ChangeView", bytes]


def test_a_screen_reader_is_told_title_language_and_structure(made: Made) -> None:
    view, pdf = made
    root, found = pdf_root(pdf), [name for name, _tag in tags(pdf)]
    metadata = root["/Metadata"].get_object().get_data().decode()

    assert root["/MarkInfo"]["/Marked"]
    assert root["/Lang"] == "en"
    assert "<pdfuaid:part>1</pdfuaid:part>" in metadata
    assert f"{view.document_title.replace('&', '&amp;')}</rdf:li>" in metadata
    assert found.count("/H1") == 1
    assert {"/H2", "/Table", "/THead", "/TH", "/TD", "/P"} <= set(found)


def test_no_level_of_heading_is_left_out(made: Made) -> None:
    _view, pdf = made
    levels = [int(name[2]) for name, _tag in tags(pdf) if re.fullmatch(r"/H\d", name)]

    assert levels[0] == 1
    assert all(after <= before + 1 for before, after in pairwise(levels))


def test_every_table_has_a_header_row_and_every_chart_is_told(made: Made) -> None:
    view, pdf = made
    found = Counter(name for name, _tag in tags(pdf))
    charts = ([view.chart] if view.has_chart else []) + list(view.small_charts)

    told = [tag["/Alt"] for name, tag in tags(pdf) if name == "/Figure"]

    assert found["/THead"] == found["/Table"] > 0
    assert told == [f"{chart.title}. {chart.description}" for chart in charts]


def test_who_what_and_where_from_stand_on_the_first_page(made: Made) -> None:
    view, pdf = made

    first = squeezed(PdfReader(io.BytesIO(pdf)).pages[0].extract_text())

    said = [view.organisation_name, view.verdict, view.span, view.disclaimer, *view.notices]
    said += [view.made_on, view.framework_version, view.framework_digest_short]
    said += [words for row in view.checks for words in (row.day, row.result)]
    said += [row.answers_digest_short for row in view.checks]
    assert [words for words in said if squeezed(words) not in first] == []


def test_every_number_is_on_the_paper(made: Made) -> None:
    view, pdf = made
    words = pdf_text(pdf)

    for row in view.numbers:
        assert squeezed(row.title + "".join(row.values)) in words


def test_the_pages_are_few(changes: dict[str, ChangeView]) -> None:
    template = find_template("change", "pdf", "change")

    pages = {
        kind: len(PdfReader(io.BytesIO(document(changes[kind], template))).pages)
        for kind in ("two", "twelve")
    }

    assert pages["two"] == 3
    assert pages["twelve"] <= 9
