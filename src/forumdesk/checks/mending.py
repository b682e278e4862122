# SPDX-License-Identifier: MIT
"""Offers that mend a finding by what is said of a session, a person, an address."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import replace
from functools import partial
from itertools import islice
from typing import Any

from forumdesk import edits
from forumdesk.checks.finding import Finding, Fix, Ref
from forumdesk.checks.moving import given, sessions_of
from forumdesk.checks.survey import quoted, shortened
from forumdesk.checks.texts import is_of_the_web, name_of_link
from forumdesk.i18n import _
from forumdesk.program import LEADING_ROLES, Link, Person, Program, Role, SessionKind, SessionState
from forumdesk.wording import isolated

_MODERATORS = 3
"""So many people of a panel are offered as its moderator."""
_HOST = re.compile(r"[\w-]{1,63}(?:\.[\w-]{1,63}){1,8}(?:[/?#:]|$)")


def moderators(program: Program, finding: Finding) -> Iterator[Fix]:
    """Offer the first who sit on a panel as its moderator."""
    for session in sessions_of(program, finding):
        for seat in program.appearances_in(session.id)[:_MODERATORS]:
            words = _("Make {person} moderator of {title}").format(
                person=_called(program.people[seat.person_id]), title=quoted(session.title)
            )
            short = _("Make {person} moderator").format(person=_called(program.people[seat.person_id]))
            yield Fix(words, partial(_with_role, appearance_id=seat.id), short)


def _with_role(program: Program, appearance_id: str) -> Program:
    return edits.set_fields(program, "appearance", appearance_id, role=Role.MODERATOR)


def as_talk(program: Program, finding: Finding) -> Iterator[Fix]:
    """Offer that a panel of one person is a talk."""
    for session in sessions_of(program, finding):
        if len(program.appearances_in(session.id)) == 1:
            words = _("Make {title} a talk").format(title=quoted(session.title))
            yield Fix(words, given(session.id, kind=SessionKind.TALK), _("Make it a talk"))


def named_once(program: Program, finding: Finding) -> Iterator[Fix]:
    """Offer that a person is named once in a session, with the role that sets them apart."""
    session = next(iter(sessions_of(program, finding)))
    person = next(program.people[ref.id] for ref in finding.about if ref.kind == "person")
    seats = [seat for seat in program.appearances_in(session.id) if seat.person_id == person.id]
    kept = next((seat for seat in seats if seat.role in LEADING_ROLES), seats[0])
    words = _("Name {person} once in {title}").format(person=_called(person), title=quoted(session.title))
    gone = [seat.id for seat in seats if seat is not kept]
    short = _("Name {person} once").format(person=_called(person))
    yield Fix(words, partial(edits.drop_appearances, appearance_ids=gone), short)


def confirmed(program: Program, finding: Finding) -> Iterator[Fix]:
    """Offer to confirm a session."""
    for session in sessions_of(program, finding):
        words = _("Confirm {title}").format(title=quoted(session.title))
        yield Fix(words, given(session.id, state=SessionState.CONFIRMED), _("Confirm"))


def without_room(program: Program, finding: Finding) -> Iterator[Fix]:
    """Offer to take a cancelled session out of its room."""
    for session in sessions_of(program, finding):
        room = isolated(shortened(program.rooms[session.room_id].name))
        words = _("Take {title} out of {room}").format(title=quoted(session.title), room=room)
        yield Fix(words, given(session.id, room_id=""), _("Take out of {room}").format(room=room))


def one_person(program: Program, finding: Finding) -> Iterator[Fix]:
    """Offer to make two people one, under either name, the fuller record first."""
    people = sorted((program.people[ref.id] for ref in finding.about), key=_weight, reverse=True)
    for kept in people if people[0].name != people[1].name else people[:1]:
        gone = [person.id for person in people if person is not kept]
        words = _("Make both one person: {name}").format(name=_called(kept))
        yield Fix(words, partial(edits.merge_people, keep_id=kept.id, gone_ids=gone))


def _weight(person: Person) -> tuple[int, int]:
    told = sum(bool(value) for value in (person.position, person.organization, person.biography, person.picture_id))
    return told, len(person.name)


def one_spelling(program: Program, finding: Finding) -> Iterator[Fix]:
    """Offer each spelling for all of them, the most usual first."""
    names = {program.people[ref.id].organization for ref in finding.about}
    count = Counter(person.organization for person in program.people.values() if person.organization in names)
    for name, _number in count.most_common(3):
        words = _("Spell it {name} everywhere").format(name=quoted(name))
        yield Fix(
            words, partial(edits.rename_organization, old_names=[each for each in count if each != name], name=name)
        )


def addresses(program: Program, finding: Finding) -> Iterator[Fix]:
    """Offer to put https before what looks like an address, and to remove it."""
    (about,) = finding.about
    record: Any = program.records(about.kind)[about.id]
    told = finding.key.partition(" ")[2]
    bad = (each for each in _addresses(record) if each and not is_of_the_web(each))
    for address in islice((each for each in bad if told == name_of_link(about, each)), 1):
        if _HOST.match(address):
            words = _("Write it as {address}").format(address=quoted(f"https://{address}"))
            yield Fix(words, partial(_with_address, about=about, old=address, new=f"https://{address}"))
        words = _("Remove {address}").format(address=quoted(address))
        yield Fix(words, partial(_with_address, about=about, old=address, new=""))


_FIELDS = ("url", "stream_url", "source_url")


def _addresses(record: Any) -> Iterator[str]:
    yield from (getattr(record, name) for name in _FIELDS if hasattr(record, name))
    yield from (link.url for link in getattr(record, "links", ()))


def _with_address(program: Program, about: Ref, old: str, new: str) -> Program:
    record: Any = program.records(about.kind)[about.id]
    values: dict[str, Any] = {name: new for name in _FIELDS if getattr(record, name, None) == old}
    links: tuple[Link, ...] = getattr(record, "links", ())
    if any(link.url == old for link in links):
        changed = (replace(link, url=new) if link.url == old else link for link in links)
        values["links"] = tuple(link for link in changed if link.url)
    return edits.set_fields(program, about.kind, about.id, **values)


def _called(person: Person) -> str:
    return isolated(shortened(person.name))
