"""Write an assessment to a file that travels: answers, evidence and notes, and nothing else."""

from collections.abc import Mapping
from pathlib import Path
from typing import TypeVar

from assess.domain.assessment import Assessment
from assess.domain.framework import Framework
from assess.errors import UsageError
from assess.exchange.atomic import write_atomically
from assess.exchange.writing import Form, write_assessment
from assess.i18n import _
from assess.store.base import Saved
from assess.usecases.house import House

_Content = TypeVar("_Content")


def export_text(house: House, saved: Saved, form: Form) -> str:
    """The assessment as the text of a file, its answers in the order of the questions."""
    return write_assessment(_ordered(house.framework, saved.assessment), form, known_as=saved.id)


def export(house: House, saved: Saved, target: Path, form: Form | None = None) -> Path:
    """Write the assessment to a file, or into a folder under its own name.

    Args:
        house: Where the criteria are.
        saved: What is written.
        target: A file or a folder.
        form: What to write; by the ending of the file when it is left out, else JSON.

    Returns:
        The file that was written.

    Raises:
        UsageError: The ending names another form.
        NotWrittenError: The file cannot be written; what stood there is still there.
    """
    chosen = form or form_of(target)
    path = target / f"{saved.id}.{chosen}" if target.is_dir() else target
    write_atomically(path, export_text(house, saved, chosen).encode("utf-8"))
    return path


def form_of(target: Path) -> Form:
    """What to write by the ending of a file; JSON for a folder and without an ending.

    Raises:
        UsageError: The ending names another form.
    """
    match target.suffix.casefold():
        case ".yaml" | ".yml":
            return "yaml"
        case ".json":
            return "json"
        case _ if target.is_dir() or not target.suffix:
            return "json"
        case ending:
            words = _("an assessment is written as .json or .yaml, and not as {ending}")
            raise UsageError(words.format(ending=ending))


def _ordered(framework: Framework, assessment: Assessment) -> Assessment:
    """The same, with all answers in the order of the questions; unknown ones at the end."""
    order = {name: place for place, name in enumerate(framework.indicators)}

    def ordered(given: Mapping[str, _Content]) -> dict[str, _Content]:
        names = sorted(given, key=lambda name: (order.get(name, len(order)), name))
        return {name: given[name] for name in names}

    raters = tuple(
        rater.model_copy(update={"answers": ordered(rater.answers)}) for rater in assessment.raters
    )
    answers, agreed = ordered(assessment.answers), ordered(assessment.agreed)
    return assessment.model_copy(update={"answers": answers, "agreed": agreed, "raters": raters})
