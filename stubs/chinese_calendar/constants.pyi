from datetime import date
from enum import Enum

class Holiday(Enum):
    value: str
    chinese: str

holidays: dict[date, str]
workdays: dict[date, str]
