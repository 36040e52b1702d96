"""Typed orders that take files in and out: import an office's own lists, export any list."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from desktop.console import naming
from desktop.console.asking import keeping
from desktop.console.frequent import option
from desktop.console.speech import Mistyped, Order
from desktop.console.whistle.views import chosen, filtered
from desktop.post.words import Words
from desktop.procedures import files, lists

if TYPE_CHECKING:
    from desktop.console.speech import Typed
    from desktop.intake.sheet import Sheet
    from desktop.procedures.imports.result import Decision, ImportResult

_IMPORT = Words(
    "导入部门、人员、网格、职责清单、哨单台账、值班表、值班通讯录、请假与意愿、节假日（.xlsx .xls .ods .csv）。\n\n"
    "值班表进当月的草稿，公布另用 roster publish。"
    "接受的一次入账，待问的不入，除非写 --accept；--dry-run 只看判定，什么都不写。",
    "Import departments, officers, grids, duty list, whistle ledger, rosters, watch-keepers, leave and wishes, or "
    "holidays (.xlsx .xls .ods .csv).\n\nA roster becomes the draft of its month; roster publish makes it hold. "
    "Accepted rows are entered in one transaction; questioned ones are left out unless named by --accept; "
    "--dry-run shows the verdicts and writes nothing.",
)
_NO_ROWS = Words("表头下面一行也没有，什么都没有导入。", "There is no row below the header; nothing was entered.")
_MARKS = {"accept": "√", "question": "?", "reject": "×"}


@click.command(name="import", cls=Order, said=_IMPORT)
@click.argument("file", type=click.Path(path_type=Path, exists=True, dir_okay=False), metavar="FILE")
@option("--dry-run", is_flag=True, said=Words("只看判定，不入账", "Only show the verdicts"))
@option(
    "--accept",
    multiple=True,
    metavar="PLACE",
    said=Words("照录一条待问的，写位置；all 是全部", "Enter a questioned row"),
)
@option("--skip", multiple=True, metavar="PLACE", said=Words("不导入这一条", "Leave this row out"))
@option("--sheet", default="", metavar="NAME", said=Words("只导入这张表", "Only this sheet"))
@option(
    "--result", type=click.Path(path_type=Path), metavar="FILE", said=Words("结果存到 .xlsx 或 .csv", "Save the result")
)
@click.pass_obj
def import_(
    typed: Typed,
    file: Path,
    dry_run: bool,  # noqa: FBT001 - click's own call
    accept: tuple[str, ...],
    skip: tuple[str, ...],
    sheet: str,
    result: Path | None,
) -> None:
    """Import a file."""
    from desktop.intake.look import look
    from desktop.intake.reading import read_all
    from desktop.procedures.imports.commit import commit
    from desktop.procedures.imports.known import known, remembered

    with keeping(typed) as watch:
        if result is not None:
            lists.save_allowed(result)
        workbook = look(files.read(file), file.name)
        mappings = {
            one.name: None
            if one.mapping is None or (sheet and one.name != sheet)
            else remembered(watch.ledger, one.mapping)
            for one in workbook.sheets
        }
        sheets = read_all(workbook, known(watch), mappings)
        if dry_run:
            typed.answer(*_verdicts(sheets))
            return
        done = commit(watch, sheets, _decisions(sheets, accept, skip))
        typed.answer(*_became(done.result))
        if result is not None:
            lists.save(done.result.sheet(typed.language), result)


def _decisions(
    sheets: tuple[Sheet[Any], ...], accept: tuple[str, ...], skip: tuple[str, ...]
) -> dict[tuple[str, str], Decision]:
    from desktop.intake.verdict import Verdict
    from desktop.procedures.imports.result import Choice, Decision

    places = {record.where: (sheet.name, record) for sheet in sheets for record in sheet.records}
    strange = [where for where in (*accept, *skip) if where not in places and where != "all"]
    if strange:
        raise Mistyped(Words(f"文件里没有位置“{strange[0]}”。", f"The file has no place “{strange[0]}”."))
    found: dict[tuple[str, str], Decision] = {}
    for where, (name, record) in places.items():
        asked = record.verdict is Verdict.QUESTION
        if asked and (where in accept or "all" in accept):
            found[name, where] = Decision(Choice.ACCEPT)
        if where in skip or (asked and "all" in skip):
            found[name, where] = Decision(Choice.SKIP)
    return found


def _verdicts(sheets: tuple[Sheet[Any], ...]) -> tuple[Words, Any]:
    zh, en, rows = [], [], []
    for sheet in sheets:
        zh.append(f"{sheet.name}（{sheet.kind.words.zh}）")
        en.append(f"{sheet.name} ({sheet.kind.words.en})")
        for record in sheet.records:
            mark = _MARKS[record.verdict.value]
            # A row of a grid may say the same of each of its cells.
            reasons = list(dict.fromkeys(remark.why for remark in record.remarks))
            if reasons:
                zh.append(f"  {mark} {record.where} {record.key}  {''.join(one.zh for one in reasons)}")
                en.append(f"  {mark} {record.where} {record.key}  {'; '.join(one.en for one in reasons)}")
            said = [one._asdict() for one in reasons]
            rows.append(
                {
                    "sheet": sheet.name,
                    "where": record.where,
                    "key": record.key,
                    "verdict": record.verdict.value,
                    "reasons": said,
                }
            )
        counts = {mark: sum(one.verdict.value == key for one in sheet.records) for key, mark in _MARKS.items()}
        total = "  ".join(f"{mark} {count}" for mark, count in counts.items())
        zh.append(f"  {total}")
        en.append(f"  {total}")
    return Words("\n".join(zh), "\n".join(en)), {"file": sheets[0].file, "rows": rows}


def _became(result: ImportResult) -> tuple[Words, Any]:
    from desktop.procedures.imports.result import Outcome

    counts = {one: result.count(one) for one in Outcome}
    left = (Outcome.LEFT_OUT, Outcome.REFUSED)
    told = [row for row in result.rows if row.outcome in left or row.remark.zh]
    zh = [f"  {row.where} {row.key}  {_why(row, 'zh')}" for row in told]
    en = [f"  {row.where} {row.key}  {_why(row, 'en')}" for row in told]
    zh.append("，".join(f"{one.words.zh} {count}" for one, count in counts.items() if count) or _NO_ROWS.zh)
    en.append(", ".join(f"{one.words.en} {count}" for one, count in counts.items() if count) or _NO_ROWS.en)
    rows = [
        {
            "sheet": row.sheet,
            "where": row.where,
            "key": row.key,
            "verdict": row.verdict.value,
            "outcome": row.outcome.value,
            "reasons": [one._asdict() for one in row.reasons],
            "remark": row.remark._asdict(),
            "id": row.fact,
        }
        for row in result.rows
    ]
    value = {"file": result.file, "counts": {one.value: count for one, count in counts.items()}, "rows": rows}
    return Words("\n".join(zh), "\n".join(en)), value


def _why(row: Any, language: str) -> str:  # noqa: ANN401 - a row of the result
    said = [*(one.said(language) for one in row.reasons), row.remark.said(language)]
    return f"{row.outcome.words.said(language)}  " + " ".join(text for text in said if text)


_EXPORT = Words(
    "导出一份列表到 .xlsx 或 .csv。\n\n"
    "LIST：哨单台账、部门、人员、村社网格、地点设施、职责清单、流水；筛选只对哨单台账有用。",
    "Export a list to .xlsx or .csv.\n\nLIST: whistles, departments, officers, grids, facilities, duty_list, journal; "
    "the filters work on whistles.",
)


@click.command(cls=Order, said=_EXPORT)
@click.argument("what", metavar="LIST")
@click.argument("file", type=click.Path(path_type=Path, dir_okay=False), metavar="FILE")
@filtered
@click.pass_obj
def export(typed: Typed, /, what: str, file: Path, **fields: Any) -> None:  # noqa: ANN401 - click's own call
    """Export a list."""
    kind = naming.named(lists.ListKind, what)
    with keeping(typed) as watch:
        lists.save_allowed(file)
        done = lists.export(watch, kind, chosen(watch, fields), language=typed.language, file=file)
        count = len(done.result.rows)
        value = {"list": kind.value, "rows": count, "path": str(file), "entry": done.seq}
        typed.answer(Words(f"导出{kind.words.zh} {count} 条：{file}", f"Exported {count} rows: {file}"), value)
