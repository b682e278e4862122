# SPDX-License-Identifier: MIT
"""The window: the only room that imports Qt."""

from __future__ import annotations

import builtins

_plain_import = builtins.__import__

import PySide6.QtCore  # noqa: E402, F401

# PySide (seen in 6.8 to 6.11) replaces the import function by one that reads the source of every module imported from
# then on, to look for its switch of "features". ForumDesk uses none, and starts 30 ms sooner without.
builtins.__import__ = _plain_import
