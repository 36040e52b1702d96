"""The audit behind `verify`: the chain of the journal, the rows against it, the numbers, the file, the filed papers."""

from __future__ import annotations

import hashlib
import json
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from desktop.ledger import conferences, driver, issued, journal
from desktop.ledger.book import FILE
from desktop.ledger.pen import PERSONAL, hidden, salt
from desktop.ledger.tables import TABLES
from desktop.post.file_path import reach

if TYPE_CHECKING:
    from collections.abc import Callable

    from desktop.ledger.book import Ledger

_KEYS = {"reporter": "whistle", "evaluation": "whistle", "rule": "version", "setting": "name",
         "plan_rules": "version"}  # fmt: skip
_HELD = frozenset({*TABLES.values(), "rule"})
"""Tables whose rows are held against the journal; the others keep working values."""
_SERIES = (("permit", "撤字"), ("command_order", "令字"), ("conference", "会商字"), ("action_item", "议字"),
           ("supervision_sheet", "督字"), ("correction", "更字"))  # fmt: skip
"""Tables whose numbers have no gaps in any year; whistles may have some that an import left out."""
_WITH_MINUTES = "conference"
"""The table that came with issued minutes and records."""
_STEP = 2000


@dataclass(frozen=True, slots=True)
class Fault:
    """Something that is not as it was written: where, and what."""

    place: str
    zh: str
    en: str


@dataclass(frozen=True, slots=True)
class Report:
    """What an audit looked at and found; sound when there are no faults."""

    entries: int
    rows: int
    papers: int
    head: str
    faults: tuple[Fault, ...]
    remarks: tuple[Fault, ...] = ()
    """Not wrong, but to be known: numbers that an import left out, a clock that went back."""


def audit(ledger: Ledger, papers: Path | None = None, tell: Callable[[int], None] | None = None) -> Report:
    """Check everything that was ever written; `tell` hears how many entries are done, for progress."""
    usual = ledger.connection.text_factory
    ledger.connection.text_factory = _any_text
    try:
        return _audit(ledger, papers, tell or _untold)
    except driver.DatabaseError as error:
        fault = Fault(
            FILE, f"台账文件有损坏，读不完：{error}。请从备份恢复。", f"The file is damaged: {error}. Restore a backup."
        )
        return Report(0, 0, 0, "", (fault,))
    finally:
        ledger.connection.text_factory = usual


def _any_text(raw: bytes) -> str:
    """Read a text whose bytes may have been tampered with; what is no UTF-8 stays visible to the seal."""
    return raw.decode("utf-8", "surrogateescape")


def _untold(_: int) -> None:
    """Hear how many entries are done, and tell nobody."""


def _audit(ledger: Ledger, papers: Path | None, tell: Callable[[int], None]) -> Report:
    faults, remarks = list(_file(ledger)), []
    last: dict[tuple[str, str], dict[str, Any]] = {}
    before, count, after = journal.GENESIS, 0, 0
    while entries := journal.written_entries(ledger.connection, after, _STEP):
        for fields, prev_hash, digest in entries:
            count, seq = count + 1, fields["seq"]
            faults.extend(_link(fields, prev_hash, digest, before, after + 1))
            before, after = digest, seq
            said, rows = _told(fields["payload"])
            if "clock_back" in said:
                remarks.append(
                    Fault(
                        f"entry {seq}",
                        f"第 {seq} 笔：本机时钟曾往回拨",
                        f"Entry {seq}: the clock of this machine had gone back",
                    )
                )
            for table, key, columns in rows:
                last.setdefault((table, key), {}).update({name: pair[1] for name, pair in columns.items()})
        tell(count)
    known = frozenset(name for (name,) in ledger.rows("SELECT name FROM sqlite_master WHERE type = 'table'"))
    faults.extend(_rows(ledger, last, known))
    faults.extend(_numbers(ledger, known))
    if _WITH_MINUTES in known:  # an older file is looked at before it is migrated
        faults.extend(Fault(*one) for one in (*issued.faults(ledger), *conferences.changed(ledger)))
    paper_count, paper_faults = _papers(ledger, papers)
    faults.extend(paper_faults)
    remarks.extend(_unnumbered(ledger))
    return Report(count, len(last), paper_count, before, tuple(faults), tuple(remarks))


def _told(payload: str) -> tuple[dict[str, Any], list[tuple[str, str, dict[str, list[Any]]]]]:
    """Return what an entry says and the rows to be held against it; nothing where it was made unreadable.

    Its broken seal is named already; a table that it never named is left to the rows of that table.
    """
    try:
        told = json.loads(payload)
        rows = [(table, key, columns) for table, key, columns in told["rows"] if table in _HELD]
        good = all(len(pair) > 1 for _, _, columns in rows for pair in columns.values())
        return (dict(told["say"]), rows) if good else ({}, [])
    except (ValueError, KeyError, TypeError, AttributeError):
        return {}, []


def _file(ledger: Ledger) -> list[Fault]:
    faults = []
    on_disk = ("cipher_integrity_check",) if ledger.folder is not None else ()
    for pragma in ("integrity_check", "foreign_key_check", *on_disk):
        rows = [row for row in ledger.rows(f"PRAGMA {pragma}") if row[0] != "ok"]
        if rows:
            faults.append(Fault(pragma, f"文件检查 {pragma} 不通过：{rows[0]}", f"{pragma} failed: {rows[0]}"))
    return faults


def _link(fields: dict[str, Any], prev_hash: str, digest: str, before: str, place: int) -> list[Fault]:
    seq = fields["seq"]
    at = f"entry {seq}"
    faults = []
    if seq != place:
        faults.append(Fault(f"entry {place}", f"第 {place} 笔不见了", f"Entry {place} is missing"))
    elif prev_hash != before:
        faults.append(Fault(at, f"第 {seq} 笔接不上前一笔", f"Entry {seq} does not follow the one before"))
    if journal.seal(prev_hash, fields) != digest:
        faults.append(Fault(at, f"第 {seq} 笔被改过", f"Entry {seq} was changed"))
    return faults


def _rows(ledger: Ledger, last: dict[tuple[str, str], dict[str, Any]], known: frozenset[str]) -> list[Fault]:
    faults: list[Fault] = []
    secret = salt(ledger)
    by_table: dict[str, list[tuple[str, dict[str, Any]]]] = {}
    for (table, fact), columns in last.items():
        by_table.setdefault(table, []).append((fact, columns))
    for table in sorted(_HELD & known):
        key = _KEYS.get(table, "id")
        names = [row[1] for row in ledger.rows(f'PRAGMA table_info("{table}")')]
        found = {str(row[names.index(key)]): row for row in ledger.rows(f'SELECT * FROM "{table}"')}  # noqa: S608
        for fact, columns in by_table.get(table, ()):
            row = found.pop(fact, None)
            if row is None:
                faults.append(Fault(f"{table} {fact}", f"{table} 少了一行 {fact}", f"{table} lost row {fact}"))
                continue
            for name, value in columns.items():
                now = row[names.index(name)]
                if (table, name) in PERSONAL and now is not None:
                    now = hidden(secret, str(now))
                if now != value:
                    faults.append(
                        Fault(
                            f"{table}.{name} {fact}",
                            f"{table} 的 {name} 与流水不符（{fact}）",
                            f"{table}.{name} differs from the journal ({fact})",
                        )
                    )
        faults.extend(
            Fault(f"{table} {fact}", f"{table} 多出一行 {fact}，流水里没有", f"{table} has a row {fact} without entry")
            for fact in found
        )
    return faults


def _numbers(ledger: Ledger, known: frozenset[str]) -> list[Fault]:
    faults = []
    for table, series in (one for one in _SERIES if one[0] in known):
        for year, count, least, most in ledger.rows(
            f"SELECT year, count(*), min(number), max(number) FROM {table} WHERE number IS NOT NULL GROUP BY year"  # noqa: S608 - our own names
        ):
            if least != 1 or most != count:
                faults.append(
                    Fault(
                        f"{table} {year}", f"{year} 年{series}编号有空号", f"The numbers of {table} in {year} have gaps"
                    )
                )
    gaps = ledger.rows(
        """SELECT w.year, w.number FROM whistle w WHERE w.number IS NOT NULL AND w.imported_from = '' AND w.number > 1
           AND NOT EXISTS (SELECT 1 FROM whistle p WHERE p.year = w.year AND p.number = w.number - 1)
           AND w.number - 1 > coalesce((SELECT max(i.number) FROM whistle i
                                         WHERE i.year = w.year AND i.imported_from <> ''), 0)
           AND EXISTS (SELECT 1 FROM whistle q
                        WHERE q.year = w.year AND q.number < w.number AND q.imported_from = '')"""
    )
    faults.extend(
        Fault(f"serial {year}", f"〔{year}〕哨字{number}号前面缺号", f"A number before {number} is missing")
        for year, number in gaps
    )
    return faults


def _unnumbered(ledger: Ledger) -> list[Fault]:
    rows = ledger.rows(
        """SELECT year, min(number), max(number), count(*) FROM whistle
           WHERE number IS NOT NULL AND imported_from <> '' GROUP BY year"""
    )
    return [
        Fault(
            f"serial {year}",
            f"导入的 {year} 年哨单 {least}—{most} 号中有 {most - least + 1 - count} 个号没有导入",
            f"Of the imported numbers {least}-{most} of {year}, {most - least + 1 - count} were not imported",
        )
        for year, least, most, count in rows
        if most - least + 1 != count
    ]


def _papers(ledger: Ledger, folder: Path | None) -> tuple[int, list[Fault]]:
    if folder is None:
        return 0, []
    rows = ledger.rows("SELECT file, sha256 FROM paper")
    faults = []
    for name, digest in rows:
        try:
            same = hashlib.sha256(Path(reach(folder / name)).read_bytes()).hexdigest() == digest
        except FileNotFoundError:
            faults.append(Fault(name, f"归档的 {name} 不在了", f"The filed {name} is gone"))
            continue
        except OSError as error:  # a program keeps it to itself, or the disk does not answer: it may be there
            faults.append(Fault(name, f"归档的 {name} 读不了：{error}", f"The filed {name} cannot be read: {error}"))
            continue
        if not same:
            faults.append(Fault(name, f"归档的 {name} 被改过", f"The filed {name} was changed"))
    return len(rows), faults
