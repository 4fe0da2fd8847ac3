"""The Word document: structure that Word knows, and texts that stay as they were written."""

from __future__ import annotations

import io
import re
import zipfile
from dataclasses import replace
from itertools import pairwise
from typing import TYPE_CHECKING, Final

import pytest
from documents import squeezed, word, word_lines
from docx import Document
from docx.oxml.ns import qn

from assess.errors import ReportError
from assess.reports.rendering import document
from assess.reports.templates import find_template
from assess.safe_text import safe, safe_line

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from docx.document import Document as WordDocument

    from assess.reports.view import ReportView

EXAMPLES: Final = ("riverside", "coastal", "harbour")
TAG: Final = re.compile(r"\{[{%]|[%}]\}")


@pytest.fixture(scope="session")
def made(views: dict[str, ReportView]) -> Callable[[str, str], bytes]:
    """The Word document of a fixed assessment by a shipped report, made once."""
    from functools import cache

    @cache
    def docx(example: str, report: str) -> bytes:
        return document(views[example], find_template(report, "docx"))

    return docx


@pytest.fixture(
    params=[f"{example} {report}" for example in EXAMPLES for report in ("full", "summary")]
)
def docx(request: pytest.FixtureRequest, made: Callable[[str, str], bytes]) -> bytes:
    return made(*request.param.split())


def headings(opened: WordDocument) -> list[int]:
    styles = [paragraph.style.name for paragraph in opened.paragraphs]
    return [int(name[-1]) for name in styles if re.fullmatch(r"Heading \d", name)]


def test_it_has_title_language_and_headings(docx: bytes) -> None:
    opened = word(docx)
    language = opened.styles.element.find(".//" + qn("w:docDefaults") + "//" + qn("w:lang"))
    titled = [each for each in opened.paragraphs if each.style.name == "Title"]

    assert opened.core_properties.title == (
        f"{titled[0].text}: Readiness to become a Strategic Partner of IHI"
    )
    assert opened.core_properties.language == "en-GB"
    assert "digest sha256:" in opened.core_properties.comments
    assert language.get(qn("w:val")) == "en-GB"
    levels = headings(opened)
    assert levels[0] == 1
    assert all(after <= before + 1 for before, after in pairwise(levels))


def test_tables_of_numbers_have_a_header_row(docx: bytes) -> None:
    tables = word(docx).tables
    headed = [table for table in tables if table._tbl.find(".//" + qn("w:tblHeader")) is not None]

    assert len(headed) >= len(tables) - 2, "only who and where from are lists of terms"
    for table in headed:
        assert table.rows[0]._tr.find(".//" + qn("w:tblHeader")) is not None


def test_every_picture_says_what_it_shows(docx: bytes) -> None:
    pictures = list(word(docx).element.body.iter(qn("wp:docPr")))

    assert pictures != []
    for picture in pictures:
        assert len(picture.get("descr")) > 100
    with zipfile.ZipFile(io.BytesIO(docx)) as inside:
        media = [name for name in inside.namelist() if name.startswith("word/media/")]
    assert len(media) == len(pictures), "the sample of the template is gone"


def test_no_tag_is_left_and_nothing_is_loaded_from_elsewhere(docx: bytes) -> None:
    with zipfile.ZipFile(io.BytesIO(docx)) as inside:
        parts = {name: inside.read(name).decode("utf-8", "replace") for name in inside.namelist()}

    assert not [line for line in word_lines(word(docx)) if TAG.search(line)]
    assert not [name for name, text in parts.items() if 'TargetMode="External"' in text]
    assert not [name for name in parts if "vbaProject" in name]


def test_awkward_texts_are_shown_letter_for_letter(
    views: dict[str, ReportView], awkward_texts: tuple[str, ...]
) -> None:
    template = find_template("summary", "docx")
    for text in awkward_texts:
        line, view = safe_line(text) or "x", views["riverside"]

        opened = word(document(replace(view, organisation_name=line, known=line), template))

        assert word_lines(opened).count(line) >= 2, repr(text)


def test_prose_keeps_its_lines_and_stays_a_text(
    views: dict[str, ReportView], awkward_texts: tuple[str, ...]
) -> None:
    view = views["riverside"]
    prose = [safe(text) for text in awkward_texts]
    part = view.characteristics[0]
    answers = tuple(replace(part.answers[0], evidence=text, note=text) for text in prose)
    view = replace(view, characteristics=(replace(part, answers=answers),))

    lines = word_lines(word(document(view, find_template("full", "docx"))))

    assert [text for text in prose if text and lines.count(text) < 2] == []


def test_a_value_is_never_read_as_a_template(views: dict[str, ReportView]) -> None:
    text = "{{ 7 * 7 }} {_{ 7 }_} {_% if %_} {% endif %} {%p x %}"
    view = replace(views["riverside"], organisation_name=text)

    lines = word_lines(word(document(view, find_template("summary", "docx"))))

    assert text in lines


def template_with(tmp_path: Path, *lines: str) -> str:
    opened = Document()
    for line in lines:
        opened.add_paragraph(line)
    opened.save(str(tmp_path / "ours.docx"))
    return str(tmp_path / "ours.docx")


def test_a_word_file_of_ones_own_is_a_template(
    views: dict[str, ReportView], tmp_path: Path
) -> None:
    ours = template_with(tmp_path, "For {{ organisation_name }}: {{ verdict }}")

    lines = word_lines(word(document(views["riverside"], find_template(ours, "docx"))))

    assert lines == [f"For {views['riverside'].organisation_name}: {views['riverside'].verdict}"]


@pytest.mark.parametrize(
    ("line", "said"),
    [
        ("{{ verdct }}", 'Did you mean "verdict"?'),
        ("{{ verdict | safe }}", "safe"),
        ("{{ ''.__class__.__mro__ }}", "not"),
        ("{{ 'a' * 10**9 }}", "too long"),
        ("{% for x in answers %}", "not written correctly"),
        ("{%tr for x in answers %}", "ours.docx"),
        ("{% include 'shipped:full/report.html.j2' %}", "There is no template"),
    ],
)
def test_a_word_file_at_fault_is_told(
    line: str, said: str, views: dict[str, ReportView], tmp_path: Path
) -> None:
    template = find_template(template_with(tmp_path, line), "docx")

    with pytest.raises(ReportError) as caught:
        document(views["riverside"], template)

    assert "ours.docx" in str(caught.value)
    assert said in str(caught.value)


def test_a_file_that_is_no_word_file_is_told(views: dict[str, ReportView], tmp_path: Path) -> None:
    (tmp_path / "ours.docx").write_text("no zip at all", encoding="utf-8")

    with pytest.raises(ReportError, match=r"ours\.docx"):
        document(views["riverside"], find_template(str(tmp_path / "ours.docx"), "docx"))


def test_the_words_are_those_of_the_view(
    views: dict[str, ReportView], made: Callable[[str, str], bytes]
) -> None:
    said = squeezed("".join(word_lines(word(made("harbour", "full")))))

    assert squeezed(views["harbour"].agreement.alpha_words) in said
