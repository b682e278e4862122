# SPDX-License-Identifier: MIT
"""What a zone printed behind a time means: an IANA name, or a question. Ambiguous abbreviations are never guessed.

The time zone database can't answer this: to it "AST" is only the Atlantic one, and the Gulf's "GST" is unknown.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta

from forumdesk.errors import ForumDeskError
from forumdesk.formats.reading import Choice, Note, NoteLevel, Question
from forumdesk.i18n import _
from forumdesk.times import city, own_zone, zone

_EASTERN = ("America/New_York", "America/Toronto")
_CENTRAL = ("America/Chicago", "America/Winnipeg")
_MOUNTAIN = ("America/Denver", "America/Edmonton")
_PACIFIC = ("America/Los_Angeles", "America/Vancouver")
_MIDDLE_EUROPE = ("Europe/Brussels", "Europe/Paris", "Europe/Berlin", "Europe/Vienna", "Europe/Madrid", "Europe/Rome")
_GERMAN = ("Europe/Berlin", "Europe/Vienna", "Europe/Zurich")
_EAST_EUROPE = ("Europe/Helsinki", "Europe/Athens", "Europe/Kyiv", "Europe/Bucharest")

FAMILIES: Mapping[str, tuple[str, ...]] = {
    "ET": _EASTERN, "EST": _EASTERN, "EDT": _EASTERN, "CT": _CENTRAL, "MT": _MOUNTAIN, "MDT": _MOUNTAIN,
    "PT": _PACIFIC, "PDT": _PACIFIC, "CET": _MIDDLE_EUROPE, "CEST": _MIDDLE_EUROPE, "MEZ": _GERMAN,
    "MESZ": _GERMAN, "EET": _EAST_EUROPE, "EEST": _EAST_EUROPE, "WET": ("Europe/Lisbon",),
    "WEST": ("Europe/Lisbon",), "MSK": ("Europe/Moscow",), "TRT": ("Europe/Istanbul",), "JST": ("Asia/Tokyo",),
    "KST": ("Asia/Seoul",), "HKT": ("Asia/Hong_Kong",), "SGT": ("Asia/Singapore",), "PKT": ("Asia/Karachi",),
    "SAST": ("Africa/Johannesburg",), "EAT": ("Africa/Nairobi",), "WAT": ("Africa/Lagos",), "CAT": ("Africa/Harare",),
    "AEST": ("Australia/Sydney", "Australia/Brisbane"), "AEDT": ("Australia/Sydney", "Australia/Melbourne"),
    "AWST": ("Australia/Perth",), "NZST": ("Pacific/Auckland",), "NZDT": ("Pacific/Auckland",),
    "AKT": ("America/Anchorage",), "HST": ("Pacific/Honolulu",), "NST": ("America/St_Johns",),
    "BRT": ("America/Sao_Paulo",),
    "ART": ("America/Argentina/Buenos_Aires",), "UTC": ("UTC",), "GMT": ("UTC",),
}  # fmt: skip
"""Abbreviations that mean one family of zones; the first is taken where the text speaks of none of their places."""

AMBIGUOUS: Mapping[str, tuple[tuple[str, str], ...]] = {
    "IST": ((_("India"), "Asia/Kolkata"), (_("Israel"), "Asia/Jerusalem"), (_("Ireland"), "Europe/Dublin")),
    "AST": ((_("Arabia"), "Asia/Riyadh"), (_("Atlantic Canada"), "America/Halifax")),
    "CST": ((_("Central US"), "America/Chicago"), (_("China"), "Asia/Shanghai"), (_("Cuba"), "America/Havana")),
    "CDT": ((_("Central US"), "America/Chicago"), (_("Cuba"), "America/Havana")),
    "BST": ((_("Britain"), "Europe/London"), (_("Bangladesh"), "Asia/Dhaka")),
    "GST": ((_("the Gulf"), "Asia/Dubai"), (_("South Georgia"), "Atlantic/South_Georgia")),
    "PST": ((_("Pacific US"), "America/Los_Angeles"), (_("the Philippines"), "Asia/Manila")),
    "MST": (
        (_("Mountain US"), "America/Denver"),
        (_("Arizona"), "America/Phoenix"),
        (_("Malaysia"), "Asia/Kuala_Lumpur"),
    ),
    "SST": ((_("Singapore"), "Asia/Singapore"), (_("Samoa"), "Pacific/Pago_Pago")),
    "ECT": (
        (_("Ecuador"), "America/Guayaquil"),
        (_("the Eastern Caribbean"), "America/Puerto_Rico"),
        (_("Central Europe"), "Europe/Brussels"),
    ),
    "WST": ((_("Western Australia"), "Australia/Perth"), (_("Samoa"), "Pacific/Apia")),
}

_IN_WORDS: Mapping[str, str] = {
    "eastern": "ET",
    "central": "CT",
    "mountain": "MT",
    "pacific": "PT",
    "central european": "CET",
}
_STANDARD = frozenset({"EST", "CET", "EET", "WET", "MEZ", "AEST", "NZST"})
_SUMMER = frozenset({"EDT", "PDT", "MDT", "CEST", "EEST", "WEST", "MESZ", "AEDT", "NZDT"})

HINTS: Mapping[str, str] = {
    "America/Toronto": r"canad\w*|toronto|ottawa|montr[ée]al|ontario|qu[ée]bec",
    "America/New_York": r"u\.s\.|united states|america|americans?|new york|washington|boston",
    "America/Winnipeg": r"canad\w*|winnipeg|manitoba",
    "America/Edmonton": r"canad\w*|edmonton|calgary|alberta",
    "America/Vancouver": r"canad\w*|vancouver|british columbia",
    "Europe/Brussels": r"brussels|bruxelles|belgi\w*",
    "Europe/Paris": r"paris|france|french|français\w*",
    "Europe/Berlin": r"berlin|german\w*|deutsch\w*|munich|münchen|hamburg",
    "Europe/Vienna": r"vienna|wien|austria\w*|österreich\w*",
    "Europe/Madrid": r"madrid|barcelona|spain|spanish|españ\w*",
    "Europe/Rome": r"rome|roma|ital\w*|milan\w*",
    "Europe/Athens": r"athens|greece|greek",
    "Europe/Kyiv": r"kyiv|kiev|ukrain\w*",
    "Europe/Bucharest": r"bucharest|romania\w*",
}
"""Which words in a text speak for a zone of a family."""

_OFFSET = r"(?:UTC|GMT)\s?[+-]\s?\d{1,2}(?::?[0-5]\d)?"
_NAMED = r"(?:Eastern|Central(?:\sEuropean)?|Mountain|Pacific)(?:\s(?:Standard|Daylight|Summer))?\sTime"
_AREA = r"(?:Africa|America|Antarctica|Asia|Atlantic|Australia|Europe|Indian|Pacific)"
_IANA = _AREA + r"(?:/[A-Z][A-Za-z_]{1,30}){1,2}"
_ABBREVIATIONS = "|".join(sorted({*FAMILIES, *AMBIGUOUS}, key=lambda name: (-len(name), name)))
ZONE = rf"(?:{_IANA}|{_OFFSET}|{_NAMED}|(?:{_ABBREVIATIONS})(?![A-Za-z]))"
"""What may stand behind a time as its zone, as a regular expression."""
_ZONE = re.compile(rf"(?<![A-Za-z/]){ZONE}")

_FIXED = (
    "Pacific/Honolulu", "America/Anchorage", "America/Los_Angeles", "America/Denver", "America/Mexico_City",
    "America/Chicago", "America/Bogota", "America/New_York", "America/Halifax", "America/Caracas",
    "America/Sao_Paulo", "Atlantic/Azores", "Africa/Accra", "Europe/London", "Africa/Lagos", "Europe/Brussels",
    "Africa/Cairo", "Europe/Helsinki", "Africa/Johannesburg", "Asia/Riyadh", "Europe/Istanbul", "Africa/Nairobi",
    "Europe/Moscow", "Asia/Tehran", "Asia/Dubai", "Asia/Kabul", "Asia/Karachi", "Asia/Kolkata", "Asia/Kathmandu",
    "Asia/Dhaka", "Asia/Yangon", "Asia/Bangkok", "Asia/Singapore", "Asia/Shanghai", "Asia/Tokyo", "Asia/Seoul",
    "Australia/Adelaide", "Australia/Sydney", "Pacific/Auckland",
)  # fmt: skip
"""Places offered for a bare offset such as UTC+3."""


@dataclass(frozen=True, slots=True)
class Zone:
    """What is known about the program's zone: the name to go on with, and the question if it is one."""

    name: str
    question: Question | None = None
    notes: tuple[Note, ...] = ()


def stated(text: str) -> str:
    """Return the first zone named in a shadow line, as written, or an empty string."""
    match = _ZONE.search(text)
    return match[0] if match else ""


def resolve(written: Sequence[tuple[int, str]], answer: str, text: str, dates: Sequence[date]) -> Zone:
    """Return the zone of a program from the zones that its lines name, as (line, as written).

    `answer` is what a person said and wins. `text` is the whole source, whose places speak for a zone of a family.
    `dates` are the program's, empty when unknown. Raises ForumDeskError when the answer is no zone.
    """
    if answer:
        zone(answer)
    counts = Counter(_short(name) for _line, name in written)
    if not counts:
        return _unsaid(answer)
    main = counts.most_common(1)[0][0]
    found = _meaning(main, answer, text, dates)
    line = next(line for line, name in written if _short(name) == main)
    return Zone(
        found.name,
        found.question,
        (*(_at(note, line) for note in found.notes), *_others(main, written), *_seasons(written, found.name, dates)),
    )


def _at(note: Note, line: int) -> Note:
    return Note(level=note.level, message=note.message, line=line, field="timezone")


def _short(written: str) -> str:
    lowered = written.removesuffix("Time").lower()
    for season in (" standard", " daylight", " summer"):
        lowered = lowered.replace(season, "")
    return _IN_WORDS.get(lowered.strip(), written.replace(" ", "") if written[:3] in {"UTC", "GMT"} else written)


def _unsaid(answer: str) -> Zone:
    question = Question(
        key="timezone",
        text=_("Which time zone are the times in?"),
        detail=_("The text gives times and never says in which zone."),
        choices=_choices((own_zone(),)),
        suggested=own_zone(),
        answered=answer,
    )
    notes = () if answer else (_missing(_("The text names no time zone.")),)
    return Zone(answer or "UTC", question, notes)


def _missing(what: str) -> Note:
    how = _("{what} Say which is meant; on the command line with --timezone, such as --timezone America/Toronto.")
    return Note(level=NoteLevel.MISSING, message=how.format(what=what), field="timezone")


def _choices(names: Iterable[str]) -> tuple[Choice, ...]:
    return tuple(Choice(label=city(name), value=name) for name in names)


def _meaning(written: str, answer: str, text: str, dates: Sequence[date]) -> Zone:
    if written in AMBIGUOUS:
        return _ambiguous(written, answer)
    if written in FAMILIES:
        return _family(written, answer, text)
    if "/" in written:
        return _named(written, answer)
    return _offset(written, answer, dates)


def _ambiguous(written: str, answer: str) -> Zone:
    choices = tuple(
        Choice(label=place if place == city(name) else f"{city(name)} ({place})", value=name)
        for place, name in AMBIGUOUS[written]
    )
    detail = _("“{zone}” is the short name of several zones, in {places}. It is never guessed.")
    question = Question(
        key="timezone",
        text=_("Which “{zone}” is meant?").format(zone=written),
        detail=detail.format(zone=written, places=", ".join(place for place, _name in AMBIGUOUS[written])),
        choices=choices,
        answered=answer,
    )
    notes = () if answer else (_missing(_("“{zone}” is the short name of several zones.").format(zone=written)),)
    return Zone(answer or "UTC", question, notes)


def _family(written: str, answer: str, text: str) -> Zone:
    names = FAMILIES[written]
    mentions = {name: _mentions(name, text) for name in names}
    ranked = sorted(names, key=lambda name: -mentions[name])
    chosen = answer or ranked[0]
    if len(names) == 1:
        level, message = NoteLevel.INFO, _("“{zone}” is the time of {city}.")
    else:
        level, message = NoteLevel.GUESS, _("“{zone}” was taken for the time of {city}.")
    question = Question(
        key="timezone",
        text=_("What zone is “{zone}”?").format(zone=written),
        detail=_mentioned(written, mentions, ranked),
        choices=_choices(ranked),
        suggested=ranked[0],
        answered=chosen,
    )
    notes = (Note(level=level, message=message.format(zone=written, city=city(chosen))),)
    if answer and not _same_clock(answer, names):
        warning = _("The text says “{zone}”, which {city} does not use. The times are kept as printed.")
        notes = (Note(level=NoteLevel.WARNING, message=warning.format(zone=written, city=city(answer))),)
    return Zone(chosen, question, notes)


def _mentions(name: str, text: str) -> int:
    pattern = HINTS.get(name)
    return len(re.findall(rf"\b(?:{pattern})(?!\w)", text, re.IGNORECASE)) if pattern else 0


def _mentioned(written: str, mentions: Mapping[str, int], ranked: Sequence[str]) -> str:
    if not mentions[ranked[0]]:
        return _("The text says “{zone}” and speaks of no place that decides which.").format(zone=written)
    detail = _("The text says “{zone}” and speaks most often of places around {city}.")
    return detail.format(zone=written, city=city(ranked[0]))


def _same_clock(name: str, family: Sequence[str]) -> bool:
    moments = (datetime(2025, 1, 15, 12), datetime(2025, 7, 15, 12))
    shown = [tuple(zone(each).utcoffset(moment) for moment in moments) for each in (name, *family)]
    return shown[0] in shown[1:]


def _named(written: str, answer: str) -> Zone:
    try:
        zone(written)
    except ForumDeskError:
        return _unsaid(answer)
    return Zone(answer or written, _plain_question(written, (written,), answer or written))


def _plain_question(written: str, names: Iterable[str], answered: str) -> Question:
    return Question(
        key="timezone",
        text=_("What zone is “{zone}”?").format(zone=written),
        detail=_("The text says “{zone}”.").format(zone=written),
        choices=_choices(names),
        answered=answered,
    )


def _offset(written: str, answer: str, dates: Sequence[date]) -> Zone:
    """Read UTC+3 as it is written, three hours ahead, and ask for a place: an offset has no name that people know."""
    sign, hours, minutes = re.fullmatch(r"(?:UTC|GMT)([+-])(\d{1,2})(?::?(\d\d))?", written).groups("0")  # type: ignore[union-attr]
    ahead = timedelta(hours=int(hours), minutes=int(minutes)) * (1 if sign == "+" else -1)
    if not ahead:
        return _family("UTC", answer, "")
    moment = datetime.combine(dates[0], time(12)) if dates else None
    near = [name for name in _FIXED if _is_ahead(name, ahead, moment)]
    notes = () if answer else (_missing(_("“{zone}” can be the time of many places.").format(zone=written)),)
    return Zone(answer or "UTC", _plain_question(written, near, answer), notes)


def _is_ahead(name: str, ahead: timedelta, moment: datetime | None) -> bool:
    if moment is not None:
        return zone(name).utcoffset(moment) == ahead
    year = (datetime(2025, 1, 15, 12), datetime(2025, 7, 15, 12))
    return all(zone(name).utcoffset(when) == ahead for when in year)


def _others(main: str, written: Sequence[tuple[int, str]]) -> Iterable[Note]:
    """Warn, once each, of other zones in the text; times in them are kept as printed."""
    seen = {main}
    for line, name in written:
        short = _short(name)
        if short not in seen and FAMILIES.get(short) != FAMILIES.get(main, ()):
            message = _("This line says “{other}”, the program otherwise “{zone}”. The time is kept as printed.")
            yield Note(
                level=NoteLevel.WARNING, message=message.format(other=short, zone=main), line=line, field="start"
            )
        seen.add(short)


def _seasons(written: Sequence[tuple[int, str]], name: str, dates: Sequence[date]) -> Iterable[Note]:
    """Warn of winter time in summer and the reverse: the times are then those of the clocks there."""
    if not dates:
        return
    summer = bool(zone(name).dst(datetime.combine(dates[0], time(12))))
    odd = _STANDARD if summer else _SUMMER
    for line, short in written:
        if short in odd:
            message = _(
                "“{zone}” is not in use in {city} on that date. The times were taken as the clocks there show them."
            )
            yield Note(
                level=NoteLevel.WARNING,
                message=message.format(zone=short, city=city(name)),
                line=line,
                field="timezone",
            )
            return
