"""How a line of an office's list becomes a record: departments, people, grids, duty items, new or changed."""

from __future__ import annotations

from collections.abc import Set as AbstractSet
from dataclasses import dataclass, fields, replace
from typing import TYPE_CHECKING, Any, TypeVar

from desktop.intake.repair.units import township
from desktop.post.department import TOWNSHIP, Department, Officer
from desktop.post.duty_list import DutyItem
from desktop.post.guard import no
from desktop.post.place import Grid
from desktop.post.states import Mode
from desktop.post.words import Words
from desktop.procedures.directory.departments import write_department, write_officer
from desktop.procedures.directory.duty_items import write_duty_item
from desktop.procedures.directory.places import write_grid
from desktop.procedures.imports.result import Outcome
from desktop.procedures.watch import new_id

if TYPE_CHECKING:
    from collections.abc import Callable

    from desktop.intake.lines.departments import DepartmentLine
    from desktop.intake.lines.duties import DutyLine
    from desktop.intake.lines.grids import GridLine
    from desktop.intake.lines.officers import OfficerLine
    from desktop.ledger.pen import Pen

Entered = AbstractSet[str]
"""Ids of the records that this import has written already: two rows of one file never overwrite each other."""
F = TypeVar("F", Department, Officer, Grid, DutyItem)


@dataclass(frozen=True, slots=True)
class Written:
    """What became of one line: outcome, the record's id, and which fields changed."""

    outcome: Outcome
    fact: str
    remark: Words = Words("", "")  # noqa: RUF009 - a frozen tuple of two texts


def departments_by_name(pen: Pen) -> dict[str, Department]:
    """Return the departments in use by short name, full name, code and alias."""
    known = pen.ledger.having(Department, active=True)
    names = {alias: one for one in known for alias in (*one.aliases, one.code) if alias}
    return {**names, **{one.name: one for one in known}, **{one.short: one for one in known}}


def unit_of(pen: Pen, name: str) -> Department:
    """Return the department called `name`; refuse one that the post does not have."""
    found = departments_by_name(pen).get(name)
    if found is None:
        raise no(
            "unit",
            f"本台没有“{name}”这个部门。请先建部门，或改正单位。",
            f"The post has no department “{name}”. Add it first, or correct the unit.",
        )
    return found


def _put(
    pen: Pen, old: F | None, new: F, values: dict[str, Any], write: Callable[[Pen, F], int], entered: Entered
) -> Written:
    """Write a new record, or the fields in which the file says something else than the ledger."""
    if old is None:
        write(pen, new)
        return Written(Outcome.ADDED, new.id)
    told = {name: value for name, value in values.items() if value not in (None, "", ())}
    changed = [name for name, value in told.items() if getattr(old, name) != value]
    if not changed:
        return Written(Outcome.SAME, old.id)
    if old.id in entered:
        raise no(
            "code",
            "与本文件前面的一行是同一条，内容不同。请改正其一。",
            "An earlier row of this file is the same record.",
        )
    write(pen, replace(old, **told))
    known = {one.name for one in fields(old)}
    said = "、".join(name for name in changed if name in known)
    return Written(Outcome.CHANGED, old.id, Words(f"改了：{said}", f"Changed: {said}"))


def put_department(pen: Pen, line: DepartmentLine, entered: Entered = frozenset()) -> Written:
    """Write a department; one with the same short name, full name or code is the same department."""
    by_name = departments_by_name(pen)
    old = by_name.get(line.short) or by_name.get(line.full) or (by_name.get(line.code) if line.code else None)
    values: dict[str, Any] = {
        "name": line.full,
        "short": line.short,
        "code": line.code,
        "mode": Mode(line.mode) if line.mode else None,
        "contact": line.contact,
        "phone": " / ".join(line.phones),
        "call_order": line.chain,
        "minutes": line.minutes,
        "enforcing": not line.enterprise,
        "aliases": line.aliases,
        "note": line.note,
    }
    new = Department(**{"id": new_id(), **values, "mode": values["mode"] or Mode.ON_CALL})
    return _put(pen, old, new, values, write_department, entered)


def put_officer(pen: Pen, line: OfficerLine, entered: Entered = frozenset()) -> Written:
    """Write an officer; one name in one department is one person."""
    department = unit_of(pen, line.unit)
    found = pen.ledger.having(Officer, name=line.name, department=department.id, active=True)
    values: dict[str, Any] = {
        "name": line.name,
        "department": department.id,
        "post": line.post,
        "phone": " / ".join(line.phones),
        "cert": line.cert,
        "certified": line.certified,
        "mode": Mode(line.mode) if line.mode else None,
        "night": line.night,
        "drive": line.drive,
        "note": line.note,
    }
    certified = bool(line.cert) if line.certified is None else line.certified
    mode = values["mode"] or department.mode
    new = Officer(**{"id": new_id(), **values, "certified": certified, "mode": mode})
    return _put(pen, found[0] if found else None, new, values, write_officer, entered)


def put_grid(pen: Pen, line: GridLine, entered: Entered = frozenset()) -> Written:
    """Write a grid; its code names it."""
    found = pen.ledger.having(Grid, code=line.code)
    note = "；".join(text for text in (line.type, line.note) if text)
    values: dict[str, Any] = {
        "village": line.village,
        "code": line.code,
        "scope": line.scope,
        "keeper": line.keeper,
        "phone": " / ".join(line.phones),
        "note": note,
    }
    return _put(pen, found[0] if found else None, Grid(**{"id": new_id(), **values}), values, write_grid, entered)


def put_duty_item(pen: Pen, line: DutyLine, entered: Entered = frozenset()) -> Written:
    """Write a duty item with its gaps and overlaps as they stand; a lead that the post lacks is kept by its name."""
    by_name = departments_by_name(pen)
    leads = tuple(_owner(by_name, name) for name in line.lead)
    supports = tuple(_owner(by_name, name) for name in line.support)
    strangers = "、".join(name for name, key in zip(line.support, supports, strict=True) if not key)
    notes = (line.note, f"配合单位不在本台：{strangers}" if strangers else "")
    found = pen.ledger.having(DutyItem, code=line.code) if line.code else ()
    values: dict[str, Any] = {
        "code": line.code,
        "name": line.name,
        "category": line.category,
        "leads": tuple(dict.fromkeys(key for key in leads if key)),
        "supports": tuple(dict.fromkeys(key for key in supports if key)),
        "outside": tuple(name for name, key in zip(line.lead, leads, strict=True) if not key),
        "basis": line.basis,
        "own": line.own,
        "keywords": line.keywords,
        "note": "；".join(text for text in notes if text),
    }
    new = DutyItem(**{"id": new_id(), **values, "own": bool(line.own)})
    return _put(pen, found[0] if found else None, new, values, write_duty_item, entered)


def _owner(by_name: dict[str, Department], name: str) -> str:
    if township(name):
        return TOWNSHIP
    found = by_name.get(name)
    return found.id if found is not None else ""
