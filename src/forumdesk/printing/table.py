# SPDX-License-Identifier: MIT
"""The sheets that there are, in the order in which they are offered."""

from __future__ import annotations

from types import MappingProxyType

from forumdesk.printing.sheets.agenda import AGENDA

SHEETS = MappingProxyType({sheet.key: sheet for sheet in (AGENDA,)})
"""By the words of the command line."""
