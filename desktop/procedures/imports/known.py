"""What the post knows already, in the form in which a file is compared with it; and the columns chosen before."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from desktop.intake.known import Known, KnownDepartment, KnownGrid, KnownOfficer
from desktop.intake.mapping import Found
from desktop.ledger import rulebook
from desktop.post.department import Department, Officer
from desktop.post.duty_list import DutyItem
from desktop.post.place import Grid

if TYPE_CHECKING:
    from desktop.intake.mapping import Mapping
    from desktop.ledger.book import Ledger
    from desktop.ledger.pen import Pen
    from desktop.procedures.watch import Watch


def known(watch: Watch) -> Known:
    """Return units, people, grids, duty codes and whistle numbers of the ledger, for reading a file against them."""
    ledger = watch.ledger
    departments = ledger.having(Department, active=True)
    short = {one.id: one.short for one in departments}
    grids = tuple(KnownGrid(one.code, one.village) for one in ledger.having(Grid, active=True))
    officers = tuple(
        KnownOfficer(one.name, short[one.department], one.phone, one.cert)
        for one in ledger.having(Officer, active=True)
        if one.department in short
    )
    numbers = ledger.rows("SELECT year, number FROM whistle WHERE number IS NOT NULL")
    return Known(
        today=watch.today,
        departments=tuple(
            KnownDepartment(one.short, one.name, one.code, one.aliases, enterprise=not one.enforcing)
            for one in departments
        ),
        officers=officers,
        grids=grids,
        villages=tuple(dict.fromkeys(one.village for one in grids)),
        duties=frozenset(one.code for one in ledger.having(DutyItem)),
        whistles=frozenset((row[0], row[1]) for row in numbers),
    )


def remembered(ledger: Ledger, mapping: Mapping) -> Mapping:
    """Return a guessed mapping with the columns that a clerk chose before for the same header texts."""
    chosen = rulebook.mappings(ledger, mapping.kind.value)
    if not chosen:
        return mapping
    return mapping.remembered(json.dumps({"kind": mapping.kind.value, "headers": chosen}))


def remember(pen: Pen, mapping: Mapping) -> None:
    """Keep the columns that the clerk chose, each by its header text; guesses are made anew for every file."""
    for column in mapping.columns:
        if column.header and column.found in (Found.CHOSEN, Found.REMEMBERED):
            key = {"kind": mapping.kind.value, "header": column.header}
            pen.put("mapping", key, {"body": json.dumps(column.field, ensure_ascii=False)})
