# SPDX-License-Identifier: MIT
"""`forumdesk --selftest`: proves an installation by doing a little of everything, and says so in one line each."""

from __future__ import annotations

import sqlite3
import sys
import tempfile
from collections.abc import Callable
from contextlib import closing
from datetime import UTC, datetime
from importlib.metadata import version
from pathlib import Path

from forumdesk import __version__, formats, markup
from forumdesk.document import Document
from forumdesk.errors import ForumDeskError
from forumdesk.formats.writing import Order
from forumdesk.i18n import _
from forumdesk.paths import data, resources
from forumdesk.program import Conference, Program, Session, new_id
from forumdesk.search import Index
from forumdesk.text import for_terminal
from forumdesk.times import instant

MOMENT = datetime(2021, 5, 19, 10, 30)
SCHEDULE_XML = b"""<?xml version="1.0" encoding="utf-8"?>
<schedule><conference><title>Try</title><time_zone_name>America/Toronto</time_zone_name></conference>
<day index="1" date="2021-05-19"><room name="Hall"><event id="1" guid="9f8b9c1e-5d0e-4b1f-8f52-3a5d0b7c2a11">
<date>2021-05-19T10:30:00-04:00</date><start>10:30</start><duration>01:15</duration><title>Opening</title>
</event></room></day></schedule>"""
HTML = b"<!doctype html><script>alert(1)</script><p>10:00 <b>Opening</b>"
PDF = b"""%PDF-1.4
1 0 obj <</Type/Catalog/Pages 2 0 R>> endobj
2 0 obj <</Type/Pages/Count 1/Kids[3 0 R]>> endobj
3 0 obj <</Type/Page/Parent 2 0 R/MediaBox[0 0 300 100]/Contents 4 0 R/Resources<</Font<</F 5 0 R>>>>>> endobj
4 0 obj <</Length 42>> stream
BT /F 12 Tf 20 50 Td (10:00 Opening) Tj ET
endstream endobj
5 0 obj <</Type/Font/Subtype/Type1/BaseFont/Helvetica>> endobj
trailer <</Root 1 0 R>>
"""


def run() -> int:
    """Print what works and what does not; return 0 when everything does, else 1."""
    _say(f"ForumDesk {__version__}, Python {sys.version.split()[0]}, {sys.platform}")
    failed = [name for name, check in _CHECKS if not passes(name, check)]
    _say(_("Does not work: {names}").format(names=", ".join(failed)) if failed else _("Everything works."))
    return 1 if failed else 0


def passes(name: str, check: Callable[[], str]) -> bool:
    """Print the line of one check; tell whether it went through."""
    try:
        outcome, said = "ok  ", check()
    except Exception as error:  # noqa: BLE001 - whatever is broken, the other lines are wanted too
        outcome, said = "FAIL", f"{type(error).__name__}: {for_terminal(str(error))}"
    _say(f"{outcome} {name}: {said}")
    return outcome == "ok  "


def _say(line: str) -> None:
    sys.stdout.write(line + "\n")


def _resources() -> str:
    folders = [name for name in ("fonts", "icons") if not any((resources() / name).glob("*"))]
    if folders:
        raise ForumDeskError(_("Nothing is in {folders}").format(folders=", ".join(folders)))
    return str(resources())


def _sample() -> str:
    path = data() / "mesf-2021.forum"
    with closing(Document.open(path, read_only=True)) as document:
        return _("{title}, {count} sessions").format(
            title=document.program.conference.title, count=len(document.program.sessions)
        )


def _file() -> str:
    """Write a program to a file, read it back and compare."""
    session = Session(id=new_id(), title="Łódź ادبیات 東京", start=MOMENT, duration=75)
    program = Program(Conference(id=new_id(), title="Try", timezone="America/Toronto")).put(session)
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "try.forum"
        Document.create(path, program, "Try").close()
        with closing(Document.open(path)) as document:
            if document.program != program:
                raise ForumDeskError(_("What was read back is not what was written."))
        return _("written and read back, {count} bytes").format(count=path.stat().st_size)


def _search() -> str:
    program = Program(Conference(id=new_id())).put(Session(id=new_id(), title="Łódź"))
    with closing(Index(program)) as index:
        if len(index.search("lodz")) != 1:
            raise ForumDeskError(_("The search index does not find what is in it."))
    return f"SQLite {sqlite3.sqlite_version}, FTS5"


def _zones() -> str:
    offsets = {name: instant(MOMENT, name) for name in ("America/Toronto", "Asia/Tehran", "Australia/Lord_Howe")}
    if offsets["America/Toronto"] != datetime(2021, 5, 19, 14, 30, tzinfo=UTC):
        raise ForumDeskError(_("The time zones say something else than expected."))
    return f"tzdata {version('tzdata')}"


def _calendar() -> str:
    session = Session(id=new_id(), title="Opening", start=MOMENT, duration=75)
    program = Program(Conference(id=new_id(), title="Try", timezone="America/Toronto")).put(session)
    written = formats.write("ics", program, Order(now=datetime.now(UTC))).data
    if b"DTSTART;TZID=America/Toronto:20210519T103000" not in written:
        raise ForumDeskError(_("The calendar file lacks the time of its session."))
    return f"icalendar {version('icalendar')}"


def _schedule_xml() -> str:
    titles = [session.title for session in formats.read(SCHEDULE_XML, "try.xml").program.sessions.values()]
    if titles != ["Opening"]:
        raise ForumDeskError(_("The schedule holds other sessions than were written into it."))
    return f"lxml {version('lxml')}"


def _documents() -> str:
    from forumdesk.formats.documents import html, pdf  # noqa: PLC0415 - a broken pdfium is to be told, like anything else

    pages = html.page(HTML, "try.html").text, pdf.page(PDF, "try.pdf").text
    if pages != ("10:00 Opening", "10:00 Opening"):
        raise ForumDeskError(_("The documents hold other words than were written into them."))
    return f"pypdfium2 {version('pypdfium2')}"


def _text() -> str:
    if "<strong>" not in markup.safe_html("**Bold**") or "alert" in markup.safe_html("<script>alert(1)</script>"):
        raise ForumDeskError(_("Text from outside is not made safe."))
    return f"nh3 {version('nh3')}, markdown-it-py {version('markdown-it-py')}"


def _fonts() -> str:
    from forumdesk.gui import probe  # noqa: PLC0415 - and so is a broken Qt

    return probe.fonts()


def _window() -> str:
    from forumdesk.gui import probe  # noqa: PLC0415

    return probe.paint()


_CHECKS: tuple[tuple[str, Callable[[], str]], ...] = (
    (_("resources"), _resources),
    (_("sample program"), _sample),
    (_("program file"), _file),
    (_("search"), _search),
    (_("time zones"), _zones),
    (_("calendar"), _calendar),
    (_("schedule XML"), _schedule_xml),
    (_("documents"), _documents),
    (_("safe text"), _text),
    (_("fonts"), _fonts),
    (_("window"), _window),
)
