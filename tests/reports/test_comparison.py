"""The comparison of organisations: letter for letter as it was, and the same in every format."""

from __future__ import annotations

import io
import json
import os
import re
import zipfile
from dataclasses import asdict, replace
from functools import cache
from itertools import pairwise
from pathlib import Path
from typing import TYPE_CHECKING, Final, get_args

import html5lib
import pytest
from documents import pdf_root, pdf_text, sheets, squeezed, tags, word, word_lines
from docx.oxml.ns import qn
from jsonschema import Draft202012Validator
from markdown_it import MarkdownIt
from openpyxl import load_workbook
from side_by_side import a_few, comparison_view, many

from assess.criteria import load_framework
from assess.domain.assessment import Assessment, FrameworkVersion, Organisation
from assess.reports.building import harmless
from assess.reports.comparison_tables import COLUMNS, comparison_csv, comparison_tables
from assess.reports.formats import LaidOut
from assess.reports.rendering import document
from assess.reports.several_as_json import several_as_json, several_schema
from assess.reports.templates import find_template
from assess.reports.view_comparison import ComparisonView
from assess.reports.workbook import workbook_of
from assess.safe_text import safe_line

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from assess.domain.framework import Framework

GOLDEN = Path(__file__).parent / "golden"
COMMAND = "REMAKE=1 python -m pytest tests/reports/test_comparison.py"
KINDS: Final = ("few", "by-name", "many", "team")
FORMATS: Final[tuple[LaidOut, ...]] = get_args(LaidOut)
MARKDOWN: Final = MarkdownIt("gfm-like")


def page_text(page: str) -> str:
    return "".join(html5lib.parse(page).itertext())


def text_of(fmt: LaidOut, content: bytes) -> str:
    """All words of a report."""
    match fmt:
        case "html":
            return squeezed(page_text(content.decode()))
        case "md":
            return squeezed(page_text(MARKDOWN.render(content.decode())))
        case "pdf":
            return pdf_text(content)
        case _:
            return squeezed("".join(word_lines(word(content))))


def made(view: ComparisonView, fmt: LaidOut) -> bytes:
    return document(view, find_template("comparison", fmt, "comparison"))


def of_a_team(team: Framework) -> list[Assessment]:
    """Two wards by an instrument without evidence, gates and floors."""
    version = FrameworkVersion(id=team.id, version=team.version)
    return [
        Assessment(
            framework=version,
            organisation=Organisation(name=f"Ward {level}"),
            answers={name: {"value": level} for name in team.indicators},
        )
        for level in (3, 5)
    ]


@pytest.fixture(scope="session")
def comparisons(
    shipped_framework: Framework, assessments: dict[str, Assessment], repository: Path
) -> dict[str, ComparisonView]:
    """A few by result, the same by name and by their own word, many, and by another instrument."""
    team = load_framework(repository / "criteria/team-climate").framework
    few = a_few(assessments)
    return {
        "few": comparison_view(shipped_framework, few),
        "by-name": comparison_view(shipped_framework, few, basis="self_rated", order="name"),
        "many": comparison_view(shipped_framework, many(assessments, 30), left_out={}),
        "team": comparison_view(team, of_a_team(team)),
    }


@pytest.fixture(scope="session")
def report(comparisons: dict[str, ComparisonView]) -> Callable[[str, LaidOut], bytes]:
    """A comparison, made once."""
    return cache(lambda kind, fmt: made(comparisons[kind], fmt))


@pytest.mark.parametrize("fmt", ["html", "md"])
@pytest.mark.parametrize("kind", ["few", "by-name"])
def test_the_page_is_as_it_was(
    kind: str, fmt: LaidOut, report: Callable[[str, LaidOut], bytes]
) -> None:
    path = GOLDEN / f"comparison-{kind}.{fmt}"

    page = report(kind, fmt).decode()

    if os.environ.get("REMAKE"):
        path.write_text(page, encoding="utf-8", newline="\n")
    kept = path.read_text(encoding="utf-8") if path.exists() else ""
    assert kept == page, f"{path.name} is another page. If that is meant: {COMMAND}, then look."


def said_in(view: ComparisonView) -> Iterator[str]:
    yield from (view.headline, view.framework_title, view.span, view.for_whom, view.basis)
    yield from (view.disclaimer, view.caution, view.widest, view.framework_digest, view.made_on)
    yield from (*view.in_bands, *view.gate_sentences, *view.order_words)
    for row in view.rows:
        yield from (row.name, row.country, row.day, row.answers_digest_short, row.place)
        yield from (row.status, row.band, row.range, row.self_rated, row.look, row.reviewed)
        yield row.limited if view.has_evidence else ""
        for cell in row.means:
            yield from (cell.shown, cell.note)
    for band in view.bands:
        yield from (band.title, band.score, band.floor, band.count)
    for part in view.parts:
        yield from (part.title, part.lowest, part.median, part.highest, part.width)
        yield from (part.lowest_at, part.highest_at)
    for gate in view.conditions:
        yield from (gate.number, gate.title, gate.asks, gate.kind, gate.counts)
    for each in view.not_compared:
        yield from (each.source, each.why)


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("fmt", FORMATS)
def test_it_says_the_same(
    kind: str,
    fmt: LaidOut,
    comparisons: dict[str, ComparisonView],
    report: Callable[[str, LaidOut], bytes],
) -> None:
    said = set(said_in(comparisons[kind]))

    words = text_of(fmt, report(kind, fmt))

    assert len(said) > 40
    assert sorted(each for each in said if squeezed(each) not in words) == []


@pytest.mark.parametrize("kind", KINDS)
def test_spreadsheets_have_the_same_numbers_and_no_formula(
    kind: str, comparisons: dict[str, ComparisonView]
) -> None:
    view = comparisons[kind]
    listed = squeezed(comparison_csv(view).decode())
    book = workbook_of(view, comparison_tables(view))

    cells = {
        squeezed(f"{cell:g}" if isinstance(cell, float) else str(cell))
        for rows in sheets(book).values()
        for row in rows
        for cell in row
    }

    for row in view.rows:
        for words in (row.name, row.band, row.look, row.answers_digest):
            assert squeezed(words) in listed
            assert squeezed(words) in cells
        for cell in row.means:
            assert squeezed(cell.shown) in listed
            assert squeezed(_as_a_cell(cell.shown)) in cells
    opened = load_workbook(io.BytesIO(book))
    kinds = {cell.data_type for sheet in opened for row in sheet.iter_rows() for cell in row}
    assert "f" not in kinds


def _as_a_cell(shown: str) -> str:
    """A number as it is read from a workbook, where 3.00 is 3."""
    return f"{float(shown):g}" if re.fullmatch(r"[\d.]+", shown) else shown


def test_a_list_keeps_its_columns(comparisons: dict[str, ComparisonView]) -> None:
    lines = comparison_csv(comparisons["few"]).decode("utf-8-sig").splitlines()

    assert lines[0] == ",".join(COLUMNS)
    assert {line.partition(",")[0] for line in lines[1:]} == {
        *("about", "organisation", "characteristic", "gate", "not_compared")
    }


def test_json_is_the_whole_view_and_fits_its_schema(
    comparisons: dict[str, ComparisonView], repository: Path
) -> None:
    path = repository / "reports/schema/comparison.schema.json"
    now = json.dumps(several_schema(ComparisonView), ensure_ascii=False, indent=2) + "\n"

    if os.environ.get("REMAKE"):
        path.write_text(now, encoding="utf-8", newline="\n")
    assert path.read_text(encoding="utf-8") == now, f"If that is meant: {COMMAND}"
    for view in comparisons.values():
        read = json.loads(several_as_json(view))
        assert read["report"] == json.loads(json.dumps(asdict(view)))
        assert list(Draft202012Validator(several_schema(ComparisonView)).iter_errors(read)) == []


@pytest.mark.parametrize("kind", KINDS)
def test_a_screen_reader_is_told_structure_and_figures_of_the_pdf(
    kind: str, comparisons: dict[str, ComparisonView], report: Callable[[str, LaidOut], bytes]
) -> None:
    content, view = report(kind, "pdf"), comparisons[kind]

    found = [name for name, _tag in tags(content)]
    levels = [int(name[2]) for name in found if re.fullmatch(r"/H\d", name)]
    told = [squeezed(str(tag["/Alt"])) for name, tag in tags(content) if name == "/Figure"]

    metadata = pdf_root(content)["/Metadata"].get_object().get_data().decode()
    assert "<pdfuaid:part>1</pdfuaid:part>" in metadata
    assert found.count("/H1") == 1
    assert found.count("/THead") == found.count("/Table") > 0
    assert all(after <= before + 1 for before, after in pairwise(levels))
    assert len(told) == len(view.charts)
    for chart, one in zip(view.charts, told, strict=True):
        assert squeezed(chart.description) in one


@pytest.mark.parametrize("kind", KINDS)
def test_word_is_told_what_a_screen_reader_needs(
    kind: str, comparisons: dict[str, ComparisonView], report: Callable[[str, LaidOut], bytes]
) -> None:
    view, content = comparisons[kind], report(kind, "docx")
    opened = word(content)
    pictures = {
        each.get("name"): each.get("descr") for each in opened.element.body.iter(qn("wp:docPr"))
    }

    assert opened.core_properties.title == view.document_title
    assert len(pictures) == len(view.charts)
    for at, chart in enumerate(view.charts, 1):
        assert chart.description in pictures[f"portfolio-{at}"]
    assert all(table._tbl.find(".//" + qn("w:tblHeader")) is not None for table in opened.tables)
    assert not [line for line in word_lines(opened) if re.search(r"\{[{%]|[%}]\}", line)]
    with zipfile.ZipFile(io.BytesIO(content)) as inside:
        media = [name for name in inside.namelist() if name.startswith("word/media/")]
    assert len(media) == len(view.charts), "the sample of the template is gone"


def test_columns_of_word_are_as_wide_as_their_cells_and_no_wider_than_the_page(
    report: Callable[[str, LaidOut], bytes],
) -> None:
    for table in word(report("few", "docx")).tables:
        grid = [int(each.get(qn("w:w"))) for each in table._tbl.tblGrid.findall(qn("w:gridCol"))]
        cells = [int(each.width / 635) for each in table.rows[0].cells]

        assert grid == cells
        assert sum(grid) <= 170 / 25.4 * 1440 + 5
        assert min(grid) > 600, "a column that was only a tag is gone"


@pytest.mark.parametrize("fmt", FORMATS)
def test_awkward_names_are_shown_letter_for_letter(
    fmt: LaidOut, comparisons: dict[str, ComparisonView], awkward_texts: tuple[str, ...]
) -> None:
    texts = [text for text in awkward_texts if safe_line(text).strip()]
    view, row = comparisons["few"], comparisons["few"].rows[0]
    rows = tuple(replace(row, name=each, country=each) for each in texts)
    named = harmless(replace(view, rows=rows))

    words = text_of(fmt, made(named, fmt))

    lines, times = [squeezed(safe_line(text)) for text in texts], 3
    if fmt == "pdf":  # what no font of it has is replaced and told of; a column breaks a text
        lines, times = [line for line in lines if line.isascii()], 1
    assert [line for line in lines if words.count(line) < times] == []


def test_no_person_is_in_it(
    comparisons: dict[str, ComparisonView], report: Callable[[str, LaidOut], bytes]
) -> None:
    words = [text_of(fmt, report("few", fmt)) for fmt in FORMATS]
    words.append(squeezed(several_as_json(comparisons["few"]).decode()))

    for name in ("Quality lead", "quality@example.org", "Ann Example", "Lead reviewer"):
        assert not [each for each in words if squeezed(name) in each]


def test_no_colour_is_needed(report: Callable[[str, LaidOut], bytes]) -> None:
    """The bases differ in form, what is open in its dashes; gates and floors are words."""
    page = report("few", "html").decode()
    chart = page.partition('aria-labelledby="portfolio-title-1')[2].partition("</svg>\n<fig")[0]

    assert '<circle class="chart-self"' in chart
    assert '<path class="chart-limited"' in chart
    assert '<path class="chart-reviewed"' in chart
    assert re.search(r"\.chart-open \{[^}]*stroke-dasharray", page)
    assert "not met</td>" in page
    assert "&lt; 2.00" in page


def test_many_make_several_figures_of_about_as_many(
    comparisons: dict[str, ComparisonView],
) -> None:
    charts = comparisons["many"].charts

    assert [len(chart.bars) for chart in charts] == [10, 10, 10]
    assert [chart.title[-11:] for chart in charts] == [f"part {n} of 3" for n in (1, 2, 3)]
