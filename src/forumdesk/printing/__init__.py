# SPDX-License-Identifier: MIT
"""Papers of a program: what each printed sheet says (`sheets`), and how it becomes a PDF (`typesetting`).

A sheet turns a program into plain data; a template of its own in `resources/print` sets that data in type. No text of
a program is ever read as markup, and nothing is fetched.
"""

from forumdesk.printing.order import PAPERS, Order, Paper
from forumdesk.printing.sheet import Option, Part, Sheet
from forumdesk.printing.table import SHEETS

__all__ = ["PAPERS", "SHEETS", "Option", "Order", "Paper", "Part", "Sheet"]
