"""The month's attendance: a row for everybody, departments together, totals that add up."""

from __future__ import annotations

from datetime import date

from desktop.paper.press.fonts import case
from desktop.paper.press.page import Setting
from desktop.paper.roster import attendance_summary
from desktop.paper.roster.facts import AttendanceFacts, AttendanceRow
from tests.paper.facts import POST
from tests.paper.reading import looks_right, text
from tests.paper.roster.facts import IMPRINT, month

TYPES = case(bundled_only=True)
ROWS = (
    AttendanceRow("带班领导", "书记甲", leading=4, nights=4, weekends=1, minutes=5760),
    AttendanceRow("水务", "水务甲", stationed=10, on_call=3, nights=5, minutes=8110, deployed=2, absent=1, left_post=2),
    AttendanceRow("水务", "水务乙", stationed=9, minutes=4860, swapped=1, relieved=1, leave="年假3 病假0.5"),
)


def test_rows_and_totals_are_told() -> None:
    sheet = attendance_summary.lay(AttendanceFacts(POST, month().edition, ROWS, IMPRINT, date(2026, 11, 20)), TYPES)
    looks_right(sheet)
    said = text(sheet.content)
    for words in (
        "2026年11月值班考勤汇总",
        "统计到2026年11月20日",
        "1带班领导书记甲44196",
        "2水务水务甲1035135.2212",
        "3水务乙98111年假3病假0.5",
        "合计4193",
    ):
        assert words in said, words


def test_the_totals_are_the_sums() -> None:
    whole = attendance_summary.total(ROWS)
    assert (whole.leading, whole.stationed, whole.nights, whole.minutes, whole.absent) == (4, 19, 9, 18730, 1)


def test_a_large_post_runs_over_pages_with_its_head_repeated() -> None:
    facts = AttendanceFacts(POST, month().edition, ROWS * 45, IMPRINT)
    sheet = attendance_summary.lay(facts, TYPES)
    looks_right(sheet)
    assert text(sheet.content).count("序号") == len(sheet.pages) > 4
    assert attendance_summary.draw(facts) == attendance_summary.draw(facts)


def test_the_signatures_never_stand_alone_on_a_page() -> None:
    turned = 0
    for people in range(15, 42):
        sheet = attendance_summary.lay(AttendanceFacts(POST, month().edition, ROWS[:1] * people, IMPRINT), TYPES)
        last = [mark.text for mark in sheet.pages[-1].marks if isinstance(mark, Setting)]
        assert last.count("书记甲") >= 2, people
        assert "合计" in last, people
        turned += last.count("书记甲") == 2
    assert turned > 1, "among so many numbers of people some would have left the signatures alone"
