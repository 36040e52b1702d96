from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from desktop.post.duty_list import DutyItem
from desktop.procedures.directory import duty_items
from desktop.procedures.watch import new_id
from tests.post_of import NOON, refusing

if TYPE_CHECKING:
    from tests.post_of import Post

ITEM = DutyItem(new_id(), " QS-1 ", "违法建设")


def test_one_code_names_one_item(post: Post) -> None:
    kept = duty_items.keep_duty_item(post.watch, ITEM).result
    assert kept.code == "QS-1"
    with refusing("code"):
        duty_items.keep_duty_item(post.watch, replace(kept, id=new_id()))
    with refusing("name"):
        duty_items.keep_duty_item(post.watch, replace(kept, name=" "))
    assert duty_items.keep_duty_item(post.watch, replace(kept, note="新")).result.note == "新"
    assert len(post.ledger.having(DutyItem)) == 1
    post.sound()


def test_a_split_item_stays_in_the_history(post: Post) -> None:
    old = duty_items.keep_duty_item(post.watch, ITEM).result
    known = duty_items.keep_duty_item(post.watch, replace(ITEM, id=new_id(), code="QS-2")).result
    new = replace(ITEM, id=new_id(), code="QS-3")
    with refusing("replaced_by"):
        duty_items.replace_duty_item(post.watch, old.id, (), NOON.date(), "拆分")
    with refusing("reason"):
        duty_items.replace_duty_item(post.watch, old.id, (new,), NOON.date(), " ")
    duty_items.replace_duty_item(post.watch, old.id, (known, new), NOON.date(), "拆分")
    gone = post.ledger.get(DutyItem, old.id)
    assert (gone.until, gone.replaced_by) == (NOON.date(), ("QS-2", "QS-3"))
    assert post.ledger.get(DutyItem, new.id).code == "QS-3"
    post.sound()
