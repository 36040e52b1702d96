"""Typed blows: advice, the blow itself, the inbox, the later signature."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest

from desktop.post.duty_list import DutyItem
from desktop.post.place import Facility
from desktop.procedures.directory.duty_items import keep_duty_item
from desktop.procedures.directory.places import keep_facility
from desktop.procedures.whistle import closing

if TYPE_CHECKING:
    from tests.console.line import Console
    from tests.post_of import Post

SELF = ("--self-done", "劝阻", "--self-at", "0001", "--self-result", "不听", "--signer", "副镇长丙")


@pytest.fixture
def listed(post: Post) -> Post:
    """Put one matter on the duty list and one place on the map."""
    units = post.departments
    item = DutyItem(
        "d",
        "SW001",
        "河道采砂",
        leads=(units["水务"].id,),
        supports=(units["公安"].id,),
        basis="水法",
        keywords=("采砂",),
    )
    keep_duty_item(post.watch, item)
    keep_facility(post.watch, Facility("f", "北河滩", departments=(units["国土"].id,)))
    return post


def test_advice_says_who_should_come_and_why(console: Console, listed: Post) -> None:
    listed.blown(place="北河滩", facts="别的事")
    shown = console.say("advise", "有人采砂", "--place", "北河滩")
    assert "[√] 牵头 水务" in shown
    assert "SW001" in shown
    assert "北河滩" in shown
    assert "90 天内有过 1 次哨" in shown
    found = console.ask("advise", "有人采砂", "--place", "北河滩")
    assert [(one["department"], one["role"]) for one in found["suggestions"]][:2] == [
        ("水务", "lead"), ("公安", "support"),
    ]  # fmt: skip
    assert found["repeats"][0]["serial"].endswith("哨字1号")
    assert console.say("--lang", "en", "advise", "没有的事").startswith("! ")


def test_a_blow_calls_whom_the_list_proposes(console: Console, listed: Post) -> None:
    found = console.ask("blow", "--place", "沟口", "--facts", "有人采砂", *SELF)
    whistle = listed.ledger.get(type(listed.blown()), found["result"]["id"])
    assert whistle.lead == listed.departments["水务"].id
    assert whistle.basis == "SW001 河道采砂 水法"
    assert listed.call(whistle, "公安").reason == "SW001 河道采砂"
    assert found["order"] == "blow"


def test_named_departments_are_called_instead(console: Console, listed: Post) -> None:
    words = ("--place", "沟口", "--facts", "有人采砂", "--lead", "gt", "--call", "公安")
    assert console.refused("blow", *words, *SELF)["field"] == "lead_reason"
    found = console.ask("blow", *words, "--lead-reason", "力量最近", *SELF)
    assert found["result"]["lead"] == listed.departments["国土"].id
    assert found["said"]["zh"].startswith("吹哨〔")


def test_one_department_leads_by_itself(console: Console, listed: Post) -> None:
    words = ("--place", "沟口", "--facts", "别的事", "--call", "公安", "--kind", "重点")
    assert console.ask("blow", *words, *SELF)["result"]["kind"] == "key_task"


def test_what_the_township_tried_must_be_said_but_not_in_an_emergency(console: Console, listed: Post) -> None:
    words = ("--place", "沟口", "--facts", "有人采砂", "--signer", "副镇长丙")
    found = console.refused("blow", *words)
    assert found["field"] == "self_done"
    assert found["opens_with"][0]["key"] == "make_urgent"
    blown = console.ask("blow", *words[:4], "--kind", "应急", "--opinion-risk")
    assert blown["result"]["sign_due"]
    number = str(blown["result"]["number"])
    assert console.ask("countersign", number, "--by", "书记甲", "--manner", "签字")["result"]["signer"] == "书记甲"


def test_a_draft_waits_in_the_inbox_and_is_blown_from_there(console: Console, listed: Post) -> None:
    words = ("--place", "沟口", "--facts", "有人采砂", "--verbatim", "快来", "--source", "12345", "--reporter", "周某")
    shown = console.say("blow", "--inbox", *words, "--hotline-due", "2026-12-01")
    key = re.findall(r"代号 (\w{6})", shown)[0]
    assert key in console.say("list", "--inbox")
    found = console.ask("blow", "--from", key, *words, *SELF)
    assert found["result"]["number"] == 1
    assert found["result"]["source"] == "hotline"
    assert console.say("list", "--inbox") == "没有哨单\n"


def test_a_recurrence_names_its_parent(console: Console, listed: Post) -> None:
    whistle = listed.worked()
    closing.check_pass(listed.watch, whistle.id, "网格员赵", "好")
    words = ("--place", "沟口", "--facts", "又采砂", "--parent", "1")
    assert console.ask("blow", *words, *SELF)["result"]["parent"] == whistle.id
