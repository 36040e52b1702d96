"""What the machine's troubles with the file mean to a person: disk full, write-protected, busy, damaged."""

from __future__ import annotations

from desktop.ledger.driver import DatabaseError, codes
from desktop.post.refused import Refused
from desktop.post.words import Words

_SAID = {
    codes.SQLITE_BUSY: Words(
        "台账正被另一个程序占用，这一笔没有存上。请稍后再存。",
        "The ledger is busy. Nothing was saved. Try again later.",
    ),
    codes.SQLITE_FULL: Words(
        "磁盘满了，这一笔没有存上。请腾出空间再存；以前的记录都在。",
        "The disk is full. Nothing was saved. Make room and save again; what was saved before is there.",
    ),
    codes.SQLITE_IOERR: Words(
        "磁盘读写出错，这一笔没有存上。请检查磁盘或U盘是否接好，再存一次。",
        "The disk failed. Nothing was saved. Check the disk or the USB stick and save again.",
    ),
    codes.SQLITE_READONLY: Words(
        "台账所在的文件夹不能写，这一笔没有存上。请检查写保护和权限。",
        "The folder of the ledger is write-protected. Nothing was saved. Check its rights.",
    ),
    codes.SQLITE_CANTOPEN: Words(
        "台账文件打不开。请检查文件夹是否在、有没有权限。",
        "The file cannot be opened. Check the folder and its rights.",
    ),
    codes.SQLITE_PROTOCOL: Words(
        "台账的文件锁没有应答，这一笔没有存上。请检查磁盘或U盘是否接好，再存一次。",
        "The locks of the ledger do not answer. Nothing was saved. Check the disk and save again.",
    ),
    codes.SQLITE_CORRUPT: Words(
        "台账文件有损坏，这一笔没有存上。请停止录入，从备份恢复。",
        "The ledger is damaged. Nothing was saved. Stop and restore a backup.",
    ),
    codes.SQLITE_NOTADB: Words(
        "台账 ledger.db 打不开：密钥不对、文件损坏，或不是哨台的台账。请从备份恢复；这份文件没有改动。",
        "ledger.db cannot be opened: wrong key, damaged, or not a ledger. Restore a backup; it was not changed.",
    ),
}


def of(error: BaseException) -> Refused | None:
    """Return the refusal for any error, None where it is no trouble of the machine with the ledger's file."""
    return refusal(error) if isinstance(error, DatabaseError) else None


def refusal(error: DatabaseError) -> Refused | None:
    """Return the refusal that says what `error` of the driver means, or None where it is a bug of ours.

    The primary result code is the low byte of SQLite's extended code (https://sqlite.org/rescode.html).
    """
    words = _SAID.get(getattr(error, "sqlite_errorcode", 0) & 0xFF)
    return None if words is None else Refused("ledger", words)
