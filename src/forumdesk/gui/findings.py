# SPDX-License-Identifier: MIT
"""What the checks say of the program on a desk: asked once for each state of it, for every view that shows some of it.

The checks are run when the event loop comes to rest after a change, and never before the first paint: until then the
views have what was said last.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from forumdesk.i18n import _, ngettext

if TYPE_CHECKING:
    from forumdesk.changes import Change
    from forumdesk.checks import Finding, Review
    from forumdesk.gui.desk import Desk
    from forumdesk.program import Program

CLASHES = frozenset({"room-overlap", "person-double-booked", "room-unavailable", "person-unavailable"})
"""The checks whose findings are called a clash on a card."""
FIRST = 200
"""Milliseconds after which an opened program is surely painted, and the checks may be imported."""


class Findings(QObject):
    """The findings about a desk's program; none before `start`, as for a program that is only reviewed."""

    changed = Signal()
    """Emitted when the checks were run again, or the new findings were seen."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk
        self._asked_about: Program | None = None
        self._review: Review | None = None
        self._by_record: dict[tuple[str, str], tuple[Finding, ...]] = {}
        self._seen: frozenset[str] | None = None
        super().__init__(desk)
        self._later = QTimer(self, singleShot=True)
        self._later.timeout.connect(self.ask)

    def start(self) -> None:
        """Run the checks soon, and after every change."""
        self._desk.program_changed.connect(self._follow)
        self._later.start(FIRST)

    def _follow(self, changes: tuple[Change, ...] | None) -> None:
        if changes is None:
            self._seen = None
        self._later.start(0)

    def ask(self) -> Review:
        """Return what the checks say of the program as it is now; run them, if they have not seen this state."""
        if self._review is None or self._asked_about is not self._desk.program:
            from forumdesk.checks import review  # noqa: PLC0415 - after the first paint

            self._later.stop()
            self._asked_about = self._desk.program
            self._review = review(self._asked_about)
            self._by_record = _by_record(self._review.open)
            grave = self._grave_keys()
            self._seen = grave if self._seen is None else self._seen & grave
            self.changed.emit()
        return self._review

    @property
    def open(self) -> tuple[Finding, ...]:
        """What was found last and is not set aside, the gravest first."""
        return self._review.open if self._review is not None else ()

    @property
    def by_record(self) -> Mapping[tuple[str, str], tuple[Finding, ...]]:
        """What was found last, by kind and id of each record that it is about."""
        return self._by_record

    def about(self, kind: str, key: str) -> tuple[Finding, ...]:
        """Return what was found last about a record."""
        return self._by_record.get((kind, key), ())

    def shown(self, kind: str, key: str) -> tuple[Finding, ...]:
        """Return what is said of a record where it is shown: while one edits errors and warnings, else errors only.

        Whoever only reads a program is not troubled with what its organizers still have to look at.
        """
        return tuple(finding for finding in self.about(kind, key) if self._is_shown(finding))

    def marks(self) -> dict[str, str]:
        """Return the word for each session that is marked on the timeline: "Clashes", or what its problem is called."""
        marked = {key: self.shown(kind, key) for kind, key in self._by_record if kind == "session"}
        return {key: _mark(found) for key, found in marked.items() if found}

    def _is_shown(self, finding: Finding) -> bool:
        return finding.level == "error" or (self._desk.editing and finding.level == "warning")

    @property
    def count(self) -> int:
        """How many errors and warnings are open."""
        return sum(map(is_grave, self.open))

    @property
    def new(self) -> frozenset[str]:
        """The keys of the errors and warnings that came up since the program was opened or `see` was called."""
        return self._grave_keys() - self._seen if self._seen is not None else frozenset()

    def see(self) -> None:
        """Take the errors and warnings that there are as seen."""
        had_new = bool(self.new)
        self._seen = self._grave_keys()
        if had_new:
            self.changed.emit()

    def _grave_keys(self) -> frozenset[str]:
        return frozenset(finding.key for finding in self.open if is_grave(finding))

    def in_words(self) -> str:
        """Return how many errors and warnings there are, and how many of them are new: "3 problems, 1 new"."""
        if not self.count:
            return _("No problems")
        words = ngettext("{count} problem", "{count} problems", self.count)
        new = len(self.new)
        return _("{problems}, {new} new").format(problems=words, new=new) if new else words


def is_grave(finding: Finding) -> bool:
    """Tell whether a finding is an error or a warning, and so counts as a problem."""
    return finding.level in {"error", "warning"}


def _mark(found: tuple[Finding, ...]) -> str:
    if any(finding.check in CLASHES for finding in found):
        return _("Clashes")
    if len(found) == 1:
        from forumdesk.checks import CHECKS  # noqa: PLC0415 - they were run, or there would be no finding

        return CHECKS[found[0].check].title
    return ngettext("{count} problem", "{count} problems", len(found))


def _by_record(found: tuple[Finding, ...]) -> dict[tuple[str, str], tuple[Finding, ...]]:
    by_record: dict[tuple[str, str], list[Finding]] = {}
    for finding in found:
        for ref in dict.fromkeys(finding.about):
            by_record.setdefault((ref.kind, ref.id), []).append(finding)
    return {key: tuple(findings) for key, findings in by_record.items()}
