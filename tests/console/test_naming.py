"""How things are named on the line."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from typing import TYPE_CHECKING

import pytest

from desktop.console import naming
from desktop.console.speech import Mistyped
from desktop.post.moment import CHINA
from desktop.post.states import Evidence, Source
from desktop.procedures.directory.departments import keep_department
from desktop.procedures.dispatch.tasks import give_task
from desktop.procedures.whistle.register import register
from tests.post_of import NOON, Post, founded_post, refusing

if TYPE_CHECKING:
    from desktop.post.whistle import Whistle


@pytest.fixture
def post() -> Post:
    return founded_post()


@pytest.mark.parametrize("text", ["1", "1号", "2026-1", "〔2026〕哨字1号", "[2026]哨字1号", "（2026）哨字 1 号", " 1 "])
def test_a_whistle_is_named_as_people_write_it(post: Post, text: str) -> None:
    whistle = post.blown()
    assert naming.whistle(post.ledger, text, NOON.date()).id == whistle.id


@pytest.mark.parametrize("text", ["2", "2025-1", "〔2025〕哨字1号", "x", "", "9999999"])
def test_no_such_whistle_is_said_with_the_forms_that_work(post: Post, text: str) -> None:
    post.blown()
    with refusing("whistle") as found:
        naming.whistle(post.ledger, text, NOON.date())
    assert "2026-12" in str(found[0])


def test_a_bare_number_means_the_year_nearest_to_today(post: Post) -> None:
    post.blown()
    post.later(200 * 24 * 60)
    later = post.blown()
    assert later.year == 2027
    assert naming.whistle(post.ledger, "1", NOON.date() + timedelta(days=360)).year == 2027
    assert naming.whistle(post.ledger, "1", NOON.date()).year == 2026


def test_a_draft_is_named_by_the_end_of_its_id(post: Post) -> None:
    draft = register(post.watch, post.draft()).result
    for text in (naming.key_of(draft), f":{naming.key_of(draft)}", draft.id.replace("-", "")):
        assert naming.whistle(post.ledger, text, NOON.date()).id == draft.id


@pytest.mark.parametrize("text", ["水务", "水务局", "sw", "SW", "河长办", "务局"])
def test_a_department_answers_to_all_its_names(post: Post, text: str) -> None:
    old = post.departments["水务"]
    keep_department(post.watch, replace(old, code="SW", aliases=("河长办",)))
    assert naming.department(post.ledger, text).id == old.id


def test_a_doubtful_department_is_asked_about(post: Post) -> None:
    with refusing("department") as found:
        naming.department(post.ledger, "局")
    assert "公安、水务、国土" in str(found[0])
    for text in ("民政", ""):
        with refusing("department"):
            naming.department(post.ledger, text)


def test_a_call_is_found_by_its_department(post: Post) -> None:
    whistle = post.blown("水务")
    assert naming.dispatch(post.ledger, whistle, "水务").id == post.call(whistle, "水务").id
    with refusing("department"):
        naming.dispatch(post.ledger, whistle, "公安")


def test_a_task_is_named_by_place_or_words(post: Post) -> None:
    whistle: Whistle = post.blown()
    unit = post.departments["水务"].id
    first = give_task(post.watch, whistle.id, unit, "清运弃土").result
    second = give_task(post.watch, whistle.id, unit, "立警示牌").result
    assert naming.task(post.ledger, whistle, "2").id == second.id
    assert naming.task(post.ledger, whistle, "弃土").id == first.id
    for text in ("3", "", "没有"):
        with refusing("task"):
            naming.task(post.ledger, whistle, text)


def test_no_task_at_all_is_said(post: Post) -> None:
    with refusing("task") as found:
        naming.task(post.ledger, post.blown(), "1")
    assert "没有任务" in str(found[0])


def test_moments_are_typed_as_the_telephone_says_them(post: Post) -> None:
    assert naming.moment(post.watch, None) is None
    assert naming.moment(post.watch, "1350") == NOON.replace(hour=13, minute=50)
    assert naming.moment(post.watch, "2026-09-22T13:50") == NOON.replace(hour=13, minute=50)
    assert naming.moment(post.watch, "2026-09-22T05:50+00:00") == NOON.replace(hour=13, minute=50)
    found = naming.moment(post.watch, "2026-09-22")
    assert found is not None
    assert found.tzinfo == CHINA
    with pytest.raises(Mistyped):
        naming.moment(post.watch, "午后")
    for text in ("0001-01-01", "9999-12-31T23:59"):
        with pytest.raises(Mistyped):
            naming.moment(post.watch, text)


def test_a_due_time_lies_ahead(post: Post) -> None:
    assert naming.due(post.watch, "1700") == NOON.replace(hour=17)
    assert naming.due(post.watch, "0100") == NOON.replace(hour=1) + timedelta(days=1)
    assert naming.due(post.watch, "1400") == NOON
    assert naming.due(post.watch, "1350") == NOON.replace(hour=13, minute=50) + timedelta(days=1)
    assert naming.due(post.watch, "2359") == NOON.replace(hour=23, minute=59)
    assert naming.due(post.watch, "2026-09-22T01:00") == NOON.replace(hour=1)
    assert naming.due(post.watch, None) is None


def test_days_are_iso() -> None:
    assert naming.day(None) is None
    assert naming.day(" 2026-09-22 ") == NOON.date()
    with pytest.raises(Mistyped):
        naming.day("9月22日")
    for text in ("0001-01-01", "9999-12-31"):
        with pytest.raises(Mistyped):
            naming.day(text)


@pytest.mark.parametrize(("text", "one"), [("phone", Evidence.PHONE), ("电话", Evidence.PHONE), ("照", Evidence.PHOTO)])
def test_names_are_typed_by_key_or_chinese(text: str, one: Evidence) -> None:
    assert naming.named(Evidence, text) is one
    assert naming.named(Source, "12345") is Source.HOTLINE
    with pytest.raises(Mistyped):
        naming.named(Evidence, "")
