# SPDX-License-Identifier: MIT
from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from forumdesk.fetching import Stamp
from forumdesk.following import Followed, read, written
from forumdesk.program import Source, empty

NOW = datetime(2027, 5, 1, 12, 0, tzinfo=UTC)
HOURLY = Followed(address="https://example.org/", every=60)


def test_what_is_kept_comes_back() -> None:
    followed = replace(HOURLY, stamp=Stamp(etag='"1"'), source="s").after(NOW, "Nothing is newer.")
    assert read(written(followed)) == followed
    assert written(None) == ""


@pytest.mark.parametrize("kept", ["", "{}", "[]", '{"address": 1}', '{"address": "a", "failures": -1}', "[" * 10_000])
def test_nonsense_is_as_nothing(kept: str) -> None:
    assert read(kept) is None


def test_the_stamp_counts_only_where_the_program_has_what_it_stands_for() -> None:
    followed = replace(HOURLY, stamp=Stamp(etag='"1"'), source="s")
    source = Source(id="s", name="x", format="ics", received=datetime(2027, 1, 1), body="")
    assert followed.known(empty()) == Stamp()
    assert followed.known(empty().put(source)) == Stamp(etag='"1"')


def test_by_hand_means_never_by_itself() -> None:
    assert replace(HOURLY, every=0).due(NOW) is None
    assert replace(HOURLY, every=1).due(NOW) is None  # no interval that can be chosen


def test_the_first_look_is_due_at_once_and_the_next_after_the_interval() -> None:
    assert HOURLY.due(NOW) == timedelta()
    looked = HOURLY.after(NOW, "")
    assert looked.due(NOW + timedelta(minutes=45)) == timedelta(minutes=15)
    assert looked.due(NOW + timedelta(hours=9)) == timedelta()


def test_failures_make_the_next_look_wait_longer_a_day_at_the_most() -> None:
    followed = HOURLY
    waits = []
    for _time in range(8):
        followed = followed.after(NOW, "offline", failed=True)
        waits.append(followed.due(NOW))
    hours = [wait.total_seconds() / 3600 for wait in waits if wait is not None]
    assert hours == [2, 4, 8, 16, 24, 24, 24, 24]
    assert followed.after(NOW, "").due(NOW) == timedelta(hours=1)


def test_a_clock_that_was_put_back_waits_no_longer_than_the_interval() -> None:
    assert HOURLY.after(NOW, "").due(NOW - timedelta(days=400)) == timedelta(hours=1)
