from collections.abc import Iterator
from datetime import date

class _Holiday:
    value: str
    chinese: str

class _Holidays:
    def __iter__(self) -> Iterator[_Holiday]: ...

Holiday: _Holidays
holidays: dict[date, str]
workdays: dict[date, str]
