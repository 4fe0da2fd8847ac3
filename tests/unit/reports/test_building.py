"""From answers to the finished words of a report."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest

from assess.domain.assessment import Answer, Assessment, Evidence, Organisation, Respondent
from assess.reports.provenance import digest_of_answers, shortened
from assess.reports.words import day_in_words
from assess.usecases.house import version_of
from assess.usecases.making_reports import view_of

if TYPE_CHECKING:
    from collections.abc import Callable

    from assess.criteria import Criteria
    from assess.reports.view import ReportView

Answers = dict[str, Answer]


@pytest.fixture
def view(shipped_criteria: Criteria) -> Callable[..., ReportView]:
    """Makes the view of a few answers."""

    def make(answers: Answers, **wishes: bool) -> ReportView:
        assessment = Assessment(
            framework=version_of(shipped_criteria.framework),
            organisation=Organisation(name="Example Trust"),
            respondent=Respondent(name="Quality lead", email="lead@example.org"),
            answers=answers,
        )
        return view_of(
            shipped_criteria,
            assessment,
            made_on=date(2026, 11, 22),
            program_version="1.0",
            **wishes,
        )

    return make


def everything(framework_answers: Criteria, level: int) -> Answers:
    """Every question answered as near to this level as it can be."""
    full: Answers = {}
    for name, indicator in framework_answers.framework.indicators.items():
        evidence = Evidence(strength=2, text="Seen")
        match indicator.type:
            case "yesno":
                full[name] = Answer(value="yes", evidence=evidence)
            case "number":
                threshold = indicator.thresholds[level - 1]
                full[name] = Answer(value=int(threshold), evidence=evidence)
            case "multiple":
                ids = tuple(option.id for option in indicator.options)
                full[name] = Answer(value=ids, evidence=evidence)
            case _:
                full[name] = Answer(value=level, evidence=evidence)
    return full


def test_names_stand_in_it_only_when_asked_for(view: Callable[..., ReportView]) -> None:
    assert "Quality lead" not in view({}).answered_by
    assert view({}, show_names=True).answered_by == "Quality lead"
    assert "lead@example.org" not in repr(view({}, show_names=True))


def test_notes_stand_in_it_only_when_asked_for(view: Callable[..., ReportView]) -> None:
    noted = Answer(
        value="not-applicable",
        reason="We have no staff.",
        note="Do not tell the board.",
        evidence=Evidence(strength=1, text="The statutes."),
    )
    answers = {"leader-practice": noted}

    assert "Do not tell the board." not in repr(view(answers))
    assert "We have no staff." in repr(view(answers))
    assert "The statutes." in repr(view(answers))
    assert "Do not tell the board." in repr(view(answers, show_notes=True))


def test_nothing_answered_is_still_a_report(view: Callable[..., ReportView]) -> None:
    empty = view({})

    assert empty.self_rated.overall == "not known"
    assert all(part.mean == "not known" for part in empty.characteristics)
    assert len(empty.open_answers) == len(empty.answers)
    assert empty.strengths == ()
    assert empty.gaps == ()


def test_the_highest_band_has_nothing_above_it(
    view: Callable[..., ReportView], shipped_criteria: Criteria
) -> None:
    best = view(everything(shipped_criteria, 4))

    assert best.self_rated.band == "Ready"
    assert best.next_band == ""
    assert best.chart.floor_x == ""
    assert best.areas == ()
    assert best.self_rated.way_up == ()
    assert not any(part.standing for part in best.characteristics)


def test_a_gap_has_the_words_of_the_next_level(
    view: Callable[..., ReportView], shipped_criteria: Criteria
) -> None:
    anchors = shipped_criteria.framework.indicators["board-attention"].anchors

    gaps = view({"board-attention": Answer(value=1)}).gaps

    assert [(gap.level, gap.next_level) for gap in gaps] == [("1", "2")]
    assert [(gap.words, gap.next_words) for gap in gaps] == [(anchors[1], anchors[2])]


def test_the_next_level_is_one_that_can_be_reached(view: Callable[..., ReportView]) -> None:
    gap = view({"board-attention": Answer(value=0)}).gaps[0]

    assert (gap.level, gap.next_level) == ("0", "1")
    assert gap.next_words


def test_evidence_that_carries_less_is_said(view: Callable[..., ReportView]) -> None:
    answer = next(
        row
        for row in view({"board-attention": Answer(value=4)}).answers
        if row.id == "board-attention"
    )

    assert (answer.level, answer.counts, answer.is_limited) == ("4", "2", True)
    assert answer.strength == "Asserted"


def test_the_first_steps_are_five_and_each_has_its_area(
    view: Callable[..., ReportView], shipped_criteria: Criteria
) -> None:
    made = view(everything(shipped_criteria, 1))

    assert sum(len(area.first) for area in made.areas) == 5
    read = [s for area in made.areas for s in area.first]
    read += [s for area in made.areas for s in area.later]
    assert sorted(read, key=lambda step: int(step.order)) == list(made.steps)
    assert [step.order for step in made.steps] == [str(n + 1) for n in range(len(made.steps))]


def test_promises_and_facts_are_no_gaps(
    view: Callable[..., ReportView], shipped_criteria: Criteria
) -> None:
    low = {
        name: Answer(value="no" if each.type == "yesno" else () if each.type == "multiple" else 0)
        for name, each in shipped_criteria.framework.indicators.items()
    }
    grown = [
        each.title
        for each in shipped_criteria.framework.indicators.values()
        if each.improvable and each.type != "yesno"
    ]

    assert sorted(gap.title for gap in view(low).gaps) == sorted(grown)


def test_only_differing_numbers_are_worked_out_twice(
    view: Callable[..., ReportView], shipped_criteria: Criteria
) -> None:
    supported = everything(shipped_criteria, 3)
    shaky = supported | {"board-attention": Answer(value=3)}

    assert view(supported).limited_working == ()
    titles = [line.title for line in view(shaky).limited_working]
    assert titles[:3] == [
        "Overall score",
        "Leaders with the will to transform",
        "What the board does",
    ]


def test_the_digest_is_of_the_answers_alone(view: Callable[..., ReportView]) -> None:
    yes, no = (view({"executive-sponsor": Answer(value=reply)}) for reply in ("yes", "no"))

    assert yes.answers_digest == view({"executive-sponsor": Answer(value="yes")}).answers_digest
    assert yes.answers_digest != no.answers_digest
    assert yes.answers_digest.startswith(f"sha256:{yes.answers_digest_short}")


def test_the_digest_does_not_depend_on_the_order_of_answers() -> None:
    replies = [("a", Answer(value=1)), ("b", Answer(value=2))]
    whose = {"framework": {"id": "x", "version": "1.0"}, "organisation": {"name": "X"}}

    one, other = (
        Assessment.model_validate(whose | {"answers": dict(order)})
        for order in (replies, replies[::-1])
    )

    assert digest_of_answers(one) == digest_of_answers(other)


def test_a_short_digest() -> None:
    assert shortened("sha256:0123456789abcdef") == "0123456789ab"


def test_a_day_in_words() -> None:
    assert day_in_words(date(2026, 1, 3)) == "3 January 2026"


def test_a_condition_shows_the_level_that_its_answer_gives(view: Callable[..., ReportView]) -> None:
    made = view(
        {
            "population-served": Answer(value=310_000),
            "testing-habit": Answer(value=2),
            "non-commercial-purpose": Answer(value="yes"),
            "completed-initiatives": Answer(value="dont-know"),
        }
    )
    got = {gate.title: gate.got for gate in made.gates}

    assert got["People you can reach"] == "310,000 people, level 3"
    assert got["Testing before adopting"] == "level 2"
    assert got["Non-commercial purpose"] == "Yes"
    assert got["Finished initiatives"] == "Don't know"
    assert got["Named executive sponsor"] == "Not answered"


def test_the_words_of_a_level_end_as_a_sentence_even_where_they_are_a_choice(
    view: Callable[..., ReportView], shipped_criteria: Criteria
) -> None:
    made = view(everything(shipped_criteria, 3))

    assert made.fixed
    assert all(row.words.endswith(".") for row in made.fixed)
