# SPDX-License-Identifier: MIT
from __future__ import annotations

import pytest

from checking import program, said, seat, session
from forumdesk.checks.people import off_by_one
from forumdesk.program import Person


def people(*facts: tuple[str, str]) -> list[Person]:
    """Return people by name and organization."""
    return [Person(id=f"p{n}", name=name, organization=house) for n, (name, house) in enumerate(facts)]


def test_person_without_affiliation() -> None:
    nobody = Person(id="p", name="Cy Dow")
    talk = session("x"), seat("x", "p")
    assert said(program(nobody, *talk), "no-affiliation") == ["Cy Dow has no position and no organization."]
    assert said(program(nobody), "no-affiliation") == []
    assert said(program(nobody, session("x"), seat("x", "p", byline="Writer")), "no-affiliation") == []
    assert said(program(Person(id="p", name="Cy Dow", organization="Dow & Co."), *talk), "no-affiliation") == []


def test_person_without_biography() -> None:
    found = program(Person(id="p", name="Cy Dow"), session("x"), seat("x", "p"), seat("x", "ada", order=1))
    assert said(found, "no-biography") == ["Cy Dow has no biography."]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (("Zoë Łukasik", ""), ("ZOE LUKASIK", "")),
        (("Dr. Cy Dow", "A"), ("Cy Dow", "B")),
        (("Dow, Cy", ""), ("Cy Dow", "")),
        (("Joost R. Hiltermann", "ICG"), ("Joost Hiltermann", "ICG")),
        (("J. Hiltermann", "ICG"), ("Joost R. Hiltermann", "")),
        (("Roxane Farmanfarmaian", ""), ("Roxane Farmanfarmayan", "")),
        (("Abdulaziz Sager", "Gulf"), ("Abdelaziz Sager", "Gulf")),
    ],
)
def test_two_names_are_likely_one_person_s(one: tuple[str, str], other: tuple[str, str]) -> None:
    assert len(said(program(*people(one, other)), "duplicate-person")) == 1


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (("Cy Dow", ""), ("Cyra Dow", "")),
        (("Anna Müller", "TU"), ("Anne Müller", "TU")),
        (("Joost Hiltermann", "ICG"), ("J. Hiltermann", "UN")),
        (("John A. Smith", ""), ("John B. Smith", "")),
        (("Abdulaziz Sager", ""), ("Abdelaziz Sager", "")),
        (("Cher", ""), ("Chen", "")),
        (("", ""), ("", "")),
    ],
)
def test_two_names_are_two_people_s(one: tuple[str, str], other: tuple[str, str]) -> None:
    assert said(program(*people(one, other)), "duplicate-person") == []


def test_duplicates_are_told_by_what_they_are_called() -> None:
    assert said(program(*people(("Cy Dow", ""), ("Cy Dow", ""))), "duplicate-person") == [
        "There are two people called Cy Dow: likely one."
    ]
    assert said(program(*people(("Cy Dow", ""), ("C. Dow", ""))), "duplicate-person") == [
        "C. Dow and Cy Dow are likely one person."
    ]


def test_who_sit_together_are_two() -> None:
    found = program(*people(("Cy Dow", ""), ("C. Dow", "")), session("x"), seat("x", "p0"), seat("x", "p1"))
    assert said(found, "duplicate-person") == []


def test_thousand_people_of_one_name_are_bounded() -> None:
    found = program(*people(*[("Cy Dow", "")] * 1000))
    assert len(said(found, "duplicate-person")) == 2000


def test_organization_in_several_spellings() -> None:
    houses = ("Chatham House", "Chatham house", "Chatham House", "The Chatham-House", "Chatham Hall")
    found = program(*people(*((f"Person{n} Name{n}", house) for n, house in enumerate(houses))))
    assert said(found, "organization-spellings") == [
        "One organization is spelled “Chatham House”, “Chatham house” and “The Chatham-House”."
    ]


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("Dow & Co. Ltd", "Dow and Co.", True),
        ("International Crisis Group", "Internatonal Crisis Group", True),
        ("Carnegie Moscow Center", "Carnegie Moscow Centre", True),
        ("Institute of Studies 1", "Institute of Studies 2", False),
        ("UN", "UNO", False),
        ("!!", "??", False),
    ],
)
def test_spellings_of_one_organization(one: str, other: str, same: bool) -> None:
    found = program(*people(("Ed Fry", one), ("Gus Hay", other)))
    assert bool(said(found, "organization-spellings")) is same


@pytest.mark.parametrize(
    ("one", "other", "wanted"),
    [
        ("abc", "abc", False),
        ("abc", "abd", True),
        ("abc", "ab", True),
        ("abc", "xabc", True),
        ("abc", "cba", False),
        ("ab", "abcd", False),
    ],
)
def test_off_by_one(one: str, other: str, wanted: bool) -> None:
    assert off_by_one(one, other) is off_by_one(other, one) is wanted
