# ruff: noqa: S608 - these tests tamper with the file behind the program's back
from __future__ import annotations

import hashlib
from datetime import timedelta
from typing import TYPE_CHECKING, Any

import pytest

from desktop.ledger import driver, journal
from desktop.ledger.audit import audit
from desktop.ledger.book import FILE, Ledger, open_post
from desktop.ledger.rows import row_of
from desktop.ledger.tables import TABLES, key_of
from desktop.post.cadre import CadrePosting
from desktop.post.conferences.states import SuperiorKind
from desktop.post.department import Attendance
from desktop.post.duty_list import DutyItem
from desktop.post.evaluation import Evaluation
from desktop.post.items.item import ActionItem
from desktop.post.items.states import Supervision
from desktop.post.meetings.states import Channel
from desktop.post.place import Facility, Grid
from desktop.post.refused import Refused
from desktop.post.resource import Booking, Resource
from desktop.post.roster.leave import DutyWish, Leave
from desktop.post.roster.planning.cell import CellChange
from desktop.post.roster.planning.limit import DutyLimit
from desktop.post.roster.states import CheckFinding, CheckManner, LeaveKind, ReminderManner, SendManner, WishKind
from desktop.post.states import Ground
from desktop.procedures import orders, records, verify
from desktop.procedures.conferences import contributions, session, superior
from desktop.procedures.directory import cadres, departments, duty_items, places, resources
from desktop.procedures.directory import post as posts
from desktop.procedures.dispatch import departure, tasks
from desktop.procedures.items import orders as items
from desktop.procedures.items.supervision import supervise_item
from desktop.procedures.meetings import minutes
from desktop.procedures.meetings.correcting import correct
from desktop.procedures.meetings.series import standard_series
from desktop.procedures.meetings.suggestions import note_suggestion
from desktop.procedures.roster import calendar, drafting, duty_log, handover, leaves, publishing, setup
from desktop.procedures.roster.checks import remind, sending, spot
from desktop.procedures.watch import new_id
from desktop.procedures.whistle import closing
from tests.conference_of import room
from tests.meeting_of import MeetingPost
from tests.post_of import CLERK, COMMANDER, LEADER, NOON, Post

if TYPE_CHECKING:
    from pathlib import Path


def lived_in() -> Post:
    """Return a post in which every table of facts has a row."""
    post = Post().founded()
    watch, police = post.watch, post.departments["公安"]
    places.keep_grid(watch, Grid(new_id(), "南坪村", "NP-01", phone="199-0000-0002"))
    places.keep_facility(watch, Facility(new_id(), "采石场"))
    duty_items.keep_duty_item(watch, DutyItem(new_id(), "QS-1", "露天焚烧", leads=(police.id,)))
    cadres.keep_cadre(watch, CadrePosting(new_id(), "党办甲", "党政办", "南坪村", since=NOON.date()))
    car = resources.keep_resource(watch, Resource(new_id(), "执法车1号")).result
    resources.book(watch, Booking(new_id(), car.id, NOON, NOON + timedelta(hours=1), "公安甲", "巡查"))
    posts.take_watch(watch, LEADER, CLERK)
    officer = post.ledger.rows("SELECT id FROM officer")[0][0]
    departments.post_officer(watch, officer, NOON.date())
    departments.mark_attendance(watch, officer, present=True)
    whistle = post.blown("水务", "公安", reporter="张某01", reporter_phone="199-0000-0003")
    post.later(10)
    post.arrive(whistle, "水务")
    post.arrive(whistle, "公安", "甲乙")
    task = tasks.give_task(watch, whistle.id, police.id, "清运").result
    call = post.call(whistle, "公安")
    departure.leave_early(watch, call.id, ["公安甲"], "自行离开")
    tasks.finish_task(watch, task.id, "运完")
    for short in ("公安", "水务"):
        tasks.finish_work(watch, post.call(whistle, short).id)
    departure.give_permit(watch, call.id, COMMANDER, "另有警情")
    departure.release(watch, call.id)
    records.note(watch, whistle.id, "北侧有挖机")
    records.witness(watch, whistle.id, "村民张某01", "村民代表", "属实")
    records.leader_arrives(watch, whistle.id, COMMANDER, "书记")
    records.give_opinion(watch, whistle.id, police.id, "先固定证据")
    records.join_team(watch, whistle.id, "公安甲", "公安", "取证")
    orders.issue_order(watch, police.id, "增派两人", COMMANDER, whistle_id=whistle.id)
    closing.report_done(watch, whistle.id, "办结")
    closing.check_pass(watch, whistle.id, "网格员赵", "好")
    with_a_conference(post)
    with_a_roster(post)
    with_a_meeting(post)
    return post


def with_a_conference(post: Post) -> None:
    """Confer about a second whistle up to the issued record, so that its tables have rows and one item is given."""
    found = room(post).notified().sat().spoken()
    session.add_guest(post.watch, found.id, "张某01", "村民代表", "属实")
    found.decided()
    found.shared(公安=60, 水务=40)
    water = found.department("水务")
    contributions.contribute(post.watch, found.whistle.id, water, "挖掘机", cost=120000, proposed=60000, ground="专项")
    superior.note_action(post.watch, found.whistle.id, SuperiorKind.DIRECTIVE, "区长甲", "从快", answer_by=NOON.date())
    found.concluded().sent().signed().issued()


def with_a_meeting(post: Post) -> None:
    """Hold a meeting up to its issued minutes and a correction of them, with a suggestion in the inbox."""
    standard_series(post.watch)
    held = MeetingPost(post.ledger, now=post.now, departments=post.departments)
    note_suggestion(held.watch, Channel.HOTLINE, "路灯不亮", "张某01")
    meeting = held.ended("清理河道")
    minutes.draft_minutes(held.watch, meeting.id)
    minutes.submit(held.watch, meeting.id, LEADER)
    minutes.issue(held.watch, meeting.id, COMMANDER)
    correct(held.watch, meeting.id, "清理河道", "清理南坪河道", "漏字", COMMANDER)
    (item,) = held.ledger.having(ActionItem, source=meeting.id)
    items.accept_item(held.watch, item.id, "水务甲")
    held.later(5 * 24 * 60)
    supervise_item(held.watch, item.id, Supervision.REMINDER, "请按期办结", item.due, CLERK)
    post.now = held.now


def with_a_roster(post: Post) -> None:
    """Plan and publish a little, so that the tables of the roster have rows too."""
    watch, day, month = post.watch, NOON.date() + timedelta(days=2), "2026-09"
    who = post.ledger.rows("SELECT id FROM officer WHERE name = '水务甲'")[0][0]
    setup.standard_setup(watch)
    calendar.import_year(watch, 2026)
    leaves.keep_leave(watch, Leave(new_id(), who, ("2026-09-28",), LeaveKind.SICK))
    leaves.keep_wish(watch, DutyWish(new_id(), who, ("2026-09-29",), WishKind.AVOIDS))
    leaves.keep_limit(watch, DutyLimit(new_id(), who, max_nights=3))
    drafting.set_cells(watch, month, [CellChange(who, day, "on_call_1")])
    duty, *_ = publishing.publish(watch, month, COMMANDER, holes_reason="人手不足").result.added
    remind.remind(watch, [remind.Told(duty.id, ReminderManner.TELEPHONE)], CLERK)
    post.later(2 * 24 * 60)
    spot.spot_check(watch, [spot.Found(duty.id, CheckFinding.ANSWERED)], LEADER, CheckManner.TELEPHONE)
    sending.note_sent(watch, month, [post.departments["水务"].id], CLERK, SendManner.PAPER)
    duty_log.note_call(watch, facts="路面积水", caller="张某01", phone="199-0000-0101")
    handover.begin_handover(watch, LEADER, CLERK)


@pytest.fixture(scope="module")
def once() -> Post:
    return lived_in()


@pytest.fixture
def lived(once: Post) -> Post:
    copy = driver.connect(None, bytes(32))
    once.ledger.connection.backup(copy)
    return Post(Ledger(copy, None), once.now, once.departments)


def tampered(post: Post, *statements: str) -> list[str]:
    """Change the file behind the program's back and return the places of the faults."""
    connection = post.ledger.connection
    connection.set_authorizer(None)
    for (trigger,) in post.ledger.rows("SELECT name FROM sqlite_master WHERE type = 'trigger'"):
        connection.execute(f"DROP TRIGGER {trigger}")
    connection.execute("PRAGMA foreign_keys = OFF")
    connection.execute("PRAGMA ignore_check_constraints = ON")
    for statement in statements:
        connection.execute(statement)
    faults = audit(post.ledger).faults
    for fault in faults:
        assert fault.zh
        assert fault.en
    return [fault.place for fault in faults]


def test_a_sound_ledger_has_no_faults_in_any_table(lived: Post) -> None:
    heard: list[int] = []
    report = audit(lived.ledger, tell=heard.append)
    assert report.faults == report.remarks == ()
    assert heard[-1] == report.entries == lived.ledger.head()[0]
    empty = [table for table in TABLES.values() if not lived.ledger.rows(f'SELECT 1 FROM "{table}" LIMIT 1')]
    assert empty == []
    assert report.rows >= sum(lived.ledger.rows(f'SELECT count(*) FROM "{table}"')[0][0] for table in TABLES.values())


COLUMNS = (
    "device", "occurred_at", "recorded_at", "actor", "role", "order", "noun", "noun_id", "payload", "prev_hash", "hash",
)  # fmt: skip


@pytest.mark.parametrize("column", COLUMNS)
def test_one_byte_of_any_column_of_an_entry_is_noticed_and_named(lived: Post, column: str) -> None:
    connection = lived.ledger.connection
    text = lived.ledger.rows(f'SELECT "{column}" FROM entry WHERE seq = 9')[0][0]
    tampered(lived)
    for at in sorted({0, len(text) - 1, *range(0, len(text), max(len(text) // 16, 1))}):
        for other in {" ", "T", "0", '"', "\ufffd"} - {text[at]}:
            changed = text[:at] + other + text[at + 1 :]
            connection.execute(f'UPDATE entry SET "{column}" = ? WHERE seq = 9', (changed,))
            assert "entry 9" in [fault.place for fault in audit(lived.ledger).faults], (at, other)
    connection.execute(f'UPDATE entry SET "{column}" = ? WHERE seq = 9', (text,))
    assert audit(lived.ledger).faults == ()


@pytest.mark.parametrize(
    "payload",
    [
        "[]",
        "{}",
        '{"rows":[[]],"say":{}}',
        '{"rows":[["note","x",[]]],"say":{}}',
        '{"rows":[["note","x",{"a":[1]}]],"say":{}}',
        '{"rows":[],"say":7}',
    ],
)
def test_a_payload_of_another_shape_stops_nothing(lived: Post, payload: str) -> None:
    assert "entry 9" in tampered(lived, f"UPDATE entry SET payload = '{payload}' WHERE seq = 9")


@pytest.mark.parametrize("column", COLUMNS)
def test_bytes_that_are_no_text_are_noticed_and_stop_nothing(lived: Post, column: str) -> None:
    assert "entry 9" in tampered(lived, f"UPDATE entry SET \"{column}\" = CAST(x'ff' AS TEXT) WHERE seq = 9")


def test_an_entry_that_is_gone_moved_or_added_is_named_once(lived: Post) -> None:
    places_of = tampered(lived, "DELETE FROM entry WHERE seq = 9")
    assert places_of.count("entry 9") == 1
    assert not any(place.startswith("entry 1") for place in places_of)


def test_a_renumbered_entry_is_named(lived: Post) -> None:
    assert "entry 9" in tampered(lived, "UPDATE entry SET seq = 9999 WHERE seq = 9")


def test_a_payload_sealed_by_hand_breaks_the_chain_after_it(lived: Post) -> None:
    entry = journal.entries(lived.ledger.connection)[8]
    fields = journal.written_entries(lived.ledger.connection, 8, 1)[0][0]
    fields["payload"] = "[]"
    digest = journal.seal(entry.prev_hash, fields)
    assert "entry 10" in tampered(lived, f"UPDATE entry SET payload = '[]', hash = '{digest}' WHERE seq = 9")


@pytest.mark.parametrize("cls", list(TABLES), ids=lambda cls: str(cls.__name__))
def test_a_changed_lost_or_smuggled_row_of_any_fact_is_named(lived: Post, cls: type[Any]) -> None:
    table, key = TABLES[cls], key_of(cls)
    fact = lived.ledger.having(cls)[0]
    row = row_of(fact)
    name, value = next((name, value) for name, value in row.items() if name != key and value is not None)
    other = f"'{value}x'" if isinstance(value, str) else str(int(value) + 1)
    changed = tampered(lived, f'UPDATE "{table}" SET "{name}" = {other} WHERE "{key}" = \'{row[key]}\'')
    assert f"{table}.{name} {row[key]}" in changed
    connection = lived.ledger.connection
    connection.execute(f'UPDATE "{table}" SET "{key}" = \'smuggled\' WHERE "{key}" = \'{row[key]}\'')
    found = [fault.place for fault in audit(lived.ledger).faults]
    assert f"{table} smuggled" in found
    assert f"{table} {row[key]}" in found


@pytest.mark.parametrize("cls", [DutyItem, Attendance, Evaluation], ids=lambda cls: str(cls.__name__))
def test_a_row_in_a_table_that_no_order_ever_wrote_is_named(post: Post, once: Post, cls: type[Any]) -> None:
    row = row_of(once.ledger.having(cls)[0])
    post.ledger.connection.execute("PRAGMA foreign_keys = OFF")
    post.ledger.database.table(TABLES[cls]).insert(row)
    assert f"{TABLES[cls]} {row[key_of(cls)]}" in [fault.place for fault in audit(post.ledger).faults]


def test_a_changed_personal_value_is_noticed_by_its_hash(lived: Post) -> None:
    assert any(
        place.startswith("reporter.phone") for place in tampered(lived, "UPDATE reporter SET phone = '199-0000-9999'")
    )


def test_a_number_that_is_missing_is_named(lived: Post) -> None:
    places_of = tampered(lived, "UPDATE permit SET number = 3", "UPDATE command_order SET number = 2")
    assert {"permit 2026", "command_order 2026"} <= set(places_of)


def test_a_gap_between_our_own_numbers_is_named(post: Post) -> None:
    for _ in range(3):
        post.blown()
    assert "serial 2026" in tampered(post, "UPDATE whistle SET number = 9 WHERE number = 2")


def test_imported_numbers_may_have_gaps_and_are_told_as_a_remark(post: Post) -> None:
    for _ in range(3):
        post.blown()
    assert tampered(post, "UPDATE whistle SET imported_from = '', number = number WHERE number = 1") == []
    post.ledger.connection.execute("UPDATE whistle SET imported_from = '台账.xlsx', number = 7 WHERE number = 2")
    post.ledger.connection.execute("UPDATE whistle SET imported_from = '台账.xlsx' WHERE number = 1")
    report = audit(post.ledger)
    assert [one.place for one in report.remarks] == ["serial 2026"]
    assert "5 个号没有导入" in report.remarks[0].zh
    assert "serial 2026" not in [fault.place for fault in report.faults]


def test_a_clock_that_went_back_is_a_remark(post: Post) -> None:
    whistle = post.blown()
    post.later(-30)
    records.note(post.watch, whistle.id, "好")
    report = audit(post.ledger)
    assert report.faults == ()
    assert [one.place for one in report.remarks] == [f"entry {report.entries}"]


def test_filed_papers_are_held_against_their_hash(tmp_path: Path) -> None:
    with open_post(tmp_path) as ledger:
        post = Post(ledger).founded()
        whistle = post.blown()
        folder = tmp_path / verify.PAPERS
        folder.mkdir(exist_ok=True)
        for name in ("a.pdf", "b.pdf", "c.pdf"):
            (folder / name).write_bytes(name.encode())
            columns = {row[1]: row[2] for row in ledger.rows('PRAGMA table_info("paper")')}
            row: dict[str, object] = {one: 0 if kind == "INTEGER" else "" for one, kind in columns.items()}
            row |= {
                "id": name,
                "file": name,
                "sha256": hashlib.sha256(name.encode()).hexdigest(),
                "subject": whistle.id,
            }
            ledger.database.table("paper").insert(row)
        assert verify.verify(ledger).papers == 3
        assert verify.verify(ledger).faults == ()
        (folder / "a.pdf").write_bytes(b"x")
        (folder / "b.pdf").unlink()
        assert [fault.place for fault in verify.verify(ledger).faults] == ["a.pdf", "b.pdf"]
        assert audit(ledger).papers == 0


def test_a_flipped_bit_anywhere_in_the_file_is_refused_or_detected(tmp_path: Path) -> None:
    with open_post(tmp_path) as ledger:
        Post(ledger).founded().blown()
        ledger.rows("PRAGMA wal_checkpoint(TRUNCATE)")
    path = tmp_path / FILE
    whole = path.read_bytes()
    step = 4096
    for number, start in enumerate(range(0, len(whole), step * 2)):
        at = start + (number * 977) % step
        path.write_bytes(whole[:at] + bytes([whole[at] ^ 1 << number % 8]) + whole[at + 1 :])
        assert noticed(tmp_path), f"byte {at}"
    path.write_bytes(whole)
    assert not noticed(tmp_path)
    path.write_bytes(whole[: len(whole) // 2])
    assert noticed(tmp_path)


def noticed(folder: Path) -> bool:
    try:
        with open_post(folder) as ledger:
            return bool(audit(ledger).faults)
    except Refused as refused:
        return refused.field == "ledger"


def test_what_left_the_scene_has_its_ground(lived: Post) -> None:
    assert {row[0] for row in lived.ledger.rows("SELECT ground FROM presence")} == {
        Ground.LEFT_EARLY,
        Ground.PERMIT,
        Ground.CLOSED,
    }
