"""What follows from the answers: strengths and gaps, next steps, partnerships."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pieces.words import either, tr

if TYPE_CHECKING:
    from laying_out import Page

FIRST = (
    "The first {count}, by area of collaboration. The numbers say what comes first. Points: what it"
    " adds to the overall score once it is routine."
)


def strengths(page: Page) -> None:
    page.say(tr("Strengths: what you could teach others"), style="Heading 1")
    page.tag("for row in strengths")
    page.say("{{ row.number }} {{ row.title }}", style="Heading 2")
    page.say("{{ row.words }}").paragraph_format.keep_with_next = True
    page.say(
        "{{ row.characteristic }} · " + tr("level {level}", level="row.level"),
        either("row.strength", " · " + tr("evidence: {strength}", strength="row.strength")),
        either("row.is_limited", " · "),
        (
            either("row.is_limited", tr("the evidence carries level {level}", level="row.counts")),
            "Needs attention",
        ),
        style="Small print",
    )
    page.tag("endfor")
    page.only_if("not strengths", tr("No evidence carries level {levels} yet.", levels="routine"))


def gaps(page: Page) -> None:
    page.tag("if has_advice")
    page.say(tr("Gaps, and what the next level looks like"), style="Heading 1")
    page.tag("if gaps")
    page.say(tr("What effort can raise, the most useful first."), style="Caption")
    page.table(
        [tr(head) for head in ("Question", "Now", "The next level")],
        "row in gaps",
        [
            ["{{ row.number }} {{ row.title }}", ("\n{{ row.characteristic }}", "Secondary")],
            [(tr("Level {level}.", level="row.level") + " {{ row.words }}", "Secondary")],
            [tr("Level {level}.", level="row.next_level") + " {{ row.next_words }}"],
        ],
        [46, 60, 64],
    )
    page.tag("else")
    page.say(tr("Every known answer that effort can raise is at level {levels}.", levels="routine"))
    page.tag("endif")
    page.tag("endif")


def step(page: Page) -> None:
    """One next step."""
    page.say(("{{ step.order }}", "Secondary"), "\t{{ step.text }}", style="Step")
    page.say(
        "{{ step.number }} {{ step.title }} · {{ step.now }} · {{ step.why }}"
        + either("step.gain", " · {{ step.gain }}"),
        style="Step note",
    )


def steps_by_area(page: Page) -> None:
    """The first steps, and then the later ones as tables."""
    page.say(tr(FIRST, count="first_steps")).paragraph_format.keep_with_next = True
    page.tag("for area in areas if area.first")
    page.say("{{ area.title }}", style="Heading 2")
    page.tag("for step in area.first")
    step(page)
    page.tag("endfor")
    page.tag("endfor")
    page.tag("if has_later_steps")
    later = page.say(tr("After these, by area of collaboration:"), style="After a table")
    later.paragraph_format.keep_with_next = True
    page.tag("for area in areas if area.later")
    page.say("{{ area.title }}", style="Heading 2")
    page.table(
        [tr(head) for head in ("Step", "For question", "Now", "Gain")],
        "step in area.later",
        [
            ["{{ step.order }} {{ step.text }}"],
            ["{{ step.number }} {{ step.title }}"],
            ["{{ step.now }}"],
            ["{{ step.gain or '–' }}"],
        ],
        [78, 46, 24, 22],
        (3,),
    )
    page.tag("endfor")
    page.tag("endif")


def next_steps(page: Page) -> None:
    page.tag("if has_advice")
    page.say(tr("Next steps"), style="Heading 1")
    page.tag("if areas")
    steps_by_area(page)
    page.tag("else")
    page.say(
        tr("There is no step to take: every known answer is at level {levels}.", levels="routine")
    )
    page.tag("endif")
    page.tag("endif")


def partnerships(page: Page) -> None:
    page.tag("if has_partnerships")
    page.say(tr("Partnerships most like yours"), style="Heading 1")
    page.tag("for case in partnerships")
    page.say("{{ case.name }}", style="Heading 2")
    page.say(either("case.place", "{{ case.place }} · ") + "{{ case.kind }}", style="Small print")
    page.say(tr("What you share"), style="Heading 3")
    page.each("words in case.alike", "{{ words }}", style="List Bullet")
    page.say(tr("What the sources say"), style="Heading 3")
    page.tag("for said in case.cited")
    page.each("fact in said.facts", "{{ fact }}", style="List Bullet")
    page.say("{{ said.source }}", style="Small print")
    page.tag("else")
    page.say(
        tr("{source}. It states no more than name and place.", source="case.source"),
        style="Small print",
    )
    page.tag("endfor")
    page.tag("endfor")
    page.only_if("not partnerships", tr("Too little is known to compare."))
    page.tag("endif")
