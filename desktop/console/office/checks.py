"""Typed orders that look after the post: verify everything ever written, try the program itself."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from desktop.console.asking import keeping
from desktop.console.frequent import option
from desktop.console.speech import Order, plain
from desktop.post.words import Words

if TYPE_CHECKING:
    from desktop.console.speech import Typed

_VERIFY = Words(
    "核对全部台账：流水封链、各行、编号、文件、归档文书。\n\n有一处不符，退出码就是 1。",
    "Verify everything: the chain of the journal, the rows, the numbers, the file, the filed papers.\n\n"
    "One fault is enough for exit code 1.",
)


@click.command(cls=Order, said=_VERIFY)
@click.pass_obj
def verify(typed: Typed) -> int:
    """Verify the ledger."""
    from desktop.procedures.verify import verify as audit

    with keeping(typed) as watch:
        report = audit(watch.ledger)
    zh = [f"流水 {report.entries} 笔，记录 {report.rows} 条，文书 {report.papers} 份，指纹 {report.head[:16]}"]
    en = [f"{report.entries} entries, {report.rows} records, {report.papers} papers, head {report.head[:16]}"]
    zh += [f"× {one.place}：{one.zh}" for one in report.faults] + [f"· {one.zh}" for one in report.remarks]
    en += [f"x {one.place}: {one.en}" for one in report.faults] + [f"- {one.en}" for one in report.remarks]
    zh.append("有不符之处" if report.faults else "完好")
    en.append("Faults were found" if report.faults else "Sound")
    typed.answer(Words("\n".join(zh), "\n".join(en)), plain(report) | {"sound": not report.faults})
    return 1 if report.faults else 0


_SELF_TEST = Words(
    "自检：台账、吹哨、文书、窗口，一步一行。\n\n不碰本机的台账；不通过退出码是 3。",
    "Try the program: ledger, orders, papers, window, a line for each step.\n\n"
    "The ledger of this computer is not touched; exit code 3 when a step fails.",
)


@click.command(cls=Order, said=_SELF_TEST)
@option("--no-window", is_flag=True, said=Words("不试窗口", "Leave out the window"))
@click.pass_obj
def self_test(typed: Typed, no_window: bool) -> int:  # noqa: FBT001 - click's own call
    """Try the program."""
    from desktop.console.office.trial import steps

    code, told = 0, []
    for name, outcome, sound in steps(window=not no_window):
        told.append({"step": plain(name), "found": plain(outcome), "sound": sound})
        code = code if sound else 3
        if not typed.as_json:
            mark = "√" if sound else "×"
            typed.answer(Words(f"{mark} {name.zh}：{outcome.zh}", f"{mark} {name.en}: {outcome.en}"))
    verdict = Words("自检通过", "Self-test passed") if not code else Words("自检不通过", "Self-test failed")
    typed.answer(verdict, {"passed": not code, "steps": told})
    return code


_DEMO = Words(
    "打开演示台账：青石镇，一个月的哨单，三哨正在办。\n\n演示台账过了今天就重做；--fresh 马上重做。",
    "Open the demo post: an invented township with a month of whistles and three running now.\n\n"
    "It is made anew each day; --fresh makes it anew at once.",
)


@click.command(cls=Order, said=_DEMO)
@option("--fresh", is_flag=True, said=Words("现在就重做", "Make it anew now"))
@option("--no-window", is_flag=True, said=Words("只做台账，不开窗口", "Only make the ledger, open no window"))
@click.pass_context
def demo(ctx: click.Context, fresh: bool, no_window: bool) -> int:  # noqa: FBT001 - click's own call
    """Open the demo post."""
    from desktop.procedures import place
    from desktop.procedures.demo import ready_demo
    from desktop.procedures.watch import wall_clock

    typed: Typed = ctx.obj
    named = ctx.find_root().params.get("post")
    folder = typed.folder if named else place.of_the_demo()
    made = ready_demo(folder, wall_clock(), fresh=fresh)
    if no_window:
        said = Words(f"演示台账在 {folder}", f"The demo post is in {folder}")
        typed.answer(said, {"folder": str(folder), "made": made})
        return 0
    from desktop.desk.program import open_post

    return open_post(folder)
