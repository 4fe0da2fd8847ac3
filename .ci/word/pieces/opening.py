"""The first lines of a report, the profile and the first result."""

from __future__ import annotations

from typing import TYPE_CHECKING

from look import WIDE
from pieces.words import tr

if TYPE_CHECKING:
    from laying_out import Page


def cover(page: Page) -> None:
    page.say("{{ framework_title }}", style="Small print")
    page.say("{{ organisation_name }}", style="Title")
    page.say("{{ verdict }}", style="Subtitle")
    page.say("{{ evidence_verdict }}")
    page.say("{{ known }}")
    page.say("{{ disclaimer }}", style="Aside")


def profile(page: Page) -> None:
    page.say(tr("The profile"), style="Heading 1")
    page.picture("profile", WIDE)
    page.say(
        tr("Circle: self-rated. Diamond: evidence-limited."),
        "{% if chart.has_open %} " + tr("Dashed: what open answers leave open.") + "{% endif %}",
        "{% if chart.floor_label %} "
        + tr("Upright line:")
        + " {{ chart.floor_label }}.{% endif %}",
        style="Small print",
    )
    page.say(tr("The same in numbers, from 0 to 4."), style="Caption")
    page.table(
        [
            tr(head)
            for head in ("Characteristic", "Self-rated", "Evidence-limited", "Range", "Known")
        ],
        "part in characteristics",
        [
            [
                "{{ part.number }} {{ part.title }}",
                ("{% if part.standing %} {{ part.standing }}{% endif %}", "Needs attention"),
            ],
            ["{{ part.mean }}"],
            ["{{ part.limited }}"],
            ["{{ part.range or '–' }}"],
            ["{{ part.known }}"],
        ],
        [82, 21, 27, 25, 15],
        (1, 2, 3, 4),
    )


def result(page: Page) -> None:
    page.say(tr("The result"), style="Heading 1")
    page.say(tr("The result on two bases"), style="Caption")
    page.table(
        [tr(head) for head in ("Basis", "Band", "Score, 0 to 100", "Range")],
        "result in (self_rated, evidence_limited)",
        [
            ["{{ result.title }}"],
            ["{{ result.band }}"],
            ["{{ result.overall }}"],
            ["{{ result.range }}"],
        ],
        [55, 55, 30, 30],
        (2, 3),
    )
    page.only_if("evidence_rule", "{{ evidence_rule }}", style="Caption")
    page.tag("if self_rated.is_stopped")
    page.say(("{{ self_rated.status }}", "Needs attention"))
    page.tag("else")
    page.say("{{ self_rated.status }}")
    page.tag("endif")
    page.only_if(
        "self_rated.band_meaning", "{{ self_rated.band_meaning }} {{ self_rated.band_advice }}"
    )
    page.each("sentence in self_rated.holds", "{{ sentence }}")
    page.tag("if self_rated.way_up")
    page.say(tr("What keeps you from the next band"), style="Heading 2")
    page.each("sentence in self_rated.way_up", "{{ sentence }}", style="List Bullet")
    page.tag("endif")
    page.tag("if open_answers")
    page.say(tr("What is not known"), style="Heading 2")
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
                ("{% if row.gate %}; {{ row.gate }}{% endif %}", "Secondary"),
            ],
            ["{{ row.reason }}"],
            ["{{ row.swing or '–' }}"],
        ],
        [115, 35, 20],
        (2,),
    )
    page.tag("endif")
