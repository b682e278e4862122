# SPDX-License-Identifier: MIT
from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, QUrl
from PySide6.QtWidgets import QApplication, QMenu, QWidget
from pytestqt.qtbot import QtBot

from forumdesk.gui.widgets import addresses
from forumdesk.gui.widgets.addresses import brief, checked, shown
from forumdesk.gui.widgets.style import Theme

# Qt's offscreen platform says so of every menu.
pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")


@pytest.mark.parametrize(
    "address",
    [
        "javascript:alert(1)",
        "file:///etc/passwd",
        "//host/share",
        "/etc/passwd",
        "data:text/html,x",
        "https://user:pass@example.org/",
        "https://example.org@evil.example/",
        "https:///nowhere",
        "ftp://example.org",
        "mailto:",
        "",
    ],
)
def test_address_that_is_no_plain_web_or_mail_address_is_refused(address: str) -> None:
    assert checked(address) is None


@pytest.mark.parametrize("address", ["https://example.org/a?b=1#c", "http://example.org", "mailto:ada@example.org"])
def test_plain_address_is_allowed(address: str) -> None:
    url = checked(address)
    assert url is not None
    assert shown(url) == address


def test_host_in_other_letters_is_shown_as_punycode() -> None:
    url = checked("https://bücher.example/x")
    assert url is not None
    assert shown(url) == "https://xn--bcher-kva.example/x"
    assert brief(url) == "xn--bcher-kva.example/x"


def _menu(widget: QWidget) -> QMenu:
    menu = widget.findChild(QMenu)
    assert isinstance(menu, QMenu)
    return menu


def test_link_is_shown_in_full_before_it_is_opened(qtbot: QtBot, theme: Theme) -> None:
    opened: list[QUrl] = []
    row = addresses.link_row(theme, "Slides", "https://example.org/slides?page=2", opened.append)
    qtbot.addWidget(row)
    row.show()
    row.click()
    assert opened == []
    actions = [action for action in _menu(row).actions() if not action.isSeparator()]
    assert [action.text() for action in actions] == [
        "https://example.org/slides?page=2",
        "Open in the browser",
        "Copy the address",
    ]
    actions[1].trigger()
    assert opened == [QUrl("https://example.org/slides?page=2")]
    actions[2].trigger()
    assert QApplication.clipboard().text() == "https://example.org/slides?page=2"


def test_refused_address_is_said_and_not_opened(qtbot: QtBot, theme: Theme) -> None:
    opened: list[QUrl] = []
    widget = QWidget()
    qtbot.addWidget(widget)
    addresses.offer(theme, "javascript:alert(1)", opened.append, widget, QPoint(0, 0))
    said, copy = _menu(widget).actions()
    assert not said.isEnabled()
    assert copy.text() == "Copy the address"
    assert opened == []
