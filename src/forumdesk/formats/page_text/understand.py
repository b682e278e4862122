# SPDX-License-Identifier: MIT
"""Ties the stages together: a text in, a `Reading` out, with its questions, notes and marks.

Every answer and correction leads to a new reading of the same text; nothing is changed in place.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import UTC, datetime

from forumdesk.errors import ForumDeskError
from forumdesk.formats.page import Page
from forumdesk.formats.page_text import accounts
from forumdesk.formats.page_text.blocks import blocks, mails
from forumdesk.formats.page_text.calendar import asking, dating, placing, whereabouts, zones
from forumdesk.formats.page_text.clock import full_hours, zone_names
from forumdesk.formats.page_text.headings import rows
from forumdesk.formats.page_text.people import given_first, naming
from forumdesk.formats.page_text.program import review
from forumdesk.formats.page_text.program.records import Records, joined
from forumdesk.formats.page_text.program.review import Stretch
from forumdesk.formats.page_text.source import armies, chats, flows, footnotes, normalise, sentences
from forumdesk.formats.page_text.source.decode import checked
from forumdesk.formats.page_text.source.normalise import Line
from forumdesk.formats.page_text.source.trust import Trust
from forumdesk.formats.page_text.tables import separated, stacked, tables
from forumdesk.formats.reading import Answers, MarkKind, Note, NoteLevel, Reading
from forumdesk.i18n import _
from forumdesk.program import Conference, Program
from forumdesk.text import clean_line

MAX_SESSIONS = 5_000


def read_text(text: str, name: str, answers: Answers) -> Reading:
    """Read a plain program text; raises ForumDeskError as `read_page` does."""
    return read_page(Page(text=text), name, answers)


def read_page(page: Page, name: str, answers: Answers) -> Reading:
    """Read a program from a page.

    Raises ForumDeskError when it is too large, when nothing in it is a session or an article, or when the zone that
    was answered is none.
    """
    source = checked(page.text, name)
    page = replace(page, text=source)
    dating.check_first(answers)
    lines = chats.without_stamps(normalise.lines_of(page, answers.cuts, answers.joins), answers.lines)
    outline, unclear = accounts.settled(_unsaid(lines, answers), lambda trust: _outline(lines, answers, trust))
    _check(outline, name)
    placed = placing.place(outline, answers, source, datetime.now(UTC).date())
    zone = _zone(outline, placed, answers, page)
    records = Records(answers)
    conference = _conference(outline, zone, name, records, page.about)
    for day in placed.days:
        records.day(day, {each.heading.line for each in outline.sessions})
    for session in placed.sessions:
        records.session(session)
    for article in outline.articles:
        records.article(article)
    settled = not zone.question or zone.question.answered
    records.doubts((*placed.doubts, *(asking.other_zones(placed, zone.name) if settled else ())))
    records.stretches += [Stretch(row.line.whole(), MarkKind.TIME, conference.id) for row in outline.zones]
    first_date, undated = asking.first_date(placed, answers)
    date_order, unordered = asking.date_order(placed.order)
    return Reading(
        program=Program(conference).put(*records.all()),
        notes=_in_order(
            (*page.notes, *undated, *unordered, *zone.notes, *unclear, *asking.odd_times(lines), *records.notes)
        ),
        questions=tuple(each for each in (date_order, first_date, zone.question) if each),
        page=page,
        marks=review.marks(source, records.stretches),
        lines={key: line for key, line in records.lines.items() if line},
        places={key: place for key, place in records.places.items() if place},
    )


def _outline(lines: Sequence[Line], answers: Answers, trust: Trust) -> blocks.Outline:
    """Return what the lines of a page are together, if that much is believed of its form."""
    shaped = _shaped(lines, answers) if trust.cuts else tuple(lines)
    shaped = given_first.straight(footnotes.passed(full_hours.spelled(armies.spelled(shaped))))
    found = tables.rows_of(shaped, answers, whole=trust.tables)
    found = mails.without_mails(found) if trust.letters else found
    found = naming.told(found, answers.settings)
    return blocks.outline(found, naming.style_of(found), trust)


def _unsaid(lines: Sequence[Line], answers: Answers) -> tuple[Line, ...]:
    """Return the lines of the page itself of which a person has not said what they are."""
    said = answers.lines_said
    headers = mails.headers([rows.classify(line) for line in lines])
    return tuple(line for place, line in enumerate(lines) if line.number not in said and place not in headers)


def _shaped(lines: Sequence[Line], answers: Answers) -> tuple[Line, ...]:
    """Return lines in the form in which the later stages expect cells, times and names."""
    shaped = stacked.parted(separated.parted(lines))
    return sentences.parted(flows.parted(shaped, answers.lines), answers.lines)


def _check(outline: blocks.Outline, name: str) -> None:
    """Refuse a text that is no program, in words that say what was looked for."""
    if len(outline.sessions) > MAX_SESSIONS:
        message = _("“{name}” seems to have more than {most} sessions. Paste only one program. Nothing was read.")
        raise ForumDeskError(message.format(name=name, most=MAX_SESSIONS))
    if not outline.sessions and not outline.articles:
        message = _(
            "No program was found in “{name}”. Looked for were lines with a time, such as “10:30 Opening”, "
            "numbered ones, such as “Panel 1: Title”, tables with headings, such as “Date”, “Start” and “Title”, "
            "and articles with “By” and a name. "
            "Paste the page’s text with its line breaks."
        )
        raise ForumDeskError(message.format(name=name))


def _conference(
    outline: blocks.Outline, zone: zones.Zone, name: str, records: Records, about: Conference | None
) -> Conference:
    key = records.answers.id_for("conference", "")
    known = about or Conference(id=key)
    title = records.answers.title or known.title or (outline.title.text if outline.title else "")
    if outline.title:
        records.lines[key] = outline.title.line
        title = clean_line(records.answers.values.get((outline.title.line, "title"), title))
        records.stretches.append(Stretch(outline.title, MarkKind.TITLE, key))
    if not title:
        title = clean_line(name.rpartition(".")[0])
        message = (
            _("The text gives the program no title. Give it one, or keep “{title}”.")
            if title
            else _("The text gives the program no title.")
        )
        records.notes.append(
            Note(level=NoteLevel.GUESS, message=message.format(title=title), record_id=key, field="title")
        )
    records.stretches += [Stretch(piece, MarkKind.DESCRIPTION, key) for piece in outline.description]
    description = joined(outline.description) or known.description
    return replace(known, id=key, title=title, timezone=zone.name, description=description)


def _zone(outline: blocks.Outline, placed: placing.Placing, answers: Answers, page: Page) -> zones.Zone:
    """Resolve the zone from lines such as "All times in Eastern Time", or else from behind most of the times."""
    written = [
        (time.piece.line, time.times.zone)
        for each in placed.sessions
        if (time := each.block.heading.time) and time.times.zone
    ]
    said = ((row.line.number, zone_names.said_in(row.line.text)) for row in (*outline.zones, *outline.preamble))
    stated = [(line, name) for line, name in said if name]
    timed = sum(each.start is not None for each in placed.sessions)
    if not (timed or written or stated) and not answers.timezone:
        return zones.Zone("UTC")
    known = placed.dated or placed.first_date is not None
    dates = [day.date for day in placed.days] if known else []
    held = [each.heading.line for each in outline.sessions]
    where = page.about.city if page.about else ""
    near = whereabouts.zones_near((where, *page.text.split("\n")), min(held) + 1, max(held) + 1) if held else ()
    found = zones.resolve(sorted(stated or written), answers.timezone, page.text, dates, near)
    if stated:
        return zones.contradicted(found, stated, sorted(written), dates)
    return zones.asked(found) if not answers.timezone and len(written) * 2 < timed else found


def _in_order(notes: tuple[Note, ...]) -> tuple[Note, ...]:
    """Return the notes about the whole first, then line by line."""
    return tuple(sorted(notes, key=lambda note: note.line or 0))
