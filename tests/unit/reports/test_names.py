"""The list of names in the README and in the program: complete, and made from the view itself."""

from __future__ import annotations

import os
import re
from typing import TYPE_CHECKING

import pytest

from assess.reports.fields import classes, fields_of, listed, reference
from assess.reports.templates import SHIPPED_REPORTS

if TYPE_CHECKING:
    from pathlib import Path

COMMAND = "REMAKE=1 python -m pytest tests/unit/reports/test_names.py"
BETWEEN = re.compile(r"(?<=<!-- names -->\n).*(?=<!-- end of names -->)", re.DOTALL)


def test_the_readme_lists_every_name(repository: Path) -> None:
    readme = repository / "reports/README.md"
    told = readme.read_text(encoding="utf-8")

    wanted = BETWEEN.sub(lambda _found: f"\n{reference()}\n", told)

    if os.environ.get("REMAKE"):
        readme.write_text(wanted, encoding="utf-8", newline="\n")
        told = wanted
    assert told == wanted, f"reports/README.md is not up to date: {COMMAND}"


@pytest.mark.parametrize("kind", classes())
def test_every_name_says_what_it_is(kind: type) -> None:
    for name, holds, says in fields_of(kind):
        assert re.search(r"[.;]$", says), (kind, name)
        assert holds


def test_the_listing_names_them_all() -> None:
    page = listed()

    assert all(
        f"  {name} " in page for kind in classes() for name, _holds, _says in fields_of(kind)
    )


def test_no_row_has_a_method_that_a_template_could_call() -> None:
    callable_names = {
        (kind.__name__, name)
        for kind in classes()
        for name in dir(kind)
        if not name.startswith("_") and callable(getattr(kind, name))
    }

    assert callable_names == set()


@pytest.mark.parametrize("report", SHIPPED_REPORTS)
@pytest.mark.parametrize("fmt", ["html", "md"])
def test_the_blocks_of_the_readme_are_those_of_the_templates(
    repository: Path, report: str, fmt: str
) -> None:
    template = (repository / f"reports/{report}/report.{fmt}.j2").read_text(encoding="utf-8")
    readme = (repository / "reports/README.md").read_text(encoding="utf-8")

    blocks = set(re.findall(r"\{% block (\w+)", template)) - {"content", "style"}

    assert blocks
    assert all(f"`{block}`" in readme for block in blocks)
