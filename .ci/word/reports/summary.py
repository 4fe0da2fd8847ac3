"""The result on one page, for the chief executive."""

from __future__ import annotations

from docx.shared import Mm
from laying_out import Page
from pieces.columns import begin_columns, end_columns, next_column
from pieces.opening import BASES, MEANS, figure, head
from pieces.words import either, origin, tr

FIRST, SECOND = 92, 70


def summary() -> Page:
    page = Page(12, is_tight=True)
    head(page, tr("Summary on one page") + " · {{ framework_title }}", "{{ verdict }}")
    page.say(
        "{{ evidence_verdict }}"
        + either("evidence_verdict", " ")
        + "{{ known }}"
        + either("bands", " {{ bands }}")
    )
    begin_columns(page, FIRST, SECOND)
    picture(page)
    next_column(page)
    why(page)
    end_columns(page)
    first_steps(page)
    page.say("{{ disclaimer }}", style="Aside")
    origin(page)
    return page


def picture(page: Page) -> None:
    page.say(tr("The profile"), style="Heading 1")
    figure(page, "dense-profile", Mm(FIRST))
    page.say(tr("How firm it is, and the way up"), style="Heading 1")
    page.say("{{ firmness.sentence }}", style="List Bullet")
    page.only_if("way.headline", "{{ way.headline }}", style="List Bullet")
    page.only_if("has_raters", "{{ agreement.alpha_plain }}", style="List Bullet")
    page.tag("if strengths")
    page.say(tr("What you could teach others"), style="Heading 1")
    level = tr("level {level}", level="row.level")
    page.say(
        "{% for row in strengths[:3] %}{{ row.title }} (" + level + ")"
        "{{ '.' if loop.last else ', ' }}{% endfor %}"
    )
    page.tag("endif")


def why(page: Page) -> None:
    page.say(tr("The same in numbers, from {range}", range="chart.range"), style="Caption")
    for condition, bases in BASES:
        page.tag(condition)
        numbers(page, bases)
    page.tag("endif")
    page.tag("if self_rated.is_stopped")
    page.say(tr("What rules you out at present"), style="Heading 1")
    page.say(("{{ self_rated.status }}", "Needs attention"))
    page.tag("endif")
    page.tag("if self_rated.way_up")
    page.say(tr("What keeps you from {band}", band="next_band"), style="Heading 1")
    page.each("sentence in self_rated.way_up[:4]", "{{ sentence }}", style="List Bullet")
    page.only_if(
        "self_rated.way_up[4:]",
        tr("More, in the full report: {count}.", count="self_rated.way_up[4:] | length"),
        style="List Bullet",
    )
    page.tag("endif")


WIDTHS = {1: [50, 20], 2: [30, 20, 20], 3: [22, 14, 18, 16]}
"""How wide the columns are, by how many means there are."""


def numbers(page: Page, bases: tuple[str, ...]) -> None:
    cells = ["{{ part.number }} {{ part.short }}", *(MEANS[base][1] for base in bases)]
    page.table(
        [tr(head) for head in ("Characteristic", *bases)],
        "part in characteristics",
        [[words] for words in cells],
        WIDTHS[len(bases)],
        tuple(range(1, len(cells))),
    )


def first_steps(page: Page) -> None:
    page.tag("if steps")
    page.say(tr("What to do first"), style="Heading 1")
    page.tag("for step in steps if step.is_first")
    page.say(("{{ step.order }}", "Secondary"), "\t{{ step.text }}", style="Step")
    page.say("{{ step.area }} · {{ step.number }} {{ step.title }}", style="Step note")
    page.tag("endfor")
    page.tag("endif")
