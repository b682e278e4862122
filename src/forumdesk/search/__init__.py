# SPDX-License-Identifier: MIT
"""Finding sessions, people, organizations, articles, rooms and tracks as one types.

`words` takes a question apart, `values` and `query` say what it means, `texts` where a record is found, `index` finds
and ranks, `lens` lets stars rise and hidden things sink, `marks` says where the words stand.
"""

from __future__ import annotations

from forumdesk.search.index import Group, Hit, Index
from forumdesk.search.lens import PLAIN, Lens, lens_for
from forumdesk.search.marks import Range
from forumdesk.search.query import Query, understand
from forumdesk.search.texts import KINDS, Kind, Where
from forumdesk.search.words import MAX_WORDS

__all__ = [
    "KINDS",
    "MAX_WORDS",
    "PLAIN",
    "Group",
    "Hit",
    "Index",
    "Kind",
    "Lens",
    "Query",
    "Range",
    "Where",
    "lens_for",
    "understand",
]
