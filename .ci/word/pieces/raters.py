"""Where the raters differ."""

from __future__ import annotations

from typing import TYPE_CHECKING

from look import WIDE
from pieces.words import tr

if TYPE_CHECKING:
    from laying_out import Page


def raters(page: Page) -> None:
    page.tag("if has_raters")
    page.say(tr("Where the raters differ"), style="Heading 1")
    page.each("sentence in agreement.sentences", "{{ sentence }}")
    page.picture("spread", WIDE)
    page.say("{{ agreement.chart.caption }}", style="Small print")
    page.say(tr("Everyone's level, and the one that counts"), style="Caption")
    heads = ("Question", "Levels", "Counts", "Deviation", "Range", "Remark")
    page.table(
        [tr(head) for head in heads],
        "row in agreement.spreads",
        [
            ["{{ row.number }} {{ row.title }}"],
            ["{{ row.levels }}"],
            [("{{ row.stands }}", "Strong")],
            ["{{ row.deviation }}"],
            ["{{ row.range }}"],
            [("{{ row.call }}", "Needs attention")],
        ],
        [62, 32, 16, 20, 15, 25],
        (2, 3, 4),
    )
    page.tag("for row in agreement.spreads if row.is_agreed")
    page.say(
        tr("Agreed on") + ": ",
        ("{{ row.number }} {{ row.title }}, {{ row.agreed }}", "Strong"),
        style="Heading 2",
    )
    page.only_if("row.reason", "{{ row.reason }}")
    page.only_if("row.dissent", (tr("Dissent:") + " ", "Secondary"), "{{ row.dissent }}")
    page.tag("endfor")
    role_gaps(page)
    page.tag("endif")


def role_gaps(page: Page) -> None:
    page.tag("if agreement.role_gaps")
    page.say(tr("Leaders and front line"), style="Heading 2")
    page.say(
        tr("Median of all levels that each side gave; a gap of one level or more is for talk."),
        style="Caption",
    )
    page.table(
        [tr(head) for head in ("Characteristic", "Leaders", "Front line", "Gap")],
        "gap in agreement.role_gaps",
        [
            ["{{ gap.number }} {{ gap.title }}"],
            ["{{ gap.leaders }}"],
            ["{{ gap.front_line }}"],
            [
                "{% if not gap.is_flagged %}{{ gap.gap }}{% endif %}",
                ("{% if gap.is_flagged %}{{ gap.gap }}{% endif %}", "Needs attention"),
            ],
        ],
        [100, 25, 25, 20],
        (1, 2, 3),
    )
    page.tag("endif")
