# SPDX-License-Identifier: MIT
"""The records of a program as tables that one types in: sessions, people, rooms, tracks, articles.

Pure: which columns there are, what typed words mean in them, and what a step is called. `gui/tables` shows them.
"""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from forumdesk.tables.articles import ARTICLES
from forumdesk.tables.column import Column, Meant, Table
from forumdesk.tables.people import PEOPLE
from forumdesk.tables.places import ROOMS, TRACKS
from forumdesk.tables.sessions import SESSIONS

__all__ = ["TABLES", "Column", "Meant", "Table"]

TABLES: Mapping[str, Table] = MappingProxyType(
    {table.key: table for table in (SESSIONS, PEOPLE, ROOMS, TRACKS, ARTICLES)}
)
"""The tables by the view that shows them."""
