# SPDX-License-Identifier: MIT
"""The pages of a PDF as pictures: what the preview shows, and what printers without PDF are sent."""

from __future__ import annotations

import threading
from typing import NamedTuple, Self

_one_at_a_time = threading.Lock()
"""PDFium may be used by one thread at a time."""
LARGEST = 40_000_000
"""Pixels of a picture; a larger one is drawn smaller."""


class Picture(NamedTuple):
    """A page as rows of pixels, each four bytes: blue, green, red and nothing."""

    width: int
    height: int
    stride: int
    """Bytes of a row."""
    pixels: bytes


class Pages:
    """The pages of one PDF. May be used in any thread."""

    def __init__(self, pdf: bytes) -> None:
        import pypdfium2  # type: ignore[import-untyped]  # noqa: PLC0415 - only who looks at paper needs it

        with _one_at_a_time:
            self._document = pypdfium2.PdfDocument(pdf)
            self.sizes: tuple[tuple[float, float], ...] = tuple(page.get_size() for page in self._document)
            """Width and height of each page in points (1/72 inch)."""

    def draw(self, page: int, scale: float) -> Picture:
        """Return a page, by its number from 0, at so many pixels to the point."""
        width, height = self.sizes[page]
        scale = min(scale, (LARGEST / (width * height)) ** 0.5)
        with _one_at_a_time:
            bitmap = self._document[page].render(scale=scale, prefer_bgrx=True)
            return Picture(bitmap.width, bitmap.height, bitmap.stride, bytes(bitmap.buffer))

    def text(self, page: int) -> str:
        """Return the words of a page, for who can't see it."""
        with _one_at_a_time:
            return str(self._document[page].get_textpage().get_text_range()).replace("\r\n", "\n")

    def close(self) -> None:
        """Free the memory."""
        with _one_at_a_time:
            self._document.close()

    def __enter__(self) -> Self:
        """Return itself."""
        return self

    def __exit__(self, *_error: object) -> None:
        """Free the memory."""
        self.close()
