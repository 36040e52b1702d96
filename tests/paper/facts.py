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
from desktop.post.rules import Rules
from desktop.post.states import Role, Source, WhistleState
from desktop.post.whistle import Whistle

BLOWN = datetime(2026, 9, 22, 13, 58, tzinfo=CHINA)
SHORT = "环保 消防 公安 安监 水务 国土 城管 工商 食药 交通 农业 林业 卫生 民政 文化 司法".split()
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


def dossier(departments: int = 4, **changes: object) -> Dossier:
    """Return a whistle in action with `departments` called."""
    base = Dossier(POST, RULES, WHISTLE, tuple(call(n) for n in range(departments)), IMPRINT, clerk="张某")
    return replace(base, **changes)  # type: ignore[arg-type]
