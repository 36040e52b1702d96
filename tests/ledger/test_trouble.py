from __future__ import annotations

import pytest
from sqlcipher3 import dbapi2

from desktop.ledger import driver, trouble
from tests.post_of import refusing


def error(code: int) -> driver.DatabaseError:
    made = driver.OperationalError("told")
    made.sqlite_errorcode = code
    return made


@pytest.mark.parametrize(
    ("code", "word"),
    [
        (dbapi2.SQLITE_BUSY, "占用"),
        (dbapi2.SQLITE_FULL, "磁盘满"),
        (dbapi2.SQLITE_IOERR | 3 << 8, "读写出错"),
        (dbapi2.SQLITE_READONLY | 1 << 8, "不能写"),
        (dbapi2.SQLITE_CANTOPEN, "打不开"),
        (dbapi2.SQLITE_PROTOCOL, "没有应答"),
        (dbapi2.SQLITE_CORRUPT, "损坏"),
        (dbapi2.SQLITE_NOTADB, "密钥不对"),
    ],
)
def test_the_machines_trouble_is_told_in_a_sentence(code: int, word: str) -> None:
    refused = trouble.of(error(code))
    assert refused is not None
    with refusing("ledger"):
        raise refused
    assert word in refused.reason.zh


def test_what_is_a_bug_of_ours_is_not_explained_away() -> None:
    assert trouble.refusal(error(dbapi2.SQLITE_CONSTRAINT)) is None
    assert trouble.refusal(driver.DatabaseError("no code")) is None
    assert trouble.of(OSError(5, "gone")) is None
