"""Invented rostering problems as large as Curtois and Qu's instances 13 to 24, in the same text format.

python bench/curtois_made.py 13 FILE.txt            as large as instance 13; --seed for another one

They are NOT the published instances, which are not at hand here: only weeks, people and shifts are as many. Everything
else is drawn at random as the published instances 1 to 12 have it: contracts, limits, requests, days off and covers.
Nobody has published a best known value for them, and a cost on one says nothing about the instance of that number.
"""

from __future__ import annotations

import argparse
import random
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator

SIZES = {
    13: (4, 120, 18),
    14: (6, 32, 4),
    15: (6, 45, 6),
    16: (8, 20, 3),
    17: (8, 32, 4),
    18: (12, 22, 3),
    19: (12, 40, 5),
    20: (26, 50, 6),
    21: (26, 100, 8),
    22: (52, 50, 10),
    23: (52, 100, 16),
    24: (52, 150, 32),
}
"""Weeks, people and shifts of each, as published."""


class Contract(NamedTuple):
    """One row of rules that many people share; minutes and weekends are those of four weeks."""

    share: float
    most_minutes: int
    least_minutes: int
    run: int
    least_run: int
    rest: int
    weekends: int


CONTRACTS = (
    Contract(0.62, 8640, 7560, 5, 2, 2, 2),
    Contract(0.18, 8640, 7560, 6, 2, 3, 2),
    Contract(0.15, 5160, 4080, 5, 1, 2, 3),
    Contract(0.05, 3420, 2340, 5, 1, 1, 3),
)
"""The four that come up most in instances 4 to 12, about as often."""
KINDS = "adpn"
"""Early, day, late and night: none may be followed by one before it."""


def made(size: int, seed: int = 0) -> str:
    """Return the text of an invented problem as large as the instance of that number; equal seeds give equal texts."""
    dice = random.Random(1000 * size + seed)
    weeks, people, shifts = SIZES[size]
    days, names = 7 * weeks, _names(shifts)
    night = dice.choice((480, 480, 600))
    staff = [_contract(dice) for _ in range(people)]
    able = [_limits(dice, names, days) for _ in staff]
    lines = ["# Invented, not a published instance; see bench/curtois_made.py", "SECTION_HORIZON", str(days)]
    lines += ["", "SECTION_SHIFTS"]
    for name in names:
        barred = [it for it in names if KINDS.index(it[0]) < KINDS.index(name[0])]
        lines.append(f"{name},{night if name[0] == 'n' else 480},{'|'.join(barred)}")
    lines += ["", "SECTION_STAFF"]
    for person, (own, limits) in enumerate(zip(staff, able, strict=True)):
        most = "|".join(f"{name}={limit}" for name, limit in limits.items())
        figures = own.most_minutes * weeks // 4, own.least_minutes * weeks // 4, own.run, own.least_run, own.rest
        lines.append(f"P{person:03},{most},{','.join(map(str, figures))},{max(1, own.weekends * weeks // 4)}")
    lines += ["", "SECTION_DAYS_OFF"]
    for person in range(people):
        off = sorted(dice.sample(range(days), weeks // 2))
        lines.append(",".join(map(str, (f"P{person:03}", *off))))
    lines += ["", *_requests(dice, [[name for name in it if it[name]] for it in able], days)]
    lines += ["", "SECTION_COVER", *_covers(dice, staff, able, days)]
    return "\n".join(lines) + "\n"


def _names(shifts: int) -> list[str]:
    """Return the shifts: nights are the fewest, as in the instances with many shifts."""
    nights = 0 if shifts < 4 else max(1, shifts // 10)  # noqa: PLR2004 - with three there is none in 3, 6 and 7
    rest = shifts - nights
    many = (rest + 2) // 3, (rest + 1) // 3, rest // 3, nights
    return [f"{kind}{number + 1}" for kind, each in zip(KINDS, many, strict=True) for number in range(each)]


def _contract(dice: random.Random) -> Contract:
    return dice.choices(CONTRACTS, [it.share for it in CONTRACTS])[0]


def _limits(dice: random.Random, names: list[str], days: int) -> dict[str, int]:
    """Return how often one person may have each shift: most as often as there are days, nights few, some never."""
    while True:
        limits = {}
        for name in names:
            if dice.random() < (0.42 if name[0] == "n" else 0.33):
                limits[name] = 0
            elif name[0] == "n":
                limits[name] = max(1, dice.choice((3, 4, 4, 5)) * days // 28)
            elif name[0] == "p" and dice.random() < 0.15:  # noqa: PLR2004 - a share
                limits[name] = max(1, dice.choice((9, 14)) * days // 28)
            else:
                limits[name] = days
        if any(limit == days for limit in limits.values()):
            return limits


def _requests(dice: random.Random, able: list[list[str]], days: int) -> Iterator[str]:
    """Yield the requests: series of one to five days of one shift, two for it to one against it."""
    wishes: tuple[list[str], list[str]] = [], []
    for person, shifts in enumerate(able):
        day = dice.randrange(7)
        while day < days:
            against, length, weight = dice.random() < 1 / 3, dice.randint(1, 5), dice.randint(1, 3)
            shift = dice.choice(shifts)
            row = [f"P{person:03},{it},{shift},{weight}" for it in range(day, min(days, day + length))]
            wishes[against].extend(row)
            day += length + dice.randint(3, 14)
    yield from ("SECTION_SHIFT_ON_REQUESTS", *wishes[0], "", "SECTION_SHIFT_OFF_REQUESTS", *wishes[1])


def _covers(dice: random.Random, staff: list[Contract], able: list[dict[str, int]], days: int) -> Iterator[str]:
    """Yield how many are wanted of each shift: in all a little more than there are, as in all instances but one."""
    names = list(able[0])
    duties = sum(it.most_minutes + it.least_minutes for it in staff) / 2 / 480 / 28 * dice.uniform(1.0, 1.08)
    each = {name: 0.4 * sum(it[name] for it in able) / days for name in names if name[0] == "n"}
    worth = {name: sum(it[name] for it in able) * dice.uniform(0.7, 1.3) for name in names if name[0] != "n"}
    left = (duties - sum(each.values())) / sum(worth.values())
    each |= {name: left * it for name, it in worth.items()}
    for day in range(days):
        for name in names:
            many = max(0, round(each[name] * dice.uniform(0.55, 1.45) + dice.uniform(-0.5, 0.5)))
            yield f"{day},{name},{many},100,1"


def main() -> int:
    """Write the problem of the size asked for."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("size", type=int, choices=sorted(SIZES))
    parser.add_argument("file", type=Path)
    parser.add_argument("--seed", type=int, default=0)
    asked = parser.parse_args()
    asked.file.write_text(made(asked.size, asked.seed), encoding="utf-8")
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
