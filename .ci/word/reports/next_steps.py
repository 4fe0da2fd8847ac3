"""What an improvement team does next."""

from __future__ import annotations

from laying_out import Page, footer
from pieces.firm import cannot_change, evidence_way, way_title
from pieces.following import steps_by_area
from pieces.opening import head, not_known
from pieces.words import either, origin, tr


def next_steps() -> Page:
    page = Page(20)
    no_band = tr("There is no band above this one.")
    lead = either("way.headline", "{{ way.headline }}", no_band)
    head(page, tr("Next steps for the improvement team"), lead)
    page.say("{{ verdict }}")
    page.only_if("bands", "{{ bands }}")
    shortest_way(page)
    page.tag("if has_evidence")
    page.say(tr("Show what you do"), style="Heading 1")
    page.only_if("evidence_verdict", "{{ evidence_verdict }}")
    evidence_way(page)
    page.tag("endif")
    page.tag("if areas")
    page.say(tr("What to do"), style="Heading 1")
    steps_by_area(page)
    page.tag("endif")
    page.tag("if open_answers")
    page.say(tr("What to find out"), style="Heading 1")
    not_known(page)
    page.tag("endif")
    page.tag("if fixed")
    page.say(tr("What effort cannot change"), style="Heading 1")
    cannot_change(page)
    page.tag("endif")
    page.say("{{ disclaimer }}", style="Aside")
    origin(page)
    footer(page)
    return page


def shortest_way(page: Page) -> None:
    """The way as a table, with room for who and by when."""
    page.say(way_title(), style="Heading 1")
    page.each("sentence in way.notes", "{{ sentence }}")
    page.tag("if way.raises")
    page.say(
        tr("In this order. What must be true then is in the words of the criteria."),
        style="Caption",
    )
    effort = tr("effort: {effort}", effort="raise.effort")
    page.table(
        [tr(head) for head in ("Raise", "What must be true then", "Points", "Who, and by when")],
        "raise in way.raises",
        [
            [
                ("{{ raise.order }}. {{ raise.title }}", "Strong"),
                "\n" + tr("{before} to {after}", before="raise.before", after="raise.after"),
                ("\n" + tr("question {number}", number="raise.number"), "Secondary"),
            ],
            [
                "{{ raise.words }}",
                (
                    "\n{{ raise.why }} {{ raise.area }}" + either("raise.effort", "; " + effort),
                    "Secondary",
                ),
            ],
            ["{{ raise.gain or '–' }}"],
            [],
        ],
        [44, 72, 16, 38],
        (2,),
    )
    page.tag("endif")
    page.each("sentence in way.barriers", "{{ sentence }}", style="List Bullet")
