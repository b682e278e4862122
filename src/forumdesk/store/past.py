# SPDX-License-Identifier: MIT
"""What the steps of a file changed, and the program as it was after each; read from its journal when asked for."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path

from forumdesk.changes import Change, apply, invert
from forumdesk.program import Program
from forumdesk.store import journal, load
from forumdesk.store.journal import Step, StepKind


def effects(path: Path, steps: Sequence[Step], among: Iterable[Step]) -> Mapping[int, tuple[Change, ...]]:
    """Return what some of the steps of a file changed, by their numbers; raise as `load.read_changes`."""
    among = list(among)
    changes = changes_in(path, steps, (step.of or step.number for step in among if step.kind is not StepKind.CREATE))
    return {step.number: journal.effect(step, changes) for step in among}


def changes_in(path: Path, steps: Sequence[Step], numbers: Iterable[int]) -> dict[int, tuple[Change, ...]]:
    """Return the changes of the edits and notes of these numbers; raise as `load.read_changes`."""
    wanted = sorted(set(numbers))
    return load.read_changes(path, steps[-1], wanted) if wanted else {}


def program_at(path: Path, steps: Sequence[Step], program: Program, number: int) -> Program:
    """Return the program as it was after a step, given the one after the last.

    Of each record only the first change counts that came after; so thousands of steps cost one look at each.
    """
    later = steps[number:]
    done = effects(path, steps, later)
    then: dict[tuple[str, str], Change] = {}
    for step in later:
        for change in done[step.number]:
            then.setdefault((change.kind, change.id), change)
    return apply(program, invert(then.values()))
