# SPDX-License-Identifier: MIT
"""Whether readers bear broken files: what must hold of every outcome, and the worst that a number of them gave."""

from __future__ import annotations

import signal
import time
import traceback
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import date
from random import Random
from types import FrameType
from uuid import UUID

from forumdesk import formats
from forumdesk.errors import ForumDeskError
from forumdesk.formats import worker
from forumdesk.formats.reading import SETTINGS, Answers, Reading
from forumdesk.formats.worker import Outcome
from forumdesk.program import KINDS, dangling
from forumdesk.store import columns
from fuzzing.mutants import mutant
from fuzzing.seeds import ORDER, seeds

SECONDS = 10
"""Of the processor, for one small file: what takes longer is stopped, and has failed."""


class TooLongError(BaseException):
    """A reader was stopped; no reader can take it for an error of its own."""


@dataclass(slots=True)
class Tally:
    """What came of a number of files of one format."""

    read: int = 0
    refused: int = 0
    worst: float = 0.0
    """Seconds of the processor."""
    slowest: str = ""
    """The number of the file that took them."""
    wrong: dict[str, list[str]] = field(default_factory=dict)
    """What went wrong -> the numbers of the files."""


def made(key: str, number: str) -> tuple[bytes, Answers]:
    """Return the broken file of that number, and what a person has said about it."""
    rng = Random(f"answers {number}")
    others = [each for found in seeds().values() for each in found]
    settings = {name: rng.choice(values) for name, values in SETTINGS.items() if rng.random() < 0.1}
    first = rng.choice([*[None] * 20, *[date(2027, 6, 4)] * 8, date(1900, 1, 1), date(2999, 12, 31)])
    zone = rng.choice([*[""] * 10, *["Europe/Helsinki"] * 10, "America/Toronto", "Nowhere/Nothing"])
    answers = Answers(first_date=first, timezone=zone, settings=settings, namespace=UUID(int=7))
    return mutant(seeds()[key], others, f"{key} {number}"), answers


def check(reading: Reading, *, written: bool) -> None:
    """Raise AssertionError or ValueError unless a reading can be kept, and handed over; write it, if that is wanted."""
    program = reading.program
    assert dangling(program) == (), "dangling"
    for kind in KINDS:
        found = [*program.records(kind).values()]
        rows = [[*columns.pack(record).values()] for record in found]
        assert not rows or columns.unpack(kind, rows) == found, f"another {kind} when opened again"
    outcome = Outcome(reading=reading, data=reading.kept.encode(), format="text")
    assert worker.unpack(worker.pack(outcome)) == outcome, "another reading when handed over"
    for key in formats.TARGETS if written else ():
        again = formats.write(key, program, ORDER).data
        try:
            formats.read(again, "again", Answers(timezone="Europe/Helsinki", first_date=date(2027, 6, 4)))
        except ForumDeskError:
            assert not program.sessions or key in {"markdown", "text"}, f"what is written as {key} is refused"


@contextmanager
def _stopped_in_time() -> Iterator[None]:
    def stop(_number: int, _frame: FrameType | None) -> None:
        raise TooLongError

    before = signal.signal(signal.SIGPROF, stop)
    signal.setitimer(signal.ITIMER_PROF, SECONDS)
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_PROF, 0)
        signal.signal(signal.SIGPROF, before)


def tried(key: str, number: str) -> bool:
    """Read a broken file, one in five as `formats` does; tell whether there was a program. Any other outcome raises."""
    data, answers = made(key, number)
    rng = Random(f"way {number}")
    try:
        if rng.random() < 0.2:
            reading = formats.read(data, "broken", answers)
        else:
            chosen = next(each for each in formats.FORMATS if each.key == key)
            reading = formats.reader(chosen).read(data, "broken", answers)
    except ForumDeskError:
        return False
    check(reading, written=rng.random() < 0.05)
    return True


def tally(key: str, numbers: Sequence[str]) -> Tally:
    """Read the broken files of these numbers."""
    found = Tally()
    for number in numbers:
        began = time.process_time()
        try:
            with _stopped_in_time():
                if tried(key, number):
                    found.read += 1
                else:
                    found.refused += 1
        except (Exception, TooLongError) as error:  # noqa: BLE001 - whatever comes is what is looked for
            found.wrong.setdefault(_told(error), []).append(number)
        took = time.process_time() - began
        if took > found.worst:
            found.worst, found.slowest = took, number
    return found


def _told(error: BaseException) -> str:
    frames = traceback.extract_tb(error.__traceback__)
    last = next((frame for frame in reversed(frames) if "forumdesk" in frame.filename), frames[-1])
    return f"{type(error).__name__}: {str(error)[:120]} ({last.filename.rpartition('forumdesk/')[2]}:{last.lineno})"
