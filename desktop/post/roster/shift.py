"""Kinds of shift as data: what stands on the grid, when it starts, how long it lasts, and what rest it asks for."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass, replace

from desktop.post.guard import no, written
from desktop.post.roster.states import DutyClass

_TIME = re.compile(r"^([01]\d|2[0-3]):[0-5]\d$", re.ASCII)
GRID_LETTERS = frozenset("FGHJLMNRVX")
"""Letters that give orders on the grid (leave, fix, next hole ...); set for a shift, they would never be heard."""
_UNSEEN = "MCZ"
"""Classes of characters that no square shows by itself: marks that combine, controls, blanks."""
_LONGEST = 2 * 24 * 60
"""Minutes; nobody stands longer than two days without a change."""
_REST = 3 * 24 * 60
"""Minutes; rest that lasts longer would be asked of duties that no order looks at."""
_MOST = 99


@dataclass(frozen=True, slots=True)
class ShiftKind:
    """One kind of shift 班次."""

    id: str
    """A stable key, such as stationed_night; cells of a roster name it."""
    name: str
    glyph: str
    """One character on the grid: 驻 夜 1 2."""
    duty: DutyClass
    start: str = "08:30"
    """Time of day at which it starts; 8:30 is the usual handover (practice.md 2.3)."""
    minutes: int = 540
    rest_minutes: int = 0
    """Rest that must follow before the next shift begins."""
    works: bool = True
    """Whether it is work at the post; standby 备勤 at home is not, in runs of days, weekends and rest."""
    night: bool = False
    rank: int = 0
    """Place in the call order among those on call: 1 is telephoned first; 0 is not on call."""
    load: int = 1
    """Points of burden that it counts in the year's fairness."""
    key: str = ""
    """The letter or digit that sets it on the grid."""
    active: bool = True

    def checked(self) -> ShiftKind:
        """Return it with clean names; refuse one that no grid could show and no clock could run by."""
        written("id", self.id, "班次代码", "The key of the shift")
        name = written("name", self.name, "班次名称", "The name of the shift")
        glyph, key = self.glyph.strip(), self.key.strip().upper()
        if len(glyph) != 1:
            raise no("glyph", "格子里的字要正好一个字。", "The sign on the grid is exactly one character.")
        if unicodedata.category(glyph)[0] in _UNSEEN:
            raise no(
                "glyph",
                "格子里的字要单独看得见，附加符号和控制字符不行。请换一个字。",
                "The sign must be seen by itself; combining marks and control characters cannot be. Choose another.",
            )
        if len(key) > 1:
            raise no("key", "按键要一个字母或数字，或留空。", "The key is one letter or digit, or nothing.")
        if self.active and key in GRID_LETTERS:
            taken = " ".join(sorted(GRID_LETTERS))
            raise no(
                "key",
                f"{key} 键在值班表上另有用处（{taken} 都是）。请换一个字母或数字，或留空。",
                f"{key} has another use on the roster (so have {taken}). Choose another letter or digit, or none.",
            )
        if not _TIME.match(self.start):
            raise no("start", f"开始时间“{self.start}”不对。请写成 08:30。", "Write the start as 08:30.")
        if not 0 < self.minutes <= _LONGEST:
            raise no("minutes", "班长要在 1 到 2880 分钟之间。", "A shift lasts 1 to 2880 minutes.")
        if min(self.rest_minutes, self.rank, self.load) < 0:
            raise no("rest_minutes", "休息、次序和负担不能小于 0。", "Rest, rank and load are not less than zero.")
        if self.rest_minutes > _REST or max(self.rank, self.load) > _MOST:
            raise no(
                "rest_minutes",
                f"休息不过 {_REST} 分钟，次序和负担不过 {_MOST}。",
                f"Rest is {_REST} minutes at most, rank and load {_MOST}.",
            )
        if (self.duty is DutyClass.ON_CALL) != (self.rank > 0):
            raise no(
                "rank", "备勤的班要有叫人次序，从 1 起；别的班不要。", "On call has a rank from 1; others have none."
            )
        return replace(self, name=name, glyph=glyph, key=key)


STANDARD_SHIFTS = (
    ShiftKind("leader_whole", "带班24小时", "带", DutyClass.DUTY_LEADER, "08:30", 1440, 1440, night=True, load=3),
    ShiftKind("clerk_day", "值班员白班", "白", DutyClass.DUTY_CLERK, "08:30", 540, 0, load=1, key="B"),
    ShiftKind("clerk_night", "值班员夜班", "晚", DutyClass.DUTY_CLERK, "17:30", 900, 540, night=True, load=2, key="W"),
    ShiftKind("stationed_day", "常驻白班", "驻", DutyClass.STATIONED, "08:30", 540, 0, load=1, key="Z"),
    ShiftKind("stationed_night", "常驻夜班", "夜", DutyClass.STATIONED, "17:30", 900, 540, night=True, load=2, key="Y"),
    ShiftKind(
        "stationed_whole", "常驻24小时", "全", DutyClass.STATIONED, "08:30", 1440, 1440, night=True, load=3, key="Q"
    ),
    ShiftKind("stationed_morning", "常驻上午", "上", DutyClass.STATIONED, "08:30", 210, 0, load=1),
    ShiftKind("stationed_afternoon", "常驻下午", "下", DutyClass.STATIONED, "12:00", 330, 0, load=1),
    ShiftKind("on_call_1", "备勤第一", "1", DutyClass.ON_CALL, "08:30", 1440, 0, works=False, rank=1, key="1"),
    ShiftKind("on_call_2", "备勤第二", "2", DutyClass.ON_CALL, "08:30", 1440, 0, works=False, rank=2, key="2"),
    ShiftKind("on_call_3", "备勤第三", "3", DutyClass.ON_CALL, "08:30", 1440, 0, works=False, rank=3, key="3"),
    ShiftKind("driver_whole", "驾驶24小时", "车", DutyClass.DRIVER, "08:30", 1440, 0, load=2, key="C"),
)
"""What a new post starts with: times of the township sheets (8:30 to 17:30, 17:30 to 8:30; practice.md 2.3, 2.5)."""
