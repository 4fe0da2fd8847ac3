"""A logo beside an HTML template: put into the page, and nothing else read by it."""

from __future__ import annotations

import base64
from typing import TYPE_CHECKING, Final

import pytest

from assess.reports.checking.page_ends import loose_ends
from assess.reports.environment import environment_for
from assess.reports.faults import TemplateFaultError
from assess.reports.figures import drawn, figures_of
from assess.reports.limits import Limits
from assess.reports.page_pictures import LARGEST_PICTURE
from assess.reports.rendering import made_here
from assess.reports.templates import find_template, shipped_folder

if TYPE_CHECKING:
    from pathlib import Path

    from assess.reports.view import ReportView

PNG: Final = b"\x89PNG\r\n\x1a\n....."
CARD: Final = 'id: our\ntitle: "O"\nfor_whom: "O"\nformats:\n  html: "page.html.j2"\n'


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A report with pictures, shared ones beside it, and secrets where it must not reach."""
    ours = tmp_path / "ours"
    for each in (ours / "pictures", ours / "a/b", tmp_path / "_macros", tmp_path / "other"):
        each.mkdir(parents=True)
    places = ("ours", "ours/pictures", "ours/a/b", "_macros", "other", ".")
    for place in places:
        (tmp_path / place / "logo.png").write_bytes(PNG)
    (ours / "report.yaml").write_text(CARD, encoding="utf-8")
    (ours / "drawn.svg").write_text("<?xml version='1.0'?>\n<svg/>", encoding="utf-8")
    (ours / "false.png").write_bytes(b"a secret")
    (ours / "large.png").write_bytes(PNG + b"." * LARGEST_PICTURE)
    (ours / "link.png").symlink_to(tmp_path / "logo.png")
    (ours / "linked").symlink_to(tmp_path / "other")
    return ours


def made(folder: Path, view: ReportView, named: str) -> str:
    source = f'<img alt="" src="{{{{ picture({named!r}) }}}}">'
    (folder / "page.html.j2").write_text(source, encoding="utf-8")
    return made_here(view, find_template(str(folder), "html"), Limits()).decode()


@pytest.mark.parametrize("named", ["logo.png", "pictures/logo.png", "_macros/logo.png"])
def test_a_picture_beside_the_template_is_in_the_page(
    named: str, folder: Path, views: dict[str, ReportView]
) -> None:
    written = base64.b64encode(PNG).decode()

    page = made(folder, views["riverside"], named)

    assert page == f'<img alt="" src="data:image/png;base64,{written}">'
    assert loose_ends(page) == []


def test_a_drawing_is_in_the_page(folder: Path, views: dict[str, ReportView]) -> None:
    assert "data:image/svg+xml;base64," in made(folder, views["riverside"], "drawn.svg")


@pytest.mark.parametrize(
    ("named", "said"),
    [
        ("../logo.png", "no picture"),
        ("../other/logo.png", "no picture"),
        ("a/b/logo.png", "no picture"),
        ("link.png", "no picture"),
        ("linked/logo.png", "no picture"),
        ("other/logo.png", "no picture"),
        ("/etc/passwd", "is no picture"),
        ("/logo.png", "no picture"),
        ("..\\logo.png", "no picture"),
        ("report.yaml", "name a png, jpg or svg"),
        ("false.png", "another kind of picture"),
        ("large.png", "larger than 2 megabytes"),
        ("a\0b.png", "no picture"),
    ],
)
def test_nothing_else_is_read(
    named: str, said: str, folder: Path, views: dict[str, ReportView]
) -> None:
    with pytest.raises(TemplateFaultError) as caught:
        made(folder, views["riverside"], named)

    assert said in caught.value.fault.message
    assert caught.value.fault.line == 1


def test_only_pages_of_ones_own_have_pictures(folder: Path) -> None:
    assert "picture" in environment_for("html", shipped_folder(), folder).globals
    assert "picture" not in environment_for("md", shipped_folder(), folder).globals
    assert "picture" not in environment_for("html", shipped_folder()).globals


@pytest.mark.parametrize(
    ("page", "told"),
    [
        ('<img src="logo.png"><img src="https://x.org/a.png">', ["logo.png", "https://x.org/a.png"]),
        ('<link rel="stylesheet" href="a.css"><script src="a.js"></script>', ["a.css", "a.js"]),
        ("<style>a { background: url( 'b.png') } /* url(no.png) */</style>", ["b.png"]),
        ('<p style="background: url(c.png)">', ["c.png"]),
        ('<style>@import "d.css"; @font-face { src: url(data:f) }</style>', ["data:f", "d.css"]),
        ('<svg><use href="#a"/><image href="e.png"/></svg><p id="a">', ["e.png"]),
        ('<img src="data:image/png;x"><a href="https://example.org">x</a>', []),
        ('<a href="#here">a</a><a href="#there">b</a><a href="#">c</a><p id="here">', ["#there"]),
    ],
)  # fmt: skip
def test_what_a_page_points_at_and_does_not_have_is_told(page: str, told: list[str]) -> None:
    assert sorted(place for _rule, _words, place in loose_ends(page)) == sorted(told)


def test_the_charts_of_pdf_and_word_take_a_colour_of_ones_own(
    repository: Path, tmp_path: Path, views: dict[str, ReportView]
) -> None:
    readme = (repository / "reports/README.md").read_text(encoding="utf-8")
    source = readme.partition('```html\n{% extends "shipped:_macros/drawn')[2].partition("```")[0]
    own = tmp_path / "_macros/drawn.svg.j2"
    own.parent.mkdir()
    own.write_text('{% extends "shipped:_macros/drawn' + source, encoding="utf-8")

    made = drawn(figures_of(views["riverside"]), shipped_folder(), tmp_path)

    assert "#1d4f63" not in made["profile"]
    assert ".chart-known { fill: #00594c; }" in made["profile"]
