"""Days as people write them."""

import re
from typing import Final

from assess.i18n import _

_DAY: Final = re.compile(r"(\d{4})-(0[1-9]|1[0-2])-(\d{2})", re.ASCII)


def _months() -> tuple[str, ...]:
    return (
        *(_("January"), _("February"), _("March"), _("April"), _("May"), _("June")),
        *(_("July"), _("August"), _("September"), _("October"), _("November"), _("December")),
    )


def day_words(day: str) -> str:
    """The day that `2026-11-22` means, as `22 November 2026`; as it is where it means none."""
    found = _DAY.fullmatch(day)
    if found is None:
        return day
    year, month, number = (int(part) for part in found.groups())
    return _("{day} {month} {year}").format(day=number, month=_months()[month - 1], year=year)
