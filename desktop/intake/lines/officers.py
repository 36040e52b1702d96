"""People of the departments as rosters list them: unit, certificate, telephone, posting, nights, driving."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING

from desktop.intake.known import KnownOfficer
from desktop.intake.lines.cells import department, left_service, mode, repeated, struck_out, telephones, yes_or_no
from desktop.intake.lines.rows import rows_of
from desktop.intake.mapping import Kind
from desktop.intake.repair.plain import nothing, person, plain, tight
from desktop.intake.repair.ticks import negatives_written, tick
from desktop.intake.verdict import Findings, Record, Verdict
from desktop.intake.vocabulary import REQUIRED
from desktop.post.words import Words

if TYPE_CHECKING:
    from desktop.intake.known import Known
    from desktop.intake.lines.rows import Reading, Row
    from desktop.intake.mapping import Mapping
    from desktop.intake.page import Page

_UNIT, _MODE = Words("单位", "Unit"), Words("驻点方式", "Posting")
_CERTIFIED, _NIGHT = Words("是否持证", "Certified"), Words("可否夜班", "Nights")
_EXACT_DIGITS = 15
"""Digits that a spreadsheet keeps of a number; longer ones lose their end."""
_PREGNANT = re.compile(r"孕|哺乳|产")


@dataclass(frozen=True, slots=True)
class OfficerLine:
    """A person as a file names them."""

    name: str
    unit: str
    """Short name of the department."""
    post: str = ""
    cert: str = ""
    phones: tuple[str, ...] = ()
    mode: str = ""
    """Key of post.states.Mode, empty where the file has no such column."""
    certified: bool | None = None
    night: bool | None = None
    drive: str = ""
    note: str = ""

    @property
    def phone(self) -> str:
        """The number to call first."""
        return self.phones[0] if self.phones else ""

    def known(self) -> KnownOfficer:
        """Return it as somebody other sheets are compared with."""
        return KnownOfficer(self.name, self.unit, self.phone, self.cert, self.night)


@dataclass(frozen=True, slots=True)
class _Column:
    """What the whole sheet says that one row cannot: usual length of certificates, repeats, how noes are written."""

    digits: int | None
    twice: frozenset[str]
    gaps: dict[str, bool]
    """For each yes-or-no column whether a blank means no."""


def records(page: Page, mapping: Mapping, known: Known) -> tuple[list[Record[OfficerLine]], Reading]:
    """Read the people of a page; a band such as `一、派出所` gives the unit where no column does."""
    reading = rows_of(page, mapping, REQUIRED[Kind.OFFICERS])
    people = {(one.name, one.unit, one.phone) for one in known.officers}
    certs: list[str] = []
    seen: set[tuple[str, str]] = set()
    for row in reading.rows:
        who = (person(row.text("name")), tight(row.text("cert")))
        if who not in seen:
            certs.append(tight(row.text("cert")))
            seen.add(who)
    column = _Column(
        _usual_digits(reading.rows),
        repeated(text for text in certs if not nothing(text) and tick(text) is None),
        {name: not negatives_written([row.text(name) for row in reading.rows]) for name in ("certified", "night")},
    )
    namesakes: dict[tuple[str, str], str] = {}
    return [_record(row, known, column, people, namesakes) for row in reading.rows], reading


def _record(
    row: Row, known: Known, column: _Column, people: set[tuple[str, str, str]], namesakes: dict[tuple[str, str], str]
) -> Record[OfficerLine]:
    found = Findings()
    name = person(row.text("name"))
    if nothing(name):
        found.reject("name", "姓名为空，不能登记。请补上。", "The name is empty. Add it.")
    unit_text = row.down("unit") or row.band
    if nothing(unit_text):
        found.reject("unit", "单位为空，不能登记。请补上。", "The unit is empty. Add it.")
        unit = ""
    else:
        unit = department(unit_text, "unit", known, found, _UNIT)
    note = plain(row.text("note"))
    cert = _cert(row, column, found)
    certified = _certified(row, cert, column, found)
    line = OfficerLine(
        name=name,
        unit=unit,
        post=plain(row.text("post")),
        cert=cert,
        phones=telephones(row, found, needed=True),
        mode=mode(row, found, _MODE),
        certified=certified,
        night=_night(row, column, found),
        drive=_drive(row.text("drive")),
        note=note,
    )
    if left_service(note):
        found.question(
            "note",
            f"备注“{note}”，是否仍列入，请问清。",
            f"The note says “{note}”. Ask whether they still serve.",
        )
    struck_out(row, found)
    if found.verdict is not Verdict.REJECT:
        _told_apart(line, people, namesakes, found)
    verdict = found.verdict
    value = None if verdict is Verdict.REJECT else line
    return Record(row.where, name, verdict, tuple(found.remarks), row.cells(), value)


def _told_apart(
    line: OfficerLine, people: set[tuple[str, str, str]], namesakes: dict[tuple[str, str], str], found: Findings
) -> None:
    who = (line.name, line.unit)
    if who in namesakes and namesakes[who] == line.phone:
        found.reject(
            "name",
            f"{line.name}与前面同名同单位同手机，重复登记，只留一行。",
            f"{line.name} stands above with the same unit and telephone. Keep one row.",
        )
    elif who in namesakes:
        found.question(
            "name",
            f"{line.unit}前面已有{line.name}，手机不同，是同一人还是同名，请问清。",
            f"{line.unit} has a {line.name} above with another telephone. Ask whether it is the same person.",
        )
    elif (*who, line.phone) in people:
        found.reject("name", f"本台已有{line.unit}{line.name}，不重复登记。", f"The post has {line.name} already.")
    elif any(who == (name, unit) for name, unit, _ in people):
        found.question(
            "name",
            f"本台已有{line.unit}{line.name}，手机不同，是否以本表为准，请确认。",
            f"The post has {line.name} with another telephone. Say which is right.",
        )
    namesakes.setdefault(who, line.phone)


def _cert(row: Row, column: _Column, found: Findings) -> str:
    raw, text = row.raw("cert"), tight(row.text("cert"))
    if nothing(text) or tick(text) is not None:
        return ""
    numeric = isinstance(raw, int | float) and not isinstance(raw, bool)
    digits = len(text) if text.isdigit() else None
    if numeric and digits is not None and digits > _EXACT_DIGITS:
        found.question(
            "cert",
            f"执法证号按数字存，后几位可能已丢：{text}，请照证件改成文本。",
            f"The certificate was stored as a number and may have lost its end: {text}. Write it as text.",
        )
    elif (numeric and digits != column.digits) or re.fullmatch(r"\d(?:\.\d+)?[Ee]\+?\d+", text):
        found.question(
            "cert",
            f"执法证号按数字存，可能丢了开头的0：{text}，请照证件补全。",
            f"The certificate was stored as a number and may have lost its leading 0: {text}. Complete it.",
        )
    elif digits is not None and column.digits is not None and digits < column.digits:
        found.question(
            "cert",
            f"执法证号{text}比别人的少{column.digits - digits}位，请照证件补全。",
            f"Certificate {text} has {column.digits - digits} digits less than the others. Complete it.",
        )
    if text in column.twice:
        found.question(
            "cert",
            f"执法证号{text}与另一人相同，请核对两人的证件。",
            f"Certificate {text} is also another person's. Check both.",
        )
    return text


def _usual_digits(rows: list[Row]) -> int | None:
    """Return how many digits at least two thirds of the all-figure certificates have, None without such a habit."""
    lengths = Counter(len(text) for row in rows if (text := tight(row.text("cert"))).isdigit())
    if not lengths:
        return None
    length, times = lengths.most_common(1)[0]
    return length if times * 3 >= lengths.total() * 2 else None


def _certified(row: Row, cert: str, column: _Column, found: Findings) -> bool | None:
    if not row.has("certified"):
        said = bool(tick(row.text("cert")))
        if said:
            _without_number(found)
        return (bool(cert) or said) if row.has("cert") else None
    text = row.text("certified")
    if "过期" in text or "到期" in text or "失效" in text:
        found.question(
            "certified",
            f"证件写“{text}”，是否已换证，请问清。",
            f"The certificate says “{text}”. Ask for the new one.",
        )
        return None
    certified = yes_or_no(row, "certified", found, _CERTIFIED, blank_is_no=column.gaps["certified"] and not cert)
    if certified and not cert:
        _without_number(found)
    if certified is False and cert:
        found.question(
            "certified",
            f"写“否”却填了证号{cert}，请问清。",
            f"Said not to be certified, yet number {cert}. Ask.",
        )
    return certified


def _without_number(found: Findings) -> None:
    found.question("cert", "写“是”持证但没有证号，请补证号。", "Said to be certified, without a number. Add it.")


def _night(row: Row, column: _Column, found: Findings) -> bool | None:
    text = row.text("night")
    if _PREGNANT.search(text):
        found.question(
            "night",
            f"可否夜班写“{text}”，与“是/否”不同，请定到哪天。",
            f"Nights say “{text}”, neither yes nor no. Settle until when.",
        )
        return None
    return yes_or_no(row, "night", found, _NIGHT, blank_is_no=column.gaps["night"])


def _drive(text: str) -> str:
    return re.sub(r"[a-z]", lambda letter: letter[0].upper(), plain(text))
