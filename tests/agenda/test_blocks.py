# SPDX-License-Identifier: MIT
from __future__ import annotations

from datetime import date, datetime

from forumdesk.agenda.blocks import Cluster, Off, blocks
from forumdesk.agenda.day import Hole, agenda_day
from forumdesk.program import Conference, Program, Session, SessionState
from forumdesk.selection import Entry, Interest, Selection


def _at(hour: int, minute: int = 0) -> datetime:
    return datetime(2021, 5, 19, hour, minute)


def _session(key: str, start: datetime, length: int) -> Session:
    return Session(id=key, title=key, start=start, duration=length)


def test_blocks_are_clusters_holes_and_what_is_cancelled_in_order_of_time() -> None:
    off = Session(id="off", title="Off", start=_at(13), duration=30, state=SessionState.CANCELLED)
    program = Program(Conference(id="c")).put(
        _session("a", _at(10), 60), _session("b", _at(10, 30), 60), _session("c", _at(11, 30), 30), off
    )
    selection = (
        Selection(conference_id="c")
        .with_interest(program, ["a", "b", "c", "off"], Interest.MUST)
        .with_entry(Entry(id="train", title="Train", start=_at(18), duration=90))
    )
    found = blocks(agenda_day(program, selection, date(2021, 5, 19)))
    said = [
        tuple(item.id for item in block.items) if isinstance(block, Cluster) else type(block).__name__
        for block in found
    ]
    assert said == [("a", "b"), ("c",), "Hole", "Off", ("train",)]
    first, _second, hole, _off, _train = found
    assert isinstance(first, Cluster)
    assert (first.start, first.end, [lap.minutes for lap in first.overlaps]) == (_at(10), _at(11, 30), [30])
    assert hole == Hole(_at(12), _at(18))
    assert [block.start for block in found if isinstance(block, Off)] == [_at(13)]


def test_blocks_of_an_empty_day_are_none() -> None:
    assert blocks(agenda_day(Program(Conference(id="c")), Selection(conference_id="c"), date(2021, 5, 19))) == ()


def test_what_lasts_beyond_its_day_is_drawn_to_the_end_of_it() -> None:
    program = Program(Conference(id="c")).put(_session("show", _at(9), 3 * 24 * 60))
    selection = Selection(conference_id="c").with_interest(program, ["show"], Interest.MAYBE)
    (cluster,) = blocks(agenda_day(program, selection, date(2021, 5, 19)))
    assert isinstance(cluster, Cluster)
    assert cluster.end == datetime(2021, 5, 20, 4, 0)
