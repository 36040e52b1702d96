"""Where the clerk sits, the only place with a screen."""

import sys

if sys.version_info < (3, 12):
    from desktop.desk import lasting_none

    lasting_none.keep()
