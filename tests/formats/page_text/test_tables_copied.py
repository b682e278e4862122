# SPDX-License-Identifier: MIT
"""Tables of which a copy has torn the rows, and columns whose heading holds for two."""

from __future__ import annotations

import pytest

from forumdesk.formats.page import Cell, Hint, Page
from tabled import read, told


@pytest.mark.parametrize(
    ("morning", "noon", "afternoon", "head"),
    [("上午", "中午", "下午", ("时间", "内容")), ("Vormittag", "Mittag", "Nachmittag", ("Zeit", "Thema"))],
)
def test_a_part_of_the_day_beside_the_times_is_none_of_them(
    morning: str, noon: str, afternoon: str, head: tuple[str, str]
) -> None:
    spots = [
        (1, 1, 2, head[0]), (1, 3, 1, head[1]),
        (2, 1, 1, morning), (2, 2, 1, "9:00-9:10"), (2, 3, 1, "Knots"),
        (3, 2, 1, "9:10-12:00"), (3, 3, 1, "Ropes"),
        (4, 1, 1, noon), (4, 2, 1, "12:00-"), (4, 3, 1, "Soup"),
        (5, 1, 1, afternoon), (5, 2, 1, "13:30-14:00"), (5, 3, 1, "Sails"),
        (6, 2, 1, "14:00-15:00"), (6, 3, 1, "Masts"),
    ]  # fmt: skip
    rows = {2: 2, 5: 2}
    hints = tuple(
        Hint(
            line=line,
            cell=Cell(
                table=1,
                row=row,
                column=column,
                columns=wide,
                rows=rows.get(row, 1) if column == 1 else 1,
                head=row == 1,
            ),
        )
        for line, (row, column, wide, _text) in enumerate(spots, 1)
    )
    page = Page(text="\n".join(text for *_place, text in spots), hints=hints)
    assert [(time, title) for time, title, *_more in told(read(page))] == [
        ("09:00-09:10", "Knots"),
        ("09:10-12:00", "Ropes"),
        ("12:00-", "Soup"),
        ("13:30-14:00", "Sails"),
        ("14:00-15:00", "Masts"),
    ]


@pytest.mark.parametrize(
    ("head", "speakers"), [("Time\tEvent\tRoom", "Speakers:"), ("Heure\tÉvénement\tSalle", "Intervenants :")]
)
def test_a_row_goes_on_over_the_blank_lines_in_its_cell_to_the_cell_that_it_lacks(head: str, speakers: str) -> None:
    text = (
        f"6 May 2024\n\n{head}\n09:00-10:00\tRegistration\t\n10:00-12:00\t\nWho Pays for Quays?\n{speakers}\n\n"
        "Jane Roe, Tide Institute\n\nSam Hill, Mayor of Teal\n\tGreen Hall\n12:00-13:00\tLunch\t\n"
        "13:00-14:00\t\nWhat Ropes Know\n\nAda Finch, Rope Works\n\tHarbour Room\n"
    )
    assert [(time, title, room, people) for time, title, room, _text, people in told(read(text))] == [
        ("09:00-10:00", "Registration", "", ()),
        ("10:00-12:00", "Who Pays for Quays?", "Green Hall", ("Jane Roe", "Sam Hill")),
        ("12:00-13:00", "Lunch", "", ()),
        ("13:00-14:00", "What Ropes Know", "Harbour Room", ("Ada Finch",)),
    ]
