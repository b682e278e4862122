# SPDX-License-Identifier: MIT
"""Real saved pages, where they are at hand: what they hold was counted by hand in a browser and with xpath."""

from __future__ import annotations

from pathlib import Path

import pytest
from lxml import etree

from forumdesk import formats
from forumdesk.errors import ForumDeskError

PAGES = Path(__file__).resolve().parents[4] / "shared" / "programs" / "pages"

# Each: the file, its sessions, its days, and the xpath of the rows that are either.
ROWS = "(//table)[1]//tr"
COUNTS = [("eurobioc2025-schedule.html", 26, 3, f"{ROWS}[contains(td[1], ':')]", f"{ROWS}[contains(., '’25')]")]
# Each: the file, and why it is no program: the days only link to other pages.
REFUSED = ["klimacamp-schedule.html"]


def source(name: str) -> bytes:
    path = PAGES / name
    if not path.is_file():
        pytest.skip("the folder of real programs is not here")
    return path.read_bytes()


@pytest.mark.parametrize(("name", "sessions", "days", "rows", "dates"), COUNTS)
def test_a_saved_page_has_what_was_counted(name: str, sessions: int, days: int, rows: str, dates: str) -> None:
    data = source(name)
    tree = etree.fromstring(data, etree.HTMLParser(encoding="utf-8"))
    assert [tree.xpath(f"count({each})") for each in (rows, dates)] == [sessions, days]
    program = formats.read(data, name).program
    assert (len(program.sessions), len(program.days)) == (sessions, days)


@pytest.mark.parametrize("name", REFUSED)
def test_a_saved_page_without_sessions_is_refused_in_a_sentence(name: str) -> None:
    with pytest.raises(ForumDeskError, match="No program was found"):
        formats.read(source(name), name)
