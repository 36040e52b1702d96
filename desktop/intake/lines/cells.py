"""Fields that several kinds of record share: telephones, yes or no, units, postings; each says its own doubts."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from desktop.intake.repair.phones import phones
from desktop.intake.repair.plain import nothing, tight
from desktop.intake.repair.ticks import tick
from desktop.intake.repair.units import unit
from desktop.post.words import Words

if TYPE_CHECKING:
    from collections.abc import Iterable

    from desktop.intake.known import Known
    from desktop.intake.lines.rows import Row
    from desktop.intake.verdict import Findings

MODES = {
    "stationed": ("常驻", "派驻", "进驻", "入驻", "驻点", "全日制派驻", "长驻", "驻镇", "是"),
    "on_call": ("备勤", "备勤联络", "联络", "不常驻", "随叫随到", "非常驻", "待命", "备班", "机动", "否", "不派驻"),
    "sunk": ("下沉",),
}
"""Words for how a department or officer serves the post, by the key of post.states.Mode (A10-A12)."""

_GONE = re.compile(r"调回|调离|调走|调出|调往|已调|离职|辞职|退休|离岗|停职|辞退|解聘|去世|不在岗|长期病假|产假|脱产")


def telephones(row: Row, found: Findings, *, needed: bool) -> tuple[str, ...]:
    """Return the telephones of a row; an unreadable one, or an empty one where `needed`, is a question."""
    text = row.text("phone")
    read = phones(text)
    comment = row.comment("phone")
    if read.doubt is not None:
        said = Words(f"（批注：{comment}）", f" (comment: {comment})") if comment else Words("", "")
        found.question("phone", read.doubt.zh + said.zh, read.doubt.en + said.en)
    elif not read.numbers and needed and row.has("phone"):
        found.question("phone", "手机为空，请补上。", "The telephone is empty. Add it.")
    return read.numbers


def yes_or_no(row: Row, name: str, found: Findings, label: Words, *, blank_is_no: bool) -> bool | None:
    """Return what a yes-or-no cell says; other words and a blank among written noes are questions."""
    if not row.has(name):
        return None
    text = row.text(name)
    said = tick(text)
    if said is not None:
        return said
    if not tight(text):
        if blank_is_no:
            return False
        found.question(name, f"{label.zh}为空，请填“是”或“否”。", f"{label.en} is empty. Write yes or no.")
        return None
    if nothing(text):
        return False
    found.question(
        name,
        f"{label.zh}写“{text}”，不是“是/否”，请问清后填。",
        f"{label.en} says “{text}”, neither yes nor no. Ask and write one.",
    )
    return None


def mode(row: Row, found: Findings, label: Words) -> str:
    """Return the key of how a department or officer serves the post; other words and blanks are questions."""
    if not row.has("mode"):
        return ""
    text = tight(row.down("mode"))
    for key, words in MODES.items():
        if text in words:
            return key
    said = f"写“{text}”" if text else "为空"
    found.question(
        "mode",
        f"{label.zh}{said}，请确认是常驻还是备勤（联络）。",
        f"{label.en} says “{text}”. Say whether stationed or on call.",
    )
    return ""


def department(text: str, name: str, known: Known, found: Findings, label: Words) -> str:
    """Return the short name of the department meant, the text itself with a question where none fits."""
    if not known.departments:
        found.question(
            name,
            f"{label.zh}“{text}”无从核对：本台还没有部门，请先导入部门。",
            f"{label.en} “{text}” cannot be checked: import the departments first.",
        )
        return tight(text)
    looked = unit(text, known.departments)
    if looked.short is not None:
        return looked.short
    if looked.several:
        names = "、".join(looked.several)
        found.question(
            name,
            f"{label.zh}“{text}”可能是{names}，请写明是哪一个。",
            f"{label.en} “{text}” may be {names}. Write which one.",
        )
    else:
        count = len(known.departments)
        found.question(
            name,
            f"{label.zh}“{text}”不在本台{count}个部门之列，请改名或先增加这个部门。",
            f"{label.en} “{text}” is none of the {count} departments. Rename it or add the department first.",
        )
    return tight(text)


def left_service(note: str) -> bool:
    """Whether a remark says that a person no longer serves."""
    return _GONE.search(note) is not None


def struck_out(row: Row, found: Findings) -> None:
    """Ask about a row that somebody struck out without a word that explains it."""
    if row.struck and not found.asked("note"):
        found.question(
            "note", "整行划掉了，是否仍列入，请问清。", "The row is struck out. Ask whether it still counts."
        )


def repeated(values: Iterable[str]) -> frozenset[str]:
    """Return the values that occur more than once, empty ones apart."""
    seen: set[str] = set()
    twice: set[str] = set()
    for value in values:
        (twice if value in seen else seen).add(value)
    return frozenset(twice - {""})
