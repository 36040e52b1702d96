"""Damaged .xls files are found out before the reader runs in circles or asks for all the memory."""

from __future__ import annotations

import io
import struct

import pytest
import xlwt  # type: ignore[import-untyped]
from hypothesis import given
from hypothesis import strategies as st

from desktop.intake import binder
from desktop.intake.compound import Damaged, used_cells
from desktop.post.refused import Refused


def old(rows: int, columns: int) -> bytes:
    """Return an .xls with this many cells; a few fit the small pool of a compound file, many do not."""
    book = xlwt.Workbook()
    for name in ("甲", "乙"):
        sheet = book.add_sheet(name)
        for row in range(rows):
            for column in range(columns):
                sheet.write(row, column, f"格{row}-{column}" if column % 2 else row * 1.5)
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()


BIG = old(40, 6)


def patched(at: int, new: bytes, data: bytes = BIG) -> bytes:
    return data[:at] + new + data[at + len(new) :]


def record(kind: int, data: bytes = BIG) -> int:
    """Return where the body of the first record of a kind starts in the file."""
    at = 512
    while True:
        found, length = struct.unpack_from("<HH", data, at)
        if found == kind:
            return at + 4
        at += 4 + length


def test_whole_files_tell_their_cells() -> None:
    assert 240 <= used_cells(BIG) <= 41 * 7
    assert used_cells(old(1, 1)) <= 4


def test_a_small_workbook_lies_in_the_pool() -> None:
    small = old(1, 1)
    directory = (struct.unpack_from("<I", small, 48)[0] + 1) * 512
    name = small.index("Workbook".encode("utf-16-le"), directory)
    length = struct.unpack_from("<I", small, name + 120)[0]
    stream = small[512 : 512 + length]
    # The same stream again, cut to what is used, as other writers put it: root pool, mini sectors, mini table.
    used = stream.rstrip(b"\0") + bytes(4)
    minis = -(-len(used) // 64)
    pool = used.ljust(-(-len(used) // 512) * 512, b"\0")
    sectors = len(pool) // 512
    head = bytearray(small[:512])
    struct.pack_into("<IIIIIIIII", head, 44, 1, sectors, 0, 4096, sectors + 1, 1, 0xFFFFFFFE, 0, sectors + 2)
    struct.pack_into("<I", head, 80, 0xFFFFFFFF)
    root, book = bytearray(small[directory : directory + 128]), bytearray(small[name : name + 128])
    struct.pack_into("<II", root, 116, 0, len(pool))
    struct.pack_into("<II", book, 116, 0, len(used))
    chain = [*range(1, sectors), 0xFFFFFFFE, 0xFFFFFFFE, 0xFFFFFFFE, 0xFFFFFFFD]
    mini = [*range(1, minis), 0xFFFFFFFE]
    data = bytes(head) + pool + (bytes(root) + bytes(book)).ljust(512, b"\0")
    for numbers in (mini, chain):
        data += b"".join(struct.pack("<I", number) for number in numbers).ljust(512, b"\xff")
    assert used_cells(data) == used_cells(small)
    assert len(binder.pages_of(data)) == 2


@pytest.mark.parametrize("at", [44, 48, 60, 76, 512, 540, 600])
@pytest.mark.parametrize("number", [0, 1, 0x7FFFFFFF, 0xFFFFFFFF])
def test_any_broken_frame_is_a_number_or_damaged(at: int, number: int) -> None:
    try:
        assert used_cells(patched(at, struct.pack("<I", number))) >= 0
    except Damaged:
        return


def test_sectors_in_circles() -> None:
    (table,) = struct.unpack_from("<I", BIG, 76)
    place = (table + 1) * 512
    with pytest.raises(Damaged):
        used_cells(patched(place + 8, struct.pack("<I", 1)))
    with pytest.raises(Damaged):
        used_cells(patched(place + 8, struct.pack("<I", 0x00FFFFFF)))
    with pytest.raises(Damaged):
        used_cells(patched(68, struct.pack("<I", 3), patched(5 * 512 - 4, struct.pack("<I", 3))))
    with pytest.raises(Damaged):
        used_cells(patched(76, struct.pack("<I", 0x00FFFFFF)))
    with pytest.raises(Damaged):
        used_cells(patched(30, struct.pack("<H", 31)))


def test_claims_that_cannot_be() -> None:
    with pytest.raises(Damaged):
        used_cells(patched(record(0x00FC) + 4, struct.pack("<I", 0x7FFFFFFF)))
    with pytest.raises(Damaged):
        used_cells(patched(record(0x0085), struct.pack("<I", 0x7FFFFFFF)))
    wide = patched(record(0x0200), struct.pack("<IIHH", 0, 0x00FFFFFF, 0, 255))
    assert used_cells(wide) > binder.MOST_CELLS
    with pytest.raises(Refused, match="太大"):
        binder.pages_of(wide)
    far = patched(record(0x027E), struct.pack("<HH", 65535, 65535))
    assert used_cells(far) > binder.MOST_CELLS


def test_a_compound_file_without_a_workbook() -> None:
    for new in ("Papers", "B"):
        with pytest.raises(Damaged):
            used_cells(BIG.replace("Workbook".encode("utf-16-le"), new.encode("utf-16-le").ljust(16, b"\0")))


@given(st.binary(max_size=3000))
def test_any_bytes(data: bytes) -> None:
    with pytest.raises(Damaged):
        used_cells(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + data)
