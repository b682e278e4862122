# SPDX-License-Identifier: MIT
"""Reads program text as people paste it from web pages, in stages, each a module that can grow by itself.

decode (bytes -> text) · markup, normalise, armies, full_hours, footnotes, given_first, wraps (lines and their
shadows) · clocks, lengths, times, zone_names, dates, day_names, labels, rooms, titles, kinds (what stands in a line)
· honorifics, name_forms, role_labels, person, several, people, bylines (who stands in it) · headings, rows (what a
line is) · tables, with cells, delimited, columns, roles, lists, lanes, entries, forms (what the cells of a table are)
· naming (how names are printed) · articles, apps, sections, halls, joining, room_lines, parallel, bodies, opening,
blocks (what lines are together) · settling, dating, days, placing (minutes and dates) · whereabouts, zones (which
zone) · asking (what stays open) · records (the program) · review (marks) · understand (ties them together).
`vocabulary` has the words of each language.
"""

from __future__ import annotations

from forumdesk.formats.page_text import decode
from forumdesk.formats.page_text.understand import read_page, read_text
from forumdesk.formats.reading import Answers, Reading

__all__ = ["read", "read_page", "read_text", "recognises"]


def recognises(data: bytes) -> bool:
    """Tell by the first bytes whether this is plain text."""
    return decode.is_text(data)


def read(data: bytes, name: str, answers: Answers) -> Reading:
    """Read a saved text file; raises ForumDeskError as `read_text` does."""
    return read_page(decode.decode(data, name), name, answers)
