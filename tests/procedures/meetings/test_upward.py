from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from desktop.post.meetings.states import OutcomeKind
from desktop.procedures.items import orders
from desktop.procedures.meetings import agenda, minutes, session, upward
from tests.post_of import COMMANDER, LEADER

if TYPE_CHECKING:
    from desktop.post.meetings.meeting import Meeting
    from tests.meeting_of import MeetingPost


def sent_up(post: MeetingPost, text: str) -> Meeting:
    meeting = post.in_session()
    matter = agenda.add_matter(post.watch, meeting.id, text).result
    due = meeting.starts_at.date() + timedelta(days=3)
    water = post.departments["水务"].id
    session.add_outcome(post.watch, matter.id, OutcomeKind.UPWARD, text, department=water, due=due)
    session.end_session(post.watch, meeting.id, defer_rest=True)
    minutes.draft_minutes(post.watch, meeting.id)
    minutes.submit(post.watch, meeting.id, LEADER)
    return minutes.issue(post.watch, meeting.id, COMMANDER).result


def test_what_was_sent_upward_stays_on_the_list_until_it_is_done(post: MeetingPost) -> None:
    first, second = sent_up(post, "治理资金"), sent_up(post, "管线图纸")
    assert [one.text for one in upward.decided(post.ledger, first)] == ["治理资金"]
    found = upward.decided(post.ledger, second)
    assert [(one.text, one.number, one.owner, one.since) for one in found] == [
        ("治理资金", "〔2026〕议字1号", "水务", "第1次例会"), ("管线图纸", "〔2026〕议字2号", "水务", "第2次例会"),
    ]  # fmt: skip
    item = post.ledger.rows("SELECT id FROM action_item WHERE number = 1")[0][0]
    orders.report_item(post.watch, item, "区里已拨", "水务甲")
    orders.verify_item(post.watch, item, LEADER, "到账")
    assert [one.text for one in upward.decided(post.ledger, second)] == ["管线图纸"]


def test_whistles_on_the_ledger_and_escalated_ones_are_on_it(post: MeetingPost) -> None:
    ledger, gone = post.blown("水务"), post.blown("公安", place="采石场", facts="爆破")
    post.ledger.connection.execute(
        "UPDATE whistle SET state = 'on_ledger', ledger_reason = '等资金', escalation = 'sent' WHERE id = ?",
        (ledger.id,),
    )
    post.ledger.connection.execute("UPDATE whistle SET escalation = 'sent' WHERE id = ?", (gone.id,))
    (waiting,) = upward.on_ledger(post.ledger)
    assert (waiting.text, waiting.owner, waiting.number, waiting.state) == (
        f"{ledger.place}：等资金", "水务", str(ledger.serial), "挂账",
    )  # fmt: skip
    (sent,) = upward.escalated(post.ledger)
    assert (sent.text, sent.state) == ("采石场：爆破", "已上报")
    post.ledger.connection.execute("UPDATE whistle SET facts = '', lead = '' WHERE id = ?", (gone.id,))
    assert [(one.text, one.owner) for one in upward.escalated(post.ledger)] == [("采石场", "")]
