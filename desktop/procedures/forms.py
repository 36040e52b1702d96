"""Blank numbered forms for power cuts: numbered, filed, and declared void where one was spoilt."""

from __future__ import annotations

from typing import TYPE_CHECKING

from desktop.ledger import archive
from desktop.post.guard import no, written
from desktop.post.serial import FALLBACK, Serial
from desktop.procedures.dossiers import command_post, imprint
from desktop.procedures.papers import PaperKind, draw, file_paper, filing_folder
from desktop.procedures.watch import Done, Watch, done

if TYPE_CHECKING:
    from collections.abc import Mapping

    from desktop.ledger.archive import FiledPaper

MOST = 200
"""Blank forms that are numbered at once; more would be a slip of the finger."""


def print_forms(watch: Watch, counts: Mapping[str, int]) -> Done[FiledPaper]:
    """Number so many blank forms of each paper (keys of `PaperKind`) and file them as one PDF.

    A number once given is used or declared void; the series 备字 has no gaps either.
    """
    from desktop.paper.fallback_forms import BlankForm, FallbackFacts, FormKind

    wanted = {name: count for name, count in counts.items() if count}
    total = sum(wanted.values())
    if not 0 < total <= MOST or min(wanted.values(), default=1) < 0:
        raise no("count", f"请写要印几份，1 到 {MOST} 份。", f"Say how many forms, 1 to {MOST}.")
    strange = [name for name in wanted if name not in set(FormKind)]
    if strange:
        raise no("kind", f"没有“{strange[0]}”的空白单。", f"There is no blank form of {strange[0]}.")
    filing_folder(watch.ledger)  # before a number is given for which no paper could be filed
    post, year, forms = command_post(watch.ledger), watch.today.year, []
    with watch.pen() as pen:
        for name, count in wanted.items():
            for _ in range(count):
                serial = Serial(year, pen.number(FALLBACK, year), FALLBACK)
                forms.append(BlankForm(FormKind(name), serial))
                row = {"printed_at": pen.now.isoformat(), "whistle": "", "void_reason": ""}
                pen.put("fallback_form", {"serial": str(serial)}, row)
        told = f"{forms[0].serial}起 {len(forms)} 份"
        pen.entry("print_forms", "forms", str(forms[0].serial), {"serials": told})
    gathered = FallbackFacts(post, watch.rules(), tuple(forms), imprint(watch, 1))
    kind = PaperKind.FALLBACK_FORMS
    filed = file_paper(watch, kind, str(forms[0].serial), gathered, draw(kind, gathered))
    return Done(filed.result, filed.touched | pen.touched, filed.seq)


def void_form(watch: Watch, serial: str, reason: str) -> Done[str]:
    """Declare a blank form void, with the reason; a form that was back-filled cannot be void."""
    with watch.pen() as pen:
        found = {row[0]: row for row in archive.forms(watch.ledger)}.get(serial.strip())
        if found is None:
            raise no(
                "serial", f"没有印过 {serial.strip()}。请核对编号。", f"No blank form {serial.strip()} was printed."
            )
        if found[2] or found[3]:
            raise no("serial", f"{found[0]} 已经用过或已作废。", f"{found[0]} is used or void already.")
        why = written("reason", reason, "作废理由", "The reason")
        pen.put("fallback_form", {"serial": found[0]}, {"void_reason": why})
        seq = pen.entry("void_form", "forms", found[0], {"serial": found[0], "reason": why})
    return done(pen, found[0], seq)
