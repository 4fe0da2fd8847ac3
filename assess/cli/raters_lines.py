"""Several raters as plain text: how far they coincide, and what to talk about first."""

from __future__ import annotations

from typing import TYPE_CHECKING

from assess.cli.lines import listed_below
from assess.explaining import agreement_sentences, gap_sentences, talk_sentences
from assess.i18n import _

if TYPE_CHECKING:
    from assess.domain.assessment import Assessment
    from assess.domain.framework import Framework


def raters_lines(framework: Framework, assessment: Assessment) -> list[str]:
    """Three short lists, or nothing where one person answered alone."""
    from assess.usecases.agreeing import agreement

    found = agreement(framework, assessment)
    if found is None:
        return []
    return [
        *listed_below(_("Several raters"), agreement_sentences(framework, found)),
        *listed_below(_("To talk about first"), talk_sentences(framework, found)),
        *listed_below(_("Leaders and front line"), gap_sentences(framework, found)),
    ]
