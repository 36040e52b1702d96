"""What an entry of the duty log allows: follow-ups in their order, one settling, corrections before the signature."""

from __future__ import annotations

from dataclasses import replace

import pytest

from desktop.post.roster.duty_log import LogEntry, amendable
from desktop.post.roster.handover import Handover
from desktop.post.roster.states import LogReport
from tests.post_of import refusing
from tests.roster_of import at

CALL = LogEntry("e", at(3, 10), " 南岭桥下有人倾倒渣土 ", "南岭桥", "南岭村委会", "张某01", recorded_at=at(3, 10, 2))
SIGNED = Handover("h", at(4), at(3), "甲", "丁", "乙", "戊", "一", "二", "三", out_signed_at=at(4))


def report(hour: int, facts: str = "已到场", *, final: bool = False) -> LogEntry:
    kind = LogReport.FINAL if final else LogReport.FOLLOW_UP
    return LogEntry(f"f{hour}", at(3, hour), facts, report=kind, recorder="丁", recorded_at=at(3, hour))


def test_it_is_written_clean_and_says_something() -> None:
    assert CALL.checked().facts == "南岭桥下有人倾倒渣土"
    with refusing("facts"):
        replace(CALL, facts=" ").checked()
    assert CALL.checked().brief == "南岭村委会，南岭桥南岭桥下有人倾倒渣土"
    assert LogEntry("x", at(3), "停" * 30).brief == "停" * 24 + "…"


def test_follow_ups_are_counted_and_the_final_one_settles() -> None:
    assert CALL.name.zh == "记事"
    first, one = CALL.follow(report(11))
    assert (one.first, one.number, one.place, one.name.zh) == ("e", 1, "南岭桥", "续报一")
    assert (first.reports, first.open, first.name.zh) == (1, True, "初报")
    assert not one.open
    first, last = first.follow(report(12, "渣土已清", final=True))
    assert (last.number, last.name.zh) == (2, "终报")
    assert (first.settled_at, first.settled_by, first.outcome, first.open) == (at(3, 12), "丁", "渣土已清", False)
    with refusing("entry"):
        first.follow(report(13))
    with refusing("entry"):
        one.follow(report(13))
    with refusing("at"):
        CALL.follow(report(9))


@pytest.mark.parametrize(
    ("number", "name"), [(2, "续报二"), (10, "续报十"), (11, "续报十一"), (19, "续报十九"), (20, "续报20")]
)
def test_follow_ups_are_named_as_offices_name_them(number: int, name: str) -> None:
    _, one = replace(CALL, reports=number - 1).follow(report(11))
    assert (one.name.zh, one.name.en) == (name, f"follow-up {number}")


def test_it_is_settled_once_by_name_and_with_an_outcome() -> None:
    done = CALL.settle(at(3, 11), " 丁 ", " 转城管处理 ")
    assert (done.settled_by, done.outcome, done.open) == ("丁", "转城管处理", False)
    for field, entry, values in (
        ("entry", done, (at(3, 12), "丁", "再办")),
        ("at", CALL, (at(3, 9), "丁", "早了")),
        ("by", CALL, (at(3, 12), " ", "没名")),
        ("outcome", CALL, (at(3, 12), "丁", " ")),
        ("entry", replace(CALL, void=True), (at(3, 12), "丁", "撤回")),
        ("entry", replace(CALL, first="e0"), (at(3, 12), "丁", "续报")),
    ):
        with refusing(field):
            entry.settle(*values)
    with refusing("entry"):
        replace(CALL, void=True).follow(report(11))


def test_it_is_corrected_until_the_watch_is_signed_over() -> None:
    amendable(CALL, (replace(SIGNED, out_signed_at=None), replace(SIGNED, void=True)))
    amendable(replace(CALL, recorded_at=at(4, 9)), (SIGNED,))
    amendable(replace(CALL, recorded_at=None), (SIGNED,))
    for entry in (CALL, replace(CALL, void=True), CALL.settle(at(3, 11), "丁", "好")):
        with refusing("entry"):
            amendable(entry, (SIGNED,))
