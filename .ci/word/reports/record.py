"""The answers and their evidence, for the files."""

from __future__ import annotations

from laying_out import Page, footer
from pieces.answers import answers
from pieces.opening import gates, head
from pieces.raters import agreed, voices
from pieces.words import ANSWERED, KIND, PROVENANCE, either, facts, same_everywhere, tr


def record() -> Page:
    page = Page(20)
    head(page, tr("Answers and evidence") + " · {{ framework_title }}", "{{ known }}")
    page.say("{{ verdict }}" + either("evidence_verdict", " {{ evidence_verdict }}"))
    facts(page, ("Organisation", KIND), *ANSWERED, *PROVENANCE)
    page.say("{{ disclaimer }}", style="Aside")
    same_everywhere(page)
    gates(page)
    counts, every = tr("What counts, with its evidence"), tr("Every answer, with its evidence")
    answers(page, either("has_raters", counts, every))
    page.tag("if has_raters")
    page.say(tr("What each rater answered"), style="Heading 1", fresh=True)
    agreed(page)
    page.tag("for row in agreement.spreads")
    page.say(
        ("{{ row.number }} {{ row.title }}", "Strong"), ". {{ row.question }}", style="Caption"
    )
    voices(page, "row")
    page.tag("endfor")
    page.tag("endif")
    footer(page)
    return page
