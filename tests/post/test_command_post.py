from __future__ import annotations

from dataclasses import replace

from desktop.post.command_post import CommandPost, Member, commanding, duty_of, ruling_power
from desktop.post.states import Duty
from tests.post_of import refusing

MEMBERS = (
    Member("1", "书记甲", "书记", Duty.COMMANDER),
    Member("2", "镇长乙", "镇长", Duty.DEPUTY),
    Member("3", "副镇长丙", "副镇长", Duty.DUTY_LEADER),
    Member("4", "值班员丁", "科员", Duty.DUTY_CLERK),
    Member("5", "值班员丁", "科员", Duty.DUTY_LEADER),
    Member("6", "老书记", "书记", Duty.COMMANDER, active=False),
)


def test_the_highest_duty_counts_and_blanks_do_not() -> None:
    assert duty_of(" 书 记 甲 ", MEMBERS) is Duty.COMMANDER
    assert duty_of("值班员丁", MEMBERS) is Duty.DUTY_LEADER


def test_a_stranger_and_one_who_left_are_refused_on_the_forms_field() -> None:
    for name in ("路人", "老书记", ""):
        with refusing("signer"):
            duty_of(name, MEMBERS)
    with refusing("ruled_by"):
        ruling_power("路人", MEMBERS)
    with refusing("by"):
        commanding("路人", MEMBERS)


def test_only_commander_and_deputy_command() -> None:
    assert commanding(" 镇长乙 ", MEMBERS) == "镇长乙"
    for name in ("副镇长丙", "值班员丁", " "):
        with refusing("issuer") as caught:
            commanding(name, MEMBERS, "issuer")
        assert "书记甲、镇长乙" in caught[0].reason.zh
        assert "老书记" not in caught[0].reason.zh
        assert caught[0].rule == "A15"


def test_the_duty_leader_may_rule_too() -> None:
    assert ruling_power("副镇长丙", MEMBERS) == "副镇长丙"
    for name in ("", "值班员丁"):
        with refusing("ruled_by"):
            ruling_power(name, MEMBERS[:4])


def test_a_post_and_a_member_have_names() -> None:
    post = CommandPost("p", " 指挥部 ", "青石镇", "安岭区", phone=" 199-0000-9000 ").checked()
    assert (post.name, post.phone) == ("指挥部", "199-0000-9000")
    with refusing("name"):
        replace(post, name=" ").checked()
    with refusing("township"):
        replace(post, township="").checked()
    assert Member("7", "张 某", "", Duty.MEMBER).checked().name == "张某"
    with refusing("name"):
        Member("7", "\u3000", "", Duty.MEMBER).checked()
