from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from desktop.post.meetings.meeting import Meeting
    from tests.console.line import Console


def test_the_series_is_set_up_once_and_meetings_are_planned(console: Console) -> None:
    assert console.refused("meeting", "plan")["field"] == "series"
    assert "周例会" in console.say("meeting", "setup")
    assert console.refused("meeting", "setup")["field"] == "series"
    assert "周例会第1次" in console.say("meeting", "plan", "--series", "周例会")
    assert console.refused("meeting", "plan", "--series", "没有的会")["field"] == "series"
    at = console.ask("meeting", "show")["meeting"]["starts_at"]
    assert at[11:16] == "08:00"


def test_a_meeting_is_put_off_and_cancelled_with_reasons(console: Console, planned: Meeting) -> None:
    later = (planned.starts_at + timedelta(days=1)).isoformat()
    assert "领导外出" in console.say("meeting", "postpone", later, "--reason", "领导外出")
    console.say("meeting", "postpone", later)
    assert console.code == 2
    said = console.say("meeting", "cancel", "--reason", "防汛", "--by", "书记甲")
    assert "防汛" in said
    assert console.refused("meeting", "show")["field"] == "meeting"
    assert "取消　防汛" in console.say("meeting", "list", str(planned.year))
    assert console.say("meeting", "list", "1999").strip() == "没有会议"


def test_the_agenda_is_shown_before_and_after_it_is_frozen(console: Console, planned: Meeting) -> None:
    assert console.say("meeting", "agenda").startswith("尚未锁定")
    console.say("meeting", "collect")
    console.say("meeting", "add", "河道清淤", "--detail", "北段淤", "--by", "水务甲")
    console.say("meeting", "freeze")
    said = console.say("meeting", "agenda", "--of", str(planned.number))
    assert said.startswith("数据截至")
    assert "河道清淤　北段淤" in said
    told = console.ask("meeting", "agenda")
    assert told["frozen"] is True
    assert "河道清淤" in [one["title"] for one in told["matters"]]
    assert console.say("--lang", "en", "meeting", "agenda").startswith("frozen at")
