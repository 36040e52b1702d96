"""Who speaks for the owner and who may check are never the same people."""

from __future__ import annotations

from desktop.post.items.side import Side, checking, speaking
from tests.post_of import refusing

SIDE = Side(("水务甲", "水务乙"), ("书记甲", "公安甲", "水务乙"), ("公安甲",))


def test_the_owners_side_and_strangers_speak_and_known_others_do_not() -> None:
    assert speaking(" 水 务甲", SIDE) == "水务甲"
    assert speaking("水务办公室", SIDE) == "水务办公室"
    for name in ("书记甲", "公安甲", " "):
        with refusing("by"):
            speaking(name, SIDE)
    assert speaking("公安甲", SIDE, helpers=True) == "公安甲"
    with refusing("by"):
        speaking("书记甲", SIDE, helpers=True)


def test_only_known_people_of_another_side_check() -> None:
    assert checking("书 记甲", SIDE) == "书记甲"
    for name in ("水务甲", "水务乙", "张某01", ""):
        with refusing("by"):
            checking(name, SIDE)
