# SPDX-License-Identifier: MIT
"""From what a sheet says to a PDF: typst sets it with our templates, our fonts, and nothing from the network.

A PDF is tagged for screen readers (PDF/UA-1). That form admits no letter without a shape, so a text in a script that
our fonts don't have is set with those of the system; what these lack too is named, and the PDF is tagged all the same.
"""

from __future__ import annotations

import functools
import json
import re
import threading
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, NamedTuple

from forumdesk.errors import ForumDeskError
from forumdesk.i18n import _
from forumdesk.paths import resources
from forumdesk.printing.order import PAPERS, Order
from forumdesk.printing.sheet import Part, Sheet
from forumdesk.program import Program
from forumdesk.text import clean_line
from forumdesk.times import city, clock, dates_in_words, wall
from forumdesk.wording import right_to_left

if TYPE_CHECKING:
    import typst

ACCENT = "#2f4fb8"
_MISSING = re.compile(r'the text `"(.+?)"` could not be displayed')
_MOST_NAMED = 12
"""Letters without a shape that are named."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Tight:
    """A place where a text did not fit, or only at a size that is too small to read."""

    place: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Printed:
    """A sheet as a PDF, and what there is to say of it."""

    pdf: bytes
    parts: tuple[Part, ...]
    notes: tuple[str, ...]
    tight: tuple[Tight, ...]
    pages: int


def typeset(sheet: Sheet, program: Program, order: Order, *, archive: bool = False) -> Printed:
    """Return a sheet as a PDF: the same bytes for the same program, order and time. May be called in any thread.

    `archive` makes it PDF/A-2a as well. Raises ForumDeskError when there is nothing to print, or typst refuses.
    """
    parts = sheet.parts(program, order)
    if not parts:
        raise ForumDeskError(_("There is nothing to print: {why}").format(why=sheet.empty))
    asked = _asked(sheet, program, order, parts)
    standards = ["ua-1", "a-2a"] if archive else ["ua-1"]
    notes: list[str] = []
    made, missing = _compiled(sheet, asked, order, standards, system_fonts=False)
    if missing:
        made, missing = _compiled(sheet, asked, order, standards, system_fonts=True)
    if missing:
        words = _("No font here has {letters}. They are printed as empty boxes, and the PDF is not marked as PDF/UA.")
        notes.append(words.format(letters=", ".join(f"“{letter}”" for letter in missing[:_MOST_NAMED])))
        made, _none = _compiled(sheet, asked, order, [], system_fonts=True)
    assert made is not None
    return Printed(pdf=made.pdf, parts=parts, notes=tuple(notes), tight=made.tight, pages=made.pages)


def _asked(sheet: Sheet, program: Program, order: Order, parts: tuple[Part, ...]) -> dict[str, Any]:
    """Return all that a template is given."""
    conference = program.conference
    paper = PAPERS[order.paper or sheet.paper]
    landscape = sheet.landscape if order.landscape is None else order.landscape
    width, height = (paper.height, paper.width) if landscape else (paper.width, paper.height)
    zone = _("All times in {city}").format(city=city(conference.timezone))
    about = (dates_in_words(program.dates), conference.venue, conference.city, zone)
    return {
        "title": clean_line(conference.title) or _("Untitled program"),
        "author": conference.organizer,
        "about": " · ".join(dict.fromkeys(word for word in about if word)),
        "lang": (conference.language or "en").partition("-")[0].lower(),
        "rtl": right_to_left(conference.title),
        "paper": {"width": width, "height": height},
        "accent": ACCENT,
        "foot": _foot(program, order),
        "parts": [part.data for part in parts],
    }


def _foot(program: Program, order: Order) -> str:
    """Return what each page says of itself: program, version, zone, time of printing."""
    there = wall(order.now, program.conference.timezone)
    printed = _("printed {date}, {time}").format(date=dates_in_words((there.date(),)), time=clock(there))
    zone = _("times in {city}").format(city=city(program.conference.timezone))
    return " · ".join(word for word in (clean_line(program.conference.title), order.edition, zone, printed) if word)


class _Compiled(NamedTuple):
    pdf: bytes
    tight: tuple[Tight, ...]
    pages: int


def _compiled(
    sheet: Sheet, asked: dict[str, Any], order: Order, standards: list[Any], *, system_fonts: bool
) -> tuple[_Compiled | None, tuple[str, ...]]:
    """Return the PDF and its tight places; or None, and the letters that no font has."""
    import typst  # noqa: PLC0415 - only who prints needs it

    folder = resources() / "print"
    with _one_at_a_time:
        compiler = typst.Compiler(
            str(folder / f"{sheet.key}.typ"),
            root=str(folder),
            font_paths=_fonts(system_fonts),
            ignore_system_fonts=True,
            sys_inputs={"data": json.dumps(asked)},
        )
        try:
            pdf = compiler.compile(format="pdf", pdf_standards=standards, timestamp=int(order.now.timestamp()))
            told = json.loads(compiler.query("<tight>", field="value"))
            (pages,) = json.loads(compiler.query("<pages>", field="value"))
        except typst.TypstError as error:
            missing = tuple(dict.fromkeys(_MISSING.findall(error.diagnostic)))
            if not missing:
                words = _("“{sheet}” could not be set: {why}")
                raise ForumDeskError(words.format(sheet=sheet.name, why=error.message)) from error
            return None, missing
    assert isinstance(pdf, bytes)
    places = dict.fromkeys(each["place"] for each in told)
    return _Compiled(pdf, tuple(Tight(place=place) for place in places), pages), ()


_one_at_a_time = threading.Lock()
"""typst keeps what it has worked out for the next sheet; two at once would only take the memory twice."""


@functools.cache
def _fonts(system: bool) -> typst.Fonts:
    """Return the fonts that may be used, found once."""
    import typst  # noqa: PLC0415 - only who prints needs it

    ours = [str(resources() / "fonts")]
    return typst.Fonts(include_system_fonts=system, include_embedded_fonts=False, font_paths=ours)
