# SPDX-License-Identifier: MIT
"""Broken files by the hundred: every reader refuses them in words, or gives a program that can be kept and written.

`python tests/fuzzing` tries as many as one likes.
"""

from __future__ import annotations

import contextlib
import re
import subprocess
import sys

import pytest

from forumdesk import formats
from forumdesk.errors import ForumDeskError
from forumdesk.formats.reading import Answers
from fuzzing import SECONDS, check, tally
from fuzzing.seeds import TESTS, seeds

KEYS = [each.key for each in formats.FORMATS]
FEW, MANY = 100, 2000
_DAY = re.compile(rb"\b20[0-3]\d(-?)\d\d-?\d\d(?!\d)")
_CLOCK = re.compile(rb"T\d\d:?\d\d:?\d\d(?:Z|[+-]\d\d:\d\d)?(?=[\s\"<])")


def test_every_format_has_sound_files_to_break() -> None:
    assert set(seeds()) == set(KEYS)


@pytest.mark.parametrize("key", KEYS)
def test_sound_files_are_recognised_and_read(key: str) -> None:
    for place, data in enumerate(seeds()[key]):
        assert formats.recognise(data, "sound").key == key
        check(formats.read(data, "sound"), written=place == 0)


@pytest.mark.parametrize("key", KEYS)
def test_broken_file_is_refused_in_words_or_read_as_a_program_that_can_be_kept(key: str) -> None:
    found = tally(key, [str(number) for number in range(FEW)])
    assert found.wrong == {}
    assert found.read > FEW // 10
    assert found.worst < SECONDS


@pytest.mark.parametrize("key", ["ics", "feed", "xcal", "schedule-xml", "sessionize", "schedule-json", "csv", "html"])
@pytest.mark.parametrize("day", ["1900-01-01", "1901-01-01", "2200-12-31", "2998-12-31", "2999-12-31"])
def test_first_and_last_days_of_the_calendar_stay_in_it(key: str, day: str) -> None:
    """Zones, lengths and nights that belong to the day before lead away from the days that a file says."""
    year, month, of_month = day.encode().split(b"-")
    midnight = b"T235959Z" if month == b"12" else b"T000000Z"
    reader = formats.reader(next(each for each in formats.FORMATS if each.key == key))
    for data in seeds()[key][:2]:
        dated = _DAY.sub(rb"%b\g<1>%b\g<1>%b" % (year, month, of_month), data)
        clocked = _CLOCK.sub(midnight, dated).replace(b"FREQ=DAILY;COUNT=3;BYHOUR=10", b"FREQ=YEARLY;COUNT=3")
        for zone in ("Pacific/Kiritimati", "America/Toronto"):
            for each in (dated, clocked.replace(b"Europe/Helsinki", zone.encode())):
                with contextlib.suppress(ForumDeskError):
                    check(reader.read(each, "x", Answers(timezone=zone)), written=False)


@pytest.mark.nightly
@pytest.mark.parametrize("key", KEYS)
def test_many_broken_files_take_no_more_memory_than_a_worker_has(key: str) -> None:
    command = [sys.executable, str(TESTS / "fuzzing"), "--from", str(FEW), str(MANY), key]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert (done.returncode, done.stderr) == (0, ""), done.stdout
