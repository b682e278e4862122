# SPDX-License-Identifier: MIT
"""The words of a PDF with their places, as pdfium finds them; the only module that knows pdfium.

Coordinates are points as the page is shown: x from the left, y downwards from its top. A word's `y` is its baseline.
"""

from __future__ import annotations

import ctypes
import math
from collections.abc import Iterator
from contextlib import closing
from dataclasses import dataclass
from typing import Any

from forumdesk.errors import ForumDeskError
from forumdesk.formats.page_text.source.decode import MAX_BYTES, too_large
from forumdesk.i18n import _

MAX_PAGES = 200
_MAX_SHAPES = 2_000
"""On one page."""
_THIN = 3.0
"""Points. A shape that is not higher is a rule."""
_HYPHEN = "\x02"
"""What pdfium gives for a hyphen at the end of a line."""
_ALEFS = ("ا", "أ", "إ", "آ")
"""With lam they make one glyph, whose two letters pdfium gives backwards (pdfium 159.0.8149)."""
_HEAVY = ("bold", "black", "heavy", "semibold", "demi")


@dataclass(frozen=True, slots=True)
class Word:
    """One word, or what stands together like one."""

    text: str
    left: float
    right: float
    y: float
    size: float
    """Of its type, in points."""
    strong: bool
    order: int
    """Its place among the words of the page as they are written into the PDF, from 0."""


@dataclass(frozen=True, slots=True)
class Sheet:
    """One page: its words in the order in which pdfium reads them, and where rules are drawn across it."""

    width: float
    height: float
    words: tuple[Word, ...]
    rules: tuple[tuple[float, float, float], ...] = ()
    """(y, left, right) of lines that are drawn across, also as the edges of boxes."""
    uprights: tuple[tuple[float, float, float], ...] = ()
    """(x, top, bottom) of lines that are drawn up and down, also as the edges of boxes."""
    turned: int = 0
    """How many characters were left out because they run up, down or askew."""


def sheets(data: bytes, name: str) -> tuple[list[Sheet], int]:
    """Return the pages of a PDF, up to `MAX_PAGES`, and how many it has.

    Raises ForumDeskError when it is damaged, encrypted, or has more text than any program.
    """
    import pypdfium2  # type: ignore[import-untyped]  # noqa: PLC0415 - a large library, for this format only

    try:
        with closing(pypdfium2.PdfDocument(data)) as document:
            return list(_sheets(pypdfium2.raw, document, name)), len(document)
    except pypdfium2.PdfiumError as error:
        if getattr(error, "err_code", None) == pypdfium2.raw.FPDF_ERR_PASSWORD:
            words = _("“{name}” is protected by a password. Save it without one, or paste its text. Nothing was read.")
        else:
            words = _("“{name}” is damaged or not complete. Nothing was read. Get it again, or paste its text.")
        raise ForumDeskError(words.format(name=name)) from error


def _sheets(raw: Any, document: Any, name: str) -> Iterator[Sheet]:
    size = 0
    for number in range(min(len(document), MAX_PAGES)):
        with closing(document[number]) as page, closing(page.get_textpage()) as text:
            size += text.count_chars()
            if size > MAX_BYTES:
                raise ForumDeskError(too_large(name))
            yield _sheet(raw, page, text)


def _sheet(raw: Any, page: Any, text: Any) -> Sheet:
    width, height = page.get_size()
    shown = _Shown(page.get_rotation(), width, height)
    collector = _Collector(raw, text, shown)
    for index in range(text.count_chars()):
        collector.take(index)
    collector.end()
    boxes = list(_boxes(raw, page, shown))
    rules = {edge for box in boxes for edge in box.across()}
    uprights = {edge for box in boxes for edge in box.upright()}
    return Sheet(width, height, tuple(collector.words), tuple(sorted(rules)), tuple(sorted(uprights)), collector.turned)


@dataclass(frozen=True, slots=True)
class _Shown:
    """How a page's own coordinates become those in which it is shown."""

    rotation: int
    width: float
    height: float

    def at(self, x: float, y: float) -> tuple[float, float]:
        if self.rotation == 90:
            return y, x
        if self.rotation == 180:
            return self.width - x, y
        if self.rotation == 270:
            return self.width - y, self.height - x
        return x, self.height - y


class _Collector:
    """Puts the characters of a page together to words."""

    def __init__(self, raw: Any, text: Any, shown: _Shown) -> None:
        self._raw, self._text, self._shown = raw, text, shown
        self._box, self._matrix = raw.FS_RECTF(), raw.FS_MATRIX()
        self._x, self._y = ctypes.c_double(), ctypes.c_double()
        self.words: list[Word] = []
        self.turned = 0
        self._letters = ""
        self._left = self._right = self._baseline = self._size = 0.0
        self._strong = False
        self._last = 0.0, 0.0

    def take(self, index: int) -> None:
        """Take the next character."""
        code = self._raw.FPDFText_GetUnicode(self._text, index)
        letter = chr(code) if code < 0x110000 and not 0xD800 <= code < 0xE000 else ""
        if letter == _HYPHEN or code == 0xFFFE:
            self._letters += _HYPHEN if self._letters else ""
            return
        if not letter.strip() or not letter.isprintable():
            self.end()
            return
        left, right, baseline = self._place(index)
        if self._letters and (abs(baseline - self._baseline) > 0.3 * self._size or not self._touches(left, right)):
            self.end()
        if not self._letters and not self._begin(index, left, right, baseline):
            return
        if letter == "ل" and self._last == (left, right) and self._letters[-1:] in _ALEFS:
            self._letters = f"{self._letters[:-1]}ل{self._letters[-1]}"
        else:
            self._letters += letter
        self._last = left, right
        self._left, self._right = min(self._left, left), max(self._right, right)

    def end(self) -> None:
        """End the word."""
        if self._letters:
            place = (self._left, self._right, self._baseline)
            self.words.append(Word(self._letters, *place, self._size, self._strong, order=len(self.words)))
        self._letters = ""

    def _place(self, index: int) -> tuple[float, float, float]:
        self._raw.FPDFText_GetLooseCharBox(self._text, index, self._box)
        self._raw.FPDFText_GetCharOrigin(self._text, index, self._x, self._y)
        one = self._shown.at(self._box.left, self._box.bottom)[0]
        other = self._shown.at(self._box.right, self._box.top)[0]
        return min(one, other), max(one, other), self._shown.at(self._x.value, self._y.value)[1]

    def _touches(self, left: float, right: float) -> bool:
        apart = 0.25 * self._size
        return left - self._right < apart and self._left - right < apart

    def _begin(self, index: int, left: float, right: float, baseline: float) -> bool:
        matrix = self._matrix
        if not self._raw.FPDFText_GetMatrix(self._text, index, matrix):
            matrix = self._raw.FS_MATRIX(1, 0, 0, 1, 0, 0)
        angle = math.degrees(math.atan2(matrix.b, matrix.a)) - self._shown.rotation
        if abs((angle + 180) % 360 - 180) > 10:
            self.turned += 1
            return False
        size = self._raw.FPDFText_GetFontSize(self._text, index) * math.hypot(matrix.c, matrix.d)
        self._left, self._right, self._baseline, self._size = left, right, baseline, max(size, 1.0)
        self._strong = self._is_strong(index)
        return True

    def _is_strong(self, index: int) -> bool:
        name, flags = ctypes.create_string_buffer(80), ctypes.c_int()
        self._raw.FPDFText_GetFontInfo(self._text, index, name, 80, flags)
        called = name.value.decode("utf-8", errors="replace").lower()
        return self._raw.FPDFText_GetFontWeight(self._text, index) >= 600 or any(word in called for word in _HEAVY)


@dataclass(frozen=True, slots=True)
class _Box:
    """What is drawn: a line, or a box."""

    left: float
    top: float
    right: float
    bottom: float

    def across(self) -> Iterator[tuple[float, float, float]]:
        if self.right - self.left > 10 * _THIN:
            yield round(self.top, 1), self.left, self.right
            if self.bottom - self.top > _THIN:
                yield round(self.bottom, 1), self.left, self.right

    def upright(self) -> Iterator[tuple[float, float, float]]:
        if self.bottom - self.top > 2 * _THIN:
            yield round(self.left, 1), self.top, self.bottom
            if self.right - self.left > _THIN:
                yield round(self.right, 1), self.top, self.bottom


def _boxes(raw: Any, page: Any, shown: _Shown) -> Iterator[_Box]:
    for count, shape in enumerate(page.get_objects(filter=[raw.FPDF_PAGEOBJ_PATH], max_depth=3)):
        if count > _MAX_SHAPES:
            break
        left, bottom, right, top = shape.get_bounds()
        (x1, y1), (x2, y2) = shown.at(left, bottom), shown.at(right, top)
        yield _Box(min(x1, x2), min(y1, y2), max(x1, x2), max(y1, y2))
