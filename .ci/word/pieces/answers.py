"""Every answer with its evidence, the working of every number, and the origin of it all."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pieces.words import PROVENANCE, either, facts, same_everywhere, tr

if TYPE_CHECKING:
    from laying_out import Page


def answers(page: Page, title: str) -> None:
    """Every answer, under a heading of one's own."""
    page.say(title, style="Heading 1")
    page.tag("for part in characteristics")
    page.say("{{ part.number }} {{ part.title }}", style="Heading 2")
    page.say("{{ part.source_words }}", style="Small print").paragraph_format.keep_with_next = True
    page.tag("for answer in part.answers")
    page.say("{{ answer.number }} {{ answer.title }}", style="Heading 3")
    weight = page.say(
        "{{ answer.weight }}" + either("answer.gate", " · {{ answer.gate }}"), style="Small print"
    )
    weight.paragraph_format.keep_with_next = True
    page.say("{{ answer.question }}", style="Term")
    reply(page)
    page.each("words in answer.chosen", "{{ words }}", style="List Bullet")
    page.only_if(
        "answer.is_limited",
        (tr("The evidence carries level {level}.", level="answer.counts"), "Needs attention"),
    )
    said(page, "reason", tr("Reason"))
    evidence(page)
    said(page, "note", tr("Note"))
    page.tag("endfor")
    page.tag("endfor")


def reply(page: Page) -> None:
    """What was answered."""
    page.tag("if answer.is_open")
    page.say(("{{ answer.reply }}", "Needs attention"))
    page.tag("elif answer.words")
    page.say(
        (tr("Level {level}", level="answer.level"), "Strong"),
        either("answer.reply != answer.level", " · "),
        (either("answer.reply != answer.level", "{{ answer.reply }}"), "Strong"),
        " · {{ answer.words }}",
    ).paragraph_format.keep_with_next = True
    page.tag("else")
    page.say(("{{ answer.reply }}", "Strong"))
    page.tag("endif")


def said(page: Page, what: str, term: str) -> None:
    """A term and what was written to it, where there is any."""
    page.tag(f"if answer.{what}")
    page.say(term, style="Term")
    page.say("{{ answer." + what + " }}")
    page.tag("endif")


def evidence(page: Page) -> None:
    """What supports an answer; an address is a link in the document."""
    page.tag("if answer.strength or answer.evidence or answer.link_text")
    strength = tr("Evidence: {strength}", strength="answer.strength")
    page.say(either("answer.strength", strength, tr("Evidence")), style="Term")
    page.only_if("answer.evidence", "{{ answer.evidence }}")
    page.only_if("answer.link_text", ("{{ answer.link_text }}", "Hyperlink"))
    page.only_if(
        "not answer.evidence and not answer.link_text", (tr("Nothing is given."), "Secondary")
    )
    page.tag("endif")


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
    facts(page, *PROVENANCE)
    same_everywhere(page)
