"""The post's own people as a roster's list of telephones names them: leaders, clerks, drivers, with their limits."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from desktop.intake.lines.cells import left_service, struck_out, telephones
from desktop.intake.lines.rows import rows_of
from desktop.intake.mapping import Kind
from desktop.intake.repair.plain import nothing, person, plain, tight
from desktop.intake.roster.lines import MemberLine
from desktop.intake.slips.leave_words import reason_of
from desktop.intake.slips.period import month_of
from desktop.intake.slips.spans import between, span
from desktop.intake.verdict import Findings, Record, Verdict
from desktop.intake.vocabulary import REQUIRED

if TYPE_CHECKING:
    from datetime import date

    from desktop.intake.known import Known
    from desktop.intake.lines.rows import Reading, Row
    from desktop.intake.mapping import Mapping
    from desktop.intake.page import Page
    from desktop.intake.slips.spans import Month
    from desktop.post.roster.states import LeaveKind

_DUTIES = (
    ("driver", re.compile(r"驾驶|司机")),
    ("duty_clerk", re.compile(r"值班员|值班人员|值班干部|值守|副班|办事员|工作人员|党政办|接线")),
    ("duty_leader", re.compile(r"带班|领导|书记|镇长|乡长|主任|主席|委员|部长|主班")),
)
"""Words of a position for the duty it means, the telling one first."""
_DUTY_NAMES = {"duty_leader": "带班领导", "duty_clerk": "值班员", "driver": "驾驶员"}
_LEADING = frozenset({"commander", "deputy", "duty_leader"})
_NO_NIGHTS = re.compile(r"(?:不|免|勿|暂不)(?:排|值|上|宜)?(?:值)?夜|孕|哺乳")
_DATES = re.compile(
    r"(?:20\d\d年)?\d{1,2}月\d{1,2}[日号]?(?:[至到~—–\-]+(?:\d{1,2}月)?\d{1,2}[日号])?|\d{1,2}[至到~—–\-]\d{1,2}[日号]"
)
_AWAY = re.compile(r"外出|培训|学习|出差|请假|休假|年假|病假|事假|公差|住院|不在")
_AVOIDS = re.compile(r"不排(\d{1,2})[日号](?:[以之]?后|起)|(\d{1,2})[日号](?:[以之]?后|起)\S{0,4}不排")


def records(page: Page, mapping: Mapping, known: Known, file: str) -> tuple[list[Record[MemberLine]], Reading]:
    """Read the people of the post; dates of a remark belong to the month that the file or a sheet of it names."""
    reading = rows_of(page, mapping, REQUIRED[Kind.MEMBERS])
    month = month_of(page, mapping, file, known)
    seen: dict[str, str] = {}
    return [_record(row, known, month, seen) for row in reading.rows], reading


def _record(row: Row, known: Known, month: Month, seen: dict[str, str]) -> Record[MemberLine]:
    found = Findings()
    name = person(row.text("name"))
    if nothing(name):
        found.reject("name", "姓名为空，不能登记。请补上。", "The name is empty. Add it.")
    note = plain(row.text("note"))
    line = MemberLine(
        name=name,
        duty=_duty(row, found),
        title=plain(row.text("title")),
        phones=telephones(row, found, needed=True),
        nights=_nights(note, found),
        away=_away(note, month, found),
        avoids=_avoids(note, month, found),
        note=note,
    )
    if left_service(note):
        found.question(
            "note", f"备注“{note}”，是否仍列入，请问清。", f"The note says “{note}”. Ask whether they still serve."
        )
    struck_out(row, found)
    if found.verdict is not Verdict.REJECT:
        _told_apart(line, known, seen, found)
    verdict = found.verdict
    value = None if verdict is Verdict.REJECT else line
    return Record(row.where, name, verdict, tuple(found.remarks), row.cells(), value)


def _duty(row: Row, found: Findings) -> str:
    for name in ("duty", "title"):
        text = tight(row.down(name))
        for duty, word in _DUTIES:
            if word.search(text):
                return duty
    said = row.down("duty")
    found.question(
        "duty",
        f"岗位{f'写“{said}”' if said else '为空'}，请写明带班领导、值班员或驾驶员。",
        f"The duty says “{said}”. Write leader, clerk or driver.",
    )
    return ""


def _nights(note: str, found: Findings) -> bool | None:
    if not _NO_NIGHTS.search(tight(note)):
        return None
    found.note("note", "备注说不排夜班，登记为个人限制。", "The remark says no nights; noted as a personal limit.")
    return False


def _away(note: str, month: Month, found: Findings) -> tuple[tuple[date, LeaveKind], ...]:
    bare = tight(note)
    if not _AWAY.search(bare):
        return ()
    days: list[date] = []
    for text in _DATES.findall(bare):
        days.extend(span(text, month).days)
    if days:
        found.note("note", f"备注说{bare}，这几天登记为请假。", "The remark names days away; noted as leave.")
    kind = reason_of(bare)
    return tuple((day, kind) for day in sorted(set(days)))


def _avoids(note: str, month: Month, found: Findings) -> tuple[date, ...]:
    match = _AVOIDS.search(tight(note))
    if match is None or not month.month:
        return ()
    first = span(f"{match[1] or match[2]}日", month).days
    if not first:
        return ()
    found.note("note", f"备注“{note}”，登记为不希望排。", "The remark is noted as a wish for days off.")
    return between(first[0], month.days()[-1])


def _told_apart(line: MemberLine, known: Known, seen: dict[str, str], found: Findings) -> None:
    if line.name in seen:
        found.question(
            "name",
            f"前面已有{line.name}，是同一人还是同名，请问清。",
            f"{line.name} stands above already. Ask whether it is the same person.",
        )
    seen[line.name] = line.duty
    old = next((one for one in known.members if one.name == line.name), None)
    if old is None:
        return
    same = old.duty == line.duty or (old.duty in _LEADING and line.duty == "duty_leader")
    if not same and line.duty:
        was = _DUTY_NAMES.get(old.duty, "成员")
        found.question(
            "duty",
            f"本台登记{line.name}为{was}，本表写{_DUTY_NAMES[line.duty]}，是否以本表为准，请确认。",
            f"The post has {line.name} with another duty. Say whether this list replaces it.",
        )
    elif old.phone and line.phone and old.phone != line.phone:
        found.question(
            "phone",
            f"本台登记的{line.name}手机是{old.phone}，是否以本表为准，请确认。",
            f"The post has {line.name} with telephone {old.phone}. Say which is right.",
        )
