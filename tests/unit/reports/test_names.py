"""The list of names in the README and in the program: complete, and made from the view itself."""

from __future__ import annotations

import os
import re
from typing import TYPE_CHECKING

import pytest

from assess.reports.fields import classes, fields_of, listed, reference
from assess.reports.templates import SHIPPED_ABOUT
from assess.reports.views import VIEWS

if TYPE_CHECKING:
    from pathlib import Path

    from assess.reports.views import About

COMMAND = "REMAKE=1 python -m pytest tests/unit/reports/test_names.py"
EVERY_CLASS = {kind: None for view in VIEWS.values() for kind in classes(view)}
EVERY_REPORT = tuple(name for names in SHIPPED_ABOUT.values() for name in names)


@pytest.mark.parametrize("about", VIEWS)
def test_the_readme_lists_every_name(about: About, repository: Path) -> None:
    readme = repository / "reports/README.md"
    told = readme.read_text(encoding="utf-8")
    between = rf"(?<=<!-- names: {about} -->\n).*(?=<!-- end of names: {about} -->)"
    assert re.search(between, told, re.DOTALL)

    made = f"\n{reference(VIEWS[about])}\n"
    wanted = re.sub(between, lambda _found: made, told, flags=re.DOTALL)

    if os.environ.get("REMAKE"):
        readme.write_text(wanted, encoding="utf-8", newline="\n")
        told = wanted
    assert told == wanted, f"reports/README.md is not up to date: {COMMAND}"


@pytest.mark.parametrize("kind", EVERY_CLASS)
def test_every_name_says_what_it_is(kind: type) -> None:
    for name, holds, says in fields_of(kind):
        assert re.search(r"[.;]$", says), (kind, name)
        assert holds


@pytest.mark.parametrize("about", VIEWS)
def test_the_listing_names_them_all(about: About) -> None:
    kinds = classes(VIEWS[about])

    page = listed(VIEWS[about])

    assert all(f"  {name} " in page for kind in kinds for name, _holds, _says in fields_of(kind))


def test_no_row_has_a_method_that_a_template_could_call() -> None:
    callable_names = {
        (kind.__name__, name)
        for kind in EVERY_CLASS
        for name in dir(kind)
        if not name.startswith("_") and callable(getattr(kind, name))
    }

    assert callable_names == set()


@pytest.mark.parametrize("report", EVERY_REPORT)
@pytest.mark.parametrize("fmt", ["html", "md"])
def test_the_blocks_of_the_readme_are_those_of_the_templates(
    repository: Path, report: str, fmt: str
) -> None:
    template = (repository / f"reports/{report}/report.{fmt}.j2").read_text(encoding="utf-8")
    readme = (repository / "reports/README.md").read_text(encoding="utf-8")

    blocks = set(re.findall(r"\{% block (\w+)", template)) - {"content", "style"}

    assert blocks
    assert all(f"`{block}`" in readme for block in blocks)
