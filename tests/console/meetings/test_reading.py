from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from desktop.post.meetings.meeting import Meeting
    from tests.console.line import Console


def test_meetings_of_a_year_are_listed_with_their_items(console: Console, issued: Meeting) -> None:
    said = console.say("meeting", "list", str(issued.year))
    assert "周例会第1次" in said
    assert "督办　第1期　议定 1 项，未办结 1 项" in said
    (told,) = console.ask("meeting", "list", str(issued.year))["meetings"]
    assert (told["number"], told["items"], told["undone"]) == (1, 1, 1)
    assert "1 items, 1 open" in console.say("--lang", "en", "meeting", "list", str(issued.year))
    console.say("meeting", "list")
    assert console.code == 0


def test_one_meeting_is_shown_with_everything(console: Console, issued: Meeting) -> None:
    said = console.say("meeting", "show", "last")
    for words in ("周例会第1次", "出席 7", "河道清淤", "议定　水务", "清淤"):
        assert words in said, words
    told = console.ask("meeting", "show", f"{issued.year}-1")
    assert told["meeting"]["issue"] == 1
    assert told["wanting"] == []


def test_the_register_names_minutes_and_corrections(console: Console, issued: Meeting) -> None:
    console.say("meeting", "correct", "1", "清淤", "清淤疏浚", "--reason", "漏字", "--by", "书记甲")
    said = console.say("meeting", "register")
    assert "第1期　书记甲签发" in said
    assert "更字1号　更正第1期" in said
    assert "corrects 第1期" in console.say("--lang", "en", "meeting", "register")
    assert len(console.ask("meeting", "register")["issued"]) == 2
    assert console.say("meeting", "register", str(issued.year - 9)).strip() == "没有印发"


def test_a_matter_that_was_up_before_says_so(console: Console, issued: Meeting) -> None:
    for line in (("plan",), ("collect",), ("freeze",)):
        console.say("meeting", *line)
    assert issued.number == 1
    assert "（第2次上会）" in console.say("meeting", "agenda")
    assert "(meeting 2)" in console.say("--lang", "en", "meeting", "show")
