"""What a team needs to talk about where its raters differ: one disagreement a page."""

from __future__ import annotations

from docx.enum.table import WD_ROW_HEIGHT_RULE
from docx.shared import Mm, Pt
from laying_out import Page, add_to, fill, footer
from pieces.opening import head
from pieces.raters import DISSENT, spread, voices
from pieces.room import room, tick_boxes
from pieces.words import ANSWERED, either, facts, origin, tr

COUNTED = (
    '{{ ngettext("{count} question to talk about, in {minutes} minutes.", '
    '"{count} questions to talk about, in {minutes} minutes.", agreement.talk | length)'
    ".format(count=agreement.talk | length, minutes=agreement.minutes) }}"
)
READ_ALOUD = (
    "Read the words of the levels aloud. Agree on the highest one whose words are all true, "
    "and between two on the lower."
)
WRITE = (
    "Write the reason in one sentence. If somebody still sees it differently, "
    "write that down too: a dissent is a result."
)
GO_ON = "If what you need to know is not in the room, say who finds it out, and go on."
ENTER = (
    "Enter what you agreed on, with reason and dissent, in the program or in the file "
    "under “agreed”. From then on it counts; what each of you answered is kept beside it."
)


def meeting_pack() -> Page:
    page = Page(18)
    first_page(page)
    overview(page)
    page.tag("for row in agreement.talk")
    talk(page)
    page.tag("endfor")
    calm(page)
    sign_off(page)
    footer(page)
    return page


def first_page(page: Page) -> None:
    nothing = tr(
        "Nothing is left to talk about: {minutes} minutes to sign off.",
        minutes="agreement.minutes",
    )
    head(
        page,
        tr("Meeting pack") + " · {{ framework_title }}",
        either("agreement.talk", COUNTED, nothing),
    )
    facts(
        page,
        ("Pack made on", "{{ made_on }}"),
        *ANSWERED,
        ("Criteria", tr("version {version}", version="framework_version")),
        ("Digest of the answers", "{{ answers_digest_short }}"),
    )
    page.say(tr("Agenda: what you are furthest apart on comes first"), style="Caption")
    agenda = page.table(
        [tr(head) for head in ("Point", "Minutes")],
        "point in agreement.agenda",
        [["{{ point.order }}. {{ point.what }}"], ["{{ point.minutes }}"]],
        [150, 20],
        (1,),
    )
    total = agenda.add_row()
    add_to(total, "cantSplit")
    fill(total.cells[0], [(tr("In all"), "Strong")])
    fill(total.cells[1], [("{{ agreement.minutes }}", "Strong")], right=True)
    page.tag("if agreement.talk")
    page.say(tr("How to talk"), style="Heading 1")
    page.say("{{ agreement.how_to_ask }}", style="List Bullet")
    page.only_if("agreement.has_cumulative", tr(READ_ALOUD), style="List Bullet")
    page.say(tr(WRITE), style="List Bullet")
    page.say(tr(GO_ON), style="List Bullet")
    page.tag("endif")
    page.say(
        tr("What each of you answered stays as it is. Until you agree, the lower median counts."),
        " {{ disclaimer }}",
        style="Aside",
    )


def overview(page: Page) -> None:
    page.say(tr("Where you stand, and where you differ"), style="Heading 1", fresh=True)
    page.say("{{ verdict }}")
    page.each("sentence in agreement.sentences", "{{ sentence }}")
    page.only_if("firmness.raters", "{{ firmness.raters }}")
    page.tag("if agreement.gap_sentences")
    page.say(tr("Leaders and front line"), style="Heading 2")
    page.each("sentence in agreement.gap_sentences", "{{ sentence }}", style="List Bullet")
    page.tag("endif")
    page.tag("if agreement.chart.bars")
    spread(page)
    page.tag("endif")


def talk(page: Page) -> None:
    """One disagreement: who said what, the words of the levels, and what is agreed on."""
    minutes = tr("{minutes} minutes", minutes="row.minutes")
    eyebrow = page.line(
        tr("Talk {number} of {total}", number="loop.index", total="loop.length"),
        " · {{ row.characteristic }}\t" + minutes,
    )
    eyebrow.paragraph_format.page_break_before = True
    eyebrow.paragraph_format.keep_with_next = True
    page.say("{{ row.number }} {{ row.title }}", style="Heading 1")
    page.say("{{ row.question }}")
    page.only_if("row.gate", (tr("A condition:"), "Needs attention"), " {{ row.gate }}")
    page.say(tr("Who said what, and why"), style="Heading 2")
    page.say(
        tr(
            "Levels {levels}. Average deviation {deviation}, range {range}; "
            "until you agree, {stands} counts.",
            levels="row.levels",
            deviation="row.deviation",
            range="row.range",
            stands="row.stands",
        ),
        style="Caption",
    )
    voices(page, "row")
    anchors(page)
    page.say(tr("What you agree on"), style="Heading 2")
    ticks = page.say()
    ticks.paragraph_format.keep_with_next = True
    tick_boxes(ticks, "choice in row.choices", "{{ choice }}", tr("to be found out by:"))
    wanted = ["The reason, in one sentence", "Who still sees it differently, and how"]
    room(page, [*wanted, "What to do next, who, and by when"], 40)


def anchors(page: Page) -> None:
    page.say(tr("The words of each level between you"), style="Heading 2")
    each = tr("Each level includes the ones below it.")
    page.say(either("row.is_cumulative", each, tr("What each answer means.")), style="Caption")
    nobody = either("not anchor.raters", tr("nobody"))
    cells = []
    for words in ("{{ anchor.level }}", "{{ anchor.words }}", "{{ anchor.raters }}" + nobody):
        weighed = either("anchor.is_chosen", words)
        cells.append([(weighed, "Strong"), either("not anchor.is_chosen", words)])
    page.table(
        [tr(head) for head in ("Level", "What is true then", "Chosen by")],
        "anchor in row.anchors",
        cells,
        [12, 122, 36],
    )


def calm(page: Page) -> None:
    page.say(tr("What needs no talk"), style="Heading 1", fresh=True)
    page.say(
        tr("Read it through. If one of these is wrong, say so now: then it belongs to the talk.")
    )
    page.say(tr("Counts: the agreed level, or until then the lower median."), style="Caption")
    page.table(
        [tr(head) for head in ("Question", "Levels", "Counts", "Why no talk")],
        "row in agreement.settled",
        [
            ["{{ row.number }} {{ row.title }}"],
            ["{{ row.levels }}"],
            [("{{ row.stands }}", "Strong")],
            ["{{ row.calm }}" + either("row.reason", ": {{ row.reason }}"), DISSENT],
        ],
        [60, 34, 16, 60],
        (2,),
    )
    page.tag("if open_answers")
    page.say(tr("What none of you knows"), style="Heading 2")
    page.say(
        tr("The most decisive first. Points: how far an answer can move the overall score."),
        style="Caption",
    )
    page.table(
        [tr(head) for head in ("Question", "Points", "Who finds it out")],
        "row in open_answers",
        [["{{ row.number }} {{ row.title }}"], ["{{ row.swing or '–' }}"], []],
        [94, 16, 60],
        (1,),
    )
    page.tag("endif")


def sign_off(page: Page) -> None:
    page.say(tr("Sign-off"), style="Heading 1", fresh=True)
    page.say(
        tr(
            "We talked about each of these questions, and what stands here is what we agreed on, "
            "with every dissent."
        )
    )
    page.say(tr("Those who were there"), style="Caption")
    signing = page.table(
        [tr(head) for head in ("No.", "Name", "Role", "Signature")],
        "rater in agreement.raters",
        [["{{ loop.index }}"], [], [], []],
        [12, 53, 45, 60],
    )
    signing.rows[2].height, signing.rows[2].height_rule = Mm(11), WD_ROW_HEIGHT_RULE.AT_LEAST
    page.say(style="Seam").paragraph_format.space_before = Pt(14)
    entered = "Who enters what was agreed, and by when"
    room(page, [entered, "When we meet again, and what about"], 24)
    page.say(tr(ENTER), style="After a table")
    origin(page)
