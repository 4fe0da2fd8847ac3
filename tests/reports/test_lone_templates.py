"""A lone template about several assessments is checked, and made of a sample, as what it is."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Final

import pytest

from assess.reports.templates import about_of
from assess.usecases.checking_reports import ReportsCheck
from assess.usecases.making_reports import Wanted
from assess.usecases.sample_reports import make_sample_reports
from assess.usecases.samples import Shown, sample_named

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path
    from subprocess import CompletedProcess

    from assess.criteria import Criteria
    from assess.reports.views import About
    from assess.usecases.samples import Sample

SHOWN: Final = Shown(date(2026, 11, 22), "1.0.0")
OF_CHANGE: Final = (
    '<html lang="en"><title>{{ document_title }}</title><h1>{{ organisation_name }}</h1>'
    "{% for one in small_charts %}<p>{{ one.description }}</p>{% endfor %}</html>"
)


@pytest.fixture
def sample(shipped_criteria: Criteria) -> Sample:
    return sample_named(shipped_criteria, None)


def test_it_is_checked_by_samples_of_what_it_is_about(tmp_path: Path, sample: Sample) -> None:
    ours = tmp_path / "ours.html.j2"
    ours.write_text(OF_CHANGE, encoding="utf-8")

    found = ReportsCheck([sample], SHOWN, tmp_path).check([str(ours)])

    assert [str(each) for each in found.everything] == []


def test_names_of_two_kinds_are_told_apart(tmp_path: Path, sample: Sample) -> None:
    ours = tmp_path / "ours.html.j2"
    ours.write_text(OF_CHANGE + "{{ verdict }}{{ self_rated.band }}", encoding="utf-8")

    found = ReportsCheck([sample], SHOWN, tmp_path).check([str(ours)])

    assert {each.rule for each in found.problems} == {"mixed-subjects", "unknown-name"}
    told = next(each.message for each in found.problems if each.rule == "mixed-subjects")
    assert "about change over time has: small_charts" in told


@pytest.mark.parametrize("about", ["change", "comparison"])
def test_a_sample_of_each_can_be_made(about: About, sample: Sample) -> None:
    wanted = [Wanted(about, "html"), Wanted(about, "json")]

    page, for_programs = make_sample_reports(sample, about, wanted, SHOWN)

    assert sample.assessment.organisation.name in page.text
    assert page.name.endswith(f"{about}-report_2026-11-22.html")
    assert for_programs.text.startswith("{")


def test_the_command_makes_a_sample_of_change(
    folder_of_its_own: Path, assess_program: Callable[..., CompletedProcess[str]]
) -> None:
    (folder_of_its_own / "ours.html.j2").write_text(OF_CHANGE, encoding="utf-8")

    assert about_of(str(folder_of_its_own / "ours.html.j2")) == "change"
    told = assess_program("report", "--sample", "--template", "ours.html.j2", "-o", "ours.html")

    assert (told.returncode, told.stderr) == (0, "Written: ours.html\n")
    assert "<h1>" in (folder_of_its_own / "ours.html").read_text("utf-8")
    refused = assess_program("report", "--sample", "--template", "comparison", "--order=name")
    assert "--sample takes the name of one example" in refused.stderr
