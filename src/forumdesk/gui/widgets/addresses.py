# SPDX-License-Identifier: MIT
"""Addresses out of a program: which may be opened at all, and the menu that shows one in full before it is.

The program's text was checked when it was read; an address is checked again here, when it is about to leave the
window. Opening is handed in, so that nothing here reaches the system by itself.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeAlias

from PySide6.QtCore import QPoint, Qt, QUrl
from PySide6.QtGui import QDesktopServices, QGuiApplication
from PySide6.QtWidgets import QMenu, QWidget, QWidgetAction

from forumdesk.gui.widgets.parts import Text
from forumdesk.gui.widgets.row import Line, Row, icon_drawing
from forumdesk.gui.widgets.stacking import stacked
from forumdesk.gui.widgets.style import Theme, Type
from forumdesk.i18n import _
from forumdesk.markup import SCHEMES, safe_url
from forumdesk.text import clean_line

Opener: TypeAlias = Callable[[QUrl], object]


def checked(address: str) -> QUrl | None:
    """Return an address that may be opened, or None: another scheme, no host, or a user name hidden in it.

    What `markup` allows is read again as Qt reads it, because Qt is what opens it.
    """
    url = QUrl(safe_url(address))
    if not url.isValid() or url.scheme() not in SCHEMES or url.userInfo():
        return None
    return url if url.host() or url.scheme() == "mailto" else None


def shown(url: QUrl) -> str:
    """Return the whole address as it will be opened; a host in other letters as its punycode, so none can pose."""
    return bytes(url.toEncoded().data()).decode("ascii", "replace")


def brief(url: QUrl) -> str:
    """Return what tells an address apart in a list: host and path, without the scheme."""
    return shown(url).split(":", 1)[1].lstrip("/").rstrip("/")


def open_in_system(url: QUrl) -> bool:
    """Hand an address to the system's browser or mail program."""
    return QDesktopServices.openUrl(url)


def address_menu(theme: Theme, url: QUrl, opener: Opener, parent: QWidget) -> QMenu:
    """Return a menu that shows an address in full and offers to open or copy it."""
    menu = QMenu(parent)
    menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    words = Text(theme, shown(url), Type.SMALL, "text2")
    words.setFixedWidth(theme.px(320))
    words.setFixedHeight(words.heightForWidth(theme.px(320)))
    box = stacked([words])
    box.setContentsMargins(12, 6, 12, 6)
    head = QWidgetAction(menu)
    head.setDefaultWidget(box)
    head.setText(shown(url))
    menu.addAction(head)
    menu.addSeparator()
    mail = url.scheme().lower() == "mailto"
    chosen = menu.addAction(_("Write a mail") if mail else _("Open in the browser"), lambda: opener(url))
    menu.addAction(_("Copy the address"), lambda: QGuiApplication.clipboard().setText(shown(url)))
    menu.setActiveAction(chosen)
    return menu


def offer(theme: Theme, address: str, opener: Opener, parent: QWidget, at: QPoint) -> None:
    """Show the menu of an address at a point of the screen; one that must not be opened is only said."""
    url = checked(address)
    if url is not None:
        address_menu(theme, url, opener, parent).popup(at)
        return
    menu = QMenu(parent)
    menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    menu.addAction(_("This address is not opened, because it is no plain web or mail address")).setEnabled(False)
    menu.addAction(_("Copy the address"), lambda: QGuiApplication.clipboard().setText(clean_line(address)))
    menu.popup(at)


def link_row(theme: Theme, title: str, address: str, opener: Opener) -> Row:
    """Return a row for a link: its title and where it leads; choosing it shows the address in full first."""
    url = checked(address)
    where = brief(url) if url is not None else clean_line(address)
    named = clean_line(title)
    lines = [Line(named or where, Type.BODY, "accent", most=2)]
    if named and named != where:
        lines.append(Line(where, Type.SMALL, "text3", most=1))
    row = Row(theme, lines, draw=icon_drawing(theme, "link"), gutter=26, side=18, padding=4)
    row.clicked.connect(lambda: offer(theme, address, opener, row, row.mapToGlobal(row.rect().bottomLeft())))
    return row
