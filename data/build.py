# SPDX-License-Identifier: MIT
"""Build the sample program file, mesf-2021.forum, from mesf-2021.toml: `python data/build.py [OUT.forum]`.

The same source gives the same records: ids are UUIDs of the fixed namespace below (RFC 9562, version 5).
"""

from __future__ import annotations

import sys
import tomllib
import uuid
from datetime import date, datetime
from pathlib import Path
from typing import Any

from forumdesk.document import Document
from forumdesk.names import sort_name
from forumdesk.program import (
    Appearance,
    Article,
    Conference,
    Day,
    Person,
    Picture,
    Program,
    Role,
    Room,
    Session,
    SessionKind,
)

HERE = Path(__file__).resolve().parent
NAMESPACE = uuid.UUID("6f0d2f0e-6f0a-4f57-9a53-2c5a6b6f2021")


def sample_program(folder: Path = HERE) -> Program:
    """Return the sample as its source says it."""
    source = tomllib.loads((folder / "mesf-2021.toml").read_text(encoding="utf-8"))
    room = Room(id=_id("room", source["room"]["name"]), **source["room"])
    program = Program(_conference(source["conference"])).put(room)
    for day in source["days"]:
        program = program.put(Day(id=_id("day", str(day["date"])), date=day["date"], title=day["title"]))
        for session in day["sessions"]:
            program = _with_session(program, day["date"], session, room.id)
    for article in source["articles"]:
        program = _with_article(program, article, folder)
    return program


def _id(kind: str, name: str) -> str:
    return str(uuid.uuid5(NAMESPACE, f"{kind}:{name}"))


def _conference(facts: dict[str, Any]) -> Conference:
    return Conference(id=_id("conference", facts["acronym"]), **{key: text.strip() for key, text in facts.items()})


def _with_session(program: Program, day: date, facts: dict[str, Any], room_id: str) -> Program:
    start, end = (datetime.combine(day, facts[key]) for key in ("start", "end"))
    session = Session(
        id=_id("session", facts["title"]),
        title=facts["title"],
        label=facts.get("label", ""),
        kind=SessionKind(facts.get("kind", "panel")),
        start=start,
        duration=int((end - start).total_seconds()) // 60,
        room_id=room_id,
        description=facts.get("description", "").strip(),
    )
    program = program.put(session)
    for order, speaker in enumerate(facts.get("speakers", ())):
        program = program.put(*_speaker(session.id, order, speaker))
    return program


def _speaker(session_id: str, order: int, facts: list[str]) -> tuple[Person, Appearance]:
    name, position, organization, byline, honorific = (*facts, "", "")[:5]
    person = Person(
        id=_id("person", name),
        name=name,
        sort_name=sort_name(name),
        honorific=honorific,
        position=position,
        organization=organization,
    )
    appearance = Appearance(
        id=_id("appearance", f"{session_id}:{name}"),
        session_id=session_id,
        person_id=person.id,
        role=Role.PANELIST,
        order=order,
        byline=byline,
    )
    return person, appearance


def _with_article(program: Program, facts: dict[str, Any], folder: Path) -> Program:
    picture = Picture(
        id=_id("picture", facts["picture"]),
        media_type="image/png",
        data=(folder / facts["picture"]).read_bytes(),
        alt=facts["alt"],
    )
    authors = [Person(id=_id("person", name), name=name, sort_name=sort_name(name)) for name in facts["authors"]]
    article = Article(
        id=_id("article", facts["title"]),
        title=facts["title"],
        author_ids=tuple(author.id for author in authors),
        summary=facts["summary"],
        body=facts["body"].strip(),
        picture_id=picture.id,
        caption=facts["caption"],
        session_ids=tuple(_id("session", title) for title in facts["sessions"]),
    )
    return program.put(picture, *authors, article)


def main(arguments: list[str]) -> None:
    """Write the sample file to the path given, or beside this script."""
    out = Path(arguments[0]) if arguments else HERE / "mesf-2021.forum"
    Document.create(out, sample_program(), "Middle East Strategy Forum 2021", replace=True).close()
    print(f"{out.name} written")


if __name__ == "__main__":
    main(sys.argv[1:])
