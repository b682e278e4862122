# SPDX-License-Identifier: MIT
"""The running list of a program, by day."""

from __future__ import annotations

from collections.abc import Iterator

from forumdesk.i18n import _
from forumdesk.printing.order import Order
from forumdesk.printing.sheet import NO, YES, Answers, Option, Part, Sheet
from forumdesk.printing.sheets import said
from forumdesk.program import Program
from forumdesk.times import day_long


def _parts(program: Program, order: Order, answers: Answers) -> Iterator[Part]:
    texts, people = answers.yes("texts"), answers.yes("speakers")
    for date, sessions in said.days(program, order):
        record, day = program.day_on(date), day_long(date)
        yield Part(
            key=f"agenda/{date.isoformat()}",
            words=_("Agenda, {day}").format(day=day),
            data={
                "day": day,
                "theme": record.title if record is not None else "",
                "sessions": [said.session(program, one, order, texts=texts, people=people) for one in sessions],
            },
        )


AGENDA = Sheet(
    key="agenda",
    name=_("Agenda"),
    about=_("The running list of sessions, by day."),
    make=_parts,
    options=(
        Option(key="speakers", words=_("Speakers"), usual=YES),
        Option(key="texts", words=_("Descriptions"), usual=NO),
    ),
)
