# SPDX-License-Identifier: MIT
"""A calendar of 900 sessions, measured: written, written again, and read, against plain formatting of the same lines.

    .venv/bin/python tests/benchmarks/bench_calendar.py

The floor joins the same facts with f-strings, with no escapes, folding, digests or rendered texts. One program has
plain texts, the other Markdown in each of its abstracts; rendering that is the Markdown library's time.
"""

from __future__ import annotations

import statistics
import sys
import time
from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime, timedelta

from forumdesk.formats import calendars, ics
from forumdesk.formats.reading import Answers
from forumdesk.formats.writing import Order
from forumdesk.program import Appearance, Conference, Link, Person, Program, Record, Room, Session, Track

SESSIONS = 900
ROUNDS = 7
WORDS = "Wind has no owner, and no tide waits for one; who sails must know both, and so must who stays ashore. " * 8
ORDER = Order(now=datetime(2026, 1, 1, tzinfo=UTC))


def program(*, rich: bool) -> Program:
    """Return 900 sessions of 160 words in 35 rooms, each with two of 700 people."""
    records: list[Record] = [Room(id=f"r{n}", name=f"Hall {n}", floor="Floor 1") for n in range(35)]
    records += [Track(id=f"t{n}", name=f"Track {n}") for n in range(12)]
    records += [Person(id=f"p{n}", name=f"Ada Berg {n}", organization=f"Institute {n}") for n in range(700)]
    for n in range(SESSIONS):
        key = f"{n:08}-0000-4000-8000-000000000000"
        records.append(
            Session(
                id=key,
                title=f"Who owns the wind, part {n}?",
                start=datetime(2026, 2, 1, 9) + timedelta(minutes=10 * (n % 100)),
                duration=25,
                room_id=f"r{n % 35}",
                track_id=f"t{n % 12}",
                abstract=f"{WORDS}\n\n{'*Bring* boots.' if rich else 'Bring boots.'}",
                links=(Link(title="Page", url=f"https://example.org/{n}"),),
            )
        )
        records += [
            Appearance(id=f"a{n}.{m}", session_id=key, person_id=f"p{(n + m) % 700}", order=m) for m in range(2)
        ]
    return Program(Conference(id="c", title="Forum of Winds", timezone="Europe/Berlin", venue="Pier")).put(*records)


def floor(whole: Program) -> bytes:
    """Return the same facts as plain lines."""
    lines = []
    for session in whole.sessions_in_order:
        names = ", ".join(whole.people[seat.person_id].name for seat in whole.appearances_in(session.id))
        room = whole.rooms[session.room_id]
        lines.append(
            f"BEGIN:VEVENT\r\nUID:{session.id}\r\nSUMMARY:{session.title}\r\nDTSTART:{session.start:%Y%m%dT%H%M%S}\r\n"
            f"DTEND:{session.end:%Y%m%dT%H%M%S}\r\nLOCATION:{room.name}, {room.floor}\r\n"
            f"DESCRIPTION:Speakers: {names}\\n\\n{session.abstract}\r\nURL:{session.links[0].url}\r\nEND:VEVENT\r\n"
        )
    return "".join(lines).encode()


def measured(work: Callable[[], object]) -> list[float]:
    """Return how many milliseconds some work takes, each time."""
    times = []
    for _round in range(ROUNDS):
        began = time.perf_counter()
        work()
        times.append((time.perf_counter() - began) * 1000)
    return times


def main() -> None:
    """Print the figures."""
    for rich in (False, True):
        whole = program(rich=rich)
        first = ics.write(whole, ORDER)
        again = ics.write(calendars.read(first.data, "x.ics", Answers()).program, replace(ORDER, now=datetime.now(UTC)))
        assert again.data == first.data
        bare = statistics.median(measured(lambda whole=whole: floor(replace(whole))))  # type: ignore[misc]
        sys.stdout.write(
            f"{'Markdown' if rich else 'plain texts'}: {len(first.data):,} bytes; plain formatting {bare:.1f} ms" + "\n"
        )
        works: dict[str, Callable[[], object]] = {
            "first export": lambda whole=whole: ics.write(whole, ORDER),  # type: ignore[misc]
            "export again": lambda kept=first.program: ics.write(kept, ORDER),  # type: ignore[misc]
            "import": lambda data=first.data: calendars.read(data, "x.ics", Answers()),  # type: ignore[misc]
        }
        for name, work in works.items():
            times = measured(work)
            median = statistics.median(times)
            sys.stdout.write(
                f"  {name}: {median:.0f} ms ({min(times):.0f} to {max(times):.0f}), {median / bare:.1f} times" + "\n"
            )


if __name__ == "__main__":
    main()
