"""The figures of a week are told with those of the week before beside each."""

from __future__ import annotations

from datetime import date, timedelta

from desktop.post.meetings.figures import Figures, told

SINCE = date(2026, 9, 14)


def test_each_figure_has_the_one_before_beside_it() -> None:
    now = Figures(
        SINCE,
        SINCE + timedelta(days=6),
        16,
        (("综合执法哨", 11), ("重点工作哨", 3), ("应急处置哨", 2)),
        48,
        1,
        2,
        14,
        1,
        5,
        3,
    )
    before = Figures(SINCE - timedelta(days=7), SINCE - timedelta(days=1), 12, (), 36, 2, 0, 11, 0, 4, 1)
    assert told(now, before, 4) == (
        "9月14日至9月20日（括号内为前一周）：吹哨16件（12），其中综合执法11件、重点工作3件、应急处置2件，派单48家次（36），"
        "超时1家次（2），未到2家次（0），销哨14件（11），新挂账1件（0），累计挂账4件，议定事项销号5项（4），逾期3项（1）"
    )
    assert told(before, before, 0).startswith("9月7日至9月13日（括号内为前一周）：吹哨12件（12），派单")
    two = Figures(SINCE, SINCE + timedelta(days=13), 0, (), 0, 0, 0, 0, 0, 0, 0)
    assert "（括号内为前2周）" in told(two, two, 0)
