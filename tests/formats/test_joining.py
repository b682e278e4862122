# SPDX-License-Identifier: MIT
"""Several sources put into one program: nothing of what only the second says of somebody is lost."""

from __future__ import annotations

from forumdesk.formats.joining import together
from forumdesk.program import Appearance, Conference, Extra, Link, Person, Picture, Program, Room, Session


def test_together_fills_what_the_first_source_does_not_say() -> None:
    listed = Program(Conference(id="c1")).put(
        Room(id="r1", name="Quay"),
        Person(id="p1", name="Rosa Quill", sort_name="Quill, Rosa", position="Director"),
        Session(id="s1", title="Tides", room_id="r1"),
        Appearance(id="a1", session_id="s1", person_id="p1"),
    )
    sheet = Program(Conference(id="c2")).put(
        Picture(id="i2", media_type="image/png", data=b"", alt=""),
        Room(id="r2", name="QUAY", capacity=80),
        Person(
            id="p2", name="Rosa Quill", sort_name="Quill, R.", position="Head", biography="Writes.",
            picture_id="i2", links=(Link(title="", url="https://rosa.example/"),),
        ),
    )  # fmt: skip
    found = together((listed, sheet))
    assert found.rooms == {"r1": Room(id="r1", name="Quay", capacity=80)}
    assert found.people == {
        "p1": Person(
            id="p1", name="Rosa Quill", sort_name="Quill, Rosa", position="Director", biography="Writes.",
            picture_id="i2", links=(Link(title="", url="https://rosa.example/"),),
            extra=(Extra(name="position", value="Head"),),
        )
    }  # fmt: skip
    assert together((listed, listed)).people == listed.people
