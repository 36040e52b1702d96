"""The month a roster or a heap of slips is for, as file, sheet, title and dates agree on it."""

from __future__ import annotations

import re
from collections import Counter
from typing import TYPE_CHECKING

from desktop.intake.lines.whistle_checks import period
from desktop.intake.repair.moments import reading
from desktop.intake.repair.plain import tight
from desktop.intake.slips.spans import Month

if TYPE_CHECKING:
    from collections.abc import Iterable

    from desktop.intake.known import Known
    from desktop.intake.mapping import Mapping
    from desktop.intake.page import Page, Raw

_MONTH = re.compile(r"(?<!\d)(\d{1,2})月(?!\d)")


def month_of(page: Page, mapping: Mapping, file: str, known: Known, cells: Iterable[Raw] = ()) -> Month:
    """Return the month of a sheet: as its titles say, else as most of its full dates do; the year at least of today."""
    titles = [text for row in range(min(mapping.top, len(page.rows))) for text in page.filled(row).values()]
    for texts in ([*titles, page.name, file], [page.name, file], [file], [page.name]):
        told = period(texts)
        if told.year is not None and told.month is not None:
            return Month(told.year, told.month)
    told = period([*titles, page.name, file])
    days = [day for raw in cells if (day := reading(raw, told.year or known.today.year).day) is not None]
    for texts in ([page.name], [*titles[:1]], [file]):
        months = {int(one) for text in texts for one in _MONTH.findall(tight(text))}
        if len(months) == 1 and 1 <= (number := months.pop()) <= 12:  # noqa: PLR2004 - months of a year
            usual = Counter(day.year for day in days if day.month == number).most_common(1)
            return Month(told.year or (usual[0][0] if usual else known.today.year), number)
    if days:
        (year, number), times = Counter((day.year, day.month) for day in days).most_common(1)[0]
        if times * 2 > len(days):
            return Month(year, number)
        return Month(Counter(day.year for day in days).most_common(1)[0][0])
    return Month(told.year or known.today.year)
