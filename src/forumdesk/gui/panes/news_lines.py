# SPDX-License-Identifier: MIT
"""What has changed of the session that a pane shows, until it was read."""

from __future__ import annotations

from forumdesk.gui.desk import Desk
from forumdesk.gui.widgets.parts import Column, Text, fact
from forumdesk.gui.widgets.style import Type
from forumdesk.i18n import _

MOST = 6
"""Sentences that a pane says; the view of what has changed has them all."""


def put_news(column: Column, desk: Desk, session_id: str) -> None:
    """Add what is new about a session; nothing when nothing is."""
    item, mark = desk.news.item(session_id), desk.news.mark(session_id)
    if item is None or not mark:
        return
    from forumdesk.news import details  # noqa: PLC0415 - loaded by now, or there would be no item

    effects = [Text(desk.theme, _said(each.words), Type.BODY, "warn" if each.bad else "text2") for each in item.effects]
    words = [_("{mark}: {what}").format(mark=mark, what=what) for what in details(item)] or [mark]
    lines = [Text(desk.theme, each, Type.BODY, "accent") for each in words]
    column.put(fact(desk.theme, "news", [*lines, *effects][:MOST], "accent"), 10)


def _said(words: str) -> str:
    return words[:1].upper() + words[1:]
