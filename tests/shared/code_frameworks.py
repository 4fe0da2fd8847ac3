"""Frameworks and assessments written in code, so that rules are tested apart from the YAML."""

from collections.abc import Mapping, Sequence
from fractions import Fraction
from typing import Any

from pydantic import TypeAdapter

from assess.domain.assessment import Answer, Assessment, Evidence, FrameworkVersion, Organisation
from assess.domain.framework import Framework
from assess.domain.indicator import Indicator

_INDICATOR: TypeAdapter[Indicator] = TypeAdapter(Indicator)
_WORDS = {level: f"What level {level} looks like" for level in range(5)}

BANDS = [
    {"id": "ready", "title": "Ready", "min_overall": 75, "floor": "2.5"},
    {"id": "nearly-ready", "title": "Nearly ready", "min_overall": 60, "floor": 2},
    {"id": "building", "title": "Building", "min_overall": 40, "floor": 1},
    {"id": "early", "title": "Early", "min_overall": 0, "floor": 0},
]
STRENGTHS = [
    {"strength": 0, "name": "Asserted", "meaning": "our word only", "cap": 2},
    {"strength": 1, "name": "Described", "meaning": "a dated, named example", "cap": 3},
    {"strength": 2, "name": "Shown", "meaning": "it can be opened", "cap": 4},
    {"strength": 3, "name": "Confirmed outside", "meaning": "published or audited", "cap": 4},
]
FOCUS = ["safety-reliability", "equity", "volume-to-value"]
AREAS = ["strategic-planning", "co-design", "capability", "learning-system"]


def indicator(id_: str, kind: str = "anchored", weight: int = 1, **more: Any) -> Indicator:
    """One indicator; what the kind needs is filled in."""
    needs: dict[str, dict[str, Any]] = {
        "anchored": {"levels": _WORDS},
        "single": {
            "options": [{"level": level, "text": text} for level, text in _WORDS.items()],
        },
        "multiple": {
            "options": [{"id": each, "text": each.capitalize()} for each in FOCUS],
            "level_by_count": {0: 0, 1: 2, 2: 3, 3: 4},
            "levels": {level: text for level, text in _WORDS.items() if level != 1},
        },
        "number": {
            "unit": "people",
            "thresholds": [25_000, 100_000, 250_000, 1_000_000],
            "levels": _WORDS,
        },
        "yesno": {},
    }
    return _INDICATOR.validate_python(
        {
            "id": id_,
            "type": kind,
            "title": id_.replace("-", " ").capitalize()[:40],
            "question": f"How is it with {id_}?",
            "why": "It matters.",
            "evidence": ["A document"],
            "weight": weight,
            "next_step": {"area": "capability", "text": f"Do something about {id_}."},
            "sources": ["page"],
            **needs[kind],
            **more,
        }
    )


def framework(
    parts: Mapping[str, Sequence[Indicator]],
    *,
    weights: Mapping[str, int | str] | None = None,
    **more: Any,
) -> Framework:
    """A framework of these characteristics, with the usual bands, caps and rules."""
    written = {
        "id": "in-code",
        "version": "1.0",
        "digest": "sha256:0",
        "title": "A framework in code",
        "purpose": "To test the rules.",
        "disclaimer": "Not a decision.",
        "limits": ["Cut-offs are reasoned."],
        "minutes": 1,
        "at_hand": ["Nothing"],
        "scale": [{"level": n, "name": f"Level {n}", "meaning": "A step."} for n in range(5)],
        "strengths": STRENGTHS,
        "bands": [{"meaning": "What it says.", "advice": "What to do.", **b} for b in BANDS],
        "gates": {"hold_at": "building", "stop_status": "Not eligible at present"},
        "min_known_share": "2/3",
        "focus_areas": [{"id": each, "title": f"Work on {each}"} for each in FOCUS],
        "collaboration_areas": [{"id": each, "title": f"Joint {each}"} for each in AREAS],
        "sources": [{"id": "page", "title": "A page", "by": "Somebody"}],
        "characteristics": [
            {
                "id": id_,
                "title": id_.replace("-", " ").capitalize(),
                "short": id_[:24],
                "source_words": f"words about {id_}",
                "weight": (weights or {}).get(id_, 1),
                "indicators": list(indicators),
            }
            for id_, indicators in parts.items()
        ],
        **more,
    }
    return Framework.model_validate(written)


def answer(value: object, strength: int = 3, **more: Any) -> Answer:
    """An answer, well supported unless told otherwise."""
    return Answer(value=value, evidence=Evidence(strength=strength), **more)  # type: ignore[arg-type]


def assessment(answers: Mapping[str, object], strength: int = 3, **more: Any) -> Assessment:
    """An assessment with these replies or answers."""
    return Assessment(
        framework=FrameworkVersion(id="in-code", version="1.0"),
        organisation=Organisation(name=more.pop("name", "Example Trust"), **more),
        answers={
            id_: value if isinstance(value, Answer) else answer(value, strength)
            for id_, value in answers.items()
        },
    )


def seven(**levels: int) -> tuple[Framework, Assessment]:
    """Seven characteristics of one anchored indicator each, answered with these levels."""
    parts = {f"part-{n}": [indicator(f"indicator-{n}")] for n in range(1, 8)}
    made = framework(parts)
    replies = {f"indicator-{n}": levels.get(f"part_{n}", 3) for n in range(1, 8)}
    return made, assessment(replies)


def as_fraction(text: str) -> Fraction:
    """An exact number as the worked examples write it."""
    return Fraction(text)
