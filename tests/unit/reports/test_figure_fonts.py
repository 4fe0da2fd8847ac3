"""A line of a figure is in a font that has all its letters."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest
import typst

from assess.reports.figure_fonts import SCRIPTS, with_fonts

if TYPE_CHECKING:
    from pathlib import Path


@pytest.fixture(scope="module")
def families(repository: Path) -> set[str]:
    folder = str(repository / "reports/_fonts")
    shipped = typst.Fonts(
        include_system_fonts=False, include_embedded_fonts=False, font_paths=[folder]
    )
    return set(shipped.families())


def test_every_font_is_there_and_has_its_script(families: set[str]) -> None:
    assert {"Source Sans 3", *SCRIPTS} == families


def test_a_page_asks_for_the_same_fonts(repository: Path, families: set[str]) -> None:
    paper = (repository / "reports/_macros/paper.typ").read_text(encoding="utf-8")

    asked = re.search(r"#let families = \((.*?)\n\)", paper, re.DOTALL)

    assert asked is not None
    assert set(re.findall('"([^"]+)"', asked[1])) == families


def test_no_letter_has_two_fonts() -> None:
    for name, letters in SCRIPTS.items():
        others = "".join(each for other, each in SCRIPTS.items() if other != name)
        assert not re.search(f"[{others}]", letters.replace("-", "")), name


@pytest.mark.parametrize(
    ("words", "font"),
    [
        ("1 மருத்துவமனை", "Noto Sans Tamil"),
        ("4 בית חולים (x)", "Noto Sans Hebrew"),
        ("東京 &amp; 서울", "Noto Sans CJK SC"),
        ("7 <tspan>សុខភាព</tspan>", "Noto Sans Khmer"),
    ],
)
def test_a_line_is_told_the_font_of_its_script(words: str, font: str) -> None:
    told = with_fonts(f'<svg><title>{words}</title><text x="0">{words}</text></svg>')

    assert told == (
        f'<svg><title>{words}</title><text font-family="{font}" x="0">{words}</text></svg>'
    )


def test_a_line_in_latin_letters_is_left_as_it_is() -> None:
    figure = '<text x="0">Łódź – Ångström, Лікарня</text>'

    assert with_fonts(figure) == figure
