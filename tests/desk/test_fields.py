"""Every field of every form meets every nasty text: it is done, or refused at its place, and nothing typed is lost."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta
from typing import TYPE_CHECKING

import pytest
from PySide6.QtWidgets import QApplication, QComboBox, QLineEdit, QPlainTextEdit, QWidget

from desktop.desk import pages
from desktop.desk.orders import book
from desktop.desk.orders.panel import OrderPanel
from desktop.desk.orders.people import People
from desktop.desk.orders.pick import Pick
from desktop.desk.settings.members import founding
from desktop.desk.tables.listing import ListPane
from desktop.desk.theme.look import Look
from desktop.ledger import boards, driver
from desktop.ledger.journal import entries
from desktop.post import telling
from desktop.post.conferences.states import SuperiorKind
from desktop.post.department import Officer
from desktop.post.duty_list import DutyItem
from desktop.post.place import Facility, Grid
from desktop.post.refused import Refused
from desktop.post.states import Escalation
from desktop.procedures import orders, records
from desktop.procedures.conferences import superior
from desktop.procedures.directory.departments import post_officer
from desktop.procedures.directory.duty_items import keep_duty_item
from desktop.procedures.directory.places import keep_facility, keep_grid
from desktop.procedures.directory.post import take_watch
from desktop.procedures.dispatch import objections, tasks
from desktop.procedures.verify import verify
from desktop.procedures.watch import new_id
from desktop.procedures.whistle import closing, overlays, register, screening
from tests.desk.scene import SHORTS, Scene

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from pytestqt.qtbot import QtBot

    from desktop.desk.orders.ask import OrderForm
    from desktop.desk.orders.inputs import Input
    from desktop.ledger.book import Ledger

pytestmark = pytest.mark.no_cover  # counting lines doubles its minutes, and others reach them

NASTY = (
    "", "   ", "\u3000", "长" * 5000, "\ud800", "半\udfff", "a\x00b", "\u202e倒写", "\u200f", "😀👨\u200d👩",
    "𠮷野", "１４３３", "25:99", "0000", "2400", "9999", "1433", "'; DROP TABLE whistle;--", "=cmd|' /C calc'!A0",
    "一\n二",
    "2-30", "2026-02-30", "2-29", "31", "0001-01-01 0000", "0001-1-1", "9999-12-31 2359", "9999-12-31", "+999", "+0",
    "-1", "1e9", "٣٣", "²", "9" * 30, "12-31 2359", "None", "\x1b[31m", "\u2028", "、，；", "((", "水务甲(",
    "%s {x} {0}",
)  # fmt: skip
NOTED: dict[str, frozenset[str]] = {
    "release": frozenset({"release_refused"}),
    "relieve": frozenset({"release_refused", "join"}),
}
"""What is written although the order is refused: who wanted to leave, and the relief, who did come."""
SOUND = 7
"""Orders after which the journal is verified."""
STANDS = 1
"""How many whistles in different states each order is tried at."""


class Stage(Scene):
    """Whistles in every state, lists with a row each, and a ledger that can be put back as it was."""

    def __init__(self, look: Look) -> None:
        """Play until there is something for every form to work on."""
        super().__init__(look)
        watch, now = self.watch, self.now
        water = self.departments["水务"].id
        keep_duty_item(watch, DutyItem(new_id(), "水-014", "河道采砂管理", leads=(water,), keywords=("挖沙",)))
        keep_grid(watch, Grid(new_id(), "东岭村", "DL-07", "村北", "赵某"))
        keep_facility(watch, Facility(new_id(), "龙王沟下口", "东岭村", "DL-07", (water,)))
        post_officer(watch, self.ledger.having(Officer)[0].id, now.date())
        take_watch(watch, "镇长乙", "值班员甲", None)
        inbox = register.register(watch, self.draft(place="收件处"))
        screened = register.register(watch, self.draft(place="待审处"))
        screening.submit(watch, screened.result.id)
        coming = self.blow(place="来路")
        objecting = self.blow(place="异议处")
        objections.refuse(watch, self.call(objecting, "水务").id, "不属本局")
        late = self.blow(place="补签处", kind="emergency", signer="", sign_manner="")
        working, done, failed = (self.blow(place=place) for place in ("现场", "办结处", "销哨处"))
        away = self.blow(place="台账处")
        self.later(12)
        for whistle in (working, done, failed):
            for short in SHORTS:
                self.arrive(whistle, short)
        tasks.give_task(watch, working.id, water, "清沙")
        tasks.finish_work(watch, self.call(working, "公安").id)
        orders.issue_order(watch, water, "封路", "书记甲", whistle_id=working.id)
        for whistle in (done, failed):
            for short in SHORTS:
                tasks.finish_work(watch, self.call(whistle, short).id)
            closing.report_done(watch, whistle.id, "办结")
        self.later(9)
        closing.check_pass(watch, failed.id, "网格员赵某", "复看一致")
        overlays.move_escalation(watch, coming.id, Escalation.SENT, "请区里协调", "district")
        records.leader_arrives(watch, working.id, "镇长乙", "镇长")
        superior.note_action(watch, working.id, SuperiorKind.DIRECTIVE, "区领导", "限期办结", answer_by=now.date())
        overlays.suspend(watch, away.id, "本级办不了", "书记甲", (now + timedelta(days=9)).date())
        self.whistles = (working, coming, objecting, done, failed, late, away, inbox.result, screened.result)
        self.given = 0
        self._kept = driver.connect(None, bytes(32))
        self.ledger.connection.backup(self._kept)

    def put_back(self) -> None:
        """Put the ledger back as it was."""
        self._kept.backup(self.ledger.connection)

    def close(self) -> None:
        """Let go of the copy."""
        self._kept.close()


@pytest.fixture(scope="module")
def played(qapp: QApplication) -> Iterator[Stage]:
    """Return the stage, played once."""
    look = Look(qapp, "light", 100)
    made = Stage(look)
    yield made
    made.close()
    qapp.setStyleSheet("")
    look.deleteLater()


@pytest.fixture
def stage(played: Stage) -> Stage:
    """Return the stage as it was at first."""
    played.put_back()
    return played


@dataclass
class Asked:
    """One form under attack: how it is made, and what it was refused for last."""

    stage: Stage
    make: Callable[[], OrderForm]
    refused: Refused | None = None
    finished: bool = False

    def said_no(self) -> Refused | None:
        """Return what it was refused for."""
        return self.refused

    def ended(self) -> bool:
        """Tell whether the order was done."""
        return self.finished

    def panel(self) -> OrderPanel:
        """Return the panel of the form, new."""
        self.refused, self.finished = None, False
        panel = OrderPanel(self.stage.session, self.make())
        shown = panel._refuse

        def refuse(refused: Refused) -> None:
            self.refused = refused
            shown(refused)

        def finished(_done: object) -> None:
            self.finished = True

        panel._refuse = refuse  # type: ignore[method-assign]
        panel.finished.connect(finished)
        return panel


def line_of(one: Input) -> QWidget | None:
    """Return what is typed into, None where one can only choose."""
    editor = one.editor
    if isinstance(editor, People):
        return editor.others
    if isinstance(editor, Pick):
        return editor.line
    if isinstance(editor, QComboBox):
        return editor if editor.isEditable() else None
    return editor if isinstance(editor, (QLineEdit, QPlainTextEdit)) else None


def put(line: QWidget, text: str) -> None:
    if isinstance(line, QPlainTextEdit):
        line.setPlainText(text)
    elif isinstance(line, QComboBox):
        line.setEditText(text)
    else:
        assert isinstance(line, QLineEdit)
        line.setText(text)


def held(panel: OrderPanel) -> dict[str, str]:
    """Return what stands in the lines of a panel."""
    found = {}
    for name, one in panel.inputs.items():
        line = line_of(one)
        if isinstance(line, QPlainTextEdit):
            found[name] = line.toPlainText()
        elif isinstance(line, QComboBox):
            found[name] = line.currentText()
        elif isinstance(line, QLineEdit):
            found[name] = line.text()
    return found


def attack(stage: Stage, make: Callable[[], OrderForm]) -> int:
    """Type each text into all lines at once, then into one alone and each that asks for a time; return how often."""
    asked = Asked(stage, make)
    panel = asked.panel()
    names = [name for name, one in panel.inputs.items() if line_of(one) is not None]
    timed = [name for name in names if panel.inputs[name].ask.kind in {"past", "due", "day"}]
    given = 0
    fresh = held(panel)
    for place, text in enumerate(NASTY):
        alone = {*timed, names[place % len(names)]} if len(names) > 1 else set()
        for chosen in (names, *([name] for name in sorted(alone))):
            for name in names:
                line = line_of(panel.inputs[name])
                assert line is not None
                put(line, text if name in chosen else fresh[name])
            given += 1
            if _give(asked, panel, text, chosen):
                stage.put_back()
                panel.deleteLater()
                panel = asked.panel()
    panel.deleteLater()
    return given


def _give(asked: Asked, panel: OrderPanel, text: str, chosen: list[str]) -> bool:
    """Give the order; True where it was done."""
    ledger = asked.stage.ledger
    before, typed = ledger.head(), held(panel)
    asked.refused, asked.finished = None, False
    told = f"{panel.form.name}, {text[:20]!r} in {', '.join(chosen)}"
    try:
        panel.give()
    except Exception as error:
        raise AssertionError(f"{told}: {error!r}") from error
    if asked.ended():
        _can_be_told(asked.stage, told)
        return ledger.head() != before
    refused = asked.said_no()
    assert refused is not None, f"{told}: neither done nor refused"
    written = {one.order for one in entries(ledger.connection, after=before[0])}
    assert written <= NOTED.get(panel.form.name, frozenset()), f"{told}: refused and yet written: {written}"
    assert held(panel) == typed, f"{told}: what was typed is gone"
    _well_said(refused, told)
    shown = [one.field.message.text() for one in panel.inputs.values() if one.field.wrong()]
    assert shown or panel._refusal is not None, f"{told}: nothing is shown"
    return bool(written)


def _well_said(refused: Refused, told: str) -> None:
    for words in (refused.reason, *(door.words for door in refused.opens_with)):
        assert any("一" <= one <= "鿿" for one in words.zh), f"{told}: {words}"
        assert words.en.strip(), f"{told}: {words}"
        assert not any(bad in words.zh + words.en for bad in ("Error", "Exception", "Traceback")), f"{told}: {words}"


def _can_be_told(stage: Stage, told: str) -> None:
    """What was kept is read back, told in both languages, and the journal is sound."""
    ledger: Ledger = stage.ledger
    last = entries(ledger.connection, most=1, newest=True)[0]
    for language in ("zh_CN", "en"):
        assert telling.tell(last.order, last.said).said(language), told
    for whistle in stage.whistles[:1]:
        boards.case(ledger, whistle.id)
    stage.given += 1
    if stage.given % SOUND == 0:
        assert verify(ledger).faults == (), told


@pytest.mark.parametrize("order", sorted(book.FORMS))
def test_an_order_takes_any_text_or_refuses_it_where_it_stands(qtbot: QtBot, stage: Stage, order: str) -> None:
    stands = list(stands_of(stage, order))
    assert stands, f"no whistle of the stage offers {order}"
    for whistle, subject in stands[:STANDS]:
        attack(stage, lambda whistle=whistle, subject=subject: book.form(stage.session, order, whistle, subject))  # type: ignore[misc]


def stands_of(stage: Stage, order: str) -> Iterator[tuple[str, str]]:
    """Yield a whistle and a department of it at which `order` can be asked for, one of each whistle."""
    for whistle in stage.whistles:
        for subject in ("", *(one.id for one in stage.case(whistle).dispatches)):
            try:
                book.form(stage.session, order, whistle.id, subject)
            except Refused as refused:
                _well_said(refused, order)
                continue
            yield whistle.id, subject
            break


@pytest.mark.parametrize("name", ["forces", "lists", "ledger", "settings"])
def test_each_editor_of_a_list_takes_any_text_or_refuses_it_where_it_stands(
    qtbot: QtBot, stage: Stage, name: str
) -> None:
    page = pages.make(name, stage.session)
    qtbot.addWidget(page)
    tried = []
    for pane in page.findChildren(ListPane):
        for offer in pane.listing.offers:
            rows = pane.listing.read(stage.session) if offer.of_row else (None,)
            if offer.form is None or not rows:
                continue
            try:
                offer.form(stage.session, rows[0])
            except Refused as refused:
                _well_said(refused, offer.name)
                continue
            attack(stage, lambda offer=offer, row=rows[0]: offer.form(stage.session, row))  # type: ignore[misc]
            tried.append(f"{pane.listing.key}/{offer.name}")
    assert tried
    assert len(tried) >= {"forces": 6, "lists": 4, "ledger": 2, "settings": 4}[name], tried


def test_the_founding_takes_any_text_or_refuses_it_where_it_stands(qtbot: QtBot, stage: Stage) -> None:
    assert attack(stage, lambda: founding(stage.session)) > len(NASTY)
