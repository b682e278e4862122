# SPDX-License-Identifier: MIT
"""What the checks say of the program on a desk: asked once for each state of it, for every view that shows some of it.

The checks are run when the event loop comes to rest after a change, and never before the first paint: until then the
views have what was said last.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from itertools import takewhile
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
        self.asked_about: Program | None = None
        """The program as the checks have seen it last."""
        self._review: Review | None = None
        self._by_record: dict[tuple[str, str], tuple[Finding, ...]] = {}
        self._count = 0
        self._grave: frozenset[str] = frozenset()
        """The keys of the errors and warnings."""
        self._seen: frozenset[str] | None = None
        self._marked: tuple[bool, Mapping[str, str]] | None = None
        """The marks on the timeline, and whether they are those of editing."""
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
        if self._review is None or self.asked_about is not self._desk.program:
            from forumdesk.checks import review  # noqa: PLC0415 - after the first paint

            self._later.stop()
            self.asked_about = self._desk.program
            self._review = review(self.asked_about)
            self._by_record = _by_record(self._review.open)
            self._marked = None
            grave = [finding.key for finding in self._review.open if is_grave(finding)]
            self._count, self._grave = len(grave), frozenset(grave)
            if self._seen is None or not self._desk.looking_back:  # what was mended since then is not new afterwards
                self._seen = self._grave if self._seen is None else self._seen & self._grave
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

    def marks(self) -> Mapping[str, str]:
        """Return the word for each session that is marked on the timeline: "Clashes", or what its problem is called."""
        if self._marked is None or self._marked[0] != self._desk.editing:
            self._marked = self._desk.editing, self._marks()
        return self._marked[1]

    def _marks(self) -> Mapping[str, str]:
        marked: dict[str, list[Finding]] = {}
        for finding in takewhile(is_grave, self.open):
            if self._is_shown(finding):
                for key in {ref.id for ref in finding.about if ref.kind == "session"}:
                    marked.setdefault(key, []).append(finding)
        return {key: _mark(found) for key, found in marked.items()}

    def _is_shown(self, finding: Finding) -> bool:
        return finding.level == "error" or (self._desk.editing and finding.level == "warning")

    @property
    def count(self) -> int:
        """How many errors and warnings are open."""
        return self._count

    @property
    def new(self) -> frozenset[str]:
        """The keys of the errors and warnings that came up since the program was opened or `see` was called."""
        return self._grave - self._seen if self._seen is not None else frozenset()

    def see(self) -> None:
        """Take the errors and warnings that there are as seen."""
        had_new = bool(self.new)
        self._seen = self._grave
        if had_new:
            self.changed.emit()

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


def _mark(found: Sequence[Finding]) -> str:
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
