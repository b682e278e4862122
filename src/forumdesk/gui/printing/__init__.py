# SPDX-License-Identifier: MIT
"""The Print view: what to print, how, and the pages as they will come out."""

from forumdesk.gui.printing.view import PrintView

__all__ = ["PrintView"]
