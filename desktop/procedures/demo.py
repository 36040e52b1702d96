"""The demo post: 青石镇 with closed whistles, rosters and three whistles running now, made by real orders."""

from __future__ import annotations

from datetime import date, datetime, timedelta
from typing import TYPE_CHECKING

from desktop.ledger import journal, workshop
from desktop.ledger.book import exists, open_post
from desktop.post.command_post import Stand
from desktop.post.department import Department, Officer
from desktop.post.guard import no
from desktop.post.moment import CHINA
from desktop.post.place import Grid
from desktop.post.whistle import Whistle
from desktop.procedures.rehearsal.barracks import keep_roster
from desktop.procedures.rehearsal.calls import keep_log
from desktop.procedures.rehearsal.cast import engage, keep_watch
from desktop.procedures.rehearsal.meetings import keep_meetings
from desktop.procedures.rehearsal.scene import Company, Scene
from desktop.procedures.rehearsal.stage import DEVICE, Stage, script

if TYPE_CHECKING:
    from pathlib import Path

MONTHS = 2
"""Months before this one whose rosters are published: the invented post was founded on the first day of them."""
_FIRST_HOUR = timedelta(hours=7)


def build_demo(folder: Path, now: datetime) -> int:
    """Make the demo post in `folder`, in place of what lay there, and return the number of orders given.

    The same `now` gives the same post but for its random keys. The ledger is built aside and put into place whole:
    nobody is told of a single order before all are on the disk. Refuses a folder that holds anything but a demo post;
    raises OSError where the machine says no.
    """
    _demo_or_nothing(folder)
    end = now.astimezone(CHINA).replace(microsecond=0)
    midnight = end.replace(hour=0, minute=0, second=0)
    with workshop.built(folder) as ledger:
        founded = midnight.replace(day=1)
        for _ in range(MONTHS):
            founded = (founded - timedelta(days=1)).replace(day=1)
        stage = Stage(ledger, end, founded + _FIRST_HOUR, "党办丁")
        engage(stage)
        keep_roster(stage)
        keep_watch(stage, (midnight - founded).days)
        keep_log(stage)
        keep_meetings(stage)
        company = Company(
            {one.id: ledger.having(Officer, department=one.id) for one in ledger.having(Department)},
            {one.code: one for one in ledger.having(Grid)},
            script("post"),
        )
        for place, told in enumerate(script("whistles")["whistle"]):
            Scene(stage, company, told, place).arrange()
        stage.play()
        return ledger.head()[0]


def _demo_or_nothing(folder: Path) -> None:
    """Refuse a folder that holds something else: an office's own ledger is never the price of a demo."""
    if not folder.exists() or (folder.is_dir() and not any(folder.iterdir())):
        return
    if made_on(folder) is None:
        raise no(
            "post",
            f"{folder} 里有别的东西，不是演示台账，没有动它。请另选一个空文件夹。",
            f"{folder} holds something else than a demo post and was left alone. Choose an empty folder.",
        )


def made_on(folder: Path) -> date | None:
    """Return the day that the demo post in `folder` takes for today, or None where there is none."""
    if not exists(folder):
        return None
    with open_post(folder, read_only=True) as ledger:
        if [one.device for one in journal.entries(ledger.connection, most=1)] != [DEVICE]:
            return None
        known = [one.since for one in ledger.having(Stand)] + [one.registered_at for one in ledger.having(Whistle)]
        return max(known).astimezone(CHINA).date() if known else None


def ready_demo(folder: Path, now: datetime, *, fresh: bool = False) -> bool:
    """See to it that a demo post of today lies in `folder`; return whether it was made anew."""
    if not fresh and made_on(folder) == now.astimezone(CHINA).date():
        return False
    build_demo(folder, now)
    return True
