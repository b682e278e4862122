# SPDX-License-Identifier: MIT
"""What is different about one session, field by field, in words that go on from its title: "now in Hall B"."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime

from forumdesk.changes import field_word
from forumdesk.i18n import _
from forumdesk.languages import language_name, language_tag
from forumdesk.news.names import Names, name_of
from forumdesk.program import Appearance, Program, Session, SessionState
from forumdesk.text import cut
from forumdesk.times import clock, day_long, length
from forumdesk.wording import isolated, kind_word, role_word, state_name

SHORT = 120
"""Characters of a value that is said; a longer one is only said to be another."""


@dataclass(frozen=True, slots=True)
class Altered:
    """One thing that is different."""

    field: str
    words: str


def altered(before: Program, now: Program, old: Session, new: Session, names: Names) -> Iterator[Altered]:
    """Yield what is different, what matters most to whoever goes there first."""
    yield from _state(old, new)
    yield from _time(before, now, old, new)
    if not names.same("room", old, new):
        was, there = (name_of(side, "room", each.room_id) for side, each in ((before, old), (now, new)))
        yield Altered("room", _place(was, there))
    if old.duration != new.duration:
        yield Altered("duration", _length(old.duration, new.duration))
    yield from _called(old, new)
    yield from _people(before, now, new.id, names)
    if not names.same("track", old, new):
        was, there = (name_of(side, "track", each.track_id) for side, each in ((before, old), (now, new)))
        yield Altered("track", _value("track", was, there))
    yield from _rest(old, new)


def _state(old: Session, new: Session) -> Iterator[Altered]:
    if old.state is new.state:
        return
    if new.state is SessionState.CANCELLED:
        yield Altered("state", _("cancelled"))
    elif old.state is SessionState.CANCELLED:
        yield Altered("state", _("takes place after all"))
    else:
        yield Altered("state", state_name(new.state).lower())


def _time(before: Program, now: Program, old: Session, new: Session) -> Iterator[Altered]:
    was, there = old.start, new.start
    if was == there:
        return
    if was is None or there is None:
        words = _("has no time any more (was {old})") if there is None else _("now on {new}")
        said = words.format(old=_moment(was), new=_moment(there))
    elif before.date_of(old) == now.date_of(new):
        said = _("moved to {new} (was {old})").format(new=clock(there), old=clock(was))
    else:
        said = _("moved to {new} (was {old})").format(new=_moment(there), old=_moment(was))
    if (was and before.date_of(old)) != (there and now.date_of(new)):
        yield Altered("day", said)
    if (was and was.time()) != (there and there.time()):
        yield Altered("start", said)


def _moment(wall: datetime | None) -> str:
    return f"{day_long(wall.date())}, {clock(wall)}" if wall is not None else ""


def _place(was: str, there: str) -> str:
    if not there:
        return _("has no room any more (was {old})").format(old=isolated(was))
    if not was:
        return _("now in {new}").format(new=isolated(there))
    return _("now in {new} (was {old})").format(new=isolated(there), old=isolated(was))


def _length(was: int, there: int) -> str:
    if not there:
        return _("no end given any more (was {old} long)").format(old=length(was))
    if not was:
        return _("now {new} long").format(new=length(there))
    return _("now {new} long (was {old})").format(new=length(there), old=length(was))


def _called(old: Session, new: Session) -> Iterator[Altered]:
    if old.title != new.title:
        words = _("was called “{old}”")
        yield Altered("title", words.format(old=isolated(cut(old.title, SHORT))))
    for field in ("subtitle", "label"):
        was, there = getattr(old, field), getattr(new, field)
        if was != there:
            yield Altered(field, _value(field, was, there))


def _people(before: Program, now: Program, session_id: str, names: Names) -> Iterator[Altered]:
    """Yield who comes, who goes, and who does something else; the order in which they are printed is nobody's news."""
    was = {names.person(before, seat): seat for seat in before.appearances_in(session_id)}
    there = {names.person(now, seat): seat for seat in now.appearances_in(session_id)}
    for key, seat in there.items():
        name = isolated(_name(now, seat))
        role = role_word(seat.role).lower()
        old = was.get(key)
        if old is None:
            yield Altered("speakers", _("now with {person} ({role})").format(person=name, role=role))
        elif old.role is not seat.role:
            words = _("{person} is {role} now (was {old})")
            yield Altered("speakers", words.format(person=name, role=role, old=role_word(old.role).lower()))
        elif old.byline != seat.byline and seat.byline:
            words = _("{person} comes as “{line}” now")
            yield Altered("speakers", words.format(person=name, line=isolated(cut(seat.byline, SHORT))))
    for key, seat in was.items():
        if key not in there:
            name = isolated(_name(before, seat))
            yield Altered("speakers", _("without {person}").format(person=name))


def _name(side: Program, seat: Appearance) -> str:
    """Return who it is; what a reader knows may lack somebody whom an edit has taken out since."""
    person = side.people.get(seat.person_id)
    return person.name if person is not None else _("somebody")


def _rest(old: Session, new: Session) -> Iterator[Altered]:
    if old.kind is not new.kind:
        yield Altered("kind", _value("kind", kind_word(old.kind).lower(), kind_word(new.kind).lower()))
    was, there = language_tag(old.language), language_tag(new.language)
    if was != there:
        names = [language_name(tag) if tag else "" for tag in (was, there)]
        yield Altered("language", _value("language", *names))
    for field in ("abstract", "description"):
        was, there = getattr(old, field), getattr(new, field)
        if " ".join(was.split()) != " ".join(there.split()):
            yield Altered(field, _long(field, was, there))
    if old.stream_url != new.stream_url:
        yield Altered("stream_url", _long("stream_url", old.stream_url, new.stream_url))
    if old.links != new.links:
        yield Altered("links", _long("links", bool(old.links), bool(new.links)))
    if old.tags != new.tags:
        yield Altered("tags", _value("tags", ", ".join(old.tags), ", ".join(new.tags)))
    if old.do_not_record != new.do_not_record:
        words = _("is not recorded now") if new.do_not_record else _("may be recorded now")
        yield Altered("do_not_record", words)


def _value(field: str, was: str, there: str) -> str:
    word = field_word("track_id" if field == "track" else field)
    if not there:
        return _("{field}: none any more (was {old})").format(field=word, old=isolated(cut(was, SHORT)))
    if not was:
        return _("{field}: {new}").format(field=word, new=isolated(cut(there, SHORT)))
    words = _("{field}: {new} (was {old})")
    return words.format(field=word, new=isolated(cut(there, SHORT)), old=isolated(cut(was, SHORT)))


def _long(field: str, was: object, there: object) -> str:
    """Return that a long text is another, without saying it."""
    words = _("{field}: changed")
    if not was or not there:
        words = _("{field}: new") if there else _("{field}: taken out")
    return words.format(field=field_word(field))
