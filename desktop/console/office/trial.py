"""The self-test: all that a build may lack, and a whistle from ledger to window with a roster, all thrown away."""

from __future__ import annotations

import os
import sys
import tempfile
import time
from datetime import timedelta
from pathlib import Path
from typing import TYPE_CHECKING

from desktop import __version__
from desktop.console.office import outfit
from desktop.ledger.book import Ledger, open_post
from desktop.post.command_post import CommandPost, Member
from desktop.post.department import Department, Officer
from desktop.post.dispatch import Dispatch
from desktop.post.draft import Call, Draft
from desktop.post.refused import Refused
from desktop.post.states import Duty
from desktop.post.words import Words
from desktop.procedures.directory import departments, post
from desktop.procedures.dispatch import arrivals, departure, tasks
from desktop.procedures.verify import verify
from desktop.procedures.watch import Watch, new_id
from desktop.procedures.whistle import blow, closing

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

Step = tuple[Words, Words, bool]
_PDF = b"%PDF-"


def steps(*, window: bool) -> Iterator[Step]:
    """Yield each step with what it found and whether that is sound; a step that fails ends the test."""
    yield Words("程序", "Program"), _program(), True
    with tempfile.TemporaryDirectory(prefix="shaotai-", ignore_cleanup_errors=True) as home:
        folder = Path(home) / "post"
        for name, step in (*_STEPS, *_ON_SCREEN) if window else _STEPS:
            begun = time.perf_counter()
            try:
                found = step(folder)
            except Exception as error:  # noqa: BLE001 - whatever fails is what the test was made to find
                reason = (
                    error.reason if isinstance(error, Refused) else Words(*(2 * [f"{type(error).__name__}: {error}"]))
                )
                yield name, reason, False
                return
            took = round((time.perf_counter() - begun) * 1000)
            yield name, Words(f"{found.zh}（{took} 毫秒）", f"{found.en} ({took} ms)"), True


def _program() -> Words:
    kind = "frozen" if getattr(sys, "frozen", False) else "Python"
    said = f"{__version__}, {kind} {sys.version_info.major}.{sys.version_info.minor}, {sys.platform}"
    return Words(said, said)


def _ledger(folder: Path) -> Words:
    with open_post(folder) as ledger:
        watch = Watch(ledger, "自检员")
        post.found_post(watch, CommandPost(new_id(), "自检指挥部", "自检镇", "自检区"))
        cipher = str(ledger.rows("PRAGMA cipher_version")[0][0])
        version = str(ledger.rows("SELECT sqlite_version()")[0][0])
    head = (folder / "ledger.db").read_bytes()[:16]
    if head.startswith(b"SQLite format"):
        raise OSError("the ledger is not encrypted")
    said = f"SQLite {version}, SQLCipher {cipher}"
    return Words(f"{said}，已加密", f"{said}, encrypted")


def _orders(folder: Path) -> Words:
    with open_post(folder) as ledger:
        watch = Watch(ledger, "自检员")
        post.keep_member(watch, Member(new_id(), "书记甲", "书记", Duty.COMMANDER))
        unit = departments.keep_department(watch, Department(new_id(), "自检部门", "自检")).result
        for name in ("自检甲", "自检乙"):
            departments.keep_officer(watch, Officer(new_id(), name, unit.id, cert=name, certified=True))
        found = watch.now() - timedelta(minutes=5)
        draft = Draft(
            "enforcement", "自检地点", "自检事由", signer="书记甲", lead=unit.id, lead_reason="自检", own_reason="自检",
            calls=(Call(unit.id),), found_at=found, self_done="劝阻", self_at=found, self_result="无效",
        )  # fmt: skip
        whistle = blow.blow(watch, draft).result
        call = ledger.having(Dispatch, whistle=whistle.id)[0]
        arrivals.report_in(watch, call.id, [arrivals.Comer("自检甲"), arrivals.Comer("自检乙")])
        _gate(watch, call.id)
        tasks.finish_work(watch, call.id)
        closing.report_done(watch, whistle.id, "自检完成")
        closing.check_pass(watch, whistle.id, "核查员", "")
        return Words(f"{whistle.serial} 已销哨", f"{whistle.serial} closed")


def _gate(watch: Watch, call: str) -> None:
    """See that the gate holds: nobody leaves before the work is done."""
    try:
        departure.release(watch, call)
    except Refused:
        return
    raise OSError("the departure gate stood open")


def _paper(folder: Path) -> Words:
    from desktop.post.whistle import Whistle
    from desktop.procedures import papers

    with open_post(folder) as ledger:
        watch = Watch(ledger, "自检员")
        whistle = ledger.having(Whistle)[0].id
        sizes = []
        for kind in papers.OF_A_WHISTLE:
            filed = papers.make_paper(watch, kind, whistle).result
            content = papers.path_of(ledger, filed).read_bytes()
            if not content.startswith(_PDF):
                raise OSError(f"{filed.file} is no PDF")
            sizes.append(len(content))
        return Words(f"{len(sizes)} 份，{sum(sizes) // 1024} KB", f"{len(sizes)} papers, {sum(sizes) // 1024} KB")


def _roster(_folder: Path) -> Words:
    """Plan a week of three people in the planner's own process; by hand its least cost is 17."""
    from desktop.planner.errand import Solving
    from desktop.planner.problem import Cover, Person, Problem, Shift, Tally

    days, people = tuple(range(7)), ("甲", "乙", "丙")
    week = Problem(
        len(days),
        (Shift("night", 900, ("night",)),),
        tuple(Person(name, ("night",)) for name in people),
        tuple(Cover(str(day), day, ("night",), 1, least=1, hole=1000) for day in days),
        tallies=(Tally("nights", people, days, (("night", 1),), 1),),
    )
    answer = Solving(week, 60).start().answer()
    if (answer.ended, answer.cost) != ("proven", 3 * 3 + 2 * 2 + 2 * 2):
        raise OSError(f"the planner says {answer.ended} {answer.cost}")
    return Words("三人一周的夜班，证明最优", "a week of nights for three, proven optimal")


def _verified(folder: Path) -> Words:
    with open_post(folder) as ledger:
        report = verify(ledger)
    if report.faults:
        raise OSError(report.faults[0].zh)
    return Words(f"{report.entries} 笔，封链完好", f"{report.entries} entries, sound")


def _window(folder: Path) -> Words:
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    from desktop.desk.program import sit_down

    window = sit_down(folder)
    ledger: Ledger = window.session.ledger
    try:
        window.resize(1366, 768)
        window.show()
        shot = window.grab().toImage()
        colours = {shot.pixel(x, y) for x in range(0, shot.width(), 16) for y in range(0, shot.height(), 16)}
    finally:
        window.close()
        ledger.close()
    if len(colours) < 4:  # noqa: PLR2004 - a painted window has surfaces, lines and letters
        raise OSError("the window stayed blank")
    size = f"{shot.width()}x{shot.height()}"
    return Words(f"{size}，{len(colours)} 色", f"{size}, {len(colours)} colours")


def _qt(folder: Path) -> Words:
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    from desktop.desk.trial import tried

    return tried(folder)


_STEPS: tuple[tuple[Words, Callable[[Path], Words]], ...] = (
    (Words("资源", "Resources"), outfit.resources_found),
    (Words("台账", "Ledger"), _ledger),
    (Words("吹哨到销哨", "Blow to close"), _orders),
    (Words("搜索", "Search"), outfit.searched),
    (Words("拼音与日历", "Pinyin and calendar"), outfit.spelt),
    (Words("文书", "Papers"), _paper),
    (Words("版式检查", "Format check"), outfit.format_checked),
    (Words("表格", "Spreadsheet"), outfit.spreadsheet),
    (Words("Word 文件", "Word file"), outfit.word_file),
    (Words("排班", "Planner"), _roster),
    (Words("核对", "Verification"), _verified),
)
_ON_SCREEN: tuple[tuple[Words, Callable[[Path], Words]], ...] = (
    (Words("图形库", "Qt"), _qt),
    (Words("窗口", "Window"), _window),
)
