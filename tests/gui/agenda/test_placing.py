# SPDX-License-Identifier: MIT
from __future__ import annotations

from datetime import datetime, timedelta

from hypothesis import given
from hypothesis import strategies as st

from forumdesk.agenda.blocks import Cluster, blocks
from forumdesk.agenda.day import AgendaDay, holes, overlaps
from forumdesk.agenda.items import Item
from forumdesk.gui.agenda.placing import Scale, most_beside, place, scale

NOON = datetime(2021, 5, 19, 12, 0)
LAST = datetime(2021, 5, 20, 4, 0)


def _item(key: str, start: int, minutes: int) -> Item:
    return Item(id=key, title=key, start=NOON + timedelta(minutes=start), duration=minutes)


def _blocks(found: list[Item]) -> list[Cluster]:
    ordered = tuple(sorted(found, key=lambda item: (item.start or NOON, -item.duration)))
    day = AgendaDay(
        date=NOON.date(), items=ordered, overlaps=overlaps(ordered), holes=holes(ordered, None), ways=(), last=LAST
    )
    return [block for block in blocks(day) if isinstance(block, Cluster)]


@given(st.lists(st.tuples(st.integers(0, 600), st.integers(0, 6000)), min_size=1, max_size=10), st.integers(200, 900))
def test_no_card_lies_on_another_and_none_outlasts_the_day(drawn: list[tuple[int, int]], width: int) -> None:
    by = Scale(1.5, 24)
    for cluster in _blocks([_item(str(at), *each) for at, each in enumerate(drawn)]):
        placed = place(cluster, by, width)
        boxes = list(placed.boxes.values())
        assert not any(one.meets(other) for at, one in enumerate(boxes) for other in boxes[at + 1 :])
        assert all(box.height >= 24 and box.left >= 0 and box.right <= width for box in boxes)
        assert placed.height <= (LAST - cluster.start).total_seconds() / 60 * 1.5 + 24
        assert most_beside(cluster, by) >= 1


def test_scale_makes_the_shortest_item_readable_within_bounds() -> None:
    hour, quarter, moment = _item("a", 0, 60), _item("b", 0, 15), _item("c", 0, 5)
    assert [scale(_blocks([item]), 1.0, 2.4, 36, 24).minute for item in (hour, quarter, moment)] == [1.0, 2.4, 2.4]
    assert scale(_blocks([_item("d", 0, 20)]), 1.0, 2.4, 36, 24).minute == 1.8
    assert scale([], 1.0, 2.4, 36, 24).minute == 1.0
