"""What an HTML report must be for everyone: one file, readable by all, in every light, on paper."""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING, Final

import html5lib
import pytest

from assess.reports.rendering import render
from assess.reports.templates import SHIPPED_REPORTS, find_template

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path
    from xml.etree.ElementTree import Element

    from assess.domain.assessment import Assessment
    from assess.reports.formats import Format
    from assess.reports.view import ReportView

NAMESPACE: Final = "{http://www.w3.org/1999/xhtml}"
LOADING: Final = frozenset(
    {"src", "srcset", "data", "poster", "background", "action", "formaction", "ping", "manifest"}
)
"""Attributes that make a browser fetch something."""


ONE_RATER: Final = [report for report in SHIPPED_REPORTS if report != "meeting-pack"]
"""Every shipped report but the one that needs several raters."""
PAGES: Final = [
    *(f"riverside-{report}" for report in ONE_RATER),
    *(f"coastal-{report}" for report in ONE_RATER),
    *(f"harbour-{report}" for report in SHIPPED_REPORTS),
    *(f"reviewed-{report}" for report in ("full", "summary", "review")),
]


@pytest.fixture(params=PAGES)
def page(request: pytest.FixtureRequest, rendered: Callable[[str, str, Format], str]) -> str:
    """Every shipped HTML report of the fixed assessments."""
    example, report = request.param.split("-", 1)
    return rendered(example, report, "html")


@pytest.fixture
def tree(page: str) -> Element:
    """The same as a tree."""
    return html5lib.parse(page)


def all_of(tree: Element, *names: str) -> Iterator[Element]:
    wanted = {NAMESPACE + name for name in names}
    return (element for element in tree.iter() if element.tag in wanted)


def text_of(element: Element) -> str:
    return " ".join("".join(element.itertext()).split())


def test_the_page_is_written_without_a_fault(page: str) -> None:
    parser = html5lib.HTMLParser()

    parser.parse(page)

    assert parser.errors == []


def test_it_says_its_language_and_title(tree: Element) -> None:
    assert tree.attrib["lang"] == "en"
    assert next(text_of(title) for title in all_of(tree, "title"))


def test_its_policy_forbids_everything_but_its_own_style(tree: Element) -> None:
    policies = [
        meta.attrib["content"]
        for meta in all_of(tree, "meta")
        if meta.attrib.get("http-equiv") == "Content-Security-Policy"
    ]

    assert policies == ["default-src 'none'; style-src 'unsafe-inline'; img-src data:"]


def test_nothing_runs_and_nothing_is_loaded(tree: Element) -> None:
    assert list(all_of(tree, "script", "iframe", "object", "embed", "link", "base", "form")) == []
    for element in tree.iter():
        assert not {name for name in element.attrib if str(name).lower().startswith("on")}
        assert not LOADING & set(element.attrib)
        assert not [name for name in element.attrib if "href" in str(name) and "xlink" in str(name)]
        if element.tag != NAMESPACE + "a":
            assert "href" not in element.attrib
    styles = " ".join(text_of(style) for style in all_of(tree, "style"))
    assert not re.search(r"url\(|@import|expression\(|http", styles)


def test_links_lead_to_the_web_or_inside_the_page(tree: Element) -> None:
    anchors = {element.attrib["id"] for element in tree.iter() if "id" in element.attrib}
    for link in all_of(tree, "a"):
        target = link.attrib["href"]
        assert target[1:] in anchors if target.startswith("#") else target.startswith("https://")


def test_no_id_is_used_twice(tree: Element) -> None:
    ids = [element.attrib["id"] for element in tree.iter() if "id" in element.attrib]

    assert len(ids) == len(set(ids))


def test_headings_skip_no_level(tree: Element) -> None:
    levels = [int(e.tag[-1]) for e in all_of(tree, "h1", "h2", "h3", "h4", "h5", "h6")]

    assert levels[0] == 1
    assert levels.count(1) == 1
    assert all(following <= level + 1 for level, following in pairwise(levels))


def test_no_heading_is_empty(tree: Element) -> None:
    assert all(text_of(heading) for heading in all_of(tree, "h1", "h2", "h3", "h4"))


def test_the_first_thing_to_reach_skips_to_the_result(tree: Element) -> None:
    first = next(all_of(tree, "a"))
    main = next(all_of(tree, "main"))

    assert first.attrib["href"] == f"#{main.attrib['id']}"


def test_every_table_says_what_it_is_and_what_its_headings_head(tree: Element) -> None:
    tables = list(all_of(tree, "table"))

    assert tables
    for table in tables:
        assert all(text_of(caption) for caption in all_of(table, "caption"))
        assert next(all_of(table, "caption"), None) is not None
        scopes = {cell.attrib.get("scope") for cell in all_of(table, "th")}
        assert scopes <= {"col", "row", "rowgroup"}
        assert all(next(all_of(row, "th"), None) is not None for row in all_of(table, "tr"))


def figures_of(tree: Element) -> list[Element]:
    return [e for e in tree.iter() if str(e.tag).endswith("}svg") and e.get("role") == "img"]


def test_each_figure_tells_its_numbers_in_words(tree: Element) -> None:
    for figure in figures_of(tree):
        told = {e.attrib["id"]: text_of(e) for e in figure.iter() if "id" in e.attrib}
        assert figure.attrib["aria-labelledby"].split() == list(told)
        assert all(told.values())


@pytest.mark.parametrize("report", ["full", "summary"])
def test_the_profile_tells_of_every_characteristic(
    report: str, rendered: Callable[[str, str, Format], str]
) -> None:
    figure = figures_of(html5lib.parse(rendered("riverside", report, "html")))[0]

    assert text_of(figure).count("self-rated") == 7


def test_where_raters_differ_the_table_has_the_numbers_of_the_figure(
    rendered: Callable[[str, str, Format], str],
) -> None:
    tree = html5lib.parse(rendered("harbour", "full", "html"))
    described = next(
        text_of(e) for e in figures_of(tree)[1].iter() if e.get("id") == "spread-description"
    )
    rows = [
        " ".join(text_of(cell) for cell in row) for row in all_of(tree, "tr") if len(list(row)) == 9
    ]

    said = re.findall(r"(\d+ [^:.]+): .*?range (\d), deviation (\d\.\d\d)", described)
    assert len(said) == 10
    for title, reach, deviation in said:
        row = next(row for row in rows if row.startswith(title))
        assert f" {deviation} {reach}" in row


@pytest.mark.parametrize("report", ["full", "review"])
def test_the_contents_call_each_part_what_its_heading_calls_it(
    report: str, rendered: Callable[[str, str, Format], str]
) -> None:
    tree = html5lib.parse(rendered("harbour", report, "html"))
    headed = {
        "#" + part.attrib["id"]: text_of(heading)
        for part in all_of(tree, "section")
        if "id" in part.attrib
        for heading in all_of(part, "h2")
    }

    contents = next(nav for nav in all_of(tree, "nav"))

    assert {e.attrib["href"]: text_of(e) for e in all_of(contents, "a")} == headed


def test_where_raters_differ_no_line_of_the_grid_crosses_words(
    rendered: Callable[[str, str, Format], str],
) -> None:
    spread = figures_of(html5lib.parse(rendered("harbour", "full", "html")))[1]
    words = [float(e.attrib["y"]) for e in spread if e.get("class", "").startswith("chart-label")]

    upright = [
        tuple(float(e.attrib.get("y", 0)) + float(line.attrib[end]) for end in ("y1", "y2"))
        for e in (spread, *spread)
        for line in e
        if line.get("class") == "chart-grid" and line.get("x1") == line.get("x2")
    ]

    assert len(upright) == 5 * len(words)
    for baseline in words:
        assert not [line for line in upright if line[0] < baseline + 4 and line[1] > baseline - 10]


def test_the_figure_and_the_table_say_the_same(
    rendered: Callable[[str, str, Format], str],
) -> None:
    tree = html5lib.parse(rendered("riverside", "full", "html"))
    figure = next(all_of(tree, "figure"))

    cells = [text_of(cell) for cell in all_of(tree, "td")]

    for mean in re.findall(r"self-rated (\d\.\d\d)", text_of(figure)):
        assert mean in cells


def colours(block: str) -> dict[str, str]:
    return dict(re.findall(r"--(\w+): (#[0-9a-f]{6});", block))


@pytest.fixture(scope="session")
def palettes(repository: Path) -> dict[str, dict[str, str]]:
    """The colours of the stylesheet, by light and dark."""
    style = (repository / "reports/_macros/style.css.j2").read_text(encoding="utf-8")
    light, dark, _the_readers_own = re.findall(r":root \{[^}]*--paper[^}]*\}", style)
    return {"light": colours(light), "dark": colours(light) | colours(dark)}


def luminance(colour: str) -> float:
    parts = [int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    red, green, blue = (p / 12.92 if p <= 0.04045 else ((p + 0.055) / 1.055) ** 2.4 for p in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    low, high = sorted((luminance(one), luminance(other)))
    return (high + 0.05) / (low + 0.05)


@pytest.mark.parametrize("light", ["light", "dark"])
@pytest.mark.parametrize("ground", ["paper", "wash"])
@pytest.mark.parametrize("words", ["ink", "quiet", "mark", "call"])
def test_every_word_can_be_read(
    palettes: dict[str, dict[str, str]], light: str, ground: str, words: str
) -> None:
    palette = palettes[light]

    assert contrast(palette[words], palette[ground]) >= 4.5


@pytest.mark.parametrize("light", ["light", "dark"])
@pytest.mark.parametrize(
    ("part", "beside"),
    [("mark", "wash"), ("mark", "open"), ("ink", "paper"), ("ink", "open"), ("ink", "wash")],
)
def test_parts_of_the_figure_are_told_apart(
    palettes: dict[str, dict[str, str]], light: str, part: str, beside: str
) -> None:
    palette = palettes[light]

    assert contrast(palette[part], palette[beside]) >= 3


def test_colours_stand_only_in_the_two_lists(repository: Path) -> None:
    style = (repository / "reports/_macros/style.css.j2").read_text(encoding="utf-8")
    outside = re.sub(r":root \{[^}]*\}|@page \{.*?\n\}", "", style, flags=re.DOTALL)

    assert (
        re.findall(r"#[0-9a-fA-F]{3,8}\b|rgb|hsl|\b(?:red|black|white(?!-)|blue)\b", outside) == []
    )
    assert (
        re.findall(r"(?<!-)color: (?!var\(--(?:ink|quiet|mark|call|paper)\)|inherit)", outside)
        == []
    )


def test_both_reports_print_on_the_paper_that_is_there(page: str) -> None:
    assert "@page {" in page
    assert not re.search(r"(?<!-)\bsize:", page)
    assert "@media print" in page


def test_it_follows_the_light_of_the_room(page: str) -> None:
    assert "prefers-color-scheme: dark" in page
    assert "color-scheme: light dark" in page


@pytest.mark.parametrize("report", SHIPPED_REPORTS)
@pytest.mark.parametrize("fmt", ["html", "md"])
def test_names_are_left_out_unless_asked_for(
    report: str, fmt: Format, rendered: Callable[[str, str, Format], str]
) -> None:
    if report in ONE_RATER:
        page = rendered("riverside", report, fmt)
        assert "Quality lead" not in page
        assert "quality@example.org" not in page
    several = rendered("harbour", report, fmt)
    for word in ("Ann Example", "Cleo Example", "ward sister", "consultant in emergency"):
        assert word not in several


@pytest.mark.parametrize("report", ["full", "record", "meeting-pack"])
@pytest.mark.parametrize("fmt", ["html", "md"])
def test_names_of_raters_stand_where_they_are_asked_for(
    report: str,
    fmt: Format,
    assessments: dict[str, Assessment],
    make_view: Callable[..., ReportView],
) -> None:
    page = render(make_view(assessments["harbour"], show_names=True), find_template(report, fmt))

    assert "Ann Example" in page
    assert "Rater 1" not in page


def test_notes_of_raters_stand_in_the_pack_only_where_they_are_asked_for(
    assessments: dict[str, Assessment], make_view: Callable[..., ReportView]
) -> None:
    note = "Nobody I know has tried one since."
    pack = find_template("meeting-pack", "md")

    assert note not in render(make_view(assessments["harbour"]), pack)
    assert note in render(make_view(assessments["harbour"], show_notes=True), pack)


@pytest.mark.parametrize("report", ["full", "summary"])
def test_the_first_words_are_those_that_count(
    report: str, rendered: Callable[[str, str, Format], str]
) -> None:
    tree = html5lib.parse(rendered("riverside", report, "html"))
    words = text_of(next(all_of(tree, "main")))

    for first in (
        "Riverside & Hill NHS Foundation Trust",
        "Self-rated, unverified: Building",
        "22 November 2026",
        "This tool is not IHI's",
    ):
        assert first in words
