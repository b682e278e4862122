# SPDX-License-Identifier: MIT
from __future__ import annotations

from datetime import datetime

import pytest

from forumdesk.directory import (
    LATIN,
    by_letter,
    by_organization,
    companions,
    counts,
    entries,
    letter,
    letters,
    sessions_of,
    split_name,
)
from forumdesk.program import Appearance, Article, Conference, Person, Program, Role, Session
from samples import forum_program


def _people(*sort_names: str) -> Program:
    people = [Person(id=str(number), name=name, sort_name=name) for number, name in enumerate(sort_names)]
    return Program(Conference(id="c")).put(*people)


def test_entries_are_sorted_without_regard_to_case_accents_and_hyphens() -> None:
    program = _people(
        "山田 太郎", "Allen, Jon", "Żółć, Ada", "Al-Ketbi, Ebtesam", "de Kerckhove, Ferry", "Dewitt, David", "?"
    )
    assert [entry.surname for entry in entries(program)] == [
        "Al-Ketbi", "Allen", "de Kerckhove", "Dewitt", "Żółć", "山田 太郎", "?",
    ]  # fmt: skip


def test_entries_of_one_surname_are_sorted_by_given_name() -> None:
    assert [entry.given for entry in entries(_people("Adams, Zoe", "Adams, Amy"))] == ["Amy", "Zoe"]


def test_entry_knows_sessions_roles_and_authorship() -> None:
    program = Program(Conference(id="c")).put(
        Person(id="p", name="Ada Okafor", sort_name="Okafor, Ada", position="Editor", organization="Open Maps"),
        Session(id="late", title="Late", start=datetime(2024, 5, 1, 15)),
        Session(id="early", title="Early", start=datetime(2024, 5, 1, 9)),
        Appearance(id="1", session_id="late", person_id="p", role=Role.MODERATOR),
        Appearance(id="2", session_id="early", person_id="p"),
        Article(id="a", title="On maps", author_ids=("p",)),
    )
    (entry,) = entries(program)
    assert (entry.surname, entry.given, entry.position, entry.organization) == ("Okafor", "Ada", "Editor", "Open Maps")
    assert [session.id for session in entry.sessions] == ["early", "late"]
    assert entry.roles == {Role.MODERATOR, Role.SPEAKER}
    assert entry.is_author


def test_split_name_without_a_comma_is_all_surname() -> None:
    assert split_name(Person(id="p", name="Aristotle")) == ("Aristotle", "")


@pytest.mark.parametrize(
    ("name", "expected"), [("Łukasiewicz", "L"), ("de Kerckhove", "D"), ("山田", "山"), ("(?)", "#"), ("", "#")]
)
def test_letter_is_the_folded_first_one(name: str, expected: str) -> None:
    assert letter(name) == expected


def test_groups_by_letter_keep_the_order() -> None:
    groups = by_letter(entries(_people("Baker, B", "Abel, A", "Bell, C")))
    assert [(group.heading, [e.surname for e in group.entries]) for group in groups] == [
        ("A", ["Abel"]),
        ("B", ["Baker", "Bell"]),
    ]


def test_groups_by_organization_join_spellings_and_end_with_none() -> None:
    people = [
        Person(id="1", name="A", organization="Qatar University"),
        Person(id="2", name="B", organization=""),
        Person(id="3", name="C", organization="QATAR  university"),
        Person(id="4", name="D", organization="Al-Monitor"),
    ]
    groups = by_organization(entries(Program(Conference(id="c")).put(*people)))
    assert [(group.heading, len(group.entries)) for group in groups] == [
        ("Al-Monitor", 1),
        ("Qatar University", 2),
        ("", 1),
    ]


def test_rail_lists_the_whole_alphabet_and_the_letters_of_other_scripts_that_occur() -> None:
    rail = letters(by_letter(entries(_people("Baker, B", "山田 太郎"))))
    assert rail == (*((char, char == "B") for char in LATIN), ("山", True))


def test_rail_of_other_scripts_alone_has_no_alphabet() -> None:
    assert letters(by_letter(entries(_people("山田 太郎")))) == (("山", True),)


def test_counts_are_of_those_who_appear() -> None:
    listed = entries(forum_program())
    assert (len(listed), counts(listed)) == (39, (38, 30))


def test_sessions_of_nobody_are_none() -> None:
    assert sessions_of(forum_program(), "wardah-malik") == ()


def test_companions_are_named_once_and_without_oneself() -> None:
    program = Program(Conference(id="c")).put(
        *(Person(id=key, name=key) for key in "abc"),
        Session(id="1", title="One", start=datetime(2024, 5, 1, 9)),
        Session(id="2", title="Two", start=datetime(2024, 5, 1, 10)),
        Appearance(id="1a", session_id="1", person_id="a", order=0),
        Appearance(id="1b", session_id="1", person_id="b", order=1),
        Appearance(id="2b", session_id="2", person_id="b", order=0),
        Appearance(id="2a", session_id="2", person_id="a", order=1),
        Appearance(id="2c", session_id="2", person_id="c", order=2, role=Role.CHAIR),
    )
    assert [a.id for a in companions(program, "a")] == ["1b", "2c"]
