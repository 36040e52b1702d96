from __future__ import annotations

from dataclasses import replace
from datetime import datetime, timedelta

from desktop.post.dispatch import Dispatch
from desktop.post.moment import CHINA
from desktop.post.permit import Permit, permitted
from desktop.post.states import DispatchState, Role
from tests.post_of import refusing

NOW = datetime(2026, 9, 22, 14, 0, tzinfo=CHINA)
DONE = Dispatch("d", "w", "gongan", Role.LEAD, NOW, 30, state=DispatchState.WORK_DONE, work_done_at=NOW)


def test_a_permit_is_numbered() -> None:
    assert str(Permit("q", "w", "d", 2026, 9, "书记甲", NOW, "另有警情").serial) == "〔2026〕撤字9号"


def test_it_is_given_for_done_work_by_somebody_for_a_reason() -> None:
    assert permitted(DONE, "书记甲", " 另有警情 ", NOW) == "另有警情"
    with refusing("by"):
        permitted(DONE, " ", "另有警情", NOW)
    with refusing("reason"):
        permitted(DONE, "书记甲", " ", NOW)
    with refusing("permit_at"):
        permitted(DONE, "书记甲", "另有警情", NOW - timedelta(minutes=1))
    for state in set(DispatchState) - {DispatchState.WORK_DONE}:
        with refusing("permit") as caught:
            permitted(replace(DONE, state=state), "书记甲", "另有警情", NOW)
        assert caught[0].rule == "A07"
