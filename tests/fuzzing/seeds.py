# SPDX-License-Identifier: MIT
"""Small sound files of every format: some of the project's own, some written by our writers, some made here."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from datetime import UTC, date, datetime
from email.message import EmailMessage
from functools import cache
from pathlib import Path

from documents import at, printed, zipped
from forumdesk import formats
from forumdesk.formats.extras import extras
from forumdesk.formats.writing import Order
from forumdesk.program import (
    Appearance,
    Article,
    Conference,
    Day,
    Link,
    Person,
    Program,
    Role,
    Room,
    Session,
    SessionKind,
    SessionState,
    Track,
)
from sheets import ods, xlsx

TESTS = Path(__file__).parents[1]
SMALL = 4_000
"""Bytes of a text from the corpus. Reading takes its time by the line, and every form stands in a short one as well."""
ORDER = Order(now=datetime(2027, 5, 1, 12, 0, tzinfo=UTC), version="7")


def small_program() -> Program:
    """Return a program that has a bit of everything."""
    return Program(
        Conference(
            id="8a0c2f1e-4b8f-4c52-9d0a-0c7d8e1f2a3b", title="Reed Days", acronym="reed27", timezone="Europe/Helsinki",
            language="fi", venue="Boathouse", url="https://reed.example/", description="Two days\n\nof *reeds*; all.",
        )
    ).put(
        Day(id="d1", date=date(2027, 6, 4), title="First"),
        Day(id="d2", date=date(2027, 6, 5)),
        Room(id="r1", name="Hall, A", capacity=80, floor="1"),
        Room(id="r2", name="=Loft", order=1),
        Track(id="t1", name="Water", color="#204080"),
        Person(id="p1", name="Aino Laine", honorific="Dr.", position="Director", organization="Reed Society"),
        Person(id="p2", name="Bo Quay", biography="Rows.\n\n* and sails", links=(Link(title="", url="https://bo.example/"),)),
        Session(
            id="0e9da0b8-6c63-4b0f-8c4b-2d0d5e9b3c11", title="Who owns the shore?", kind=SessionKind.PANEL,
            label="Panel 1", start=datetime(2027, 6, 4, 23, 30), duration=90, room_id="r1", track_id="t1",
            abstract="Short.", description="Long, with a [map](https://reed.example/map).", language="en",
            tags=("law", "sea"), links=(Link(title="Slides", url="https://reed.example/s.pdf"),),
            extra=extras({"id": "17", "slug": "reed27-17", "answers": '[{"question":1,"answer":"A lamp"}]'}),
        ),
        Session(id="s2", title="Reeds", start=datetime(2027, 6, 5, 10), duration=0, room_id="r2", track_id="t1"),
        Session(id="s3", title="Nets", state=SessionState.CANCELLED, start=datetime(2027, 6, 5, 11), duration=45),
        Session(id="s4", title="Some time", duration=30, state=SessionState.TENTATIVE, do_not_record=True),
        Appearance(id="a1", session_id="0e9da0b8-6c63-4b0f-8c4b-2d0d5e9b3c11", person_id="p1", role=Role.MODERATOR),
        Appearance(id="a2", session_id="0e9da0b8-6c63-4b0f-8c4b-2d0d5e9b3c11", person_id="p2", order=1),
        Appearance(id="a3", session_id="s2", person_id="p2"),
        Article(id="x1", title="On reeds", body="Tall.\n\nGreen.", author_ids=("p1",), published=date(2027, 5, 1)),
    )  # fmt: skip


ICS = """BEGIN:VCALENDAR\r
VERSION:2.0\r
X-WR-CALNAME:Reed Days\r
X-WR-TIMEZONE:Europe/Helsinki\r
BEGIN:VEVENT\r
UID:1@reed.example\r
DTSTART;TZID=Europe/Helsinki:20270604T100000\r
DURATION:PT1H30M\r
RRULE:FREQ=DAILY;COUNT=3;BYHOUR=10\r
EXDATE;TZID=Europe/Helsinki:20270605T100000\r
RDATE;VALUE=PERIOD:20270608T070000Z/PT2H\r
SUMMARY:Reeds\\, and moons\r
LOCATION:Hall A\r
DESCRIPTION:Speakers: Aino Laine (Reed Society)\\nBring a lam\r
 p.\r
ATTENDEE;CN="Laine, Aino":mailto:aino@reed.example\r
STATUS:TENTATIVE\r
CATEGORIES:Water,Workshop\r
END:VEVENT\r
BEGIN:VEVENT\r
UID:1@reed.example\r
RECURRENCE-ID;TZID=Europe/Helsinki:20270606T100000\r
DTSTART:20270606T120000Z\r
DTEND:20270606T110000Z\r
SUMMARY:Reeds again\r
END:VEVENT\r
BEGIN:VEVENT\r
DTSTART;VALUE=DATE:20270607\r
SUMMARY;ENCODING=QUOTED-PRINTABLE:R=C3=A5d\r
END:VEVENT\r
END:VCALENDAR\r
"""

FRAB = """<iCalendar xmlns:pentabarf='http://pentabarf.org' xmlns:xCal='urn:ietf:params:xml:ns:xcal'>
<vcalendar><version>2.0</version><x-wr-calname>Reed Days</x-wr-calname>
<vevent><uid>4@reed27@pentabarf.org</uid><pentabarf:event-id>4</pentabarf:event-id>
<pentabarf:title>Tides</pentabarf:title><pentabarf:subtitle>And moons</pentabarf:subtitle>
<pentabarf:language-code>fi</pentabarf:language-code><dtstart>20270605T010000</dtstart><dtend>20270605T023000</dtend>
<duration>013000</duration><summary>Tides- And moons</summary><description>How water comes</description>
<status>CANCELLED</status><category>Workshop</category><url>https://reed.example/4</url><location>Boathouse</location>
<attendee>Aino Laine, Reed Society</attendee><attendee>mailto:bo@reed.example</attendee></vevent>
</vcalendar></iCalendar>"""

RFC6321 = """<?xml version="1.0"?><icalendar xmlns="urn:ietf:params:xml:ns:icalendar-2.0"><vcalendar>
<properties><x-wr-timezone><text>Europe/Helsinki</text></x-wr-timezone></properties>
<components><vevent><properties><uid><text>0e9da0b8-6c63-4b0f-8c4b-2d0d5e9b3c11</text></uid>
<dtstart><parameters><tzid><text>Europe/Helsinki</text></tzid></parameters><date-time>2027-06-04T09:30:00</date-time></dtstart>
<duration><duration>PT1H</duration></duration><rrule><recur><freq>DAILY</freq><count>2</count></recur></rrule>
<summary><text>Reeds</text></summary><categories><text>Water</text></categories></properties></vevent></components>
</vcalendar></icalendar>"""

SESSIONIZE = {
    "sessions": [
        {
            "id": "101", "title": "Who owns the shore?", "description": "First.\r\n\r\nSecond.",
            "startsAt": "2027-06-04T10:00:00", "endsAt": "2027-06-04T10:45:00Z", "isServiceSession": False,
            "isPlenumSession": True, "speakers": ["282a4701-f128-4b1d-bd67-da5d1f8b3eb0"], "categoryItems": [1, 3, 4],
            "questionAnswers": [{"questionId": 9, "answerValue": "A lamp"}], "roomId": 72, "status": "Accepted",
            "liveUrl": "https://video.example/1", "recordingUrl": "https://video.example/2",
        },
        {"id": "102", "title": "Coffee", "startsAt": None, "endsAt": None, "isServiceSession": True, "roomId": None},
    ],
    "speakers": [
        {
            "id": "282a4701-f128-4b1d-bd67-da5d1f8b3eb0", "firstName": "Aino", "lastName": "Laine", "bio": "Rows.",
            "fullName": "Aino Laine", "tagLine": "Director, Reed Society", "sessions": [101],
            "links": [{"title": "Blog", "url": "https://aino.example/", "linkType": "Blog"}],
        }
    ],
    "questions": [{"id": 9, "question": "What do you need?", "questionType": "Short_Text", "sort": 1}],
    "categories": [
        {"id": 7, "title": "Session format", "items": [{"id": 1, "name": "Panel"}]},
        {"id": 8, "title": "Track", "items": [{"id": 3, "name": "Water"}, {"id": 4, "name": "Law"}]},
    ],
    "rooms": [{"id": 72, "name": "Quay", "sort": 0}],
}  # fmt: skip
_PLENUM = {
    "id": "201", "title": "The tide", "startsAt": "2027-06-04T09:00:00", "endsAt": "2027-06-04T10:00:00",
    "speakers": [{"id": "282a4701-f128-4b1d-bd67-da5d1f8b3eb0", "name": "Aino Laine"}], "roomId": 71, "room": "Loft",
    "isPlenumSession": True, "categories": [{"id": 8, "name": "Track", "categoryItems": [{"id": 3, "name": "Water"}]}],
}  # fmt: skip
SESSIONIZE_GRID = [
    {
        "date": "2027-06-04T00:00:00",
        "rooms": [{"id": 71, "name": "Loft", "sessions": [_PLENUM]}],
        "timeSlots": [{"slotStart": "09:00:00", "rooms": [{"id": 71, "name": "Loft", "session": _PLENUM, "index": 0}]}],
    }
]

HTML = """<!doctype html><html lang="fi"><head><title>Reed Days</title></head><body>
<h1>Program</h1><h2>Friday, 4 June 2027</h2><table><tr><th>Time<th>Hall A<th>Loft</tr>
<tr><td rowspan=2>10:00-11:00<td>Reeds<br>Aino Laine, Reed Society<td colspan="2">Nets</tr><tr><td>Tides</tr></table>
<div class="h-event"><h3 class="p-name">Moons</h3>
<time class="dt-start" datetime="2027-06-04T20:00:00+03:00">8 pm</time>
<time class="dt-end" datetime="21:30">9:30</time><span class="p-location h-card"><b class="p-name">Pier</b></span></div>
<div itemscope itemtype="https://schema.org/Event"><b itemprop="name">Sails</b><time itemprop="startDate"
datetime="2027-06-05T10:00">10</time><i itemprop="duration" content="PT1H"></i><span itemprop="performer" itemscope
itemtype="https://schema.org/Person"><i itemprop="name">Bo Quay</i></span></div>
<ul><li>12:00 Lunch<ul><li>13:00 Walk</ul></ul><pre>14:00\tRopes</pre></body></html>"""

CSV = """Date;Start;End;Room;Title;Speakers;Abstract;Mood
2027-06-04;10:00;11:30;Hall A;"Who ""owns"" it?";Aino Laine (Reed Society), Bo Quay;'=Short.;calm
04.06.2027;14:00;0:45;Loft;Nets;;"Two
lines";
;;;;Some time;Bo Quay;;
"""

TEXT = """Reed Days
Friday, 4 June 2027 (Europe/Helsinki)
10:00 – 11:30 Panel 1: Who owns the shore? (Hall A)
Moderator: Dr. Aino Laine, Director, Reed Society
Speakers: Bo Quay; Cy Dale (Tern Air)
12:00 Lunch
Saturday
9.30 am Reeds | Loft | Bo Quay
"""

ARTICLE = """---
title: "On reeds"
date: 2027-05-01 10:00:00 +0300
authors: [Aino Laine, 'Bo Quay']
tags:
  - water
---

# Tall

See [the map](/map), *now*. Reeds grow where water stands and nobody mows, and they keep the wind off the nets.

Whoever owns the shore has to let them stand from May to August, which the city's own rules of 1998 say as well, though
nobody has ever been asked to pay. The Reed Society counts the nests each spring, and gives the numbers to whoever asks.
"""

SITE = """---
layout: page
---
# Reed Days

## Friday, 4 June 2027

<table>
<tr><th>Time</th><th>Hall A</th></tr>
<tr><td>10:00-11:00</td><td><a href="/1">Reeds</a><br>Aino Laine</td></tr>
</table>

- 12:00 Nets {{ site.x }}
| 13:00 | Walk | Bo Quay |
"""

_WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_RUN = "<w:p><w:pPr>{}</w:pPr><w:r><w:t>{}</w:t></w:r></w:p>"
DOCX = {
    "[Content_Types].xml": "<Types/>",
    "_rels/.rels": '<Relationships xmlns="x"><Relationship Type="y/officeDocument" Target="/word/document.xml"/>'
    "</Relationships>",
    "word/document.xml": f'<w:document xmlns:w="{_WORD}"><w:body>'
    + _RUN.format('<w:pStyle w:val="H2"/>', "Friday, 4 June 2027")
    + _RUN.format('<w:numPr><w:ilvl w:val="0"/><w:numId w:val="2"/></w:numPr>', "10:00-11:30 Reeds")
    + "<w:p><w:ins><w:r><w:rPr><w:b/></w:rPr><w:t>Aino Laine</w:t><w:tab/><w:br/></w:r></w:ins></w:p>"
    + "<w:tbl><w:tr><w:tc><w:tcPr><w:vMerge w:val='restart'/></w:tcPr>"
    + _RUN.format("", "12:00")
    + "</w:tc><w:tc><w:tcPr><w:gridSpan w:val='2'/></w:tcPr>"
    + _RUN.format("", "Nets")
    + "</w:tc></w:tr></w:tbl></w:body></w:document>",
    "word/styles.xml": f'<w:styles xmlns:w="{_WORD}"><w:style w:type="paragraph" w:styleId="H2">'
    '<w:name w:val="heading 2"/><w:basedOn w:val="H1"/></w:style></w:styles>',
    "word/numbering.xml": f'<w:numbering xmlns:w="{_WORD}"><w:abstractNum w:abstractNumId="1"><w:lvl w:ilvl="0">'
    '<w:numFmt w:val="upperRoman"/><w:lvlText w:val="Panel %1:"/></w:lvl></w:abstractNum><w:num w:numId="2">'
    '<w:abstractNumId w:val="1"/></w:num></w:numbering>',
}

_SPACES = "".join(
    f' xmlns:{name}="urn:oasis:names:tc:opendocument:xmlns:{name}:1.0"' for name in ("office", "text", "table", "style")
)
ODT = {
    "mimetype": "application/vnd.oasis.opendocument.text",
    "content.xml": f"<office:document-content{_SPACES}><office:automatic-styles>"
    '<style:style style:name="P1" style:family="paragraph" style:default-outline-level="2"/></office:automatic-styles>'
    '<office:body><office:text><text:h text:outline-level="1">Reed Days</text:h>'
    '<text:p text:style-name="P1">Friday, 4 June 2027</text:p><text:list><text:list-item><text:p>10:00'
    '<text:s text:c="3"/>Reeds<text:line-break/>Aino Laine</text:p></text:list-item></text:list>'
    "<table:table><table:table-row>"
    '<table:table-cell table:number-rows-spanned="2"><text:p>12:00</text:p></table:table-cell><table:table-cell '
    'table:number-columns-repeated="2"><text:p>Nets</text:p></table:table-cell></table:table-row></table:table>'
    "</office:text></office:body></office:document-content>",
    "META-INF/manifest.xml": "<manifest/>",
}

_ROWS = (
    ("Date", "Start", "End", "Room", "Title", "Speakers", "Mood"),
    (date(2027, 6, 4), "10:00", "11:30", "Hall A", "Reeds", "Aino Laine (Reed Society), Bo Quay", 1.5),
    (datetime(2027, 6, 5, 9, 30), 0.5, "", "Loft", "Nets", "", True),
)


def _ods() -> bytes:
    def cell(words: str, said: str = "") -> str:
        return f"<table:table-cell{said}><text:p>{words}</text:p></table:table-cell>"

    dated = ' office:value-type="date" office:date-value="2027-06-04"'
    timed = ' office:value-type="time" office:time-value="PT10H00M00S"'
    wide = ' table:number-columns-spanned="2" table:number-rows-spanned="2"'
    rows = [
        "".join(map(cell, ("Date", "Start", "Length", "Room", "Title", "Speakers"))),
        cell("4.6.", dated) + cell("10", timed) + cell("45") + cell("Hall A") + cell("Reeds", wide) + cell("Bo Quay"),
        cell("", ' table:number-columns-repeated="4"') + cell("Nets<text:s/>"),
    ]
    body = "".join(f'<table:table-row table:number-rows-repeated="1">{row}</table:table-row>' for row in rows)
    return ods(f'<table:table table:name="Friday">{body}</table:table>')


def _mail() -> bytes:
    made = EmailMessage()
    made["From"], made["To"], made["Subject"] = "ada@reed.example", "bo@reed.example", "Fwd: Réed Days"
    made.set_content("> " + TEXT.replace("\n", "\n> "), cte="quoted-printable")
    made.add_alternative(HTML, subtype="html", cte="base64")
    made.add_attachment(CSV.encode(), maintype="text", subtype="csv", filename="../x.csv")
    return made.as_bytes()


def _pdf() -> bytes:
    lines = TEXT.replace("–", "-").splitlines()
    page = "".join(at(50, 50 + 14 * place, line, 14 if place < 2 else 10) for place, line in enumerate(lines))
    cells = "".join(at(50 + 150 * (n % 3), 300 + 20 * (n // 3), words) for n, words in enumerate(CSV.split(";")[:12]))
    rules = "".join(f"50 {y} m 500 {y} l S\n" for y in range(380, 560, 20))
    return printed(page + cells + rules, at(50, 60, "Sunday", 18, "F2") + at(50, 90, "10:00 Moons"))


def _golden(folder: str, *suffixes: str) -> list[bytes]:
    return [path.read_bytes() for path in sorted((TESTS / "golden" / folder).iterdir()) if path.suffix in suffixes]


def _corpus(suffix: str, most: int = SMALL) -> list[bytes]:
    found = sorted(path for path in (TESTS / "corpus" / "dev").iterdir() if path.suffix == suffix)
    return [path.read_bytes() for path in found if path.stat().st_size < most]


@cache
def seeds() -> Mapping[str, Sequence[bytes]]:
    """Return the sound files of each format in `formats.FORMATS`, by its key."""
    written = {key: formats.write(key, small_program(), ORDER).data for key in formats.TARGETS}
    marked = written.pop("markdown")  # which is read as a text
    made = {
        "ics": [ICS.encode(), *_golden("ics", ".ics")[1:]],
        "html": [HTML.encode(), *_golden("pages", ".html"), *_corpus(".html")],
        "docx": [zipped(DOCX)],
        "odt": [zipped(ODT)],
        "xlsx": [xlsx({"Friday": _ROWS, "Rooms": [("Room", "Seats"), ("Loft", 20)]}, {"Friday": ["E2:E3"]})],
        "ods": [_ods()],
        "pdf": [_pdf()],
        "mail": [_mail(), *_corpus(".eml")],
        "feed": _golden("feed", ".rss", ".atom"),
        "xcal": [FRAB.encode(), RFC6321.encode()],
        "schedule-xml": _golden("schedule_xml", ".xml"),
        "sessionize": [json.dumps(each, indent=1).encode() for each in (SESSIONIZE, SESSIONIZE_GRID)],
        "schedule-json": _golden("schedule_json", ".json"),
        "csv": [CSV.encode()],
        "markdown": [SITE.encode(), ARTICLE.encode()],
        "text": [TEXT.encode(), marked, *_corpus(".txt", 1_300)],
    }
    return {key: [*found, written[key]] if key in written else found for key, found in made.items()}
