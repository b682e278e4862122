# SPDX-License-Identifier: MIT
from __future__ import annotations

import pytest

from forumdesk.errors import ForumDeskError
from forumdesk.formats.speaker_list import LONGEST, read
from forumdesk.program import Role


@pytest.mark.parametrize(
    "text",
    [
        "Sanam Vakil\nJon Allen\nTrita Parsi",
        "- Sanam Vakil\n- Jon Allen\n- Trita Parsi",
        "Vakil, Sanam\nAllen, Jon\nParsi, Trita",
        "Sanam Vakil; Jon Allen and Trita Parsi",
        "Name\tAffiliation\nSanam Vakil\tChatham House\nJon Allen\tFormer Ambassador\nTrita Parsi\tQuincy Institute",
        "Sanam Vakil\nDeputy Director\n\nJon Allen\nFormer Ambassador\n\nTrita Parsi\nExecutive Vice-President",
    ],
)
def test_names_are_found_in_any_usual_form(text: str) -> None:
    assert [listed.person.name for listed in read(text)] == ["Sanam Vakil", "Jon Allen", "Trita Parsi"]


def test_honorific_role_and_affiliation_come_with_the_name() -> None:
    (first, second) = read("Moderator: Dr. Sanam Vakil, Deputy Director, Chatham House\nJon Allen (Tide Institute)")
    assert (first.role, first.person.honorific) == (Role.MODERATOR, "Dr.")
    assert (first.person.position, first.person.organization) == ("Deputy Director", "Chatham House")
    assert (second.role, second.person.organization, second.byline) == (None, "Tide Institute", "")


ROWS = (
    "Hon. Sergio Marchi\tMinister of Trade\t",
    "Sanam Vakil\tDeputy Director of MENA Programme\tChatham House",
    "Chris Kilford\tAttaché in Turkey, member of the board\tCanadian International Council (CIC)",
)


@pytest.mark.parametrize("headings", [(), ("Name\tPosition\tOrganization",), ("Speaker\tJob title\tCompany",)])
def test_columns_of_a_table_are_kept_apart(headings: tuple[str, ...]) -> None:
    found = [listed.person for listed in read("\n".join((*headings, *ROWS)))]
    assert [(p.honorific, p.name, p.position, p.organization) for p in found] == [
        ("Hon.", "Sergio Marchi", "Minister of Trade", ""),
        ("", "Sanam Vakil", "Deputy Director of MENA Programme", "Chatham House"),
        ("", "Chris Kilford", "Attaché in Turkey, member of the board", "Canadian International Council (CIC)"),
    ]


def test_columns_in_another_order_are_told_by_their_headings() -> None:
    (only,) = read("Organization\tName\tPosition\nChatham House\tSanam Vakil\tDirector")
    assert (only.person.name, only.person.position, only.person.organization) == (
        "Sanam Vakil",
        "Director",
        "Chatham House",
    )


def test_nothing_names_nobody_and_too_much_is_refused() -> None:
    assert read(" \n ") == ()
    with pytest.raises(ForumDeskError, match="too long"):
        read("a" * (LONGEST + 1))
