from __future__ import annotations

from typing import TYPE_CHECKING

from tests.post_of import COMMANDER

if TYPE_CHECKING:
    from tests.conference_of import Room
    from tests.console.line import Console


def test_a_draft_goes_round_is_signed_issued_and_completed(console: Console, found: Room) -> None:
    found.notified().sat().spoken().concluded()
    assert console.ask("confer", "round", "@1")["result"]["state"] == "countersigning"
    assert console.refused("confer", "issue", "@1", "--by", COMMANDER)["rule"] == "C07"
    console.ask("confer", "sign", "@1", "公安", "已签")
    assert (
        console.ask("confer", "sign", "@1", "水务", "reserved", "先查清", "--by", "水务乙")["result"]["signed_by"]
        == "水务乙"
    )
    console.ask("confer", "sign", "@1", "国土", "拒签", "不属职责")
    done = console.ask("confer", "issue", "@1", "--by", COMMANDER)
    assert (done["result"]["number"], done["result"]["state"]) == (1, "issued")
    assert console.ask("confer", "complete", "1")["result"]["state"] == "completed"
