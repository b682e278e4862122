# SPDX-License-Identifier: MIT
"""Any start and end, written in every style that programs have, is read back."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from forumdesk.formats.page_text.calendar import settling
from forumdesk.formats.page_text.clock import times
from forumdesk.formats.page_text.source.normalise import shadow


def twelve(minutes: int, words: tuple[str, str]) -> str:
    hour, minute = divmod(minutes, 60)
    return f"{hour % 12 or 12}:{minute:02d}{words[hour >= 12]}"


def four(minutes: int, mark: str) -> str:
    return f"{minutes // 60:02d}{mark}{minutes % 60:02d}"


STYLES = {
    "24": lambda start, end: f"{four(start, ':')}–{four(end, ':')}",
    "dots": lambda start, end: f"{four(start, '.')} - {four(end, '.')}",
    "uhr": lambda start, end: f"{four(start, '.')} bis {four(end, '.')} Uhr",
    "h": lambda start, end: f"de {four(start, 'h')} à {four(end, 'h')}",
    "h apart": lambda start, end: f"{four(start, ' h ')} – {four(end, ' h ')}",
    "am": lambda start, end: f"{twelve(start, (' am', ' pm'))} to {twelve(end, (' am', ' pm'))}",
    "a.m.": lambda start, end: f"{twelve(start, (' a.m.', ' p.m.'))}—{twelve(end, (' a.m.', ' p.m.'))}",
    "glued": lambda start, end: f"{twelve(start, ('am', 'pm'))}-{twelve(end, ('am', 'pm'))}",
    "a. m.": lambda start, end: f"{twelve(start, (' a. m.', ' p. m.'))} a {twelve(end, (' a. m.', ' p. m.'))}",
    "arabic": lambda start, end: f"{twelve(start, (' صباحاً', ' مساءً'))} – {twelve(end, (' صباحاً', ' مساءً'))}",
    "army": lambda start, end: f"{four(start, '')}-{four(end, '')} hrs",
    "russian": lambda start, end: f"с {four(start, ':')} до {four(end, ':')}",
    "japanese": lambda start, end: f"{four(start, '時')}分～{four(end, '時')}分",
    "chinese": lambda start, end: f"{four(start, ':')}至{four(end, ':')}",
    "italian": lambda start, end: f"dalle {four(start, '.')} alle {four(end, '.')}",
    "portuguese": lambda start, end: f"das {four(start, 'h')} às {four(end, 'h')}",
    "turkish": lambda start, end: f"saat {four(start, '.')} – {four(end, '.')}",
    "persian": lambda start, end: f"ساعت {four(start, ':')} تا {four(end, ':')}",
    "cells": lambda start, end: f"{four(start, ':')} | {four(end, ':')} | Talk",
}


@pytest.mark.parametrize("style", STYLES)
@settings(max_examples=60, deadline=None)
@given(start=st.integers(0, 24 * 60 - 2), length=st.integers(1, 300))
def test_a_range_is_read_back(style: str, start: int, length: int) -> None:
    end = min(start + length, 24 * 60 - 1)
    (found,) = times.find(shadow(STYLES[style](start, end)))
    settled = settling.settle([found], settling.Custom())
    assert (settled[0].start, settled[0].end) == (start, end)
