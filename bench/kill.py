"""Kill a process that gives orders, again and again; every acknowledged order must be there, with a sound journal.

python bench/kill.py     200 kills of a process that gives orders without a pause

bench/kill_program.py does so to a built program.
"""

from __future__ import annotations

import argparse
import random
import subprocess
import sys
import tempfile
import threading
import time
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from desktop.ledger import pinyin, rosters
from desktop.ledger.book import exists, open_post
from desktop.ledger.journal import entries
from desktop.post.department import Department
from desktop.post.dispatch import Dispatch
from desktop.procedures import corrections, records
from desktop.procedures.dispatch import departure, tasks
from desktop.procedures.roster import swaps
from desktop.procedures.roster.drafting import discard_draft
from desktop.procedures.roster.publishing import publish
from desktop.procedures.verify import verify
from desktop.procedures.whistle import closing
from tests.post_of import COMMANDER
from tests.roster_of import RosterPost

if TYPE_CHECKING:
    from collections.abc import Callable

KILLS = 200
FRESH = 20
"""Kills after which a new folder is begun, so that the making of a ledger is hit too."""
STARTING = 0.2
"""Share of the kills that fall anywhere in the first second, before or while the ledger is made."""
_TAKEN_BACK, _PERMITTED = range(3), range(5)
"""Of ten arrivals three are taken back, of ten departments five leave by permit."""


@dataclass
class Tally:
    """What a campaign has seen."""

    kills: int = 0
    acknowledged: int = 0
    lost: int = 0
    faults: list[str] = field(default_factory=list)
    early: int = 0
    """Kills before the first order was acknowledged."""


def give_orders(folder: Path, seed: int) -> None:
    """Give orders for ever, each acknowledged on the pipe once its procedure has returned."""
    chance = random.Random(seed)
    with open_post(folder) as ledger:
        post = RosterPost(ledger)
        said = 0

        def acknowledge() -> None:
            nonlocal said
            seq, digest = ledger.head()
            if seq > said:
                print(seq, digest, flush=True)
                said = seq

        recorded = entries(ledger.connection, most=1, newest=True)
        post.now = recorded[0].recorded_at if recorded else post.now
        post.founded().relaxed()
        pinyin.initials("龙王沟")  # what the first order loads would otherwise take most of the time until the kill
        acknowledge()
        while True:
            post.later(1)
            _keep_a_roster(post, chance, acknowledge)
            whistle = post.blown(*chance.sample(sorted(post.departments), min(2, len(post.departments))))
            acknowledge()
            for dispatch in ledger.having(Dispatch, whistle=whistle.id):
                short = ledger.get(Department, dispatch.department).short
                post.later(chance.randint(1, 40))
                taken_back = post.arrive(whistle, short, "甲乙丙")
                acknowledge()
                if chance.randrange(10) in _TAKEN_BACK:
                    corrections.undo(post.watch, taken_back)
                    acknowledge()
                    post.arrive(whistle, short, "甲乙")
                    acknowledge()
                records.note(post.watch, whistle.id, "北侧有挖机" * chance.randint(1, 200))
                acknowledge()
                tasks.finish_work(post.watch, dispatch.id)
                acknowledge()
                if chance.randrange(10) in _PERMITTED:
                    departure.give_permit(post.watch, dispatch.id, COMMANDER, "另有警情")
                    acknowledge()
                    departure.release(post.watch, dispatch.id)
                    acknowledge()
            closing.report_done(post.watch, whistle.id, "办结")
            acknowledge()
            closing.check_pass(post.watch, whistle.id, "网格员赵", "好")
            acknowledge()


def _keep_a_roster(post: RosterPost, chance: random.Random, acknowledge: Callable[[], None]) -> None:
    """Draft a month of its own, publish it, swap a duty, begin it, and take some of it back."""
    month = f"{chance.randrange(2030, 2090)}-{chance.randrange(1, 13):02}"
    if rosters.roster_of(post.ledger, month) is not None:
        return
    days = chance.sample(range(1, 29), 12)
    post.draft_cells(*((name, day, "stationed_day") for day in days for name in ("公安甲",)), month=month)
    acknowledge()
    duties = publish(post.watch, month, COMMANDER, holes_reason="人手不足").result.added
    acknowledge()
    swapped = chance.choice(duties)
    swaps.ask_swap(post.watch, swapped.id, post.ids["公安乙"], "家里有事")
    acknowledge()
    done = swaps.agree_swap(post.watch, swapped.id, COMMANDER, "党政办3号")
    acknowledge()
    if chance.randrange(10) in _TAKEN_BACK:
        corrections.undo(post.watch, done.seq)
        acknowledge()
    for day in chance.sample(days, 3):
        post.draft_cells(("公安丙", day, "on_call_1"), month=month)
        acknowledge()
    discard_draft(post.watch, month)
    acknowledge()


def campaign(home: Path, kills: int, seed: int = 0) -> Tally:
    """Kill `kills` processes at random moments in folders under `home`, and look after each kill."""
    chance, tally = random.Random(seed), Tally()
    for number in range(kills):
        folder = home / f"post{number // FRESH}"
        folder.mkdir(parents=True, exist_ok=True)
        command = [sys.executable, __file__, "--child", str(folder), "--seed", str(seed * 100_003 + number)]
        told = _killed(command, chance.uniform(0, 1.0 if chance.random() < STARTING else 0.6), chance, tally)
        _look(folder, told, tally)
    return tally


def _killed(command: list[str], after: float, chance: random.Random, tally: Tally) -> list[tuple[int, str]]:
    """Start a child, kill it (SIGKILL, on Windows TerminateProcess), and return what it had acknowledged."""
    complaint = tempfile.TemporaryFile("w+", encoding="utf-8")  # noqa: SIM115 - closed when the child is dead
    child = subprocess.Popen(command, stdout=subprocess.PIPE, stderr=complaint, text=True, encoding="utf-8")
    lines: list[str] = []
    first = threading.Event()

    def read() -> None:
        for line in child.stdout or ():
            lines.append(line)
            first.set()

    reader = threading.Thread(target=read)
    reader.start()
    if chance.random() > STARTING:
        first.wait(30)
    time.sleep(after)
    if child.poll() is not None:
        complaint.seek(0)
        tally.faults.append(f"the child ended by itself: {complaint.read()[-800:]}")
    child.kill()
    child.wait()
    reader.join()
    complaint.close()
    if child.stdout is not None:
        child.stdout.close()
    tally.kills += 1
    whole = [line.split() for line in lines if line.endswith("\n")]
    tally.acknowledged += len(whole)
    tally.early += not whole
    return [(int(seq), digest) for seq, digest in whole]


def _look(folder: Path, told: list[tuple[int, str]], tally: Tally) -> None:
    """Open what the killed process left: what it acknowledged is there, the journal and the file are sound."""
    if not exists(folder):
        tally.lost += len(told)
        return
    with open_post(folder) as ledger:
        there = {one.seq: one.hash for one in entries(ledger.connection)}
        tally.lost += sum(there.get(seq) != digest for seq, digest in told)
        tally.faults.extend(fault.en for fault in verify(ledger).faults)


def main() -> int:
    """Run the campaign that was asked for and print its figures."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--kills", type=int, default=KILLS)
    parser.add_argument("--seed", type=int, default=random.SystemRandom().randrange(10**6))
    parser.add_argument("--child", help=argparse.SUPPRESS)
    asked = parser.parse_args()
    if asked.child:
        give_orders(Path(asked.child), asked.seed)
    with tempfile.TemporaryDirectory() as home:
        tally = campaign(Path(home), asked.kills, asked.seed)
    print(
        f"seed {asked.seed}: {tally.kills} kills ({tally.early} before the first order), "
        f"{tally.acknowledged} orders acknowledged, {tally.lost} lost, {len(tally.faults)} faults"
    )
    for fault in tally.faults[:20]:
        print(" ", fault)
    return 1 if tally.lost or tally.faults else 0


if __name__ == "__main__":
    sys.exit(main())
