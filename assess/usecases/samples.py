"""Assessments that came along, to see what a template makes of them without answers of one's own.

The worked examples of the criteria, and made of the fullest of them: the answers of several
people, awkward texts, and nothing answered at all.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Final, Protocol

from assess.domain.assessment import Answer, Assessment, Evidence, Organisation, Rater, Side
from assess.domain.example import Example
from assess.domain.framework import Framework
from assess.errors import NotFoundError
from assess.i18n import _
from assess.reports.building_comparison import build_comparison_view
from assess.reports.faults import nearest
from assess.reports.views import About, View
from assess.scoring.change import check_of
from assess.usecases.comparing_organisations import Beside, Read, candidate_of, side_by_side
from assess.usecases.making_reports import view_of
from assess.usecases.over_time import AtHand, compare
from assess.usecases.reporting_change import change_view_of
from assess.usecases.shelf import HasCriteria

SEVERAL: Final = "several-raters"
"""The sample of several people; it shows most."""
NOTHING: Final = "nothing-answered"
"""The sample without an answer."""
AWKWARD: Final = "awkward-texts"
"""The sample with texts that pages stumble over."""
RATERS: Final[tuple[tuple[str, str, Side], ...]] = (
    ("Ann Example", "chief executive", "leaders"),
    ("Bo Example", "medical director", "leaders"),
    ("Cy Example", "ward nurse", "front-line"),
    ("Di Example", "quality improvement lead", "front-line"),
)
"""Who answers the sample of several people; nobody is called so."""
_SHIFTS: Final = ((0, 0, 0, 0), (0, 1, 0, 0), (1, 0, -1, 0), (0, 0, -2, -1))
"""By how many levels the raters differ, question by question, over and over."""
_LONG: Final = "Ageing-well-together-without-a-single-space-" * 6
_TEXT: Final = (
    "{{ 7*7 }} {% endfor %} #panic() *bold* _x_ <script>alert(1)</script> =1+1 | a `b` \\\\ $x$"
    "\n# not a heading\n1. not a list\n\n"
    "مرحبا שלום नमस्ते สวัสดี 中文 👩🏽‍⚕️ e\u0301 " + _LONG
)
_NAME: Final = 'A & B <b>"Trust"</b> {{ 7*7 }} ' + "of the very long name " * 7


class HasExamples(HasCriteria, Protocol):
    """The criteria with their worked examples."""

    @property
    def examples(self) -> tuple[Example, ...]:
        """Answers with the outcome they must give."""
        ...


@dataclass(frozen=True, slots=True)
class Sample:
    """One assessment that came along."""

    name: str
    """What it is asked for by."""
    criteria: HasCriteria
    """What it answers."""
    assessment: Assessment
    """The answers."""


@dataclass(frozen=True, slots=True)
class Shown:
    """What the views of samples have in common."""

    made_on: date
    """Today."""
    program_version: str
    """Version of the program."""

    def view(self, sample: Sample, about: About = "assessment") -> View:
        """All that a template may use on a sample; for others, it and the same a year before."""
        if about == "assessment":
            return view_of(
                sample.criteria,
                sample.assessment,
                made_on=self.made_on,
                program_version=self.program_version,
                show_names=True,
                show_notes=True,
            )
        framework = sample.criteria.framework
        both = _over_time(framework, sample.assessment)
        if about == "comparison":
            return self._beside(framework, both)
        checks = [
            check_of(framework, assessment, f"{place}.yaml")
            for place, assessment in enumerate(both, 1)
        ]
        compared = compare(AtHand(framework), checks)
        return change_view_of(compared, made_on=self.made_on, program_version=self.program_version)

    def _beside(self, framework: Framework, both: Sequence[Assessment]) -> View:
        """The same two, as if of two organisations, beside one that cannot be read."""
        other = both[0].organisation.model_copy(update={"name": _("Another organisation")})
        given = [both[1], both[0].model_copy(update={"organisation": other})]
        reads = [
            Read(str(place), each.framework, framework, candidate_of(framework, each, str(place)))
            for place, each in enumerate(given, 1)
        ]
        found = side_by_side([*reads, Read("3", fault=_("it is empty"))], Beside())
        return build_comparison_view(
            found.comparison,
            found.left_out,
            program_version=self.program_version,
            made_on=self.made_on,
        )


def samples_of(criteria: HasExamples) -> dict[str, Sample]:
    """Every sample of these criteria by its name, the one that shows most first."""
    framework = criteria.framework
    examples = {each.id: each.answered(framework) for each in criteria.examples}
    fullest = max(examples.values(), key=_fullness, default=None)
    if fullest is None:
        return {}
    made = {
        SEVERAL: _of_several(framework, fullest),
        **examples,
        NOTHING: fullest.model_copy(update={"answers": {}, "answered_on": ""}),
        AWKWARD: _awkward(fullest),
    }
    return {name: Sample(name, criteria, each) for name, each in made.items()}


def sample_named(criteria: HasExamples, name: str | None) -> Sample:
    """The sample of that name; the one that shows most where none is named.

    Raises:
        NotFoundError: There is none.
    """
    samples = samples_of(criteria)
    found = samples.get(name) if name else next(iter(samples.values()), None)
    if found is None:
        words = _('There is no sample "{name}".').format(name=name or "")
        known = _("There are: {names}.").format(names=", ".join(samples))
        raise NotFoundError(f"{words}{nearest(name or '', samples)} {known}")
    return found


def telling_samples(usual: HasExamples, others: Iterable[HasExamples]) -> list[Sample]:
    """As few samples as bring out every part of a report.

    Several raters, one rater, a stop gate, open answers, nothing answered, awkward texts, and
    other criteria, which may have no evidence, no gates and no advice.
    """
    samples = samples_of(usual)
    examples = [each.id for each in usual.examples]
    of_status = {str(each.expect.self_rated.status): each.id for each in reversed(usual.examples)}
    fullest = max(examples, key=lambda id_: _fullness(samples[id_].assessment), default="")
    most_open = max(examples, key=lambda id_: _unknown(samples[id_].assessment), default="")
    names = [SEVERAL, fullest, *of_status.values(), most_open, NOTHING, AWKWARD]
    chosen = [samples[name] for name in dict.fromkeys(names) if name in samples]
    for each in others:
        foreign = samples_of(each)
        chosen += [foreign[example.id] for example in each.examples[-1:] if foreign]
    return chosen


def _fullness(assessment: Assessment) -> int:
    """How much there is to show: answers, and what supports them."""
    answers = assessment.answers.values()
    return sum(1 + bool(each.evidence.text) + bool(each.note) for each in answers)


def _unknown(assessment: Assessment) -> int:
    return sum(each.is_unknown for each in assessment.answers.values())


def _of_several(framework: Framework, assessment: Assessment) -> Assessment:
    """The same answers by several people, who differ on some of them."""
    raters = tuple(
        Rater(
            name=name,
            role=role,
            side=side,
            answers=_shifted(framework, assessment.answers, [row[place] for row in _SHIFTS]),
        )
        for place, (name, role, side) in enumerate(RATERS)
    )
    return assessment.model_copy(update={"answers": {}, "raters": raters})


def _shifted(
    framework: Framework, answers: Mapping[str, Answer], shifts: list[int]
) -> dict[str, Answer]:
    """The answers with some levels higher or lower, where the scale has room."""
    kinds = {id_: each.type for id_, each in framework.indicators.items()}
    steps = {each.level for each in framework.scale}
    shifted = {}
    for place, (id_, answer) in enumerate(answers.items()):
        moved = answer.value
        is_level = kinds.get(id_) in {"anchored", "scale"} and isinstance(moved, int)
        if is_level and isinstance(moved, int) and moved + shifts[place % len(shifts)] in steps:
            moved += shifts[place % len(shifts)]
        shifted[id_] = answer.model_copy(update={"value": moved})
    return shifted


def _awkward(assessment: Assessment) -> Assessment:
    """The same answers with texts that are hostile, foreign, and far too long."""
    answers = {
        id_: answer.model_copy(
            update={
                "note": _TEXT,
                "reason": _TEXT if answer.reason else "",
                "evidence": Evidence(
                    strength=answer.evidence.strength,
                    text=_TEXT,
                    link="javascript:alert(1)" if place % 2 else "https://example.org/" + _LONG,
                ),
            }
        )
        for place, (id_, answer) in enumerate(assessment.answers.items())
    }
    organisation = Organisation(name=_NAME[:200], country="<i>Ö</i>", kind="{% raw %}")
    return assessment.model_copy(update={"answers": answers, "organisation": organisation})


def _over_time(framework: Framework, assessment: Assessment) -> list[Assessment]:
    """The same organisation before, with lower levels, and now."""
    days = ("2025-03-10", "2026-03-10")
    before = _shifted(framework, assessment.answers, [-1, 0, -1, 0, 1])
    raters = tuple(
        each.model_copy(update={"answers": _shifted(framework, each.answers, [-1, 0, -1, 0, 1])})
        for each in assessment.raters
    )
    earlier = assessment.model_copy(
        update={"answers": before, "raters": raters, "answered_on": days[0]}
    )
    return [earlier, assessment.model_copy(update={"answered_on": days[1]})]
