"""The result on one page, for the chief executive."""

from __future__ import annotations

from laying_out import Page, footer
from pieces.following import steps
from pieces.opening import cover, profile
from pieces.words import PROVENANCE, facts, tr


def summary() -> Page:
    page = Page(16)
    cover(page)
    profile(page)
    page.only_if(
        "self_rated.is_stopped", ("{{ self_rated.status }}", "Needs attention"), style="Caption"
    )
    page.tag("if self_rated.way_up")
    page.say(tr("What keeps you from {band}", band="next_band"), style="Heading 2")
    page.each("sentence in self_rated.way_up[:4]", "{{ sentence }}", style="List Bullet")
    page.tag("endif")
    page.say(tr("How firm it is, and the way up"), style="Heading 2")
    page.say("{{ firmness.sentence }}", style="List Bullet")
    page.only_if("way.headline", "{{ way.headline }}", style="List Bullet")
    page.only_if("has_raters", "{{ agreement.alpha_words }}", style="List Bullet")
    page.tag("if steps")
    page.say(tr("What to do first"), style="Heading 1")
    steps(page, "steps[:5]")
    page.tag("endif")
    page.say(tr("Limits and origin"), style="Heading 1")
    facts(
        page, ("Answers of", "{{ answered_on }}"), ("Answered by", "{{ answered_by }}"), *PROVENANCE
    )
    footer(page)
    return page
