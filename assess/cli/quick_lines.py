"""The quick screen as plain text: the remark, each question, and where to begin."""

from __future__ import annotations

from typing import TYPE_CHECKING

from assess.cli.lines import listed_below, wrapped
from assess.explaining import first_steps, quick_question_sentences, quick_sentences
from assess.i18n import _

if TYPE_CHECKING:
    from assess.domain.assessment import Assessment
    from assess.domain.framework import Framework
    from assess.domain.quick_screen import QuickScreen


def quick_lines(framework: Framework, assessment: Assessment, screen: QuickScreen) -> list[str]:
    """The whole quick screen, for a terminal or a pipe."""
    return [
        assessment.organisation.name,
        _("{title}, version {version}").format(title=framework.title, version=framework.version),
        "",
        *(wrapped(sentence) for sentence in quick_sentences(framework, screen)),
        *listed_below(_("The questions"), quick_question_sentences(framework, screen)),
        *listed_below(_("Where to begin"), first_steps(framework, screen)),
        "",
        wrapped(framework.disclaimer),
    ]
