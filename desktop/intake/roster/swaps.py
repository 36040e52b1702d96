"""Remarks of a roster that speak of swaps: with which day, whether agreed, whether the names were changed."""

from __future__ import annotations

import re
from dataclasses import dataclass

from desktop.intake.repair.plain import tight

_SWAP = re.compile(r"对调|对换|调班|换班|互换|替班|顶班|代班|替岗|调换|换岗")
_DAY = re.compile(r"(?:(?P<m>\d{1,2})月)?(?P<d>\d{1,2})[日号]")
_DONE = re.compile(r"已改|已调|已换|已对调|已更|已划")
_CONSENT = re.compile(r"同意|批准|审批|签字")
_RECORD = re.compile(r"登记|备案|记录在")


@dataclass(frozen=True, slots=True)
class Swap:
    """What a remark says of a swap."""

    text: str
    partners: tuple[int, ...]
    """Days of the month it is with."""
    done: bool
    consent: bool
    record: bool


def swap_in(note: str, day: int) -> Swap | None:
    """Return the swap that the remark on a day of the month speaks of, None where it speaks of none."""
    bare = tight(note)
    if not _SWAP.search(bare):
        return None
    partners = tuple(dict.fromkeys(int(found["d"]) for found in _DAY.finditer(bare) if int(found["d"]) != day))
    return Swap(note, partners, bool(_DONE.search(bare)), bool(_CONSENT.search(bare)), bool(_RECORD.search(bare)))


def sentence(swap: Swap) -> tuple[str, str]:
    """Return what has to be asked about a swap, in both languages."""
    with_whom = "、".join(f"{day}日" for day in swap.partners)
    if not swap.partners:
        lacks = "没有对班人" + ("" if swap.consent else "，也没有领导同意")
        return (
            f"备注“{swap.text}”，{lacks}。请定下来改好姓名，或照录原来的人。",
            f"The remark “{swap.text}” names nobody to swap with. Settle it, or enter the names as they stand.",
        )
    if swap.done:
        return (
            f"备注“{swap.text}”，看不出格内是换前还是换后的姓名。请与{with_whom}一并核对。",
            f"The remark “{swap.text}” does not tell whether the names were changed already. Check both days.",
        )
    lacks = "、".join(
        word for word, there in (("带班领导同意", swap.consent), ("党政办登记", swap.record)) if not there
    )
    missing = f"；没写{lacks}" if lacks else ""
    return (
        f"备注写与{with_whom}换班，格内姓名没有改{missing}。要换的请改两天的姓名，不换的照录。",
        f"A swap with day {with_whom.replace('日', '')}, the names are unchanged. Change both days, or enter as it is.",
    )
