"""Remarks say in sentences what figures cannot: who was late and why, who objected, how it ended."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

from desktop.paper import dispatch_notice, joint_action_record, release_slip, sign_in_sheet, whistle_slip
from desktop.paper.dossier import Call, Dossier
from desktop.paper.remarks import basis, remarks
from desktop.post.permit import Violation
from desktop.post.states import DispatchState, WhistleState
from tests.paper.facts import BLOWN, RULES, WHISTLE, call, dossier, full_dossier
from tests.paper.reading import text


def changed(number: int, **changes: object) -> Dossier:
    one = call(number)
    return dossier(calls=(Call(one.department, replace(one.dispatch, **changes)),))  # type: ignore[arg-type]


def test_the_limit_names_its_rule() -> None:
    words = remarks(dossier(1))
    assert words == "时限30分钟，自吹哨起算，到场为止（规则 2026-03）。"


def test_every_slip_names_its_rule_at_the_foot() -> None:
    assert basis(RULES) == "依据 规则 2026-03（青石镇综合执法工作规则第五条）"
    assert basis(replace(RULES, confirmed=False)).endswith("第五条），默认值，请按区规定核对")
    said = replace(RULES, confirmed=False, citation="京办发〔2018〕6号。默认值，请按区规定核对。")
    assert basis(said).count("默认值") == 1
    for paper in (whistle_slip, dispatch_notice, sign_in_sheet, joint_action_record, release_slip):
        assert "依据规则2026-03（青石镇综合执法工作规则第五条）" in text(paper.draw(full_dossier()))


def test_a_district_whose_clock_stops_at_signing_says_so() -> None:
    assert "签收为止" in remarks(changed(0, stops_at="acknowledged"))


def test_a_kind_that_the_rules_do_not_know_says_nothing_of_a_limit() -> None:
    assert remarks(dossier(0, whistle=replace(WHISTLE, kind="other"))) == ""


def test_a_late_department_and_an_excused_one() -> None:
    assert remarks(changed(2)).endswith("公安迟到 5 分钟。")
    assert remarks(changed(2, excused_by="王某", excuse="途中处置事故")).endswith(
        "公安迟到 5 分钟，经王某同意免计：途中处置事故。"
    )


def test_absence_and_standing_down() -> None:
    assert remarks(changed(3, state=DispatchState.NO_SHOW)).endswith("安监未报到。")
    assert remarks(changed(3, state=DispatchState.STOOD_DOWN)).endswith("安监解除。")


def test_objections_and_rulings() -> None:
    refused = {"refusal": "属城管职责。", "state": DispatchState.RULING}
    assert remarks(changed(3, **refused)).endswith("安监书面拒绝：属城管职责，待裁定。")
    ruled = {**refused, "ruled_by": "李某", "ruling": "准予免派", "state": DispatchState.CANCELLED}
    assert remarks(changed(3, **ruled)).endswith("安监书面拒绝：属城管职责，李某裁定：准予免派。安监免派。")


def test_leaving_without_ground_unless_taken_back() -> None:
    gone = Violation("v", "w85", "c0", "d0", "环保甲", BLOWN, "")
    assert "环保甲擅自撤离" in remarks(dossier(1, violations=(gone,)))
    assert "擅自" not in remarks(dossier(1, violations=(replace(gone, void=True),)))


def test_a_signature_that_is_due_or_came_late() -> None:
    due = BLOWN + timedelta(hours=24)
    assert "先吹后签，2026年9月23日 13时58分前补签。" in remarks(
        dossier(1, whistle=replace(WHISTLE, signed_at=None, sign_due=due))
    )
    late = replace(WHISTLE, signed_at=due + timedelta(hours=1), sign_due=due)
    assert "补签超期。" in remarks(dossier(1, whistle=late))


def test_how_it_ended() -> None:
    on_ledger = replace(
        WHISTLE,
        state=WhistleState.ON_LEDGER,
        ledger_reason="待区级。",
        ledger_approver="王某",
        review_on=date(2026, 10, 9),
    )
    assert "挂账：待区级（王某批准，10月9日复核）。" in remarks(dossier(1, whistle=on_ledger))
    called_off = replace(WHISTLE, state=WhistleState.WITHDRAWN, end_reason="误报")
    assert "全哨解除：误报。" in remarks(dossier(1, whistle=called_off))
    assert "据〔2026〕备字3号补录。" in remarks(dossier(1, whistle=replace(WHISTLE, fallback="〔2026〕备字3号")))
