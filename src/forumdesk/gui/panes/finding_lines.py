# SPDX-License-Identifier: MIT
"""What the checks say of the record that a pane shows, as sentences in it."""

from __future__ import annotations

from forumdesk.gui.desk import Desk
from forumdesk.gui.widgets.parts import Column, Text, fact
from forumdesk.gui.widgets.style import Type
from forumdesk.i18n import _, ngettext

MOST = 4
"""Sentences that a pane says; the Problems view has them all."""
_SIGNS = {"error": ("error", "err"), "warning": ("warning", "warn")}


def put_findings(column: Column, desk: Desk, kind: str, key: str) -> None:
    """Add what is said of a record where it is shown; nothing when nothing is."""
    found = desk.findings.shown(kind, key)
    for finding in found[:MOST]:
        icon, color = _SIGNS[finding.level]
        words = Text(desk.theme, finding.words, Type.BODY, "warn")
        words.setAccessibleName(_("Problem: {sentence}").format(sentence=finding.words))
        column.put(fact(desk.theme, icon, [words], color), 10)
    more = len(found) - MOST
    if more > 0:
        words = Text(desk.theme, ngettext("and {count} more problem", "and {count} more problems", more), Type.SMALL)
        column.put(words, 4)
