from __future__ import annotations

from dataclasses import replace

from desktop.paper.conferences import conference_notice
from desktop.paper.press.fonts import case
from desktop.post.conferences.states import ConferenceState
from tests.paper.conferences.held import issued, proposed
from tests.paper.reading import looks_right, squeezed, text

TYPES = case(bundled_only=True)


def test_each_department_has_a_page_with_what_it_is_asked_and_a_receipt() -> None:
    sheet = conference_notice.lay(issued(), TYPES)
    looks_right(sheet)
    assert len(sheet.pages) == 4
    said = text(sheet.content)
    for words in (
        "青石镇综合执法指挥部会商通知",
        "通知日期：2026年9月21日",
        "2026年9月22日 14时00分",
        "指挥部二楼会议室",
        "张某01　199-0000-0002",
        "区水务局（必到）、区规划和自然资源局（必到）、区生态环境局（邀请）",
        "请派能代表本部门表态的负责人到会",
        "值班电话 199-0000-0001",
        "〔2026〕会商字1号",
        "回执",
        "书面意见",
        "收到时间",
    ):
        assert squeezed(words) in said, words
    assert said.count(squeezed("请派人到会，就涉及本部门的事项说明情况")) == 1
    assert conference_notice.draw(issued())


def test_before_the_time_is_set_it_is_left_blank_and_a_later_print_counts() -> None:
    bare = proposed()
    head = replace(bare.held.conference, whistles=())
    bare = replace(bare, whistles={}, held=replace(bare.held, conference=head), post=replace(bare.post, phone=""))
    said = text(conference_notice.lay(bare, TYPES).content)
    assert "年月日时分" in said
    assert "以会商纪要为准" in said
    assert "值班电话" not in said
    assert "涉及哨单" not in said
    called = replace(head, state=ConferenceState.IN_SESSION)
    over = replace(bare, held=replace(bare.held, conference=called))
    assert "以会商纪要为准" not in text(conference_notice.lay(over, TYPES).content)
