# SPDX-License-Identifier: MIT
"""What the tests of the views share: a theme, and a desk for any program, read in Berlin."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtWidgets import QApplication

from forumdesk.gui.desk import Desk
from forumdesk.gui.style import Theme
from forumdesk.personal import Personal
from forumdesk.program import Program


@pytest.fixture
def theme(qapp: QApplication) -> Iterator[Theme]:
    found = Theme(qapp)
    found.set_mode("light")
    yield found
    found.deleteLater()


@pytest.fixture
def desk_for(theme: Theme) -> Iterator[Callable[[Program], Desk]]:
    personal = Personal.open()
    yield lambda program: Desk(theme, personal, program, "Europe/Berlin")
    personal.close()
