"""Which commands there are, what each is for, and the module it is loaded from."""

from dataclasses import dataclass
from typing import Final

from assess.i18n import _


@dataclass(frozen=True, slots=True)
class Listed:
    """One command as the help lists it."""

    module: str
    """Module of `assess.cli` that has it as `command`."""
    group: str
    """Heading it stands under: everyday or setting-up."""
    purpose: str
    """What it is for, in a few words."""


COMMANDS: Final = {
    "open": Listed("opening", "everyday", _("open the program (the default)")),
    "list": Listed("listing", "everyday", _("the assessments kept here")),
    "status": Listed("status", "everyday", _("what is answered and what is missing")),
    "score": Listed("score", "everyday", _("the result of an assessment file, without keeping it")),
    "merge": Listed("merging", "everyday", _("several raters' files into one")),
    "report": Listed("report", "everyday", _("make a report (HTML, PDF, Word, data)")),
    "compare": Listed("compare", "everyday", _("what changed between two or more assessments")),
    "history": Listed("history", "everyday", _("who changed what, and when")),
    "verify": Listed("verify", "everyday", _("whether a file says what its answers come to")),
    "export": Listed("export", "everyday", _("write an assessment to a file (JSON, YAML)")),
    "import": Listed(
        "importing", "everyday", _("take over answers from files; shows a plan first")
    ),
    "example": Listed("example", "everyday", _("worked examples to look at or to start from")),
    "criteria": Listed("criteria", "setting-up", _("read, print, check a set of criteria")),
}
"""By the word that runs it, in the order of the help."""
