# SPDX-License-Identifier: MIT
"""An article on the same page as the program: title, caption, byline and paragraphs, without the page around it.

A byline ("By Jane Roe") with paragraphs after it is what makes an article.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date

from forumdesk.formats.page_text.clock import dates
from forumdesk.formats.page_text.headings.headings import is_paragraph
from forumdesk.formats.page_text.headings.rows import STARTERS, Row, Sort
from forumdesk.formats.page_text.people import people
from forumdesk.formats.page_text.source.normalise import Piece
from forumdesk.formats.page_text.vocabulary import pages as page_words
from forumdesk.text import fold

_ENOUGH = 400
"""Characters of running text that a byline must have after it."""
_ENOUGH_DATED = 100
"""The same where its date stands beside it."""
_CAPTION = re.compile(rf"(?:^|[.!?…|\t)\]]\s?|[(\[])(?:{page_words.CAPTIONS.alternation})\s?[:©/]", re.IGNORECASE)
"""At the beginning of a line or of a sentence, or in brackets: "Boats at dusk (photo: Jane Roe)"."""
_RUBRIC = re.compile(r"\[[^\[\]]{1,20}\]\s(?=\S)")
"""What a newspaper puts before a title: "[News]"."""
_NEAR = 3
"""Lines under the program's title in which its dates stand."""
_LONGEST_DATE = 100
"""Characters of a line that can say when an article was published."""
_ABOVE = 6
"""Lines over the byline among which the title is looked for."""


@dataclass(frozen=True, slots=True)
class ArticleBlock:
    """An article as the text prints it."""

    title: Piece
    authors: tuple[people.Named, ...] = ()
    caption: Piece | None = None
    published: date | None = None
    published_piece: Piece | None = None
    paragraphs: tuple[Piece, ...] = ()


def marked(rows: Sequence[Row]) -> list[Row]:
    """Return the lines with the first line of every article found by its byline marked as one.

    What stands right over the title in front of everything, such as a breadcrumb that repeats it, is left out.
    """
    found = [_captioned(row) for row in rows]
    for place, row in enumerate(found):
        if row.sort is Sort.BYLINE and not _is_article(found, place):
            found[place] = replace(row, sort=Sort.TEXT, people=())
        elif row.sort is Sort.BYLINE and (title := _title_above(found, place)) is not None:
            if title and _is_timed(found[title - 1]):
                found[place] = replace(row, sort=Sort.TEXT, people=())
                continue
            found[title] = replace(found[title], sort=Sort.ARTICLE)
            _clear_dates(found, title, place)
            _leave_out_breadcrumbs(found, title)
            _end(found, place)
    return _without_captions_of_sessions(rows, found)


def _is_timed(row: Row) -> bool:
    """Tell whether a line has a session's time or label and leaves the title to the line below it."""
    return row.sort is Sort.TIME or (row.sort is Sort.HEADING and row.heading is not None and not row.heading.title)


def _captioned(row: Row) -> Row:
    if row.forced or row.sort not in {Sort.TEXT, Sort.PROSE, Sort.PERSON} or row.line.long:
        return row
    return replace(row, sort=Sort.CAPTION) if row.line.hint.caption or _CAPTION.search(row.line.text) else row


def _without_captions_of_sessions(rows: Sequence[Row], found: Sequence[Row]) -> list[Row]:
    """Return the lines with those of sessions as they were: only an article has captions that no markup shows."""
    kept: list[Row] = []
    in_session = False
    for before, row in zip(rows, found, strict=True):
        if row.sort in STARTERS or row.sort is Sort.ARTICLE:
            in_session = row.sort is not Sort.ARTICLE
        kept.append(before if in_session and row.sort is Sort.CAPTION and not row.line.hint.caption else row)
    return kept


def _end(rows: list[Row], byline: int) -> None:
    """Mark the line behind an article that names the program, over its dates or its first day."""
    for place in range(byline + 1, len(rows)):
        row = rows[place]
        if row.sort in STARTERS and not _is_date_line(row):
            return
        if row.sort not in {Sort.TEXT, Sort.PERSON} or not row.line.after_blank or row.forced:
            continue
        telling = page_words.FORUM_WORDS.are_in(fold(row.line.text)) or row.line.hint.heading
        if telling and any(map(_has_date, rows[place + 1 : place + 1 + _NEAR])):
            rows[place] = replace(row, sort=Sort.OPENING)
            return


def _has_date(row: Row) -> bool:
    return row.sort is Sort.DAY or (len(row.line.text) <= _LONGEST_DATE and dates.find_date(row.line.text) is not None)


def _is_article(rows: Sequence[Row], place: int) -> bool:
    beside = rows[max(0, place - 1) : place + 2]
    enough = _ENOUGH_DATED if any(_full_date(row) for row in beside) else _ENOUGH
    length = 0
    for row in rows[place + 1 :]:
        if row.sort in STARTERS and not _is_date_line(row):
            break
        length += len(row.line.original)
        if length >= enough:
            return True
    return False


def _is_date_line(row: Row) -> bool:
    return row.sort is Sort.DAY and row.day is not None and row.day.date is not None and row.day.date.year > 0


def _title_above(rows: Sequence[Row], byline: int) -> int | None:
    """Return the place of the title: the nearest short line over the byline that is no sentence.

    What stands under a time, or under a heading without a title, is the title of a session.
    """
    first = max(0, byline - _ABOVE)
    candidates = []
    for place in range(byline - 1, first - 1, -1):
        row = rows[place]
        if row.sort is Sort.ARTICLE or (row.sort in STARTERS and not _is_date_line(row)):
            break
        if row.sort in {Sort.TEXT, Sort.PROSE, Sort.PERSON} and not _is_date_line(row):
            candidates.append(place)
    short = [
        place
        for place in candidates
        if not rows[place].line.text.endswith(".") and not is_paragraph(rows[place].line.text)
    ]
    headed = [place for place in short if rows[place].line.hint.heading]
    title = next(iter(headed or short or candidates), None)
    return None if title and _lacks_title(rows[title - 1]) else title


def _lacks_title(row: Row) -> bool:
    return row.sort is Sort.TIME or (row.sort is Sort.HEADING and row.heading is not None and row.heading.title is None)


def _clear_dates(rows: list[Row], title: int, byline: int) -> None:
    """Take a date beside the byline for the article's, not for a day of the program."""
    for place in (*range(title + 1, byline), byline + 1):
        if place < len(rows) and _is_date_line(rows[place]):
            rows[place] = replace(rows[place], sort=Sort.TEXT)


def _leave_out_breadcrumbs(rows: list[Row], title: int) -> None:
    said = rows[title].line.text
    for place in range(max(0, title - 3), title):
        if rows[place].sort is Sort.TEXT and said in rows[place].line.text:
            rows[place] = replace(rows[place], sort=Sort.LEFT_OUT)


def block(head: Row, body: Sequence[Row]) -> ArticleBlock:
    """Return the article that begins with a title line and runs over these lines."""
    byline = next((place for place, row in enumerate(body) if row.sort is Sort.BYLINE), -1)
    above, below = body[: max(byline, 0)], body[byline + 1 :]
    dated = next((row for row in (*body[byline : byline + 1], *above, *below[:1]) if _full_date(row) is not None), None)
    captions = [row.line.piece() for row in body if row.sort is Sort.CAPTION]
    captions += [
        row.line.piece() for row in above if row is not dated and row.sort in {Sort.TEXT, Sort.PROSE, Sort.PERSON}
    ]
    paragraphs = tuple(
        row.line.whole() for row in below if row is not dated and row.sort not in {Sort.LEFT_OUT, Sort.CAPTION}
    )
    rubric = _RUBRIC.match(head.line.text)
    return ArticleBlock(
        title=head.line.piece(rubric.end() if rubric else 0),
        authors=body[byline].people if byline >= 0 else (),
        caption=captions[0] if captions else None,
        published=_full_date(dated) if dated else None,
        published_piece=dated.line.whole() if dated and dated.sort is not Sort.BYLINE else None,
        paragraphs=paragraphs,
    )


def _full_date(row: Row) -> date | None:
    if row.line.long or len(row.line.text) > _LONGEST_DATE:
        return None
    found = dates.find_date(row.line.text)
    return found.on(found.year) if found and found.year and not found.last_day else None


def with_captions(blocks: tuple[ArticleBlock, ...], rows: Sequence[Row]) -> tuple[ArticleBlock, ...]:
    """Give a line that a person called a caption to the article nearest to it."""
    found = list(blocks)
    for row in rows:
        if row.sort is Sort.CAPTION and row.forced and found:
            near = min(range(len(found)), key=lambda index: abs(found[index].title.line - row.line.number))
            found[near] = replace(found[near], caption=row.line.piece())
    return tuple(found)
