"""An outcome in sentences, and the working of every number: one set of words for all readers.

Screens, reports and commands say the same thing in the same words, because they ask here.
"""

from assess.explaining.bands import bands_sentence
from assess.explaining.days import day_words
from assess.explaining.holding import gate_sentence, hold_sentences, way_up_sentences
from assess.explaining.overrides import override_sentence, review_sentences
from assess.explaining.quick_screen import (
    first_steps,
    quick_question_sentences,
    quick_sentences,
    remark_sentence,
)
from assess.explaining.raters import (
    ALPHA_DECIMALS,
    agreement_sentences,
    alpha_sentence,
    gap_sentences,
    plain_alpha_sentence,
    talk_sentences,
)
from assess.explaining.reviewed import review_working
from assess.explaining.robustness import robustness_sentences, robustness_working
from assess.explaining.shortest_way import (
    ShownRaise,
    barrier_sentence,
    shown_raises,
    way_sentences,
    way_working,
)
from assess.explaining.tree import Working
from assess.explaining.verdicts import (
    band_advice,
    band_meaning,
    band_phrase,
    evidence_rule_sentence,
    evidence_sentence,
    gate_first_sentence,
    known_sentence,
    status_sentence,
    verdict_sentence,
)
from assess.explaining.working import working

__all__ = [
    "ALPHA_DECIMALS",
    "ShownRaise",
    "Working",
    "agreement_sentences",
    "alpha_sentence",
    "band_advice",
    "band_meaning",
    "band_phrase",
    "bands_sentence",
    "barrier_sentence",
    "day_words",
    "evidence_rule_sentence",
    "evidence_sentence",
    "first_steps",
    "gap_sentences",
    "gate_first_sentence",
    "gate_sentence",
    "hold_sentences",
    "known_sentence",
    "override_sentence",
    "plain_alpha_sentence",
    "quick_question_sentences",
    "quick_sentences",
    "remark_sentence",
    "review_sentences",
    "review_working",
    "robustness_sentences",
    "robustness_working",
    "shown_raises",
    "status_sentence",
    "talk_sentences",
    "verdict_sentence",
    "way_sentences",
    "way_up_sentences",
    "way_working",
    "working",
]
