"""Kill a built program that takes orders over a pipe, again and again; what it acknowledged must be there afterwards.

python bench/kill_program.py --kills 200 -- dist/shaotai/shaotai

The program itself is asked what is there (`verify`, `journal`), as the first orders after each kill: nothing but the
standard library is needed here, so that a Windows Python under wine kills by TerminateProcess what a Linux Python
kills by SIGKILL.
"""

from __future__ import annotations

import argparse
import json
import random
import subprocess
import sys
import tempfile
import threading
import time
from contextlib import suppress
from dataclasses import asdict, dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

KILLS = 200
FRESH = 20
"""Kills after which a new folder is begun, so that the making of a ledger is hit too."""
STARTING = 0.15
"""Share of the kills that fall anywhere between the start of the process and its first orders."""
WORKING = 2.0
"""Seconds after the first acknowledged order within which the other kills fall."""
_START, _MOST = 5.0, 120.0
"""Seconds that a start is taken to last at first, and at most."""
_FILED = 0.2
"""Share of the whistles whose slip is filed; drawing one takes longer than all the other orders."""
_SHOWN, _LINE = 10, 400
"""Faults that are printed, and how much of each."""

LISTS = {
    "部门.csv": (
        "简称,全称,派驻方式,联络人,联系电话,到场预计\n"
        "水务,安岭区水务局青石水务站,备勤,水务甲,199-0000-9024,15\n"
        "公安,安岭区公安分局青石派出所,备勤,公安甲,199-0000-9001,10\n"
    ),
    "人员.csv": (
        "姓名,部门,职务,手机,执法证号\n"
        "水务甲,水务,站长,199-0000-1101,0990010001\n水务乙,水务,执法员,199-0000-1102,0990010002\n"
        "公安甲,公安,所长,199-0000-1001,警号099001\n公安乙,公安,民警,199-0000-1002,警号099002\n"
    ),
}
FOUNDING = (
    ("found", "--name", "青石镇综合执法指挥部", "--township", "青石镇", "--member", "书记甲:镇党委书记:总指挥",
     "--member", "副镇长丙:副镇长:带班领导", "--member", "党办乙:党政办科员:值班员"),
    *(("import", name) for name in LISTS),
    ("take-watch", "--leader", "副镇长丙", "--clerk", "党办乙"),
)  # fmt: skip


@dataclass
class Tally:
    """What a campaign has seen."""

    kills: int = 0
    early: int = 0
    """Kills before the first order was acknowledged."""
    begun: int = 0
    """Kills with an order given and not acknowledged."""
    landed: int = 0
    """Of those, orders that the ledger has all the same: the kill fell between the writing and the word of it."""
    acknowledged: int = 0
    lost: int = 0
    faults: list[str] = field(default_factory=list)

    @property
    def good(self) -> bool:
        """Whether nothing was lost, and kills fell into orders."""
        return not self.lost and not self.faults and self.acknowledged > 0

    def said(self) -> str:
        """Return the figures in a sentence."""
        return (
            f"{self.kills} kills ({self.early} before the first order, {self.begun} with an order begun, {self.landed} "
            f"of these were written), {self.acknowledged} orders acknowledged, {self.lost} lost, "
            f"{len(self.faults)} faults"
        )


def orders(chance: random.Random) -> Iterator[tuple[str, ...]]:
    """Yield the orders of whistle after whistle, from the blow to the check; the number of a whistle stands as `{}`.

    Where a kill takes an order away, rules refuse some of those that follow; a refusal acknowledges nothing.
    """
    while True:
        yield ("blow", "--kind", "应急", "--place", "河湾闸口", "--facts", "有人往河道倒渣土", "--call", "水务",
               "--call", "公安", "--lead", "水务")  # fmt: skip
        for called, who in (("水务", "水务"), ("公安", "公安")):
            yield "acknowledge", "{}", called
            yield "depart", "{}", called
            yield "report-in", "{}", called, "--who", f"{who}甲", "--who", f"{who}乙"
        yield "note", "{}", "北侧有挖机" * chance.randint(1, 200)
        yield "task", "{}", "水务", "清运弃土"
        if chance.random() < _FILED:
            yield "paper", "吹哨单", "{}"
        yield "task-done", "{}", "清运弃土", "--result", "清运6车"
        for called in ("水务", "公安"):
            yield "work-done", "{}", called
            yield "permit", "{}", called, "--by", "书记甲", "--manner", "电话", "--reason", "秩序已恢复"
            yield "release", "{}", called
        yield "countersign", "{}", "--by", "副镇长丙", "--manner", "签字"
        yield "report-done", "{}", "--outcome", "弃土清完"
        yield "check", "{}", "--pass", "--by", "党办乙", "--findings", "现场已清"


class Child:
    """The program at work in a folder, asked over a pipe."""

    def __init__(self, program: Sequence[str], folder: Path, env: Mapping[str, str] | None) -> None:
        """Start it."""
        self.begun = time.monotonic()
        self._process = subprocess.Popen(
            [*program, "--post", str(folder), "--json", "obey", "-", "--go-on"],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            cwd=folder.parent,
            env=None if env is None else dict(env),
        )
        self.pending = ""
        """The order that was given and is not acknowledged."""

    def ask(self, *words: str) -> dict[str, Any]:
        """Give an order and return its answer; `EOFError` where there is none any more."""
        writing, reading = self._process.stdin, self._process.stdout
        assert writing is not None  # noqa: S101 - both are pipes
        assert reading is not None  # noqa: S101 - as above
        try:
            writing.write(json.dumps(words).encode() + b"\n")
            self.pending = words[0]
            writing.flush()
        except OSError as gone:
            raise EOFError from gone
        line = reading.readline()
        if not line.endswith(b"\n"):
            raise EOFError(line.decode("utf-8", "replace"))
        self.pending = ""
        try:
            found: dict[str, Any] = json.loads(line)
        except ValueError:
            found = {"code": -1, "said": line.decode("utf-8", "replace") + reading.read().decode("utf-8", "replace")}
        return found

    def kill(self) -> None:
        """Kill it: SIGKILL, on Windows TerminateProcess."""
        self._process.kill()

    def end(self) -> int:
        """Let it end by itself, where it still lives, and return its exit code."""
        with suppress(OSError, ValueError):
            self._process.communicate(timeout=_MOST)
        self._process.kill()
        return self._process.wait()


class Campaign:
    """Kills of one program; the post that is being worked in, and what was acknowledged there."""

    def __init__(self, home: Path, program: Sequence[str], seed: int, env: Mapping[str, str] | None = None) -> None:
        """Begin in the folder `home` with nothing."""
        self.tally = Tally()
        self._home, self._program, self._env = home, list(program), env
        self._chance = random.Random(seed)
        self._start = _START
        self._told: dict[int, str] = {}
        self._pending = ""
        self._number, self._orders = "", orders(self._chance)
        self._founded = 0
        """How many of the orders that found the post were answered."""
        for name, text in LISTS.items():
            (home / name).write_text(text, "utf-8")

    def run(self, kills: int) -> Tally:
        """Kill `kills` times, each time looking first at what the one before has left; look once more in the end."""
        for number in range(kills):
            folder = self._home / f"post{number // FRESH}"
            if number % FRESH == 0:
                self._told, self._pending, self._founded = {}, "", 0
                self._number, self._orders = "", orders(self._chance)
            self._killed(Child(self._program, folder, self._env))
            if number % FRESH == FRESH - 1 or number == kills - 1:
                self._left(Child(self._program, folder, self._env))
        return self.tally

    def _killed(self, child: Child) -> None:
        before, early = self.tally.acknowledged, self._chance.random() < STARTING
        killing = threading.Timer(self._chance.uniform(0, self._start) if early else _MOST, child.kill)
        killing.start()
        try:
            self._look(child)
            self._found(child)
            self._give(child)
            self._start = time.monotonic() - child.begun
            if not early:
                killing.cancel()
                killing = threading.Timer(self._chance.uniform(0, WORKING), child.kill)
                killing.start()
            while True:
                self._give(child)
        except EOFError as end:
            if not killing.finished.is_set():
                self.tally.faults.append(f"the program ended by itself: {end}")
        killing.cancel()
        killing.join()
        child.end()
        self.tally.kills += 1
        self.tally.early += self.tally.acknowledged == before
        self.tally.begun += bool(child.pending)
        self._pending = child.pending

    def _left(self, child: Child) -> None:
        try:
            self._look(child)
        except EOFError as end:
            self.tally.faults.append(f"the program ended before it had told what is there: {end}")
        if code := child.end():
            self.tally.faults.append(f"asked what is there, the program ended with {code}")

    def _look(self, child: Child) -> None:
        """Compare what is there with what was acknowledged; what is there now must be there the next time, too."""
        verified = child.ask("verify")
        if verified.get("refused", {}).get("field") == "ledger":
            self._lose(len(self._told), "there is no ledger")
            return
        answer = verified.get("answer", {})
        if verified["code"] or not answer["sound"]:
            self.tally.faults.append(f"verify: {verified}"[:_LINE])
        entries = child.ask("journal", "--most", "1000000")["answer"]["entries"]
        there = {one["seq"]: one["hash"] for one in entries}
        self._lose(sum(there.get(seq) != digest for seq, digest in self._told.items()), "not in the journal")
        last = max(entries, key=lambda one: int(one["seq"]), default=None)
        if last and last["seq"] not in self._told and last["order"] == self._pending.replace("-", "_"):
            self.tally.landed += 1
        self._told = there

    def _lose(self, orders: int, why: str) -> None:
        if orders:
            self.tally.lost += orders
            self.tally.faults.append(f"{orders} orders lost: {why}")

    def _found(self, child: Child) -> None:
        """Found the post with its departments and people, where it is not yet."""
        for words in FOUNDING[self._founded :]:
            self._keep(words, child.ask(*words))
            self._founded += 1

    def _give(self, child: Child) -> None:
        """Give the next order, about the whistle that is running now."""
        words = next(self._orders)
        while words[0] != "blow" and not self._number:
            words = next(self._orders)  # the blow was killed: there is no whistle that the others could be about
        self._number = "" if words[0] == "blow" else self._number
        answer = child.ask(*(one.replace("{}", self._number) for one in words))
        self._keep(words, answer)
        if words[0] == "blow" and not answer["code"]:
            self._number = "{year}-{number}".format(**answer["answer"]["result"])

    def _keep(self, words: tuple[str, ...], answer: dict[str, Any]) -> None:
        """Remember what an order acknowledged; a refusal by a rule acknowledges nothing."""
        if not answer["code"]:
            self.tally.acknowledged += 1
            if "hash" in answer["answer"]:
                self._told[answer["answer"]["entry"]] = answer["answer"]["hash"]
        elif answer["code"] != 1:
            self.tally.faults.append(f"{words[0]}: {answer}"[:_LINE])


def main() -> int:
    """Run the campaign that was asked for and print its figures, with `--json` as one line of JSON."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--kills", type=int, default=KILLS)
    parser.add_argument("--seed", type=int, default=random.SystemRandom().randrange(10**6))
    parser.add_argument("--json", action="store_true")
    parser.add_argument("program", nargs="+", help="the program and the words before its options, after --")
    asked = parser.parse_args()
    with tempfile.TemporaryDirectory() as home:
        tally = Campaign(Path(home), asked.program, asked.seed).run(asked.kills)
    if asked.json:
        print(json.dumps(asdict(tally)))
    else:
        print(f"seed {asked.seed}: {tally.said()}")
        for fault in tally.faults[:_SHOWN]:
            print(" ", fault)
    return 0 if tally.good else 1


if __name__ == "__main__":
    sys.exit(main())
