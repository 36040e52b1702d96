"""Let a monkey play at the real window for a long time: thousands of presses of any key, from several seeds.

python bench/monkey.py --seeds 5 --steps 4000

Every fifty presses the journal is verified, nobody may have left a scene without ground, Esc must lead back to Today;
after each press the focus is to be seen, no dialog stands open, and what was typed in a form is kept somewhere.
"""

from __future__ import annotations

import argparse
import os
import sys
import tempfile
import time
from collections import Counter
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))
os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QCoreApplication, QEvent, QThreadPool

from desktop.desk.program import application, speak
from desktop.desk.theme.look import Look
from desktop.desk.window import Window
from desktop.ledger.book import open_post
from desktop.ledger.journal import entries
from tests.desk.monkey import BrokenError, Monkey
from tests.desk.scene import Scene


def play(seed: int, steps: int, folder: Path) -> tuple[Counter[str], int, str]:
    """Let the monkey of `seed` press `steps` keys; return what it did, how many orders that gave, and what it broke."""
    app = application()
    speak(app, "en" if seed % 3 == 0 else "zh_CN")
    look = Look(app, "dark" if seed % 2 else "light", (100, 125, 150)[seed % 3])
    with open_post(folder / "post") as ledger:
        scene = Scene(look, ledger)
        for place in ("龙王沟", "河湾闸口", "老采坑"):
            scene.blow(place=place)
            scene.later(7)
        before = len(entries(ledger.connection))
        window = Window(scene.session)
        window.resize(1366, 697)
        window.bring_up()
        monkey = Monkey(window, scene, folder, seed)
        fault = ""
        try:
            monkey.steps(steps)
        except BrokenError as error:
            fault = str(error)
        given = len(entries(ledger.connection)) - before
        window.close()
        QThreadPool.globalInstance().waitForDone()
        window.deleteLater()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
    return monkey.done, given, fault


def main() -> int:
    """Play from each seed and print the sums; the exit code tells whether anything broke."""
    asked = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    asked.add_argument("--seeds", type=int, default=5)
    asked.add_argument("--first", type=int, default=100)
    asked.add_argument("--steps", type=int, default=4000)
    said = asked.parse_args()
    whole: Counter[str] = Counter()
    orders, broken = 0, 0
    begun = time.monotonic()
    for seed in range(said.first, said.first + said.seeds):
        with tempfile.TemporaryDirectory() as place:
            done, given, fault = play(seed, said.steps, Path(place))
        presses = sum(done.values()) - done["look_over"]
        print(f"seed {seed}: {presses} presses, {given} orders, {done['look_over']} times looked over", flush=True)
        if fault:
            broken += 1
            print(fault, flush=True)
        whole += done
        orders += given
    presses = sum(whole.values()) - whole["look_over"]
    print(f"{presses} presses, {orders} orders, {broken} broken, {time.monotonic() - begun:.0f} s")
    return 1 if broken else 0


if __name__ == "__main__":
    sys.exit(main())
