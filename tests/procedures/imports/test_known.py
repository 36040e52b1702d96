"""What the post knows, and the columns that were chosen before."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING

from desktop.intake.look import look
from desktop.intake.mapping import Found
from desktop.ledger import rosters
from desktop.post.duty_list import DutyItem
from desktop.post.place import Grid
from desktop.post.roster.calendar import CalendarDay
from desktop.post.roster.leave import DutyWish, Leave
from desktop.post.roster.planning.limit import DutyLimit
from desktop.post.roster.shift import STANDARD_SHIFTS
from desktop.post.roster.states import LeaveKind, WishKind
from desktop.procedures.directory.departments import keep_department
from desktop.procedures.directory.duty_items import keep_duty_item
from desktop.procedures.directory.places import keep_grid
from desktop.procedures.imports.known import known, remember, remembered
from desktop.procedures.roster.calendar import keep_days
from desktop.procedures.roster.leaves import keep_leave, keep_limit, keep_wish
from desktop.procedures.roster.setup import keep_shift
from tests.post_of import CLERK, LEADER

if TYPE_CHECKING:
    from tests.post_of import Post

SHEET = "姓名,单位,职务,执法证号,手机,某列\n甲,水务,科员,C1,199-0000-1101,乙\n".encode()


def test_the_ledger_is_what_a_file_is_compared_with(post: Post) -> None:
    whistle = post.blown()
    keep_grid(post.watch, Grid("g", "上河村", "QS-01-01"))
    keep_duty_item(post.watch, DutyItem("d", "SW001", "河道采砂"))
    keep_department(post.watch, replace(post.departments["国土"], enforcing=False))
    found = known(post.watch)
    assert [one.short for one in found.departments] == ["公安", "水务", "国土"]
    assert [one.enterprise for one in found.departments] == [False, False, True]
    assert found.grids[0].village == found.villages[0] == "上河村"
    assert found.duties == {"SW001"}
    assert found.whistles == {(whistle.year, whistle.number)}
    assert found.today == post.watch.today
    assert {one.unit for one in found.officers} == {"公安", "水务", "国土"}


def test_people_of_a_department_that_is_gone_are_not_known(post: Post) -> None:
    keep_department(post.watch, replace(post.departments["国土"], active=False))
    assert {one.unit for one in known(post.watch).officers} == {"公安", "水务"}


def test_a_chosen_column_is_remembered_by_its_header_and_a_guess_is_not(post: Post) -> None:
    mapping = look(SHEET, "人员.csv").sheets[0].mapping
    assert mapping is not None
    assert remembered(post.ledger, mapping) == mapping
    chosen = mapping.chosen(5, "note")
    with post.watch.pen() as pen:
        remember(pen, chosen)
        pen.entry("import", "file", "x", {})
    assert post.ledger.rows("SELECT header FROM mapping") == [("某列",)]
    again = remembered(post.ledger, mapping)
    assert [(one.field, one.found) for one in again.columns if one.header == "某列"] == [("note", Found.REMEMBERED)]


def test_people_of_the_post_their_limits_and_slips_are_known(post: Post) -> None:
    ids = {name: key for key, name in rosters.names(post.ledger).items()}
    assert known(post.watch).shifts == STANDARD_SHIFTS
    keep_shift(post.watch, STANDARD_SHIFTS[0])
    keep_limit(post.watch, DutyLimit("a", ids[CLERK], nights=False, note="孕期"))
    keep_limit(post.watch, DutyLimit("b", ids["水务甲"], max_nights=1))
    keep_leave(post.watch, Leave("c", ids["水务甲"], ("2026-10-08", "2026-10-09"), LeaveKind.SICK))
    keep_wish(post.watch, DutyWish("d", ids[CLERK], ("2026-10-08",), WishKind.WANTS))
    keep_days(post.watch, [CalendarDay("2026-10-01", date(2026, 10, 1), "国庆节", rest=True)], "手工")
    found = known(post.watch)
    assert found.shifts == STANDARD_SHIFTS[:1]
    clerk = next(one for one in found.members if one.name == CLERK)
    assert (clerk.duty, clerk.nights, clerk.note) == ("duty_clerk", False, "孕期")
    assert next(one for one in found.members if one.name == LEADER).nights is None
    assert found.slips == {
        ("水务甲", "水务", date(2026, 10, 8), "sick"),
        ("水务甲", "水务", date(2026, 10, 9), "sick"),
        (CLERK, "", date(2026, 10, 8), "wants"),
    }
    officer = next(one for one in found.officers if one.name == "水务甲")
    assert (officer.night, officer.away) == (None, (date(2026, 10, 8), date(2026, 10, 9)))
    assert clerk.away == ()
    assert found.holidays == {(date(2026, 10, 1), True)}
