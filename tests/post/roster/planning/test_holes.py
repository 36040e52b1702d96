from __future__ import annotations

from datetime import date

from desktop.post.roster.planning.holes import broken, hole, listed, unpublished
from desktop.post.words import Words

HOLES = (hole(date(2026, 10, 3), "安监"), hole(date(2026, 10, 3), "消防"), hole(date(2026, 10, 24), "交通"))


def test_the_refusal_says_the_sentence_of_the_guide() -> None:
    refused = unpublished(HOLES)
    assert refused.field == "holes"
    assert refused.reason.zh == "还有 3 处空档，公布不了：10月3日 安监、消防，10月24日 交通。"
    assert refused.reason.en == "3 hole(s) are left, so it cannot be published: 03 Oct 安监; 03 Oct 消防; 24 Oct 交通."
    assert [door.key for door in refused.opens_with] == ["plan", "fill", "publish_with_holes"]


def test_a_long_list_is_cut_and_one_said_twice_is_said_once() -> None:
    many = [hole(date(2026, 10, day), "安监") for day in range(1, 10)]
    assert listed(many).zh.endswith("10月6日 安监等")
    assert listed(many).en.endswith(" ...")
    assert listed([HOLES[0], HOLES[0]]) == ("10月3日 安监", "03 Oct 安监")


def test_broken_rules_are_named() -> None:
    rules = [Words(f"第{one}条。", f"rule {one}.") for one in range(8)]
    assert broken(rules[:2]).reason.zh == "有 2 处违反硬规则，公布不了：第0条；第1条。"
    assert broken(rules[:2]).reason.en.endswith("rule 0; rule 1.")
    assert broken(rules).reason.zh.endswith("第5条等。")
    assert broken(rules).reason.en.endswith("rule 5 ....")
    assert broken(rules).field == "breaches"
