from __future__ import annotations

from dataclasses import replace

import pytest

from desktop.paper.conferences import conference_record
from desktop.paper.press.fonts import case
from desktop.post.conferences.states import ConferenceState, Signature
from tests.paper.conferences.held import issued, proposed, seats
from tests.paper.reading import looks_right, squeezed, text

TYPES = case(bundled_only=True)


def test_an_issued_record_says_all_and_ends_with_its_page_of_signatures() -> None:
    sheet = conference_record.lay(issued(), TYPES)
    looks_right(sheet)
    said = text(sheet.content)
    for words in (
        "青石镇综合执法指挥部会商纪要",
        "〔2026〕会商字3号",
        "龙王沟采砂船联合处置会商纪要",
        "一、会商情况",
        "总指挥甲在指挥部二楼会议室主持案件会商",
        "本次会商补充〔2026〕会商字1号，原纪要不改",
        "二、各部门意见",
        "先查清堤防范围，再定清运",
        "三、会商结论",
        "依结果处理。",
        "四、议定事项",
        "区公安分局张某01，区水务局配合",
        "证据链完整；2艘；网格员赵核查",
        "（〔2026〕哨字12号南坪村龙王沟）",
        "五、责任分担",
        "60%",
        "六、补偿建议",
        "建议补偿区水务局3000元（拖船）；区生态环境局450.50元（水质监测），合计3450.50元",
        "出席：",
        "请假：",
        "未到：",
        "列席：",
        "会签页",
        "保留意见：堤防范围未测，清运责任保留意见",
        "拒签：未到会，不了解情况",
        "无保留。",
        "fedc ba98 7654 3210",
        "2026年9月24日印发",
    ):
        assert squeezed(words) in said, words
    assert "钱某" not in said
    assert "会签稿" not in said
    assert conference_record.draw(issued()) == conference_record.draw(issued())


def test_a_draft_says_so_on_every_page_and_is_signed_by_hand() -> None:
    facts = issued()
    waiting = tuple(replace(one, signature=Signature.WAITING, signed_by="", signed_at=None) for one in seats())
    head = replace(
        facts.held.conference,
        state=ConferenceState.COUNTERSIGNING,
        year=None,
        number=None,
        issued_at=None,
        on_the_spot=True,
    )
    held = replace(facts.held, conference=head, seats=waiting, guests=(), shares=(), decisions=(), contributions=())
    draft = replace(facts, held=held, original="")
    sheet = conference_record.lay(draft, TYPES)
    said = text(sheet.content)
    assert said.count("会签稿") == len(sheet.pages)
    assert "印发" not in said
    assert "主持现场会商" in said
    assert "议定事项" not in said
    assert "责任分担" not in said
    assert squeezed("〔　　　　〕会商字　　号") in said


@pytest.mark.parametrize("about", ["砂场", "砂场会商", "砂场会商纪要"])
def test_a_title_says_once_what_it_is(about: str) -> None:
    facts = issued()
    head = replace(facts.held.conference, title=about)
    assert conference_record.record(replace(facts, held=replace(facts.held, conference=head))).title == "砂场会商纪要"


def test_a_bare_record_has_no_empty_sections() -> None:
    bare = proposed()
    head = replace(bare.held.conference, title="砂场会商纪要", whistles=(), conclusion="不许可。")
    facts = replace(bare, whistles={}, held=replace(bare.held, conference=head))
    said = text(conference_record.lay(facts, TYPES).content)
    assert "会商纪要会商纪要" not in said
    assert "涉及哨单" not in said
    assert "出席" not in said
    assert "不许可。。" not in said
