"""Files that the commands are tried on."""

from __future__ import annotations

import re
import shutil
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from pathlib import Path

    from assess.criteria import Criteria


@pytest.fixture(scope="session")
def answers_file(shipped_criteria: Criteria) -> str:
    """The worked example of the band Building, as an assessment file."""
    from assess.exchange.writing import write_assessment
    from assess.usecases.house import version_of

    example = next(each for each in shipped_criteria.examples if each.id == "building")
    return write_assessment(example.assessment(version_of(shipped_criteria.framework)), "yaml")


@pytest.fixture(scope="session")
def report_file(shipped_criteria: Criteria, answers_file: str) -> bytes:
    """The report of the same, as JSON."""
    from datetime import date

    from assess import __version__
    from assess.usecases.making_reports import Wanted, make_report
    from assess.usecases.reading import read_for

    read = read_for(shipped_criteria.framework, answers_file.encode(), "answers.yaml")
    return make_report(
        shipped_criteria,
        read.assessment,
        Wanted("full", "json"),
        made_on=date(2026, 11, 22),
        program_version=__version__,
    ).content


@pytest.fixture
def folder_with_files(
    folder_of_its_own: Path, repository: Path, answers_file: str, report_file: bytes
) -> Path:
    """A folder with what the help pages speak of: answers of one, of two and of all, criteria."""
    (folder_of_its_own / "answers.yaml").write_text(answers_file, encoding="utf-8")
    for name in ("ann.yaml", "bo.yaml"):
        nameless = re.sub(r"^respondent: .*\n", "", answers_file, flags=re.MULTILINE)
        (folder_of_its_own / name).write_text(nameless, encoding="utf-8")
    for year in ("2025", "2026"):
        dated = re.sub(
            r"^answered_on: .*", f'answered_on: "{year}-03-10"', answers_file, flags=re.MULTILINE
        )
        (folder_of_its_own / f"{year}.yaml").write_text(dated, encoding="utf-8")
    several = repository / "tests/reports/examples/harbour.yaml"
    shutil.copy(several, folder_of_its_own / "all.yaml")
    (folder_of_its_own / "candidates").mkdir()
    (folder_of_its_own / "candidates/answers.yaml").write_text(answers_file, encoding="utf-8")
    shutil.copy(several, folder_of_its_own / "candidates/harbour.yaml")
    (folder_of_its_own / "report.json").write_bytes(report_file)
    shutil.copytree(repository / "criteria/strategic-partner", folder_of_its_own / "my-criteria")
    template = '<html lang="en"><title>{{ organisation_name }}</title><h1>{{ verdict }}</h1>'
    (folder_of_its_own / "ours.html.j2").write_text(template, encoding="utf-8")
    (folder_of_its_own / "our-report").mkdir()
    (folder_of_its_own / "our-report/page.html.j2").write_text(template, encoding="utf-8")
    card = 'id: ours\ntitle: "O"\nfor_whom: "U"\nformats: {html: "page.html.j2"}\n'
    (folder_of_its_own / "our-report/report.yaml").write_text(card, encoding="utf-8")
    return folder_of_its_own
