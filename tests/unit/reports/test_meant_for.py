"""What a template that lies alone is about, told by the names that it uses."""

from __future__ import annotations

import shutil
from typing import TYPE_CHECKING

import pytest

from assess.reports.meant_for import names_of_others
from assess.reports.templates import SHIPPED_ABOUT, about_of, shipped_folder

if TYPE_CHECKING:
    from pathlib import Path


@pytest.mark.parametrize(
    ("name", "source", "about"),
    [
        ("a.html.j2", "{{ verdict }}", "assessment"),
        ("a.html.j2", "{{ document_title }}", "assessment"),
        ("a.html.j2", "nothing", "assessment"),
        ("a.html.j2", "{% for one in small_charts %}{{ one.alt }}{% endfor %}", "change"),
        ("a.md.j2", "{# small_charts #}{{ 'small_charts' }}{{ x.small_charts }}", "assessment"),
        ("a.html.j2", "{% for small_charts in [1] %}{{ small_charts }}{% endfor %}", "assessment"),
        ("a.html.j2", '{% extends "shipped:comparison/report.html.j2" %}', "comparison"),
        ("a.html.j2", '{% extends "shipped:full/report.html.j2" %}', "assessment"),
        ("a.html.j2", "{% for a in", "assessment"),
        ("a.typ", "= #view.organisation_name\n#small-runs(view.small_charts)", "change"),
        ("a.typ", "// view.small_charts\n= #view.document_title", "assessment"),
        ("a.docx", "no Word file", "assessment"),
    ],
)
def test_a_lone_template_is_about_what_its_names_are_about(
    tmp_path: Path, name: str, source: str, about: str
) -> None:
    (tmp_path / name).write_text(source, encoding="utf-8")

    assert about_of(str(tmp_path / name)) == about


@pytest.mark.parametrize("ending", ["html.j2", "md.j2", "typ", "docx"])
@pytest.mark.parametrize(
    ("about", "report"), [(about, ids[0]) for about, ids in SHIPPED_ABOUT.items()]
)
def test_a_copy_of_a_shipped_template_is_about_the_same(
    tmp_path: Path, about: str, report: str, ending: str
) -> None:
    copy = tmp_path / f"ours.{ending}"
    shutil.copyfile(shipped_folder() / report / f"report.{ending}", copy)

    assert about_of(str(copy)) == about


def test_names_that_only_others_have_are_told_by_what_those_are_about(tmp_path: Path) -> None:
    path = tmp_path / "a.html.j2"
    path.write_text("{{ verdict }}{{ answers }}{{ small_charts }}{{ nonsense }}", encoding="utf-8")

    assert names_of_others(path, "assessment") == {"change": ["small_charts"]}
