# SPDX-License-Identifier: MIT
"""What a zone printed behind a time means: an IANA name, or a question. Ambiguous abbreviations are never guessed.

The time zone database can't answer this: to it "AST" is only the Atlantic one, and the Gulf's "GST" is unknown.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime, time, timedelta

from forumdesk.errors import ForumDeskError
from forumdesk.formats.page_text.clock.zone_names import meant
from forumdesk.formats.page_text.vocabulary.zones import AMBIGUOUS, BY_OFFSET, FAMILIES, HINTS, STANDARD, SUMMER
from forumdesk.formats.reading import Choice, Note, NoteLevel, Question
from forumdesk.i18n import _
from forumdesk.times import city, own_zone, zone

_OFFSET = re.compile(r"(?:UTC|GMT)([+-])(\d{1,2})(?::?(\d\d))?")


_OFFERED = 6
"""So many zones of a family are offered."""


@dataclass(frozen=True, slots=True)
class Zone:
    """What is known about the program's zone: the name to go on with, and the question if it is one."""

    name: str
    question: Question | None = None
    notes: tuple[Note, ...] = ()


def resolve(
    written: Sequence[tuple[int, str]], answer: str, text: str, dates: Sequence[date], near: Sequence[str] = ()
) -> Zone:
    """Return the zone of a program from the zones that its lines name, as (line, as written).

    `answer` is what a person said and wins. `text` is the whole source, whose places speak for a zone of a family.
    `dates` are the program's, empty when unknown; `near` are the zones of the places where it seems to be. Raises
    ForumDeskError when the answer is no zone.
    """
    if answer:
        zone(answer)
    said = [(line, meant(name)) for line, name in written]
    if not said:
        return _unsaid(answer, near)
    main = _main(said, dates)
    found = _meaning(main, answer, text, dates)
    line = next(line for line, name in said if name == main)
    return Zone(
        found.name,
        found.question,
        (
            *(_at(note, line) for note in found.notes),
            *_others(main, said, dates),
            *_seasons(written, found.name, dates),
        ),
    )


def contradicted(
    found: Zone, stated: Sequence[tuple[int, str]], written: Sequence[tuple[int, str]], dates: Sequence[date]
) -> Zone:
    """Return a zone that lines state for all times, with a warning of each other one that stands behind a time."""
    main = _main([(line, meant(name)) for line, name in stated], dates)
    others = _others(main, [(line, meant(name)) for line, name in written], dates)
    return replace(found, notes=(*found.notes, *others))


def asked(found: Zone) -> Zone:
    """Return a zone that only some of the times name as one to be asked about: the others may be in another one."""
    if found.question is None or not found.question.answered:
        return found
    question = replace(found.question, suggested=found.question.answered, answered="")
    return Zone("UTC", question, (_missing(_("Most times name no zone, and some name one.")),))


def _main(said: Sequence[tuple[int, str]], dates: Sequence[date]) -> str:
    """Return the zone that is named most often, or the place that the text names for it elsewhere."""
    main = Counter(name for _line, name in said).most_common(1)[0][0]
    places = [name for _line, name in said if "/" in name and _is_known(name)]
    return next((name for name in places if _agree(name, main, dates)), main)


def _agree(one: str, other: str, dates: Sequence[date]) -> bool:
    """Tell whether two zones, as `meant` gives them, can show the same time; of an ambiguous one it is never sure."""
    if one == other:
        return True
    shown = [{_ahead(name, dates) for name in _names_of(each)} or {_fixed(each)} for each in (one, other)]
    return not shown[0].isdisjoint(shown[1])


def _names_of(short: str) -> Sequence[str]:
    if "/" in short:
        return (short,) if _is_known(short) else ()
    return tuple(name for _place, name in AMBIGUOUS[short]) if short in AMBIGUOUS else FAMILIES.get(short, ())


def _ahead(name: str, dates: Sequence[date]) -> timedelta | None:
    return zone(name).utcoffset(datetime.combine(dates[0] if dates else date(2025, 7, 15), time(12)))


def _fixed(short: str) -> timedelta | None:
    """Return how far an offset such as UTC+3 is ahead; None for anything else."""
    match = _OFFSET.fullmatch(short)
    if match is None:
        return None
    hours, minutes = int(match[2]), int(match[3] or 0)
    return timedelta(hours=hours, minutes=minutes) * (1 if match[1] == "+" else -1)


def _is_known(name: str) -> bool:
    try:
        zone(name)
    except ForumDeskError:
        return False
    return True


def differ(moment: datetime, program: str, other: datetime, written: str) -> bool:
    """Tell whether a wall time of the program and one in another zone, as written, are surely not the same moment."""
    short = meant(written)
    aheads = [zone(name).utcoffset(other) for name in _names_of(short)] or [_fixed(short)]
    here = zone(program).utcoffset(moment)
    if None in aheads or here is None:
        return False
    return all((moment - here) != (other - ahead) for ahead in aheads if ahead is not None)


def _at(note: Note, line: int) -> Note:
    return Note(level=note.level, message=note.message, line=line, field="timezone")


def _unsaid(answer: str, near: Sequence[str] = ()) -> Zone:
    """Ask for the zone, the one of the place that the text names first; it is never taken without a word."""
    detail = _("The text gives times and never says in which zone.")
    if near:
        detail = f"{detail} {_('It speaks of places around {city}.').format(city=city(near[0]))}"
    names = tuple(dict.fromkeys((*near, own_zone())))
    question = Question(
        key="timezone",
        text=_("Which time zone are the times in?"),
        detail=detail,
        choices=_choices(names),
        suggested=names[0],
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
        return _ambiguous(written, answer, text)
    if written in FAMILIES:
        return _family(written, answer, text)
    if "/" in written:
        return _named(written, answer)
    return _offset(written, answer, dates)


def _ambiguous(written: str, answer: str, text: str) -> Zone:
    """Ask which of several zones is meant, the one first whose places the text names most often."""
    choices = tuple(
        Choice(label=place if place == city(name) else f"{city(name)} ({place})", value=name)
        for place, name in sorted(AMBIGUOUS[written], key=lambda each: -_mentions(each[1], text))
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
        choices=_choices(ranked[:_OFFERED]),
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
    if not _is_known(written):
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
    ahead = _fixed(written)
    if not ahead:
        return _family("UTC", answer, "")
    moment = datetime.combine(dates[0], time(12)) if dates else None
    near = [name for name in BY_OFFSET if _is_ahead(name, ahead, moment)]
    notes = () if answer else (_missing(_("“{zone}” can be the time of many places.").format(zone=written)),)
    return Zone(answer or "UTC", _plain_question(written, near, answer), notes)


def _is_ahead(name: str, ahead: timedelta, moment: datetime | None) -> bool:
    if moment is not None:
        return zone(name).utcoffset(moment) == ahead
    year = (datetime(2025, 1, 15, 12), datetime(2025, 7, 15, 12))
    return all(zone(name).utcoffset(when) == ahead for when in year)


def _others(main: str, said: Sequence[tuple[int, str]], dates: Sequence[date]) -> Iterable[Note]:
    """Warn, once each, of other zones in the text; times in them are kept as printed."""
    seen = {main}
    for line, short in said:
        if short not in seen and not _agree(short, main, dates):
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
    odd = STANDARD if summer else SUMMER
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
