# SPDX-License-Identifier: MIT
"""A Markdown file that is an article: its settings (front matter) or first heading, its byline, and its body as it is.

Of YAML only what such settings are made of is read: "name: value", and lists in brackets or with dashes.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date

from forumdesk.formats.page_text.clock import dates
from forumdesk.formats.page_text.source.normalise import shadow
from forumdesk.formats.schedule_times import day
from forumdesk.formats.web.articles import Draft
from forumdesk.formats.web.names import names_in
from forumdesk.markup import safe_url
from forumdesk.program import Person
from forumdesk.text import clean_line

MOST_SETTINGS = 200
"""Lines of settings."""

_SETTING = re.compile(r"([A-Za-z][\w-]{0,40}):[ \t]*(.*)")
_ITEM = re.compile(r"[ \t]*-[ \t]+(.*)")
_CLOCK = re.compile(r"\b\d{1,2}[:.h]\d\d\b")
_BYLINE = re.compile(r"\*{0,2}_?(?:by|von|par|por)\s+(.{3,200}?)_?\*{0,2}$", re.IGNORECASE)
_ENOUGH = 300
"""Characters of a body that make an article."""
_HEAD = 6
"""Lines under the title among which a byline and a date are looked for."""
_LONGEST_DATE = 60


def looks_like_article(text: str) -> bool:
    """Tell whether a text begins as an article in Markdown does: with settings, or with a title and no times."""
    settings, body = _parted(text.split("\n"))
    if settings.keys() & {"title", "author", "authors", "date"}:
        return True
    return _heading(body) is not None and _CLOCK.search(text) is None


def article_in(text: str) -> Draft | None:
    """Return the article that a Markdown text is; None where it has no title, or too little of a body."""
    settings, lines = _parted(text.split("\n"))
    place = _heading(lines)
    heading = lines[place].lstrip("# ").rstrip("# ") if place is not None else ""
    title = clean_line(" ".join(settings.get("title", ()))) or clean_line(heading)
    body = (
        lines[place + 1 :]
        if place is not None and (not settings.get("title") or clean_line(heading) == title)
        else lines
    )
    names = names_in("; ".join((*settings.get("author", ()), *settings.get("authors", ()))))
    published = _date(" ".join(settings.get("date", ())))
    body, byline, dated = _without_head(body)
    written = "\n".join(body).strip()
    if not title or len(written) < _ENOUGH:
        return None
    return Draft(
        title=title,
        authors=tuple(Person(id="", name=name) for name in names or byline),
        published=published or dated,
        summary=clean_line(" ".join(settings.get("description", ()) or settings.get("summary", ()))),
        body=written,
        url=safe_url(" ".join(settings.get("canonical_url", ()) or settings.get("url", ()))),
        tags=tuple(dict.fromkeys((*settings.get("tags", ()), *settings.get("categories", ()))))[:50],
    )


def _parted(lines: Sequence[str]) -> tuple[dict[str, tuple[str, ...]], list[str]]:
    """Return the settings in front of a text, and the lines behind them."""
    if not lines or lines[0].rstrip() != "---":
        return {}, list(lines)
    found: dict[str, tuple[str, ...]] = {}
    name = ""
    for place, line in enumerate(lines[1:MOST_SETTINGS], start=1):
        if line.rstrip() in {"---", "..."}:
            return found, list(lines[place + 1 :])
        if item := _ITEM.fullmatch(line):
            found[name] = (*found.get(name, ()), _bare(item[1]))
        elif setting := _SETTING.fullmatch(line):
            name = setting[1].lower()
            found[name] = _values(setting[2].strip())
    return {}, list(lines)


def _values(text: str) -> tuple[str, ...]:
    listed = text[1:-1].split(",") if text.startswith("[") and text.endswith("]") else [text]
    return tuple(bare for each in listed if (bare := _bare(each)))


def _bare(text: str) -> str:
    return clean_line(text).strip("\"'")


def _heading(lines: Sequence[str]) -> int | None:
    """Return the place of the title, the first line that is not empty."""
    place = next((place for place, line in enumerate(lines) if line.strip()), None)
    return place if place is not None and lines[place].startswith("# ") else None


def _without_head(lines: Sequence[str]) -> tuple[list[str], tuple[str, ...], date | None]:
    """Return the lines without a byline and a date among the first, the names in the one, and the other."""
    kept = list(lines)
    names: tuple[str, ...] = ()
    dated: date | None = None
    said = [line for line in lines if line.strip()][:_HEAD]
    for line in said:
        byline = _BYLINE.match(line.strip())
        when = _date(line.strip(" *_")) if len(line) <= _LONGEST_DATE else None
        if byline and not names:
            names = names_in(byline[1])
            kept.remove(line)
        elif when and dated is None and not byline:
            dated = when
            kept.remove(line)
    return kept, names, dated


def _date(text: str) -> date | None:
    if found := day(text[:10]):
        return found
    if not text or len(text) > _LONGEST_DATE:
        return None
    told = dates.find_date(shadow(text))
    return told.on(told.year) if told and told.year and told.month and not told.last_day else None
