from __future__ import annotations

from desktop.post.refused import Door, Refused
from desktop.post.words import Words


def test_a_refusal_names_field_reason_doors_and_rule() -> None:
    door = Door("rule", Words("去裁定", "Rule"))
    refused = Refused("ruling", Words("还没有裁定", "No ruling yet"), door, rule="A24")
    assert (refused.field, refused.rule, refused.opens_with) == ("ruling", "A24", (door,))
    assert str(refused) == "还没有裁定"
    assert door.closed is None
