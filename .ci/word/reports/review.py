"""The reviewers' summary: what evidence carries, where to look first, and pages to work with."""

from __future__ import annotations

from laying_out import Page, footer
from pieces.answers import limits
from pieces.opening import profile
from pieces.reviewing import conditions, looks, overrides, results, sheets, verdicts
from pieces.words import KIND, facts, tr


def review() -> Page:
    page = Page(20)
    verdicts(page)
    facts(
        page,
        ("Candidate", KIND),
        ("Made on", "{{ made_on }}"),
        ("Answers of", "{{ answered_on }}"),
        ("Answered by", "{{ answered_by }}"),
        ("Criteria", tr("version {version}", version="framework_version")),
        ("Digest of the criteria", "{{ framework_digest_short }}"),
        ("Digest of the answers", "{{ answers_digest_short }}"),
    )
    for part in (profile, results, conditions, looks, overrides, sheets, limits):
        part(page)
    footer(page)
    return page
