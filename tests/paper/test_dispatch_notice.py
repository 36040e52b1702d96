"""Each called department has its own notice with a receipt."""

from __future__ import annotations

from dataclasses import replace

import pytest

from desktop.paper import dispatch_notice
from desktop.paper.press.fonts import case
from desktop.post.states import DispatchState
from tests.paper.facts import call, dossier, full_dossier
from tests.paper.reading import looks_right, reader, squeezed, text

TYPES = case(bundled_only=True)


def test_every_department_has_a_page_with_its_own_limit_and_receipt() -> None:
    sheet = dispatch_notice.lay(dossier(), TYPES)
    looks_right(sheet)
    pages = [squeezed(page.extract_text()) for page in reader(sheet.content).pages]
    assert len(pages) == 4
    for number, page in enumerate(pages):
        short = call(number).department.short
        for words in (
            f"〔2026〕哨字85号{short}", f"清河区{short}局", f"199-0000-{number:04d}", "14时28分前", "回执",
            "签收人签字",
            "执法人员不得少于2人，携带执法证（行政处罚法第四十二条）", "事不完、人不撤", "沿此线剪下", "第1页，共1页",
        ):  # fmt: skip
            assert squeezed(words) in page, words
    assert "同叫部门牵头：环保；配合：公安、安监" in pages[1]


def test_a_department_without_enforcement_powers_needs_no_certificates() -> None:
    one = call(0)
    calls = (replace(one, department=replace(one.department, enforcing=False)),)
    assert "携带执法证" not in text(dispatch_notice.lay(dossier(calls=calls), TYPES).content)


def test_a_notice_that_was_answered_is_final() -> None:
    waiting = text(dispatch_notice.lay(dossier(1), TYPES).content)
    assert "以指挥部台账为准" in waiting
    one = call(0)
    there = replace(one, dispatch=replace(one.dispatch, state=DispatchState.REPORTED, reason="环-003 主责"))
    said = text(dispatch_notice.lay(dossier(calls=(there,)), TYPES).content)
    assert "以指挥部台账为准" not in said
    assert "环-003主责" in said
    assert dispatch_notice.draw(full_dossier())


def test_sixteen_departments_and_a_long_matter() -> None:
    facts = dossier(16)
    facts = replace(facts, whistle=replace(facts.whistle, facts="露天焚烧电缆皮，黑烟飘散。" * 60))
    sheet = dispatch_notice.lay(facts, TYPES)
    looks_right(sheet)
    assert len(sheet.pages) == 32


def test_without_a_call_there_is_nothing_to_print() -> None:
    with pytest.raises(IndexError):
        dispatch_notice.lay(dossier(0), TYPES)
