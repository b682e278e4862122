# SPDX-License-Identifier: MIT
from __future__ import annotations

import time
from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import fields, replace
from typing import Any

import pytest

from checking import ADA, at, program, rule, seat, session
from forumdesk import checks
from forumdesk.checks import CHECKS, NUMBERS, Level, number, reviewing
from forumdesk.checks.survey import Survey
from forumdesk.program import (
    Availability,
    Dismissal,
    Link,
    Person,
    Program,
    Room,
    SessionKind,
    SessionState,
    dismissal_id,
)
from strategies import full

OVERLAP = session("x", "10:00"), session("y", "10:30")


def dismissed(finding: checks.Finding) -> Dismissal:
    return Dismissal(
        id=dismissal_id(finding.key),
        check=finding.check,
        key=finding.key,
        facts=finding.facts,
        words=finding.words,
        reason="As meant.",
    )


def test_gravest_come_first_and_then_the_earliest() -> None:
    found = program(
        *OVERLAP,
        session("v", "08:00", abstract=""),
        session("w", "07:00", abstract=""),
        replace(session("u"), start=at("10:00", 3)),
        session("t", None),
    )
    assert [(finding.level.value, finding.check) for finding in checks.findings(found)] == [
        ("error", "room-overlap"),
        ("warning", "outside-days"),
        ("warning", "unscheduled"),
        ("note", "no-abstract"),
        ("note", "no-abstract"),
    ]
    assert [finding.about[0].id for finding in checks.findings(found)][3:] == ["w", "v"]


def test_program_says_how_grave_a_check_is() -> None:
    assert [f.level for f in checks.findings(program(*OVERLAP, rule("room-overlap", "note")))] == [Level.NOTE]
    assert checks.findings(program(*OVERLAP, rule("room-overlap", "off"))) == ()
    assert [f.level for f in checks.findings(program(*OVERLAP, rule("room-overlap", "grave")))] == [Level.ERROR]


@pytest.mark.parametrize(
    ("value", "wanted"), [("7", 7), ("0", 3), ("101", 3), ("many", 3), ("-1", 3), ("٣", 3), ("9" * 5000, 3)]
)
def test_number_that_makes_no_sense_counts_as_none(value: str, wanted: int) -> None:
    assert number(program(rule("least-panellists", value)), "least-panellists") == wanted


def test_what_is_set_aside_returns_when_its_facts_change() -> None:
    one = program(*OVERLAP)
    (finding,) = checks.findings(one)
    aside = one.put(dismissed(finding))
    review = checks.review(aside)
    assert (review.open, review.dismissed) == ((), (checks.Dismissed(finding, "As meant."),))
    renamed = aside.put(replace(OVERLAP[0], title="Another title"))
    assert checks.findings(renamed) == ()
    (again,) = checks.findings(aside.put(replace(OVERLAP[0], start=at("09:45"))))
    assert (again.key, again.facts == finding.facts) == (finding.key, False)


def test_many_findings_of_one_check_are_one_line() -> None:
    silent = [session(f"s{n}", f"{n + 10}:00", abstract="") for n in range(3)]
    one, many = (checks.groups(checks.findings(program(*some))) for some in (silent[:1], silent))
    assert [group.words for group in one] == ["“S0” on Wed 19 May, 10:00–11:00 has no abstract."]
    assert [(group.check, group.words, len(group.findings)) for group in many] == [
        ("no-abstract", "3 sessions have no abstract", 3)
    ]


def test_program_in_which_everything_meets_is_bounded() -> None:
    """Two thousand sessions at one time in one hall, with one person, whom a thousand others are spelled like."""
    many = [
        session(f"s{n}", minutes=600, track_id="t", kind=SessionKind.PANEL, links=(Link(title="", url=f"x{n}"),))
        for n in range(2000)
    ]
    people = [Person(id=f"p{n}", name=f"Ada{n} Quay", organization=f"Quay & Sons {n % 2}") for n in range(2000)]
    hours = tuple(Availability(start=at("01:00", n), end=at("02:00", n)) for n in range(2000))
    found = program(replace(ADA, available=hours), Room(id="a", name="Hall A", available=hours), *many, *people)
    found = found.put(*(seat(each.id, "ada") for each in many), *(seat("s0", person.id) for person in people))
    began = time.process_time()
    assert max(Counter(finding.check for finding in checks.findings(found)).values()) == 2000
    assert checks.clashes(found, ["s1"])
    assert checks.free_starts(found, "s1") == ()
    assert time.process_time() - began < 5


def test_every_check_has_words_and_no_key_is_that_of_a_number() -> None:
    assert not CHECKS.keys() & NUMBERS.keys()
    for check in CHECKS.values():
        assert check.title
        assert check.explanation.endswith(".")
        assert check.many(1) != check.many(2).replace("2", "1")
        assert check.level is not Level.OFF


@contextmanager
def watched() -> Iterator[set[str]]:
    """Note which fields of programs are read."""
    names = {each.name for each in fields(Program)}
    met: set[str] = set()
    before: Callable[[Any, str], Any] = Program.__getattribute__

    def noting(self: Program, name: str) -> Any:
        met.update({name} & names)
        return before(self, name)

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(Program, "__getattribute__", noting)
        yield met


@pytest.mark.parametrize("check", CHECKS.values(), ids=CHECKS.keys())
def test_check_reads_what_it_says(check: checks.Check) -> None:
    """Otherwise it would not run again when that changes."""
    cast = seat("x", "ada"), seat("y", "ada"), seat("x", "ada", order=1)
    rich = program(*OVERLAP, *cast, replace(ADA, id="twin"), session("u", state=SessionState.CANCELLED))
    for each in (full(), rich, rich.put(replace(OVERLAP[1], room_id="b", track_id="t", expected=400))):
        with watched() as met:
            list(check.find(Survey(each)))
        assert met <= {*check.reads, "rules"}


def test_check_runs_again_when_what_it_reads_has_changed() -> None:
    one = program(*OVERLAP)
    (before,) = checks.findings(one)
    assert checks.findings(one.put(ADA))[0] is before
    assert checks.findings(one.put(replace(OVERLAP[1], start=at("11:00")))) == ()
    assert checks.findings(one.put(rule("room-overlap", "off"))) == ()
    reviewing.forget()
    assert checks.findings(one) == (before,)
