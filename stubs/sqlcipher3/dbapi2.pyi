# The driver is built from the standard library's sqlite3 module and has its interface.
from sqlite3.dbapi2 import *
