# SPDX-License-Identifier: MIT
"""What can be said once for a whole source, in plain sentences, each with what "Undo" calls it. No Qt."""

from __future__ import annotations

from dataclasses import dataclass

from forumdesk.formats.reading import Setting
from forumdesk.i18n import _


@dataclass(frozen=True, slots=True)
class Option:
    """One value that a setting can have."""

    value: str
    words: str
    """A sentence that is true when the value is chosen."""


@dataclass(frozen=True, slots=True)
class ForAll:
    """One thing that is the same in the whole source, unless ForumDesk decides it line by line."""

    setting: Setting
    words: str
    options: tuple[Option, ...]

    def option(self, value: str) -> Option | None:
        """Return the option with a value; None when it has none such."""
        return next((option for option in self.options if option.value == value), None)


FOR_ALL: tuple[ForAll, ...] = (
    ForAll(
        Setting.MERIDIAN,
        _("Times without am or pm"),
        (
            Option("24", _("Times are as printed, 24 hours")),
            Option("am", _("Times are all in the morning (am)")),
            Option("pm", _("Times are all in the afternoon (pm)")),
        ),
    ),
    ForAll(
        Setting.NAMES,
        _("Names"),
        (
            Option(":", _("Every line with a colon names a person before it")),
            Option(",", _("Every line with a comma names a person before it")),
            Option("-", _("Every line with a dash names a person before it")),
            Option("(", _("Every line with a bracket names a person before it")),
        ),
    ),
    ForAll(
        Setting.DATE_ORDER,
        _("Dates such as 3/4"),
        (
            Option("day", _("Dates are day, then month")),
            Option("month", _("Dates are month, then day")),
        ),
    ),
    ForAll(
        Setting.DIRECTION,
        _("Order of the list"),
        (
            Option("forwards", _("The list runs forwards, first day first")),
            Option("backwards", _("The list runs backwards, last day first")),
        ),
    ),
)


def all_deed(setting: str, value: str) -> str:
    """Return what was done, as "Undo" names it."""
    topic = next((topic for topic in FOR_ALL if topic.setting == setting), None)
    option = topic.option(value) if topic is not None else None
    if option is not None:
        return option.words
    return _("{topic}: let ForumDesk decide").format(topic=topic.words) if topic is not None else _("Answer")
