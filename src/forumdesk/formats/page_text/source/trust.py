# SPDX-License-Identifier: MIT
"""Which of the forms that a page seems to have are believed; a page that one of them misleads is read without it."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Trust:
    """What is believed of a page besides its lines, all of it unless a reading went wrong."""

    cuts: bool = True
    """That lines run on, or are the cells of a table whose form a copy has lost."""
    tables: bool = True
    """That the rows and columns of a table say what belongs together; else each cell is lines by itself."""
    letters: bool = True
    """That headers, signatures and ends of letters stand around a program."""
    articles: bool = True
    """That what stands under a byline is an article."""
    cards: bool = True
    """That times stand among or under what they are the times of."""


FULL = Trust()
PLAINER = (
    Trust(tables=False),
    Trust(cuts=False),
    Trust(cards=False),
    Trust(articles=False, letters=False),
    Trust(cuts=False, tables=False, letters=False, articles=False, cards=False),
)
"""In which order plainer readings are tried; the last believes nothing but lines."""
