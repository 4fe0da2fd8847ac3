"""The full report: everything, for the board and the team."""

from __future__ import annotations

from laying_out import Page, footer
from pieces.answers import answers, limits, working
from pieces.firm import firmness, way
from pieces.following import gaps, next_steps, partnerships, strengths
from pieces.opening import cover, gates, profile, result
from pieces.raters import raters
from pieces.words import ANSWERED, KIND, facts, tr


def full() -> Page:
    page = Page(22)
    cover(page)
    facts(
        page,
        ("Organisation", KIND),
        ("Report made on", "{{ made_on }}"),
        *ANSWERED,
        ("Criteria", tr("version {version}", version="framework_version")),
        ("Digest of the criteria", "{{ framework_digest_short }}"),
        ("Digest of the answers", "{{ answers_digest_short }}"),
    )
    parts = (profile, result, firmness, way, raters, gates, strengths, gaps, next_steps)
    for part in (*parts, partnerships):
        part(page)
    answers(page, tr("Every answer, with its evidence"))
    limits(page)
    working(page)
    footer(page)
    return page
