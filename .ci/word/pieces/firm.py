"""How firm a result is, and the way to a better one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pieces.words import either, tr

if TYPE_CHECKING:
    from laying_out import Page


def firmness(page: Page) -> None:
    page.say(tr("How firm is this result?"), style="Heading 1")
    page.say("{{ firmness.sentence }}")
    page.tag("if firmness.changes")
    page.only_if("firmness.weightings", "{{ firmness.weightings }}", style="List Bullet")
    page.only_if("firmness.raters", "{{ firmness.raters }}", style="List Bullet")
    page.each(
        "each in firmness.left_out if not each.is_same",
        tr(
            "Without {rater}: {band}, {score}.",
            rater="each.rater",
            band="each.band",
            score="each.score",
        ),
        style="List Bullet",
    )
    page.each("sentence in firmness.near", "{{ sentence }}", style="List Bullet")
    page.say("{{ firmness.changes }}", style="List Bullet")
    page.tag("endif")
    moves(page)
    page.only_if("firmness.balance", "{{ firmness.balance }}", style="After a table")
    page.only_if(
        "has_evidence",
        tr("The evidence-limited result is {finding}.", finding="limited_firmness.finding"),
        either("limited_firmness.weightings", " {{ limited_firmness.weightings }}"),
        style="Small print",
    )


def moves(page: Page) -> None:
    page.tag("if firmness.moves")
    page.say(tr("Single answers that would give another band, one level off"), style="Caption")
    heads = ("Question", "Answered", "If it were", "The band would be", "Score")
    page.table(
        [tr(head) for head in heads],
        "move in firmness.moves",
        [
            ["{{ move.number }} {{ move.title }}"],
            [tr("level {level}", level="move.before")],
            ["{{ move.after }}"],
            ["{{ move.band }}"],
            ["{{ move.score }}"],
        ],
        [65, 25, 25, 37, 18],
        (4,),
    )
    page.tag("endif")


def way_title() -> str:
    """What the way up is called."""
    shortest = tr("The shortest way to {band}", band="way.band")
    return either("way.band", shortest, tr("The way up"))


def way(page: Page) -> None:
    page.say(way_title(), style="Heading 1")
    page.only_if("not way.headline", tr("There is no band above this one."))
    page.only_if("way.headline", "{{ way.headline }}")
    page.each("sentence in way.notes", "{{ sentence }}")
    page.tag("for raise in way.raises")
    page.say(
        ("{{ raise.order }}", "Secondary"),
        "\t",
        ("{{ raise.title }}", "Strong"),
        ", "
        + tr("from {before} to {after}:", before="raise.before", after="raise.after")
        + " {{ raise.words }}",
        style="Step",
    )
    gained = tr("{gain} points, {score} in all", gain="raise.gain", score="raise.score")
    effort = tr("effort: {effort}", effort="raise.effort")
    page.say(
        tr("question {number}", number="raise.number")
        + either("raise.area", " · {{ raise.area }}")
        + either("raise.gain", " · " + gained)
        + either("raise.effort", " · " + effort),
        style="Step note",
    )
    page.tag("endfor")
    page.tag("if way.barriers or fixed")
    page.say(tr("What effort cannot change"), style="Heading 2")
    page.each("sentence in way.barriers", "{{ sentence }}", style="List Bullet")
    cannot_change(page)
    page.tag("endif")
    evidence_way(page)


def cannot_change(page: Page) -> None:
    page.each(
        "row in fixed",
        "{{ row.number }} {{ row.title }}: "
        + tr("level {level}", level="row.level")
        + ". {{ row.words }}",
        style="List Bullet",
    )


def evidence_way(page: Page) -> None:
    page.tag("if evidence_way.headline")
    page.say(tr("What only evidence would change"), style="Heading 2")
    page.say("{{ evidence_way.headline }}")
    page.each("sentence in evidence_way.notes", "{{ sentence }}")
    page.tag("if evidence_way.raises")
    page.say(tr("What to show, in this order. Nothing else has to change."), style="Caption")
    page.table(
        [tr(head) for head in ("Question", "Evidence now", "What it needs", "Points")],
        "raise in evidence_way.raises",
        [
            ["{{ raise.number }} {{ raise.title }}"],
            ["{{ raise.before }}"],
            ["{{ raise.after }}: {{ raise.words }}"],
            ["{{ raise.gain or '–' }}"],
        ],
        [52, 28, 73, 17],
        (3,),
    )
    page.tag("endif")
    page.each("sentence in evidence_way.barriers", "{{ sentence }}", style="List Bullet")
    page.tag("endif")
