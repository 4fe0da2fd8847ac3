"""Fixed assessments as finished views, and texts that programs stumble over."""

from __future__ import annotations

import importlib.util
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from reviewing import override, reviewed

from assess.reports.templates import find_template
from assess.usecases.making_reports import view_of
from assess.usecases.reading import read_for

if TYPE_CHECKING:
    from collections.abc import Callable

    from assess.criteria import Criteria
    from assess.domain.assessment import Assessment
    from assess.reports.formats import Format
    from assess.reports.view import ReportView

HERE = Path(__file__).parent
EXAMPLES = ("riverside", "coastal", "harbour")
MADE_ON = date(2026, 11, 22)
OVERRIDES = (
    override(("level", "equity-gaps"), 1, 3, reason="Stratified results seen for three years"),
    override(("level", "method-in-use"), 2, 1, role="Second reviewer"),
    override(("level", "shared-focus"), 2, 4, reason="Three plans read.\nOwners are named."),
    override(("gate", "agree-to-share"), "met", "failed", reason="The signature is missing"),
)
"""A level up, one down, one that something has changed under since, and a gate."""


@pytest.fixture(scope="session")
def awkward_texts(repository: Path) -> tuple[str, ...]:
    """Every text of `tests/awkward_texts.py`."""
    spec = importlib.util.spec_from_file_location("awkward", repository / "tests/awkward_texts.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module.AWKWARD


@pytest.fixture(scope="session")
def assessments(shipped_criteria: Criteria) -> dict[str, Assessment]:
    """One nearly complete, one with little known and a failed gate, and one of four raters.

    Beside them one that a reviewer has been at: `reviewed`.
    """
    paths = [HERE / "examples" / f"{name}.yaml" for name in EXAMPLES]
    read = {
        path.stem: read_for(shipped_criteria.framework, path.read_bytes(), path.name).assessment
        for path in paths
    }
    return read | {"reviewed": reviewed(read["riverside"], OVERRIDES)}


@pytest.fixture(scope="session")
def made_on() -> date:
    """The day on which every report of the tests is made."""
    return MADE_ON


@pytest.fixture(scope="session")
def make_view(shipped_criteria: Criteria) -> Callable[..., ReportView]:
    """Makes the view of an assessment on a fixed day with a fixed version of the program."""

    def make(assessment: Assessment, **wishes: bool) -> ReportView:
        return view_of(
            shipped_criteria,
            assessment,
            made_on=MADE_ON,
            program_version="1.0.0",
            **wishes,
        )

    return make


@pytest.fixture(scope="session")
def views(
    assessments: dict[str, Assessment], make_view: Callable[..., ReportView]
) -> dict[str, ReportView]:
    """The fixed assessments as finished views."""
    return {name: make_view(assessment) for name, assessment in assessments.items()}


@pytest.fixture(scope="session")
def rendered(views: dict[str, ReportView]) -> Callable[[str, str, Format], str]:
    """The page of a fixed assessment by a shipped report, made once."""
    from functools import cache

    from assess.reports.rendering import render

    @cache
    def page(example: str, report: str, fmt: Format) -> str:
        return render(views[example], find_template(report, fmt))

    return page


@pytest.fixture(scope="session")
def word_report(views: dict[str, ReportView]) -> Callable[[str, str], bytes]:
    """The Word document of a fixed assessment by a shipped report, made once."""
    from functools import cache

    from assess.reports.rendering import document

    @cache
    def docx(example: str, report: str) -> bytes:
        return document(views[example], find_template(report, "docx"))

    return docx
