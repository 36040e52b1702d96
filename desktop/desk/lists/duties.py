"""责任清单: items with their owners, split and merged with their history, and the report of gaps and overlaps."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QCoreApplication

from desktop.desk.marks.chip import ChipWords
from desktop.desk.orders.ask import Ask, Choice, OrderForm
from desktop.desk.tables import editor
from desktop.desk.tables.columns import Column
from desktop.desk.tables.listing import Listing, Offer
from desktop.post.department import TOWNSHIP, Department
from desktop.post.duty_list import DutyItem, overlap
from desktop.post.refused import Refused
from desktop.post.words import Words
from desktop.procedures.directory.duty_items import keep_duty_item, replace_duty_item
from desktop.procedures.watch import new_id

if TYPE_CHECKING:
    from desktop.desk.session import Session

translate = QCoreApplication.translate


@dataclass(frozen=True, slots=True)
class DutyRow:
    """One item with the names of its owners and what is to be said about it."""

    item: DutyItem
    leads: str
    supports: str
    finding: ChipWords


def _finding(item: DutyItem, gaps: set[str], crossed: set[str], outside: set[str], *, valid: bool) -> ChipWords:
    if item.replaced_by or not valid:
        codes = "、".join(item.replaced_by)
        became = translate("Lists", "became {codes}").format(codes=codes) if codes else ""
        return ChipWords(became or translate("Lists", "not in force"), "plain")
    if item.id in gaps:
        return ChipWords(translate("Lists", "gap: no lead"), "bad", "x")
    if item.id in crossed:
        return ChipWords(translate("Lists", "overlap: {n} leads").format(n=len(item.leads)), "warn", "tri")
    if item.id in outside:
        return ChipWords(translate("Lists", "lead outside"), "run", "link")
    if item.own:
        return ChipWords(translate("Lists", "the township's own"), "acc", "home")
    return ChipWords("", "plain")


def _township() -> str:
    return translate("Lists", "the township")


def _read(session: Session) -> tuple[DutyRow, ...]:
    names = {one.id: one.short for one in session.ledger.having(Department)} | {TOWNSHIP: _township()}
    today, items = session.now().date(), session.ledger.having(DutyItem)
    report = overlap(items, today)
    sets = tuple({one.id for one in part} for part in (report.gaps, report.overlaps, report.outside))

    def named(ids: tuple[str, ...]) -> str:
        return "、".join(names.get(one, one) for one in ids)

    rows = (
        DutyRow(
            item,
            "、".join(part for part in (named(item.leads), *item.outside) if part),
            named(item.supports),
            _finding(item, *sets, valid=item.valid(today)),
        )
        for item in items
    )
    return tuple(sorted(rows, key=lambda row: row.item.code))


def _report(session: Session) -> tuple[DutyRow, ...]:
    order = {"bad": 0, "warn": 1, "run": 2}
    found = [row for row in _read(session) if row.finding.tone in order and row.finding.text]
    return tuple(sorted(found, key=lambda row: (order[row.finding.tone], row.item.code)))


def _form(session: Session, item: DutyItem, title: str) -> OrderForm:
    own = (Choice(TOWNSHIP, _township()),)
    return editor.fact_form(
        session,
        title,
        item,
        (
            editor.line("code", translate("Lists", "Code"), item.code),
            editor.line("name", translate("Lists", "Item"), item.name),
            editor.line("category", translate("Lists", "Category"), item.category),
            editor.line("basis", translate("Lists", "Basis"), item.basis),
            editor.departments(session, "leads", translate("Lists", "Lead"), item.leads, also=own),
            editor.departments(session, "supports", translate("Lists", "Support"), item.supports, also=own),
            editor.names("outside", translate("Lists", "Outside the post"), item.outside,
                         translate("Lists", "names that are no department, such as a company")),
            editor.names("keywords", translate("Lists", "Keywords"), item.keywords),
            editor.flag("own", translate("Lists", "The township's own"), start=item.own),
            editor.flag("duty", translate("Lists", "On the duty list"), start=item.duty),
            editor.flag("power", translate("Lists", "On the power list"), start=item.power),
            editor.day("since", translate("Lists", "In force from"), item.since),
            editor.day("until", translate("Lists", "In force until"), item.until),
            editor.line("note", translate("Lists", "Remark"), item.note, wide=True),
        ),
        keep_duty_item,
        said=translate("Lists", "Item kept."),
    )  # fmt: skip


def _new(session: Session, _row: object) -> OrderForm:
    return _form(session, DutyItem(new_id(), "", ""), translate("Lists", "New item"))


def _split(session: Session, row: DutyRow) -> OrderForm:
    """Return the form that splits an item into several, or merges it into one that is there."""
    old = row.item
    known = {one.code: one for one in session.ledger.having(DutyItem)}

    def give(said: dict[str, Any]) -> Any:  # noqa: ANN401 - what the order returns
        if said["until"] is None:
            raise Refused("until", Words("失效日没有填。请写上。", "Give the last day of the old item."))
        by = tuple(_one(old, known, part) for part in editor.split(said["by"]))
        return session.give(replace_duty_item, old.id, by, said["until"], said["reason"])

    return OrderForm(
        "split",
        translate("Lists", "Split or merge {code}").format(code=old.code),
        translate("Lists", "Replace"),
        (
            Ask("by", translate("Lists", "Becomes"), wide=True, refused=("replaced_by", "code", "name"),
                hint=translate("Lists", "codes that are there, or new ones with a name: 031-1 potholes, 031-2 lamps")),
            Ask("until", translate("Lists", "Old one until"), "day", start=session.now().date()),
            Ask("reason", translate("Lists", "Reason"), wide=True),
        ),
        give,
        lambda by: translate("Lists", "{code} became {n} item(s); open each new one and name its lead.").format(
            code=old.code, n=len(by)
        ),
    )  # fmt: skip


def _one(old: DutyItem, known: dict[str, DutyItem], told: str) -> DutyItem:
    code, _, name = told.partition(" ")
    if code == old.code:
        raise Refused("by", Words("不能改成它自己。请写别的编码。", "It cannot become itself. Give another code."))
    if code in known:
        return known[code]
    return replace(old, id=new_id(), code=code, name=name.strip() or old.name, since=None, until=None, replaced_by=())


def _kinds(row: DutyRow) -> str:
    duty = translate("Lists", "duty") if row.item.duty else ""
    power = translate("Lists", "power") if row.item.power else ""
    return "、".join(part for part in (duty, power) if part)


def _day(value: object) -> str:
    return "" if value is None else str(value)


def _columns() -> tuple[Column[DutyRow], ...]:
    return (
        Column("code", translate("Lists", "Code"), lambda row: row.item.code, 100, bold=True),
        Column("name", translate("Lists", "Item"), lambda row: row.item.name, 250, flexible=True),
        Column("leads", translate("Lists", "Lead"), lambda row: row.leads, 120),
        Column("finding", translate("Lists", "Finding"), lambda row: row.finding, 150),
        Column("supports", translate("Lists", "Support"), lambda row: row.supports, 170),
        Column("category", translate("Lists", "Category"), lambda row: row.item.category, 100),
        Column("kinds", translate("Lists", "Lists"), _kinds, 90),
        Column("basis", translate("Lists", "Basis"), lambda row: row.item.basis, 240),
        Column("keywords", translate("Lists", "Keywords"), lambda row: "、".join(row.item.keywords), 200),
        Column("since", translate("Lists", "In force from"), lambda row: _day(row.item.since), 100, right=True),
        Column("until", translate("Lists", "In force until"), lambda row: _day(row.item.until), 100, right=True),
        Column("note", translate("Lists", "Remark"), lambda row: row.item.note, 160),
    )


_HIDDEN = frozenset({"keywords", "since", "until", "note"})


def _offers() -> tuple[Offer[DutyRow], ...]:
    return (
        Offer("edit", lambda held, row: _form(held, row.item, row.item.code)),
        Offer("split", _split),
        Offer("drop", do=_drop),
        Offer("add", _new, of_row=False),
    )


def _drop(session: Session, row: DutyRow) -> None:
    session.give(keep_duty_item, replace(row.item, until=session.now().date()))
    session.say(translate("Lists", "{code} ends today.").format(code=row.item.code))


def _counts(rows: tuple[DutyRow, ...]) -> tuple[ChipWords, ...]:
    tones = [row.finding.tone for row in rows if row.finding.text]
    chips = []
    if tones.count("bad"):
        chips.append(ChipWords(translate("Lists", "gaps {n}").format(n=tones.count("bad")), "bad", "x"))
    if tones.count("warn"):
        chips.append(ChipWords(translate("Lists", "overlaps {n}").format(n=tones.count("warn")), "warn", "tri"))
    return tuple(chips)


def listing(_session: Session) -> Listing[DutyRow]:
    """Return the duty list."""
    return Listing(
        "duty",
        translate("Lists", "Duty list"),
        ("duty_item", "department"),
        _columns(),
        _read,
        lambda row: row.item.id,
        translate("Lists", "No item yet. Import the duty list (Ctrl 8) or write one (N)."),
        _offers(),
        lambda row: (row.item.name, *row.item.keywords),
        chips=_counts,
        hidden=_HIDDEN,
    )


def report(_session: Session) -> Listing[DutyRow]:
    """Return the report of items that nobody or more than one answers for (C17)."""
    return Listing(
        "overlap",
        translate("Lists", "Gaps and overlaps"),
        ("duty_item", "department"),
        _columns(),
        _report,
        lambda row: row.item.id,
        translate("Lists", "Every item in force has exactly one lead."),
        _offers(),
        lambda row: (row.item.name,),
        chips=_counts,
        hidden=_HIDDEN,
    )
