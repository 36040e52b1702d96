"""Lists for the outside: what they show, what a filter lets through, and the note in the journal."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from desktop.intake.look import look
from desktop.ledger import register
from desktop.ledger.book import open_post
from desktop.ledger.register import Filter
from desktop.post.duty_list import DutyItem
from desktop.post.place import Facility, Grid
from desktop.procedures import lists
from desktop.procedures.directory.duty_items import keep_duty_item
from desktop.procedures.directory.places import keep_facility, keep_grid
from desktop.procedures.lists import ListKind
from tests.demo_of import demo_folder
from tests.post_of import Post, refusing

if TYPE_CHECKING:
    from pathlib import Path


def test_whistles_are_listed_by_filter_and_by_selection(post: Post) -> None:
    first, second = post.blown(), post.blown(place="东塘", facts="倒渣土")
    whole = lists.listing(post.ledger, ListKind.WHISTLES)
    assert [row[0] for row in whole.rows] == [str(second.serial), str(first.serial)]
    found = lists.listing(post.ledger, ListKind.WHISTLES, Filter(words="东塘"))
    assert [row[5] for row in found.rows] == ["东塘"]
    chosen = register.ids(post.ledger, Filter())[1:]
    assert [row[0] for row in lists.listing(post.ledger, ListKind.WHISTLES, selection=chosen).rows] == [
        str(first.serial)
    ]
    assert lists.listing(post.ledger, ListKind.WHISTLES, Filter(words="没有")).rows == ()


@pytest.mark.parametrize("language", ["zh", "en"])
@pytest.mark.parametrize("kind", list(ListKind))
def test_every_list_has_a_value_for_every_column(kind: ListKind, language: str) -> None:
    with open_post(demo_folder()) as ledger:
        book = lists.listing(ledger, kind, language=language)
    assert book.rows
    assert {len(row) for row in book.rows} == {len(book.columns)}
    assert book.title == kind.words.said(language)
    chinese = any("一" <= sign <= "鿿" for sign in "".join(book.columns))
    assert chinese is (language == "zh")


def test_what_is_not_known_stays_empty_and_what_is_outside_is_named(post: Post) -> None:
    unit = post.departments["公安"].id
    keep_duty_item(post.watch, DutyItem("d", "SH012", "违规土葬", leads=("township", unit), outside=("民政",)))
    keep_grid(post.watch, Grid("g", "上河村", "QS-01-01"))
    keep_facility(post.watch, Facility("f", "水库", departments=(unit, "gone"), aliases=("坝",)))
    duty = lists.listing(post.ledger, ListKind.DUTY_LIST).rows[0]
    assert duty[3] == "镇政府、公安、民政"
    assert lists.listing(post.ledger, ListKind.FACILITIES).rows[0][3] == "公安、gone"
    assert lists.listing(post.ledger, ListKind.OFFICERS).rows[0][7] == ""
    assert lists.listing(post.ledger, ListKind.GRIDS).rows == (("上河村", "QS-01-01", "", "", "", ""),)


def test_an_export_leaves_its_note(post: Post) -> None:
    post.blown()
    done = lists.export(post.watch, ListKind.WHISTLES)
    assert done.touched == {"entry"}
    last = post.ledger.rows('SELECT "order", payload FROM entry WHERE seq = ?', (done.seq,))[0]
    assert last[0] == "export"
    assert '"count":1' in last[1]


@pytest.mark.parametrize("name", ["哨单.xlsx", "哨单.CSV"])
def test_what_is_saved_can_be_read_again(post: Post, tmp_path: Path, name: str) -> None:
    post.blown(facts='=HYPERLINK("http://x")')
    path = lists.save(lists.listing(post.ledger, ListKind.WHISTLES), tmp_path / name)
    page = look(path.read_bytes(), name).sheets[0].page
    assert "HYPERLINK" in page.text(1, 8)
    assert [one.name for one in tmp_path.iterdir()] == [name]


def test_another_ending_is_refused_before_anything_is_written(post: Post, tmp_path: Path) -> None:
    with refusing("file"):
        lists.save(lists.listing(post.ledger, ListKind.DEPARTMENTS), tmp_path / "list.pdf")
    assert not list(tmp_path.iterdir())
