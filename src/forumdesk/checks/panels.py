# SPDX-License-Identifier: MIT
"""Who sits in a session: panels with a moderator and enough people, not all of one organization; and nobody twice."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator

from forumdesk.checks.finding import Ref
from forumdesk.checks.rules import LEAST_PANELLISTS, MOST_PANELLISTS, number
from forumdesk.checks.survey import Found, Survey
from forumdesk.i18n import _, ngettext
from forumdesk.program import LEADING_ROLES, Appearance, Program, Session, SessionKind, SessionState
from forumdesk.text import fold
from forumdesk.wording import isolated


def panellists(program: Program, session_id: str) -> tuple[Appearance, ...]:
    """Return who sits on a panel without leading it."""
    return tuple(seat for seat in program.appearances_in(session_id) if seat.role not in LEADING_ROLES)


def _panels(survey: Survey) -> Iterator[Session]:
    for session in survey.program.sessions.values():
        if session.kind is SessionKind.PANEL and session.state is not SessionState.CANCELLED:
            yield session


def no_moderator(survey: Survey) -> Iterator[Found]:
    """Find panels with people of whom nobody leads it."""
    for session in _panels(survey):
        seats = survey.program.appearances_in(session.id)
        if seats and not any(seat.role in LEADING_ROLES for seat in seats):
            words = _("{title}{when} has no moderator.").format(
                title=survey.title(session), when=survey.placed(session)
            )
            yield Found(words, (Ref("session", session.id),), (), session.start)


def panel_size(survey: Survey) -> Iterator[Found]:
    """Find panels with too few or too many people besides who leads them."""
    least, most = (number(survey.program, name) for name in (LEAST_PANELLISTS, MOST_PANELLISTS))
    for session in _panels(survey):
        count = len({seat.person_id for seat in panellists(survey.program, session.id)})
        if least <= count <= most:
            continue
        people = ngettext("{count} panellist", "{count} panellists", count) if count else _("no panellists")
        words = _("{title}{when} has {people}, fewer than {number}.")
        if count >= least:
            words = _("{title}{when} has {people}, more than {number}.")
        said = words.format(
            title=survey.title(session),
            when=survey.placed(session),
            people=people,
            number=least if count < least else most,
        )
        yield Found(said, (Ref("session", session.id),), (count, least, most), session.start)


def person_twice(survey: Survey) -> Iterator[Found]:
    """Find people who are named more than once in a session."""
    seats: dict[tuple[str, str], int] = defaultdict(int)
    for seat in survey.program.appearances.values():
        seats[seat.session_id, seat.person_id] += 1
    for (key, person), count in seats.items():
        if count > 1:
            session = survey.program.sessions[key]
            words = _("{person} is named {times} in {title}{when}.").format(
                person=survey.name(person),
                times=_("twice") if count == 2 else ngettext("{count} time", "{count} times", count),
                title=survey.title(session),
                when=survey.placed(session),
            )
            yield Found(words, (Ref("session", key), Ref("person", person)), (count,), session.start)


def one_organization(survey: Survey) -> Iterator[Found]:
    """Find panels on which two people or more are of one organization."""
    people = survey.program.people
    for session in _panels(survey):
        houses: dict[str, dict[str, None]] = defaultdict(dict)
        for seat in panellists(survey.program, session.id):
            house = people[seat.person_id].organization
            if house:
                houses[fold(house)][seat.person_id] = None
        for key, found in houses.items():
            members = tuple(found)
            if len(members) > 1:
                words = _("{people} on {title}{when} are both of {organization}.")
                if len(members) > 2:
                    words = _("{people} on {title}{when} are all of {organization}.")
                *first, last = map(survey.name, members[:6])
                said = words.format(
                    people=_("{first} and {last}").format(first=", ".join(first), last=last),
                    title=survey.title(session),
                    when=survey.placed(session),
                    organization=isolated(people[members[0]].organization[:80]),
                )
                about = (Ref("session", session.id), *(Ref("person", member) for member in members))
                yield Found(said, about, (key,), session.start)
