# SPDX-License-Identifier: MIT
"""A report in sentences: one for the banner, one for each session, and the word that marks a session in lists."""

from __future__ import annotations

from collections.abc import Iterator

from forumdesk.i18n import _, ngettext
from forumdesk.news.report import Item, Report, Sort
from forumdesk.times import clock, day_long
from forumdesk.wording import isolated

PREDICATES = frozenset({"state", "day", "start", "room", "duration"})
"""What is different in these is said so that it goes on from the title."""


def summary(found: Report) -> str:
    """Return how much there is: "3 new, 2 moved, 1 cancelled; 2 of them in your agenda"."""
    counted = ", ".join(_counted(found))
    mine = len(found.mine)
    if not mine:
        return counted
    if len(found.items) == 1 and not found.asides:
        return _("{counts}; it is in your agenda").format(counts=counted)
    words = ngettext("{count} of them in your agenda", "{count} of them in your agenda", mine)
    return f"{counted}; {words}"


def _counted(found: Report) -> Iterator[str]:
    new, moved = len(found.of(Sort.NEW)), len(found.of(Sort.MOVED))
    off, back = len(found.of(Sort.CANCELLED)), len(found.of(Sort.BACK))
    other = len(found.of(Sort.CHANGED))
    counts = (
        (new, ngettext("{count} new", "{count} new", new)),
        (moved, ngettext("{count} moved", "{count} moved", moved)),
        (off, ngettext("{count} cancelled", "{count} cancelled", off)),
        (back, ngettext("{count} back", "{count} back", back)),
        (other, ngettext("{count} changed", "{count} changed", other)),
    )
    said = [words for count, words in counts if count]
    aside = len(found.asides)
    if aside and said:
        said.append(ngettext("{count} other change", "{count} other changes", aside))
    elif aside:
        said.append(ngettext("{count} change beside the sessions", "{count} changes beside the sessions", aside))
    return iter(said)


def headline(item: Item) -> str:
    """Return what has become of a session, in a sentence that begins with its title."""
    title = isolated(item.session.title)
    start = item.session.start
    when = f"{day_long(start.date())}, {clock(start)}" if start is not None else _("no time yet")
    if item.sort is Sort.NEW:
        return _("“{title}” is new: {when}").format(title=title, when=when)
    if not item.there:
        return _("“{title}” is no longer in the program (was {when})").format(title=title, when=when)
    if item.sort is Sort.CANCELLED:
        return _("“{title}” is cancelled ({when})").format(title=title, when=when)
    if item.sort is Sort.BACK:
        return _("“{title}” takes place after all: {when}").format(title=title, when=when)
    first = item.altered[0]
    words = _("“{title}” {what}") if first.field in PREDICATES else _("“{title}”: {what}")
    return words.format(title=title, what=first.words)


def sentence(item: Item) -> str:
    """Return all that is told of a session, in one sentence."""
    said = headline(item)
    more = [words for words in told(item) if not said.endswith(words)]
    return _("{headline}: {more}").format(headline=said, more="; ".join(more)) if more else said


def told(item: Item) -> tuple[str, ...]:
    """Return all that is told of a session beneath its headline, what it does to the agenda first."""
    return (*(effect.words for effect in item.effects), *details(item))


def details(item: Item) -> tuple[str, ...]:
    """Return what has changed of a session, but for what its sort says."""
    known = {"state"} if item.sort in {Sort.CANCELLED, Sort.BACK} else set()
    return tuple(dict.fromkeys(each.words for each in item.altered if each.field not in known))


def mark(item: Item) -> str:
    """Return the word that marks a session which is not read about yet; empty for one that says it of itself."""
    if item.sort is Sort.NEW:
        return _("New")
    return _("Changed") if item.sort is not Sort.CANCELLED else ""
