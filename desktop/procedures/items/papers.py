"""What the papers of action items are drawn from: 督办单 by the id of its sheet, 销号单 by the id of the item."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from desktop.ledger import archive
from desktop.post.department import Department
from desktop.post.guard import no
from desktop.post.items.item import ActionItem, SupervisionSheet
from desktop.post.items.states import ItemState, Supervision
from desktop.procedures.dossiers import command_post, imprint
from desktop.procedures.items.board import source_name
from desktop.procedures.items.reading import course_of, owner_of, sheets_of

if TYPE_CHECKING:
    from desktop.ledger.archive import FiledPaper
    from desktop.ledger.book import Ledger
    from desktop.ledger.pen import Pen
    from desktop.paper.items.facts import ClosingFacts, Owing, SupervisionFacts
    from desktop.procedures.watch import Watch

SHEET, CLOSING = "supervision_sheet", "closing_slip"


def facts(watch: Watch, kind: str, subject: str, copy: int) -> SupervisionFacts | ClosingFacts:
    """Return the facts of a paper of an item; refuse a void sheet and an item that is not struck off."""
    return _sheet(watch, subject, copy) if kind == SHEET else _closing(watch, subject, copy)


def _sheet(watch: Watch, subject: str, copy: int) -> SupervisionFacts:
    from desktop.paper.items.facts import SupervisionFacts

    ledger = watch.ledger
    sheet = ledger.get(SupervisionSheet, subject)
    if sheet.void:
        raise no("paper", f"{sheet.serial}已作废，不能印。", f"{sheet.serial} is void and is not printed.")
    notices = [one for one in sheets_of(ledger, sheet.item) if one.level is Supervision.NOTICE]
    notice = notices[-1] if notices and sheet.level is Supervision.REPORT else None
    return SupervisionFacts(_owing(watch, ledger.get(ActionItem, sheet.item), copy), sheet, notice)


def _closing(watch: Watch, subject: str, copy: int) -> ClosingFacts:
    from desktop.paper.items.facts import ClosingFacts, Step

    item = watch.ledger.get(ActionItem, subject)
    if item.state is not ItemState.VERIFIED:
        raise no("paper", "还没有销号，印不了销号单。", "It is not verified yet; there is no slip to print.")
    steps = tuple(Step(one.at, one.step.zh, one.text, one.by) for one in course_of(watch.ledger, item))
    return ClosingFacts(_owing(watch, item, copy), steps)


def _owing(watch: Watch, item: ActionItem, copy: int) -> Owing:
    from desktop.paper.items.facts import Owing

    ledger = watch.ledger
    known = {one.id: one for one in ledger.having(Department)}
    own = known.get(item.department)
    return Owing(
        post=command_post(ledger),
        item=item,
        source=source_name(ledger, item).zh,
        unit=own.name if own is not None else item.owner,
        owner=owner_of(ledger, item),
        supports="、".join(known[one].short for one in item.supports if one in known),
        imprint=imprint(watch, copy),
    )


def named(ledger: Ledger, kind: str, subject: str) -> str:
    """Return the number that a paper bears."""
    return str(ledger.get(SupervisionSheet if kind == SHEET else ActionItem, subject).serial)  # type: ignore[attr-defined]


def noun(_kind: str) -> str:
    """Return what the journal calls the subject of a paper."""
    return "item"


def stands(ledger: Ledger, paper: FiledPaper) -> bool:
    """Whether a filed paper still tells everything: a sheet unless it is void, a slip until anything happens."""
    if paper.kind == SHEET:
        return not ledger.get(SupervisionSheet, paper.subject).void
    return not (paper.copies or archive.changed_since(ledger, paper.subject, paper.seq))


def filed(_pen: Pen, _paper: FiledPaper) -> None:
    """Nothing else is written down when a paper of an item is filed."""


def rows(ledger: Ledger, item: ActionItem) -> tuple[tuple[str, str, Any], ...]:
    """Return the papers that an item can give: kind, subject, and the sheet where it is one."""
    found: list[tuple[str, str, Any]] = [(SHEET, one.id, one) for one in sheets_of(ledger, item.id)]
    if item.state is ItemState.VERIFIED:
        found.append((CLOSING, item.id, None))
    return tuple(found)
