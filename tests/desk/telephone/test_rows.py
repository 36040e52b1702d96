"""The rows of a call list."""

from __future__ import annotations

from datetime import datetime

from desktop.desk.telephone.rows import rows, upcoming
from desktop.post.moment import CHINA
from desktop.post.words import Words
from desktop.procedures.roster.call.calling import Callee

AT = datetime(2026, 9, 22, 14, 3, tzinfo=CHINA)


def callee(name: str, phone: str = "199-0000-0001", why: Words | None = None) -> Callee:
    return Callee(name, name, phone, Words("备勤第1", "on call, no. 1"), 18, here=False, why=why)


def test_each_says_number_what_they_are_and_how_long_they_need() -> None:
    people = (callee("甲", why=Words("请假", "leave")), callee("乙"), callee("丙", ""), callee("丁"))
    found = rows(people, {"乙": AT}, "zh_CN")
    assert [(row.kind, row.icon, row.tone, row.aside) for row in found] == [
        ("甲", "minus", "plain", "请假"),
        ("乙", "x", "bad", "no answer 14:03"),
        ("丙", "phone", "acc", "now"),
        ("丁", "phone", "plain", ""),
    ]
    assert found[1].text == "199-0000-0001　备勤第1　about 18 min"
    assert found[2].text == "no number　备勤第1　about 18 min"
    assert upcoming(people, {"乙": AT, "丙": AT, "丁": AT}) is None
