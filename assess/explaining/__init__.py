"""An outcome in sentences, and the working of every number: one set of words for all readers.

Screens, reports and commands say the same thing in the same words, because they ask here.
"""

from assess.explaining.holding import gate_sentence, hold_sentences, way_up_sentences
from assess.explaining.tree import Working
from assess.explaining.verdicts import (
    band_phrase,
    evidence_sentence,
    known_sentence,
    status_sentence,
    verdict_sentence,
)
from assess.explaining.working import working

__all__ = [
    "Working",
    "band_phrase",
    "evidence_sentence",
    "gate_sentence",
    "hold_sentences",
    "known_sentence",
    "status_sentence",
    "verdict_sentence",
    "way_up_sentences",
    "working",
]
