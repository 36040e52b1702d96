"""Departments of the post as offices list them: names, posting, contact, whom to call first, minutes to arrive."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from desktop.intake.known import KnownDepartment
from desktop.intake.lines.cells import mode, struck_out, telephones
from desktop.intake.lines.rows import rows_of
from desktop.intake.mapping import Kind
from desktop.intake.repair.plain import nothing, person, pieces, plain, tight
from desktop.intake.repair.units import enterprise, usual_name
from desktop.intake.verdict import Findings, Record, Verdict
from desktop.intake.vocabulary import REQUIRED
from desktop.post.words import Words

if TYPE_CHECKING:
    from desktop.intake.known import Known
    from desktop.intake.lines.rows import Reading, Row
    from desktop.intake.mapping import Mapping
    from desktop.intake.page import Page

_MODE = Words("派驻方式", "Posting")
_LINK = re.compile(r"[→➔➡⇒>＞、，,;；/／\n\s]+|-+>|—+>?|(?<!\d)\d{1,2}[.．、)）]|[①-⑳]|[（(]\d[)）]")
_AHEAD = re.compile(
    r"^(?:首先|先)(?:叫|打|找|联系|呼叫)?|^(?:如|若)?(?:都|均|仍)?(?:打|联系)?不(?:通|上|在)(?:时|的话|就|则)?(?:再|改)?(?:叫|打|找|联系)?|^(?:然后|其次|再次|最后|再|后)(?:叫|打|找|联系)?"
)
_MINUTES = re.compile(r"^(?:约|大约|大概|预计|需|左右)*(\d{1,4})(?:分钟|分|min|′|')?(?:左右|以内|内)?$", re.IGNORECASE)
_HOURS = re.compile(r"^(?:约|大约)?(?:(\d)个?小时|(半)个?小时)$")


@dataclass(frozen=True, slots=True)
class DepartmentLine:
    """A department as a file names it."""

    full: str
    short: str
    code: str = ""
    mode: str = ""
    """Key of post.states.Mode, empty where the file has no such column."""
    contact: str = ""
    phones: tuple[str, ...] = ()
    chain: tuple[str, ...] = ()
    """Names in the order in which people of the unit are called."""
    minutes: int | None = None
    """Minutes to the scene, None where not said."""
    enterprise: bool = False
    """Whether it is a company without enforcement powers."""
    aliases: tuple[str, ...] = ()
    note: str = ""

    @property
    def stationed(self) -> bool:
        """Whether the department is posted at the township."""
        return self.mode == "stationed"

    def known(self) -> KnownDepartment:
        """Return it as something other sheets are compared with."""
        return KnownDepartment(self.short, self.full, self.code, self.aliases, self.enterprise)


def records(page: Page, mapping: Mapping, known: Known) -> tuple[list[Record[DepartmentLine]], Reading]:
    """Read the departments of a page; the call order is checked where any officer is known."""
    reading = rows_of(page, mapping, (*REQUIRED[Kind.DEPARTMENTS], "short"))
    seen: dict[str, str] = {}
    return [_record(row, known, seen) for row in reading.rows], reading


def _record(row: Row, known: Known, seen: dict[str, str]) -> Record[DepartmentLine]:
    found = Findings()
    full, short = tight(row.text("full")), tight(row.text("short"))
    if not full and not short:
        found.reject("full", "单位名称为空，不能登记。请补上。", "The unit has no name. Add it.")
    if full and not short:
        short = usual_name(full) or full
        if short != full:
            found.note("short", f"表里没有简称，按通用叫法取“{short}”。", f"No short name; taken as {short}.")
    full = full or short
    _told_apart(full, short, known, seen, found)
    line = DepartmentLine(
        full=full,
        short=short,
        code=tight(row.text("code")).upper(),
        mode=mode(row, found, _MODE),
        contact=person(row.text("contact")),
        phones=telephones(row, found, needed=False),
        chain=_chain(row, known, found),
        minutes=_minutes(row, known, found),
        enterprise=enterprise(short, full, row.text("note")),
        aliases=pieces(row.text("aliases")),
        note=plain(row.text("note")),
    )
    struck_out(row, found)
    verdict = found.verdict
    value = None if verdict is Verdict.REJECT else line
    return Record(row.where, short or full, verdict, tuple(found.remarks), row.cells(), value)


def _told_apart(full: str, short: str, known: Known, seen: dict[str, str], found: Findings) -> None:
    if full and seen.get(full) == short:
        found.reject("full", f"“{full}”与前面重复，只留一行。", f"{full} stands above already. Keep one row.")
    elif short and short in seen.values():
        found.question(
            "short",
            f"简称“{short}”与前面另一单位相同，请改一个。",
            f"Another unit above is also called {short}. Change one.",
        )
    elif any(full == one.full or short == one.short for one in known.departments):
        found.question(
            "full",
            f"本台已有“{short}”，是否以本表为准，请确认。",
            f"The post has {short} already. Say whether this row replaces it.",
        )
    if full:
        seen[full] = short


def _chain(row: Row, known: Known, found: Findings) -> tuple[str, ...]:
    text = row.text("chain")
    if nothing(text):
        return ()
    people = {officer.name for officer in known.officers}
    names = tuple(name for part in _LINK.split(text) if part and (name := _name(part, people)))
    strangers = [name for name in names if people and name not in people]
    if strangers:
        said = "、".join(strangers)
        found.question(
            "chain",
            f"呼叫顺序里的“{said}”不在人员表，请改名或补登人员。",
            f"{said} in the call order is no officer. Correct the name or add the person.",
        )
    long = [name for name in names if len(name) > 8]  # noqa: PLR2004 - longer than any name with a number behind
    if long and not strangers:
        found.question(
            "chain", f"呼叫顺序看不懂：{text}，请只写姓名。", f"The call order is unclear: {text}. Write names."
        )
    return names


def _name(part: str, people: set[str]) -> str:
    name = person(part)
    if name in people:
        return name
    return _AHEAD.sub("", re.sub(r"[（(].*?[)）]|[：:]|1\d{10}", "", name)).strip("。.")


def _minutes(row: Row, known: Known, found: Findings) -> int | None:
    if not row.has("minutes"):
        return None
    text = tight(row.text("minutes"))
    if nothing(text):
        found.question("minutes", "到场预计为空，请补上分钟数。", "Minutes to arrive are empty. Add them.")
        return None
    minutes: int | None = None
    if (match := _MINUTES.match(text)) is not None:
        minutes = int(match[1])
    elif (match := _HOURS.match(text)) is not None:
        minutes = int(match[1]) * 60 if match[1] else 30
    if minutes is None or not 0 < minutes <= 24 * 60:
        found.question(
            "minutes",
            f"到场预计写“{text}”，看不出分钟数，请写一个数。",
            f"Minutes to arrive say “{text}”. Write one number.",
        )
        return None
    if minutes > known.response_minutes:
        limit = known.response_minutes
        found.question(
            "minutes",
            f"到场预计{minutes}分钟，超过{limit}分钟时限，需确认是否按例外处理。",
            f"{minutes} minutes to arrive exceed the limit of {limit}. Confirm the exception.",
        )
    return minutes
