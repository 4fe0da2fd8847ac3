"""What several raters said, as finished rows: who said what, and what to talk about."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest
from code_frameworks import assessment, framework, indicator

from assess.domain.assessment import DONT_KNOW, Agreed, Answer, Assessment, Evidence, Rater
from assess.reports.building_meeting import MINUTES_FIRST, MINUTES_OTHER
from assess.reports.building_raters import MOST_COLUMNS, agreement_row
from assess.reports.provenance import digest_of_answers
from assess.reports.spread_chart import MOST_BARS

if TYPE_CHECKING:
    from collections.abc import Mapping

    from assess.domain.framework import Framework
    from assess.reports.view_raters import AgreementRow

MADE = framework(
    {
        "will": [indicator(f"i-{n}") for n in range(1, 7)],
        "word": [indicator("promise", "yesno", 0)],
    }
)
NAMES = ("Ann", "Bo", "Cleo", "Dara")


def several(
    levels: Mapping[str, tuple[Any, ...]], agreed: Mapping[str, Agreed] | None = None
) -> Assessment:
    """For each indicator, what each rater in turn replied; absent where they did not."""
    count = max(map(len, levels.values()))
    raters = [
        Rater(
            name=NAMES[place % len(NAMES)] + "'" * (place // len(NAMES)),
            role="Somebody",
            side="leaders" if place == 0 else "front-line",
            answers={
                id_: Answer(
                    value=said[place],
                    note=f"Note {place}",
                    evidence=Evidence(strength=1, text=f"Seen {place}", link="javascript:x"),
                )
                for id_, said in levels.items()
                if place < len(said) and said[place] is not None
            },
        )
        for place in range(count)
    ]
    return assessment({}).model_copy(update={"raters": tuple(raters), "agreed": agreed or {}})


def row(given: Assessment, made: Framework = MADE, **wishes: bool) -> AgreementRow:
    return agreement_row(made, given, **{"show_names": False, "show_notes": False} | wishes)


FAR = {
    "i-1": (4, 3, 1, 1),
    "i-2": (0, 4, 4, 0),
    "i-3": (3, 3, 2, 3),
    "i-4": (4, 0, 4, 0),
    "i-5": (3, 0, 3, 3),
    "i-6": (2, 2, 2, 2),
    "promise": ("yes", "no", "yes", "yes"),
}


def test_one_person_alone_has_empty_rows() -> None:
    alone = row(assessment({"i-1": 3}))

    assert alone.raters == alone.spreads == alone.talk == alone.agenda == ()
    assert alone.chart.bars == ()
    assert alone.chart.description == "On no question do the raters differ."


def test_raters_are_numbered_and_named_only_when_asked_for() -> None:
    given = several(FAR)

    assert [each.label for each in row(given).raters] == [
        "Rater 1",
        "Rater 2",
        "Rater 3",
        "Rater 4",
    ]
    assert {(each.role, each.side) for each in row(given).raters} == {("", "")}
    assert not any(name in repr(row(given)) for name in NAMES)
    named = row(given, show_names=True).raters
    assert [each.label for each in named] == list(NAMES)
    assert [each.side for each in named[:2]] == ["leaders", "front line"]


def test_notes_stand_in_it_only_when_asked_for() -> None:
    given = several(FAR)

    assert "Note 0" not in repr(row(given))
    assert row(given, show_notes=True).spreads[0].voices[0].note == "Note 0"


def test_each_voice_has_its_level_its_words_and_what_supports_it() -> None:
    first = row(several({"i-1": (3, DONT_KNOW, None)})).spreads[0]

    assert [voice.reply for voice in first.voices] == ["3", "Don't know", "Not answered"]
    assert [voice.level for voice in first.voices] == ["3", "", ""]
    assert [voice.words for voice in first.voices] == ["What level 3 looks like.", "", ""]
    assert [voice.strength for voice in first.voices] == ["Described", "", ""]
    assert (first.voices[0].evidence, first.voices[0].link) == ("Seen 0", "")
    assert first.cells == ("3", "?", "-")


def test_the_first_three_come_first_then_whatever_else_is_far_apart() -> None:
    found = row(several(FAR))

    assert [each.id for each in found.talk] == ["i-2", "i-4", "i-1", "promise", "i-5"]
    assert found.first_talks == "3"
    assert [each.minutes for each in found.talk] == ["10", "10", "10", "5", "5"]
    assert {each.calm for each in found.talk} == {""}


def test_the_minutes_add_up() -> None:
    found = row(several(FAR))

    assert int(found.minutes) == 3 * MINUTES_FIRST + 2 * MINUTES_OTHER + 3 * MINUTES_OTHER
    assert [point.id for point in found.agenda] == ["", *(t.id for t in found.talk), "", ""]
    assert found.agenda[1].what == "Question 2: I 2"


def test_what_needs_no_talk_says_why() -> None:
    given = several(
        {**FAR, "i-1": (4, None, None)},
        {"i-2": Agreed(value=4, reason="We looked", dissent="Not I")},
    )

    calm = {each.id: each.calm for each in row(given).settled}

    assert calm == {
        "i-1": "only one of you gave a level",
        "i-2": "agreed on",
        "i-3": "not far apart",
        "i-6": "all gave the same level",
    }


def test_what_is_agreed_on_stands_with_reason_and_dissent() -> None:
    agreed = {"i-1": Agreed(value=3, reason="We looked", dissent="Not I")}

    first = row(several(FAR, agreed)).spreads[0]

    assert (first.stands, first.lower_median) == ("3", "1")
    assert (first.agreed, first.reason, first.dissent) == ("3", "We looked", "Not I")
    assert (first.call, first.is_flagged) == ("agreed on", False)


def test_what_is_agreed_on_without_a_level_stands_too() -> None:
    agreed = {"i-1": Agreed(value=DONT_KNOW), "i-3": Agreed(value=2, reason="We looked it up")}

    rows = row(several({"i-1": (1, 3), "i-3": (DONT_KNOW, DONT_KNOW)}, agreed)).spreads

    assert [(each.id, each.levels, each.stands) for each in rows] == [
        ("i-1", "1, 3", "Don't know"),
        ("i-3", "", "2"),
    ]
    assert (rows[1].lower_median, rows[1].anchors, rows[1].calm) == ("", (), "agreed on")


def test_the_levels_between_are_there_highest_first_with_who_chose_them() -> None:
    anchors = row(several({"i-1": (3, 1, 1)})).spreads[0].anchors

    assert [(each.level, each.raters) for each in anchors] == [
        ("3", "Rater 1"),
        ("2", ""),
        ("1", "Rater 2, Rater 3"),
    ]
    assert anchors[1].words == "What level 2 looks like."


def test_a_promise_is_agreed_on_with_yes_or_no() -> None:
    found = row(several(FAR)).spreads

    assert found[-1].choices == ("Yes", "No")
    assert (found[-1].levels, found[-1].stands) == ("no, yes, yes, yes", "yes")
    assert found[-1].cells == ("yes", "no", "yes", "yes")
    assert found[0].choices == ("0", "1", "2", "3", "4")


def test_a_tally_has_a_place_for_each_level() -> None:
    assert row(several({"i-1": (4, 3, 1, 1)})).spreads[0].tally == "· 2 · 1 1"


@pytest.mark.parametrize(("count", "has"), [(MOST_COLUMNS, True), (MOST_COLUMNS + 1, False)])
def test_many_raters_have_no_column_each(count: int, *, has: bool) -> None:
    assert row(several({"i-1": tuple([1] * count)})).has_columns is has


def test_the_figure_shows_those_that_differ_the_furthest_apart_first() -> None:
    chart = row(several(FAR)).chart

    assert [bar.label for bar in chart.bars][:3] == ["2 I 2", "4 I 4", "1 I 1"]
    assert "6 I 6" not in [bar.label for bar in chart.bars]
    assert [(dot.count, dot.is_median) for dot in chart.bars[2].dots] == [
        ("2", True),
        ("1", False),
        ("1", False),
    ]
    assert chart.description.startswith(
        "2 I 2: 2 gave level 0, 2 gave level 4; range 4, deviation 2.00."
    )


def test_the_figure_says_what_it_leaves_out() -> None:
    many = framework({"will": [indicator(f"i-{n}") for n in range(MOST_BARS + 3)]})

    chart = row(several({f"i-{n}": (1, 2) for n in range(MOST_BARS + 3)}), many).chart

    assert len(chart.bars) == MOST_BARS
    assert f"Shown are the {MOST_BARS} questions" in chart.caption
    assert f"of {MOST_BARS + 3}." in chart.caption


def test_every_mark_of_the_figure_lies_inside_it() -> None:
    chart = row(several(FAR)).chart

    places = [dot.x for bar in chart.bars for dot in bar.dots] + [tick.x for tick in chart.ticks]
    assert all(3 <= float(place.rstrip("%")) <= 97 for place in places)
    assert all(0 < int(bar.top_y) < int(chart.axis_y) for bar in chart.bars)


def test_the_gap_between_leaders_and_front_line_is_told() -> None:
    gap = row(several({"i-1": (4, 2, 2), "i-2": (4, 3, 2)})).role_gaps[0]

    assert (gap.number, gap.leaders, gap.front_line, gap.gap) == ("1", "4.0", "2.0", "2.0")
    assert gap.is_flagged


def test_the_digest_is_of_everybodys_answers_and_of_what_was_agreed() -> None:
    given = several(FAR)
    renamed = given.model_copy(
        update={"raters": tuple(r.model_copy(update={"name": r.name + "x"}) for r in given.raters)}
    )
    agreed = several(FAR, {"i-1": Agreed(value=1)})

    assert digest_of_answers(given) == digest_of_answers(renamed)
    assert digest_of_answers(given) != digest_of_answers(agreed)
    assert digest_of_answers(given) != digest_of_answers(several({**FAR, "i-1": (4, 3, 1, 0)}))
