"""Several organisations by the same criteria, side by side, for the review team."""

from __future__ import annotations

from laying_out import Page, footer
from look import WIDE, Look, style
from pieces.words import tr

WARN = "Needs attention"


def comparison() -> Page:
    page = Page(20)
    opening(page)
    scale(page)
    look(page)
    characteristics(page)
    gates(page)
    origin(page)
    footer(page, "{{ headline }}")
    return page


def opening(page: Page) -> None:
    page.say(tr("Comparison of candidates") + " · {{ framework_title }}", style="Small print")
    page.say("{{ headline }}", style="Title")
    page.say("{{ in_bands | join('; ') }}", style="Subtitle")
    page.each("sentence in gate_sentences", "{{ sentence }}", style="List Bullet")
    page.say("{{ widest }}", style="List Bullet")
    page.only_if(
        "not_compared",
        (tr("Not compared, and named at the end: {count}", count="not_compared | length"), WARN),
    )
    page.say("{{ disclaimer }} {{ caution }}", style="Aside")
    page.say(
        "{{ for_whom }} {{ span }} ",
        tr(
            "Criteria version {version}, digest {digest}. Compared on: {basis}.",
            version="framework_version",
            digest="framework_digest_short",
            basis="basis",
        ),
        style="Small print",
    )


def scale(page: Page) -> None:
    page.say(tr("On one scale"), style="Heading 1")
    page.tag("for chart in charts")
    page.picture("portfolio-{{ loop.index }}", WIDE)
    page.tag("endfor")
    page.say(
        tr("Circle: self-rated."),
        "{% if has_evidence %} " + tr("Diamond: evidence-limited.") + "{% endif %}",
        "{% if has_reviewed %} " + tr("Square: reviewed.") + "{% endif %} ",
        tr("Dashed: what open answers leave open.") + " ",
        tr("Upright line: where a band begins."),
        style="Small print",
    )
    page.each("sentence in order_words", "{{ sentence }}", style="List Bullet")
    page.tag("if is_by_result")
    page.say(
        tr("The same in numbers, {range}.", range="out_of") + " ",
        tr("Band, range and place: {basis}.", basis="basis"),
        style="Caption",
    )
    numbers(page, with_place=True)
    page.tag("else")
    page.say(
        tr("The same in numbers, {range}.", range="out_of") + " ",
        tr("Band and range: {basis}.", basis="basis"),
        style="Caption",
    )
    numbers(page, with_place=False)
    page.tag("endif")
    page.say(tr("The bands, and how many are in each for certain."), style="Caption")
    page.table(
        [
            tr("Band"),
            tr("Score at least"),
            "{%tc if has_floors %}",
            tr("Every characteristic at least"),
            "{%tc endif %}",
            tr("How many"),
        ],
        "band in bands",
        [
            ["{{ band.title }}"],
            ["{{ band.score }}"],
            ["{%tc if has_floors %}"],
            ["{{ band.floor }}"],
            ["{%tc endif %}"],
            ["{{ band.count }}"],
        ],
        [60, 30, 1, 48, 1, 30],
        (1, 3, 5),
    )


def numbers(page: Page, *, with_place: bool) -> None:
    place = ([tr("Place")], [["{{ row.place }}"]], [16]) if with_place else ([], [], [])
    first = 3 if with_place else 2
    widths = [44 if with_place else 60, *place[2], 31, 17, 1, 19, 1, 1, 15, 1, 24]
    page.table(
        [
            tr("Organisation"),
            *place[0],
            tr("Band"),
            tr("Self-rated"),
            "{%tc if has_evidence %}",
            tr("Evidence-limited"),
            "{%tc endif %}",
            "{%tc if has_reviewed %}",
            tr("Reviewed"),
            "{%tc endif %}",
            tr("Open answers leave"),
        ],
        "row in rows",
        [
            ["{{ row.name }}"],
            *place[1],
            ["{{ row.band }}", ("{% if row.status %}; {{ row.status }}{% endif %}", WARN)],
            ["{{ row.self_rated }}"],
            ["{%tc if has_evidence %}"],
            ["{{ row.limited }}"],
            ["{%tc endif %}"],
            ["{%tc if has_reviewed %}"],
            ["{{ row.reviewed or '–' }}"],
            ["{%tc endif %}"],
            ["{{ row.range or '–' }}"],
        ],
        widths,
        (*((1,) if with_place else ()), first, first + 2, first + 5, first + 7),
    )


def look(page: Page) -> None:
    page.say(tr("Where to look first"), style="Heading 1")
    page.say(tr("One line for each, a gate before a number."), style="Caption")
    page.table(
        [tr("Organisation"), tr("Look here first")],
        "row in rows",
        [["{{ row.name }}"], ["{{ row.look }}"]],
        [62, 108],
    )


def characteristics(page: Page) -> None:
    page.say(tr("Where they differ"), style="Heading 1")
    page.say("{{ widest }}")
    page.say(
        tr("Each characteristic over all of them, from {range}.", range="part_range"),
        style="Caption",
    )
    heads = ("Characteristic", "Lowest", "Whose", "Median", "Highest", "Whose", "Difference")
    page.table(
        [tr(head) for head in heads],
        "part in parts",
        [
            [
                "{{ part.number }} {{ part.title }}",
                ("{% if part.is_widest %} " + tr("widest") + "{% endif %}", WARN),
            ],
            ["{{ part.lowest }}"],
            [("{{ part.lowest_at }}", "Secondary")],
            ["{{ part.median }}"],
            ["{{ part.highest }}"],
            [("{{ part.highest_at }}", "Secondary")],
            ["{{ part.width }}"],
        ],
        [46, 14, 32, 15, 15, 30, 18],
        (1, 3, 4, 6),
    )
    page.say(tr("The characteristics"), style="Heading 1")
    below = tr("< and a number: below what the next band asks of every characteristic.")
    page.say(
        tr("From {range}.", range="part_range") + " ",
        "{% if has_floors %}" + below + " {% endif %}",
        tr("Two numbers: what open answers leave open. A dash: too little is known for a number."),
        style="Caption",
    )
    matrix(
        page,
        ("part in parts", "{{ part.number }} {{ part.short }}"),
        "cell in row.means",
        [
            "{{ cell.shown }}",
            ("{% if cell.is_below and cell.note %}\n{{ cell.note }}{% endif %}", WARN),
            (
                "{% if cell.note and not cell.is_below %}\n{{ cell.note }}{% endif %}",
                "Secondary",
            ),
        ],
    )


def gates(page: Page) -> None:
    page.tag("if has_gates")
    page.say(tr("Gates"), style="Heading 1")
    page.say(
        tr("Conditions that no other answer makes up for, with the number of their question."),
        style="Caption",
    )
    matrix(
        page,
        ("gate in conditions", "{{ gate.number }} {{ gate.title }}"),
        "cell in row.gates",
        [
            "{% if cell.is_met %}{{ cell.state }}{% endif %}",
            ("{% if not cell.is_met %}{{ cell.state }}{% endif %}", WARN),
        ],
    )
    page.say(tr("What each of them asks for, and how many meet it."), style="Caption")
    page.table(
        [tr(head) for head in ("Condition", "Asks for", "What it does", "How many")],
        "gate in conditions",
        [
            ["{{ gate.number }} {{ gate.title }}"],
            ["{{ gate.asks }}"],
            ["{{ gate.kind }}"],
            ["{{ gate.counts }}"],
        ],
        [50, 30, 50, 40],
    )
    page.tag("endif")


def matrix(
    page: Page, heads: tuple[str, str], cells: str, shown: list[str | tuple[str, str]]
) -> None:
    """A row for each organisation, and as many columns as there are characteristics or gates."""
    loop, head = heads
    table = page.table(
        [tr("Organisation"), "{%tc for " + loop + " %}", head, "{%tc endfor %}"],
        "row in rows",
        [["{{ row.name }}"], ["{%tc for " + cells + " %}"], shown, ["{%tc endfor %}"]],
        [108, 1, 60, 1],
        (2,),
    )
    style(page.document, "In a grid", Look(8, after=0))
    for each in (*table.rows[0].cells, *table.rows[2].cells):
        each.paragraphs[0].style = "In a grid"


def origin(page: Page) -> None:
    page.say(tr("Where it comes from"), style="Heading 1")
    page.say(
        tr("Each assessment. Whether a file is the one, says: assess verify FILE --digest DIGEST"),
        style="Caption",
    )
    heads = ("Organisation", "Country", "Answers of", "Digest of the answers")
    page.table(
        [tr(head) for head in heads],
        "row in rows",
        [
            ["{{ row.name }}"],
            ["{{ row.country or '–' }}"],
            ["{{ row.day }}"],
            ["{{ row.answers_digest_short }}"],
        ],
        [76, 30, 34, 30],
    )
    page.tag("if not_compared")
    page.say(tr("Not compared"), style="Heading 2")
    page.table(
        [tr("Read from"), tr("Why it is left out")],
        "each in not_compared",
        [["{{ each.source }}"], ["{{ each.why }}"]],
        [50, 120],
    )
    page.tag("endif")
    page.say(
        tr(
            "Criteria: {title}, version {version}, {digest}",
            title="framework_title",
            version="framework_version",
            digest="framework_digest",
        ),
        style="Caption",
    )
    page.say(
        tr(
            "Made by assess {program} on {day}."
            " How the order is worked out: section 16 of METHOD.md, which comes with the"
            " criteria.",
            program="program_version",
            day="made_on",
        ),
        style="Small print",
    )
