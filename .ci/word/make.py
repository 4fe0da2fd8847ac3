"""Lays out the Word templates of the shipped reports anew: python .ci/word/make.py.

What a designer changed in Word is written over, so this is for a first draft and for new parts.
"""

from __future__ import annotations

from laying_out import WIDE, Page, fill, footer, plain

from assess.reports.templates import shipped_folder


def tr(words: str, **places: str) -> str:
    """A text of the template, in the reader's language; places hold names of a report."""
    if not places:
        return '{{ _("' + words + '") }}'
    inside = ", ".join(f"{name}={value}" for name, value in places.items())
    return '{{ _("' + words + '").format(' + inside + ") }}"


def facts(page: Page, *rows: tuple[str, str]) -> None:
    table = page.document.add_table(len(rows), 2)
    plain(table, [45, 125])
    for place, (term, words) in enumerate(rows):
        fill(table.cell(place, 0), [(tr(term), "Secondary")])
        fill(table.cell(place, 1), [words])


KIND = '{{ [organisation_kind, organisation_country] | select | join(", ") }}'
PROVENANCE = (
    (
        "Criteria",
        tr("{title}, version {version}", title="framework_title", version="framework_version"),
    ),
    ("Digest of the criteria", "{{ framework_digest }}"),
    ("Digest of the answers", "{{ answers_digest }}"),
    ("Made by", tr("assess {version}, on {day}", version="program_version", day="made_on")),
)


def cover(page: Page) -> None:
    page.say("{{ framework_title }}", style="Small print")
    page.say("{{ organisation_name }}", style="Title")
    page.say("{{ verdict }}", style="Subtitle")
    page.say("{{ evidence_verdict }}")
    page.say("{{ known }}")
    page.say("{{ disclaimer }}", style="Aside")


def profile(page: Page) -> None:
    page.say(tr("The profile"), style="Heading 1")
    page.picture("profile", WIDE)
    page.say(
        tr("Circle: self-rated. Diamond: evidence-limited."),
        "{% if chart.has_open %} " + tr("Dashed: what open answers leave open.") + "{% endif %}",
        "{% if chart.floor_label %} "
        + tr("Upright line:")
        + " {{ chart.floor_label }}.{% endif %}",
        style="Small print",
    )
    page.say(tr("The same in numbers, from 0 to 4."), style="Caption")
    page.table(
        [
            tr(head)
            for head in ("Characteristic", "Self-rated", "Evidence-limited", "Range", "Known")
        ],
        "part in characteristics",
        [
            [
                "{{ part.number }} {{ part.title }}",
                ("{% if part.standing %} {{ part.standing }}{% endif %}", "Needs attention"),
            ],
            ["{{ part.mean }}"],
            ["{{ part.limited }}"],
            ["{{ part.range or '–' }}"],
            ["{{ part.known }}"],
        ],
        [82, 21, 27, 25, 15],
        (1, 2, 3, 4),
    )


def result(page: Page) -> None:
    page.say(tr("The result"), style="Heading 1")
    page.say(tr("The result on two bases"), style="Caption")
    page.table(
        [tr(head) for head in ("Basis", "Band", "Score, 0 to 100", "Range")],
        "result in (self_rated, evidence_limited)",
        [
            ["{{ result.title }}"],
            ["{{ result.band }}"],
            ["{{ result.overall }}"],
            ["{{ result.range }}"],
        ],
        [55, 55, 30, 30],
        (2, 3),
    )
    page.only_if("evidence_rule", "{{ evidence_rule }}", style="Caption")
    page.tag("if self_rated.is_stopped")
    page.say(("{{ self_rated.status }}", "Needs attention"))
    page.tag("else")
    page.say("{{ self_rated.status }}")
    page.tag("endif")
    page.only_if(
        "self_rated.band_meaning", "{{ self_rated.band_meaning }} {{ self_rated.band_advice }}"
    )
    page.each("sentence in self_rated.holds", "{{ sentence }}")
    page.tag("if self_rated.way_up")
    page.say(tr("What keeps you from the next band"), style="Heading 2")
    page.each("sentence in self_rated.way_up", "{{ sentence }}", style="List Bullet")
    page.tag("endif")
    page.tag("if open_answers")
    page.say(tr("What is not known"), style="Heading 2")
    page.say(
        tr("The most decisive first. Points: how far an answer can move the overall score."),
        style="Caption",
    )
    page.table(
        [tr(head) for head in ("Question", "Answer", "Points")],
        "row in open_answers",
        [
            [
                "{{ row.number }} {{ row.title }}",
                ("{% if row.gate %}; {{ row.gate }}{% endif %}", "Secondary"),
            ],
            ["{{ row.reason }}"],
            ["{{ row.swing or '–' }}"],
        ],
        [115, 35, 20],
        (2,),
    )
    page.tag("endif")


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
    page.only_if("firmness.balance", "{{ firmness.balance }}", style="Caption")
    page.say(
        tr("The evidence-limited result is {finding}.", finding="limited_firmness.finding"),
        "{% if limited_firmness.weightings %} {{ limited_firmness.weightings }}{% endif %}",
        style="Small print",
    )


def way(page: Page) -> None:
    shortest = tr("The shortest way to {band}", band="way.band")
    title = "{% if way.band %}" + shortest + "{% else %}" + tr("The way up") + "{% endif %}"
    page.say(title, style="Heading 1")
    page.only_if("not way.headline", tr("There is no band above this one."))
    page.only_if("way.headline", "{{ way.headline }}")
    page.each("sentence in way.notes", "{{ sentence }}")
    page.tag("for raise in way.raises")
    page.say(
        ("{{ raise.order }}", "Secondary"),
        "  ",
        ("{{ raise.title }}", "Strong"),
        ", "
        + tr("from {before} to {after}:", before="raise.before", after="raise.after")
        + " {{ raise.words }}",
    )
    gained = tr("{gain} points, {score} in all", gain="raise.gain", score="raise.score")
    effort = tr("effort: {effort}", effort="raise.effort")
    page.say(
        tr("question {number}", number="raise.number")
        + "{% if raise.area %} · {{ raise.area }}{% endif %}"
        + "{% if raise.gain %} · "
        + gained
        + "{% endif %}"
        + "{% if raise.effort %} · "
        + effort
        + "{% endif %}",
        style="Small print",
    )
    page.tag("endfor")
    page.tag("if way.barriers or fixed")
    page.say(tr("What effort cannot change"), style="Heading 2")
    page.each("sentence in way.barriers", "{{ sentence }}", style="List Bullet")
    page.each(
        "row in fixed",
        "{{ row.number }} {{ row.title }}: "
        + tr("level {level}", level="row.level")
        + ". {{ row.words }}",
        style="List Bullet",
    )
    page.tag("endif")
    evidence_way(page)


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


def raters(page: Page) -> None:
    page.tag("if has_raters")
    page.say(tr("Where the raters differ"), style="Heading 1")
    page.each("sentence in agreement.sentences", "{{ sentence }}")
    page.picture("spread", WIDE)
    page.say("{{ agreement.chart.caption }}", style="Small print")
    page.say(tr("Everyone's level, and the one that counts"), style="Caption")
    heads = ("Question", "Levels", "Counts", "Deviation", "Range", "Remark")
    page.table(
        [tr(head) for head in heads],
        "row in agreement.spreads",
        [
            ["{{ row.number }} {{ row.title }}"],
            ["{{ row.levels }}"],
            [("{{ row.stands }}", "Strong")],
            ["{{ row.deviation }}"],
            ["{{ row.range }}"],
            [("{{ row.call }}", "Needs attention")],
        ],
        [62, 32, 16, 20, 15, 25],
        (2, 3, 4),
    )
    page.tag("for row in agreement.spreads if row.is_agreed")
    page.say(
        tr("Agreed on") + ": ",
        ("{{ row.number }} {{ row.title }}, {{ row.agreed }}", "Strong"),
        style="Heading 2",
    )
    page.only_if("row.reason", "{{ row.reason }}")
    page.only_if("row.dissent", (tr("Dissent:") + " ", "Secondary"), "{{ row.dissent }}")
    page.tag("endfor")
    role_gaps(page)
    page.tag("endif")


def role_gaps(page: Page) -> None:
    page.tag("if agreement.role_gaps")
    page.say(tr("Leaders and front line"), style="Heading 2")
    page.say(
        tr("Median of all levels that each side gave; a gap of one level or more is for talk."),
        style="Caption",
    )
    page.table(
        [tr(head) for head in ("Characteristic", "Leaders", "Front line", "Gap")],
        "gap in agreement.role_gaps",
        [
            ["{{ gap.number }} {{ gap.title }}"],
            ["{{ gap.leaders }}"],
            ["{{ gap.front_line }}"],
            [
                "{% if not gap.is_flagged %}{{ gap.gap }}{% endif %}",
                ("{% if gap.is_flagged %}{{ gap.gap }}{% endif %}", "Needs attention"),
            ],
        ],
        [100, 25, 25, 20],
        (1, 2, 3),
    )
    page.tag("endif")


def gates(page: Page) -> None:
    page.say(tr("Gates"), style="Heading 1")
    page.say(tr("Conditions that no other answer makes up for."), style="Caption")
    page.table(
        [tr(head) for head in ("Condition", "Asks for", "Your answer", "State")],
        "gate in gates",
        [
            [
                "{{ gate.number }} {{ gate.title }}",
                ("{% if not gate.is_met %}; {{ gate.kind }}{% endif %}", "Secondary"),
            ],
            ["{{ gate.asks }}"],
            ["{{ gate.got }}"],
            [
                "{% if gate.is_met %}{{ gate.state }}{% endif %}",
                ("{% if not gate.is_met %}{{ gate.state }}{% endif %}", "Needs attention"),
            ],
        ],
        [75, 35, 35, 25],
    )


def strengths_and_gaps(page: Page) -> None:
    page.say(tr("Strengths: what you could teach others"), style="Heading 1")
    page.tag("for row in strengths")
    page.say("{{ row.number }} {{ row.title }}", style="Heading 2")
    page.say("{{ row.words }}")
    page.say(
        "{{ row.characteristic }} · "
        + tr("level {level}", level="row.level")
        + " · "
        + tr("evidence: {strength}", strength="row.strength"),
        (
            "{% if row.is_limited %} · "
            + tr("the evidence carries level {level}", level="row.counts")
            + "{% endif %}",
            "Needs attention",
        ),
        style="Small print",
    )
    page.tag("endfor")
    page.only_if("not strengths", tr("No evidence carries level 3 or 4 yet."))
    page.say(tr("Gaps, and what the next level looks like"), style="Heading 1")
    page.tag("for row in gaps")
    page.say("{{ row.number }} {{ row.title }}", style="Heading 2")
    page.say(tr("Now, level {level}", level="row.level"), style="Term")
    page.say(("{{ row.words }}", "Secondary"))
    page.say(tr("Next, level {level}", level="row.next_level"), style="Term")
    page.say("{{ row.next_words }}")
    page.tag("endfor")
    page.only_if("not gaps", tr("Every known answer that effort can raise is at level 3 or 4."))


def steps(page: Page, rows: str) -> None:
    page.tag(f"for step in {rows}")
    page.say(("{{ step.order }}", "Secondary"), "  {{ step.text }}")
    page.say(
        "{{ step.number }} {{ step.title }} · {{ step.now }} · {{ step.why }}"
        "{% if step.gain %} · {{ step.gain }}{% endif %}",
        style="Small print",
    )
    page.tag("endfor")


def next_steps(page: Page) -> None:
    page.say(tr("Next steps"), style="Heading 1")
    page.tag("if areas")
    page.say(tr("The first {count}, by area of collaboration:", count="first_steps"))
    for kind, condition in (("first", ""), ("later", "has_later_steps")):
        if condition:
            page.tag(f"if {condition}")
            page.say(tr("After these:"))
        page.tag(f"for area in areas if area.{kind}")
        page.say("{{ area.title }}", style="Heading 2")
        steps(page, f"area.{kind}")
        page.tag("endfor")
        if condition:
            page.tag("endif")
    page.tag("else")
    page.say(tr("There is no step to take: every known answer is at level 3 or 4."))
    page.tag("endif")


def partnerships(page: Page) -> None:
    page.say(tr("Partnerships most like yours"), style="Heading 1")
    page.tag("for case in partnerships")
    page.say("{{ case.name }}", style="Heading 2")
    page.say(
        "{% if case.place %}{{ case.place }} · {% endif %}{{ case.kind }}", style="Small print"
    )
    page.say(tr("What you share"), style="Term")
    page.each("words in case.alike", "{{ words }}", style="List Bullet")
    page.say(tr("What the sources say"), style="Term")
    page.tag("for said in case.cited")
    page.each("fact in said.facts", "{{ fact }}", style="List Bullet")
    page.say("{{ said.source }}", style="Small print")
    page.tag("else")
    page.say(
        tr("{source}. It states no more than name and place.", source="case.source"),
        style="Small print",
    )
    page.tag("endfor")
    page.tag("endfor")
    page.only_if("not partnerships", tr("Too little is known to compare."))


def answers(page: Page) -> None:
    page.say(tr("Every answer, with its evidence"), style="Heading 1")
    page.tag("for part in characteristics")
    page.say("{{ part.number }} {{ part.title }}", style="Heading 2")
    page.say("{{ part.source_words }}", style="Small print")
    page.tag("for answer in part.answers")
    page.say("{{ answer.number }} {{ answer.title }}", style="Heading 3")
    page.say("{{ answer.question }}", style="Term")
    page.tag("if answer.is_open")
    page.say(("{{ answer.reply }}", "Needs attention"))
    page.tag("elif answer.words")
    page.say(
        ("{% if answer.reply != answer.level %}{{ answer.reply }}. {% endif %}", "Strong"),
        (tr("Level {level}", level="answer.level") + ":", "Strong"),
        " {{ answer.words }}",
    )
    page.tag("else")
    page.say(("{{ answer.reply }}", "Strong"))
    page.tag("endif")
    page.each("words in answer.chosen", "{{ words }}", style="List Bullet")
    page.only_if(
        "answer.is_limited",
        (tr("The evidence carries level {level}.", level="answer.counts"), "Needs attention"),
    )
    page.tag("if answer.reason")
    page.say(tr("Reason"), style="Term")
    page.say("{{ answer.reason }}")
    page.tag("endif")
    page.tag("if answer.strength or answer.evidence or answer.link_text")
    page.say(
        "{% if answer.strength %}"
        + tr("Evidence: {strength}", strength="answer.strength")
        + "{% else %}"
        + tr("Evidence")
        + "{% endif %}",
        style="Term",
    )
    page.only_if("answer.evidence", "{{ answer.evidence }}")
    page.only_if("answer.link_text", "{{ answer.link_text }}")
    page.only_if(
        "not answer.evidence and not answer.link_text", (tr("Nothing is given."), "Secondary")
    )
    page.tag("endif")
    page.tag("if answer.note")
    page.say(tr("Note"), style="Term")
    page.say("{{ answer.note }}")
    page.tag("endif")
    page.say(
        "{{ answer.weight }}{% if answer.gate %} · {{ answer.gate }}{% endif %}",
        style="Small print",
    )
    page.tag("endfor")
    page.tag("endfor")


def working(page: Page) -> None:
    page.say(tr("How each number was worked out"), style="Heading 1")
    for rows, caption in (
        ("working", "Self-rated: every number down to its sum"),
        ("limited_working", "Evidence-limited: the numbers that differ"),
    ):
        page.tag(f"if {rows}")
        page.say(tr(caption), style="Caption")
        page.table(
            [tr(head) for head in ("Number", "Is", "Because")],
            f"line in {rows}",
            [
                [("{{ line.indent }}", "Secondary"), "{{ line.title }}"],
                ["{{ line.shown }}"],
                ["{{ line.sentence }}"],
            ],
            [62, 22, 86],
            (1,),
        )
        page.tag("endif")


def limits(page: Page) -> None:
    page.say(tr("Limits and origin"), style="Heading 1")
    page.each("sentence in limits", "{{ sentence }}", style="List Bullet")
    page.say("", style="Small print")
    facts(page, *PROVENANCE)
    page.say(
        tr("The same answers and the same criteria give the same result on every machine."),
        style="Caption",
    )


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


def main() -> None:
    full().save(shipped_folder() / "full/report.docx")
    summary().save(shipped_folder() / "summary/report.docx")


if __name__ == "__main__":
    main()
