"""The frame of old .xls files, looked at first: a damaged one sends the reader in circles or out of memory.

Offsets are those of [MS-CFB] (compound files) and [MS-XLS] (BIFF records).
"""

from __future__ import annotations

import struct

_DIFAT = 0xFFFFFFFC
"""From here on a number is no sector: DIFAT, FAT, end of chain, free."""
_ENTRY, _IN_HEADER = 128, 109
_CUTOFF, _MINI = 4096, 64
_CELLS = frozenset({0x0006, 0x0203, 0x0204, 0x0205, 0x0206, 0x027E, 0x00FD, 0x00BD, 0x0201, 0x00BE, 0x0406, 0x00D6})
_DIMENSIONS, _STRINGS, _SHEET, _EOF, _RANGES = 0x0200, 0x00FC, 0x0085, 0x000A, frozenset({0x00BD, 0x00BE})
_BIFF8_DIMENSIONS = 14


class Damaged(Exception):  # noqa: N818 - a state of the file, as BROKEN in binder
    """The frame of the file contradicts itself."""


def used_cells(data: bytes) -> int:
    """Return the largest number of cells from the first to the last used one that a sheet claims.

    Raises Damaged where chains of sectors run in circles or out of the file, or records claim what cannot be there.
    """
    try:
        stream = _workbook(data)
        sheets = list(_sheets(stream))
        return max((_extent(stream, start) for start in (0, *sheets)), default=0)
    except (struct.error, IndexError, ValueError):
        raise Damaged from None


def _workbook(data: bytes) -> bytes:
    shift = struct.unpack_from("<H", data, 30)[0]
    if shift not in {9, 12}:
        raise Damaged
    size = 1 << shift
    count = max(0, (len(data) - size + size - 1) // size)
    table = _table(data, size, count)
    _acyclic(table)
    first_directory, first_mini = struct.unpack_from("<I", data, 48)[0], struct.unpack_from("<I", data, 60)[0]
    directory = _chained(data, table, first_directory, size)
    minis = _numbers(_chained(data, table, first_mini, size)) if first_mini < _DIFAT else []
    _acyclic(minis)
    entries = [directory[at : at + _ENTRY] for at in range(0, len(directory) - _ENTRY + 1, _ENTRY)]
    root = entries[0]
    for entry in entries[1:]:
        name = entry[: max(0, struct.unpack_from("<H", entry, 64)[0] - 2)].decode("utf-16-le", "replace")
        if name.upper() not in {"WORKBOOK", "BOOK"}:
            continue
        start, length = struct.unpack_from("<II", entry, 116)
        if length < _CUTOFF:
            pool = _chained(data, table, struct.unpack_from("<I", root, 116)[0], size)
            return _mini_chained(pool, minis, start)[:length]
        return _chained(data, table, start, size)[:length]
    raise Damaged


def _table(data: bytes, size: int, count: int) -> list[int]:
    """Return for each sector the one that follows it."""
    places = list(struct.unpack_from(f"<{_IN_HEADER}I", data, 76))
    following = struct.unpack_from("<I", data, 68)[0]
    seen: set[int] = set()
    while following < _DIFAT:
        if following in seen or following >= count:
            raise Damaged
        seen.add(following)
        more = _numbers(_sector(data, following, size))
        places.extend(more[:-1])
        following = more[-1]
    table: list[int] = []
    for place in places:
        if place >= _DIFAT:
            continue
        if place >= count:
            raise Damaged
        table.extend(_numbers(_sector(data, place, size)))
    return table


def _acyclic(table: list[int]) -> None:
    """Raise Damaged where following a chain comes back to where it was."""
    done = bytearray(len(table))
    for start in range(len(table)):
        at, path = start, []
        while at < len(table) and not done[at]:
            done[at] = 1
            path.append(at)
            at = table[at]
        if at < len(table) and done[at] == 1:
            raise Damaged
        for passed in path:
            done[passed] = 2


def _sector(data: bytes, number: int, size: int) -> bytes:
    return data[(number + 1) * size : (number + 2) * size]


def _numbers(data: bytes) -> list[int]:
    return [number for (number,) in struct.iter_unpack("<I", data[: len(data) // 4 * 4])]


def _chained(data: bytes, table: list[int], start: int, size: int) -> bytes:
    parts = []
    while start < _DIFAT:
        parts.append(_sector(data, start, size))
        start = table[start]
    return b"".join(parts)


def _mini_chained(pool: bytes, minis: list[int], start: int) -> bytes:
    parts = []
    while start < _DIFAT:
        parts.append(pool[start * _MINI : (start + 1) * _MINI])
        start = minis[start]
    return b"".join(parts)


def _records(stream: bytes, at: int) -> list[tuple[int, bytes]]:
    """Return type and body of the records from `at` to the end of their part."""
    found = []
    while at + 4 <= len(stream):
        kind, length = struct.unpack_from("<HH", stream, at)
        found.append((kind, stream[at + 4 : at + 4 + length]))
        if kind == _EOF:
            break
        at += 4 + length
    return found


def _sheets(stream: bytes) -> list[int]:
    starts = []
    for kind, body in _records(stream, 0):
        if kind == _SHEET:
            start = struct.unpack_from("<I", body)[0]
            if start >= len(stream):
                raise Damaged
            starts.append(start)
        elif kind == _STRINGS and struct.unpack_from("<I", body, 4)[0] > len(stream):
            raise Damaged
    return starts


def _extent(stream: bytes, start: int) -> int:
    rows = columns = claimed = 0
    for kind, body in _records(stream, start):
        if kind in _CELLS:
            row, column = struct.unpack_from("<HH", body)
            last = struct.unpack_from("<H", body, len(body) - 2)[0] if kind in _RANGES else column
            rows, columns = max(rows, row + 1), max(columns, column + 1, last + 1)
        elif kind == _DIMENSIONS:
            first_row, end_row, first_column, end_column = struct.unpack_from(
                "<IIHH" if len(body) >= _BIFF8_DIMENSIONS else "<HHHH", body
            )
            claimed = max(claimed, max(0, end_row - first_row + 1) * max(0, end_column - first_column + 1))
    return max(rows * columns, claimed)
