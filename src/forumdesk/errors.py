# SPDX-License-Identifier: MIT
"""The one family of errors that reaches people: a sentence that says what happened, where, and what to do."""

from __future__ import annotations


class ForumDeskError(Exception):
    """Something a person can act on. `str(error)` is the whole message, in plain words and without a traceback."""
