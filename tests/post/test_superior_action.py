from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

from desktop.post.conferences.states import SuperiorKind
from desktop.post.superior_action import SuperiorAction
from tests.post_of import NOON, refusing

ONE = SuperiorAction("a", "w", SuperiorKind.DIRECTIVE, NOON, " 区长甲 ", " 从快 ", answer_by=NOON.date())


def test_it_waits_until_it_is_answered_once() -> None:
    one = ONE.checked()
    assert (one.by, one.text, one.waiting) == ("区长甲", "从快", True)
    told = one.answered("已办", NOON + timedelta(hours=1))
    assert not told.waiting
    with refusing("answer"):
        told.answered("又办", NOON + timedelta(hours=2))
    assert not replace(one, void=True).waiting
    assert not replace(one, answer_by=None).waiting
    with refusing("answer"):
        replace(one, void=True).answered("已办", NOON)
