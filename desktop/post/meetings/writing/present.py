"""The lists under the minutes as offices write them: 出席, 请假, 列席 and 未到, with who came late and who sat in."""

from __future__ import annotations

from typing import TYPE_CHECKING

from desktop.post.meetings.states import RollMark

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from desktop.post.meetings.roll import RollEntry

LABELS = {
    RollMark.PRESENT: "出席",
    RollMark.ON_LEAVE: "请假",
    RollMark.OBSERVER: "列席",
    RollMark.MISSING: "未到",
}
"""What stands before each list; the first three stand there even where nobody is in them (GB/T 9704-2012 10.3)."""
NOBODY = "无"


def lists(roll: Iterable[RollEntry]) -> tuple[str, ...]:
    """Return the lines of a roll, units in its order: `出席：书记甲、镇长乙；公安公安甲（8时25分到会）。`."""
    known = sorted((one for one in roll if not one.void), key=lambda one: one.rank)
    lines = []
    for mark, label in LABELS.items():
        found = [one for one in known if one.mark is mark]
        if found or mark is not RollMark.MISSING:
            lines.append(f"{label}：{_units(found, known) or NOBODY}。")
    return tuple(lines)


def _units(found: Sequence[RollEntry], roll: Sequence[RollEntry]) -> str:
    """Join people of one unit by 、 and units by ；."""
    parts: list[str] = []
    unit = None
    for one in found:
        name = one.name + _remark(one, roll)
        if one.unit == unit:
            parts[-1] += f"、{name}"
        else:
            parts.append(name if name.startswith(one.unit) else one.unit + name)
        unit = one.unit
    return "；".join(parts)


def _remark(entry: RollEntry, roll: Sequence[RollEntry]) -> str:
    """Say in brackets who came late, for whom somebody sits, and who of an excused unit came; illness is not told."""
    said = []
    if entry.stands_for:
        said.append(f"替{entry.stands_for}")
    if entry.came_at is not None:
        said.append(f"{entry.came_at.hour}时{entry.came_at.minute:02d}分到会")
    if entry.mark is RollMark.ON_LEAVE and entry.department:
        there = [one for one in roll if one.department == entry.department and one.mark is RollMark.PRESENT]
        instead = next((one for one in there if one.stands_for == entry.name), None)
        if instead is not None:
            said.append(f"{instead.name}代")
        elif not there:
            said.append("未派人")
    return f"（{'，'.join(said)}）" if said else ""
