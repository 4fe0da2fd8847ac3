"""Which questions ask two things: judged by their signs, so that no honest one is refused."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from assess.criteria.rules.questions import second_question

if TYPE_CHECKING:
    from assess.domain.framework import Framework


@pytest.mark.parametrize(
    ("question", "second"),
    [
        ("Do you have one agreed way to improve, and where is it used?", "and where is it used"),
        ("Do you know where results differ, and what has been done?", "and what has been done"),
        (
            "Which results do you publish, and how do you treat bad ones?",
            "and how do you treat bad ones",
        ),
        ("How many outcomes can you see, and how quickly?", "and how quickly"),
        ("Is there an aim or is there a plan?", "or is there a plan"),
        ("What do you do? Why?", "Why?"),
        ("Do you measure and publish your results?", "measure and publish"),
        ("Have you tested or do you plan to test?", "or do you plan to test"),
    ],
)
def test_a_second_question_is_quoted(question: str, second: str) -> None:
    assert second_question(question) == second


@pytest.mark.parametrize(
    "question",
    [
        "What people, time and money are set aside for improvement?",
        "What part do patients, carers and communities play in designing and deciding?",
        "How do better health and better care weigh in your strategy when goals compete?",
        "How do you use outside review and challenge?",
        "Do you share results and lessons with others?",
        "Can you confirm that it would not be used to endorse or sell a product or a brand?",
        "Are health, experience of care and cost looked at together for the same population?",
        "What route does a new idea have from staff or patients to a first test?",
        "Do your leaders and staff meet each month?",
    ],
)
def test_one_question_may_name_several_things(question: str) -> None:
    assert second_question(question) == ""


def test_no_shipped_question_is_refused(shipped_framework: Framework) -> None:
    questions = [indicator.question for indicator in shipped_framework.indicators.values()]

    assert [q for q in questions if second_question(q)] == []
