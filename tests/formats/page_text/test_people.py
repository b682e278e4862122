# SPDX-License-Identifier: MIT
"""Lines that name people, lines that only look like it, and how an affiliation parts."""

from __future__ import annotations

import pytest

from forumdesk.formats.page import Page
from forumdesk.formats.page_text.people import name_forms, people
from forumdesk.formats.page_text.people.affiliations import Split, split_detail
from forumdesk.formats.page_text.source.normalise import lines_of
from forumdesk.program import Role


def named(text: str, *, expected: bool = False) -> list[tuple[str, str, Role | None, str]]:
    """Return (honorific, name, role, detail) of everybody in a line."""
    found = people.people_in(lines_of(Page(text=text))[0], expected=expected)
    return [(each.honorific, each.name.text, each.role, each.detail.text if each.detail else "") for each in found]


@pytest.mark.parametrize(
    ("text", "honorific", "name", "role", "detail"),
    [
        ("Jane Roe: Director, Tide Institute", "", "Jane Roe", None, "Director, Tide Institute"),
        ("Jane Roe – Director of the Tide Institute", "", "Jane Roe", None, "Director of the Tide Institute"),
        ("Jane Roe - Fellow at Tide Institute", "", "Jane Roe", None, "Fellow at Tide Institute"),
        ("Jane Roe, Director, Tide Institute", "", "Jane Roe", None, "Director, Tide Institute"),
        ("Jane Roe (Tide Institute)", "", "Jane Roe", None, "Tide Institute"),
        ("Jane Roe [Tide Institute]", "", "Jane Roe", None, "Tide Institute"),
        ("• Jane Roe, Ph.D., Fellow, Tide Institute", "Ph.D.", "Jane Roe", None, "Fellow, Tide Institute"),
        ("Sam Hill, Jr., Editor, Lake Times", "", "Sam Hill, Jr.", None, "Editor, Lake Times"),
        ("Moderator: Jane Roe, Tide Institute", "", "Jane Roe", Role.MODERATOR, "Tide Institute"),
        ("Moderated by Jane Roe", "", "Jane Roe", Role.MODERATOR, ""),
        ("Modération : Jane Roe, Journaliste", "", "Jane Roe", Role.MODERATOR, "Journaliste"),
        ("Jane Roe (moderator)", "", "Jane Roe", Role.MODERATOR, ""),
        ("Jane Roe – Chair", "", "Jane Roe", Role.CHAIR, ""),
        ("Hon. Jane Roe: Minister of Ports", "Hon.", "Jane Roe", None, "Minister of Ports"),
        ("H.E. Amb. Jane Roe, Ambassador of Teal", "H.E. Amb.", "Jane Roe", None, "Ambassador of Teal"),
        ("Gen. (Ret.) Jane Roe, Fellow at Tide Institute", "Gen. (Ret.)", "Jane Roe", None, "Fellow at Tide Institute"),
        (
            "Prof. Dr. Jan van der Roe – Leiter, Institut für Gezeiten",
            "Prof. Dr.",
            "Jan van der Roe",
            None,
            "Leiter, Institut für Gezeiten",
        ),
        ("J. R. O’Neil: Professor, Teal University", "", "J. R. O’Neil", None, "Professor, Teal University"),
    ],
)
def test_people_in_reads_one_person(text: str, honorific: str, name: str, role: Role | None, detail: str) -> None:
    assert named(text) == [(honorific, name, role, detail)]


def test_people_in_reads_several_on_a_line() -> None:
    two = [("", "Jane Roe", None, "Tide Institute"), ("", "Sam Hill", None, "Lake Times")]
    assert named("Jane Roe [Tide Institute]; Sam Hill [Lake Times]") == two
    three = [("", name, Role.SPEAKER, "") for name in ("Jane Roe", "Sam Hill", "Ann Lee")]
    assert named("Speakers: Jane Roe, Sam Hill and Ann Lee") == three


@pytest.mark.parametrize(
    "text",
    [
        "Regional security: how do we pay for it?",
        "Middle Lakes Strategy",
        "Key Questions: what is at stake",
        "Speakers:",
        "The Minister of Ports will speak.",
        "See you there, Jane",
        "Jane Roe spoke. Then everybody left, and the Director of the Institute closed the doors.",
    ],
)
def test_people_in_finds_nobody(text: str) -> None:
    assert named(text) == []


def test_people_in_takes_bare_names_where_they_are_expected() -> None:
    assert named("Jane Roe") == []
    assert named("Jane Roe", expected=True) == [("", "Jane Roe", None, "")]
    assert named("山田太郎", expected=True) == [("", "山田太郎", None, "")]


def test_key_of_is_the_same_for_spellings_of_one_name() -> None:
    assert people.key_of("Dr. José Al-Farsi") == people.key_of("Jose al Farsi")
    assert people.key_of("Jon Smith") != people.key_of("John Smith")


@pytest.mark.parametrize(
    ("detail", "split"),
    [
        ("", Split("", "")),
        ("Director, Tide Institute", Split("Director", "Tide Institute")),
        ("Fellow & Former Director, Tide Institute (TI)", Split("Fellow & Former Director", "Tide Institute (TI)")),
        ("Deputy Director of Tides at Sound House", Split("Deputy Director of Tides", "Sound House")),
        ("Editor", Split("Editor", "")),
        ("Tide Institute", Split("", "Tide Institute")),
        ("Tide Institute, Teal", Split("", "Tide Institute, Teal", sure=False)),
        ("Founder and President of the Tide Institute", Split("Founder and President", "Tide Institute", sure=False)),
        ("Founder of Wind & Wave", Split("Founder", "Wind & Wave", sure=False)),
        ("Harbour correspondent for Al-Bahr", Split("Harbour correspondent", "Al-Bahr", sure=False)),
        ("Teal’s former Minister of Trade", Split("Teal’s former Minister of Trade", "", sure=False)),
        ("Professor of Law, Teal University", Split("Professor of Law", "Teal University")),
        ("Editor at Lake24 & host of Deep Water", Split("Editor & host of Deep Water", "Lake24", sure=False)),
        (
            "Journalist and Analyst, Host of Tide Talk",
            Split("Journalist and Analyst, Host of Tide Talk", "", sure=False),
        ),
        (
            "Director, Tide Institute & Head of the Wind Center, Teal University",
            Split("Director, Tide Institute & Head of the Wind Center", "Teal University", sure=False),
        ),
        ("Chercheuse à l’Institut des Marées", Split("Chercheuse", "Institut des Marées", sure=False)),
        ("Leiterin, Stiftung Meer", Split("Leiterin", "Stiftung Meer")),
    ],
)
def test_split_detail_parts_position_and_organization(detail: str, split: Split) -> None:
    assert split_detail(detail) == split


@pytest.mark.parametrize(
    "text",
    [
        "talks by Jane Roe",
        "mit d'Arc Johanna",
        "'t Hart Jan",
        "chair of it: el-Sayed Omar",
        "bonjour Fátima de Sousa",
        "prof.Jane Roe",
        "says Jane “the fox” Roe",
        "اليوم فاطمة الزهراء",
        "今天王小明",
    ],
)
def test_a_line_that_can_hold_a_name_is_looked_at(text: str) -> None:
    assert name_forms.may_hold_name(text)


@pytest.mark.parametrize("text", ["The history of the village school", "10:30", "lunch", "sand, salt and sensors", ""])
def test_a_line_that_holds_no_name_is_passed_over(text: str) -> None:
    assert not name_forms.may_hold_name(text)
