# SPDX-License-Identifier: MIT
"""Texts made to hurt: the programs of tests/corpus mutilated at random, and short strings repeated for ever.

Reading ends in a reading whose marks cover the text or in an error for people, and takes a time that grows with the
length of the text only. Times are of the processor, held against fixed work in the same run, since machines differ.
"""

from __future__ import annotations

import importlib
import pkgutil
import re
import statistics
import time
from collections.abc import Callable, Iterator, Mapping
from functools import cache, partial
from pathlib import Path
from random import Random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import forumdesk
from forumdesk import formats
from forumdesk.errors import ForumDeskError
from forumdesk.formats import page_text
from forumdesk.formats.page_text.source.normalise import LONG
from forumdesk.formats.reading import Answers, Reading

CORPUS = Path(__file__).resolve().parents[2] / "corpus" / "dev"
TEXTS = sorted(path for path in CORPUS.iterdir() if path.suffix != ".json")
ANSWERS = Answers(timezone="Europe/Berlin")

UNITS = (
    "1", "1 ", "1:", "1-", "1/", "2026-", "9:00\t", "1:00 - ", "10:00-", "9h ", "9 am ", "09.30 Uhr ", "noon ",
    "UTC+", "May ", "1 May ", "Monday, ", "May 1, 2026 ", "Day 1 ", "Panel 1: ", "Room ", "第1回", "會", "الجلسة ",
    "a", "a ", "a-", "a'", "a, ", "A. ", "a: ", "a@a.", "é", "e\u0301", "½", "ﷺ", "of the ", "al-",
    "Dr. ", "H. E. ", "Jane Roe, ", "Jane Roe; ", "Mod: ", "Director at X & host, ",
    "(", "()", ")", "[", "- ", "–", " ", "\t", "|", "| ", "#", "*", "**", "_", "=", '"', "'", "«", "...", "&amp;",
    "<", "<a ", "http://", "\u200f", "By ",
)  # fmt: skip
"""What is repeated. Each can be the food of a pattern that tries every way to part it."""

SOME = UNITS[::2]
"""For the tests that read whole texts of them, which take long."""

SCRAPS = (
    *UNITS, "\t", "|", "7", ":", ": ", "(", ")", "[", "]", ";", "\u202e", "\u2066", "\u200b", "\x00", "\ufeff",
    "\ud800", "\u2028", "\r", "25:61", "٩:٣٠", "24:30", "31 February", "<td>", "</table>", "<!--",
    "Content-Type: text/html\n",
)  # fmt: skip


# -- time ----------------------------------------------------------------------------------------------------------


def seconds(work: Callable[[], object]) -> float:
    """Return the processor's time for a piece of work."""
    begin = time.process_time()
    work()
    return time.process_time() - begin


_YARD = re.compile(r"(\w+)\s(\w+)")
_YARDSTICK = "one two 1:00 " * 8_000
_YARD_THEN = 0.008
"""Seconds, on the machine on which the bounds were set."""


def yard() -> float:
    """Return the time of some fixed work."""
    return seconds(lambda: [(match[1], match[2]) for match in _YARD.finditer(_YARDSTICK)])


@cache
def usual_yard() -> float:
    """Return the same, measured once: what is far from its bound needs no more."""
    return statistics.median([yard() for _turn in range(5)])


def is_within(work: Callable[[], object], bound: float) -> bool:
    """Tell whether work takes at most some seconds of the machine on which the bounds were set; the best of three."""
    took = seconds(work)
    return took <= bound * usual_yard() / _YARD_THEN or any(
        seconds(work) <= bound * yard() / _YARD_THEN for _turn in range(2)
    )


# -- texts ---------------------------------------------------------------------------------------------------------


def _somewhere(lines: list[str], chance: Random, scrap: str) -> None:
    place = chance.randrange(len(lines))
    at = chance.randint(0, len(lines[place]))
    lines[place] = lines[place][:at] + scrap + lines[place][at:]


def _delete(lines: list[str], chance: Random) -> None:
    for _turn in range(chance.randint(1, 5)):
        lines.pop(chance.randrange(len(lines)))
        lines.append("")


def _double(lines: list[str], chance: Random) -> None:
    place = chance.randrange(len(lines))
    lines[place:place] = lines[place : place + chance.randint(1, 8)] * chance.randint(1, 4)


def _shuffle(lines: list[str], chance: Random) -> None:
    place = chance.randrange(len(lines))
    part = lines[place : place + 12]
    chance.shuffle(part)
    lines[place : place + 12] = part


def _scatter(lines: list[str], chance: Random) -> None:
    for _turn in range(chance.randint(1, 12)):
        _somewhere(lines, chance, chance.choice(SCRAPS))


def _repeat(lines: list[str], chance: Random) -> None:
    length = chance.choice((50, LONG - 10, LONG + 10, 5_000))
    unit = chance.choice(UNITS)
    _somewhere(lines, chance, unit * (length // len(unit)))


def _run_on(lines: list[str], chance: Random) -> None:
    place = chance.randrange(len(lines))
    lines[place : place + 6] = [chance.choice(("", " ", "\t", ", ")).join(lines[place : place + 6])]


def _cut(lines: list[str], chance: Random) -> None:
    place = chance.randrange(len(lines))
    at = chance.randint(0, len(lines[place]))
    lines[place : place + 1] = [lines[place][:at], lines[place][at:]]


MUTATIONS = (_delete, _double, _shuffle, _scatter, _repeat, _run_on, _cut)


@cache
def _source(path: Path) -> str:
    return path.read_bytes().decode("utf-8")


@st.composite
def mutilated(draw: st.DrawFn) -> tuple[str, bytes]:
    """A text of the corpus with some mutations: its name and bytes."""
    path = draw(st.sampled_from(TEXTS))
    steps = draw(st.lists(st.tuples(st.sampled_from(MUTATIONS), st.integers(0, 2**32)), min_size=1, max_size=6))
    lines = _source(path).split("\n")
    for mutate, seed in steps:
        mutate(lines, Random(seed))
    return path.name, "\n".join(lines).encode("utf-8", errors="surrogatepass")


def check(reading: Reading) -> None:
    """The marks cover every line that is not blank, in order, none over another."""
    lines = reading.source.split("\n")
    place = (0, 0)
    for mark in reading.marks:
        assert place <= (mark.line, mark.start)
        assert 0 <= mark.start < mark.end <= len(lines[mark.line - 1])
        place = (mark.line, mark.end)
    assert {mark.line for mark in reading.marks} == {number for number, line in enumerate(lines, 1) if line.strip()}


@settings(max_examples=30, deadline=None)
@given(mutilated())
def test_a_mutilated_text_is_read_whole_or_refused_in_words_and_in_time(text: tuple[str, bytes]) -> None:
    name, data = text

    def read() -> None:
        try:
            check(formats.read(data, name, ANSWERS))
        except ForumDeskError as error:
            assert str(error)  # noqa: PT017 - any other error fails

    assert is_within(read, 0.1 + 2 * len(data) / 100_000)


# -- growth --------------------------------------------------------------------------------------------------------


def _evil(unit: str, size: int) -> str:
    """Return a text in which a unit is repeated in lines of a few characters, with a time, and as long as may be."""
    part = size // 3
    return "\n".join(
        (
            "9:00 Opening",
            *[f"{unit * 3}x"] * (part // 40),
            *["10:00 " + (unit * 60)[:60]] * (part // 66),
            *[(unit * LONG)[: LONG - 10]] * (part // LONG),
            "12:00 Lunch",
        )
    )


def _read(text: str) -> None:
    try:
        page_text.read_text(text, "x.txt", ANSWERS)
    except ForumDeskError as error:
        assert "program" in str(error)  # noqa: PT017 - any other error fails


def _grows_too_fast(short: str, long: str) -> bool:
    """Tell whether a text of four times the length takes more than six times as long, by the median of three.

    What takes less than a yard counts as one: so small a time is mostly noise.
    """

    def ratio() -> float:
        return seconds(lambda: _read(long)) / max(seconds(lambda: _read(short)), usual_yard())

    return ratio() > 6 and statistics.median([ratio() for _turn in range(3)]) > 6


@pytest.mark.parametrize("unit", SOME, ids=ascii)
def test_time_grows_with_the_length_of_many_lines(unit: str) -> None:
    assert not _grows_too_fast(_evil(unit, 4_000), _evil(unit, 16_000))


@pytest.mark.parametrize("unit", SOME, ids=ascii)
def test_time_grows_with_the_length_of_one_line(unit: str) -> None:
    short, long = (f"9:00 Opening\n{(unit * size)[:size]}\n12:00 Lunch" for size in (25_000, 100_000))
    assert not _grows_too_fast(short, long)
    assert is_within(lambda: _read(long), 1)


@pytest.mark.parametrize(
    "unit", ["9:00 a\n", "Monday\n", "1 May\n", "Jane Roe\n", "a:\n", "Room 1\n", "- a\n", "x\n\n"]
)
def test_time_grows_with_the_number_of_lines(unit: str) -> None:
    short, long = (f"9:00 Opening\n{unit * lines}12:00 Lunch" for lines in (500, 2_000))
    assert not _grows_too_fast(short, long)


# -- regular expressions -------------------------------------------------------------------------------------------


def _within(value: object, depth: int = 0) -> Iterator[re.Pattern[str]]:
    """Yield the patterns for text that a module's value holds."""
    if isinstance(value, re.Pattern):
        if isinstance(value.pattern, str):
            yield value
    elif depth < 3:
        if isinstance(value, Mapping):
            parts: list[object] = list(value.values())
        elif isinstance(value, (tuple, list, set, frozenset)):
            parts = list(value)
        elif hasattr(value, "__dataclass_fields__") and not isinstance(value, type):
            parts = [getattr(value, name, None) for name in value.__dataclass_fields__]
        else:
            parts = []
        for part in parts:
            yield from _within(part, depth + 1)


def _patterns() -> dict[str, re.Pattern[str]]:
    """Return every pattern that the package compiles when it is imported, by module and name."""
    found: dict[str, re.Pattern[str]] = {}
    known: set[re.Pattern[str]] = set()
    for each in pkgutil.walk_packages(forumdesk.__path__, "forumdesk."):
        if each.name.startswith("forumdesk.gui") or each.name.endswith("__main__"):
            continue
        for name, value in vars(importlib.import_module(each.name)).items():
            for place, pattern in enumerate(_within(value)):
                if pattern not in known:
                    known.add(pattern)
                    found[f"{each.name.removeprefix('forumdesk.')}.{name}{place or ''}"] = pattern
    return found


PATTERNS = _patterns()


def _try(pattern: re.Pattern[str], text: str, *, scan: bool) -> None:
    pattern.match(text)
    pattern.fullmatch(text)
    if scan:
        for _match in pattern.finditer(text):
            pass


@pytest.mark.parametrize("name", PATTERNS)
def test_a_pattern_does_not_try_every_way(name: str) -> None:
    """Every place of a line as long as any stage looks into, and the beginning of a long text, are soon done with.

    The sizes rise slowly, so that a pattern that doubles its time with each letter fails here instead of never ending.
    """
    for unit in UNITS:
        for end in ("", "!"):
            for size in (16, 20, 24, 28, 100, 200, LONG, 1_000, 5_000):
                work = partial(_try, PATTERNS[name], (unit * size)[:size] + end, scan=size <= LONG)
                assert is_within(work, 0.2), (unit, size)


def test_many_bare_names_under_one_session_take_time_in_proportion() -> None:
    def pairs(count: int) -> str:
        return "9:00 Opening\n" + "Jane Roe\nThis is some text, and it goes on and on here.\n" * count

    few, many = (seconds(partial(page_text.read_text, pairs(count), "x.txt", ANSWERS)) for count in (300, 2400))
    assert many < 20 * few + 0.5


def test_many_words_that_may_name_people_in_one_line_are_tried_a_few_times() -> None:
    plain, hostile = (
        "9:00 Opening\n" + (scrap * 19 + "\n") * 40 for scrap in ("Talk of a or b or c ", "Talk by a by b by c ")
    )
    once, often = (seconds(partial(page_text.read_text, text, "x.txt", ANSWERS)) for text in (plain, hostile))
    assert often < 20 * once + 0.5
