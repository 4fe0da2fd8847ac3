"""The PDF: what a screen reader is told, what is inside, and that no text from outside acts."""

from __future__ import annotations

import io
import re
import unicodedata
from collections import Counter
from dataclasses import replace
from itertools import pairwise
from typing import TYPE_CHECKING, Final

import pytest
from documents import pdf_root, pdf_text, squeezed, tags
from pypdf import PdfReader

from assess.errors import ReportError
from assess.reports.pdf import NOT_SHOWN
from assess.reports.rendering import document
from assess.reports.templates import find_template
from assess.safe_text import safe

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from assess.reports.view import ReportView

EXAMPLES: Final = ("riverside", "coastal", "harbour")
BECOMES_MARKUP: Final = (
    '#read("/etc/passwd")',
    '#import "@preview/cetz:0.3.0": *',
    "#{ 7 * 7 }",
    "$x^2$",
    "= heading",
    "*bold* _slanted_ `code`",
    "// remark /* another */",
    "<label> @reference",
    "a -- b --- c ... ~ ' \" d",
    "1. one",
    "- two",
    "\\",
    "#",
    '"); panic("',
)
"""What Typst would make something else of, were it markup."""


@pytest.fixture(scope="session")
def made(views: dict[str, ReportView]) -> Callable[[str, str], bytes]:
    """The PDF of a fixed assessment by a shipped report, made once."""
    from functools import cache

    @cache
    def pdf(example: str, report: str) -> bytes:
        return document(views[example], find_template(report, "pdf"))

    return pdf


REPORTS: Final = (
    *(f"{example} {report}" for example in EXAMPLES for report in ("full", "summary")),
    *(f"harbour {report}" for report in ("next-steps", "record", "meeting-pack")),
)


@pytest.fixture(params=REPORTS)
def pdf(request: pytest.FixtureRequest, made: Callable[[str, str], bytes]) -> bytes:
    return made(*request.param.split())


def test_a_screen_reader_is_told_title_language_and_structure(pdf: bytes) -> None:
    root, found = pdf_root(pdf), [name for name, _tag in tags(pdf)]
    metadata = root["/Metadata"].get_object().get_data().decode()

    assert root["/MarkInfo"]["/Marked"]
    assert root["/Lang"] == "en"
    assert root["/ViewerPreferences"]["/DisplayDocTitle"]
    assert "<pdfuaid:part>1</pdfuaid:part>" in metadata
    assert "Readiness to become a Strategic Partner of IHI</rdf:li>" in metadata
    assert found.count("/H1") == 1
    assert {"/H2", "/Table", "/THead", "/TH", "/TD", "/P"} <= set(found)


def test_no_level_of_heading_is_left_out(pdf: bytes) -> None:
    levels = [int(name[2]) for name, _tag in tags(pdf) if re.fullmatch(r"/H\d", name)]

    assert levels[0] == 1
    assert all(after <= before + 1 for before, after in pairwise(levels))


def test_every_table_has_a_header_row_and_every_figure_says_what_it_shows(pdf: bytes) -> None:
    found = Counter(name for name, _tag in tags(pdf))
    heads = [tag for name, tag in tags(pdf) if name == "/TH"]
    figures = [tag for name, tag in tags(pdf) if name == "/Figure"]

    assert found["/THead"] == found["/Table"] > 0
    assert all("/Column" in str(tag.get("/A")) for tag in heads)
    assert all("self-rated" in tag["/Alt"] or "Safe to try" in tag["/Alt"] for tag in figures)


def test_every_font_is_inside(pdf: bytes) -> None:
    for page in PdfReader(io.BytesIO(pdf)).pages:
        for font in page["/Resources"].get("/Font", {}).values():
            inside = font.get_object()["/DescendantFonts"][0].get_object()["/FontDescriptor"]
            assert {"/FontFile2", "/FontFile3"} & inside.get_object().keys()


def test_it_loads_nothing_and_runs_nothing(pdf: bytes) -> None:
    links = re.findall(rb"/URI ?\(([^)]*)\)", pdf)

    assert not re.search(rb"/(JavaScript|JS|Launch|EmbeddedFile|SubmitForm|GoToR)\b", pdf)
    assert all(link.startswith(b"https://example.org/") for link in links)


def test_the_same_report_is_the_same_file(views: dict[str, ReportView]) -> None:
    template = find_template("summary", "pdf")

    assert document(views["coastal"], template) == document(views["coastal"], template)


@pytest.mark.parametrize("example", EXAMPLES)
def test_the_summary_is_one_page(example: str, made: Callable[[str, str], bytes]) -> None:
    assert len(PdfReader(io.BytesIO(made(example, "summary"))).pages) == 1


def test_no_value_becomes_markup(
    made: Callable[[str, str], bytes], views: dict[str, ReportView]
) -> None:
    template = find_template("summary", "pdf")
    usual = Counter(name for name, _tag in tags(made("riverside", "summary")))
    for text in BECOMES_MARKUP:
        view = replace(views["riverside"], organisation_name=text, known=text)

        pdf = document(view, template)

        assert pdf_text(pdf).count(squeezed(text)) >= 2
        assert Counter(name for name, _tag in tags(pdf)) == usual


PROBE: Final = """\
#import "/_macros/paper.typ": *
#show: paper
= Probe
#for text in view.limits { par("⟦" + text + "⟧") }
"""


def test_awkward_texts_are_shown_letter_for_letter(
    views: dict[str, ReportView], awkward_texts: tuple[str, ...], tmp_path: Path
) -> None:
    (tmp_path / "probe.typ").write_text(PROBE, encoding="utf-8")
    texts = tuple(safe(text) for text in awkward_texts)
    template = find_template(str(tmp_path / "probe.typ"), "pdf")

    pdf = document(replace(views["riverside"], limits=texts), template)

    shown = re.findall("⟦(.*?)⟧", pdf_text(pdf), re.DOTALL)
    assert len(shown) == len(texts)
    for text, said in zip(texts, shown, strict=True):
        wanted, letters = sorted(squeezed(text)), sorted(said)
        assert letters.count(NOT_SHOWN) <= 8, "only signs of a picture are not in our fonts"
        is_shaped = NOT_SHOWN in letters or any(map(_is_shaped, text))
        assert is_shaped or _folded(letters) == _folded(wanted), repr(text)


def _is_shaped(letter: str) -> bool:
    """Whether its script joins and stacks letters, so that a PDF keeps the shapes and not them."""
    is_indic = unicodedata.name(letter, "").startswith(("DEVANAGARI", "THAI", "TAMIL"))
    is_stacked = is_indic or unicodedata.combining(letter) > 0
    return is_stacked or unicodedata.bidirectional(letter) in {"R", "AL"}


def _folded(letters: list[str]) -> list[str]:
    """Letters in the form that two ways of writing one have in common."""
    return sorted(unicodedata.normalize("NFKD", "".join(letters)).replace("\ufeff", ""))


NAMES: Final = """
    Łódź Ångström Māori Νοσοκομείο Лікарня Հիվանդանոց საავადმყოფო المستشفى اسپتال בית ހޮސްޕިޓަލް
    अस्पताल হাসপাতাল ਹਸਪਤਾਲ હોસ્પિટલ ଡାକ୍ତରଖାନା மருத்துவமனை ఆసుపత్రి ಆಸ್ಪತ್ರೆ ആശുപത്രി රෝහල
    โรงพยาบาล ໂຮງໝໍ ဆေးရုံ មន្ទីរពេទ្យ ሆስፒታል ᐋᓐᓂᐊᕐᕕᒃ 协和医院 台大醫院 東京大学病院
    さくら カルテ 서울대학교병원
"""
"""Hospitals, in the scripts of those whom the Institute works with."""


def test_letters_of_many_scripts_are_in_our_fonts(
    views: dict[str, ReportView], tmp_path: Path
) -> None:
    names = tuple(NAMES.split())
    (tmp_path / "probe.typ").write_text(PROBE, encoding="utf-8")

    pdf = document(
        replace(views["riverside"], limits=names), find_template(str(tmp_path / "probe.typ"), "pdf")
    )

    assert NOT_SHOWN not in pdf_text(pdf)


def test_a_letter_that_no_font_has_is_replaced_and_said_so(views: dict[str, ReportView]) -> None:
    name = "𒀀𒀁 Hospital 😀"
    view = replace(views["riverside"], organisation_name=name, document_title=f"{name}: Readiness")

    pdf = document(view, find_template("full", "pdf"))

    assert f"{NOT_SHOWN}{NOT_SHOWN}Hospital{NOT_SHOWN}" in pdf_text(pdf)
    assert "U+12000,U+12001,U+1F600" in pdf_text(pdf)
    metadata = pdf_root(pdf)["/Metadata"].get_object().get_data().decode()
    assert "<pdfuaid:part>1</pdfuaid:part>" in metadata
    assert "𒀀𒀁 Hospital 😀: Readiness" in metadata


def test_a_letter_under_a_mark_that_no_font_has_stays_everywhere_else(
    views: dict[str, ReportView],
) -> None:
    view = replace(views["riverside"], organisation_name="Zoo Z\u20dd Zebra \U0001f600\u20dd")

    pdf = document(view, find_template("full", "pdf"))

    assert f"ZooZ{NOT_SHOWN}Zebra{NOT_SHOWN}" in pdf_text(pdf)
    metadata = pdf_root(pdf)["/Metadata"].get_object().get_data().decode()
    assert "<pdfuaid:part>1</pdfuaid:part>" in metadata


@pytest.mark.parametrize(
    ("source", "said"),
    [
        (
            '#import "/_macros/paper.typ": *\n#view.verdct',
            '"verdct" is not known here. Did you mean "verdict"?',
        ),
        ("= A\n#nothing-of-the-kind", "ours.typ, line 2"),
        ('#read("/etc/passwd")', "not found"),
        ('#read("../../../../../etc/passwd")', "ours.typ, line 1"),
        ('#import "@preview/cetz:0.3.0": *', "ours.typ, line 1"),
        ("#let x = 1\n#while x > 0 { x += 1 }", "ours.typ"),
    ],
    ids=["name", "variable", "file", "outside", "network", "endless"],
)
def test_a_template_of_ones_own_that_is_at_fault_is_told_with_its_line(
    source: str, said: str, views: dict[str, ReportView], tmp_path: Path
) -> None:
    (tmp_path / "ours.typ").write_text(source, encoding="utf-8")

    with pytest.raises(ReportError) as caught:
        document(views["riverside"], find_template(str(tmp_path / "ours.typ"), "pdf"))

    assert said in str(caught.value)
    assert f"Template {tmp_path / 'ours.typ'}" in str(caught.value)
    assert "assess-" not in str(caught.value), "the copy that was read from is nobody's business"
    assert "root:" not in str(caught.value)


def test_a_template_of_ones_own_uses_shipped_pieces_and_pictures_beside_it(
    views: dict[str, ReportView], tmp_path: Path
) -> None:
    (tmp_path / "ours.typ").write_text(
        '#import "/_macros/paper.typ": *\n#show: paper\n= #view.organisation_name\n'
        '#image("sign.svg", alt: "our sign")\n#figure-of("profile", alt: "the profile")\n',
        encoding="utf-8",
    )
    (tmp_path / "sign.svg").write_text(
        '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><circle r="4"/></svg>'
    )

    pdf = document(views["riverside"], find_template(str(tmp_path / "ours.typ"), "pdf"))

    assert [tag["/Alt"] for name, tag in tags(pdf) if name == "/Figure"] == [
        "our sign",
        "the profile",
    ]
