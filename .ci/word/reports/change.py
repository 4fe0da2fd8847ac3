"""What changed between two or more assessments, for the board and the improvement team."""

from __future__ import annotations

from laying_out import Page, footer
from look import WIDE
from pieces.over_time import charts, checks, numbers, what_changed
from pieces.words import facts, tr


def change() -> Page:
    page = Page(20)
    page.say("{{ framework_title }}", style="Small print")
    page.say("{{ organisation_name }}", style="Title")
    page.say("{{ verdict }}", style="Subtitle")
    page.say("{{ span }}")
    page.each("notice in notices", ("{{ notice }}", "Needs attention"))
    page.say("{{ disclaimer }}", style="Aside")
    facts(
        page,
        ("Report made on", "{{ made_on }}"),
        ("Made by", tr("assess {version}", version="program_version")),
        ("Compared by criteria", tr("version {version}", version="framework_version")),
        ("Digest of the criteria", "{{ framework_digest_short }}"),
    )
    checks(page)
    charts(page, WIDE)
    numbers(page)
    what_changed(page)
    page.say(
        tr(
            "Made by assess {program} on {day}. How a change is worked out: section 10 of"
            " METHOD.md, which comes with the criteria.",
            program="program_version",
            day="made_on",
        ),
        style="Caption",
    )
    footer(page)
    return page
