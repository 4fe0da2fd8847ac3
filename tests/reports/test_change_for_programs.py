"""A report of change as JSON holds the whole view, as its schema says."""

from __future__ import annotations

import json
import os
from dataclasses import asdict
from typing import TYPE_CHECKING

from jsonschema import Draft202012Validator
from over_time import MADE_ON, change_view, compared, three_times

from assess.reports.several_as_json import several_schema
from assess.reports.view_change import ChangeView
from assess.usecases.reporting_change import make_change_report

if TYPE_CHECKING:
    from pathlib import Path

    from assess.domain.assessment import Assessment
    from assess.domain.framework import Framework

COMMAND = "REMAKE=1 python -m pytest tests/reports/test_change_for_programs.py"


def test_the_schema_is_that_of_the_view(repository: Path) -> None:
    path = repository / "reports/schema/change.schema.json"
    now = json.dumps(several_schema(ChangeView), ensure_ascii=False, indent=2) + "\n"

    if os.environ.get("REMAKE"):
        path.write_text(now, encoding="utf-8", newline="\n")
    assert path.read_text(encoding="utf-8") == now, f"If that is meant: {COMMAND}"


def test_json_holds_the_whole_view_and_fits_its_schema(
    shipped_framework: Framework, assessments: dict[str, Assessment]
) -> None:
    times = three_times(assessments["riverside"])
    course = compared(shipped_framework, times)

    page = make_change_report(course, "json", made_on=MADE_ON, program_version="1.0.0")

    read = json.loads(page.text)
    view = asdict(change_view(shipped_framework, times))
    assert read["report"] == json.loads(json.dumps(view))
    assert list(Draft202012Validator(several_schema(ChangeView)).iter_errors(read)) == []
