from __future__ import annotations

import ast
from pathlib import Path

import pytest

from desktop import procedures
from desktop.post import telling
from desktop.post.telling import order_name, tell
from desktop.procedures.corrections import REVERSIBLE


def given_orders() -> set[str]:
    """Read the names of all orders from the calls of `pen.entry` and its like."""
    names: set[str] = set()
    for path in Path(procedures.__file__).parent.rglob("*.py"):
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute) and node.func.attr == "entry":
                first = node.args[0]
                options = (first.body, first.orelse) if isinstance(first, ast.IfExp) else (first,)
                names |= {one.value for one in options if isinstance(one, ast.Constant) and isinstance(one.value, str)}
    return names


def test_every_order_that_is_given_can_be_told() -> None:
    orders = given_orders() | set(REVERSIBLE)
    assert len(orders) > 45
    assert orders <= set(telling._PLAIN)


@pytest.mark.parametrize("order", sorted(telling._PLAIN))
def test_an_order_has_a_name_in_both_languages_without_particulars(order: str) -> None:
    name = order_name(order)
    assert any("一" <= one <= "鿿" for one in name.zh)
    assert name.en
    assert not any(mark in name.zh + name.en for mark in "{}：（“")


@pytest.mark.parametrize("order", sorted(telling._PLAIN))
def test_it_is_told_with_nothing_missing_and_nothing_of_python(order: str) -> None:
    zh, en = tell(order, {})
    assert "{" not in zh + en
    assert "None" not in zh + en


def test_keys_are_told_as_words() -> None:
    said = {"department": "公安", "officers": "公安甲", "ground": "relief", "reliever": "公安乙"}
    assert tell("release", said).zh == "公安撤离（接替后撤）：公安甲，由公安乙接替"
    assert tell("release", {**said, "ground": "permit", "reliever": "", "permit": "〔2026〕撤字1号"}).en.endswith(
        ", 〔2026〕撤字1号"
    )
    assert tell("report_in", {"department": "公安", "late": "1", "officers": "公安甲"}).zh == "公安到场（迟到）：公安甲"
    assert tell("report_in", {"department": "公安", "officers": "公安甲"}).en == "公安 reported in: 公安甲"
    assert "仍须到场" in tell("rule", {"by": "乙", "department": "公安", "upheld": "1", "text": "到"}).zh
    assert "缺岗" in tell("mark_attendance", {"officer": "公安甲", "present": 0}).zh
    assert "在岗" in tell("mark_attendance", {"officer": "公安甲", "present": 1}).zh
    assert tell("send_back", {"kind": "self_handle", "reason": "小事"}).zh == "退回（属地自办）：小事"


def test_what_nobody_gave_leaves_no_empty_brackets() -> None:
    assert tell("countersign", {"by": "副镇长丙", "manner": ""}) == ("副镇长丙补签", "Signed later by 副镇长丙")
    assert tell("countersign", {"by": "副镇长丙", "manner": "电话"}).zh == "副镇长丙补签（电话）"


def test_an_undo_names_what_it_took_back_in_words() -> None:
    said = {"entry": 7, "undone": "report_in", "department": "公安"}
    assert tell("undo", said).zh == "撤回第 7 笔（到场）公安"
    assert tell("undo", said).en == "Entry 7 (Report-in) taken back 公安"


def test_an_unknown_order_is_told_by_its_key_and_braces_stay_text() -> None:
    assert tell("fly", {}) == ("fly", "fly")
    assert order_name("fly") == ("fly", "fly")
    assert tell("note", {"text": "{place} {0}"}).zh == "{place} {0}"
