"""The 吹哨单 says everything that is known of a whistle, before and after closing, and prints nobody's signature."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from desktop.paper import whistle_slip
from desktop.paper.press.fonts import case
from desktop.paper.press.page import Setting
from desktop.post.states import Source, WhistleState
from tests.paper.facts import BLOWN, POST, WHISTLE, call, dossier, full_dossier
from tests.paper.reading import crooked, looks_right, squeezed, text

TYPES = case(bundled_only=True)


def test_an_open_whistle_says_all_that_is_known() -> None:
    sheet = whistle_slip.lay(dossier(), TYPES)
    looks_right(sheet)
    said = text(sheet.content)
    for words in (
        "青石镇综合执法指挥部吹哨单", "〔2026〕哨字85号", "吹哨时间：2026年9月22日13时58分", "☑综合执法哨",
        "☐应急处置哨",
        "网格上报", "登记人赵某", "13时41分", "南岭村南岭废品场院内", "NL-03", WHISTLE.facts, WHISTLE.verbatim,
        "13时45分村干部到场劝阻；无效；该场8月已书面告知一次。", WHISTLE.basis, "李某", "13时57分电话同意", "张某",
        "环保牵头14:2813:5914:0314:1921分", "公安配合14:2814:0214:1114:3335分迟", "公安迟到5分钟。",
        "青石镇综合执法工作规则第五条", "事不完、人不撤", "不得为牵头部门人员", "a91c55d07be307e2", "第1286笔",
        "未结，以销哨后重印为准", "第1页，共1页",
    ):  # fmt: skip
        assert squeezed(words) in said, words


def test_a_closed_whistle_names_checker_and_releases_and_is_final() -> None:
    sheet = whistle_slip.lay(full_dossier(), TYPES)
    looks_right(sheet)
    said = text(sheet.content)
    for words in (
        "钱某17时58分核查，通过，销哨。现场无复燃",
        "许可后撤",
        "〔2026〕撤字9号",
        "公安乙擅自撤离，已记违规。",
    ):
        assert squeezed(words) in said, words
    assert "未结" not in said


@pytest.mark.parametrize("departments", [1, 2, 4, 5, 6, 8, 12, 16])
def test_any_number_of_departments_spreads_well(departments: int) -> None:
    sheet = whistle_slip.lay(dossier(departments), TYPES)
    looks_right(sheet)
    assert len(sheet.pages) == (1 if departments <= 6 else 2)
    said = text(sheet.content)
    for n in range(departments):
        assert said.count(call(n).department.short) >= 1


def test_the_same_whistle_gives_the_same_bytes() -> None:
    assert whistle_slip.lay(dossier(), TYPES).content == whistle_slip.lay(dossier(), TYPES).content


def test_signature_cells_stay_empty() -> None:
    sheet = whistle_slip.lay(full_dossier(), TYPES)
    labels = {"到场人签字", "总指挥或接替人签字"}
    marks = [mark for mark in sheet.pages[0].marks if isinstance(mark, Setting)]
    for heading in [mark for mark in marks if mark.text in labels]:
        below = [
            mark.text
            for mark in marks
            if mark.area.x == pytest.approx(heading.area.x)
            and mark.area.width == pytest.approx(heading.area.width)
            and mark.baseline > heading.baseline
        ]
        assert below == []


def test_before_the_blow_number_and_time_are_blank() -> None:
    draft = replace(WHISTLE, state=WhistleState.SCREENING, year=None, number=None, blown_at=None, signer="")
    draft = replace(draft, initiator="")
    said = text(whistle_slip.lay(dossier(0, whistle=draft), TYPES).content)
    assert "〔〕哨字号" in said
    assert "吹哨时间：年月日时分" in said
    assert "报告人" in said


def test_special_marks_and_a_hotline_order_are_said() -> None:
    whistle = replace(
        WHISTLE,
        opinion_risk=True,
        cross_boundary=True,
        source=Source.HOTLINE,
        hotline_no="BJ-77",
        hotline_due=date(2026, 9, 25),
    )
    said = text(whistle_slip.lay(dossier(whistle=whistle), TYPES).content)
    for words in ("☑涉及舆情，时限30分钟", "☑跨界事项", "12345工单BJ-77，9月25日前办结"):
        assert words in said


def test_a_called_off_whistle_keeps_no_free_rows() -> None:
    ended = full_dossier()
    ended = replace(ended, whistle=replace(ended.whistle, state=WhistleState.WITHDRAWN, end_reason="误报"))
    sheet = whistle_slip.lay(ended, TYPES)
    assert "全哨解除：误报。" in text(sheet.content)


def test_a_failed_check_is_said() -> None:
    whistle = replace(WHISTLE, checker="钱某", check_findings="西南角仍有积水。")
    assert "钱某核查，未通过。西南角仍有积水。" in text(whistle_slip.lay(dossier(whistle=whistle), TYPES).content)


def test_long_texts_grow_over_pages_and_lose_nothing() -> None:
    words = "".join(f"第{n}处焚烧点位于废品场北侧围墙内。" for n in range(300))
    whistle = replace(WHISTLE, facts=words, verbatim=words, basis=words)
    sheet = whistle_slip.lay(dossier(whistle=whistle), TYPES)
    looks_right(sheet)
    assert len(sheet.pages) > 3
    said = text(sheet.content)
    assert all(f"第{n}处焚烧点" in said for n in range(300))


def test_a_rare_name_prints_and_copies() -> None:
    whistle = replace(WHISTLE, initiator="㛃𬍛䶮", signer="喆堃", place="甯玥院")
    said = text(whistle_slip.lay(dossier(whistle=whistle), TYPES).content)
    assert all(name in said for name in ("㛃𬍛䶮", "喆堃", "甯玥院"))


@settings(max_examples=25, suppress_health_check=[HealthCheck.too_slow])
@given(st.text(max_size=400), st.text(max_size=60), st.integers(0, 16))
def test_whatever_is_written_nothing_leaves_its_cell(facts: str, name: str, departments: int) -> None:
    whistle = replace(WHISTLE, facts=facts, initiator=name, grid=name, self_done=facts, check_findings=facts)
    post = replace(POST, name="青石镇综合执法指挥部")
    assert crooked(whistle_slip.lay(dossier(departments, whistle=whistle, post=post), TYPES)) == []


def test_a_department_called_later_on_another_day_shows_its_day() -> None:
    late = call(1)
    next_day = BLOWN + timedelta(days=1)
    late = replace(late, dispatch=replace(late.dispatch, issued_at=next_day, reported_at=None, departed_at=next_day))
    said = text(whistle_slip.lay(dossier(calls=(call(0), late)), TYPES).content)
    assert "消防9月23日13时58分加派。" in said


def test_departments_that_leave_because_of_the_closing_share_one_row() -> None:
    facts = full_dossier()
    at = facts.calls[0].dispatch.released_at
    calls = tuple(replace(one, dispatch=replace(one.dispatch, released_at=at)) for one in facts.calls)
    said = text(whistle_slip.lay(replace(facts, calls=calls), TYPES).content)
    assert "环保、公安、安监16:58销哨后撤" in said
    assert "消防16:58许可后撤" in said


def test_rows_stay_free_for_those_who_are_still_there() -> None:
    facts = full_dossier(6)
    running = replace(facts.whistle, state=WhistleState.IN_ACTION)
    calls = (facts.calls[0], *(call(number) for number in range(1, 6)))
    sheet = whistle_slip.lay(replace(facts, whistle=running, calls=calls), TYPES)
    looks_right(sheet)
    assert "环保16:58销哨后撤" in text(sheet.content)
