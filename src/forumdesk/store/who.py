# SPDX-License-Identifier: MIT
"""Who works here, on which computer: for the history, and for others who find the file in use."""

from __future__ import annotations

import functools
import os
import sys

from forumdesk.text import clean_line


@functools.cache
def user() -> str:
    """Return the login name; empty when the computer doesn't say."""
    import getpass  # noqa: PLC0415 - opening a program for reading asks for nobody

    try:
        return clean_line(getpass.getuser())
    except (OSError, KeyError, ImportError):
        return ""


def host() -> str:
    """Return the name of this computer."""
    return os.environ.get("COMPUTERNAME", "?") if sys.platform == "win32" else os.uname().nodename
