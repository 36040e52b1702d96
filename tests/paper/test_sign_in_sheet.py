"""The sign-in sheet lists who stood on the scene and counts the certified officers."""

from __future__ import annotations

from dataclasses import replace

from desktop.paper import sign_in_sheet
from desktop.paper.press.fonts import case
from desktop.post.states import DispatchState
from tests.paper.facts import BLOWN, dossier, full_dossier
from tests.paper.reading import looks_right, squeezed, text

TYPES = case(bundled_only=True)


def test_everybody_is_listed_with_times_and_ground() -> None:
    sheet = sign_in_sheet.lay(full_dossier(), TYPES)
    looks_right(sheet)
    said = text(sheet.content)
    for words in ("1环保牵头环保甲执000000是14:1916:58销哨", "8安监配合安监乙执030001是", "环保2人；消防2人"):
        assert squeezed(words) in said, words
    assert sign_in_sheet.draw(full_dossier())


def test_an_open_whistle_keeps_rows_free_on_one_page() -> None:
    sheet = sign_in_sheet.lay(dossier(), TYPES)
    looks_right(sheet)
    assert len(sheet.pages) == 1
    assert "89" in text(sheet.content)


def test_a_shortfall_of_certified_officers_is_said_with_the_rule() -> None:
    facts = full_dossier()
    people = tuple(
        replace(one, certified=one.department != "d2" or one.name.endswith("甲"), void=one.id == "p3-1")
        for one in facts.presences
    )
    said = sign_in_sheet.certified_check(replace(facts, presences=people))
    assert "公安到场持证 1 人，少 1 人" in said
    assert "安监到场持证 1 人，少 1 人" in said
    assert said.endswith("（行政处罚法第四十二条：执法人员不得少于2人）")


def test_those_still_there_are_counted_as_they_stand() -> None:
    facts = full_dossier(1)
    there = tuple(replace(one, left_at=None if one.id == "p0-0" else BLOWN) for one in facts.presences)
    call = replace(facts.calls[0], dispatch=replace(facts.calls[0].dispatch, state=DispatchState.REPORTED))
    assert "少 1 人" in sign_in_sheet.certified_check(replace(facts, presences=there, calls=(call,)))


def test_nobody_signed_says_nothing_of_certificates() -> None:
    assert sign_in_sheet.certified_check(dossier()) == ""


def test_two_hundred_people_run_over_pages() -> None:
    one = full_dossier().presences[0]
    people = tuple(replace(one, id=f"p{n}", name=f"张某{n}") for n in range(200))
    sheet = sign_in_sheet.lay(replace(full_dossier(), presences=people), TYPES)
    looks_right(sheet)
    assert len(sheet.pages) > 10
    assert "张某199" in text(sheet.content)
