# SPDX-License-Identifier: MIT
"""CSV (RFC 4180) as Excel opens it rightly: UTF-8 with a byte order mark, CRLF, ISO dates, and no cell that it runs."""

from __future__ import annotations

import csv
import io
from datetime import date, time

from forumdesk.formats import session_rows
from forumdesk.formats.guard import guarded
from forumdesk.formats.session_rows import Value
from forumdesk.formats.writing import Loss, Order, Written
from forumdesk.program import Program

CARRIES = session_rows.CARRIES
EXTRAS = session_rows.EXTRAS


def write(program: Program, order: Order) -> Written:  # noqa: ARG001 - every writer is asked in the same way
    """Write one row a session."""
    table = session_rows.table(program)
    out = io.StringIO(newline="")
    writer = csv.writer(out, lineterminator="\r\n")
    writer.writerow(map(guarded, table.headings))
    writer.writerows([_cell(cell) for cell in row] for row in table.rows)
    return Written(data=out.getvalue().encode("utf-8-sig"), count=len(table.rows), program=program)


def losses(program: Program) -> tuple[Loss, ...]:
    """Return what has no row."""
    return session_rows.losses(program)


def _cell(cell: Value) -> str:
    if isinstance(cell, time):
        return cell.isoformat("minutes")
    return cell.isoformat() if isinstance(cell, date) else guarded(str(cell))
