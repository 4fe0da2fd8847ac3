"""Generated frameworks and generated answers to them."""

from collections.abc import Callable, Mapping
from decimal import Decimal
from itertools import count
from typing import Any

from code_frameworks import BANDS, STRENGTHS, answer, assessment, framework, indicator
from hypothesis import strategies as st

from assess.domain.assessment import DONT_KNOW, NOT_APPLICABLE, Answer, Assessment
from assess.domain.framework import Framework
from assess.domain.indicator import Indicator, MultipleIndicator, NumberIndicator, YesNoIndicator

TYPES = ("anchored", "anchored", "anchored", "single", "multiple", "number", "yesno")
WORDS = {"meaning": "What it says.", "advice": "What to do."}


@st.composite
def indicators(draw: st.DrawFn, id_: str, *, most_weight: int = 3) -> Indicator:
    """An indicator of any type; with a gate, or with leave to be not applicable, or neither."""
    kind = draw(st.sampled_from(TYPES))
    more: dict[str, Any] = {}
    match draw(st.sampled_from(["plain", "plain", "gate", "may-not-apply"])):
        case "gate":
            least = 4 if kind == "yesno" else draw(st.integers(1, 4))
            more["gate"] = {"at_least": least, "kind": draw(st.sampled_from(["hold", "stop"]))}
        case "may-not-apply":
            more["allow_not_applicable"] = True
    lightest = 0 if kind == "yesno" else 1
    return indicator(id_, kind, draw(st.integers(lightest, most_weight)), **more)


@st.composite
def band_tables(draw: st.DrawFn) -> list[dict[str, Any]]:
    """Four bands with cut-offs and floors that rise, reached at odd fractions too."""
    cuts = sorted(draw(st.lists(st.integers(0, 1200), min_size=3, max_size=3)), reverse=True)
    floors = sorted(draw(st.lists(st.integers(0, 24), min_size=3, max_size=3)), reverse=True)
    numbers = [*zip(cuts, floors, strict=True), (0, 0)]
    return [
        {**WORDS, **band, "min_overall": f"{cut}/12", "floor": f"{floor}/6"}
        for band, (cut, floor) in zip(BANDS, numbers, strict=True)
    ]


@st.composite
def frameworks(draw: st.DrawFn, *, most_weight: int = 3) -> Framework:
    """A small framework: one to four characteristics of one to four indicators."""
    numbers = count()
    sizes = draw(st.lists(st.integers(1, 4), min_size=1, max_size=4))
    parts = {
        f"part-{at}": [
            draw(indicators(f"i-{next(numbers)}", most_weight=most_weight)) for _each in range(size)
        ]
        for at, size in enumerate(sizes)
    }
    weights = {id_: draw(st.sampled_from([1, 1, 2, "0.5", "2/3"])) for id_ in parts}
    usual = [{**WORDS, **band} for band in BANDS]
    caps = sorted(draw(st.lists(st.integers(0, 4), min_size=4, max_size=4)))
    own = [{**strength, "cap": cap} for strength, cap in zip(STRENGTHS, caps, strict=True)]
    return framework(
        parts,
        weights=weights,
        bands=draw(st.one_of(st.just(usual), band_tables())),
        strengths=draw(st.sampled_from([STRENGTHS, own])),
        gates={
            "hold_at": draw(st.sampled_from(["building", "early", "nearly-ready"])),
            "stop_status": "Not eligible at present",
        },
        min_known_share=draw(st.sampled_from(["2/3", "0", "1/2", "1"])),
    )


def reply_at(asked: Indicator, level: int) -> object:
    """A reply to this indicator that is worth this level, or the nearest below."""
    if isinstance(asked, YesNoIndicator):
        return "yes" if level == 4 else "no"
    if isinstance(asked, NumberIndicator):
        return int(asked.thresholds[level - 1]) if level else 0
    if isinstance(asked, MultipleIndicator):
        fitting = [ticks for ticks, worth in asked.level_by_count.items() if worth <= level]
        return tuple(option.id for option in asked.options[: max(fitting)])
    return level


@st.composite
def known_answers(draw: st.DrawFn, asked: Indicator) -> Answer:
    """An answer with a level and with evidence of any strength."""
    return answer(reply_at(asked, draw(st.integers(0, 4))), draw(st.integers(0, 3)))


def answers_to(asked: Indicator) -> st.SearchStrategy[Answer | None]:
    """Any answer that fits, or none."""
    known = known_answers(asked)
    choices: list[st.SearchStrategy[Answer | None]] = [known, known, known]
    choices += [st.none(), st.just(answer(DONT_KNOW))]
    if asked.allow_not_applicable:
        choices.append(st.just(answer(NOT_APPLICABLE)))
    return st.one_of(choices)


@st.composite
def assessments(
    draw: st.DrawFn,
    made: Framework,
    given: Callable[[Indicator], st.SearchStrategy[Answer | None]] = answers_to,
) -> Assessment:
    """Answers to a framework; by default any that fit, some unknown, some not applicable."""
    drawn = {id_: draw(given(asked)) for id_, asked in made.indicators.items()}
    return assessment({id_: value for id_, value in drawn.items() if value is not None})


@st.composite
def scored_pairs(draw: st.DrawFn) -> tuple[Framework, Assessment]:
    """A framework and an assessment of it."""
    made = draw(frameworks())
    return made, draw(assessments(made))


def anything() -> st.SearchStrategy[object]:
    """Any value that an answer can hold, whether or not it fits."""
    words = ["yes", "no", DONT_KNOW, NOT_APPLICABLE, "", "maybe"]
    return st.one_of(
        st.integers(-(10**9), 10**12),
        st.decimals(-100, 10**9, allow_nan=False, allow_infinity=False).map(Decimal),
        st.lists(st.sampled_from(["safety-reliability", "equity", "else"]), max_size=4).map(tuple),
        st.sampled_from(words),
        st.text(max_size=10),
    )


def complete_answers_to(asked: Indicator) -> st.SearchStrategy[Answer | None]:
    """Any answer that fits and is known, or that it does not apply."""
    known: st.SearchStrategy[Answer | None] = known_answers(asked)
    if not asked.allow_not_applicable:
        return known
    return st.one_of([known, st.just(answer(NOT_APPLICABLE))])


@st.composite
def complete_pairs(draw: st.DrawFn) -> tuple[Framework, Assessment]:
    """A framework and an assessment in which nothing is unknown."""
    made = draw(frameworks())
    return made, draw(assessments(made, complete_answers_to))


@st.composite
def fuzzed_pairs(draw: st.DrawFn) -> tuple[Framework, Assessment]:
    """A framework and answers of which any may not fit, with some to what is not asked."""
    made = draw(frameworks())
    ids = [*made.indicators, "not-asked"]
    fuzzed = st.builds(answer, anything(), st.integers(0, 9))
    replies = draw(st.dictionaries(st.sampled_from(ids), fuzzed))
    return made, assessment(replies)


def changed(made: Framework, change: Callable[[dict[str, Any]], None]) -> Framework:
    """The same framework with something changed in how it is written."""
    written = made.model_dump()
    change(written)
    return Framework.model_validate(written)


def with_reply(given: Assessment, id_: str, new: Answer) -> Assessment:
    """The same assessment with one answer changed or added."""
    answers: Mapping[str, Answer] = {**given.answers, id_: new}
    return given.model_copy(update={"answers": answers})
