# SPDX-License-Identifier: MIT
"""Reads program text as people paste it from web pages, in stages, each a module that can grow by itself.

source (bytes and markup -> lines with their shadows) · clock (what a stretch of a line says of time) · headings (what
a line is, and what stands in the head of a session) · people (who a line names) · tables (cells -> rows like those of
lines) · blocks (what lines are together) · calendar (what times and dates mean together, and what has to be asked) ·
program (records and marks) · understand (ties them together) · accounts (whether times were lost, and the plainer
reading then). `vocabulary` has the words of each language.
"""

from __future__ import annotations

from forumdesk.formats.page_text.source import decode
from forumdesk.formats.page_text.understand import read_page, read_text
from forumdesk.formats.reading import Answers, Reading

__all__ = ["read", "read_page", "read_text", "recognises"]


def recognises(data: bytes) -> bool:
    """Tell by the first bytes whether this is plain text."""
    return decode.is_text(data)


def read(data: bytes, name: str, answers: Answers) -> Reading:
    """Read a saved text file; raises ForumDeskError as `read_text` does."""
    return read_page(decode.decode(data, name), name, answers)
