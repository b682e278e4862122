# SPDX-License-Identifier: MIT
"""Dates of the Iranian calendar in ours, by the rule of leap years in cycles of 33, which holds for 1206 to 1497."""

from __future__ import annotations

from datetime import date

_EPOCH = 226_894
"""The ordinal of the day before 1 Farvardin of the year 1, as the rule counts back to it."""


def to_date(year: int, month: int, day: int) -> date | None:
    """Return the date; None where there is no such day, or where the rule does not hold."""
    if not (1206 <= year <= 1497 and 1 <= month <= 12 and 1 <= day <= 31 - (month > 6)):
        return None
    if month == 12 and day == 30 and not _is_leap(year):
        return None
    before = (month - 1) * 31 - max(0, month - 7)
    return date.fromordinal(_EPOCH + 365 * (year - 1) + (8 * (year - 1) + 29) // 33 + before + day)


def _is_leap(year: int) -> bool:
    return year % 33 in {1, 5, 9, 13, 17, 22, 26, 30}
