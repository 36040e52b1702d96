from __future__ import annotations

from datetime import date

from desktop.post.roster.calendar import Calendar
from desktop.post.roster.planning.need import DutyNeed
from desktop.post.roster.planning.staffing import counts, lacking, worse
from desktop.post.roster.states import DutyClass, NeedDays

DAY = date(2026, 9, 3)
ONE = DutyNeed("one", "常驻", DutyClass.STATIONED, "d", ("stationed_day", "stationed_whole"), least=2, wanted=2)
PAPERS = DutyNeed("two", "持证", DutyClass.STATIONED, "d", ("stationed_day",), least=1, certified=True)
SUNDAY = DutyNeed("three", "休息日", DutyClass.STATIONED, "d", ("stationed_day",), NeedDays.RESTDAY)
PEOPLE = (("p", "d", "stationed_day"), ("q", "d", "stationed_whole"), ("r", "e", "stationed_day"))


def test_who_counts_for_a_need() -> None:
    assert counts(ONE, PEOPLE, ()) == 2
    assert counts(PAPERS, PEOPLE, ()) == 0
    assert counts(PAPERS, PEOPLE, {"p", "q"}) == 1


def test_what_lacks_is_named_with_how_many() -> None:
    needs = (ONE, PAPERS, SUNDAY)
    assert lacking(needs, DAY, Calendar(), PEOPLE, {"p"}) == {}
    assert lacking(needs, DAY, Calendar(), PEOPLE[:1], ()) == {"one": 1, "two": 1}
    assert lacking(needs, DAY, Calendar(), (), ()) == {"one": 2, "two": 1}


def test_only_what_grows_is_worse() -> None:
    assert worse({"one": 1}, {"one": 2, "two": 1}) == ("one", "two")
    assert worse({"one": 1, "two": 1}, {"one": 1}) == ()
