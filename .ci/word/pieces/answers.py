"""Every answer with its evidence, the working of every number, and the origin of it all."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pieces.words import PROVENANCE, facts, tr

if TYPE_CHECKING:
    from laying_out import Page


def answers(page: Page) -> None:
    page.say(tr("Every answer, with its evidence"), style="Heading 1")
    page.tag("for part in characteristics")
    page.say("{{ part.number }} {{ part.title }}", style="Heading 2")
    page.say("{{ part.source_words }}", style="Small print")
    page.tag("for answer in part.answers")
    page.say("{{ answer.number }} {{ answer.title }}", style="Heading 3")
    page.say("{{ answer.question }}", style="Term")
    page.tag("if answer.is_open")
    page.say(("{{ answer.reply }}", "Needs attention"))
    page.tag("elif answer.words")
    page.say(
        ("{% if answer.reply != answer.level %}{{ answer.reply }}. {% endif %}", "Strong"),
        (tr("Level {level}", level="answer.level") + ":", "Strong"),
        " {{ answer.words }}",
    )
    page.tag("else")
    page.say(("{{ answer.reply }}", "Strong"))
    page.tag("endif")
    page.each("words in answer.chosen", "{{ words }}", style="List Bullet")
    page.only_if(
        "answer.is_limited",
        (tr("The evidence carries level {level}.", level="answer.counts"), "Needs attention"),
    )
    page.tag("if answer.reason")
    page.say(tr("Reason"), style="Term")
    page.say("{{ answer.reason }}")
    page.tag("endif")
    page.tag("if answer.strength or answer.evidence or answer.link_text")
    page.say(
        "{% if answer.strength %}"
        + tr("Evidence: {strength}", strength="answer.strength")
        + "{% else %}"
        + tr("Evidence")
        + "{% endif %}",
        style="Term",
    )
    page.only_if("answer.evidence", "{{ answer.evidence }}")
    page.only_if("answer.link_text", "{{ answer.link_text }}")
    page.only_if(
        "not answer.evidence and not answer.link_text", (tr("Nothing is given."), "Secondary")
    )
    page.tag("endif")
    page.tag("if answer.note")
    page.say(tr("Note"), style="Term")
    page.say("{{ answer.note }}")
    page.tag("endif")
    page.say(
        "{{ answer.weight }}{% if answer.gate %} · {{ answer.gate }}{% endif %}",
        style="Small print",
    )
    page.tag("endfor")
    page.tag("endfor")


def working(page: Page) -> None:
    page.tag("if working")
    page.say(tr("How each number was worked out"), style="Heading 1")
    for rows, caption in (
        ("working", "Self-rated: every number down to its sum"),
        ("limited_working", "Evidence-limited: the numbers that differ"),
    ):
        page.tag(f"if {rows}")
        page.say(tr(caption), style="Caption")
        page.table(
            [tr(head) for head in ("Number", "Is", "Because")],
            f"line in {rows}",
            [
                [("{{ line.indent }}", "Secondary"), "{{ line.title }}"],
                ["{{ line.shown }}"],
                ["{{ line.sentence }}"],
            ],
            [62, 22, 86],
            (1,),
        )
        page.tag("endif")
    page.tag("endif")


def limits(page: Page) -> None:
    page.say(tr("Limits and origin"), style="Heading 1")
    page.each("sentence in limits", "{{ sentence }}", style="List Bullet")
    page.say("", style="Small print")
    facts(page, *PROVENANCE)
    page.say(
        tr("The same answers and the same criteria give the same result on every machine."),
        style="Caption",
    )
