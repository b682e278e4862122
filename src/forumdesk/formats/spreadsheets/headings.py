# SPDX-License-Identifier: MIT
"""Finds the row with the headings of a sheet, which need not be the first, and tells what each heading means.

Also tells the one export that has none: Indico's, which always has the same seven columns. What a person says of a
column is `columns`' business.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass, replace

from forumdesk.formats.page_text.clock import times
from forumdesk.formats.page_text.people import role_labels
from forumdesk.formats.page_text.source.normalise import shadow
from forumdesk.formats.page_text.vocabulary.tables import HEADERS
from forumdesk.formats.page_text.vocabulary.tables import Column as Printed
from forumdesk.formats.schedule_times import stamp
from forumdesk.formats.spreadsheets.aliases import FROM_TEXTS, KEPT, STRONG, WEAK, key_of
from forumdesk.formats.spreadsheets.cells import Sheet, Value, shown
from forumdesk.program import Role
from forumdesk.text import clean_line, fold

_LOOKED = 30
"""Rows among which the headings are."""
LONGEST = 60
"""Characters of a heading."""
_ENOUGH = 6
"""So many known headings show a row of them, however many others there are."""
SEVERAL = frozenset({"speakers", "moderators", "nothing"})
"""Fields that more than one column can mean."""
OF_PEOPLE = frozenset(
    {"first_name", "last_name", "honorific", "role", "position", "organization", "biography", "person_id"}
)
"""Fields that say more about the people of the session."""
_TELLING = OF_PEOPLE | {
    "speakers", "moderators", "start", "end", "date", "duration", "room", "track", "type", "abstract", "description",
}  # fmt: skip
"""Fields of which one beside the titles shows a list of sessions."""
_OF_EVENTS = frozenset(
    {"title", "start", "end", "date", "duration", "room", "track", "abstract", "moderators", "parent"}
)
"""Fields that people have none of."""


@dataclass(frozen=True, slots=True)
class Meaning:
    """What a heading says: a field of `fields.FIELDS`, or nothing that is known."""

    field: str = ""
    person: int = 0
    """Which of the people it is about, from 1 ("Speaker 2 email"); 0 for all whom the row names."""
    role: Role | None = None
    """What the people in it do, where the heading says so."""
    sure: bool = True
    """Whether the heading says it; otherwise it is a guess at what stands below."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Table:
    """A list in a sheet: what its columns are, and where its rows begin."""

    sheet: Sheet
    first: int
    """The place in the sheet of the first row below the headings."""
    titles: tuple[str, ...]
    """The headings as printed; empty where there is none."""
    meanings: tuple[Meaning, ...]
    above: tuple[str, ...] = ()
    """What stands above the headings, line by line."""

    @property
    def fields(self) -> frozenset[str]:
        """Every field that a heading means."""
        return frozenset(each.field for each in self.meanings if each.field)


def strict(sheet: Sheet) -> Table | None:
    """Return the list of sessions of a sheet whose headings show it, or that is Indico's export."""
    found = _best(sheet)
    return found if found and _is_list(found.fields) and of_people(sheet) is None else _indico(sheet)


def of_people(sheet: Sheet) -> Table | None:
    """Return the list of people of a sheet: names with something about each, and no sessions."""
    found = _best(sheet, people=True)
    if found is None or found.fields & _OF_EVENTS:
        return None
    named = sum(each.field == "speakers" for each in found.meanings) == 1 or "last_name" in found.fields
    told = bool(found.fields & (OF_PEOPLE | {"url", "nothing"}))
    return found if named and told else None


def of_rooms(sheet: Sheet) -> Table | None:
    """Return the list of rooms of a sheet: names with seats or floors, and nothing that happens."""
    found = _best(sheet)
    if found is None or "capacity" not in found.fields or found.fields & (_TELLING - {"room", "description", "type"}):
        return None
    named = ["room" if each.field == "title" else each.field for each in found.meanings]
    made = tuple(replace(each, field=field) for each, field in zip(found.meanings, named, strict=True))
    return replace(found, meanings=made)


def _is_list(fields: Collection[str]) -> bool:
    titled = "title" in fields or ("type" in fields and "start" in fields)
    return titled and bool(_TELLING.intersection(fields) - ({"type", "start"} if "title" not in fields else set()))


def _best(sheet: Sheet, *, people: bool = False) -> Table | None:
    """Return the table under the row of which most cells are headings; None where no row has two."""
    best: tuple[int, int] | None = None
    rows = [tuple(shown(value) for value in row) for row in sheet.rows[: _LOOKED + 1]]
    for place, row in enumerate(rows[:_LOOKED]):
        filled = [text for text in row if text]
        known = {each.field for each in meanings(row, people=people) if each.field}
        enough = len(known) * 3 >= min(len(set(filled)), 3 * _ENOUGH)
        if len(known) > 1 and enough and all(map(_may_head, filled)):
            score = len(known)
            if best is None or score > best[0]:
                best = (score, place)
    return under(sheet, best[1], grouped=True, people=people) if best else None


def under(sheet: Sheet, place: int, *, grouped: bool = False, people: bool = False) -> Table:
    """Return the table under a row; `grouped` says that merged cells above are headings over several of its columns."""
    width = max(len(row) for row in sheet.rows[place:])
    titles = tuple(clean_line(shown(value)) for value in sheet.rows[place]) + ("",) * (width - len(sheet.rows[place]))
    groups = _groups(sheet, place, width) if grouped else ()
    lines = (clean_line(shown(value)) for row in sheet.rows[:place] for value in row if value != "")
    return Table(
        sheet=sheet,
        first=place + 1,
        titles=titles,
        meanings=meanings(titles, groups, people=people),
        above=tuple(line for line in lines if line not in groups),
    )


def _may_head(text: str) -> bool:
    return len(text) <= LONGEST and stamp(text) is None


def _groups(sheet: Sheet, place: int, width: int) -> tuple[str, ...]:
    """Return the heading over several columns, of the row above, that each column stands under; empty for none."""
    groups = [""] * width
    above = sheet.rows[place - 1] if place else ()
    for span in sheet.spans:
        if span.row == place - 1 and span.columns > 1 and span.column < len(above):
            for column in range(span.column, min(span.column + span.columns, width)):
                groups[column] = clean_line(shown(above[span.column]))
    return tuple(groups)


def meanings(titles: Sequence[str], groups: Sequence[str] = (), *, people: bool = False) -> tuple[Meaning, ...]:
    """Return what the headings of a row mean together, `groups` being the headings over several of them."""
    said = [_Said() if title.startswith(KEPT) else _said(title, people=people) for title in titles]
    if any(groups):
        said = [_grouped(each, title, group) for each, title, group in zip(said, titles, groups, strict=True)]
    taken: set[tuple[str, int]] = set()
    found = [Meaning()] * len(said)
    for turn in range(4):
        for place, each in enumerate(said):
            field = each.fields[turn] if not found[place].field and turn < len(each.fields) else ""
            if field and (field in SEVERAL or (field, each.person) not in taken):
                taken.add((field, each.person))
                found[place] = Meaning(field, each.person, each.role)
    return tuple(found)


@dataclass(frozen=True, slots=True)
class _Said:
    """What one heading may mean: a field for each turn, in which the surer ones of all headings come first."""

    fields: tuple[str, ...] = ()
    person: int = 0
    role: Role | None = None


def _said(title: str, *, people: bool) -> _Said:
    for form in _forms(title):
        key = key_of(form)
        if not key:
            continue
        if people and key in {"name", "id", "code", "title", *_NAMES}:
            return _Said(({"id": "person_id", "code": "person_id", "title": "position"}.get(key, "speakers"),))
        if numbered := _of_person(form):
            return numbered
        if known := _known(key, form):
            return known
    return _Said()


def _known(key: str, form: str) -> _Said | None:
    """Return what a heading means by itself, in the turn in which that counts."""
    if key in STRONG:
        return _Said((STRONG[key],), role=_role(form, STRONG[key]))
    if key in WEAK:
        return _Said(("", *WEAK[key]))
    if key.endswith(("email", "emailaddress")):
        return _Said(("nothing",))
    return _Said(("", "", FROM_TEXTS[key]), role=_role(form, FROM_TEXTS[key])) if key in FROM_TEXTS else None


_NAMES = frozenset(
    map(key_of, ("nom", "nombre", "nome", "имя и фамилия", "фио", "الاسم", "نام", "ad soyad", "氏名", "姓名"))
)


def _role(title: str, field: str) -> Role | None:
    if field not in {"speakers", "moderators"}:
        return None
    found = role_labels.of_label(title)
    said = found[0] if found else None
    if field == "moderators":
        return said if said not in {None, Role.SPEAKER} else Role.MODERATOR
    return said if said is not Role.SPEAKER else None


def _grouped(said: _Said, title: str, group: str) -> _Said:
    """Return what a heading means under one of several columns: "1" and "Name" under "Speakers"."""
    if not group or said.fields[:1] not in {(), ("",)}:
        return said
    over = _said(group, people=False)
    if "speakers" not in over.fields and "moderators" not in over.fields:
        return said
    both = _of_person(f"{group} {title}") if title else None
    if both:
        return both
    field = "speakers" if "speakers" in over.fields else "moderators"
    return _Said((field,), role=over.role) if not title or title.isdecimal() else said


_CAMEL = re.compile(r"(?<=[a-z0-9])(?=[A-Z])")
_BRACKETS = re.compile(r"\s?[(\[][^()\[\]]{0,40}[)\]]")
_TOKENS = re.compile(r"[^\W\d_]+|\d{1,3}")
_OF_SESSIONS = frozenset(
    {"session", "sessions", "talk", "event", "proposal", "submission", "presentation", "slot", "paper", "lecture"}
)
_LANGUAGES = frozenset({"en", "fr", "es", "de", "it", "pt", "ar", "fa", "tr", "ru", "ja", "zh", "local"})


def _forms(title: str) -> Iterator[str]:
    """Yield a heading as it is, and without what may stand around its word: "Start (UTC)", "Raum / Room"."""
    yield title
    bare = _BRACKETS.sub("", title).strip(" :*.")
    yield bare
    yield from re.split(r"[/|\n]", bare)[:3]
    words = bare.replace("_", " ").split() if " " in bare or "_" in bare else _CAMEL.sub(" ", bare).split()
    if len(words) > 1 and fold(words[0]) in _OF_SESSIONS:
        yield " ".join(words[1:])
    if len(words) > 1 and fold(words[-1]) in _LANGUAGES:
        yield " ".join(words[:-1])


_PEOPLE = frozenset(
    {key_of(word) for word in HEADERS[Printed.PERSON].folded if " " not in word}
    | {"person", "people", "speaker", "panelist", "moderator", "chair", "host", "discussant"}
) - {"by", "who", "lead", "leads", "chi", "wer", "qui", "quien", "quem", "wie", "кто"}  # fmt: skip
_PARTS = {
    **{key_of(word): "speakers" for word in ("", "name", "names", "full name", "fullname", "nom", "nombre", "nome")},
    "title": "honorific", "type": "role", "tagline": "position", "headline": "position", "id": "person_id",
    "ids": "person_id", "code": "person_id", "codes": "person_id", "firstname": "first_name", "first": "first_name",
    "lastname": "last_name", "last": "last_name", "org": "organization", "country": "",
}  # fmt: skip
_KNOWN_PARTS = OF_PEOPLE | {"nothing"}


def _of_person(title: str) -> _Said | None:
    """Read "Speaker", "speaker1_first", "PERSON2_NAME", "Presenter affiliation"; None for another heading."""
    tokens = [fold(token) for token in _TOKENS.findall(_CAMEL.sub(" ", title))]
    if not tokens or key_of(tokens[0]) not in _PEOPLE:
        return None
    numbers = [int(token) for token in tokens if token.isdecimal()]
    rest = "".join(key_of(token) for token in tokens[1:] if not token.isdecimal())
    field = _PARTS.get(rest, STRONG.get(rest, ""))
    if len(numbers) > 1 or (field != "speakers" and field not in _KNOWN_PARTS):
        return None
    if field == "speakers" and not numbers and key_of(title) in STRONG:
        field = STRONG[key_of(title)]
    leading = _role(tokens[0], "speakers")
    return _Said((field,), numbers[0] if numbers else 0, leading)


_INDICO = ("start", "duration", "title", "first_name", "last_name", "organization", "nothing")


def _indico(sheet: Sheet) -> Table | None:
    """Return Indico's export of a timetable: start, minutes, title, given name, surname, affiliation, address."""
    rows = [row for row in sheet.rows if row]
    if not rows or any(len(row) > len(_INDICO) for row in rows) or not all(map(_is_indico, rows[:50])):
        return None
    addressed = any(len(row) == len(_INDICO) and "@" in shown(row[-1]) for row in rows)
    meant = tuple(Meaning(field) for field in _INDICO)
    return Table(sheet=sheet, first=0, titles=("",) * len(_INDICO), meanings=meant) if addressed else None


def _is_indico(row: Sequence[Value]) -> bool:
    if len(row) < 3:
        return False
    start, minutes, title = (shown(value) for value in row[:3])
    return starts(start) and minutes.isascii() and minutes.isdigit() and bool(title)


def starts(text: str) -> bool:
    """Tell whether a text is a time of day, or a date with one."""
    return stamp(text) is not None or next(times.find(shadow(text)), None) is not None
