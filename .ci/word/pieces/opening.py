"""The first lines of a report, the profile, the result and its gates."""

from __future__ import annotations

from typing import TYPE_CHECKING

from look import WIDE
from pieces.words import either, tr

if TYPE_CHECKING:
    from docx.shared import Length
    from laying_out import Page


def cover(page: Page) -> None:
    page.say("{{ framework_title }}", style="Small print")
    page.say("{{ organisation_name }}", style="Title")
    page.say("{{ verdict }}", style="Subtitle")
    page.only_if("evidence_verdict", "{{ evidence_verdict }}")
    page.say("{{ known }}")
    page.only_if("bands", "{{ bands }}")
    page.say("{{ disclaimer }}", style="Aside")


def head(page: Page, what: str, lead: str) -> None:
    """What a report is and of which day, whom it is about, and the most important sentence."""
    page.line(what, "\t{{ made_on }}")
    page.say("{{ organisation_name }}", style="Title")
    page.say(lead, style="Subtitle")


def figure(page: Page, name: str, width: Length = WIDE) -> None:
    """The profile, and what its marks mean."""
    page.picture(name, width)
    page.say(
        tr("Circle: self-rated."),
        either("chart.has_limited", " " + tr("Diamond: evidence-limited.")),
        either("chart.has_reviewed", " " + tr("Triangle: reviewed.")),
        either("chart.has_open", " " + tr("Dashed: what open answers leave open.")),
        either("chart.floor_label", " " + tr("Upright line:") + " {{ chart.floor_label }}."),
        style="Small print",
    )


def profile(page: Page) -> None:
    page.say(tr("The profile"), style="Heading 1")
    figure(page, "profile")
    page.say(
        tr("The same in numbers, from {range}.", range="chart.range"),
        either("chart.floor_label", " {{ chart.floor_label }}."),
        style="Caption",
    )
    for condition, bases in BASES:
        page.tag(condition)
        numbers(page, bases)
    page.tag("endif")


MEANS = {
    "Self-rated": (20, "{{ part.mean }}"),
    "Evidence-limited": (28, "{{ part.limited }}"),
    "Reviewed": (18, "{{ part.reviewed }}"),
}
"""The means of a characteristic: how wide their column is, and what stands in it."""
BASES = (
    ("if chart.has_limited and chart.has_reviewed", ("Self-rated", "Evidence-limited", "Reviewed")),
    ("elif chart.has_limited", ("Self-rated", "Evidence-limited")),
    ("elif chart.has_reviewed", ("Self-rated", "Reviewed")),
    ("else", ("Self-rated",)),
)
"""When there are which of them."""


def numbers(page: Page, bases: tuple[str, ...]) -> None:
    """Every characteristic with its numbers."""
    columns = [*(MEANS[base] for base in bases), (20, "{{ part.range or '–' }}")]
    columns.append((18, "{{ part.known }}"))
    widths = [width for width, _words in columns]
    page.table(
        [tr(head) for head in ("Characteristic", *bases, "Range", "Known")],
        "part in characteristics",
        [
            [
                "{{ part.number }} {{ part.title }}",
                (either("part.standing", " {{ part.standing }}"), "Needs attention"),
            ],
            *([words] for _width, words in columns),
        ],
        [170 - sum(widths), *widths],
        tuple(range(1, len(columns) + 1)),
        is_whole=True,
    )


def result(page: Page) -> None:
    page.say(tr("The result"), style="Heading 1")
    page.say(
        either("has_evidence", tr("The result on two bases"), tr("The result")), style="Caption"
    )
    score = tr("Score, {range}", range="self_rated.out_of")
    page.table(
        [tr("Basis"), tr("Band"), score, tr("Range")],
        "result in ((self_rated, evidence_limited) if has_evidence else (self_rated,))",
        [
            ["{{ result.title }}"],
            ["{{ result.band }}"],
            ["{{ result.overall }}"],
            ["{{ result.range }}"],
        ],
        [55, 55, 30, 30],
        (2, 3),
        is_whole=True,
    )
    page.only_if("evidence_rule", "{{ evidence_rule }}", style="After a table")
    page.tag("if self_rated.is_stopped")
    page.say(("{{ self_rated.status }}", "Needs attention"), style="After a table")
    page.tag("elif self_rated.status")
    page.say("{{ self_rated.status }}", style="After a table")
    page.tag("endif")
    page.only_if(
        "self_rated.band_meaning", "{{ self_rated.band_meaning }} {{ self_rated.band_advice }}"
    )
    page.each("sentence in self_rated.holds", "{{ sentence }}")
    listed(page, "review", tr("What a reviewer set"))
    listed(page, "self_rated.way_up", tr("What keeps you from the next band"))
    page.tag("if open_answers")
    page.say(tr("What is not known"), style="Heading 2")
    not_known(page)
    page.tag("endif")


def listed(page: Page, sentences: str, title: str) -> None:
    """A heading and a list, where there is one."""
    page.tag(f"if {sentences}")
    page.say(title, style="Heading 2")
    page.each(f"sentence in {sentences}", "{{ sentence }}", style="List Bullet")
    page.tag("endif")


def not_known(page: Page) -> None:
    """What is not known, the most decisive first."""
    page.say(
        tr("The most decisive first. Points: how far an answer can move the overall score."),
        style="Caption",
    )
    page.table(
        [tr(head) for head in ("Question", "Answer", "Points")],
        "row in open_answers",
        [
            [
                "{{ row.number }} {{ row.title }}",
                (either("row.gate", "\n{{ row.gate }}"), "Secondary"),
            ],
            ["{{ row.reason }}"],
            ["{{ row.swing or '–' }}"],
        ],
        [115, 35, 20],
        (2,),
    )


def gates(page: Page) -> None:
    page.tag("if has_gates")
    page.say(tr("Gates"), style="Heading 1")
    page.say(tr("Conditions that no other answer makes up for."), style="Caption")
    page.table(
        [tr(head) for head in ("Condition", "Asks for", "Your answer", "State")],
        "gate in gates",
        [
            [
                "{{ gate.number }} {{ gate.title }}",
                (either("not gate.is_met", "\n{{ gate.kind }}"), "Secondary"),
            ],
            ["{{ gate.asks }}"],
            ["{{ gate.got }}"],
            [
                either("gate.is_met", "{{ gate.state }}"),
                (either("not gate.is_met", "{{ gate.state }}"), "Needs attention"),
            ],
        ],
        [75, 35, 35, 25],
    )
    page.tag("endif")
