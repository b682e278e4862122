# SPDX-License-Identifier: MIT
"""Small programs for tests of the checks: two halls on one day, and what a check says of them."""

from __future__ import annotations

from datetime import date, datetime, timedelta
from typing import Any

from forumdesk import checks
from forumdesk.program import (
    Appearance,
    Conference,
    Day,
    Person,
    Program,
    Record,
    Role,
    Room,
    Rule,
    Session,
    SessionKind,
    Track,
    rule_id,
)

DAY = date(2021, 5, 19)
ADA, BO = (
    Person(id=name.lower(), name=f"{name} Quay", position="Director", biography="Somebody.") for name in ("Ada", "Bo")
)


def at(clock: str, day: int = 0) -> datetime:
    """Return a wall time of the first day of the program, or of a later one."""
    hours, minutes = map(int, clock.split(":"))
    return datetime(DAY.year, DAY.month, DAY.day, hours, minutes) + timedelta(days=day)


def session(key: str, clock: str | None = "10:00", minutes: int = 60, **values: Any) -> Session:
    """Return a talk that is called as its id in capitals, in Hall A unless another room is given."""
    start = at(clock) if clock else None
    given = {"title": key.upper(), "room_id": "a", "abstract": "About it.", **values}
    return Session(id=key, start=start, duration=minutes, **given)


def seat(session_id: str, person_id: str, role: Role = Role.SPEAKER, **values: Any) -> Appearance:
    """Return a person's appearance in a session."""
    return Appearance(
        id=f"{session_id}/{person_id}{values.get('order', '')}",
        session_id=session_id,
        person_id=person_id,
        role=role,
        **values,
    )


def rule(name: str, value: str) -> Rule:
    """Return what a program asks of a check."""
    return Rule(id=rule_id(name), name=name, value=value)


def program(*records: Record) -> Program:
    """Return a program with two halls, a track, two people and these records."""
    return Program(Conference(id="c", title="Forum", timezone="Europe/Berlin")).put(
        Day(id="d", date=DAY),
        Room(id="a", name="Hall A", capacity=100, order=0),
        Room(id="b", name="Hall B", capacity=300, order=1),
        Track(id="t", name="Water"),
        ADA,
        BO,
        *records,
    )


def panel(key: str, people: int, *, moderator: bool = True, **values: Any) -> tuple[Record, ...]:
    """Return a panel with so many panellists, each of an organization of their own."""
    members = [
        Person(
            id=f"{key}{n}", name=f"Member {chr(65 + n) * 3} {chr(65 + n) * 9}", organization=f"House {n}", biography="x"
        )
        for n in range(people)
    ]
    seats = [seat(key, member.id, Role.PANELIST, order=n) for n, member in enumerate(members)]
    lead = (seat(key, "ada", Role.MODERATOR, order=people),) if moderator else ()
    return (session(key, kind=SessionKind.PANEL, **values), *members, *seats, *lead)


def said(program: Program, check: str) -> list[str]:
    """Return what a check says of a program, without the marks that keep directions apart."""
    found = [finding for finding in checks.findings(program) if finding.check == check]
    return [finding.words.translate({0x2068: None, 0x2069: None}) for finding in found]


def keys(program: Program) -> set[str]:
    """Return which checks find something in a program."""
    return {finding.check for finding in checks.findings(program)}
