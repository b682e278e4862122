# SPDX-License-Identifier: MIT
"""How well a text was understood: a reading held against what a person says the text means, counted field by field.

Run it on folders of texts, each with a JSON file of the same name beside it (tests/corpus/README.md has its fields):

    python tests/scoring.py tests/corpus/dev            the table, one line a text
    python tests/scoring.py tests/corpus/dev/07* -v     and every field that is wrong
"""

from __future__ import annotations

import json
import sys
import unicodedata
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from difflib import SequenceMatcher
from pathlib import Path
from typing import Any

from forumdesk import formats
from forumdesk.errors import ForumDeskError
from forumdesk.formats.reading import Answers, Reading
from forumdesk.program import Program, Session, empty
from forumdesk.text import fold

FIELDS = ("starts", "ends", "titles", "names", "roles", "kinds", "rooms", "articles", "zones", "asked", "marked")
_ALIKE = 0.5
"""Two titles that share less than this are not one session."""
_KINDS = {"registration": "other"}
"""What a person calls a kind that programs have no word of their own for."""


@dataclass(slots=True)
class Score:
    """How many of each field were to be found, how many were, and what was wrong, in words."""

    wanted: Counter[str] = field(default_factory=Counter)
    right: Counter[str] = field(default_factory=Counter)
    invented: int = 0
    sessions: int = 0
    wrong: list[str] = field(default_factory=list)

    def count(self, name: str, *, right: bool, words: str) -> None:
        """Count one field."""
        self.wanted[name] += 1
        self.right[name] += right
        if not right:
            self.wrong.append(f"{name}: {words}")

    def add(self, other: Score) -> None:
        """Take in the score of another text."""
        self.wanted += other.wanted
        self.right += other.right
        self.invented += other.invented
        self.sessions += other.sessions

    def percent(self, name: str) -> float:
        """Return how much of a field was right, of 100; 100 where nothing was to be found."""
        return 100 * self.right[name] / self.wanted[name] if self.wanted[name] else 100.0

    @property
    def invented_percent(self) -> float:
        """Sessions that no text has, for 100 that were to be found."""
        return 100 * self.invented / self.sessions if self.sessions else 100.0 * bool(self.invented)


def plain(text: str) -> str:
    """Return what counts of a title or a name: not case, accents, quotes, dashes, final marks, or blanks."""
    kept = "".join(char if unicodedata.category(char)[0] in "LNM" else " " for char in fold(text))
    return " ".join(kept.split())


def score(wanted: Mapping[str, Any], reading: Reading) -> Score:
    """Return how a reading compares with what was wanted."""
    made = Score(sessions=len(wanted["sessions"]))
    program = reading.program
    pairs = _paired(wanted["sessions"], program)
    for each, found in pairs:
        _session(made, each, found, reading)
    met = {found.id for _each, found in pairs if found}
    for session in program.sessions_in_order:
        if session.id not in met:
            made.invented += 1
            made.wrong.append(f"invented: {session.start} {session.title!r}")
    _articles(made, wanted.get("articles", ()), program)
    _questions(made, wanted, reading)
    return made


def _paired(wanted: Iterable[Mapping[str, Any]], program: Program) -> list[tuple[Mapping[str, Any], Session | None]]:
    """Pair each session that was wanted with the likeliest that was found; the likeliest pairs first."""
    titles = {session.id: plain(session.title) for session in program.sessions.values()}
    listed = list(wanted)
    scored = sorted(
        (
            (-_likeness(each, session, titles[session.id], program), place, session.id)
            for place, each in enumerate(listed)
            for session in program.sessions.values()
            if _likeness(each, session, titles[session.id], program) > 0
        ),
    )
    chosen: dict[int, str] = {}
    for _likely, place, key in scored:
        if place not in chosen and key not in chosen.values():
            chosen[place] = key
    return [(each, program.sessions[chosen[place]] if place in chosen else None) for place, each in enumerate(listed)]


def _likeness(each: Mapping[str, Any], session: Session, title: str, program: Program) -> float:
    same_start, same_day = _starts_right(each, session, program), _same_day(each, session, program)
    wanted = plain(each["title"])
    if wanted == title:
        return 2 + same_start + 0.5 * same_day
    if not same_day:
        return 0
    alike = SequenceMatcher(None, wanted, title, autojunk=False).ratio()
    if wanted and (wanted in title or title in wanted) and title:
        alike = max(alike, _ALIKE)
    return alike + same_start if alike >= _ALIKE or (same_start and alike >= 0.3) else 0


def _same_day(each: Mapping[str, Any], session: Session, program: Program) -> bool:
    day = program.date_of(session)
    if session.start is None or day is None:
        return each["start"] is None
    return (
        each["date"] in {day.isoformat(), session.start.date().isoformat()}
        if each["date"]
        else (each.get("day", 1) == program.dates.index(day) + 1)
    )


def _starts_right(each: Mapping[str, Any], session: Session, program: Program) -> bool:
    clock = f"{session.start:%H:%M}" if session.start else None
    return clock == each["start"] and _same_day(each, session, program)


def _session(made: Score, each: Mapping[str, Any], found: Session | None, reading: Reading) -> None:
    program, name = reading.program, f"{each['date'] or each.get('day')} {each['start']} {each['title'][:50]!r}"
    if found is None:
        for field_name in ("starts", "ends", "titles"):
            made.count(field_name, right=False, words=f"{name} was not found")
    else:
        made.count("starts", right=_starts_right(each, found, program), words=f"{name}: {found.start}")
        made.count("ends", right=_ends_right(each, found, reading), words=f"{name} {each['end']}: {found.end}")
        made.count("titles", right=plain(found.title) == plain(each["title"]), words=f"{name}: {found.title!r}")
        for field_name in each.get("marked", ()):
            marked = _is_marked(found, field_name, reading)
            made.count("marked", right=marked, words=f"{name}: no doubt about its {field_name}")
        if each.get("kind"):
            kind = _KINDS.get(each["kind"], each["kind"])
            made.count("kinds", right=found.kind.value == kind, words=f"{name} {each['kind']}: {found.kind}")
        if each.get("room"):
            room = program.rooms.get(found.room_id)
            right = room is not None and plain(room.name) == plain(each["room"])
            made.count("rooms", right=right, words=f"{name} {each['room']!r}: {room.name if room else None!r}")
    _people(made, each, found, program, name)


def _ends_right(each: Mapping[str, Any], found: Session, reading: Reading) -> bool:
    end = f"{found.end:%H:%M}" if found.end and found.duration else None
    return end == each["end"] or (each["end"] is None and _is_marked(found, "end", reading))


def _is_marked(found: Session, name: str, reading: Reading) -> bool:
    day = reading.program.date_of(found)
    days = {key for key, record in reading.program.days.items() if record.date == day} if name == "day" else set()
    return any(note.record_id in {found.id, *days} and note.field.partition(":")[0] == name for note in reading.notes)


def _people(made: Score, each: Mapping[str, Any], found: Session | None, program: Program, name: str) -> None:
    there = program.appearances_in(found.id) if found else ()
    listed = {plain(program.people[seat.person_id].name): seat for seat in there}
    for person in each.get("speakers", ()):
        seat = listed.pop(plain(person["name"]), None)
        said = f"{name}: {person['name']} ({person['role']})"
        made.count("names", right=seat is not None, words=said)
        made.count(
            "roles",
            right=seat is not None and seat.role.value == person["role"],
            words=f"{said}: {seat.role if seat else None}",
        )
    made.wrong += [f"invented person: {name}: {left}" for left in listed]


def _articles(made: Score, wanted: Iterable[Mapping[str, Any]], program: Program) -> None:
    found = {
        plain(each.title): {plain(program.people[key].name) for key in each.author_ids}
        for each in program.articles.values()
    }
    for each in wanted:
        authors = found.get(plain(each["title"]))
        right = authors is not None and authors == {plain(name) for name in each.get("authors", ())}
        made.count("articles", right=right, words=f"{each['title']!r}: {authors}")


def _questions(made: Score, wanted: Mapping[str, Any], reading: Reading) -> None:
    open_now = {question.key for question in reading.questions if not question.answered}
    for key in wanted.get("asks", ()):
        made.count("asked", right=key in open_now, words=f"{key} was not asked")
    if wanted.get("timezone"):
        said = reading.program.conference.timezone
        made.count("zones", right=said == wanted["timezone"], words=f"{wanted['timezone']}: {said}")


def judged(path: Path) -> Score:
    """Read a text of the corpus, and score it against the JSON beside it."""
    wanted = json.loads(path.with_suffix(".json").read_text(encoding="utf-8"))
    try:
        reading = formats.read(path.read_bytes(), path.name, Answers())
    except ForumDeskError as error:
        made = score(wanted, Reading(program=empty()))
        made.wrong.insert(0, str(error))
        return made
    return score(wanted, reading)


def texts(folders: Iterable[Path]) -> Iterator[Path]:
    """Yield the texts in the folders, and the texts given themselves."""
    for path in folders:
        inside = sorted(path.iterdir()) if path.is_dir() else [path]
        yield from (each for each in inside if each.suffix != ".json" and each.with_suffix(".json").exists())


def _row(name: str, made: Score) -> str:
    return (
        f"{name[:34]:34}" + "".join(f"{made.percent(each):8.0f}" for each in FIELDS) + f"{made.invented_percent:9.1f}"
    )


def main(arguments: list[str]) -> None:
    """Print the scores of the texts named."""
    said = sys.stdout.write
    said(f"{'':34}" + "".join(f"{each:>8}" for each in FIELDS) + f"{'invented':>9}\n")
    total = Score()
    for path in texts(Path(each) for each in arguments if each != "-v"):
        made = judged(path)
        total.add(made)
        said(_row(path.name, made) + "\n")
        if "-v" in arguments:
            said("".join(f"    {each}\n" for each in made.wrong))
    said(_row("all", total) + "\n")


if __name__ == "__main__":
    main(sys.argv[1:])
