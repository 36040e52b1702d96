"""The form as values: autosaved, brought back, read into a draft."""

from __future__ import annotations

import json
from datetime import date, datetime, timedelta
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from desktop.desk.blow.content.typed import Typed, recurrence_of, typed_from, typed_of
from desktop.post.moment import CHINA
from desktop.post.reporter import Reporter
from desktop.post.states import Source
from desktop.post.whistle import Whistle

NOW = datetime(2026, 9, 22, 14, 37, tzinfo=CHINA)
TEXTS = st.text(max_size=12)
FORMS = st.builds(
    Typed,
    **dict.fromkeys(("kind", "source", "reporter", "found", "place", "verbatim", "facts", "self_at", "blown"), TEXTS),
    hotline_due=TEXTS,
    fallback=TEXTS,
    by_hand=st.booleans(),
    ticked=st.lists(TEXTS, max_size=3).map(tuple),
)
WHISTLE = Whistle("w", "enforcement", "龙王沟", "挖沙", NOW, "2018-01", village="东岭村", grid="DL-07")


@given(FORMS)
def test_what_is_saved_comes_back(typed: Typed) -> None:
    assert typed_from(json.loads(json.dumps(typed.body())), NOW, NOW) == typed


@given(FORMS)
def test_no_form_breaks_the_draft(typed: Typed) -> None:
    draft = typed.draft(NOW)
    assert draft.place == typed.place
    assert draft.source in set(Source)
    assert all(flaw.words.zh and flaw.words.en for flaw in typed.flaws(NOW))


@given(
    st.dictionaries(
        st.sampled_from([*Typed().body(), "未知"]), st.none() | st.integers() | st.text() | st.lists(st.text())
    )
)
def test_a_form_of_another_version_is_read_as_far_as_it_goes(body: dict[str, Any]) -> None:
    typed = typed_from(body, NOW, NOW)
    assert isinstance(typed.place, str)
    assert isinstance(typed.ticked, tuple)


def test_a_time_of_yesterday_stays_yesterday() -> None:
    back = typed_from(Typed(found="1420").body(), NOW, NOW + timedelta(days=1))
    assert back.draft(NOW + timedelta(days=1)).found_at == NOW.replace(hour=14, minute=20)


def test_a_choice_of_departments_is_no_empty_form() -> None:
    assert Typed().empty
    assert Typed(kind="emergency", source="media").empty
    assert not Typed(added=("d",)).empty
    assert not Typed(verbatim="救").empty


def test_hotline_facts_are_kept_for_the_hotline_alone() -> None:
    typed = Typed(source="hotline", hotline_no="A-1", hotline_due="10-8")
    assert (typed.draft(NOW).hotline_no, typed.draft(NOW).hotline_due) == ("A-1", date(2026, 10, 8))
    other = Typed(source="village", hotline_no="A-1", hotline_due="某日")
    assert (other.draft(NOW).hotline_no, other.draft(NOW).hotline_due) == ("", None)
    assert other.flaws(NOW) == ()


def test_what_cannot_be_read_is_told_by_field() -> None:
    typed = Typed(found="昨天", self_at="2565", source="hotline", hotline_due="某日", fallback="〔2026〕备字3号")
    assert [flaw.field for flaw in typed.flaws(NOW)] == ["found_at", "self_at", "blown_at", "hotline_due"]
    assert Typed(fallback="x", blown="0920").draft(NOW).blown_at == NOW.replace(hour=9, minute=20)
    assert Typed(blown="0920").draft(NOW).blown_at is None


def test_a_whistle_of_the_inbox_fills_the_form() -> None:
    typed = typed_of(WHISTLE, Reporter("w", "张某01", "199-0000-0001"), NOW)
    assert (typed.registered, typed.place, typed.reporter, typed.by_hand) == ("w", "龙王沟", "张某01", True)
    assert typed_of(WHISTLE, None, NOW).phone == ""


def test_a_recurrence_takes_the_place_and_not_the_words() -> None:
    typed = recurrence_of(WHISTLE)
    assert (typed.parent, typed.village, typed.place, typed.facts) == ("w", "东岭村", "龙王沟", "")
