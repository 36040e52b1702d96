"""What a recorder typed on 21 September 2026 becomes issued minutes, step by step as a person goes."""

from __future__ import annotations

from datetime import date, datetime, timedelta
from typing import TYPE_CHECKING

import pytest

from desktop.paper.format_check.check import check
from desktop.paper.meetings.body import read, write
from desktop.post.command_post import Member
from desktop.post.department import Department, Officer
from desktop.post.items.item import ActionItem
from desktop.post.meetings.minutes import MinutesText
from desktop.post.meetings.outcome import Outcome
from desktop.post.meetings.series import MeetingSeries, SeriesSeat
from desktop.post.meetings.states import AgendaSource, MeetingKind, MeetingState, OutcomeKind, RollGroup, RollMark
from desktop.post.moment import CHINA
from desktop.post.states import Duty
from desktop.procedures import papers
from desktop.procedures.directory.departments import keep_department, keep_officer
from desktop.procedures.directory.post import keep_member
from desktop.procedures.meetings import agenda, calendar, minutes, roll, series, session
from desktop.procedures.meetings.entry import read_lines
from desktop.procedures.papers import PaperKind
from desktop.procedures.watch import new_id
from tests.meeting_of import MeetingPost
from tests.post_of import COMMANDER, Post, refusing

if TYPE_CHECKING:
    from desktop.post.meetings.meeting import Meeting

K = OutcomeKind
BEGIN = datetime(2026, 9, 21, 8, 0, tzinfo=CHINA)
LEADERS = (
    "书记甲", "镇长乙", "人大主席丁", "副书记丙", "纪委书记戊", "组织委员己", "宣传委员庚", "副镇长辛", "副镇长壬",
    "武装部长癸",
)  # fmt: skip
DEPARTMENTS = {
    "公安": "公安", "国土": "国土", "水务": "水务", "城管": "城管", "环保": "环保", "交通": "交通", "园林绿化": "园林",
    "市场监管": "市场", "应急": "应急", "消防": "消防", "司法": "司法", "供电": "供电", "文化旅游": "文化",
    "住建": "住建", "农业": "农业", "卫生健康": "卫健",
}  # fmt: skip
"""Short name of each department, and how its people are called."""
VILLAGERS = ("柳沟村支书甲", "石门峪村支书甲", "河湾社区书记甲")
LEAVE = {"人大主席丁": "区里开会", "宣传委员庚": "病", "武装部长癸": "征兵体检", "环保甲": "培训", "农业甲": "请假"}
LATE = {"文化甲": (8, 25), "住建甲": (8, 50)}
TYPED = {
    "未到场的事": (
        "决: 交通局 周三下班前 写出236号未到场书面说明，交党办",
        "决：文旅 9月25日起每周三、周五派1人驻镇，试行一个月，10.26例会看效果",
    ),
    "石门峪边坡": (
        "决: 30号前国土拿出治理方案和估算，报区里提级，规建甲配合",
        "决: 交通 24号前 立好警示牌和限高杆",
        "决: 石门峪村 两人轮流看护，费用由镇里出",
    ),
    "柳沟西沟口": (
        "决: 国土牵头，公安水务配合，28号前 断路、装卡口，夜间轮值表交党办",
        "通: 环保24号到柳沟踏勘复绿，施工避开",
    ),
    "河湾地库进水": (
        "通: 进水原因有雨水篦子堵、市政管倒灌两种说法，没有定论",
        "决: 水务 26号前 查清管网，出具结论",
        "决: 住建 26号前 发函督促物业修泵、备沙袋，要有回音",
    ),
    "集市": ("决: 城管、市场监管 周三 划线",),
    "气瓶": (
        "决:城管牵头，市场监管、应急、消防配合，27号前 排查气瓶，各村报数",
        "决: 副镇长壬 下午 排查表格发群里",
    ),
    "双节值班": (
        "决: 公安、国土、水务、城管、环保各 22号中午12时前 报双节值班名单",
        "决: 党办 22号下班前 发出双节值班表",
        "决: 园林 10.1 护林员82人提前上岗",
    ),
    "其他事项": (
        "决: 住建和供电 望山3号楼充电桩选址",
        "后山铺露营地收费归谁管 下次再议",
        "决: 司法所 拿出处罚文书模板",
        "决: 党办 会后询问卫健缺席原因",
        "纪委书记戊:上周有人在现场拿人家水喝还拍了照,注意影响  (这条不写)",
        "待核:卫健谁联系",
        "待核:应急经费能不能走",
    ),
}
SAID = (
    "水务承办的〔2026〕议字1号“入河排口混接点封堵”延期至9月25日，书面报结果，住建配合。",
    "组织委员己承办的〔2026〕议字2号“龙王庙村网格员补齐”延期至9月30日。",
    "（一）交通负责。9月23日前写出236号未到场书面说明，交党办。",
    "（二）文化旅游负责。9月25日起每周三、周五派1人驻镇，试行一个月，10月26日例会看效果。保留意见照录：“周三行，周五要报局里，我回去汇报。”",
    "（一）国土负责。9月30日前拿出治理方案和估算，报区里提级，规建甲配合。",
    "（二）交通负责。9月24日前立好警示牌和限高杆。",
    "（三）石门峪村负责。10月12日前两人轮流看护，费用由镇里出。",
    "由国土牵头，公安、水务配合，于9月28日前断路、装卡口，夜间轮值表交党办。",
    "环保9月24日到柳沟踏勘复绿，施工避开。",
    "（一）水务负责。9月26日前查清管网，出具结论。",
    "（二）住建负责。9月26日前发函督促物业修泵、备沙袋，要有回音。",
    "由城管牵头，市场监管配合，9月26日收市后划线，9月30日前完成。",
    "（一）城管牵头，市场监管、应急、消防配合。9月27日前排查气瓶，各村报数。",
    "（二）副镇长壬负责。当日排查表格发群里。",
    "（一）公安、国土、水务、城管、环保分别负责。9月22日前报双节值班名单。",
    "（二）党办负责。9月22日前发出双节值班表。",
    "（三）园林绿化负责。10月1日前护林员82人提前上岗。",
    "（一）住建牵头，供电配合。10月12日前望山3号楼充电桩选址。",
    "后山铺露营地收费归谁管，下次例会再议。",
    "（二）司法负责。10月12日前拿出处罚文书模板。",
    "（三）党办负责。10月12日前会后询问卫健缺席原因。",
)
PRESENT = (
    "出席：书记甲、镇长乙、副书记丙、纪委书记戊、组织委员己、副镇长辛、副镇长壬；公安甲；国土甲；水务甲；城管甲；环保乙（替环保甲）；交通甲；"
    "园林绿化园林甲；市场监管市场甲；应急甲；消防甲；司法甲；供电甲；文化旅游文化甲（8时25分到会）；"
    "住建甲（8时50分到会）。"
)


@pytest.fixture(scope="module")
def office() -> MeetingPost:
    """The post on 14 September with everybody who is asked to the weekly meeting."""
    post = Post(now=BEGIN - timedelta(days=10)).founded()
    for name in (*LEADERS, "党办乙"):
        duty = Duty.COMMANDER if name == COMMANDER else Duty.DEPUTY if name == "镇长乙" else Duty.MEMBER
        if not post.ledger.having(Member, name=name):
            keep_member(post.watch, Member(new_id(), name, "", duty))
    for short, people in DEPARTMENTS.items():
        if short not in post.departments:
            aliases = {"文化旅游": ("文旅",), "司法": ("司法所",), "交通": ("交通局",)}.get(short, (people,))
            made = keep_department(post.watch, Department(new_id(), f"区{short}局", short, aliases=aliases)).result
            post.departments[short] = made
            for letter in "甲乙":
                keep_officer(post.watch, Officer(new_id(), people + letter, made.id))
    weekly = MeetingSeries(
        new_id(), "周例会", MeetingKind.WEEKLY, 1, "08:00", "二楼会议室", COMMANDER, "党办乙", first_number=37
    )  # fmt: skip
    series.keep_series(post.watch, weekly)
    seats = [(name, "", "", RollGroup.POST) for name in LEADERS]
    seats += [
        (f"{one}甲", short, post.departments[short].id, RollGroup.DEPARTMENT) for short, one in DEPARTMENTS.items()
    ]
    for rank, (name, unit, department, group) in enumerate(seats, start=1):
        series.keep_seat(post.watch, SeriesSeat(new_id(), weekly.id, name, unit, department, group, rank))
    return MeetingPost(post.ledger, now=post.now, departments=post.departments)


def take(post: MeetingPost, meeting: Meeting, matter: str, line: str) -> list[Outcome]:
    """Write down what a typed line says, as the window does with Enter."""
    return [
        session.add_outcome(
            post.watch, matter, one.kind, one.text, department=one.department, owner=one.owner, supports=one.supports,
            due=one.due,
        ).result
        for one in read_lines(post.ledger, line, meeting.starts_at.date(), VILLAGERS)
    ]  # fmt: skip


def finished(post: MeetingPost, meeting: Meeting) -> Meeting:
    minutes.draft_minutes(post.watch, meeting.id, afresh=True)
    minutes.submit(post.watch, meeting.id, "镇长乙")
    return minutes.issue(post.watch, meeting.id, COMMANDER).result


def the_week_before(post: MeetingPost) -> None:
    """Issue the minutes of 14 September, of which two items were not done by the 21st."""
    meeting = calendar.plan_meeting(post.watch, post.series.id).result
    assert (meeting.number, meeting.starts_at) == (37, BEGIN - timedelta(days=7))
    calendar.collect(post.watch, meeting.id)
    post.now = meeting.cutoff_at
    agenda.freeze(post.watch, meeting.id)
    post.now = meeting.starts_at
    session.open_session(post.watch, meeting.id)
    for one in post.roll(meeting):
        roll.call(post.watch, one.id, RollMark.PRESENT)
    matter = agenda.add_matter(post.watch, meeting.id, "两件事").result
    take(post, meeting, matter.id, "决: 水务 18号前 入河排口混接点封堵")
    take(post, meeting, matter.id, "决: 组织委员己 18号前 龙王庙村网格员补齐")
    session.end_session(post.watch, meeting.id, defer_rest=True)
    assert finished(post, meeting).issue == 37


def call_the_roll(post: MeetingPost, meeting: Meeting) -> None:
    for one in post.roll(meeting):
        if one.name not in LEAVE and one.name not in LATE:
            missing = one.unit == "卫生健康"
            roll.call(post.watch, one.id, RollMark.MISSING if missing else RollMark.PRESENT)
        elif one.name in LATE:
            roll.call(post.watch, one.id, RollMark.MISSING)
    roll.stand_in(post.watch, post.seat(meeting, "环保甲").id, "环保乙")
    for name in VILLAGERS:
        added = roll.invite(post.watch, meeting.id, name, "", group=RollGroup.VILLAGE, observer=True).result
        roll.call(post.watch, added.id, RollMark.OBSERVER)


def take_down(post: MeetingPost, meeting: Meeting) -> list[Outcome]:
    """Write down everything that was said until 10:05, with the late arrivals and the changed date; return it."""
    items = [one for one in post.agenda(meeting) if one.source is AgendaSource.ITEM]
    sewer, keeper = sorted(items, key=lambda one: "网格" in one.title)
    session.add_outcome(
        post.watch, sewer.id, K.EXTEND, "书面报结果", due=date(2026, 9, 25), supports=(post.departments["住建"].id,)
    )  # fmt: skip
    take(post, meeting, keeper.id, "延: 月底 龙王庙村网格员补齐")
    said: dict[str, list[Outcome]] = {}
    for title, lines in TYPED.items():
        matter = agenda.add_matter(post.watch, meeting.id, title).result
        said[title] = [one for line in lines for one in take(post, meeting, matter.id, line)]
        for name, (hour, minute) in LATE.items():
            if title == {"文化甲": "未到场的事", "住建甲": "石门峪边坡"}[name]:
                post.now = BEGIN.replace(hour=hour, minute=minute)
                roll.came(post.watch, post.seat(meeting, name).id)
    # The date of the market lines is changed while the meeting goes on; only the last counts.
    (market,) = said["集市"]
    assert market.due == date(2026, 9, 23)
    session.edit_outcome(post.watch, market.id, text="26号收市后划线，30号前完成", due=date(2026, 9, 30))
    session.edit_outcome(post.watch, said["未到场的事"][1].id, reservation="周三行，周五要报局里，我回去汇报")
    post.now = BEGIN.replace(hour=10, minute=5)
    session.end_session(post.watch, meeting.id, defer_rest=True)
    return [one for each in said.values() for one in each]


def says_what_was_decided(post: MeetingPost, meeting: Meeting) -> None:
    """Assert that the text has all nineteen decisions and everybody who was there, and nothing private or open."""
    body = post.ledger.get(MinutesText, meeting.id).body
    for line in SAID:
        assert line in body, line
    for private in ("喝", "拍了照", "谁联系", "能不能走", "周三划线", "区里开会", "征兵"):
        assert private not in body, private
    assert PRESENT in body
    assert write(*read(body)) == body
    assert "请假：人大主席丁、宣传委员庚、武装部长癸；环保甲（环保乙代）；农业甲（未派人）。" in body
    assert f"列席：{'、'.join(VILLAGERS)}。" in body
    assert "未到：卫生健康卫健甲。" in body


def gives_what_was_decided(post: MeetingPost, meeting: Meeting) -> None:
    """Assert that two items went on and that seventeen decisions, one of five units, are twenty-one new ones."""
    open_questions = post.ledger.having(Outcome, meeting=meeting.id, kind=K.OPEN_QUESTION)
    assert [one.text for one in open_questions] == ["卫健谁联系", "应急经费能不能走"]
    new = post.ledger.having(ActionItem, source=meeting.id)
    assert len(new) == 21
    assert [one.number for one in new] == list(range(3, 24))
    assert all(one.owner and one.due for one in new)
    extended = [one for one in post.ledger.having(ActionItem) if one.source != meeting.id]
    assert sorted(one.due for one in extended) == [date(2026, 9, 25), date(2026, 9, 30)]


def test_raw_notes_become_issued_minutes(office: MeetingPost) -> None:
    post = office
    the_week_before(post)
    meeting = calendar.plan_meeting(post.watch, post.series.id).result
    assert (meeting.number, meeting.starts_at) == (38, BEGIN)
    calendar.collect(post.watch, meeting.id)
    post.now = BEGIN - timedelta(hours=2)
    for name, reason in LEAVE.items():
        roll.ask_leave(post.watch, post.seat(meeting, name).id, reason)
    post.now = meeting.cutoff_at
    agenda.freeze(post.watch, meeting.id)
    post.now = BEGIN
    session.open_session(post.watch, meeting.id)
    call_the_roll(post, meeting)

    said = take_down(post, meeting)
    minutes.draft_minutes(post.watch, meeting.id)
    with refusing("due") as refused:
        minutes.submit(post.watch, meeting.id, "镇长乙")
    vague = [one for one in said if one.kind is K.DECISION and one.due is None]
    assert len(vague) == 4
    assert all(one.text in refused[0].reason.zh for one in vague)
    session.resume_session(post.watch, meeting.id, "会后问清四项期限")
    for one in vague:
        session.edit_outcome(post.watch, one.id, due=date(2026, 10, 12))
    session.end_session(post.watch, meeting.id, defer_rest=True)
    issued = finished(post, meeting)

    assert (issued.issue, issued.state) == (38, MeetingState.FOLLOWING)
    says_what_was_decided(post, meeting)
    gives_what_was_decided(post, meeting)
    content = papers.draw(PaperKind.MINUTES, papers.facts(post.watch, PaperKind.MINUTES, meeting.id))
    assert check(content, "minutes.pdf").findings == ()
    post.sound()
