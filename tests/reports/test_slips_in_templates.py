"""Slips that people make in templates, told in words that say how to mend them."""

from __future__ import annotations

import io
from typing import TYPE_CHECKING

import pytest
from docx import Document

from assess.reports.checking.braces import lost_words, single_braces
from assess.reports.faults import TemplateFaultError
from assess.reports.limits import Limits
from assess.reports.rendering import made_here
from assess.reports.templates import find_template
from assess.reports.view import ReportView
from assess.reports.word_tags import in_paragraph, lines_of

if TYPE_CHECKING:
    from pathlib import Path

    from assess.criteria import Criteria


@pytest.mark.parametrize(
    ("source", "said"),
    [
        ("x\n{% for a in answers %}\nx", 'The "for" of line 2 is not closed: {% endfor %}'),
        ("{% if known %}\n{% for a in answers %}\n{% endif %}", 'The "for" of line 2'),
        ("{% set a = 1 %}{% block b %}", 'The "block" of line 1'),
        ("{% p if known %}", "write {%p with no space"),
        ("{{ verdict | safe }}", "every value is harmless already"),
    ],
)
def test_a_slip_is_told_with_what_was_meant(
    source: str, said: str, tmp_path: Path, views: dict[str, ReportView]
) -> None:
    path = tmp_path / "ours.html.j2"
    path.write_text(source, encoding="utf-8")

    with pytest.raises(TemplateFaultError) as caught:
        made_here(views["riverside"], find_template(str(path), "html"), Limits())

    assert said in caught.value.fault.message
    assert not caught.value.fault.is_name


@pytest.mark.parametrize(
    ("source", "words"),
    [
        ("a\n{verdict}", ["{verdict} is printed as it stands. Write {{ verdict }}."]),
        ("{ step.text }}", ["{ step.text }} is printed as it stands. Write {{ step.text }}."]),
        ("{{ verdict }} a { color } {% set x = '{verdict}' %}", []),
    ],
)  # fmt: skip
def test_single_braces_are_told(source: str, words: list[str]) -> None:
    assert [sentence for _line, sentence, _word in single_braces(source, ReportView)] == words


def test_words_beside_a_tag_that_takes_the_paragraph_are_told() -> None:
    told = list(lost_words(["{%p if known %}", "So: {%p endif %}", "{{ verdict }} and so on"]))

    assert [place for place, _sentence in told] == [2]


def test_curly_quotes_in_a_tag_of_word_are_read_as_they_are_when_it_is_made() -> None:
    document, kept = Document(), io.BytesIO()
    document.add_paragraph("{{ _(\u201cNext\u201d) }} \u201cx\u201d")
    document.save(kept)

    assert '{{ _("Next") }} \u201cx\u201d' in lines_of(kept.getvalue())


def test_a_sentence_ends_before_the_next_begins() -> None:
    assert in_paragraph("unexpected", ["x"], 1).startswith("unexpected. It stands")


def test_who_waits_for_a_check_is_told_what_it_is_at(
    tmp_path: Path, shipped_criteria: Criteria, monkeypatch: pytest.MonkeyPatch
) -> None:
    from datetime import date

    from assess.usecases import checking_reports
    from assess.usecases.samples import Shown, sample_named

    (tmp_path / "ours.md.j2").write_text("# x", encoding="utf-8")
    told: list[str] = []
    nothing = checking_reports.Checked((), 1)
    monkeypatch.setattr(checking_reports, "check_template", lambda *_given: nothing)

    checking_reports.ReportsCheck(
        [sample_named(shipped_criteria, None)],
        Shown(date(2026, 11, 22), "1"),
        tmp_path,
        told.append,
    ).check([str(tmp_path / "ours.md.j2"), "summary"])

    assert told[0] == "ours.md.j2"
    assert "summary/report.html.j2" in told
