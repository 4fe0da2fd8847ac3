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


def month_words(day: str) -> str:
    """The month of a day written as 2026-11-22, short enough for an axis: `Nov 2026`."""
    year, month = day.split("-")[:2]
    return _("{month} {year}").format(month=_months()[int(month) - 1][:3], year=int(year))


def day_words(day: str) -> str:
    """The day that `2026-11-22` means, as `22 November 2026`; as it is where it means none."""
    found = _DAY.fullmatch(day)
    if found is None:
        return day
    year, month, number = (int(part) for part in found.groups())
    return _("{day} {month} {year}").format(day=number, month=_months()[month - 1], year=year)


def short_day_words(day: str) -> str:
    """The day that `2026-11-22` means, short enough for a list: `22 Nov 2026`."""
    found = _DAY.fullmatch(day)
    if found is None:
        return day
    return _("{day} {month}").format(day=int(found[3]), month=month_words(day))


def day_number(day: str) -> int:
    """The count of days from a fixed one to this one, written as 2026-11-22: for an axis."""
    year, month, number = (int(part) for part in day.split("-"))
    from_march = (month + 9) % 12  # the day that a leap year adds is then the last of the year
    year -= from_march // 10
    in_years = 365 * year + year // 4 - year // 100 + year // 400
    return in_years + (153 * from_march + 2) // 5 + number
