"""The full report: everything, for the board and the team."""

from __future__ import annotations

from laying_out import Page, footer
from pieces.answers import answers, limits, working
from pieces.firm import firmness, way
from pieces.following import gates, next_steps, partnerships, strengths_and_gaps
from pieces.opening import cover, profile, result
from pieces.raters import raters
from pieces.words import KIND, facts, tr


def full() -> Page:
    page = Page(22)
    cover(page)
    facts(
        page,
        ("Organisation", KIND),
        ("Report made on", "{{ made_on }}"),
        ("Answers of", "{{ answered_on }}"),
        ("Answered by", "{{ answered_by }}"),
        ("Criteria", tr("version {version}", version="framework_version")),
        ("Digest of the criteria", "{{ framework_digest_short }}"),
        ("Digest of the answers", "{{ answers_digest_short }}"),
    )
    page.document.add_page_break()
    parts = (profile, result, firmness, way, raters, gates, strengths_and_gaps, next_steps)
    for part in (*parts, partnerships):
        part(page)
    answers(page)
    working(page)
    limits(page)
    footer(page)
    return page
