# SPDX-License-Identifier: MIT
from __future__ import annotations

from datetime import UTC, datetime

from forumdesk.printing import SHEETS, Order
from forumdesk.printing.pages import LARGEST, Pages
from forumdesk.printing.typesetting import typeset
from samples import forum_program

ORDER = Order(now=datetime(2021, 5, 18, 12, tzinfo=UTC))


def test_pages_are_drawn_at_the_scale_asked_for_and_read() -> None:
    program = forum_program()
    with Pages(typeset(SHEETS["agenda"], program, ORDER).pdf) as pages:
        width, height = pages.sizes[0]
        picture = pages.draw(0, 0.5)
        assert (abs(picture.width - width / 2) < 2, abs(picture.height - height / 2) < 2) == (True, True)
        assert len(picture.pixels) == picture.stride * picture.height
        assert len(set(picture.pixels)) > 10  # something is on it
        assert program.conference.title in pages.text(0)


def test_a_poster_is_not_drawn_larger_than_memory_allows() -> None:
    order = Order(now=ORDER.now, paper="a1")
    with Pages(typeset(SHEETS["agenda"], forum_program(), order).pdf) as pages:
        picture = pages.draw(0, 300)
        assert picture.width * picture.height <= LARGEST * 1.01
