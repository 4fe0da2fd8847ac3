"""For programs: who answered, and how far several raters coincide."""

from collections.abc import Mapping
from fractions import Fraction

from assess import explaining
from assess.domain.agreement import Agreement
from assess.domain.assessment import Assessment
from assess.domain.framework import Framework
from assess.scoring.agreement import agreement_of
from assess.scoring.rounding import MEAN_DECIMALS, half_up


def agreement(framework: Framework, assessment: Assessment) -> Agreement | None:
    """How far the raters coincide; nothing where one person answered alone."""
    return agreement_of(framework, assessment)


def raters_document(framework: Framework, assessment: Assessment) -> Mapping[str, object]:
    """The keys `raters` and `agreement` of the document of a score; empty for a single rater."""
    found = agreement_of(framework, assessment)
    return {
        "raters": [
            {
                "name": rater.name,
                "role": rater.role,
                "side": rater.side or None,
                "answered": len(rater.answers),
            }
            for rater in assessment.raters
        ],
        "agreement": None if found is None else _agreement(framework, found),
    }


def _agreement(framework: Framework, found: Agreement) -> Mapping[str, object]:
    return {
        "alpha": _number(found.alpha, explaining.ALPHA_DECIMALS),
        "exact": None if found.alpha is None else str(found.alpha),
        "reading": found.reading,
        "why_no_alpha": found.no_alpha,
        "common_indicators": found.common,
        "talk_first": list(found.talk_first),
        "indicators": [
            {
                "indicator": spread.indicator,
                "levels": list(spread.levels),
                "lower_median": spread.lower_median,
                "average_deviation": _number(spread.deviation, MEAN_DECIMALS),
                "range": spread.reach,
                "r_wg": _number(spread.within, MEAN_DECIMALS),
                "talk_about": spread.is_flagged,
                "agreed": spread.is_agreed,
            }
            for spread in found.spreads
        ],
        "role_gaps": [
            {
                "characteristic": gap.characteristic,
                "leaders": float(gap.leaders),
                "front_line": float(gap.front_line),
                "gap": float(gap.gap),
                "talk_about": gap.is_flagged,
            }
            for gap in found.role_gaps
        ],
        "sentences": [
            *explaining.agreement_sentences(framework, found),
            *explaining.talk_sentences(framework, found),
            *explaining.gap_sentences(framework, found),
        ],
    }


def _number(number: Fraction | None, decimals: int) -> float | None:
    return None if number is None else float(half_up(number, decimals))
