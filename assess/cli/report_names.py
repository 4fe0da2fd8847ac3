"""What a template may use, and which reports there are: `--show-fields` and `--list`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from assess.cli.lines import table
from assess.cli.output import give, give_json, tell_fault
from assess.i18n import _

if TYPE_CHECKING:
    from collections.abc import Sequence

    from assess.cli.asked import Asked
    from assess.usecases.listing_reports import Known


def give_list(asked: Asked) -> None:
    """Every report that can be asked for by its id; on stderr, what is wrong with the others."""
    from assess.usecases.listing_reports import every_report

    known, faults = every_report(asked.settings.reports_folder)
    if asked.as_json:
        give_json({"reports": [_as_document(each) for each in known], "faults": list(faults)})
    else:
        give("\n".join(_as_lines(known)))
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
