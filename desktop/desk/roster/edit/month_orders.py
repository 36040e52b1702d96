"""Orders to a whole month: standard set-up, holidays of a year, copying, going back, publishing."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from desktop.desk import documents, errand
from desktop.desk.orders.ask import Ask, Choice, OrderForm
from desktop.desk.roster.plan.apart import give_apart
from desktop.post.refused import Refused
from desktop.post.states import Duty
from desktop.post.words import Words
from desktop.procedures import exports
from desktop.procedures.roster.calendar import import_year
from desktop.procedures.roster.drafting import copy_month, discard_draft
from desktop.procedures.roster.month.explaining import breach_words
from desktop.procedures.roster.publishing import publish
from desktop.procedures.roster.setup import standard_setup
from desktop.procedures.watch import Done

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from desktop.desk.orders.ask import Answers
    from desktop.desk.roster.page import RosterPage
    from desktop.post.roster.planning.cell import CellChange
    from desktop.procedures.roster.publishing import Publication

translate = QCoreApplication.translate
_NOBODY = Words(
    "没有总指挥，带空档公布不了。请先在人员里定一位。",
    "There is no commander to sign for holes. Name one under people.",
)

_NO_SHEET = Words("值班表只写成 .xlsx。请改文件名。", "A roster is written as .xlsx only. Change the name of the file.")


class MonthOrders:
    """Gives the orders of one page; what is refused stands in the page."""

    def __init__(self, page: RosterPage) -> None:
        """Give orders to the month of `page`."""
        self._page = page
        self._session = page.session

    def setup(self) -> None:
        """Take the standard shifts and needs."""
        self._give(lambda: self._session.give(standard_setup), translate("Roster", "Standard shifts and needs are in."))

    def year(self, year: int) -> None:
        """Take in the holidays of a year from the table of the program."""
        said = translate("Roster", "The holidays of {year} are in.").format(year=year)
        self._give(lambda: self._session.give(import_year, year), said)

    def copy_before(self) -> None:
        """Fill the free squares as the month before has them, weekday by weekday."""
        month = self._page.month
        self._edit(lambda: self._session.give(copy_month, month.neighbour(-1), month.name))

    def discard(self) -> None:
        """Go back to what was published."""
        self._edit(lambda: self._session.give(discard_draft, self._page.month.name))

    def publish(self) -> None:
        """Ask who publishes; then write it off the screen's thread."""
        if self._page.planning.barred():
            return
        self._page.slot.ask(lambda: self._form(reason=False))

    def publish_with_holes(self) -> None:
        """Ask for the commander's reason as well."""
        self._page.slot.ask(lambda: self._form(reason=True))

    def export(self) -> None:
        """Ask into which file the month goes as the office's own sheet."""
        month = self._page.month.name

        def give(said: Answers) -> Done[None]:
            path = exports.export_path(said["file"])
            if path.suffix.lower() != ".xlsx":
                raise Refused("file", _NO_SHEET)
            self._export(month, path)
            return Done(None, frozenset())

        named = translate("Roster", "Roster {month}").format(month=month)
        start = str(documents.folder() / f"{named}.xlsx")
        hint = translate("Roster", "As the office's own sheet, for Excel and WPS")
        asks = (Ask("file", translate("Roster", "File"), start=start, hint=hint, wide=True),)
        title = translate("Roster", "Export {month}").format(month=month)
        self._page.slot.ask(lambda: OrderForm("export", title, translate("Roster", "Write the file"), asks, give))

    def _export(self, month: str, path: Path) -> None:
        """Write the file off the screen's thread, then note that it left the post."""
        from desktop.procedures.roster.papers import gathering, sheet, subject

        session = self._session
        facts = sheet.roster_facts(session.watch, subject.read(month))

        def done(_path: Path) -> None:
            session.give(exports.note_export, path.stem, len(facts.people), path.name)
            session.say(translate("Roster", "The month is in {file}.").format(file=path))

        def failed(error: Exception) -> None:
            if isinstance(error, Refused):
                session.say(error.reason, "bad")
                return
            if not isinstance(error, OSError):
                raise error
            session.say(translate("Roster", "It could not be written: {error}").format(error=error), "bad")

        errand.run(self._page, lambda _errand: gathering.write_grid(facts, path), done, failed)

    def _form(self, *, reason: bool) -> OrderForm:
        """Return the form: who publishes, and why with holes."""
        session = self._session
        known = [one for one in session.watch.members() if not reason or one.duty is Duty.COMMANDER]
        if not known:
            raise Refused("by", _NOBODY)
        choices = tuple(Choice(one.name, one.name, session.words(one.duty.words)) for one in known)
        own = next((one.name for one in known if one.name == session.watch.actor), known[0].name)
        asks = [Ask("by", translate("Roster", "Published by"), "combo", choices, start=own)]
        if reason:
            asks.append(Ask("reason", translate("Roster", "Why with holes"), wide=True, refused=("holes_reason",)))

        def give(said: Answers) -> Done[None]:
            self._publish(said["by"], said.get("reason", ""))
            return Done(None, frozenset())

        month = self._page.month
        edition = month.roster.edition + 1 if month.roster is not None else 1
        title = translate("Roster", "Publish {month}, edition {n}").format(month=month.name, n=edition)
        note = translate("Roster", "Published duties are what Today, the telephone and the papers go by.")
        return OrderForm("publish", title, translate("Roster", "Publish"), tuple(asks), give, note=note)

    def _publish(self, by: str, reason: str) -> None:
        page = self._page
        grid = page.month.grid
        breaches = tuple(breach_words(grid.frame, one) for one in grid.coming_breaches())
        args = (page.month.name, by, (), reason, breaches)
        self._session.say(translate("Roster", "Publishing {month} …").format(month=page.month.name))
        give_apart(page, self._session, publish, args, self._published, self._refused)

    def _published(self, done: Publication) -> None:
        page = self._page
        # Taking back what is published already would be a new draft; that is an order of its own (F10).
        page.month.forget(done.roster.id)
        page.read()
        words = translate("Roster", "Published: edition {n}, {added} duties new, {gone} taken back. Ctrl P prints it.")
        self._session.say(words.format(n=done.roster.edition, added=len(done.added), gone=len(done.withdrawn)))

    def _refused(self, refused: Refused) -> None:
        self._page.slot.refuse(refused)

    def _edit(self, order: Callable[[], Done[tuple[CellChange, ...]]]) -> None:
        """Give an order that can be taken back in the grid."""
        page = self._page
        if page.planning.barred():
            return
        try:
            done = order()
        except Refused as refused:
            page.slot.refuse(refused)
            return
        page.month.remember(page.month.name, done.result)
        page.read()
        self._session.say(translate("Roster", "{n} squares changed. Ctrl Z takes it back.").format(n=len(done.result)))

    def _give(self, order: Callable[[], object], said: str) -> None:
        try:
            order()
        except Refused as refused:
            self._page.slot.refuse(refused)
            return
        self._page.read()
        self._page.take_focus()
        self._session.say(said)
