from __future__ import annotations

from desktop.post.conferences.sentences import CONFERENCE_NAMES, CONFERENCES
from desktop.post.telling import tell


def test_states_are_told_as_words() -> None:
    said = {"department": "公安局", "seat_mark": "excused", "person": "", "reason": "防汛"}
    assert tell("call_seat", said).zh == "公安局请假 （防汛）"
    assert tell("say_position", {"department": "公安局", "position": "reserve", "text": "先查清"}).zh == (
        "公安局表态：保留意见 先查清"
    )
    signed = {"department": "公安局", "signature": "refused", "by": "公安甲", "text": "不属职责"}
    assert tell("countersign_record", signed).en == "公安局: Refused (公安甲) 不属职责"
    assert tell("note_superior", {"superior": "praise", "by": "区委办", "text": "快"}).zh.startswith(
        "点名表扬：区委办，快"
    )


def test_names_belong_to_orders_that_are_told() -> None:
    assert set(CONFERENCE_NAMES) <= set(CONFERENCES)
