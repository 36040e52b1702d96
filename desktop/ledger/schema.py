"""The schema of a ledger as migrations that are never edited once shipped."""

from __future__ import annotations

import json
import re
from typing import TYPE_CHECKING, Any

from desktop import __version__
from desktop.ledger.driver import APPLICATION_ID
from desktop.post.refused import Refused
from desktop.post.words import Words

if TYPE_CHECKING:
    from collections.abc import Iterator

    from sqlite_utils import Database, Migrations

    from desktop.ledger.driver import Connection

SET = "shaotai"

NAMES = ("m001_first_post", "m002_roster", "m003_resources", "m004_duty_log", "m005_checks", "m006_limits",
         "m007_meetings")  # fmt: skip
"""Every migration that this program knows, in order; read without importing sqlite-utils at the start."""

_TEXTUAL = "id"
_M001 = """
command_post id name township district seat started_on? mandate
member id name title duty phone active:int
stand id leader clerk since
department id name short code mode contact phone call_order minutes:int? enforcing:int aliases since? note active:int
officer id name department>department post phone cert certified:int mode night:int? drive note active:int
posting id officer>officer department>department since until? end_reason
attendance id officer department>department day present:int noted_at void:int
grid id village code scope keeper phone note active:int
facility id name village grid departments aliases note active:int
duty_item id code name category leads supports outside basis own:int duty:int power:int keywords since? until? \
replaced_by note
whistle id kind place facts registered_at rules state year:int? number:int? village grid verbatim source hotline_no \
hotline_due? found_at? blown_at? self_done self_at? self_result own_reason initiator signer sign_manner signed_at? \
sign_due? lead lead_reason basis opinion_risk:int cross_boundary:int parent merged_into end_kind end_reason \
ledger_reason ledger_approver review_on? done_at? checker check_findings closed_at? archived_at? outcome rating note \
escalation escalation_level conference_open:int fallback imported_from
reporter whistle>whistle name phone
dispatch id whistle>whistle department>department role issued_at limit_minutes:int state stops_at reason \
acknowledged_at? departed_at? reported_at? work_done_at? released_at? ground? refused_at? refusal ruled_at? ruled_by \
ruling excused_by excuse
presence id dispatch>dispatch whistle>whistle department>department name arrived_at officer cert certified:int \
evidence left_at? ground? relieved_by permit void:int
task id whistle>whistle department>department what given_at standard quantity due_at? done_at? result from_check:int
permit id whistle>whistle dispatch>dispatch year:int number:int by at reason manner void:int
violation id whistle>whistle dispatch>dispatch department>department names at reason void:int
note id whistle>whistle at text evidence void:int
witness id whistle>whistle name capacity opinion at void:int
leader_visit id whistle>whistle name title arrived_at left_at? void:int
opinion id whistle>whistle department>department text by at void:int
team_member id whistle>whistle name department part at void:int
command_order id year:int number:int department>department text issuer issued_at whistle basis due_at? received_at? \
received_by
evaluation whistle>whistle order_kept:int resources_used:int public_interest:int satisfaction:int comment recheck_on? \
no_recheck
rule version effective_from citation confirmed:int body
serial series year:int last:int
form_draft id saved_at body
setting name value
paper id kind subject serial drawn_at sha256 file:text copies:int seq:int
fallback_form serial printed_at whistle void_reason
mapping header kind body
saved_view id board name body
whistle_text row:int whistle>whistle text
entry seq:int device occurred_at recorded_at actor role order noun noun_id payload prev_hash hash
"""
_M002 = """
shift_kind id name glyph duty start minutes:int rest_minutes:int works:int night:int rank:int load:int key active:int
duty_need id name duty department shifts days least:int wanted:int most:int? certified:int since? until? active:int
leave id person days kind part state note by noted_at?
duty_wish id person days kind part weight:int note noted_at? void:int
duty_limit id person nights:int? max_nights:int? max_weekends:int? max_run:int? max_hours:int? min_hours:int? \
excused:int note active:int
calendar_day id day name rest:int statutory:int source active:int
plan_rules version effective_from citation max_run:int min_run:int min_rest:int max_weekends:int max_hours:int \
min_hours:int night_apart:int max_nights_in_7:int hole:int under:int over:int fair_nights:int fair_weekends:int \
fair_holidays:int fair_load:int apart:int moved_person:int moved_cell:int
duty_roster id state draft:int edition:int published_at? published_by holes_reason planned_at? seed:int cost:int? \
bound:int? ended seconds:int rules imported_from
roster_cell id month person day shift locked:int
duty id month person department duty day shift starts_at ends_at state edition:int started_at? ended_at? whistle \
swap_with swap_for swap_reason consent_by consent_at? record_no replaced_by replaces reason by \
gone_with:int
handover id begun_at since from_leader from_clerk to_leader to_clerk handled unhandled items out_signed_at? \
in_signed_at? stand note void:int
"""
_M003 = """
resource id name kind seats:int? keeper note active:int
booking id resource>resource since until by purpose whistle driver returned_at? note void:int
cadre id name unit village grid task since? until? end_reason
"""
_M004 = """
log_entry id at facts place unit caller title phone measures impact told handling whistle first report number:int \
reports:int recorder recorded_at? settled_at? settled_by outcome void:int
"""
_M005 = """
spot_check id duty>duty at finding manner by remark statement stated_at? void:int
reminder id duty>duty at manner by void:int
roster_sent id month>duty_roster department>department edition:int at manner by void:int
"""
_M007 = """
meeting_series id name kind weekday:int time place chair recorder cutoff_minutes:int every_weeks:int mark \
first_number:int standing active:int
series_seat id series>meeting_series name unit department group rank:int observer:int active:int
meeting id series>meeting_series year:int number:int starts_at place chair recorder cutoff_at state frozen_at? \
opened_at? ended_at? submitted_at? reviewer review_note issue:int? issued_at? issued_by head digest paper end_reason \
postponed_from? closed_at?
agenda_item id meeting>meeting place:int source subject title detail times:int state by added_at? void:int
roll_entry id meeting>meeting rank:int name unit department group mark asked_at? reason came_at? observer:int \
stands_for void:int
outcome id meeting>meeting matter>agenda_item place:int kind text at department owner supports due? standard quantity \
checker reservation about item void:int
minutes_text id>meeting body saved_at by frozen:int
correction id meeting>meeting year:int number:int wrong right reason by at head paper
suggestion id at channel who text place state answer answered_at? void:int
action_item id year:int number:int origin source decision text department owner given_at due first_due supports \
standard quantity checker whistle state extensions:int carried:int asked_due? reported_at? report verified_at? \
verified_by findings dropped_by
item_event id item>action_item at step text by due? cause void:int
supervision_sheet id item>action_item year:int number:int level at text by reply_by replied_at? reply void:int
conference id kind title whistles reason proposed_at proposed_by state starts_at? place chair recorder notified_at? \
opened_at? ended_at? facts conclusion year:int? number:int? issued_at? issued_by head digest record supplements \
on_the_spot:int end_reason completed_at?
conference_seat id conference>conference department>department role rank:int unit person mark excuse position says \
signature signed_by signed_at? objection void:int
conference_guest id conference>conference name capacity says void:int
conference_decision id conference>conference place:int text department owner due whistle supports standard quantity \
checker item void:int
responsibility_share id conference>conference whistle department>department share:int note void:int
contribution id whistle>whistle department>department what quantity cost:int proposed:int ground conference at? by \
void:int
superior_action id whistle>whistle kind at by text department answer_by? answered_at? answer void:int
"""
_KEYS: dict[str, str | tuple[str, ...]] = {
    "reporter": "whistle",
    "evaluation": "whistle",
    "rule": "version",
    "serial": ("series", "year"),
    "setting": "name",
    "fallback_form": "serial",
    "mapping": ("kind", "header"),
    "whistle_text": "row",
    "entry": "seq",
    "plan_rules": "version",
}
_INDEXES = (
    ("whistle", ("state",), False),
    ("whistle", ("blown_at",), False),
    ("whistle", ("year", "number"), True),
    ("whistle", ("village", "place"), False),
    ("dispatch", ("whistle",), False),
    ("dispatch", ("department", "state"), False),
    ("presence", ("whistle",), False),
    ("presence", ("dispatch",), False),
    ("task", ("whistle",), False),
    ("permit", ("whistle",), False),
    ("permit", ("year", "number"), True),
    ("violation", ("whistle",), False),
    ("note", ("whistle",), False),
    ("witness", ("whistle",), False),
    ("leader_visit", ("whistle",), False),
    ("opinion", ("whistle",), False),
    ("team_member", ("whistle",), False),
    ("command_order", ("year", "number"), True),
    ("paper", ("subject",), False),
    ("officer", ("department",), False),
    ("duty_item", ("code",), True),
    ("grid", ("code",), True),
    ("whistle_text", ("whistle",), True),
    ("entry", ("noun_id",), False),
)
_INDEXES_2 = (
    ("roster_cell", ("month",), False),
    ("duty", ("month",), False),
    ("duty", ("day",), False),
    ("duty", ("person", "day"), False),
    ("leave", ("person",), False),
    ("duty_wish", ("person",), False),
    ("duty_limit", ("person",), False),
)
_INDEXES_3 = (("booking", ("resource",), False), ("booking", ("whistle",), False), ("cadre", ("village",), False))
_INDEXES_4 = (("log_entry", ("at",), False), ("log_entry", ("recorded_at",), False))
_INDEXES_5 = (("spot_check", ("duty",), False), ("reminder", ("duty",), False), ("roster_sent", ("month",), False))
_INDEXES_7 = (
    ("meeting", ("series", "year", "number"), True),
    ("meeting", ("series", "year", "issue"), True),
    ("meeting", ("starts_at",), False),
    ("dispatch", ("issued_at",), False),
    ("agenda_item", ("meeting",), False),
    ("agenda_item", ("subject",), False),
    ("roll_entry", ("meeting",), False),
    ("outcome", ("meeting",), False),
    ("correction", ("year", "number"), True),
    ("action_item", ("year", "number"), True),
    ("action_item", ("source",), False),
    ("action_item", ("state", "due"), False),
    ("item_event", ("item",), False),
    ("supervision_sheet", ("year", "number"), True),
    ("supervision_sheet", ("item",), False),
    ("conference", ("year", "number"), True),
    ("conference_seat", ("conference",), False),
    ("conference_decision", ("conference",), False),
    ("responsibility_share", ("conference",), False),
    ("contribution", ("whistle",), False),
    ("superior_action", ("whistle",), False),
)
_UNEXPLAINED = "CREATE INDEX check_unexplained ON spot_check (finding) WHERE stated_at IS NULL AND void = 0"
"""Findings that nobody has explained: few rows among very many, asked for at every handover."""
_LOG_REPORTS = "CREATE INDEX log_reports ON log_entry (first) WHERE first <> ''"
_LOG_OPEN = "CREATE INDEX log_open ON log_entry (at) WHERE settled_at IS NULL AND first = '' AND void = 0"
"""The matters that no watch has settled: few rows among very many, asked for at every handover."""
_OUT = "CREATE INDEX duty_out ON duty (whistle) WHERE state = 'deployed'"
"""Who is out on a whistle: few rows among very many, asked for at every release."""
_ON_A_SCENE = "CREATE INDEX presence_on_a_scene ON presence (name) WHERE left_at IS NULL"
"""Who stands on a scene now: few rows among very many, asked for at every report-in."""
_FOREVER = """
CREATE TRIGGER entry_never_changes BEFORE UPDATE ON entry BEGIN SELECT raise(ABORT, 'the journal only grows'); END;
CREATE TRIGGER entry_never_goes BEFORE DELETE ON entry BEGIN SELECT raise(ABORT, 'the journal only grows'); END;
"""
_ISSUED = """
CREATE TRIGGER minutes_never_change BEFORE UPDATE ON minutes_text WHEN OLD.frozen = 1 BEGIN {abort}; END;
CREATE TRIGGER minutes_never_go BEFORE DELETE ON minutes_text WHEN OLD.frozen = 1 BEGIN {abort}; END;
CREATE TRIGGER issue_never_changes BEFORE UPDATE OF issue, issued_at, issued_by, head, digest ON meeting \
WHEN OLD.issue IS NOT NULL BEGIN {abort}; END;
CREATE TRIGGER issue_never_goes BEFORE DELETE ON meeting WHEN OLD.issue IS NOT NULL BEGIN {abort}; END;
CREATE TRIGGER filed_minutes_stay BEFORE UPDATE OF paper ON meeting WHEN OLD.paper <> '' BEGIN {abort}; END;
CREATE TRIGGER correction_never_changes BEFORE UPDATE OF meeting, year, number, wrong, right, reason, "by", at, head \
ON correction BEGIN {abort}; END;
CREATE TRIGGER correction_never_goes BEFORE DELETE ON correction BEGIN {abort}; END;
""".replace("{abort}", "SELECT raise(ABORT, 'issued minutes never change')")
"""What no order may do to issued minutes, whatever it was written to do (C22)."""
_STANDS = {
    "conference": "kind, title, whistles, reason, starts_at, place, chair, recorder, opened_at, ended_at, facts, "
    "conclusion, year, number, issued_at, issued_by, head, digest, record, supplements, on_the_spot",
    "conference_seat": "conference, department, role, unit, person, mark, excuse, position, says, signature, "
    "signed_by, signed_at, objection, void",
    "conference_guest": "conference, name, capacity, says, void",
    "conference_decision": "conference, place, text, department, owner, due, whistle, supports, standard, quantity, "
    "checker, void",
    "responsibility_share": "conference, whistle, department, share, note, void",
}
"""What never changes of a conference once its record has a number; its state goes on, a decision becomes a task."""
_SEARCH = (
    "CREATE VIRTUAL TABLE whistle_words USING fts5"
    "(tokens, content='', contentless_delete=1, detail=none, tokenize='unicode61')"
)


def _column(mark: str) -> tuple[str, type, str, bool]:
    """Read `name`, `name:int`, `name?` or `name>table` as name, type, referenced table, may be null."""
    bare = mark.rstrip("?")
    name, _, kind = bare.partition(":")
    name, _, other = name.partition(">")
    return name, int if kind == "int" else str, other, mark.endswith("?")


def migrations() -> Migrations:
    """Return the migrations as sqlite-utils applies them."""
    from sqlite_utils import Migrations

    steps = Migrations(SET)

    @steps(name="m001_first_post")
    def first_post(db: Database) -> None:
        _make(db, _M001, _INDEXES)
        db.execute(_ON_A_SCENE)
        db.execute(_SEARCH)
        # What the register is sorted by at first: without it every opening sorts all whistles anew.
        db.execute("CREATE INDEX whistle_when ON whistle (coalesce(blown_at, registered_at))")
        import secrets  # only a new post needs it, and it takes its time to load

        db.table("setting").insert({"name": "salt", "value": json.dumps(secrets.token_hex(16))})
        for trigger in _FOREVER.strip().splitlines():
            db.execute(trigger)
        db.execute(f"PRAGMA application_id = {APPLICATION_ID}")

    @steps(name="m002_roster")
    def roster(db: Database) -> None:
        _make(db, _M002, _INDEXES_2)
        db.execute(_OUT)

    @steps(name="m003_resources")
    def resources(db: Database) -> None:
        _make(db, _M003, _INDEXES_3)
        db.table("command_post").add_column("phone", str, not_null_default="")

    @steps(name="m004_duty_log")
    def duty_log(db: Database) -> None:
        _make(db, _M004, _INDEXES_4)
        db.execute(_LOG_OPEN)
        db.execute(_LOG_REPORTS)

    @steps(name="m005_checks")
    def checks(db: Database) -> None:
        _make(db, _M005, _INDEXES_5)
        db.execute(_UNEXPLAINED)

    @steps(name="m006_limits")
    def limits(db: Database) -> None:
        db.table("plan_rules").add_column("max_rest", int, not_null_default=0)
        db.table("plan_rules").add_column("barred", str, not_null_default="[]")
        db.table("duty_limit").add_column("max_rest", int)

    @steps(name="m007_meetings")
    def meetings(db: Database) -> None:
        _make(db, _M007, _INDEXES_7)
        for trigger in (*_ISSUED.strip().splitlines(), *_records()):
            db.execute(trigger)

    return steps


def _records() -> Iterator[str]:
    """Yield the triggers by which the file itself refuses to change an issued record of a conference."""
    abort = "BEGIN SELECT raise(ABORT, 'an issued record never changes'); END"
    for table, columns in _STANDS.items():
        known = "(SELECT number FROM conference WHERE id = OLD.conference)" if table != "conference" else "OLD.number"
        when = f"ON {table} WHEN {known} IS NOT NULL {abort}"
        yield f"CREATE TRIGGER issued_{table}_stands BEFORE UPDATE OF {columns} {when}"
        yield f"CREATE TRIGGER issued_{table}_stays BEFORE DELETE {when}"


def _make(db: Database, tables: str, indexes: tuple[tuple[str, tuple[str, ...], bool], ...]) -> None:
    for line in tables.strip().splitlines():
        table, *marks = line.split()
        columns = [_column(mark) for mark in marks]
        foreign: list[Any] = [(name, other, "id") for name, _, other, _ in columns if other]
        db.table(table).create(
            {name: kind for name, kind, _, _ in columns},
            pk=_KEYS.get(table, _TEXTUAL),
            foreign_keys=foreign,
            not_null={name for name, _, _, null in columns if not null},
            strict=True,
        )
    for table, names, unique in indexes:
        db.table(table).create_index(names, unique=unique)


def applied(connection: Connection) -> tuple[str, ...]:
    """Return the names of the migrations in a file; empty for a new one."""
    known = connection.execute("SELECT 1 FROM sqlite_master WHERE name = '_sqlite_migrations'").fetchone()
    if known is None:
        return ()
    rows = connection.execute("SELECT name FROM _sqlite_migrations WHERE migration_set = ? ORDER BY rowid", (SET,))
    return tuple(row[0] for row in rows)


def pending(connection: Connection) -> tuple[str, ...]:
    """Return the migrations that a file still lacks; refuse a file that a newer program has written."""
    done = applied(connection)
    mark = connection.execute("PRAGMA application_id").fetchone()[0]
    if mark != APPLICATION_ID and (done or mark):
        raise Refused(
            "ledger",
            Words(
                "这个文件是别的程序的，不是哨台的台账。请另选一个文件夹；文件没有改动。",
                "Another program's file lies here; it is no ledger. Choose another folder; nothing was changed.",
            ),
        )
    if any(name not in NAMES for name in done):
        wanted = signed(connection)
        zh, en = ("较新的哨台", "a newer one")
        if wanted:
            zh, en = f"哨台 {wanted} 或更新的版本", f"Shaotai {wanted} or newer"
        raise Refused(
            "ledger",
            Words(
                f"这本台账是较新版本的哨台写的。打开它要用{zh}，本机是 {__version__}。请升级本机的哨台；台账没有改动。",
                f"A newer Shaotai wrote this ledger. It needs {en}; this is {__version__}. Update this program; "
                "nothing was changed.",
            ),
        )
    return tuple(name for name in NAMES if name not in done)


def sign(connection: Connection) -> None:
    """Write this program's version into the file's header, where the refusal of any older program can read it."""
    major, minor, patch = (int(part) for part in re.findall(r"\d+", __version__)[:3])  # 1.2.0rc1 counts as 1.2.0
    connection.execute(f"PRAGMA user_version = {(major * 1000 + minor) * 1000 + patch}")


def signed(connection: Connection) -> str:
    """Return the version that last brought this file up to date; empty where it was one that did not sign."""
    number = int(connection.execute("PRAGMA user_version").fetchone()[0])
    return f"{number // 1000000}.{number // 1000 % 1000}.{number % 1000}" if number else ""
