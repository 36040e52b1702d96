"""A plainly invented whistle with its departments, for drawing papers."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime, timedelta

from desktop.paper.dossier import Call, Dossier
from desktop.paper.press.imprint import Imprint
from desktop.post.command_post import CommandPost
from desktop.post.department import Department
from desktop.post.dispatch import Dispatch
from desktop.post.moment import CHINA
from desktop.post.permit import Permit, Violation
from desktop.post.presence import Presence
from desktop.post.records import LeaderVisit, Note, Witness
from desktop.post.rules import Rules
from desktop.post.states import DispatchState, Evidence, Ground, Role, Source, WhistleState
from desktop.post.task import Task
from desktop.post.whistle import Whistle

BLOWN = datetime(2026, 9, 22, 13, 58, tzinfo=CHINA)
SHORT = (
    "环保",
    "消防",
    "公安",
    "安监",
    "水务",
    "国土",
    "城管",
    "工商",
    "食药",
    "交通",
    "农业",
    "林业",
    "卫生",
    "民政",
    "文化",
    "司法",
)
HEAD = "a91c55d07be307e2" + "0f" * 24

POST = CommandPost("post", "青石镇综合执法指挥部", "青石镇", "清河区")
RULES = Rules("2026-03", date(2026, 3, 1), "青石镇综合执法工作规则第五条", confirmed=True)
IMPRINT = Imprint(datetime(2026, 9, 22, 14, 36, 20, tzinfo=CHINA), HEAD, 1286)
WHISTLE = Whistle(
    "w85",
    "enforcement",
    "南岭废品场院内",
    "露天焚烧电缆皮，黑烟飘向南岭小学，场内人员拒绝熄火。",
    BLOWN - timedelta(minutes=10),
    "2026-03",
    state=WhistleState.IN_ACTION,
    year=2026,
    number=85,
    village="南岭村",
    grid="NL-03",
    verbatim="院里又烧上电缆了，一股黑烟直往学校那头去，说了不听。",
    source=Source.GRID,
    found_at=BLOWN - timedelta(minutes=17),
    blown_at=BLOWN,
    self_done="村干部到场劝阻",
    self_at=BLOWN - timedelta(minutes=13),
    self_result="无效；该场 8 月已书面告知一次",
    initiator="赵某",
    signer="李某",
    sign_manner="电话同意",
    signed_at=BLOWN - timedelta(minutes=1),
    lead="d0",
    basis="环-003、消-011、公-021、安-008（责任清单 2026-03 版）",
)
TIMES = ((1, 5, 21), (2, 8, 27), (4, 13, 35), (12, 20, None))


def department(number: int) -> Department:
    """Return the n-th invented department."""
    short = SHORT[number % len(SHORT)]
    return Department(f"d{number}", f"清河区{short}局", short, phone=f"199-0000-{number:04d}")


def call(number: int) -> Call:
    """Return the n-th called department with the times it took."""
    first, second, third = TIMES[number % len(TIMES)]
    dispatch = Dispatch(
        f"c{number}",
        "w85",
        f"d{number}",
        Role.LEAD if number == 0 else Role.SUPPORT,
        BLOWN,
        30,
        acknowledged_at=BLOWN + timedelta(minutes=first),
        departed_at=BLOWN + timedelta(minutes=second),
        reported_at=BLOWN + timedelta(minutes=third) if third is not None else None,
    )
    return Call(department(number), dispatch)


def full_dossier(departments: int = 4) -> Dossier:
    """Return a closed whistle with people, tasks, notes, visits, witnesses, a permit and a violation."""
    calls = []
    for number in range(departments):
        one = call(number)
        gone = replace(
            one.dispatch,
            state=DispatchState.RELEASED,
            reported_at=one.dispatch.reported_at or BLOWN + timedelta(minutes=41),
            work_done_at=BLOWN + timedelta(hours=3),
            released_at=BLOWN + timedelta(hours=3, minutes=number),
            ground=Ground.PERMIT if number == 1 else Ground.CLOSED,
        )
        calls.append(Call(one.department, gone))
    people = tuple(
        Presence(
            f"p{number}-{person}", f"c{number}", "w85", f"d{number}", f"{SHORT[number]}{'甲乙'[person]}",
            calls[number].dispatch.reported_at or BLOWN, cert=f"执{number:02d}{person:04d}", certified=True,
            evidence=Evidence.SIGNATURE, left_at=calls[number].dispatch.released_at, ground=Ground.CLOSED,
        )
        for number in range(departments)
        for person in range(2)
    )  # fmt: skip
    closed = replace(
        WHISTLE, state=WhistleState.CLOSED, done_at=BLOWN + timedelta(hours=3), closed_at=BLOWN + timedelta(hours=4),
        checker="钱某", outcome="明火扑灭，电缆皮 1.2 吨清运，场地查封。", check_findings="现场无复燃，渣土已清。",
    )  # fmt: skip
    later = BLOWN + timedelta(hours=1)
    return dossier(
        whistle=closed,
        calls=tuple(calls),
        presences=people,
        tasks=(
            Task("t1", "w85", "d0", "清运电缆皮", later, "当日清完", "1.2 吨", later, later, "已清运 1.2 吨"),
            Task("t2", "w85", "d1", "扑灭明火并监护", later, "无复燃", "", later, later, "已扑灭"),
        ),
        witnesses=(Witness("n1", "w85", "孙某", "村民代表", "处置及时", later),),
        visits=(LeaderVisit("v1", "w85", "李某", "带班领导", later, BLOWN + timedelta(hours=2)),),
        notes=(
            Note("o1", "w85", BLOWN + timedelta(minutes=25), "消防到场，先断电后出水。"),
            Note("o2", "w85", later, "环保取样两份，编号 Q-01、Q-02。"),
        ),
        permits=(Permit("pm", "w85", "c1", 2026, 9, "王某", later, "另有警情"),),
        violations=(Violation("x", "w85", "c2", "d2", "公安乙", later, "未说明"),),
    )


def dossier(departments: int = 4, **changes: object) -> Dossier:
    """Return a whistle in action with `departments` called."""
    base = Dossier(POST, RULES, WHISTLE, tuple(call(n) for n in range(departments)), IMPRINT, clerk="张某")
    return replace(base, **changes)  # type: ignore[arg-type]
