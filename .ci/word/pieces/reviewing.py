"""What a reviewer needs: the result on each basis, gates, where to look, what was set, sheets."""

from __future__ import annotations

from typing import TYPE_CHECKING

from docx.enum.table import WD_ROW_HEIGHT_RULE
from docx.shared import Mm
from laying_out import lined, written
from look import Look, style
from pieces.room import tick_box
from pieces.words import either, tr

if TYPE_CHECKING:
    from docx.table import _Cell
    from laying_out import Page


def verdicts(page: Page) -> None:
    page.say(
        tr("Reviewers' summary, for the review team only") + " · {{ framework_title }}",
        style="Small print",
    )
    page.say("{{ organisation_name }}", style="Title")
    page.say("{{ reviewing.headline }}", style="Subtitle")
    page.each("sentence in reviewing.beside", ("{{ sentence }}", "Strong"))
    for said in ("gap", "known", "gates_said"):
        page.only_if(
            f"reviewing.{said}", "{{ reviewing." + said + ' | join(" ") }}', style="List Bullet"
        )
    page.only_if("reviewing.age", ("{{ reviewing.age }}", "Needs attention"), style="List Bullet")
    page.say(
        "{{ disclaimer }} " + tr("Whoever reviews decides; these pages only say where to look."),
        style="Aside",
    )


def results(page: Page) -> None:
    page.say(tr("The result"), style="Heading 1")
    page.only_if(
        "reviewing.results[1:]",
        tr("The result on each basis, what evidence carries first"),
        style="Caption",
    )
    page.table(
        [
            tr("Basis"),
            tr("Band"),
            tr("Score, {range}", range="reviewing.results[0].out_of"),
            tr("Range"),
        ],
        "result in reviewing.results",
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
    page.tag("if reviewing.gap_parts")
    page.say(
        tr(
            "What the confidence gap hangs on."
            " Points: of the overall score, each answer on its own."
        ),
        style="Caption",
    )
    page.table(
        [tr(head) for head in ("Question", "Answered", "By evidence", "Points")],
        "row in reviewing.gap_parts",
        [
            ["{{ row.number }} {{ row.title }}"],
            ["{{ row.level }}"],
            ["{{ row.counts }}"],
            ["{{ row.points }}"],
        ],
        [95, 25, 30, 20],
        (1, 2, 3),
    )
    page.tag("endif")


def conditions(page: Page) -> None:
    page.tag("if has_gates")
    page.say(tr("Gates"), style="Heading 1")
    page.say(
        tr("Conditions that no other answer makes up for."),
        either(
            "has_evidence",
            " " + tr("To be confirmed: met, and the evidence does not carry every level."),
        ),
        style="Caption",
    )
    page.table(
        [tr(head) for head in ("Condition", "Asks for", "Answer", "Evidence", "State")],
        "gate in reviewing.gates",
        [
            ["{{ gate.number }} {{ gate.title }}", ("\n{{ gate.kind }}", "Secondary")],
            ["{{ gate.asks }}"],
            ["{{ gate.got }}"],
            ["{{ gate.strength or '–' }}"],
            [
                "{% if gate.is_quiet %}{{ gate.state }}{% endif %}",
                ("{% if not gate.is_quiet %}{{ gate.state }}{% endif %}", "Needs attention"),
            ],
        ],
        [62, 30, 26, 26, 26],
    )
    page.tag("endif")


def looks(page: Page) -> None:
    page.say(tr("Where to look first, and why"), style="Heading 1")
    page.only_if(
        "reviewing.looks",
        tr(
            "No line here says that an answer is wrong. What a reviewer has set, and what has not"
            " changed since, is left out."
        ),
    )
    page.only_if(
        "reviewing.looks",
        either(
            "has_gates",
            tr("Gates first, then what can move the score furthest."),
            tr("What can move the score furthest comes first."),
        )
        + " "
        + tr("Points: how far, if the answer turned out otherwise."),
        style="Caption",
    )
    page.tag("for place in reviewing.looks")
    page.say("{{ place.number }} {{ place.title }}", style="Heading 2")
    page.say(
        tr("self-rated {mean}", mean="place.mean"),
        either("chart.has_limited", " · " + tr("evidence-limited {mean}", mean="place.limited")),
        either("chart.has_reviewed", " · " + tr("reviewed {mean}", mean="place.reviewed")),
        style="Caption",
    )
    page.table(
        [tr(head) for head in ("Question", "Why", "Points")],
        "look in place.first",
        [
            [
                "{{ look.number }} {{ look.title }}",
                ("{% if look.is_gate %} " + tr("(gate)") + "{% endif %}", "Secondary"),
            ],
            ['{{ look.why | join(" ") }}'],
            ["{{ look.points or '–' }}"],
        ],
        [58, 95, 17],
        (2,),
    )
    page.only_if(
        "place.others",
        tr("After these: questions {numbers}.", numbers="place.others"),
        style="Small print",
    )
    page.tag("endfor")
    page.only_if(
        "reviewing.calm",
        tr("Nothing to look at first in: {titles}.", titles="reviewing.calm"),
        style="Caption",
    )


def overrides(page: Page) -> None:
    page.tag("if reviewing.has_overrides")
    page.say(tr("What was set in review"), style="Heading 1")
    page.each("sentence in reviewing.effects", "{{ sentence }}")
    page.say(
        tr("In the order in which they were set. The answers stay as they are."), style="Caption"
    )
    page.table(
        [tr(head) for head in ("What", "Stood", "Set", "Why, by whom and when, and what it did")],
        "row in reviewing.overrides",
        [
            ["{{ row.subject }}"],
            ["{{ row.before }}"],
            [("{{ row.after }}", "Strong")],
            [
                "{{ row.reason }} ",
                ("({{ row.role }}, {{ row.day }})", "Secondary"),
                " {{ row.effect }}",
                ("{% if row.call %} {{ row.call }}{% endif %}", "Needs attention"),
            ],
        ],
        [45, 25, 25, 75],
    )
    page.tag("endif")


def sheets(page: Page) -> None:
    page.say(tr("Question by question, with room to write"), style="Heading 1", fresh=True)
    page.tag("for part in reviewing.sheets")
    page.say("{{ part.number }} {{ part.title }}", style="Heading 2")
    table = page.table(
        [
            tr(head)
            for head in (
                "Question",
                "Levels",
                "What supports it, and what to ask",
                "Your level, and why",
            )
        ],
        "row in part.questions",
        [
            [("{{ row.number }} {{ row.title }}", "Strong")],
            [
                ("{% if row.level %}{{ row.level }} {% endif %}", "Strong"),
                "{% if row.level %}" + tr("self-rated") + "{% elif not row.is_open %}"
                "{{ row.reply }}{% endif %}",
                ("{% if row.is_open %}{{ row.reply }}{% endif %}", "Needs attention"),
            ],
            [],
            ["{% for choice in row.choices %}"],
        ],
        [41, 26, 61, 42],
    )
    table.rows[2].height, table.rows[2].height_rule = Mm(28), WD_ROW_HEIGHT_RULE.AT_LEAST
    asked, levels, support, ticks = (table.cell(2, place) for place in range(4))
    tick_box(ticks.paragraphs[0])
    written(ticks.paragraphs[0], "\u00a0{{ choice }} {% endfor %}")
    lined(ticks)
    line(asked, "{{ row.question }}")
    line(asked, ("{{ row.gate }}", "Secondary"), only_if="row.gate")
    _levels(levels)
    _support(support)
    style(page.document, "In a sheet", Look(8.5, after=0))
    for cell in table.rows[2].cells:
        for paragraph in cell.paragraphs:
            paragraph.style = "In a sheet"
    page.tag("endfor")


def _levels(cell: _Cell) -> None:
    line(
        cell,
        ("{% if not row.is_limited %}{{ row.counts }}{% endif %}", "Strong"),
        ("{% if row.is_limited %}{{ row.counts }}{% endif %}", "Needs attention"),
        " " + tr("by evidence"),
        only_if="row.level and chart.has_limited",
    )
    line(cell, ("{{ row.reply }}", "Secondary"), only_if="row.level and row.reply != row.level")
    line(cell, tr("set to") + " ", ("{{ row.reviewed }}", "Strong"), only_if="row.reviewed")


def _support(cell: _Cell) -> None:
    line(cell, (tr("Reason:") + " ", "Secondary"), "{{ row.reason }}", only_if="row.reason")
    line(
        cell,
        ("{% if row.strength and chart.has_limited %}{{ row.strength }}. {% endif %}", "Strong"),
        "{{ row.evidence }}",
        (
            "{% if not row.evidence and not row.link_text and not row.why %}"
            + tr("Nothing is given.")
            + "{% endif %}",
            "Secondary",
        ),
        only_if="row.evidence or row.link_text or (row.strength and chart.has_limited)",
    )
    line(cell, ("{{ row.link_text }}", "Hyperlink"), only_if="row.link_text")
    line(cell, (tr("Note:") + " ", "Secondary"), "{{ row.note }}", only_if="row.note")
    line(cell, ('{{ row.why | join(" ") }}', "Needs attention"), only_if="row.why")
    line(cell, (tr("Ask: {question}", question="row.ask"), "Secondary"))
    empty = cell.paragraphs[0]._p  # noqa: SLF001 the library cannot take a paragraph away
    empty.getparent().remove(empty)


def line(cell: _Cell, *pieces: str | tuple[str, str], only_if: str = "") -> None:
    """One more paragraph in a cell, always or where there is something to say."""
    before = ["{%p if " + only_if + " %}"] if only_if else []
    for each in (before, pieces, ["{%p endif %}"] if only_if else []):
        if each:
            written(cell.add_paragraph(style="In a table"), *each)
