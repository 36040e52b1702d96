"""Who may take a duty over."""

from __future__ import annotations

from typing import TYPE_CHECKING

from desktop.desk.duty_orders import people

if TYPE_CHECKING:
    from tests.desk.rostered import Rostered


def test_those_who_are_free_that_day_come_first(post: Rostered) -> None:
    found = people.others(post.session, post.duty("公安丙", 25))
    assert [(one.text, one.aside) for one in found] == [("公安乙", "free that day"), ("公安甲", "备勤第二")]
    assert [one.text for one in people.others(post.session, post.duty("值班员甲"))] == ["值班员丙"]


def test_a_stand_in_need_not_be_posted(post: Rostered) -> None:
    from_home = {one.text for one in people.others(post.session, post.duty("水务乙"), urgent=True)}
    assert from_home == {"水务甲", "水务丙"}
    leaders = {one.text for one in people.others(post.session, post.duty("镇长乙"), urgent=True)}
    assert leaders == {"书记甲"}


def test_an_exchange_names_person_and_duty_in_return(post: Rostered) -> None:
    found = people.exchanges(post.session, post.duty("公安丙", 25))
    keys = [tuple(one.key.split(people.BETWEEN)) for one in found]
    yi, jia = post.person("公安乙"), post.person("公安甲")
    assert keys[:2] == [(yi, ""), (jia, "")]
    assert set(keys[2:]) == {(yi, post.duty("公安乙", 23).id), (jia, post.duty("公安甲", 23).id)}


def test_a_case_has_the_names_of_its_keys(post: Rostered) -> None:
    one = people.case(post.session, post.duty("水务乙").id)
    assert (one.name, one.short, one.when) == ("水务乙", "水务", "9-22 常驻白班")
    own = people.case(post.session, post.duty("镇长乙").id)
    assert (own.short, people.out(own.duty), people.out(one.duty)) == ("", False, True)
