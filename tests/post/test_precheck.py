from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime

from desktop.post.duty_list import DutyItem
from desktop.post.matching import DutyIndex, Matching
from desktop.post.moment import CHINA
from desktop.post.precheck import Repeat, lead_chosen, precheck, reasons_given
from tests.post_of import refusing

ITEM = DutyItem("1", "QS-1", "违法建设", leads=("chengguan",), keywords=("违建",))
NAMES = {"chengguan": "城管", "gongan": "公安"}
BLOWN = datetime(2026, 9, 1, 9, 0, tzinfo=CHINA)
REPEAT = Repeat("w", "〔2026〕哨字3号", "龙王沟", "挖沙", BLOWN, "closed", open=False)


def matching(item: DutyItem) -> Matching:
    return DutyIndex.of((item,), date(2026, 9, 22)).match("违建违建")


def keys(item: DutyItem) -> list[tuple[str, str]]:
    return [(one.key, one.needs) for one in precheck(matching(item), (), NAMES, 90)]


def test_each_finding_names_the_reason_that_it_needs() -> None:
    assert keys(ITEM) == []
    assert keys(replace(ITEM, own=True)) == [("own_duty", "own_reason")]
    assert keys(replace(ITEM, leads=("chengguan", "gongan"))) == [("several_owners", "lead_reason")]
    assert keys(replace(ITEM, leads=())) == [("no_owner", "lead_reason")]
    assert keys(replace(ITEM, leads=(), own=True)) == [("own_duty", "own_reason")]
    assert [one.key for one in precheck(Matching(), (REPEAT,), NAMES, 90)] == ["out_of_scope", "repeat"]


def test_the_findings_speak_of_departments_and_numbers() -> None:
    several = precheck(matching(replace(ITEM, leads=("chengguan", "gongan"))), (REPEAT,), NAMES, 90)
    assert "城管、公安" in several[0].words.zh
    assert "90 天" in several[1].words.zh
    assert "〔2026〕哨字3号" in several[1].words.en


def test_a_needed_reason_is_asked_for_until_it_is_written() -> None:
    findings = precheck(matching(replace(ITEM, own=True)), (REPEAT,), NAMES, 90)
    with refusing("own_reason") as caught:
        reasons_given(findings, "  ", "别的理由")
    assert caught[0].opens_with[0].key == "self_handle"
    reasons_given(findings, "力量不足", "")


def test_another_lead_than_the_owner_needs_its_reason() -> None:
    found = matching(ITEM)
    lead_chosen(found, "chengguan", "", NAMES)
    lead_chosen(found, "", "", NAMES)
    lead_chosen(found, "gongan", "现场在公安", NAMES)
    lead_chosen(Matching(), "gongan", "", NAMES)
    with refusing("lead_reason") as caught:
        lead_chosen(found, "gongan", " ", NAMES)
    assert "清单主责是城管，改由公安" in caught[0].reason.zh
