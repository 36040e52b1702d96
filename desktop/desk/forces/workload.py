"""工作量: what everybody has borne over the rolling year, beside what is due to them (A41)."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QCoreApplication

from desktop.desk.controls.notice import NoticeWords
from desktop.desk.tables.columns import Column
from desktop.desk.tables.listing import Listing, Offer
from desktop.ledger import pinyin
from desktop.post.department import Officer
from desktop.post.roster.workload import extremes
from desktop.procedures.roster.workload import span_of, workloads

if TYPE_CHECKING:
    from collections.abc import Callable

    from desktop.desk.session import Session
    from desktop.post.roster.workload import Workload

translate = QCoreApplication.translate
TABLES = ("duty", "presence", "leave", "calendar_day", "shift_kind", "officer", "member", "department")
"""What the figures are made of."""
KEY = "workload"


def _hours(key: str, title: str, of: Callable[[Workload], float], width: int = 76) -> Column[Workload]:
    return Column(
        key,
        title,
        lambda row: f"{of(row) / 60:.1f}",
        width,
        right=True,
        order=lambda row: -of(row),
        value=lambda row: round(of(row) / 60, 1),
    )


def _count(key: str, title: str) -> Column[Workload]:
    def of(row: Workload) -> Any:  # noqa: ANN401 - a whole number
        return getattr(row, key)

    return Column(key, title, lambda row: str(of(row) or ""), 62, right=True, order=lambda row: -of(row), value=of)


def _over(row: Workload) -> str:
    return f"{row.over / 60:+.1f}"


def _place(row: Workload) -> str:
    return row.department or translate("Forces", "the post")


def caption(session: Session) -> str:
    """Return the span of the figures in words."""
    since, until = span_of(session.now())
    return translate("Forces", "{since} to {until}, as noted").format(since=since, until=until)


def sentence(session: Session) -> str:
    """Say who bears most and least of the rolling year, for the pane of fairness; empty where nobody does."""
    return extremes(workloads(session.ledger, session.now())).said(session.language)


def _to(session: Session) -> Callable[[Workload], tuple[str, str]]:
    def to(row: Workload) -> tuple[str, str]:
        known = session.ledger.find(Officer, row.person)
        return ("forces", f"officer:{row.person}") if known is not None else ("settings", f"post:{row.person}")

    return to


def listing(session: Session) -> Listing[Workload]:
    """Return the list, who bears most above their due on top."""
    read: list[Workload] = []

    def rows(held: Session) -> tuple[Workload, ...]:
        read[:] = workloads(held.ledger, held.now())
        return tuple(read)

    def strip(held: Session) -> tuple[NoticeWords, tuple[str, ...]] | None:
        # The rows that were read just now: counting a year twice would be felt.
        said = extremes(read).said(held.language)
        return (NoticeWords(said, tone="plain", icon="user"), ()) if said else None

    return Listing(
        KEY,
        translate("Forces", "Workload"),
        TABLES,
        (
            Column("name", translate("Forces", "Name"), lambda row: row.name, 96, bold=True, flexible=True,
                   order=lambda row: pinyin.name_key(row.name)),
            Column("department", translate("Forces", "Department"), _place, 96,
                   order=lambda row: pinyin.name_key(_place(row))),
            Column("duty", translate("Forces", "Stands"), lambda row: row.duty.words.said(session.language), 84),
            _hours("hours", translate("Forces", "Hours"), lambda row: row.minutes),
            _hours("due", translate("Forces", "Due"), lambda row: row.due),
            Column("over", translate("Forces", "More, fewer"), _over, 86, right=True, order=lambda row: -row.over,
                   value=lambda row: round(row.over / 60, 1)),
            _hours("on_duty", translate("Forces", "On duty"), lambda row: row.on_duty),
            _count("duties", translate("Forces", "Duties")),
            _count("standbys", translate("Forces", "Standbys")),
            _count("nights", translate("Forces", "Night duties")),
            _count("weekends", translate("Forces", "Weekends")),
            _count("holidays", translate("Forces", "Holidays")),
            _count("calls", translate("Forces", "Call-outs")),
            _hours("on_scene", translate("Forces", "On the scene"), lambda row: row.on_scene),
            _hours("late", translate("Forces", "22 to 6 h"), lambda row: row.late),
            _count("unrecorded", translate("Forces", "Not noted")),
            _count("absent", translate("Forces", "Absences")),
        ),
        rows,
        lambda row: row.person,
        translate("Forces", "Nobody has stood a duty or come to a whistle in the last year."),
        (Offer("edit", to=_to(session)),),
        lambda row: (row.name, pinyin.name_initials(row.name), row.department),
        caption=lambda held, _rows: caption(held),
        strip=strip,
        paper=lambda held: translate("Forces", "Workload {span}").format(span=caption(held)),
    )  # fmt: skip
