"""Lays out the Word templates of the shipped reports anew: python .ci/word/make.py [--into FOLDER].

What a designer changed in Word is written over, so this is for a first draft and for new parts.

One more Word template takes two steps and a run of this:

* a module in `reports/` that is named after the report and has one function, which begins a
  `Page`, says its parts from top to bottom, ends with `footer(page)` and returns the page;
* its line in `WORD_TEMPLATES` below, and `docx: "report.docx"` in the report's `report.yaml`.

A part that several reports have is a function in `pieces/` that takes the page: `pieces.words` has
the texts (`tr`, always with the same sentence as the other formats, so that it is translated once)
and tables of terms (`facts`), the other modules have what they are named after. `laying_out.Page`
says what can be put on a page, `look` which styles there are. Tags are Jinja2's: `page.tag("if x")`
on a line of its own is gone in a report, `page.each` and `page.only_if` put them around one line,
and `page.table` around the row that is repeated. A picture that is named like a figure of the view
(`page.picture("profile", WIDE)`) gives its place to the figure.
"""

from __future__ import annotations

import argparse
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from reports.meeting_pack import meeting_pack
from reports.next_steps import next_steps

from assess.reports.templates import shipped_folder
from reports.change import change
from reports.comparison import comparison
from reports.full import full
from reports.record import record
from reports.review import review
from reports.summary import summary

if TYPE_CHECKING:
    from collections.abc import Callable

    from laying_out import Page

WORD_TEMPLATES: dict[str, Callable[[], Page]] = {
    "change": change,
    "comparison": comparison,
    "full": full,
    "meeting-pack": meeting_pack,
    "next-steps": next_steps,
    "record": record,
    "review": review,
    "summary": summary,
}


def main() -> None:
    asked = argparse.ArgumentParser(description="Lays out the Word templates anew.")
    asked.add_argument("--into", type=Path, default=shipped_folder(), help="the folder of reports")
    folder = asked.parse_args().into
    for report, laid_out in WORD_TEMPLATES.items():
        path = folder / report / "report.docx"
        laid_out().save(path)
        sys.stderr.write(f"made: {path}\n")


if __name__ == "__main__":
    main()
