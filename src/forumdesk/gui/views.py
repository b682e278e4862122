# SPDX-License-Identifier: MIT
"""What stands in the middle of a window: one view at a time, each built by its module when it is first shown.

While the program is edited, what lists records is a table that one types in (`gui.tables`).
"""

from __future__ import annotations

import importlib
from collections.abc import Callable
from typing import TYPE_CHECKING, cast

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QStackedWidget, QWidget

from forumdesk.document import Document
from forumdesk.gui.desk import Desk
from forumdesk.gui.files.looking_back import LookingBack
from forumdesk.gui.settings import Settings
from forumdesk.gui.unfinished import Unfinished

if TYPE_CHECKING:
    from forumdesk.gui.browsing.articles import Articles
    from forumdesk.gui.browsing.history import History
    from forumdesk.gui.browsing.reader import Reader
    from forumdesk.gui.tables import TablePage

EDITED = frozenset({"sessions", "speakers", "rooms", "tracks", "articles"})
"""The views that are tables while the program is edited (`forumdesk.tables`)."""


_ALIKE = {
    "sessions": ("browsing.sessions", "Sessions"),
    "speakers": ("browsing.people", "Speakers"),
    "agenda": ("agenda", "MyAgenda"),
    "now": ("now", "NowView"),
    "news": ("whatsnew", "WhatsNew"),
    "problems": ("problems", "Problems"),
}
"""The module in `gui` and the class of each view that needs nothing but the desk."""


class Views(QStackedWidget):
    """The views of one window."""

    added = Signal()
    """A view was built: what comes after it in the order of Tab has to be put there again."""
    put_down = Signal()
    """The reader has put an article down, and goes back to what lists them."""

    def __init__(
        self,
        desk: Desk,
        document: Document,
        settings: Settings,
        past: LookingBack,
        timeline: Callable[[], QWidget],
    ) -> None:
        self._desk = desk
        self._document = document
        self._settings = settings
        self._past = past
        self._timeline = timeline
        self._built: dict[str, QWidget] = {}
        self._tables: dict[str, TablePage] = {}
        self.reading = False
        """Whether an article is read; otherwise the view of articles lists them."""
        super().__init__()

    def has(self, name: str) -> bool:
        """Tell whether a view was built."""
        return name in self._built

    def of(self, name: str) -> QWidget:
        """Return a view as one browses it, built now if need be."""
        if name not in self._built:
            self._built[name] = self._factory(name)()
            self._add(self._built[name])
        return self._built[name]

    @property
    def reader(self) -> Reader | None:
        """What shows the article that is read; None while none is."""
        shown = self._built.get("articles")
        reader: Reader | None = getattr(shown, "reader", None)
        return reader if reader is not None and reader.isVisible() else None

    def table(self, name: str) -> TablePage:
        """Return a view as one edits it, built now if need be."""
        if name not in self._tables:
            from forumdesk.gui.tables import TablePage  # noqa: PLC0415 - never loaded by who only browses
            from forumdesk.tables import TABLES  # noqa: PLC0415

            self._tables[name] = TablePage(self._desk, TABLES[name])
            self._add(self._tables[name])
        return self._tables[name]

    def unfinished(self) -> Unfinished | None:
        """Take what is being typed in the tables; return what can't be taken, if anything can't."""
        return next((left for page in self._tables.values() if (left := page.unfinished()) is not None), None)

    def middle(self) -> QWidget:
        """Return what stands for the view that the desk shows."""
        name = self._desk.view
        return self.table(name) if self._desk.editing and name in EDITED and not self.reading else self.of(name)

    def _add(self, view: QWidget) -> None:
        self.addWidget(view)
        self.added.emit()

    def _put_down(self) -> None:
        self.reading = False
        self.put_down.emit()

    def _factory(self, name: str) -> Callable[[], QWidget]:
        # Built and imported on first use: most visits begin and end in the timeline.
        if name == "timeline":
            return self._timeline
        if name in _ALIKE:
            module, cls = _ALIKE[name]
            return lambda: cast("QWidget", getattr(importlib.import_module(f"forumdesk.gui.{module}"), cls)(self._desk))
        if name == "articles":
            from forumdesk.gui.browsing.articles import Articles  # noqa: PLC0415

            def articles() -> Articles:
                view = Articles(self._desk)
                view.reader.left.connect(self._put_down)
                view.reader.set_points(self._settings.number("reading size", view.reader.points))
                return view

            return articles
        if name == "print":
            from forumdesk.gui.printing import PrintView  # noqa: PLC0415

            return lambda: PrintView(self._desk, self._document)
        from forumdesk.gui.browsing.history import History  # noqa: PLC0415

        def history() -> History:
            view = History(self._desk, self._document)
            view.look_asked.connect(self._past.look)
            view.restore_asked.connect(self._past.restore_step)
            self._past.changed.connect(view.show_state)
            return view

        return history
