# SPDX-License-Identifier: MIT
"""Where the files are that ForumDesk brings, installed or run from its checkout, and where a user's own things go."""

from __future__ import annotations

import os
import sys
from pathlib import Path

_PACKAGE = Path(__file__).resolve().parent


def resources() -> Path:
    """Return the folder of fonts, icons and translations."""
    return _brought("_resources", "resources")


def data() -> Path:
    """Return the folder of the sample program."""
    return _brought("_data", "data")


def user_data() -> Path:
    """Return the folder of this user's own file, samples and backups. It may not exist yet."""
    asked = os.environ.get("FORUMDESK_HOME")
    if asked:
        return Path(asked)
    if sys.platform == "win32":
        return Path(os.environ.get("LOCALAPPDATA", Path.home())) / "ForumDesk"
    if sys.platform == "darwin":
        return Path.home() / "Library" / "Application Support" / "ForumDesk"
    return Path(os.environ.get("XDG_DATA_HOME") or Path.home() / ".local" / "share") / "forumdesk"


def _brought(installed: str, checkout: str) -> Path:
    inside = _PACKAGE / installed
    return inside if inside.is_dir() else _PACKAGE.parents[1] / checkout
