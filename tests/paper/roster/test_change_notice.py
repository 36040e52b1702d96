"""The notice of changes: who was to stand, who stands now, and why; a proposal says that it is not published."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from desktop.paper.press.fonts import case
from desktop.paper.roster import change_notice
from desktop.paper.roster.facts import ChangeFacts, DutyChange
from desktop.post.roster.states import SheetState
from tests.paper.facts import POST
from tests.paper.reading import looks_right, text
from tests.paper.roster.facts import IMPRINT, month

TYPES = case(bundled_only=True)
EDITION = replace(month().edition, number=2)
CHANGE = DutyChange(date(2026, 11, 3), "常驻夜班", "17:30—次日8:30", "水务", "水务甲", "王某10", "病假")


def test_each_change_is_a_row_with_before_after_and_why() -> None:
    rows = (CHANGE, replace(CHANGE, before=""), replace(CHANGE, after="", why=""))
    sheet = change_notice.lay(ChangeFacts(POST, EDITION, rows, IMPRINT, "199-0000-9000"), TYPES)
    looks_right(sheet)
    said = text(sheet.content)
    for words in (
        "2026年11月值班变更通知",
        "值班表第2版",
        "下列3班有变动，涉及2人",
        "值班电话199-0000-9000",
        "11月3日二",
        "水务甲王某10病假",
        "—王某10",
        "水务甲—",
    ):
        assert words in said, words


def test_a_proposal_is_told_as_one_and_may_run_over_pages() -> None:
    proposed = replace(EDITION, state=SheetState.CHANGED)
    facts = ChangeFacts(POST, proposed, (CHANGE,) * 60, replace(IMPRINT, final=False))
    sheet = change_notice.lay(facts, TYPES)
    looks_right(sheet)
    assert len(sheet.pages) > 2
    said = text(sheet.content)
    assert "值班电话＿＿＿＿" in said, "where no telephone is known it is written in by hand"
    assert "值班拟变更" in said
    assert "尚未公布" in said
    assert "未公布，以公布的为准" in said


def test_no_change_is_said() -> None:
    assert "没有变动" in text(change_notice.draw(ChangeFacts(POST, EDITION, (), IMPRINT)))
