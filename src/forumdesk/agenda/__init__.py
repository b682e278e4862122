# SPDX-License-Identifier: MIT
"""A program from where its reader stands: what is on at a moment, and what comes next."""

from forumdesk.agenda.now import Moment, at

__all__ = ["Moment", "at"]
