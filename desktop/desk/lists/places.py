"""Facilities whose departments are known beforehand, and grids with their keepers (A25, A26)."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from desktop.desk.forces.departments import used
from desktop.desk.tables import editor
from desktop.desk.tables.columns import Column
from desktop.desk.tables.listing import Listing, Offer
from desktop.ledger import pinyin
from desktop.post.department import Department
from desktop.post.place import Facility, Grid
from desktop.procedures.directory.places import keep_facility, keep_grid
from desktop.procedures.watch import new_id

if TYPE_CHECKING:
    from desktop.desk.orders.ask import OrderForm
    from desktop.desk.session import Session

translate = QCoreApplication.translate


def _facility(session: Session, one: Facility, title: str) -> OrderForm:
    return editor.fact_form(
        session,
        title,
        one,
        (
            editor.line("name", translate("Lists", "Name"), one.name),
            editor.line("village", translate("Lists", "Village"), one.village),
            editor.line("grid", translate("Lists", "Grid"), one.grid),
            editor.flag("active", translate("Lists", "In use"), start=one.active),
            editor.names("aliases", translate("Lists", "Also called"), one.aliases),
            editor.departments(session, "departments", translate("Lists", "Departments"), one.departments),
            editor.line("note", translate("Lists", "Remark"), one.note, wide=True),
        ),
        keep_facility,
        said=translate("Lists", "Facility kept."),
    )


def _grid(session: Session, one: Grid, title: str) -> OrderForm:
    return editor.fact_form(
        session,
        title,
        one,
        (
            editor.line("village", translate("Lists", "Village"), one.village),
            editor.line("code", translate("Lists", "Grid"), one.code),
            editor.line("keeper", translate("Lists", "Keeper"), one.keeper),
            editor.line("phone", translate("Lists", "Telephone"), one.phone),
            editor.line("scope", translate("Lists", "Scope"), one.scope, wide=True),
            editor.flag("active", translate("Lists", "In use"), start=one.active),
            editor.line("note", translate("Lists", "Remark"), one.note, wide=True),
        ),
        keep_grid,
        said=translate("Lists", "Grid kept."),
    )


def _drop_facility(session: Session, one: Facility) -> None:
    session.give(keep_facility, replace(one, active=False))


def _drop_grid(session: Session, one: Grid) -> None:
    session.give(keep_grid, replace(one, active=False))


def facilities(session: Session) -> Listing[Facility]:
    """Return the list of facilities."""

    def departments(one: Facility) -> str:
        names = {found.id: found.short for found in session.ledger.having(Department, id=one.departments)}
        return "、".join(names.get(key, key) for key in one.departments)

    return Listing(
        "facility",
        translate("Lists", "Facilities"),
        ("facility", "department"),
        (
            Column("name", translate("Lists", "Name"), lambda one: one.name, 180, bold=True,
                   order=lambda one: pinyin.initials(one.name)),
            Column("village", translate("Lists", "Village"), lambda one: one.village, 120),
            Column("grid", translate("Lists", "Grid"), lambda one: one.grid, 100),
            Column("departments", translate("Lists", "Departments, the lead first"), departments, 240),
            Column("aliases", translate("Lists", "Also called"), lambda one: "、".join(one.aliases), 180),
            Column("active", translate("Lists", "State"), lambda one: used(one.active), 96),
            Column("note", translate("Lists", "Remark"), lambda one: one.note, 200, flexible=True),
        ),
        lambda held: tuple(
            sorted(held.ledger.having(Facility), key=lambda one: (not one.active, pinyin.name_key(one.name)))
        ),
        lambda one: one.id,
        translate("Lists", "No facility yet. Quarries, markets, river reaches: write whose they are (N)."),
        (
            Offer("edit", lambda held, one: _facility(held, one, one.name)),
            Offer("drop", do=_drop_facility),
            Offer("add", lambda held, _row: _facility(held, Facility(new_id(), ""), translate("Lists", "New facility")),
                  of_row=False),
        ),
        lambda one: (one.name, *one.aliases),
    )  # fmt: skip


def grids(_session: Session) -> Listing[Grid]:
    """Return the list of grids."""
    return Listing(
        "grid",
        translate("Lists", "Grids"),
        ("grid",),
        (
            Column("code", translate("Lists", "Grid"), lambda one: one.code, 120, bold=True),
            Column("village", translate("Lists", "Village"), lambda one: one.village, 140,
                   order=lambda one: pinyin.name_key(one.village)),
            Column("keeper", translate("Lists", "Keeper"), lambda one: one.keeper, 110,
                   order=lambda one: pinyin.name_key(one.keeper)),
            Column("phone", translate("Lists", "Telephone"), lambda one: one.phone, 140),
            Column("scope", translate("Lists", "Scope"), lambda one: one.scope, 300),
            Column("active", translate("Lists", "State"), lambda one: used(one.active), 96),
            Column("note", translate("Lists", "Remark"), lambda one: one.note, 200, flexible=True),
        ),
        lambda held: tuple(sorted(held.ledger.having(Grid), key=lambda one: (not one.active, one.code))),
        lambda one: one.id,
        translate("Lists", "No grid yet. Import the office's list (Ctrl 8) or write one (N)."),
        (
            Offer("edit", lambda held, one: _grid(held, one, one.code)),
            Offer("drop", do=_drop_grid),
            Offer("add", lambda held, _row: _grid(held, Grid(new_id(), "", ""), translate("Lists", "New grid")),
                  of_row=False),
        ),
        lambda one: (one.village, one.keeper, pinyin.name_initials(one.keeper)),
    )  # fmt: skip
