# SPDX-License-Identifier: MIT
"""Programs for tests: a two-day forum on one stage, a large conference, and small ones with one difficulty each."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, datetime, timedelta

from forumdesk.program import (
    Appearance,
    Article,
    Conference,
    Day,
    Person,
    Program,
    Record,
    Role,
    Room,
    Session,
    SessionKind,
    SessionState,
    Track,
)

ZONE = "America/Toronto"
FIRST, SECOND = date(2021, 5, 19), date(2021, 5, 20)

# Each: the day, its label, start and minutes, title, description, and who sits there with position and organization.
_PANELS = (
    (
        FIRST,
        "Panel 1",
        "10:30",
        75,
        "A New Middle East Security Architecture in the Making",
        "How the region orders its security now that Washington steps back and new partners step in.",
        (
            ("Sanam Vakil", "Deputy Director of MENA Programme", "Chatham House"),
            (
                "Denise Natali",
                "Acting Director",
                "Institute for National Strategic Studies, National Defense University",
            ),
            ("Hassan Ahmadian", "Professor of the Middle East and North Africa Studies", "University of Tehran"),
            ("Abdulaziz Sagar", "Chairman", "Gulf Research Center"),
            ("Andrew Parasiliti", "President", "Al-Monitor"),
        ),
    ),
    (
        FIRST,
        "Panel 2",
        "12:00",
        75,
        "The Great Power Competition in the Middle East",
        "What American, Russian and Chinese ambitions mean for peace in the region.",
        (
            ("Dmitri Trenin", "Director", "Carnegie Moscow Center"),
            ("Joost R. Hiltermann", "Director of MENA Programme", "International Crisis Group"),
            (
                "Roxane Farmanfarmaian",
                "Affiliated Lecturer in International Relations of the Middle East and North Africa",
                "University of Cambridge",
            ),
            ("Andrew A. Michta", "Dean of the College of International and Security Studies", "Marshall Center"),
            ("Kelley Vlahos", "Senior Advisor", "Quincy Institute"),
        ),
    ),
    (
        FIRST,
        "Panel 3",
        "15:00",
        75,
        "A Review of Canada’s Middle East Engagement and Defense Strategy",
        "Five years and CA$3.5 billion on: what was reached, and what should follow.",
        (
            ("Ferry de Kerckhove", "Canada’s Former Ambassador to Egypt", ""),
            ("Dennis Horak", "Canada’s Former Ambassador to Saudi Arabia", ""),
            ("Chris Kilford", "Former Canadian Defence Attaché in Turkey", "Canadian International Council (CIC)"),
            ("David Dewitt", "University Professor Emeritus", "York University"),
        ),
    ),
    (
        FIRST,
        "Panel 4",
        "16:30",
        60,
        "Humanitarian Diplomacy: An Underused Foreign Policy Tool in the Middle East",
        "Where aid has helped, and what Canada could still begin.",
        (
            ("Erica Di Ruggiero", "Director of Centre for Global Health", "University of Toronto"),
            ("Reyhana Patel", "Head of Communications & Government Relations", "Islamic Relief Canada"),
            ("Amir Barmaki", "Former Head of UN OCHA in Iran", ""),
            (
                "Catherine Gribbin",
                "Senior Legal Advisor for International and Humanitarian Law",
                "Canadian Red Cross",
            ),
        ),
    ),
    (
        SECOND,
        "Panel 1",
        "10:30",
        75,
        "Future of Diplomacy and Engagement in the Middle East",
        "Whether many-sided talks can keep rivals from war.",
        (
            ("Abdullah Baabood", "Academic Researcher", "Centre for Gulf Studies, Qatar University"),
            ("Trita Parsi", "Executive Vice-President", "Quincy Institute for Responsible Statecraft"),
            ("Ebtesam Al-Ketbi", "President", "Emirates Policy Centre"),
            ("Jon Allen", "Canada’s Former Ambassador to Israel", ""),
            ("Elizabeth Hagedorn", "Washington correspondent", "Al-Monitor"),
        ),
    ),
    (
        SECOND,
        "Panel 2",
        "12:00",
        75,
        "Arms Race and Terrorism in the Middle East",
        "Weapons bought, groups armed, and how trust could be built instead.",
        (
            ("Luciano Zaccara", "Assistant Professor", "Qatar University"),
            ("Dania Thafer", "Executive Director", "Gulf International Forum"),
            ("Kayhan Barzegar", "Professor and Chair of Political Science", "Azad University"),
            ("Barbara Slavin", "Director of Iran Initiative", "Atlantic Council"),
            ("Sanam Shantyaei", "Senior Journalist", "France24"),
        ),
    ),
    (
        SECOND,
        "Panel 3",
        "15:00",
        75,
        "Trade and Business Diplomacy in the Middle East",
        "What trade, and people who live between two countries, can do for recovery.",
        (
            ("Sergio Marchi", "Canada’s Former Minister of International Trade", ""),
            ("Scott Jolliffe", "Chairperson", "Canada Arab Business Council"),
            ("Esfandyar Batmanghelidj", "Founder and Publisher", "Bourse & Bazaar"),
            ("Nizar Ghanem", "Director of Research and Co-founder", "Triangle"),
            ("Nicki Siamaki", "Researcher", "Control Risks"),
        ),
    ),
    (
        SECOND,
        "Panel 4",
        "16:30",
        75,
        "Pathways to Manage Non-Proliferation in the Middle East",
        "How treaties and agencies could slow the spread of nuclear weapons.",
        (
            ("Peggy Mason", "Canada’s former Ambassador to the UN for Disarmament", ""),
            ("Mark Fitzpatrick", "Associate Fellow", "International Institute for Strategic Studies (IISS)"),
            ("Ali Vaez", "Iran Project Director", "International Crisis Group"),
            ("Negar Mortazavi", "Journalist and Political Analyst", "Iran Podcast"),
            ("David Albright", "Founder and President", "Institute for Science and International Security"),
        ),
    ),
    (SECOND, "", "17:45", 15, "Closing", "", ()),
)


def at(day: date, clock: str) -> datetime:
    """Return the wall time of a clock text such as "10:30" on a date."""
    return datetime.fromisoformat(f"{day.isoformat()}T{clock}")


def forum_program() -> Program:
    """Return two days on one stage: eight panels, a closing, 38 speakers and an article."""
    records: list[Record] = [
        Day(id="day-1", date=FIRST, title="Multi-Faceted Geopolitics in the Middle East"),
        Day(id="day-2", date=SECOND, title="Diplomacy in Action in the Middle East"),
    ]
    for number, (day, label, start, minutes, title, description, speakers) in enumerate(_PANELS, 1):
        key = f"session-{number}"
        kind = SessionKind.PANEL if label else SessionKind.CLOSING
        records.append(
            Session(
                id=key, title=title, kind=kind, start=at(day, start), duration=minutes, label=label,
                description=description,
            )
        )  # fmt: skip
        records.extend(_cast(key, speakers))
    records.append(Person(id="wardah-malik", name="Wardah Malik", sort_name="Malik, Wardah"))
    records.append(
        Article(
            id="article-1",
            title="Why Iran-Canada Dialogue is Necessary in Iraq?",
            author_ids=("wardah-malik",),
            body="Canada leads a mission in Iraq, where Iran has weight.\n\nThe author asks Ottawa to talk to both.",
            caption="Pilgrims gather in Karbala after walking there for Arba’een.",
            session_ids=("session-1",),
        )
    )
    conference = Conference(
        id="forum", title="Middle East Strategy Forum 2021", acronym="MESF 2021", timezone=ZONE, language="en"
    )
    return Program(conference).put(*records)


def _cast(session_id: str, speakers: Iterable[tuple[str, str, str]]) -> list[Record]:
    records: list[Record] = []
    for order, (name, position, organization) in enumerate(speakers):
        key = name.lower().replace(" ", "-")
        given, _, surname = name.rpartition(" ")
        records.append(
            Person(
                id=key, name=name, sort_name=f"{surname}, {given}", position=position, organization=organization,
                honorific="Hon." if name == "Sergio Marchi" else "",
            )
        )  # fmt: skip
        records.append(
            Appearance(id=f"{session_id}/{key}", session_id=session_id, person_id=key, role=Role.PANELIST, order=order)
        )
    return records


_SUBJECTS = ("Maps", "Databases", "A scheduler", "Fonts", "Small kernels", "Mesh networks", "Licences", "Test data")
_TURNS = ("for villages", "without tears", "in user space", "that people read", "on one laptop", "ten years on")
_LENGTHS = (25, 30, 20, 50, 25, 10, 40, 5, 25, 30)
_NAMES = ("Amara Nkemelu", "Hiro Sato", "Lena Virtanen", "Mateo Duarte", "Sofia Ivanova", "Naima Haddad")


def big_program(sessions: int = 900, rooms: int = 35, days: int = 1) -> Program:
    """Return a conference with many rooms; a few sessions overlap the one before in their room."""
    first = date(2023, 2, 4)
    records: list[Record] = [Day(id=f"day-{n}", date=first + timedelta(days=n)) for n in range(days)]
    for n in range(rooms):
        records.append(Track(id=f"track-{n}", name=f"{_SUBJECTS[n % 8]} track {n + 1}", order=n))
        records.append(Room(id=f"room-{n}", name=f"K.{n + 1:03}", capacity=40 + 20 * (n % 9), order=n))
    records += [Person(id=f"person-{n}", name=name, sort_name=name) for n, name in enumerate(_NAMES)]
    places = [(day, room) for day in range(days) for room in range(rooms)]
    ends = {place: at(first + timedelta(days=place[0]), "09:30") for place in places}
    for n in range(sessions):
        day, room = place = places[n % len(places)]
        minutes = _LENGTHS[(n * 7 + room) % len(_LENGTHS)]
        start = ends[place] - timedelta(minutes=15 if n % 23 == 22 and ends[place].hour > 9 else -(n % 2) * 5)
        ends[place] = start + timedelta(minutes=minutes)
        title = f"{_SUBJECTS[(n + day) % 8]} {_TURNS[(n // 3) % 6]}, part {n + 1}"
        records.append(
            Session(
                id=f"session-{n}", title=title, start=start, duration=minutes, room_id=f"room-{room}",
                track_id=f"track-{room}",
            )
        )  # fmt: skip
        records.append(Appearance(id=f"appearance-{n}", session_id=f"session-{n}", person_id=f"person-{n % 6}"))
    return Program(Conference(id="big", title="A large conference", timezone="Europe/Brussels")).put(*records)


def clashing_program() -> Program:
    """Return one day with two halls: overlaps, a lunch, a cancelled talk, one without a room, one past midnight."""
    day = date(2024, 9, 3)
    conference = Conference(id="small", title="Two halls", timezone="Europe/Berlin")
    speakers: list[Record] = [
        Person(id="p1", name="Ada Okafor", organization="Open Maps"),
        Person(id="p2", name="Bo Lindqvist", organization="Lund University"),
    ]
    return Program(conference).put(
        Day(id="day", date=day),
        Room(id="hall-a", name="Hall A", capacity=120, order=1),
        Room(id="hall-b", name="Hall B", order=2),
        Track(id="maps", name="Maps"),
        Session(
            id="keynote", title="Maps that hold", kind=SessionKind.KEYNOTE, start=at(day, "09:00"), duration=60,
            room_id="hall-a", track_id="maps",
        ),
        Session(id="rival", title="The rival keynote", start=at(day, "09:30"), duration=60, room_id="hall-a"),
        Session(
            id="cancelled", title="A talk that fell through", start=at(day, "09:00"), duration=45, room_id="hall-b",
            state=SessionState.CANCELLED,
        ),
        Session(id="lunch", title="Lunch", kind=SessionKind.BREAK, start=at(day, "12:00"), duration=60),
        Session(id="persian", title="نقشه‌های شهر تهران", start=at(day, "13:00"), duration=60, room_id="hall-b"),
        Session(id="roomless", title="Walk to the river", start=at(day, "14:00"), duration=0),
        Session(
            id="night", title="Night music", start=at(day + timedelta(days=1), "00:30"), duration=90, room_id="hall-a",
        ),
        Session(id="open", title="Not scheduled yet", room_id="hall-a"),
        *speakers,
        Appearance(id="a1", session_id="keynote", person_id="p1", role=Role.SPEAKER, order=0),
        Appearance(id="a2", session_id="keynote", person_id="p2", role=Role.MODERATOR, order=1),
    )  # fmt: skip
