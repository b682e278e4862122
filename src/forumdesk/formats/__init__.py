# SPDX-License-Identifier: MIT
"""The formats that ForumDesk reads and writes, one module each, and the tables of them.

Modules are imported on first use, because some need a heavy library.
"""

from __future__ import annotations

import importlib
from collections.abc import Mapping
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from pathlib import Path
from types import MappingProxyType
from typing import Protocol, cast

from forumdesk.errors import ForumDeskError
from forumdesk.formats import losses
from forumdesk.formats.reading import Answers, Reading
from forumdesk.formats.unread import what_to_do
from forumdesk.formats.writing import Loss, Order, Writer, Written, subset
from forumdesk.i18n import _
from forumdesk.program import Program

MAX_BYTES = 64 * 1024 * 1024
"""No source may be larger than this."""


class Reader(Protocol):
    """What a module that reads offers."""

    def recognises(self, data: bytes) -> bool:
        """Tell by the first bytes whether this is the format."""

    def read(self, data: bytes, name: str, answers: Answers) -> Reading:
        """Read a source; raise ForumDeskError when nothing can be made of it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Format:
    """One row of the table."""

    key: str
    title: str
    """As it stands in a sentence."""
    module: str
    suffixes: tuple[str, ...]
    """How files of the format mostly end, for dialogs that ask for one; reading goes by the content alone."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Target:
    """One format that is written."""

    key: str
    title: str
    """As it stands in a list of choices."""
    module: str
    suffix: str
    """How its files end."""
    use: str = ""
    """What it is good for, in a sentence or two for people."""
    versioned: bool = False
    """Whether its files say which state of the program they hold."""
    whole: bool = False
    """Whether the writer wants the whole program, because it says what is gone as well."""


FORMATS: tuple[Format, ...] = (
    Format(
        key="ics",
        title=_("calendar files"),
        module="forumdesk.formats.calendars",
        suffixes=(".ics", ".ical", ".ifb", ".icalendar"),
    ),
    Format(
        key="html",
        title=_("saved web pages"),
        module="forumdesk.formats.documents.html",
        suffixes=(".html", ".htm", ".xhtml"),
    ),
    Format(
        key="docx",
        title=_("Word files"),
        module="forumdesk.formats.documents.docx",
        suffixes=(".docx", ".docm", ".dotx"),
    ),
    Format(
        key="odt", title=_("OpenDocument texts"), module="forumdesk.formats.documents.odt", suffixes=(".odt", ".ott")
    ),
    Format(
        key="xlsx",
        title=_("Excel workbooks"),
        module="forumdesk.formats.spreadsheets.xlsx",
        suffixes=(".xlsx", ".xlsm"),
    ),
    Format(
        key="ods",
        title=_("OpenDocument spreadsheets"),
        module="forumdesk.formats.spreadsheets.ods",
        suffixes=(".ods",),
    ),
    Format(key="pdf", title=_("PDFs with text"), module="forumdesk.formats.documents.pdf", suffixes=(".pdf",)),
    Format(key="mail", title=_("mails"), module="forumdesk.formats.documents.mail", suffixes=(".eml",)),
    Format(
        key="feed",
        title=_("feeds of articles"),
        module="forumdesk.formats.web.feed",
        suffixes=(".rss", ".atom", ".xml"),
    ),
    Format(key="xcal", title=_("xCal"), module="forumdesk.formats.xcal", suffixes=(".xcal", ".xml")),
    Format(key="schedule-xml", title=_("schedule XML"), module="forumdesk.formats.schedule_xml", suffixes=(".xml",)),
    Format(
        key="sessionize", title=_("exports of Sessionize"), module="forumdesk.formats.sessionize", suffixes=(".json",)
    ),
    Format(
        key="schedule-json", title=_("schedule JSON"), module="forumdesk.formats.schedule_json", suffixes=(".json",)
    ),
    Format(
        key="csv",
        title=_("CSV tables"),
        module="forumdesk.formats.spreadsheets.delimited",
        suffixes=(".csv", ".tsv", ".tab"),
    ),
    Format(
        key="markdown",
        title=_("Markdown"),
        module="forumdesk.formats.documents.markdown",
        suffixes=(".md", ".markdown"),
    ),
    Format(
        key="text",
        title=_("plain text"),
        module="forumdesk.formats.page_text",
        suffixes=(".txt", ".text"),
    ),
)
"""In the order in which a source is tried; text is last, since anything can be text."""


_TARGETS: tuple[Target, ...] = (
    Target(
        key="ics",
        title=_("iCalendar"),
        module="forumdesk.formats.ics",
        suffix=".ics",
        use=_(
            "For Outlook, Google, Apple and other calendars. Exporting again updates, moves and cancels the entries "
            "where the calendar supports it; it does not add them twice. In Outlook, use File, Open & Export, Import."
        ),
        whole=True,
    ),
    Target(
        key="csv",
        title=_("CSV"),
        module="forumdesk.formats.csv_write",
        suffix=".csv",
        use=_("For any spreadsheet, and for scripts: a row for each session."),
    ),
    Target(
        key="xlsx",
        title=_("Excel"),
        module="forumdesk.formats.xlsx_write",
        suffix=".xlsx",
        use=_("For Excel, LibreOffice and others: sheets of sessions, speakers and rooms."),
    ),
    Target(
        key="schedule-xml",
        title=_("Schedule XML"),
        module="forumdesk.formats.schedule_xml_write",
        suffix=".xml",
        use=_("For the apps that visitors have on their phones, such as Giggity and EventFahrplan, and for recording."),
        versioned=True,
    ),
    Target(
        key="schedule-json",
        title=_("Schedule JSON"),
        module="forumdesk.formats.schedule_json_write",
        suffix=".json",
        use=_("For apps and websites that show programs, and for other planning tools, such as those of the c3voc."),
        versioned=True,
    ),
    Target(
        key="markdown",
        title=_("Markdown"),
        module="forumdesk.formats.markdown_write",
        suffix=".md",
        use=_("To read and to publish: the program by day, with speakers and abstracts."),
    ),
    Target(
        key="text",
        title=_("Plain text"),
        module="forumdesk.formats.text_write",
        suffix=".txt",
        use=_("For mails and printing: a running list with the times in a column."),
    ),
)

TARGETS: Mapping[str, Target] = MappingProxyType({target.key: target for target in _TARGETS})
"""Every format that is written, by its key, in the order in which people are offered them."""


def target_of(path: Path) -> Target | None:
    """Return the format that is meant by how a file's name ends; None when it is none that is written."""
    return next((target for target in _TARGETS if target.suffix == path.suffix.lower()), None)


def writer(key: str) -> Writer:
    """Return the module that writes a format."""
    return cast("Writer", importlib.import_module(TARGETS[key].module))


def write(key: str, program: Program, order: Order) -> Written:
    """Write a program, or the sessions of it that are meant."""
    return writer(key).write(program if TARGETS[key].whole else subset(program, order.sessions), order)


def lost(key: str, program: Program, sessions: AbstractSet[str] | None = None) -> tuple[Loss, ...]:
    """Return what a format can't carry of a program, or of the sessions of it that are meant (None for all)."""
    return losses.lost(subset(program, sessions), writer(key))


def reader(chosen: Format) -> Reader:
    """Return the module that reads a format."""
    return cast("Reader", importlib.import_module(chosen.module))


def recognise(data: bytes, name: str) -> Format:
    """Return the format of a source by its content; raise ForumDeskError when none fits, or it is too large."""
    if len(data) > MAX_BYTES:
        raise ForumDeskError(_("“{name}” is larger than 64 MB. Nothing was read.").format(name=name))
    if not data.strip():
        raise ForumDeskError(_("“{name}” is empty. Nothing was read.").format(name=name))
    for candidate in FORMATS:
        if reader(candidate).recognises(data):
            return candidate
    if advice := what_to_do(data):
        raise ForumDeskError(_("“{name}” can't be read. {advice}").format(name=name, advice=advice))
    *titles, last = (candidate.title for candidate in FORMATS)
    known = _("{first} and {last}").format(first=", ".join(titles), last=last)
    message = _("“{name}” is in no format that ForumDesk reads. It reads {known}.")
    raise ForumDeskError(message.format(name=name, known=known))


def read(data: bytes, name: str, answers: Answers | None = None) -> Reading:
    """Read a source of any format that is recognised by its content."""
    return reader(recognise(data, name)).read(data, name, answers or Answers())


def load(path: Path) -> bytes:
    """Return a file's bytes; raise ForumDeskError when it can't be read, is no ordinary file, or is too large."""
    try:
        if not path.is_file():
            raise ForumDeskError(_("There is no file “{path}”.").format(path=path))
        with path.open("rb") as file:
            return file.read(MAX_BYTES + 1)
    except OSError as error:
        why = error.strerror or error
        raise ForumDeskError(_("“{path}” can't be read: {why}.").format(path=path, why=why)) from error
