from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

from desktop.ledger import rulebook
from desktop.post.command_post import CommandPost, Member, Stand
from desktop.post.states import Duty
from desktop.procedures.directory import post as posts
from desktop.procedures.watch import new_id
from tests.post_of import CLERK, LEADER, NOON, Post, refusing


def test_a_ledger_has_one_post_with_the_default_rules() -> None:
    post = Post()
    with refusing("name"):
        posts.found_post(post.watch, CommandPost("p", " ", "青石镇", "安岭区"))
    with refusing("township"):
        posts.found_post(post.watch, CommandPost("p", "指挥部", " ", "安岭区"))
    founded = posts.found_post(post.watch, CommandPost("p", " 指挥部 ", "青石镇", "安岭区")).result
    assert founded.name == "指挥部"
    assert rulebook.all_rules(post.ledger) == (posts.FIRST_RULES,)
    assert not posts.FIRST_RULES.confirmed
    with refusing("post"):
        posts.found_post(post.watch, CommandPost("q", "另一个", "青石镇", "安岭区"))
    assert posts.amend_post(post.watch, replace(founded, seat="镇政府 ")).result.seat == "镇政府 "
    with refusing("name"):
        posts.amend_post(post.watch, replace(founded, name=""))
    with refusing("command_post"):
        posts.amend_post(post.watch, replace(founded, id="q"))
    post.sound()


def test_a_member_is_added_changed_and_never_deleted(post: Post) -> None:
    member = posts.keep_member(post.watch, Member(new_id(), " 副 书 记 ", "副书记", Duty.DEPUTY)).result
    assert member.name == "副书记"
    posts.keep_member(post.watch, replace(member, active=False))
    assert post.ledger.get(Member, member.id).active is False
    with refusing("name"):
        posts.keep_member(post.watch, replace(member, name=" "))
    post.sound()


def test_rules_are_added_never_changed(post: Post) -> None:
    second = replace(posts.FIRST_RULES, version=" v2 ", effective_from=date(2026, 9, 1))
    assert posts.keep_rules(post.watch, second).result.version == "v2"
    with refusing("version"):
        posts.keep_rules(post.watch, second)
    post.sound()


def test_the_watch_is_taken_by_two_and_not_in_the_future(post: Post) -> None:
    stand = posts.take_watch(post.watch, f" {LEADER} ", CLERK, NOON - timedelta(minutes=5)).result
    assert post.ledger.having(Stand) == (stand,)
    assert (stand.leader, stand.since) == (LEADER, NOON - timedelta(minutes=5))
    with refusing("leader"):
        posts.take_watch(post.watch, "", CLERK)
    with refusing("clerk"):
        posts.take_watch(post.watch, LEADER, "")
    with refusing("since"):
        posts.take_watch(post.watch, LEADER, CLERK, NOON + timedelta(minutes=5))
