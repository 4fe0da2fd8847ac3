"""What follows from the answers: gates, strengths and gaps, next steps, partnerships."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pieces.words import tr

if TYPE_CHECKING:
    from laying_out import Page


def gates(page: Page) -> None:
    page.say(tr("Gates"), style="Heading 1")
    page.say(tr("Conditions that no other answer makes up for."), style="Caption")
    page.table(
        [tr(head) for head in ("Condition", "Asks for", "Your answer", "State")],
        "gate in gates",
        [
            [
                "{{ gate.number }} {{ gate.title }}",
                ("{% if not gate.is_met %}; {{ gate.kind }}{% endif %}", "Secondary"),
            ],
            ["{{ gate.asks }}"],
            ["{{ gate.got }}"],
            [
                "{% if gate.is_met %}{{ gate.state }}{% endif %}",
                ("{% if not gate.is_met %}{{ gate.state }}{% endif %}", "Needs attention"),
            ],
        ],
        [75, 35, 35, 25],
    )


def strengths_and_gaps(page: Page) -> None:
    page.say(tr("Strengths: what you could teach others"), style="Heading 1")
    page.tag("for row in strengths")
    page.say("{{ row.number }} {{ row.title }}", style="Heading 2")
    page.say("{{ row.words }}")
    page.say(
        "{{ row.characteristic }} · "
        + tr("level {level}", level="row.level")
        + " · "
        + tr("evidence: {strength}", strength="row.strength"),
        (
            "{% if row.is_limited %} · "
            + tr("the evidence carries level {level}", level="row.counts")
            + "{% endif %}",
            "Needs attention",
        ),
        style="Small print",
    )
    page.tag("endfor")
    page.only_if("not strengths", tr("No evidence carries level 3 or 4 yet."))
    page.say(tr("Gaps, and what the next level looks like"), style="Heading 1")
    page.tag("for row in gaps")
    page.say("{{ row.number }} {{ row.title }}", style="Heading 2")
    page.say(tr("Now, level {level}", level="row.level"), style="Term")
    page.say(("{{ row.words }}", "Secondary"))
    page.say(tr("Next, level {level}", level="row.next_level"), style="Term")
    page.say("{{ row.next_words }}")
    page.tag("endfor")
    page.only_if("not gaps", tr("Every known answer that effort can raise is at level 3 or 4."))


def steps(page: Page, rows: str) -> None:
    page.tag(f"for step in {rows}")
    page.say(("{{ step.order }}", "Secondary"), "  {{ step.text }}")
    page.say(
        "{{ step.number }} {{ step.title }} · {{ step.now }} · {{ step.why }}"
        "{% if step.gain %} · {{ step.gain }}{% endif %}",
        style="Small print",
    )
    page.tag("endfor")


def next_steps(page: Page) -> None:
    page.say(tr("Next steps"), style="Heading 1")
    page.tag("if areas")
    page.say(tr("The first {count}, by area of collaboration:", count="first_steps"))
    for kind, condition in (("first", ""), ("later", "has_later_steps")):
        if condition:
            page.tag(f"if {condition}")
            page.say(tr("After these:"))
        page.tag(f"for area in areas if area.{kind}")
        page.say("{{ area.title }}", style="Heading 2")
        steps(page, f"area.{kind}")
        page.tag("endfor")
        if condition:
            page.tag("endif")
    page.tag("else")
    page.say(tr("There is no step to take: every known answer is at level 3 or 4."))
    page.tag("endif")


def partnerships(page: Page) -> None:
    page.say(tr("Partnerships most like yours"), style="Heading 1")
    page.tag("for case in partnerships")
    page.say("{{ case.name }}", style="Heading 2")
    page.say(
        "{% if case.place %}{{ case.place }} · {% endif %}{{ case.kind }}", style="Small print"
    )
    page.say(tr("What you share"), style="Term")
    page.each("words in case.alike", "{{ words }}", style="List Bullet")
    page.say(tr("What the sources say"), style="Term")
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
