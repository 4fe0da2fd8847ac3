"""The Word document: structure that Word knows, and texts that stay as they were written."""

from __future__ import annotations

import io
import re
import zipfile
from itertools import pairwise
from typing import TYPE_CHECKING, Final

import pytest
from documents import word, word_lines
from docx import Document
from docx.oxml.ns import qn

from assess.errors import ReportError
from assess.reports.rendering import document
from assess.reports.templates import SHIPPED_REPORTS, find_template

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from docx.document import Document as WordDocument

    from assess.reports.view import ReportView

REPORTS: Final = [
    *((example, report) for report in SHIPPED_REPORTS[:-1] for example in ("riverside", "coastal")),
    *(("harbour", report) for report in SHIPPED_REPORTS),
    *(("reviewed", report) for report in ("full", "summary", "review")),
]
LINK: Final = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/hyperlink"
BOX: Final = "{http://schemas.microsoft.com/office/word/2010/wordml}checkbox"
TAG: Final = re.compile(r"\{[{%]|[%}]\}")


@pytest.fixture(params=REPORTS, ids=" ".join)
def docx(request: pytest.FixtureRequest, word_report: Callable[[str, str], bytes]) -> bytes:
    return word_report(*request.param)


def headings(opened: WordDocument) -> list[int]:
    styles = [paragraph.style.name for paragraph in opened.paragraphs]
    return [int(name[-1]) for name in styles if re.fullmatch(r"Heading \d", name)]


def test_it_has_title_language_and_headings(docx: bytes) -> None:
    opened = word(docx)
    language = opened.styles.element.find(".//" + qn("w:docDefaults") + "//" + qn("w:lang"))
    titled = [each for each in opened.paragraphs if each.style.name == "Title"]

    assert [each.text for each in titled] == [opened.core_properties.title.partition(":")[0]]
    assert opened.core_properties.title.endswith("Readiness to become a Strategic Partner of IHI")
    assert opened.core_properties.language == "en-GB"
    assert "digest sha256:" in opened.core_properties.comments
    assert language.get(qn("w:val")) == "en-GB"
    levels = headings(opened)
    assert levels[0] == 1
    assert all(after <= before + 1 for before, after in pairwise(levels))


def test_no_heading_is_empty_and_each_stays_with_what_it_is_about(docx: bytes) -> None:
    opened = word(docx)

    for paragraph in opened.paragraphs:
        if re.fullmatch(r"Heading \d|Title|Caption", paragraph.style.name):
            assert paragraph.text.strip()
            assert paragraph.style.paragraph_format.keep_with_next


def test_no_paragraph_is_left_empty_by_a_tag(docx: bytes) -> None:
    seams = {"Seam"}
    opened = word(docx)

    empty = [each for each in opened.paragraphs if not each.text and each.style.name not in seams]

    assert [each for each in empty if not each._p.findall(".//" + qn("w:drawing"))] == []


def test_every_table_has_a_header_row_and_no_row_that_breaks(docx: bytes) -> None:
    opened = word(docx)

    for table in opened.tables:
        marked = [row._tr.find(".//" + qn("w:tblHeader")) is not None for row in table.rows]
        assert marked[0]
        assert not any(marked[1:])
        assert all(cell.text for cell in table.rows[0].cells)
        assert all(row._tr.find(".//" + qn("w:cantSplit")) is not None for row in table.rows)


def test_every_table_is_as_wide_as_its_columns(docx: bytes) -> None:
    for table in word(docx).tables:
        whole = int(table._tbl.tblPr.find(qn("w:tblW")).get(qn("w:w")))
        columns = [int(each.get(qn("w:w"))) for each in table._tbl.tblGrid]

        assert len(columns) == len(table.rows[0].cells)
        assert abs(sum(columns) - whole) <= len(columns)


def test_every_picture_says_what_it_shows(docx: bytes) -> None:
    pictures = list(word(docx).element.body.iter(qn("wp:docPr")))

    for picture in pictures:
        assert len(picture.get("descr")) > 100
    with zipfile.ZipFile(io.BytesIO(docx)) as inside:
        media = [name for name in inside.namelist() if name.startswith("word/media/")]
    assert len(media) == len(pictures), "the sample of the template is gone"


def test_the_figures_are_there(word_report: Callable[[str, str], bytes]) -> None:
    shown = {
        report: [
            picture.get("name")
            for picture in word(word_report("harbour", report)).element.body.iter(qn("wp:docPr"))
        ]
        for report in SHIPPED_REPORTS
    }

    assert shown == {
        "full": ["profile", "spread"],
        "summary": ["dense-profile"],
        "next-steps": [],
        "record": [],
        "review": ["profile"],
        "meeting-pack": ["spread"],
    }


def test_no_tag_is_left_and_nothing_is_loaded_from_elsewhere(docx: bytes) -> None:
    with zipfile.ZipFile(io.BytesIO(docx)) as inside:
        parts = {name: inside.read(name).decode("utf-8", "replace") for name in inside.namelist()}
    outside = [
        relation
        for name, text in parts.items()
        if name.endswith(".rels")
        for relation in re.findall(r"<Relationship [^>]*>", text)
        if 'TargetMode="External"' in relation
    ]

    assert not [line for line in word_lines(word(docx)) if TAG.search(line)]
    assert not [name for name in parts if "vbaProject" in name]
    for relation in outside:
        assert f'Type="{LINK}"' in relation, "only a link leads out, and only when it is clicked"
        assert re.search(r'Target="(https?|mailto):', relation)


def test_a_talk_has_a_box_for_each_choice_and_room_to_write(
    word_report: Callable[[str, str], bytes], views: dict[str, ReportView]
) -> None:
    opened, talks = word(word_report("harbour", "meeting-pack")), views["harbour"].agreement.talk

    boxes = list(opened.element.body.iter(BOX))
    rooms = [
        table
        for table in opened.tables
        if table.rows[0].cells[0].text == "The reason, in one sentence"
    ]

    assert len(boxes) == sum(len(talk.choices) + 1 for talk in talks)
    assert len(rooms) == len(talks)
    assert all(room.rows[1].height.mm >= 40 for room in rooms)


def test_the_pack_names_nobody(word_report: Callable[[str, str], bytes]) -> None:
    said = "\n".join(word_lines(word(word_report("harbour", "meeting-pack"))))

    assert "Rater 1" in said
    assert "Ann Example" not in said


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
        ("{% for x in answers %}", "{% endfor %} is missing"),
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
