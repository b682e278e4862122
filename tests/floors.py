# SPDX-License-Identifier: MIT
"""Floors under scores: what was reached once is not lost again, less a point that a better rule may cost elsewhere.

Run the tests with FORUMDESK_UPDATE_GOLDEN=1 to set the floors one point under what is measured now.
"""

from __future__ import annotations

import json
import os
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import scoring

Floors = Mapping[str, Mapping[str, float]]
"""The least of each field, the most of each slip, and the texts that may stay unread."""


def floors_under(made: scoring.Score) -> Floors:
    """Return the floors one point under a score."""
    return {
        "least": {name: max(0, round(made.percent(name) - 1, 1)) for name in (*scoring.FIELDS, *scoring.OPTIONAL)},
        "most": {name: round(made.percent(name) + 1, 1) for name in scoring.SLIPS},
        "texts": {"unread": made.unread},
    }


def broken(made: scoring.Score, file: Path, name: str) -> Mapping[str, str]:
    """Return the fields of a score that miss their floors in a file, with what was and what is; sets them if asked."""
    kept: dict[str, Any] = json.loads(file.read_text(encoding="utf-8"))
    if os.environ.get("FORUMDESK_UPDATE_GOLDEN"):
        file.write_text(json.dumps({**kept, name: floors_under(made)}, indent=1) + "\n", encoding="utf-8")
        return {}
    floors = kept[name]
    fallen = {
        field: f"{made.percent(field):.1f}, was at least {least}"
        for field, least in floors["least"].items()
        if made.percent(field) < least
    }
    risen = {
        field: f"{made.percent(field):.1f}, was at most {most}"
        for field, most in floors["most"].items()
        if made.percent(field) > most
    }
    unread = {"unread": f"{made.unread} texts"} if made.unread > floors["texts"]["unread"] else {}
    return {**fallen, **risen, **unread}
