# SPDX-License-Identifier: MIT
"""Real files, where the folder with them is there. Sessions were counted without our reader: of CSV with Python's csv
(rows with a title or a type), of the Excel file with openpyxl and with unzip and grep. People were counted after
ours, and agree with the names between the commas; the OpenDocument file was only compared with its Excel twin.
"""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from forumdesk import formats
from forumdesk.errors import ForumDeskError
from forumdesk.formats.reading import Answers
from forumdesk.program import dangling

SHARED = Path(__file__).resolve().parents[4] / "shared" / "programs"
ANSWERS = Answers(first_date=date(2025, 9, 17), timezone="Europe/Madrid")

pytestmark = pytest.mark.skipif(not SHARED.is_dir(), reason="no real files beside the project")


@pytest.mark.parametrize(
    ("name", "key", "counts"),
    [  # sessions, people, rooms, days
        # 6 keynote speakers and “Organizing committee”; “Contributed ...” in the same column are no names.
        ("eurobioc2025-schedule.csv", "csv", (26, 7, 0, 3)),
        # 103 rows, 5 of them empty; 249 names between commas, of which 3 are there a second time with a room behind
        # them, and one cell names two people who are there as well. Rows without a time are on no day.
        ("eurobioc2025-sessions.csv", "csv", (98, 245, 0, 2)),
        ("voc-schedule-example.xlsx", "xlsx", (13, 15, 2, 1)),
        ("voc-schedule-example.ods", "ods", (13, 16, 2, 1)),
    ],
)
def test_real_table_comes_in_whole(name: str, key: str, counts: tuple[int, int, int, int]) -> None:
    data = (SHARED / "spreadsheets" / name).read_bytes()
    assert formats.recognise(data, name).key == key
    program = formats.read(data, name, ANSWERS).program
    found = (len(program.sessions), len(program.people), len(program.rooms), len(program.dates))
    assert found == counts
    assert dangling(program) == ()


@pytest.mark.parametrize("name", sorted(path.name for path in (SHARED / "hostile" / "csv").glob("*.csv")))
def test_table_that_is_no_program_is_refused_in_a_sentence(name: str) -> None:
    with pytest.raises(ForumDeskError, match="No program was found"):
        formats.read((SHARED / "hostile" / "csv" / name).read_bytes(), name, ANSWERS)
