"""The sheet says what was decided, how late it is and until when to answer, on one page where that is enough."""

from __future__ import annotations

from dataclasses import replace

import pytest

from desktop.paper.items import supervision_sheet
from desktop.paper.press.fonts import case
from desktop.post.items.states import Supervision
from tests.paper.items.facts import DUE, OWING, supervision
from tests.paper.reading import looks_right, text

TYPES = case(bundled_only=True)
R, N, P = Supervision.REMINDER, Supervision.NOTICE, Supervision.REPORT


@pytest.mark.parametrize(
    ("level", "days", "words"),
    [
        (R, -2, "关于提醒按期办理议定事项的函"),
        (R, -2, "该事项还有2天到期，请抓紧办理"),
        (R, 0, "该事项今日到期"),
        (N, 4, "该事项已逾期4天，尚未报结。现予督办。督办要求：三日内清完。"),
        (
            N,
            4,
            "周例会第38期议定（〔2026〕议字12号）：清运龙王沟河道垃圾。由水务甲负责，公安配合，2026年9月30日前办结，标准是河面无漂浮物。",
        ),
        (N, 4, "请于2026年10月7日前书面答复。签发人：书记甲。"),
        (P, 6, "2026年10月1日以〔2026〕督字2号督办，逾期未答复"),
    ],
)
def test_each_level_says_how_the_item_stands(level: Supervision, days: int, words: str) -> None:
    sheet = supervision_sheet.lay(supervision(level, days), TYPES)
    looks_right(sheet)
    said = text(sheet.content)
    assert words in said
    assert "〔2026〕督字3号" in said
    assert ("各成员单位：" in said) == (level is P)
    assert ("水务局：" in said) == (level is not P)


def test_extensions_and_meetings_are_counted() -> None:
    facts = supervision(N, 9, extensions=2, carried=2, due=DUE.replace(day=29), standard="")
    said = text(supervision_sheet.draw(facts))
    assert "延期2次，现期限为2026年9月29日，已第3次上会" in said
    assert "标准是" not in said


def test_a_notice_that_was_answered_is_told_as_such_in_the_report() -> None:
    facts = supervision(P, 9)
    assert facts.notice is not None
    answered = replace(facts, notice=replace(facts.notice, replied_at=facts.notice.at, reply="在办"))
    assert "已答复但仍未报结。现予通报。" in text(supervision_sheet.lay(answered, TYPES).content)


def test_record_and_code_give_way_rather_than_take_a_page_of_their_own() -> None:
    for lines in range(1, 9):
        facts = supervision(N, 4, text="清运" + "龙王沟河道垃圾，" * 4 * lines)
        sheet = supervision_sheet.lay(facts, TYPES)
        looks_right(sheet)
        said = text(sheet.content)
        assert len(sheet.pages) == 1 or "签发人" in said.split("青石镇综合执法指挥部")[-1] or "2026年10月4日" in said
    short = supervision_sheet.lay(supervision(R, -2, standard=""), TYPES)
    assert len(short.pages) == 1


def test_a_post_with_a_telephone_gives_it() -> None:
    facts = supervision(N)
    post = replace(OWING.post, phone="199-0000-9000")
    with_phone = replace(facts, owing=replace(facts.owing, post=post, supports=""))
    said = text(supervision_sheet.lay(with_phone, TYPES).content)
    assert "值班电话：199-0000-9000" in said
    assert "配合" not in said
    assert "值班电话" not in text(
        supervision_sheet.lay(replace(facts, owing=replace(facts.owing, post=replace(post, phone=""))), TYPES).content
    )
