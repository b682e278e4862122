# SPDX-License-Identifier: MIT
from __future__ import annotations

from datetime import date, datetime

import pytest
from lxml import etree

from forumdesk import formats
from forumdesk.errors import ForumDeskError
from forumdesk.formats import xcal
from forumdesk.formats.extras import extras
from forumdesk.formats.reading import Answers, Reading
from forumdesk.program import Link, Session, SessionKind, SessionState, dangling
from real_files import shared

FRAB = """<iCalendar xmlns:pentabarf='http://pentabarf.org' xmlns:xCal='urn:ietf:params:xml:ns:xcal'>
<vcalendar><version>2.0</version><prodid>-//Pentabarf//Schedule//EN</prodid>
<x-wr-caldesc>Lake Days</x-wr-caldesc><x-wr-calname>Lake Days</x-wr-calname>
<vevent><method>PUBLISH</method><uid>4@lake27@pentabarf.org</uid>
<pentabarf:event-id>4</pentabarf:event-id><pentabarf:event-slug>lake27-4-tides</pentabarf:event-slug>
<pentabarf:title>Tides</pentabarf:title><pentabarf:subtitle>And moons</pentabarf:subtitle>
<pentabarf:language>German</pentabarf:language><pentabarf:language-code>de</pentabarf:language-code>
<dtstart>20270605T010000</dtstart><dtend>20270605T023000</dtend><duration>013000</duration>
<summary>Tides- And moons</summary><description>How water comes
and goes</description><class>PUBLIC</class><status>CANCELLED</status><category>Workshop</category>
<url>2027/events/4.html</url><location>Boathouse</location>
<attendee>Aino Laine, Reed Society</attendee><attendee>mailto:bo@lake.example</attendee><mood>calm</mood></vevent>
<vevent><uid>5@lake27@pentabarf.org</uid><pentabarf:title>Reeds</pentabarf:title>
<dtstart>20270604T100000Z</dtstart><dtend>20270604T104500Z</dtend><url>https://lake.example/5</url></vevent>
</vcalendar></iCalendar>"""

RFC = """<?xml version="1.0"?><icalendar xmlns="urn:ietf:params:xml:ns:icalendar-2.0"><vcalendar>
<properties><prodid><text>-//Lake//EN</text></prodid><x-wr-timezone><text>Europe/Helsinki</text></x-wr-timezone></properties>
<components><vevent><properties><uid><text>0e9da0b8-6c63-4b0f-8c4b-2d0d5e9b3c11</text></uid>
<dtstart><parameters><tzid><text>Europe/Helsinki</text></tzid></parameters><date-time>2027-06-04T09:30:00</date-time></dtstart>
<dtend><date-time>2027-06-04T10:30:00</date-time></dtend>
<summary><text>Reeds</text></summary></properties></vevent></components></vcalendar></icalendar>"""


def read(text: str) -> Reading:
    return formats.read(text.encode(), "lake.xcal", Answers(timezone="Europe/Helsinki"))


def test_read_gives_everything_that_an_event_says() -> None:
    program = read(FRAB).program
    tides, reeds = sorted(program.sessions.values(), key=lambda s: s.title, reverse=True)
    (room,) = program.rooms.values()
    assert tides == Session(
        id=tides.id,
        title="Tides",
        subtitle="And moons",
        kind=SessionKind.WORKSHOP,
        state=SessionState.CANCELLED,
        start=datetime(2027, 6, 5, 1, 0),
        duration=90,
        room_id=room.id,
        description="How water comes\nand goes",
        language="de",
        extra=extras(
            {
                "id": "4",
                "language": "German",
                "mood": "calm",
                "slug": "lake27-4-tides",
                "state": "CANCELLED",
                "uid": "4@lake27@pentabarf.org",
                "url": "2027/events/4.html",
            }
        ),
    )
    assert (reeds.start, reeds.duration) == (datetime(2027, 6, 4, 13, 0), 45)
    assert reeds.links == (Link(title="Web page", url="https://lake.example/5"),)
    assert [person.name for person in program.people.values()] == ["Aino Laine, Reed Society"]
    assert program.dates == (date(2027, 6, 4),)
    assert dangling(program) == ()


def test_read_knows_the_conference_and_leaves_mail_addresses_out() -> None:
    reading = read(FRAB)
    conference = reading.program.conference
    assert (conference.title, conference.acronym, conference.description) == ("Lake Days", "lake27", "")
    assert [(note.line, note.message) for note in reading.notes] == [(12, "An e-mail address was left out")]


def test_read_asks_for_the_zone_that_the_dialect_does_not_name() -> None:
    reading = formats.read(FRAB.encode(), "lake.xcal")
    assert [(question.key, question.answered) for question in reading.questions] == [("timezone", "")]


def test_read_takes_the_form_of_the_standard() -> None:
    reading = formats.read(RFC.encode(), "lake.xml")
    (session,) = reading.program.sessions.values()
    assert (session.id, session.title) == ("0e9da0b8-6c63-4b0f-8c4b-2d0d5e9b3c11", "Reeds")
    assert (session.start, session.duration) == (datetime(2027, 6, 4, 9, 30), 60)
    assert reading.complete


@pytest.mark.parametrize("value", ["", "soon", "20271345T000000", "2027", "99999999T999999Z", "20270604T10"])
def test_read_keeps_an_event_whose_time_can_not_be_read(value: str) -> None:
    text = (
        f"<iCalendar><vcalendar><vevent><summary>A</summary><dtstart>{value}</dtstart></vevent></vcalendar></iCalendar>"
    )
    reading = read(text)
    assert [session.start for session in reading.program.sessions.values()] == [None]
    assert "“A”: it has no time that can be read" in [note.message for note in reading.notes]


def test_read_refuses_a_document_type() -> None:
    with pytest.raises(ForumDeskError, match="DOCTYPE"):
        formats.read(b"<?xml version='1.0'?><!DOCTYPE a [<!ENTITY b 'c'>]><iCalendar>&b;</iCalendar>", "a.xcal")


def test_recognises_calendars_only() -> None:
    assert xcal.recognises(FRAB.encode())
    assert xcal.recognises(FRAB.encode("utf-16"))
    assert not xcal.recognises(b"<schedule><conference><title>icalendar</title></conference></schedule>")


def test_read_takes_a_real_calendar_whole() -> None:
    data = shared("xcal/klimacamp.xcal")
    root = etree.fromstring(data)

    def texts(tag: str) -> list[str]:
        return [str(element.text) for element in root.iter(tag)]

    program = formats.read(data, "klimacamp.xcal").program
    assert len(program.sessions) == len(list(root.iter("vevent"))) == 106
    assert len(program.rooms) == len(set(texts("location"))) == 10
    assert len(program.people) == len(set(texts("attendee"))) == 57
    assert [f"{day:%Y%m%d}" for day in program.dates] == sorted({text[:8] for text in texts("dtstart")})
