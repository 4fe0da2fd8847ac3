"""The quick screen: gates and a remark from a few questions, for people and for programs."""

from assess import explaining
from assess.domain.assessment import Assessment
from assess.domain.framework import Framework
from assess.domain.quick_screen import QuickScreen, Tally
from assess.errors import UsageError
from assess.i18n import _
from assess.scoring.quick_screen import quick_screen
from assess.usecases.house import version_of

Document = dict[str, object]
"""A part of the document for programs."""


def screen_quickly(framework: Framework, assessment: Assessment) -> QuickScreen:
    """What the questions of the quick screen say.

    Raises:
        UsageError: The framework has no quick screen.
    """
    screen = quick_screen(framework, assessment)
    if screen is None:
        raise UsageError(_("{title} has no quick screen.").format(title=framework.title))
    return screen


def quick_document(framework: Framework, assessment: Assessment, screen: QuickScreen) -> Document:
    """The quick screen for programs; it has no score and no band."""
    return {
        "framework": version_of(framework).model_dump(),
        "organisation": assessment.organisation.model_dump(),
        "answered_on": assessment.answered_on or None,
        "quick_screen": {
            "questions": list(framework.quick_screen),
            "remark": screen.remark,
            "status": screen.status,
            "gates": [
                {
                    "indicator": gate.indicator,
                    "kind": gate.kind,
                    "state": gate.state,
                    "at_least": gate.at_least,
                    "level": gate.level,
                }
                for gate in screen.gates
            ],
            "others": [
                {"indicator": each.indicator, "level": each.level} for each in screen.beginnings
            ],
            "hold_gates": _tally(screen.holds),
            "begun": _tally(screen.begun),
            "first": list(screen.first),
            "sentences": list(explaining.quick_sentences(framework, screen)),
        },
    }


def _tally(tally: Tally) -> Document:
    return {
        "met": tally.met,
        "unknown": tally.unknown,
        "total": tally.total,
        "needed": tally.needed,
    }
