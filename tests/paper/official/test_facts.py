"""What an official paper says is said in the words of its facts."""

from __future__ import annotations

from desktop.paper.official.facts import Attendance, Attendee, Colophon, said
from tests.paper.official.invented import ATTENDANCE


def test_who_was_there_is_said_by_units() -> None:
    assert said(Attendee("交通", ("李𬍛", "王喆"), "培训")) == "交通　李𬍛、王喆（培训）"
    assert said(Attendee("柳沟村")) == "柳沟村"
    assert said(Attendee("", ("书记甲",))) == "书记甲"
    assert ATTENDANCE[1].words == "环保　环保甲（培训）；宣传委员庚（病）。"
    assert Attendance("请假", ()).words == "无。"


def test_the_code_holds_the_digest_and_the_line_the_journal_head() -> None:
    colophon = Colophon(journal_head="0123456789ABCDEF" + "00" * 24, entry=7, digest="ab" * 32)
    assert colophon.fingerprint == "0123 4567 89ab cdef"
    assert colophon.code == "SHAOTAI 7 " + "AB" * 32
