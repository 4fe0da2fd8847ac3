"""Warnings on bands that no answers give, and on cut-offs that never decide."""

from collections.abc import Callable, Iterator, Mapping

from assess.answer_types.from_level import reply_at
from assess.criteria.contents import Contents
from assess.criteria.rules.reachable import levels_given
from assess.criteria.rules.rule import Rule
from assess.criteria.rules.written_numbers import written
from assess.domain.assessment import Answer, Assessment, Evidence, FrameworkVersion, Organisation
from assess.domain.framework import Band, Framework
from assess.domain.outcome import Result
from assess.errors import Problem
from assess.i18n import _
from assess.scoring import score

_Choice = Callable[[set[int]], int]
"""The best or the worst of the levels that answers give."""


def _bands_never_given(contents: Contents) -> Iterator[Problem]:
    framework = contents.framework
    if framework is None:
        return
    order = [band.id for band in framework.bands]
    best, worst = _result(framework, max), _result(framework, min)
    bands = {located.part.id: located for located in contents.entries("bands", Band)}
    for id_ in order[: order.index(best.band_low)]:
        words = _("even the best answers do not give this band: they give {title}, {overall}")
        told = _told(words, framework, best)
        yield bands[id_].problem("idle-band", told, "min_overall")
    for id_ in order[order.index(worst.band_low) + 1 :]:
        words = _("even the worst answers give a higher band: {title}, {overall}")
        yield bands[id_].problem("idle-band", _told(words, framework, worst), "min_overall")


def _told(words: str, framework: Framework, result: Result) -> str:
    overall = written(result.overall.low)
    return words.format(title=framework.band_titles[result.band_low], overall=overall)


def _result(framework: Framework, choice: _Choice) -> Result:
    """What all answers at their best, or all at their worst, give."""
    strongest = max((each.strength for each in framework.strengths), default=0)
    evidence = Evidence(strength=strongest)
    answers: Mapping[str, Answer] = {
        id_: Answer.model_construct(value=reply, evidence=evidence)
        for id_, each in framework.indicators.items()
        if (levels := levels_given(each)) and (reply := reply_at(each, choice(levels))) is not None
    }
    version = FrameworkVersion(id=framework.id, version=framework.version)
    nobody = Organisation(name="-")
    given = Assessment.model_construct(framework=version, organisation=nobody, answers=answers)
    return score(framework, given).self_rated


def _cut_offs_that_never_decide(contents: Contents) -> Iterator[Problem]:
    framework = contents.framework
    if framework is None or not framework.aggregates.is_usual:
        return
    low, high = framework.characteristic_range
    if len(set(framework.ranges.values())) > 1 or high == low:
        return
    for band in contents.entries("bands", Band):
        implied = 100 * (band.part.floor - low) / (high - low)
        if band.part.floor > low and implied > band.part.min_overall:
            words = _(
                "this never decides: with {floor} in every part the score is {implied} or more"
            )
            told = words.format(floor=written(band.part.floor), implied=written(implied))
            yield band.problem("idle-cut-off", told, "min_overall")


WARNINGS = (
    Rule("idle-band", "Some answers give each band.", _bands_never_given, "warning"),
    Rule(
        "idle-cut-off",
        "The least score of a band asks for more than its floor alone gives.",
        _cut_offs_that_never_decide,
        "warning",
    ),
)
