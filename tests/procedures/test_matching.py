from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from desktop.post.duty_list import DutyItem
from desktop.post.place import Facility
from desktop.procedures import matching
from desktop.procedures.directory.duty_items import keep_duty_item
from desktop.procedures.directory.places import keep_facility
from desktop.procedures.watch import new_id

if TYPE_CHECKING:
    from tests.post_of import Post


def test_a_draft_is_matched_against_list_places_and_history(post: Post) -> None:
    water, police = post.departments["水务"].id, post.departments["公安"].id
    item = DutyItem(new_id(), "QS-1", "河道非法采砂", leads=(water,), supports=(police,), keywords=("挖沙",))
    keep_duty_item(post.watch, item)
    keep_duty_item(post.watch, DutyItem(new_id(), "QS-2", "空档事项", keywords=("空档",)))
    keep_facility(post.watch, Facility(new_id(), "龙王沟", departments=(post.departments["国土"].id,)))
    before = post.blown("水务")
    post.later(60)
    advice = matching.advise(post.watch, post.draft("水务"))
    assert advice.matching.lead == water
    assert {one.department for one in advice.matching.suggestions} == {one.id for one in post.departments.values()}
    assert [one.whistle for one in advice.repeats] == [before.id]
    assert [one.key for one in advice.findings] == ["repeat"]
    index = matching.duty_index(post.watch)
    assert index.match("hdffcs").lead == water
    assert index.match("ws").best is not None
    assert matching.duty_index(post.watch, with_pinyin=False).match("hdffcs").best is None
    given = matching.advise(post.watch, replace(post.draft("水务"), facts="hdffcs", verbatim=""), index)
    assert given.matching.lead == water
    assert matching.names(post.ledger)[water] == "水务"
