# SPDX-License-Identifier: MIT
"""Reads program text as people paste it from web pages, in stages, each a module that can grow by itself.

source (bytes and markup -> lines with their shadows) · clock (what a stretch of a line says of time) · headings (what
a line is, and what stands in the head of a session) · people (who a line names) · tables (cells -> rows like those of
lines) · blocks (what lines are together) · calendar (what times and dates mean together, and what has to be asked) ·
program (records and marks) · understand (ties them together) · accounts (whether times were lost, and the plainer
reading then). `vocabulary` has the words of each language.
"""

from __future__ import annotations

from forumdesk.formats.page import Page
from forumdesk.formats.page_text.source import decode
from forumdesk.formats.reading import Answers, Reading

# The patterns of all stages take a second to load, and whoever only needs a clock does not wait for them.


def recognises(data: bytes) -> bool:
    """Tell by the first bytes whether this is plain text."""
    return decode.is_text(data)


def read(data: bytes, name: str, answers: Answers) -> Reading:
    """Read a saved text file; raises ForumDeskError as `read_text` does."""
    return read_page(decode.decode(data, name), name, answers)


def read_text(text: str, name: str, answers: Answers) -> Reading:
    """Read pasted text, as `understand.read_text`."""
    from forumdesk.formats.page_text import understand  # noqa: PLC0415

    return understand.read_text(text, name, answers)


def read_page(page: Page, name: str, answers: Answers) -> Reading:
    """Read a page, as `understand.read_page`."""
    from forumdesk.formats.page_text import understand  # noqa: PLC0415

    return understand.read_page(page, name, answers)
