"""Reading sheets against what the post knows: one with its mapping, or a whole file whose parts explain each other."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

from desktop.intake.headers import lacking
from desktop.intake.labels import label
from desktop.intake.lines import departments, duties, grids, officers, whistles
from desktop.intake.mapping import Kind
from desktop.intake.roster import days, grid
from desktop.intake.roster.lines import MemberLine
from desktop.intake.sheet import Sheet
from desktop.intake.slips import holidays, leaves, members
from desktop.intake.vocabulary import REQUIRED
from desktop.post.refused import Refused
from desktop.post.words import Words

if TYPE_CHECKING:
    from collections.abc import Callable
    from collections.abc import Mapping as Dictionary

    from desktop.intake.known import Known
    from desktop.intake.lines.departments import DepartmentLine
    from desktop.intake.lines.duties import DutyLine
    from desktop.intake.lines.grids import GridLine
    from desktop.intake.lines.officers import OfficerLine
    from desktop.intake.lines.rows import Reading
    from desktop.intake.lines.whistle_line import WhistleLine
    from desktop.intake.look import Workbook, WorkbookSheet
    from desktop.intake.mapping import Mapping
    from desktop.intake.page import Page
    from desktop.intake.roster.lines import HolidayLine, LeaveLine, RosterLine

    Line = (
        DepartmentLine
        | OfficerLine
        | GridLine
        | DutyLine
        | WhistleLine
        | MemberLine
        | HolidayLine
        | RosterLine
        | LeaveLine
    )

_ORDER = (
    Kind.DEPARTMENTS,
    Kind.GRIDS,
    Kind.OFFICERS,
    Kind.DUTIES,
    Kind.WHISTLES,
    Kind.MEMBERS,
    Kind.HOLIDAYS,
    Kind.ROSTER,
    Kind.PERSON_ROSTER,
    Kind.LEAVES,
)
"""Later kinds are compared with earlier ones."""
_PLAIN: dict[Kind, Callable[[Page, Mapping, Known], tuple[list[Any], Reading]]] = {
    Kind.DEPARTMENTS: departments.records,
    Kind.OFFICERS: officers.records,
    Kind.GRIDS: grids.records,
    Kind.DUTIES: duties.records,
}
_FILED: dict[Kind, Callable[[Page, Mapping, Known, str], tuple[list[Any], Reading]]] = {
    Kind.WHISTLES: whistles.records,
    Kind.MEMBERS: members.records,
    Kind.HOLIDAYS: holidays.records,
    Kind.ROSTER: days.records,
    Kind.PERSON_ROSTER: grid.records,
    Kind.LEAVES: leaves.records,
}
"""Kinds whose dates are completed by the name of the file."""
_NAMING = (Kind.ROSTER, Kind.PERSON_ROSTER, Kind.LEAVES)
"""Kinds whose names must be people that the post knows."""


def read(sheet: WorkbookSheet, mapping: Mapping, known: Known) -> Sheet[Line]:
    """Read one sheet with a mapping, guessed or chosen, against what the post knows.

    Every row below the header becomes a record with a verdict or a skipped line with its reason.
    """
    plain, filed = _PLAIN.get(mapping.kind), _FILED.get(mapping.kind)
    if plain is not None:
        records, rows = plain(sheet.page, mapping, known)
    else:
        assert filed is not None  # noqa: S101 - a kind is in one of the two
        records, rows = filed(sheet.page, mapping, known, sheet.file)
    notices = _notices(mapping, known)
    return Sheet(sheet.file, sheet.name, mapping.kind, mapping, tuple(records), tuple(rows.skipped), notices)


def _unknown(workbook: Workbook) -> Words:
    """Return why no sheet of a file was taken: what it is like and lacks, where that can be said."""
    pages = [one.page for one in workbook.sheets if one.mapping is None]
    near = next((found for page in pages if (found := lacking(page, workbook.name))), ())
    if near:
        zh = "；".join(f"像{kind.words.zh}，缺“{column}”一列" for kind, column in near)
        en = "; ".join(f"{kind.words.en} without a column “{column}”" for kind, column in near)
        return Words(
            f"没有认出是什么表。{zh}。请补上这一列的表头，或在导入页指定每列是什么。",
            f"This is no list that is known. It is like {en}. Add its header, or say what each column is.",
        )
    return Words(
        "没有认出部门、人员、网格、职责清单、哨单台账、值班表或请假条。请指定表头在哪一行、每列是什么。",
        "No list, ledger, roster or slips of leave were recognised. Say where the header is.",
    )


def read_all(
    workbook: Workbook, known: Known, mappings: Dictionary[str, Mapping | None] | None = None
) -> tuple[Sheet[Line], ...]:
    """Read every sheet that has a mapping, departments first, each extending what the next is compared with.

    `mappings` holds the clerk's choice by sheet name, None for a sheet to be left out; a sheet without an entry is
    read as guessed. Sheets come back in the order of the file. Raises Refused where no sheet is of a known kind.
    """
    chosen = {sheet.name: (mappings or {}).get(sheet.name, sheet.mapping) for sheet in workbook.sheets}
    taken = [sheet for sheet in workbook.sheets if chosen[sheet.name] is not None]
    if not taken:
        raise Refused("sheet", _unknown(workbook))
    grown = known
    read_sheets: dict[str, Sheet[Line]] = {}
    for kind in _ORDER:
        for sheet in taken:
            mapping = chosen[sheet.name]
            if mapping is not None and mapping.kind is kind:
                read_sheets[sheet.name] = found = read(sheet, mapping, grown)
                grown = extended(grown, found)
    if len(grown.officers) > len(known.officers):
        # The call order names people of another sheet, which is only known now.
        with_people = replace(known, officers=grown.officers)
        for sheet in taken:
            mapping = chosen[sheet.name]
            if mapping is not None and mapping.kind is Kind.DEPARTMENTS:
                read_sheets[sheet.name] = read(sheet, mapping, with_people)
    return tuple(read_sheets[sheet.name] for sheet in taken)


def extended(known: Known, sheet: Sheet[Line]) -> Known:
    """Return what the post knows with the readable records of a sheet, so that another can be compared with them."""
    values = sheet.readable()
    units = tuple(value.known() for value in values if isinstance(value, departments.DepartmentLine))
    people = tuple(value.known() for value in values if isinstance(value, officers.OfficerLine))
    areas = tuple(value.known() for value in values if isinstance(value, grids.GridLine))
    own = tuple(value.known() for value in values if isinstance(value, MemberLine))
    return known.with_departments(units).with_officers(people).with_grids(areas).with_members(own)


def _notices(mapping: Mapping, known: Known) -> tuple[Words, ...]:
    """Say which required columns were not found and what could not be compared with anything."""
    kind = mapping.kind
    notices = [
        Words(
            f"没有找到“{label(kind, name).zh}”这一列，请指定。",
            f"No column “{label(kind, name).en}” was found. Choose it.",
        )
        for name in REQUIRED[kind]
        if not mapping.has(name) and not _instead(mapping, name)
    ]
    if kind is Kind.WHISTLES and not known.grids and mapping.has("grid"):
        notices.append(
            Words("本台还没有网格，网格编码没有核对。", "The post has no grids yet; grid codes were not checked.")
        )
    if kind is Kind.WHISTLES and not known.villages and mapping.has("village"):
        notices.append(
            Words("本台还没有村社，村名没有核对。", "The post has no villages yet; village names were not checked.")
        )
    if kind in _NAMING and not known.officers and not known.members:
        notices.append(
            Words(
                "本台还没有人员，姓名没有核对。请先导入人员和值班通讯录。",
                "The post has no people yet; names were not checked. Import officers and watch-keepers first.",
            )
        )
    if kind is Kind.DEPARTMENTS and not known.officers and mapping.has("chain"):
        notices.append(
            Words("本台还没有人员，呼叫顺序没有核对。", "The post has no officers yet; call orders were not checked.")
        )
    return tuple(notices)


def _instead(mapping: Mapping, name: str) -> bool:
    """Whether another column can stand for a required one."""
    others = {
        "full": ("short",),
        "blown": ("blown_date",),
        "unit": ("support", "lead"),
        "lead": (),
        "date": ("since",),
        "duty": ("title",),
    }
    return any(mapping.has(other) for other in others.get(name, ())) or (
        name == "unit" and any(column.field.startswith("@") for column in mapping.columns)
    )
