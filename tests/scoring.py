# SPDX-License-Identifier: MIT
"""How well texts were understood: readings held against what a person says the texts mean, counted field by field.

Run it on folders of texts, each with a JSON file of the same name beside it (tests/corpus/README.md has its fields):

    python tests/scoring.py tests/corpus/dev            the table, one line a text
    python tests/scoring.py tests/corpus/dev/07* -v     and every field that is wrong
    python tests/scoring.py tests/corpus/dev --by       and totals by language and by kind of file
    python tests/scoring.py tests/corpus/dev --totals   no line for any one text
    python tests/scoring.py tests/corpus/dev --json     the same figures, for programs
"""

from __future__ import annotations

import argparse
import json
import sys
import uuid
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date, datetime, time, timedelta
from pathlib import Path
from typing import Any

from forumdesk import formats
from forumdesk.errors import ForumDeskError
from forumdesk.formats.reading import Answers, Reading
from forumdesk.program import Appearance, Program, Session, SessionKind, empty
from forumdesk.times import zone
from pairing import Found, Wanted, begin_together, found_sessions, paired, plain, same_day, wanted_sessions

FIELDS = ("starts", "ends", "titles", "names", "roles", "kinds", "articles", "zones", "asked", "marked")
OPTIONAL = ("rooms", "tracks", "labels", "program")
"""Shown only where a text of the table has one; "program" is the program's own title."""
SLIPS = ("invented", "silent", "strangers")
"""Sessions that no text has and wrong values without a word of doubt, for 100 sessions; people that no session has,
for 100 names."""
_CALLED: Mapping[str, str] = {"registration": SessionKind.OTHER}
"""Kinds of the corpus that go by another name in a program."""
_ABOUT_DAYS = frozenset({"first_date", "date_order", "direction"})
_NAMESPACE = uuid.UUID(int=0)
"""The same ids in each run, for sessions of one time and title are in the order of their ids."""


@dataclass(slots=True)
class Score:
    """How many of each field were to be found, how many were, what was made up, and what was wrong, in words."""

    wanted: Counter[str] = field(default_factory=Counter)
    right: Counter[str] = field(default_factory=Counter)
    slips: Counter[str] = field(default_factory=Counter)
    sessions: int = 0
    texts: int = 1
    unread: int = 0
    """Texts in which no program was found."""
    wrong: list[str] = field(default_factory=list)

    def count(self, name: str, words: str, *, right: bool) -> None:
        """Count one field."""
        self.wanted[name] += 1
        self.right[name] += right
        if not right:
            self.wrong.append(f"{name}: {words}")

    def slip(self, name: str, words: str) -> None:
        """Count one thing that should not be there."""
        self.slips[name] += 1
        self.wrong.append(f"{name}: {words}")

    def add(self, other: Score) -> None:
        """Take in the score of other texts."""
        self.wanted += other.wanted
        self.right += other.right
        self.slips += other.slips
        self.sessions += other.sessions
        self.texts += other.texts
        self.unread += other.unread

    def percent(self, name: str) -> float:
        """Return how much of a field was right, of 100, or how many slips there were to 100; where nothing was wanted
        all was right.
        """
        if name in SLIPS:
            base = self.wanted["names"] if name == "strangers" else self.sessions
            return 100 * self.slips[name] / max(base, 1)
        return 100 * self.right[name] / self.wanted[name] if self.wanted[name] else 100.0

    def figures(self) -> dict[str, Any]:
        """Return all of it for a JSON file."""
        return {
            "texts": self.texts,
            "unread": self.unread,
            "sessions": self.sessions,
            "percent": {name: round(self.percent(name), 2) for name in (*FIELDS, *OPTIONAL, *SLIPS)},
            "wanted": {name: self.wanted[name] for name in (*FIELDS, *OPTIONAL)},
            "right": {name: self.right[name] for name in (*FIELDS, *OPTIONAL)},
            "slips": {name: self.slips[name] for name in SLIPS},
        }


class Remarks:
    """What a reading says of its own doubts: its notes by record or line and field, and the questions left open."""

    def __init__(self, reading: Reading) -> None:
        """Sort the notes of a reading."""
        self._lines = reading.lines
        self._program = reading.program
        self._days: dict[date, list[str]] = defaultdict(list)
        for key, day in reading.program.days.items():
            self._days[day.date].append(key)
        named = [(note, note.field.partition(":")[0]) for note in reading.notes if note.field]
        self._noted = {(note.record_id or note.line, name) for note, name in named}
        self.fields = {name for _note, name in named}
        self.open = {question.key for question in reading.questions if not question.answered}

    def about(self, session: Session, name: str) -> bool:
        """Tell whether a note speaks of a field of a session; for "day" also one on its day."""
        places: list[str | int | None] = [session.id, self._lines.get(session.id, -1)]
        if name == "day" and session.start:
            places += self._days[self._program.day_at(session.start)]
        return any((place, name) in self._noted for place in places)

    def doubt_time(self, session: Session, name: str) -> bool:
        """Tell whether there is a note or a question about the start or the end of a session."""
        return self.about(session, name) or "meridian" in self.open

    def doubt_day(self, session: Session) -> bool:
        """Tell whether there is a note or a question about the day of a session."""
        return self.about(session, "day") or not _ABOUT_DAYS.isdisjoint(self.open | self.fields)


def score(wanted: Mapping[str, Any], reading: Reading) -> Score:
    """Return how a reading compares with what was wanted.

    Where the text leaves open whether day or month comes first, the reading may have taken either for all of it.
    """
    sessions = wanted_sessions(wanted["sessions"])
    made = _scored(wanted, sessions, reading)
    if "date_order" in wanted.get("asks", ()):
        swapped = wanted_sessions([{**each, "date": _swapped(each["date"])} for each in wanted["sessions"]])
        made = max(made, _scored(wanted, swapped, reading), key=lambda each: each.right["starts"])
    return made


def _swapped(written: str | None) -> str | None:
    """Return the date that day and month the other way round give, where there is one."""
    if not written:
        return written
    year, month, day = written.split("-")
    return f"{year}-{day}-{month}" if int(day) <= 12 else written


def _scored(wanted: Mapping[str, Any], sessions: list[Wanted], reading: Reading) -> Score:
    made, remarks = Score(sessions=len(sessions)), Remarks(reading)
    found = found_sessions(reading.program)
    pairs = paired(sessions, found)
    met = {other.session.id for _each, other in pairs if other}
    for each, other in pairs:
        _session(made, each, other, reading.program, remarks)
    for other in found:
        if other.session.id not in met:
            made.slip("invented", f"{other.session.start} {other.session.title!r}")
    if wanted.get("title"):
        said = reading.program.conference.title
        made.count("program", f"{wanted['title']!r}: {said!r}", right=plain(said) == plain(wanted["title"]))
    _articles(made, wanted.get("articles", ()), reading.program)
    _questions(made, wanted, reading, remarks)
    return made


def _session(made: Score, each: Wanted, found: Found | None, program: Program, remarks: Remarks) -> None:
    name = f"{each.day} {each.start} {each.data['title'][:50]!r}"
    if found is None:
        for field_name in ("starts", "ends", "titles"):
            made.count(field_name, f"{name} was not found", right=False)
        for field_name in each.data.get("marked", ()):
            made.count("marked", f"{name}: {field_name}", right=False)
    else:
        _times(made, name, each, found, remarks)
        made.count("titles", f"{name}: {found.session.title!r}", right=each.title == found.title)
    _optional(made, name, each, found, program)
    _people(made, name, each, found, program)


def _times(made: Score, name: str, each: Wanted, found: Found, remarks: Remarks) -> None:
    """Count start and end, the doubts that have to be marked, and what was guessed without a word."""
    session, silent = found.session, dict[str, str]()
    made.count("starts", f"{name}: {session.start}", right=(right := begin_together(each, found)))
    wrong_clock = each.start != found.start
    told = (wrong_clock and remarks.doubt_time(session, "start")) or (
        not same_day(each, found) and remarks.doubt_day(session)
    )
    if not right and not told:
        silent["start"] = str(session.start)
    right = each.end == found.end or (each.end is None and remarks.about(session, "end"))
    made.count("ends", f"{name} {each.end}: {found.end}", right=right)
    if not right and not remarks.doubt_time(session, "end"):
        silent["end"] = str(found.end)
    for field_name in each.data.get("marked", ()):
        marked = remarks.about(session, field_name)
        made.count("marked", f"{name}: no doubt about its {field_name}", right=marked)
        if not marked:
            silent.setdefault("start" if field_name == "day" else field_name, "no doubt")
    for field_name, value in silent.items():
        made.slip("silent", f"{name}: {field_name} {value}")


def _optional(made: Score, name: str, each: Wanted, found: Found | None, program: Program) -> None:
    """Count what the JSON has only where the text says it."""
    session = found.session if found else None
    room = program.rooms.get(session.room_id) if session else None
    track = program.tracks.get(session.track_id) if session else None
    said = {
        "kind": session.kind.value if session else "",
        "room": room.name if room else "",
        "track": track.name if track else "",
        "label": session.label if session else "",
    }
    for key, value in said.items():
        if wanted := each.data.get(key):
            wanted = _CALLED.get(wanted, wanted) if key == "kind" else wanted
            made.count(f"{key}s", f"{name} {wanted!r}: {value!r}", right=plain(value) == plain(wanted))


def _people(made: Score, name: str, each: Wanted, found: Found | None, program: Program) -> None:
    seats: dict[str, list[Appearance]] = defaultdict(list)
    for seat in program.appearances_in(found.session.id) if found else ():
        seats[plain(program.people[seat.person_id].name)].append(seat)
    for person in each.data.get("speakers", ()):
        there = seats[plain(person["name"])]
        there.sort(key=lambda seat: seat.role.value != person["role"])
        role = there.pop(0).role.value if there else None
        said = f"{name}: {person['name']} ({person['role']})"
        made.count("names", said, right=role is not None)
        made.count("roles", f"{said}: {role}", right=role == person["role"])
    for left in (seat.person_id for there in seats.values() for seat in there):
        made.slip("strangers", f"{name}: {program.people[left].name}")


def _articles(made: Score, wanted: Iterable[Mapping[str, Any]], program: Program) -> None:
    found = {
        plain(each.title): {plain(program.people[key].name) for key in each.author_ids}
        for each in program.articles.values()
    }
    for each in wanted:
        authors = found.get(plain(each["title"]))
        right = authors is not None and authors == {plain(name) for name in each.get("authors", ())}
        made.count("articles", f"{each['title']!r}: {authors}", right=right)


def _questions(made: Score, wanted: Mapping[str, Any], reading: Reading, remarks: Remarks) -> None:
    for key in wanted.get("asks", ()):
        made.count("asked", f"{key} was not asked", right=key in remarks.open)
        if key not in remarks.open and key not in remarks.fields:
            made.slip("silent", f"{key} was neither asked nor noted")
    if asked_for := wanted.get("timezone"):
        said = reading.program.conference.timezone
        right = said == asked_for or (_offered(asked_for, reading) and _same_clocks(asked_for, said, reading.program))
        made.count("zones", f"{asked_for}: {said}", right=right)
        if not right and "timezone" not in remarks.open | remarks.fields:
            made.slip("silent", f"{asked_for}: {said}")


def _offered(name: str, reading: Reading) -> bool:
    return any(choice.value == name for each in reading.questions if each.key == "timezone" for choice in each.choices)


def _same_clocks(one: str, other: str, program: Program) -> bool:
    """Tell whether the clocks of two zones agree on every day of the program's year."""
    year = program.dates[0].year if program.dates else 2025
    noons = [datetime.combine(date(year, 1, 1), time(12)) + timedelta(days=day) for day in range(365)]
    return all(zone(one).utcoffset(noon) == zone(other).utcoffset(noon) for noon in noons)


def judged(path: Path) -> Score:
    """Read a text of the corpus, and score it against the JSON beside it; an error that is none for people is raised
    with the name of the text.
    """
    wanted = json.loads(path.with_suffix(".json").read_text(encoding="utf-8"))
    try:
        reading = formats.read(path.read_bytes(), path.name, Answers(namespace=_NAMESPACE))
    except ForumDeskError as error:
        made = score({**wanted, "asks": (), "timezone": ""}, Reading(program=empty()))
        _refused(made, wanted)
        made.wrong.insert(0, str(error))
        return made
    except Exception as error:
        error.add_note(path.name)
        raise
    return score(wanted, reading)


def _refused(made: Score, wanted: Mapping[str, Any]) -> None:
    """Count a text that could not be read: nothing was found or asked, and nothing guessed."""
    made.unread = 1
    made.slips.clear()
    for key in wanted.get("asks", ()):
        made.count("asked", f"{key} was not asked", right=False)
    if wanted.get("timezone"):
        made.count("zones", f"{wanted['timezone']} was not found", right=False)


def texts(paths: Iterable[Path]) -> Iterator[Path]:
    """Yield the texts in the folders, and the texts given themselves."""
    for path in paths:
        inside = sorted(path.iterdir()) if path.is_dir() else [path]
        yield from (each for each in inside if each.suffix != ".json" and each.with_suffix(".json").exists())


def total(scores: Iterable[Score]) -> Score:
    """Return the score of several texts together."""
    made = Score(texts=0)
    for each in scores:
        made.add(each)
    return made


def grouped(scores: Mapping[Path, Score]) -> dict[str, Score]:
    """Return the totals by language and by kind of file."""
    groups: dict[str, list[Score]] = defaultdict(list)
    for path, made in scores.items():
        language = json.loads(path.with_suffix(".json").read_text(encoding="utf-8")).get("language", "?")
        groups[f"language {language}"].append(made)
        groups[f"kind {path.suffix}"].append(made)
    return {name: total(groups[name]) for name in sorted(groups)}


def _row(name: str, made: Score, shown: Iterable[str]) -> str:
    figures = (f"{made.percent(each):10.1f}" if made.wanted[each] or each in SLIPS else f"{'-':>10}" for each in shown)
    return f"{name[:30]:30}" + "".join(figures) + "\n"


def table(scores: Mapping[Path, Score], rows: Mapping[str, Score], *, wrong: bool, each_text: bool) -> str:
    """Return the table: a line a text, with all that is wrong where that is wanted, and the lines below it."""
    shown = (*FIELDS, *(name for name in OPTIONAL if any(made.wanted[name] for made in scores.values())), *SLIPS)
    said = [f"{'':30}" + "".join(f"{name:>10}" for name in shown) + "\n"]
    for path, made in scores.items() if each_text else ():
        said.append(_row(path.name, made, shown))
        said += [f"    {words}\n" for words in made.wrong if wrong]
    said += [_row(name, made, shown) for name, made in rows.items()]
    return "".join(said)


def main(arguments: list[str]) -> None:
    """Print the scores of the texts named."""
    parser = argparse.ArgumentParser(description="Hold readings of program texts against what the texts mean.")
    parser.add_argument("paths", nargs="+", type=Path, help="folders or texts")
    parser.add_argument("-v", "--wrong", action="store_true", help="show every field that is wrong")
    parser.add_argument("--by", action="store_true", help="add totals by language and by kind of file")
    parser.add_argument("--totals", action="store_true", help="show no line for any one text")
    parser.add_argument("--json", action="store_true", help="print JSON")
    said = parser.parse_args(arguments)
    scores = {path: judged(path) for path in texts(said.paths)}
    rows = (grouped(scores) if said.by else {}) | {"all": total(scores.values())}
    if said.json:
        figures = {name: made.figures() for name, made in rows.items()}
        if not said.totals:
            figures["texts"] = {path.name: made.figures() for path, made in scores.items()}
        sys.stdout.write(json.dumps(figures, indent=1, ensure_ascii=False) + "\n")
    else:
        sys.stdout.write(table(scores, rows, wrong=said.wrong, each_text=not said.totals))


if __name__ == "__main__":
    main(sys.argv[1:])
