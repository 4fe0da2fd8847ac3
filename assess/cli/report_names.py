"""What a template may use, and which reports there are: `--show-fields` and `--list`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from assess.cli.lines import table
from assess.cli.output import give, give_json, tell, tell_fault
from assess.errors import NotFoundError
from assess.i18n import _

if TYPE_CHECKING:
    from collections.abc import Sequence

    from assess.cli.asked import Asked
    from assess.usecases.listing_reports import Known


def give_fields(asked: Asked, word: str | None) -> None:
    """Every name that a template may use, or those that have to do with a word.

    Raises:
        NotFoundError: No name has to do with it.
    """
    from dataclasses import asdict
    from datetime import UTC, datetime

    from assess import __version__
    from assess.bootstrap import framework_only
    from assess.reports.fields import described, lines_of, nearest_name
    from assess.reports.view import ReportView
    from assess.usecases.samples import Shown, sample_named

    shown = Shown(datetime.now(UTC).astimezone().date(), __version__)
    sample = shown.view(sample_named(framework_only(asked.settings), None))
    names = described(ReportView, sample, word or "")
    if not names:
        words = _('No name has to do with "{word}".').format(word=word)
        others = _("For all: assess report --show-fields")
        raise NotFoundError(f"{words}{nearest_name(word or '')} {others}")
    if asked.as_json:
        give_json({"fields": [asdict(each) for each in names]})
    else:
        give(lines_of(names))


def give_list(asked: Asked) -> None:
    """Every report that can be asked for by its id; on stderr, what is wrong with the others."""
    from assess.usecases.listing_reports import every_report

    known, faults = every_report(asked.settings.reports_folder)
    if asked.as_json:
        give_json({"reports": [_as_document(each) for each in known], "faults": list(faults)})
    else:
        give("\n".join(_as_lines(known)))
        folder = asked.settings.reports_folder
        tell(_("Reports of your own lie in: {folder}").format(folder=folder), asked)
    for fault in faults:
        tell_fault(fault)


def _as_document(known: Known) -> dict[str, object]:
    return {
        "id": known.card.id,
        "title": known.card.title,
        "for_whom": known.card.for_whom,
        "about": known.card.about,
        "formats": list(known.card.formats),
        "several_raters": known.card.several_raters,
        "made_with": known.made_with,
        "shipped": known.is_shipped,
        "folder": str(known.folder),
    }


def _as_lines(known: Sequence[Known]) -> list[str]:
    heads = (_("Id"), _("Made by"), _("Formats"), _("From"), _("Title (for whom)"))
    rows = [
        (
            each.card.id,
            each.made_with,
            ",".join(each.card.formats),
            _("shipped") if each.is_shipped else _("yours"),
            f"{each.card.title} ({each.card.for_whom})",
        )
        for each in known
    ]
    return table([heads, *rows])
