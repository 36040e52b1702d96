"""How things are named on the line: a whistle by its number, a department by any of its names, a moment by 1420."""

from __future__ import annotations

import re
from datetime import date, datetime, timedelta
from typing import TYPE_CHECKING, TypeVar

from desktop.console.speech import Mistyped
from desktop.ledger import pinyin
from desktop.post import serial
from desktop.post.department import Department
from desktop.post.dispatch import Dispatch
from desktop.post.guard import no
from desktop.post.moment import CHINA, clock_time
from desktop.post.task import Task
from desktop.post.whistle import Whistle
from desktop.post.words import Words

if TYPE_CHECKING:
    from collections.abc import Callable

    from desktop.ledger.book import Ledger
    from desktop.post.states import Named
    from desktop.procedures.watch import Watch

N = TypeVar("N", bound="Named")

_DASHED = re.compile(r"^(\d{4})-(\d+)$")
_BARE = re.compile(r"^(\d+)号?$")
_OLDEST, _LATEST = 2000, 2999
"""Years between which days and moments are looked for; at the ends of the calendar no week has seven days."""
_KEY = re.compile(r"^:?([0-9a-f]{6,32})$")
_SHOWN = 6


def key_of(whistle: Whistle) -> str:
    """Return how a whistle without a number is named: the last six digits of its id."""
    return whistle.id[-_SHOWN:]


def whistle(ledger: Ledger, text: str, today: date) -> Whistle:
    """Return the whistle named by 12, 2026-12, 〔2026〕哨字12号, or for a draft by the end of its id."""
    clean = text.strip()
    if (match := _BARE.match(clean)) is not None:
        found = ledger.having(Whistle, number=int(match[1]))
        if found:
            return min(found, key=lambda one: abs((one.year or 0) - today.year))
    elif (match := _DASHED.match(clean)) is not None:
        found = ledger.having(Whistle, year=int(match[1]), number=int(match[2]))
    elif (number := serial.read(clean)) is not None:
        found = ledger.having(Whistle, year=number.year, number=number.number)
    else:
        found = ()
    if not found and (key := _KEY.match(clean.lower())) is not None:
        found = tuple(one for one in ledger.having(Whistle) if one.id.replace("-", "").endswith(key[1]))
    if len(found) != 1:
        raise no(
            "whistle",
            f"没有“{clean}”这一哨。编号写 12、2026-12 或〔2026〕哨字12号；草拟的写 list --inbox 里的六位代号。",
            f"There is no whistle “{clean}”. Write 12 or 2026-12, for a draft its six digits in list --inbox.",
        )
    return found[0]


def department(ledger: Ledger, text: str) -> Department:
    """Return the department called by short name, code, full name, alias or pinyin initials; refuse a doubtful name."""
    clean = text.strip()
    known = ledger.having(Department, active=True)
    tests: tuple[Callable[[Department], bool], ...] = (
        lambda one: clean in (one.short, one.name),
        lambda one: clean.upper() == one.code or clean in one.aliases,
        lambda one: clean.lower() == pinyin.initials(one.short),
        lambda one: bool(clean) and clean in one.name,
    )
    for fits in tests:
        found = [one for one in known if fits(one)]
        if len(found) == 1:
            return found[0]
        if found:
            names = "、".join(one.short for one in found)
            raise no("department", f"“{clean}”可能是{names}。请写清楚。", f"“{clean}” may be {names}. Be exact.")
    raise no(
        "department",
        f"没有“{clean}”这个部门。全部部门：shaotai departments",
        f"There is no department “{clean}”. See shaotai departments.",
    )


def dispatch(ledger: Ledger, called: Whistle, text: str) -> Dispatch:
    """Return the latest call to a department at a whistle; refuse one that was not called."""
    unit = department(ledger, text)
    found = ledger.having(Dispatch, whistle=called.id, department=unit.id)
    if not found:
        number = called.serial or key_of(called)
        raise no("department", f"{number} 没有叫{unit.short}。", f"{unit.short} was not called to {number}.")
    return found[-1]


def task(ledger: Ledger, called: Whistle, text: str) -> Task:
    """Return a task of a whistle by its place in the list (1, 2 ...) or by its words."""
    tasks = ledger.having(Task, whistle=called.id)
    clean = text.strip()
    if clean.isdigit() and 1 <= int(clean) <= len(tasks):
        return tasks[int(clean) - 1]
    found = [one for one in tasks if clean and clean in one.what]
    if len(found) == 1:
        return found[0]
    listed = "；".join(f"{place} {one.what}" for place, one in enumerate(tasks, 1)) or "没有任务"
    raise no("task", f"任务“{clean}”不明确。本哨任务：{listed}。", f"Which task is “{clean}”? There are: {listed}.")


def moment(watch: Watch, text: str | None) -> datetime | None:
    """Return the moment typed as 1420, 14:20 or ISO 8601 (China time unless it says otherwise); None for nothing."""
    if text is None:
        return None
    found = clock_time(text, watch.now())
    if found is None:
        try:
            found = datetime.fromisoformat(text.strip())
        except ValueError:
            said = Words(
                f"时间“{text}”看不懂。写 1420、14:20 或 2026-09-22T14:20。", f"“{text}” is no time; write 1420."
            )
            raise Mistyped(said) from None
    _in_reach(text, found)
    return found if found.tzinfo is not None else found.replace(tzinfo=CHINA)


def due(watch: Watch, text: str | None) -> datetime | None:
    """Return the next moment typed as 1700, which lies ahead, or as ISO 8601; None for nothing."""
    found, now = moment(watch, text), watch.now()
    if text is not None and found is not None and found < now and clock_time(text, now) is not None:
        found += timedelta(days=1)
    return found


def day(text: str | None) -> date | None:
    """Return the day typed as ISO 8601, 2026-09-22; None for nothing."""
    if text is None:
        return None
    try:
        found = date.fromisoformat(text.strip())
    except ValueError:
        raise Mistyped(
            Words(f"日期“{text}”看不懂。写 2026-09-22。", f"“{text}” is no day; write 2026-09-22.")
        ) from None
    _in_reach(text, found)
    return found


def _in_reach(text: str, found: date) -> None:
    if not _OLDEST <= found.year <= _LATEST:
        said = Words(
            f"“{text}”的年份不对，应在 {_OLDEST} 到 {_LATEST} 之间。",
            f"The year of “{text}” must be {_OLDEST} to {_LATEST}.",
        )
        raise Mistyped(said)


def named(kind: type[N], text: str) -> N:
    """Return the member of a set of names typed by its key or by its Chinese words, whole or begun."""
    clean = text.strip()
    for one in kind:
        if clean.lower() == one.value or (clean and one.words.zh.startswith(clean)):
            return one
    said = "、".join(f"{one.value}（{one.words.zh}）" for one in kind)
    raise Mistyped(
        Words(f"“{clean}”只能写：{said}。", f"“{clean}” must be one of: {', '.join(one.value for one in kind)}.")
    )
