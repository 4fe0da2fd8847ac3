"""What several raters said, and where they differ."""

from __future__ import annotations

from typing import TYPE_CHECKING

from look import WIDE
from pieces.words import either, tr

if TYPE_CHECKING:
    from laying_out import Page

DISSENT = either("row.dissent", "\n" + tr("Dissent:") + " {{ row.dissent }}")
"""What somebody holds who does not agree, on a line of its own."""
EVERYONES = (
    "Everyone's level. “Counts” is the agreed level, or until then the lower median; "
    "“?” is don't know, “-” is no level."
)


def raters(page: Page) -> None:
    page.tag("if has_raters")
    page.say(tr("Where the raters differ"), style="Heading 1")
    page.tag("for sentence in agreement.sentences")
    page.say("{{ sentence }}").paragraph_format.keep_with_next = True
    page.tag("endfor")
    spread(page)
    agreed(page)
    role_gaps(page)
    page.say(tr("What each rater answered"), style="Heading 1")
    levels(page)
    page.tag("endif")


def spread(page: Page) -> None:
    """Where raters differ, as a figure."""
    page.picture("spread", WIDE)
    page.say(
        "{{ agreement.chart.caption }}",
        either("agreement.chart.has_agreed", " " + tr("The frame is what was agreed on.")),
        style="Small print",
    )


def agreed(page: Page) -> None:
    """What was agreed on, with reason and dissent."""
    rows = "row in agreement.spreads if row.is_agreed"
    page.tag('if agreement.spreads | selectattr("is_agreed") | list')
    page.say(tr("What was agreed on"), style="Caption")
    page.table(
        [tr(head) for head in ("Question", "Levels", "Agreed", "Reason, and dissent")],
        rows,
        [
            ["{{ row.number }} {{ row.title }}"],
            ["{{ row.levels }}"],
            [("{{ row.agreed }}", "Strong")],
            ["{{ row.reason or '–' }}", DISSENT],
        ],
        [52, 28, 18, 72],
    )
    page.tag("endif")


def levels(page: Page) -> None:
    """Every question with everyone's level; a column for each, where they are few."""
    page.say(tr(EVERYONES), style="Caption")
    page.tag("if agreement.has_columns")
    every_level(
        page,
        [
            (["{%tc for rater in agreement.raters %}"], ["{%tc for cell in row.cells %}"]),
            (
                [
                    "{{ rater.label }}"
                    + either("rater.role", "\n{{ rater.role }}")
                    + either("rater.side", "\n{{ rater.side }}")
                ],
                ["{{ cell }}"],
            ),
            (["{%tc endfor %}"], ["{%tc endfor %}"]),
        ],
        [13, 13, 13],
    )
    page.tag("else")
    every_level(page, [([tr("Levels")], ["{{ row.levels }}"])], [44])
    page.tag("endif")


def every_level(page: Page, columns: list[tuple[list[str], list[str]]], widths: list[int]) -> None:
    """The table of levels, with these columns in its middle."""
    page.table(
        [
            tr("Question"),
            *(head[0] for head, _cell in columns),
            *(tr(head) for head in ("Counts", "Deviation", "Range", "Remark")),
        ],
        "row in agreement.spreads",
        [
            ["{{ row.number }} {{ row.title }}"],
            *([*cell] for _head, cell in columns),
            [("{{ row.stands }}", "Strong")],
            ["{{ row.deviation }}"],
            ["{{ row.range }}"],
            [
                (either("row.is_flagged", "{{ row.call }}"), "Needs attention"),
                either("not row.is_flagged", "{{ row.call }}"),
            ],
        ],
        [43, *widths, 16, 21, 15, 29],
        tuple(range(1, len(columns) + 4)),
    )


def voices(page: Page, row: str) -> None:
    """What each rater said on one question, and what supports it."""
    page.table(
        [tr(head) for head in ("Rater", "Answer", "What supports it")],
        f"voice in {row}.voices",
        [["{{ voice.rater }}"], [("{{ voice.reply }}", "Strong")], support()],
        [28, 28, 114],
    )


def support() -> list[str | tuple[str, str]]:
    """What supports one answer."""
    nothing = "not voice.evidence and not voice.link_text and voice.level"
    return [
        "{{ voice.evidence }}" + either("voice.evidence and voice.link_text", " "),
        ("{{ voice.link_text }}", "Hyperlink"),
        (either(nothing, tr("Nothing is given.")), "Secondary"),
        (either("voice.strength", " ({{ voice.strength }})"), "Secondary"),
        either("voice.reason", "\n{{ voice.reason }}"),
        (either("voice.note", "\n" + tr("Note:") + " "), "Secondary"),
        "{{ voice.note }}",
    ]


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
                either("not gap.is_flagged", "{{ gap.gap }}"),
                (either("gap.is_flagged", "{{ gap.gap }}"), "Needs attention"),
            ],
        ],
        [100, 25, 25, 20],
        (1, 2, 3),
        is_whole=True,
    )
    page.tag("endif")
