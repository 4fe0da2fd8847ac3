"""Texts in a Word document stay as they were written, and the addresses among them are links."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING, Final

import pytest
from documents import word, word_lines
from docx import Document
from docx.oxml.ns import qn

from assess.reports.rendering import document
from assess.reports.templates import SHIPPED_REPORTS, find_template, shipped_folder
from assess.reports.word import word_of
from assess.safe_text import safe, safe_line

if TYPE_CHECKING:
    from pathlib import Path

    from assess.reports.view import ReportView

MARKED: Final = re.compile(r"«(\d+)»(.*?)«/\1»", re.DOTALL)
"""A text between two signs, so that it is found again wherever it stands."""


def marked(texts: tuple[str, ...]) -> list[str]:
    return [f"«{place}»{text}«/{place}»" for place, text in enumerate(texts)]


def holding(view: ReportView, lines: list[str], prose: list[str]) -> ReportView:
    """A view whose answers, steps and voices hold these texts, one each."""
    both = list(zip(lines, prose, strict=True))
    part, agreement, talk = view.characteristics[0], view.agreement, view.agreement.talk[0]
    answers = tuple(
        replace(part.answers[0], title=line, question=line, evidence=text, reason=text, note=text)
        for line, text in both
    )
    voices = tuple(
        replace(talk.voices[0], rater=line, link_text=line, evidence=text, reason=text, note=text)
        for line, text in both
    )
    sheets = view.reviewing.sheets[0]
    questions = tuple(
        replace(
            sheets.questions[0], title=line, question=line, evidence=text, reason=text, note=text
        )
        for line, text in both
    )
    steps = tuple(replace(view.steps[0], text=line, area=line, is_first=True) for line in lines)
    raises = tuple(replace(view.way.raises[0], title=line, words=line) for line in lines)
    return replace(
        view,
        characteristics=(replace(part, answers=answers),),
        agreement=replace(agreement, talk=(replace(talk, voices=voices),)),
        reviewing=replace(view.reviewing, sheets=(replace(sheets, questions=questions),)),
        steps=steps,
        way=replace(view.way, raises=raises),
    )


@pytest.mark.parametrize("report", SHIPPED_REPORTS)
def test_awkward_texts_are_shown_letter_for_letter(
    report: str, views: dict[str, ReportView], awkward_texts: tuple[str, ...]
) -> None:
    lines = [safe_line(text) for text in awkward_texts]
    prose = [safe(text) for text in awkward_texts]
    view = holding(views["harbour"], marked(tuple(lines)), marked(tuple(prose)))

    said = "\n".join(word_lines(word(document(view, find_template(report, "docx")))))

    shown = [(int(place), text) for place, text in MARKED.findall(said)]
    assert len(shown) >= 2 * len(awkward_texts)
    assert {place for place, _text in shown} == set(range(len(awkward_texts)))
    assert [(p, text) for p, text in shown if text not in (lines[p], prose[p])] == []


def test_an_awkward_name_is_title_and_property_of_the_document(
    views: dict[str, ReportView], awkward_texts: tuple[str, ...], tmp_path: Path
) -> None:
    opened = Document()
    opened.add_paragraph("{{ organisation_name }}")
    opened.sections[0].footer.paragraphs[0].add_run("{{ organisation_name }}")
    opened.save(str(tmp_path / "ours.docx"))
    for text in awkward_texts[::4]:
        line = safe_line(text) or "x"
        view = replace(views["riverside"], organisation_name=line, document_title=line)

        made = word(word_of(view, tmp_path / "ours.docx", shipped_folder()))

        assert word_lines(made) == [line]
        assert made.sections[0].footer.paragraphs[0].text == line
        assert made.core_properties.title == line[:255]


def test_a_value_is_never_read_as_a_template(views: dict[str, ReportView]) -> None:
    text = "{{ 7 * 7 }} {_{ 7 }_} {_% if %_} {% endif %} {%p x %}"
    view = replace(views["riverside"], organisation_name=text)

    lines = word_lines(word(document(view, find_template("summary", "docx"))))

    assert text in lines


def links_of(view: ReportView, report: str) -> list[tuple[str, str]]:
    """The words and the target of every link."""
    opened = word(document(view, find_template(report, "docx")))
    relations = opened.part.rels
    return [
        ("".join(t.text for t in each.iter(qn("w:t"))), relations[each.get(qn("r:id"))].target_ref)
        for each in opened.element.body.iter(qn("w:hyperlink"))
    ]


@pytest.mark.parametrize(
    ("report", "example"),
    [("full", "riverside"), ("record", "harbour"), ("meeting-pack", "harbour")],
)
def test_an_address_is_a_link_where_the_page_has_one(
    report: str, example: str, views: dict[str, ReportView]
) -> None:
    view = views[example]
    answers = [*view.answers] if report != "meeting-pack" else []
    rows = {"record": view.agreement.spreads, "meeting-pack": view.agreement.talk}.get(report, ())
    said = [*answers, *(voice for row in rows for voice in row.voices)]
    wanted = sorted((one.link_text, one.link) for one in said if one.link)

    assert sorted(links_of(view, report)) == wanted
    assert wanted or report == "meeting-pack"


def test_what_is_no_web_or_mail_address_stays_a_text(
    views: dict[str, ReportView], awkward_texts: tuple[str, ...]
) -> None:
    view = views["riverside"]
    part = view.characteristics[0]
    lines = [safe_line(text) for text in awkward_texts if safe_line(text)]
    answers = tuple(replace(part.answers[0], link="", link_text=line) for line in lines)
    view = replace(view, characteristics=(replace(part, answers=answers),))

    links = links_of(view, "record")

    assert {words for words, _target in links} == {
        line for line in lines if re.match(r"https?://|mailto:", line)
    }
    assert all(re.match(r"https?://|mailto:", target) for _words, target in links)
