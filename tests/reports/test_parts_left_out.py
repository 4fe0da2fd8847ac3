"""The contents on the cover of a page list the parts that are there, and no other."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest

from assess.reports.checking.page_ends import loose_ends
from assess.reports.limits import Limits
from assess.reports.rendering import made_here
from assess.reports.templates import find_template

if TYPE_CHECKING:
    from pathlib import Path

    from assess.reports.view import ReportView


@pytest.mark.parametrize(("report", "left_out"), [("full", "partnerships"), ("review", "looks")])
def test_a_part_that_is_left_out_is_not_in_the_contents(
    report: str, left_out: str, tmp_path: Path, views: dict[str, ReportView]
) -> None:
    path = tmp_path / "ours.html.j2"
    path.write_text(
        f'{{% extends "shipped:{report}/report.html.j2" %}}'
        f"{{% block {left_out} %}}{{% endblock %}}"
        "{% block cover %}{{ super() }}{% endblock %}",
        encoding="utf-8",
    )

    page = made_here(views["riverside"], find_template(str(path), "html"), Limits()).decode()

    contents = re.search(r'<nav class="contents".*?</nav>', page, re.DOTALL)
    assert contents is not None
    assert f"#{left_out}" not in contents[0]
    assert "#result" in contents[0]
    assert loose_ends(page) == []
