# SPDX-License-Identifier: MIT
"""Every real program beside the project comes in whole, and what is none, or hostile, is refused in one sentence.

The counts are those of that folder's own README, which were taken without our code; they are of sessions, and where a
second and third number stands, of rooms and of people. The tests of each format look closer.
"""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

import pytest

from forumdesk.formats.reading import Answers
from forumdesk.formats.worker import Request, read

PROGRAMS = Path(__file__).resolve().parents[3] / "shared" / "programs"

COUNTS: Mapping[str, tuple[int, ...]] = {
    "mesf-2021.txt": (9,),
    "schedule-xml/fosdem-2009.xml": (281, 19),
    "schedule-xml/fosdem-2014.xml": (513, 23),
    "schedule-xml/fosdem-2023.xml": (780, 35, 787),
    "schedule-xml/36c3-merged.xml": (1351, 92),
    "schedule-xml/klimacamp-broken.xml": (106,),
    "schedule-json/klimacamp.json": (106,),
    "schedule-json/voc-frab-camp2019.json": (79,),
    "schedule-json/voc-pretalx-democon.json": (36,),
    "icalendar/kielux-2020.ics": (24,),
    "icalendar/linux-conf-au-2020.ics": (262,),
    "icalendar/klimacamp.ics": (106,),
    "icalendar/pyconus-open_spaces.ics": (146,),
    "xcal/klimacamp.xcal": (106,),
    "spreadsheets/eurobioc2025-schedule.csv": (26,),
    "sessionize/dddmelbourne-2024.json": (26, 4, 30),
    "series/fosdem-2025-1.xml": (940,),
    "series/fosdem-2025-2.xml": (943,),
    "series/debconf17-1.xml": (452,),
    "series/debconf17-2.xml": (159,),
    "series/debconf17-3.xml": (173,),
    "series/debconf17-4.xml": (181,),
}

FILES = sorted(
    path for path in PROGRAMS.rglob("*") if path.is_file() and "validators" not in path.parts and path.suffix != ".md"
)


@pytest.mark.skipif(not FILES, reason="the real programs are not beside the project")
def test_every_count_is_of_a_file() -> None:
    assert {path.relative_to(PROGRAMS).as_posix() for path in FILES} >= COUNTS.keys()


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.relative_to(PROGRAMS).as_posix())
def test_a_real_file_is_read_whole_or_refused_in_one_sentence(path: Path) -> None:
    outcome = read(Request(name=path.name, path=path, answers=Answers()))
    wanted = COUNTS.get(path.relative_to(PROGRAMS).as_posix(), ())
    if outcome.reading is None:
        assert not wanted
        assert path.name in outcome.message
        assert "\n" not in outcome.message
        return
    assert outcome.message == ""
    program = outcome.reading.program
    found = (len(program.sessions), len(program.rooms), len(program.people))
    assert found[: len(wanted)] == wanted
    assert "hostile" not in path.parts or "xml" not in path.parts
