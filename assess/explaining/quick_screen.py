"""The quick screen in sentences: the remark, what it rests on, and each question."""

from assess.domain.framework import Framework
from assess.domain.quick_screen import Beginning, QuickScreen, Tally
from assess.explaining.holding import gate_sentence
from assess.explaining.verdicts import status_sentence
from assess.explaining.words import level_words
from assess.i18n import _


def remark_sentence(framework: Framework, screen: QuickScreen) -> str:
    """Whether the full assessment is worth the time now."""
    match screen.remark:
        case "worth-it":
            return _("Worth the full assessment, which takes about {minutes} minutes.").format(
                minutes=framework.minutes
            )
        case "not-yet":
            return _("Not yet: begin with what is missing, and come back to the full assessment.")
        case "open":
            return _("Still open: answer the questions below that are not known yet.")


def quick_sentences(framework: Framework, screen: QuickScreen) -> tuple[str, ...]:
    """The remark and what it rests on."""
    status = status_sentence(framework, screen)  # empty where there are no gates
    return (
        remark_sentence(framework, screen),
        *([status] if status else []),
        *_tally_sentences(screen),
        _("This is a quick screen: it gives no score and no band."),
    )


def _tally_sentences(screen: QuickScreen) -> tuple[str, ...]:
    holds = _("Hold gates met: {met} of {total}; at least {needed} are asked for.")
    begun = _("Other questions at level 1 or more: {met} of {total}; at least {needed} are asked.")
    tallies: tuple[tuple[str, Tally], ...] = ((holds, screen.holds), (begun, screen.begun))
    return tuple(
        words.format(met=tally.met, total=tally.total, needed=tally.needed)
        for words, tally in tallies
        if tally.total
    )


def quick_question_sentences(framework: Framework, screen: QuickScreen) -> tuple[str, ...]:
    """What each question says: gates first, then the others."""
    return (
        *(gate_sentence(framework, gate) for gate in screen.gates),
        *(_beginning_sentence(framework, each) for each in screen.beginnings),
    )


def _beginning_sentence(framework: Framework, each: Beginning) -> str:
    title = framework.indicators[each.indicator].title
    if each.level is None:
        return _("{title}: not known yet.").format(title=title)
    return _("{title}: {level}.").format(
        title=title, level=level_words(framework, each.indicator, each.level)
    )


def first_steps(framework: Framework, screen: QuickScreen) -> tuple[str, ...]:
    """What to do about what is missing, most important first."""
    return tuple(framework.indicators[id_].next_step.text for id_ in screen.first)
