# SPDX-License-Identifier: MIT
"""The sheets that there are, in the order in which they are offered."""

from __future__ import annotations

from types import MappingProxyType

from forumdesk.printing.sheets.agenda import AGENDA
from forumdesk.printing.sheets.cards import CARDS
from forumdesk.printing.sheets.doors import DOORS
from forumdesk.printing.sheets.grid import GRID, POSTER

SHEETS = MappingProxyType({sheet.key: sheet for sheet in (AGENDA, DOORS, GRID, POSTER, CARDS)})
"""By the words of the command line."""
