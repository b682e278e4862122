# SPDX-License-Identifier: MIT
"""What a mail or a letter puts around a program: the header over a quoted mail, who wrote it and when, the signature
under it, the date of the letter.

Such lines have dates, times and names, and are neither days nor sessions nor people of the program. They stay in sight
as left out. What a mail file says of itself is `documents.mail`'s business.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from datetime import timedelta
from itertools import pairwise

from forumdesk.formats.page_text.clock import dates, times
from forumdesk.formats.page_text.headings.rows import Row, Sort
from forumdesk.formats.page_text.people.people import looks_like_name
from forumdesk.formats.page_text.vocabulary import mails as words
from forumdesk.text import fold

_FIELD = re.compile(
    "|".join(rf"(?P<{key}>(?:{listed.alternation}))" for key, listed in words.FIELDS.items()).join(
        (r"(?:", r")(?:\s?:(?=\s|$)|\t)")
    ),
    re.IGNORECASE,
)
_ADDRESS = re.compile(r"[^\s@<>]{1,64}@[^\s@<>]{1,255}|<mailto:|\[mailto:")
_WROTE = re.compile(rf"(?<!\w)(?:{words.WROTE.alternation})(?!\w)|(?:{words.WROTE.unspaced})", re.IGNORECASE)
_LONGEST = 300
"""Characters of the line that says who wrote a mail."""
_FIELDS_OF_ONE = 3
"""So many fields, with whom the mail is from and its subject, are a header of a mail."""
_APART = 3
"""Lines between two fields of one header: addresses that go on."""
_MANY = 4
"""Sessions under the end of a letter that show that the program stands under it."""
_WRITTEN_BEFORE = timedelta(days=7)
"""A date so long before the days of the program is rather that of the letter."""
_SHORT = 7
"""Words of the line that ends a letter."""
_MARKS = " .,;:!–—-~*>|。、！，"


def without_mails(rows: Sequence[Row]) -> tuple[Row, ...]:
    """Return the lines of a text, with those left out that only a mail has around its own text."""
    heads = headers(rows)
    gone = heads | _signatures(rows, sorted(heads)) | _letter_dates(rows)
    if not gone:
        return tuple(rows)
    return tuple(
        Row(row.line, Sort.LEFT_OUT) if place in gone and not row.forced else row for place, row in enumerate(rows)
    )


def headers(rows: Sequence[Row]) -> set[int]:
    """Return the places of the lines that say who wrote a mail, and when."""
    heads = _headers(rows)
    for place in range(len(rows)):
        if place not in heads and _is_above_mail(rows, place):
            heads.add(place)
            if not _ends_attribution(rows[place].line.text):
                heads.add(place + 1)
    return heads


def _fields(row: Row) -> list[tuple[str, str]]:
    """Return the fields of a header on a line, mostly one, as (which, what it says)."""
    if row.line.long or not (":" in row.line.text or "\t" in row.line.text):
        return []
    text = row.line.text
    first = _FIELD.match(text)
    if first is None or first.lastgroup is None:
        return []
    found, before = [], first
    for match in _FIELD.finditer(text, first.end()):
        if text[match.start() - 1].isspace() and match[0][-1] == ":":
            found.append((str(before.lastgroup), text[before.end() : match.start()].strip()))
            before = match
    return [*found, (str(before.lastgroup), text[before.end() :].strip())]


def _headers(rows: Sequence[Row]) -> set[int]:
    """Return the places of the lines of headers over quoted mails."""
    gone: set[int] = set()
    run: list[int] = []
    said: dict[str, str] = {}

    def done() -> None:
        if _is_header(said):
            gone.update(range(run[0], run[-1] + 1))
        run.clear()
        said.clear()

    for place, row in enumerate(rows):
        found = _fields(row)
        if run and (place - run[-1] > _APART or any(key in said for key, _value in found)):
            done()
        if found:
            run.append(place)
            said.update(found)
    done()
    return gone


def _is_header(said: dict[str, str]) -> bool:
    """Tell whether fields make the header of a mail, and not the form of a session ("From: 9:00", "To: 10:30")."""
    sender = said.get("from", "")
    if not sender or next(times.find(sender), None) or dates.find_date(sender):
        return False
    addressed = any(_ADDRESS.search(said.get(key, "")) for key in ("from", "to", "copy"))
    if "subject" in said:
        return len(said) >= _FIELDS_OF_ONE or addressed
    return addressed and "date" in said and "to" in said


def _is_above_mail(rows: Sequence[Row], place: int) -> bool:
    """Tell whether a line says who wrote what follows, or that a mail follows; its end may stand on the next line."""
    text = rows[place].line.text
    bare = fold(text).strip(_MARKS)
    if words.MESSAGES.are(bare):
        return True
    if rows[place].line.long or len(text) > _LONGEST:
        return False
    if _ends_attribution(text):
        return _attributes(text)
    after = rows[place + 1].line.text if place + 1 < len(rows) else ""
    if len(after) > _LONGEST or not _ends_attribution(after) or _attributes(after):
        return False
    return dates.find_date(text) is not None and _attributes(f"{text} {after}")


def _ends_attribution(text: str) -> bool:
    return text[-1:] == ":" and (_WROTE.search(text) is not None or _ADDRESS.search(text) is not None)


def _attributes(text: str) -> bool:
    """Tell whether a line names when or from where somebody wrote."""
    if _WROTE.search(text) and (_ADDRESS.search(text) or dates.find_date(text)):
        return True
    return _ADDRESS.search(text) is not None and dates.find_date(text) is not None and any(times.find(text))


def _signatures(rows: Sequence[Row], edges: Sequence[int]) -> set[int]:
    """Return the places of the lines from the end of each letter to the end of its mail."""
    gone: set[int] = set()
    for place in _ends(rows):
        if place in gone:
            continue
        stop = next((edge for edge in edges if edge > place), len(rows))
        if sum(row.timed for row in rows[place:stop]) >= _MANY:
            stop = _paragraph_end(rows, place, stop)
        gone.update(range(place, stop))
    return gone


def _ends(rows: Sequence[Row]) -> Iterator[int]:
    """Yield the places of the lines with which letters end: a farewell, or the mark before a signature."""
    for place, row in enumerate(rows):
        if row.sort not in {Sort.TEXT, Sort.PROSE, Sort.PERSON, Sort.AFFILIATION} or row.line.hint.cell:
            continue
        above = rows[place - 1] if place else None
        titled = above is not None and above.sort is Sort.TIME and not row.line.after_blank
        if not titled and (row.line.original.strip() == "--" or _is_farewell(rows, place)):
            yield place


def _is_farewell(rows: Sequence[Row], place: int) -> bool:
    text = rows[place].line.text
    if len(text) > _LONGEST or len(text.split()) > _SHORT:
        return False
    bare = fold(text).strip(_MARKS)
    if words.FAREWELLS.begin(bare):
        return True
    if not words.SHORT_FAREWELLS.are(bare):
        return False
    after = rows[place + 1].line.text.strip(_MARKS) if place + 1 < len(rows) else ""
    return text[-1:] == "," or (bool(after) and looks_like_name(after))


def _letter_dates(rows: Sequence[Row]) -> set[int]:
    """Return the places of dates on which a letter was written, under which no session stands.

    They have a year where the days of the program have none, or lie well before all of those.
    """
    days = [place for place, row in enumerate(rows) if row.sort is Sort.DAY and row.day and row.heading is None]
    full = {
        place
        for place, after in pairwise((*days, len(rows)))
        if any(row.heading is not None for row in rows[place:after])
    }
    held = [date for place in full if (date := _date(rows[place]))]
    last = max((place for place, row in enumerate(rows) if row.heading is not None), default=0)
    first = min((when for each in held if (when := each.on(0))), default=None)
    found = set()
    for place in days:
        date = _date(rows[place])
        if place not in full and held and date and date.year and (when := date.on(0)):
            early = first is not None and first - when > _WRITTEN_BEFORE
            if early or (first is None and place > last):
                found.add(place)
    return found


def _date(row: Row) -> dates.PartialDate | None:
    """Return the date that is all a heading of a day says."""
    return row.day.date if row.day and row.day.title is None and not row.day.number else None


def _paragraph_end(rows: Sequence[Row], place: int, stop: int) -> int:
    """Return where the lines end that stand right under the end of a letter, above the program."""
    for after in range(place + 1, stop):
        if rows[after].line.after_blank or rows[after].timed or rows[after].sort is Sort.DAY:
            return after
    return stop
