from __future__ import annotations

from tests.paper.conferences.held import issued, proposed


def test_a_number_only_once_it_is_issued_and_a_unit_for_everybody() -> None:
    assert (proposed().number, proposed().issued) == ("", False)
    assert (issued().number, issued().issued) == ("〔2026〕会商字3号", True)
    assert issued().about == "〔2026〕哨字12号 南坪村龙王沟；〔2026〕哨字15号 桥头"
    assert [issued().unit(one) for one in ("d2", "")] == ["区水务局", "青石镇综合执法指挥部"]
