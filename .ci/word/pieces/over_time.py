"""Several assessments of one organisation: what is compared, the charts, and what moved."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pieces.words import tr

if TYPE_CHECKING:
    from docx.shared import Mm
    from docx.text.paragraph import Paragraph
    from laying_out import Page


def with_next(paragraph: Paragraph) -> None:
    """Keep it on the page of what follows."""
    paragraph.paragraph_format.keep_with_next = True


def checks(page: Page) -> None:
    page.say(tr("What is compared"), style="Heading 1")
    page.say(tr("Each assessment by itself, on all of its answers"), style="Caption")
    page.table(
        [tr(head) for head in ("Answers of", "Result", "Criteria", "Digest of the answers")],
        "row in checks",
        [
            ["{{ row.day }}", ("{% if row.age %}\n{{ row.age }}{% endif %}", "Secondary")],
            ["{{ row.result }}"],
            [
                "{{ row.criteria }}{% if row.criteria_digest_short %}\n",
                ("{{ row.criteria_digest_short }}{% endif %}", "Secondary"),
            ],
            ["{{ row.answers_digest_short }}"],
        ],
        [55, 45, 35, 35],
    )


def charts(page: Page, width: Mm) -> None:
    page.say(tr("Over time"), style="Heading 1")
    page.tag("if has_chart")
    page.picture("run", width)
    page.say(
        tr("Circle: self-rated."),
        "{% if chart.limited_points %} " + tr("Diamond: evidence-limited.") + "{% endif %}",
        "{% if chart.median %} "
        + tr("Dashed: median {median}.", median="chart.median")
        + "{% endif %}",
        style="Small print",
    )
    page.tag("endif")
    page.each("sentence in run_notes if has_chart", "{{ sentence }}", style="Small print")
    page.tag("for sentence in run_notes if not has_chart")
    with_next(page.say("{{ sentence }}", style="Small print"))
    page.tag("endfor")
    page.tag("if small_charts")
    page.say(tr("Each characteristic over time"), style="Heading 2")
    page.picture("small-runs", width)
    page.tag("endif")


def numbers(page: Page) -> None:
    """One row for each time, because their number differs more than that of the characteristics."""
    page.tag("if times")
    page.say(tr("The numbers over time"), style="Heading 2")
    page.say(
        tr("The same in numbers, oldest first, on the questions that have a level every time."),
        style="Caption",
    )
    page.grid(
        tr("Time"),
        ("number in numbers", "{{ number.title }}"),
        ("row in times", "{{ row.day }}"),
        ("value in row.values", "{{ value }}"),
    )
    page.tag("endif")


def moved(page: Page, title: str, rows: str) -> None:
    page.tag(f"if {rows}")
    page.say(tr(title), style="Heading 2")
    page.table(
        [tr(head) for head in ("Question", "Then", "Now")],
        f"moved in {rows}",
        [
            ["{{ moved.number }} {{ moved.title }}\n", ("{{ moved.what }}", "Secondary")],
            [
                "{{ moved.before }}",
                (
                    "{% if moved.evidence_before %}\n{{ moved.evidence_before }}{% endif %}",
                    "Secondary",
                ),
            ],
            [
                "{{ moved.after }}",
                (
                    "{% if moved.same_evidence %}\n"
                    + tr("the same evidence")
                    + "{% elif moved.evidence_after %}\n{{ moved.evidence_after }}{% endif %}",
                    "Secondary",
                ),
            ],
        ],
        [60, 55, 55],
    )
    page.tag("endif")


def one_change(page: Page) -> None:
    with_next(page.say("{{ row.verdict }} {{ row.limited }}"))
    with_next(page.say("{{ row.compared }}", style="Small print"))
    moved(page, "What moved", "row.moved")
    page.only_if("not row.moved", tr("No answer moved to another level."))
    moved(page, "The same level, with other evidence", "row.shown_otherwise")
    page.tag("if row.left_out")
    page.say(tr("Not compared"), style="Heading 2")
    page.each("sentence in row.left_out", "{{ sentence }}", style="List Bullet")
    page.tag("endif")


def what_changed(page: Page) -> None:
    page.tag("for row in changes")
    page.say("{{ row.title }}", style="Heading 1")
    one_change(page)
    page.tag("endfor")
    page.tag("for row in whole")
    page.say(tr("The whole way") + ": {{ row.title }}", style="Heading 1")
    one_change(page)
    page.tag("endfor")
