# SPDX-License-Identifier: MIT
"""The same facts under new ids, as a second reading of one page gives them."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from forumdesk.program import Program, new_id


def read_again(program: Program) -> Program:
    """Return the same facts under new ids, as a second reading of the same page gives them."""
    ids = {
        key: new_id()
        for kind in ("day", "room", "track", "session", "person", "article", "picture", "appearance")
        for key in program.records(kind)
    }

    def renamed(value: Any) -> Any:
        return tuple(ids.get(key, key) for key in value) if isinstance(value, tuple) else ids.get(str(value), value)

    records = [
        replace(
            record,
            **{
                name: renamed(getattr(record, name))
                for name in record.__dataclass_fields__
                if name == "id" or name.endswith(("_id", "_ids"))
            },
        )
        for kind in ("day", "room", "track", "session", "person", "article", "picture", "appearance")
        for record in program.records(kind).values()
    ]
    return Program(replace(program.conference, id=new_id())).put(*records)
