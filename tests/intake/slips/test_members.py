"""The post's own people: duties, limits in remarks, what the post has already."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from desktop.intake.known import KnownMember
from desktop.intake.look import look
from desktop.intake.mapping import Kind
from desktop.intake.reading import read_all
from desktop.intake.roster.lines import MemberLine
from desktop.post.roster.states import LeaveKind
from tests.intake.baishui import KNOWN, verdicts, workbook

HEAD = ("姓名", "值班岗位", "职务", "联系电话", "备注")


def rows(*people: tuple[str, ...]) -> bytes:
    return workbook({"值班人员": [("2026年12月值班人员通讯录",), HEAD, *people]})


def test_duties_come_from_the_post_or_from_the_position() -> None:
    new = replace(KNOWN, members=())
    (found,) = read_all(
        look(
            rows(
                ("王某01", "带班", "乡长", "199-0000-5001", "12月8日至10日外出开会"),
                ("王某02", "", "党政办主任", "199-0000-5002", "哺乳期"),
                ("王某03", "司 机", "", "19900005003", "尽量不排20日后"),
                ("王某04", "保洁", "", "199-0000-5004", ""),
                ("", "值班员", "", "199-0000-5005", ""),
                ("王某06", "值班员", "", "", "已退休"),
                ("王某01", "值班员", "", "199-0000-5007", "腿伤，月底复查"),
            ),
            "值班.xlsx",
        ),
        new,
    )
    assert found.kind is Kind.MEMBERS
    assert [(key, verdict) for key, verdict, _ in verdicts(found)] == [
        ("王某01", "accept"),
        ("王某02", "accept"),
        ("王某03", "accept"),
        ("王某04", "question"),
        ("", "reject"),
        ("王某06", "question"),
        ("王某01", "question"),
    ]
    assert "岗位写“保洁”，请写明带班领导、值班员或驾驶员。" in found.records[3].reasons
    lines = [line for line in found.readable() if isinstance(line, MemberLine)]
    assert [line.duty for line in lines] == ["duty_leader", "duty_clerk", "driver", "", "duty_clerk", "duty_clerk"]
    assert lines[0].away == tuple((date(2026, 12, day), LeaveKind.ERRAND) for day in (8, 9, 10))
    assert [line.nights for line in lines] == [None, False, None, None, None, None]
    assert [day.day for day in lines[2].avoids] == list(range(20, 32))
    assert lines[2].phone == "199-0000-5003"


def test_what_the_post_says_otherwise_is_asked_about() -> None:
    known = replace(KNOWN, members=(
        KnownMember("乡长甲", "commander"), KnownMember("文书甲", "duty_clerk", "199-0000-5001"),
        KnownMember("委员丙", "member"),
    ))  # fmt: skip
    (found,) = read_all(
        look(
            rows(
                ("乡长甲", "带班领导", "", "199-0000-5000", ""),
                ("文书甲", "值班员", "", "199-0000-5009", ""),
                ("委员丙", "带班领导", "", "199-0000-5003", ""),
            ),
            "值班.xlsx",
        ),
        known,
    )
    assert [why for _, _, why in verdicts(found)] == [
        "",
        "本台登记的文书甲手机是199-0000-5001，是否以本表为准，请确认。",
        "本台登记委员丙为成员，本表写带班领导，是否以本表为准，请确认。",
    ]


def test_without_a_month_in_the_file_a_day_alone_is_left_in_the_remark() -> None:
    data = workbook({"Sheet1": [HEAD, ("王某01", "值班员", "", "199-0000-5001", "不排20日后，8日外出")]})
    (found,) = read_all(look(data, "表.xlsx"), replace(KNOWN, members=()))
    line = found.records[0].value
    assert isinstance(line, MemberLine)
    assert (line.avoids, line.away) == ((), ())
