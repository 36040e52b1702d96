"""Every list of the post as rows and columns: all of it, what a filter lets through, or a selection; and its export."""

from __future__ import annotations

from typing import TYPE_CHECKING

from desktop.ledger import journal, register, rulebook
from desktop.post.department import TOWNSHIP, Department, Officer
from desktop.post.duty_list import DutyItem
from desktop.post.guard import no
from desktop.post.place import Facility, Grid
from desktop.post.states import Named, Source
from desktop.post.telling import order_name, tell
from desktop.post.words import Words
from desktop.procedures import files
from desktop.procedures.watch import Done, Watch, done

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from pathlib import Path

    from desktop.ledger.book import Ledger
    from desktop.ledger.register import Filter
    from desktop.paper.workbook import Value, Workbook


class ListKind(Named):
    """The lists that can be exported."""

    WHISTLES = "whistles", "哨单台账", "Whistles"
    DEPARTMENTS = "departments", "部门", "Departments"
    OFFICERS = "officers", "人员", "Officers"
    GRIDS = "grids", "村社网格", "Grids"
    FACILITIES = "facilities", "地点设施", "Facilities"
    DUTY_LIST = "duty_list", "职责清单", "Duty list"
    JOURNAL = "journal", "流水", "Journal"


_COLUMNS: dict[ListKind, tuple[Words, ...]] = {
    ListKind.WHISTLES: (
        Words("哨单编号", "Number"), Words("状态", "State"), Words("哨类", "Kind"), Words("吹哨时间", "Blown at"),
        Words("村社", "Village"), Words("地点", "Place"), Words("网格", "Grid"), Words("来源", "Source"),
        Words("事由", "Facts"), Words("牵头", "Lead"), Words("叫了几家", "Called"), Words("迟到几家", "Late"),
        Words("销哨时间", "Closed at"),
    ),
    ListKind.DEPARTMENTS: (
        Words("单位全称", "Full name"), Words("简称", "Short name"), Words("代码", "Code"),
        Words("派驻方式", "Posting"), Words("联系人", "Contact"), Words("联系电话", "Telephone"),
        Words("呼叫顺序", "Call order"), Words("到场预计（分钟）", "Minutes to arrive"), Words("备注", "Note"),
    ),
    ListKind.OFFICERS: (
        Words("姓名", "Name"), Words("单位", "Department"), Words("职务", "Position"),
        Words("执法证号", "Certificate"), Words("手机", "Telephone"), Words("驻点方式", "Posting"),
        Words("是否持证", "Certified"), Words("可否夜班", "Nights"), Words("驾驶", "Driving"), Words("备注", "Note"),
    ),
    ListKind.GRIDS: (
        Words("村社", "Village"), Words("网格编码", "Grid"), Words("网格范围", "Area"), Words("网格员", "Keeper"),
        Words("手机", "Telephone"), Words("备注", "Note"),
    ),
    ListKind.FACILITIES: (
        Words("名称", "Name"), Words("村社", "Village"), Words("网格", "Grid"), Words("负责部门", "Departments"),
        Words("别名", "Other names"), Words("备注", "Note"),
    ),
    ListKind.DUTY_LIST: (
        Words("事项编码", "Code"), Words("事项名称", "Matter"), Words("类别", "Category"), Words("主责部门", "Lead"),
        Words("配合部门", "Support"), Words("依据", "Basis"), Words("乡镇自办", "Township's own"),
        Words("关键词", "Keywords"), Words("备注", "Note"),
    ),
    ListKind.JOURNAL: (
        Words("笔", "Entry"), Words("发生时间", "Occurred"), Words("记录时间", "Recorded"), Words("经手人", "By"),
        Words("操作", "Order"), Words("内容", "What"), Words("指纹", "Hash"),
    ),
}  # fmt: skip
_YES_NO = {True: Words("是", "yes"), False: Words("否", "no")}


def listing(
    ledger: Ledger,
    kind: ListKind,
    chosen: Filter | None = None,
    selection: Sequence[int] | None = None,
    language: str = "zh",
) -> Workbook:
    """Return a list with its columns; whistles by a filter or by the row numbers of a selection, in their order."""
    from desktop.paper.workbook import Workbook

    whole = _WHOLE.get(kind)
    rows = whole(ledger, language) if whole is not None else _whistles(ledger, chosen, selection, language)
    columns = tuple(column.said(language) for column in _COLUMNS[kind])
    return Workbook(kind.words.said(language), columns, tuple(rows))


def _whistles(
    ledger: Ledger, chosen: Filter | None, selection: Sequence[int] | None, language: str
) -> Iterator[tuple[Value, ...]]:
    numbers = selection if selection is not None else register.ids(ledger, chosen or register.Filter())
    sources = {source.value: source.words.said(language) for source in Source}
    kinds = _kinds(ledger, language)
    for start in range(0, len(numbers), register.BLOCK):
        for row in register.block(ledger, numbers[start : start + register.BLOCK]):
            yield (
                row.serial,
                row.state.words.said(language),
                kinds.get(row.kind, row.kind),
                row.blown_at,
                row.village,
                row.place,
                row.grid,
                sources.get(row.source, row.source),
                row.facts,
                row.lead,
                row.called,
                row.late,
                row.closed_at,
            )


def _kinds(ledger: Ledger, language: str) -> dict[str, str]:
    return {
        kind.key: kind.zh if language.startswith("zh") else kind.en
        for rules in rulebook.all_rules(ledger)
        for kind in rules.kinds
    }


def _departments(ledger: Ledger, language: str) -> Iterator[tuple[Value, ...]]:
    for one in ledger.having(Department, active=True):
        order = "→".join(one.call_order)
        mode = one.mode.words.said(language)
        yield one.name, one.short, one.code, mode, one.contact, one.phone, order, one.minutes, one.note


def _shorts(ledger: Ledger, language: str) -> dict[str, str]:
    shorts = {one.id: one.short for one in ledger.having(Department)}
    return {**shorts, TOWNSHIP: Words("镇政府", "Township").said(language)}


def _officers(ledger: Ledger, language: str) -> Iterator[tuple[Value, ...]]:
    shorts = _shorts(ledger, language)
    for one in ledger.having(Officer, active=True):
        night = "" if one.night is None else _YES_NO[one.night].said(language)
        certified = _YES_NO[one.certified].said(language)
        unit, mode = shorts.get(one.department, ""), one.mode.words.said(language)
        yield one.name, unit, one.post, one.cert, one.phone, mode, certified, night, one.drive, one.note


def _grids(ledger: Ledger, language: str) -> Iterator[tuple[Value, ...]]:
    del language
    for one in ledger.having(Grid, active=True):
        yield one.village, one.code, one.scope, one.keeper, one.phone, one.note


def _facilities(ledger: Ledger, language: str) -> Iterator[tuple[Value, ...]]:
    shorts = _shorts(ledger, language)
    for one in ledger.having(Facility, active=True):
        units = "、".join(shorts.get(key, key) for key in one.departments)
        yield one.name, one.village, one.grid, units, "、".join(one.aliases), one.note


def _duty_list(ledger: Ledger, language: str) -> Iterator[tuple[Value, ...]]:
    shorts = _shorts(ledger, language)
    for one in ledger.having(DutyItem):
        lead = "、".join((*(shorts.get(key, key) for key in one.leads), *one.outside))
        support = "、".join(shorts.get(key, key) for key in one.supports)
        own, words = _YES_NO[one.own].said(language), "、".join(one.keywords)
        yield one.code, one.name, one.category, lead, support, one.basis, own, words, one.note


def _journal(ledger: Ledger, language: str) -> Iterator[tuple[Value, ...]]:
    for one in journal.entries(ledger.connection):
        name, sentence = order_name(one.order).said(language), tell(one.order, one.said).said(language)
        yield one.seq, one.occurred_at, one.recorded_at, one.actor, name, sentence, one.hash


_WHOLE = {
    ListKind.DEPARTMENTS: _departments,
    ListKind.OFFICERS: _officers,
    ListKind.GRIDS: _grids,
    ListKind.FACILITIES: _facilities,
    ListKind.DUTY_LIST: _duty_list,
    ListKind.JOURNAL: _journal,
}


def export(
    watch: Watch,
    kind: ListKind,
    chosen: Filter | None = None,
    selection: Sequence[int] | None = None,
    language: str = "zh",
    file: Path | None = None,
) -> Done[Workbook]:
    """Return a list for the outside, written to `file`, and note in the journal that so many rows left the post."""
    book = listing(watch.ledger, kind, chosen, selection, language)
    if file is not None:
        save(book, file)
    with watch.pen() as pen:
        seq = pen.entry("export", "list", kind.value, {"what": kind.words.zh, "count": len(book.rows)})
    return done(pen, book, seq)


def save_allowed(path: Path, *, replace: bool = False) -> None:
    """Refuse a file whose ending names no kind of list, or that is there already, before anything is written."""
    if path.suffix.lower() not in (".xlsx", ".csv"):
        raise no("file", "文件名要以 .xlsx 或 .csv 结尾。", "The file must end in .xlsx or .csv.")
    if not replace:
        files.fresh(path)


def save(book: Workbook, path: Path) -> Path:
    """Write a list as the .xlsx or .csv that `path` names, beside it first and then in its place; needs no ledger.

    Refuses another ending; raises `files.Unwritten` where the machine says no.
    """
    from desktop.paper import workbook

    save_allowed(path, replace=True)
    draw = workbook.draw if path.suffix.lower() == ".xlsx" else workbook.draw_csv
    return files.write(path, draw(book))
