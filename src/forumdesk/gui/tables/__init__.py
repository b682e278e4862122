# SPDX-License-Identifier: MIT
"""The tables that one types in while a program is edited: the look of what `forumdesk.tables` says."""

from forumdesk.gui.tables.page import TablePage

__all__ = ["TablePage"]
