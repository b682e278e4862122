# SPDX-License-Identifier: MIT
"""Programs in Chinese, Japanese and Korean, where a blank parts a title from people, and a day stands by its number."""

from __future__ import annotations

import pytest

from forumdesk.formats import page_text
from forumdesk.formats.reading import Answers, Reading

NOTICE = """\
各位同事，安排如下：

1月14日（星期四）、15日（星期五）

—— 14号 ——
上午8点半到9点　签到
9点到9点40　院长致辞：《慢一点》　孟知远
9点40到10点40　一年回顾　财务总监 公孙沛
中午12点到1点半　午餐，二楼
下午1点半到3点　圆桌：《谁来听》　主持人：司徒菁　嘉宾：邝启明（读者）、黎曙

—— 15号 ——
上午9点到10点半　工作坊A：讲故事　讲师：Jane Roe　（301会议室）
11点45到12点　闭幕　孟知远

人力资源部
2026年12月28日
"""


def read(text: str) -> Reading:
    return page_text.read_text(text, "x.txt", Answers(timezone="Asia/Shanghai"))


def starts(reading: Reading) -> list[tuple[str, str]]:
    program = reading.program
    return [(f"{each.start:%Y-%m-%d %H:%M}", each.title.strip("《》")) for each in program.sessions_in_order]


def test_a_notice_in_spoken_times_with_days_by_their_numbers() -> None:
    assert starts(read(NOTICE)) == [
        ("2027-01-14 08:30", "签到"),
        ("2027-01-14 09:00", "慢一点"),
        ("2027-01-14 09:40", "一年回顾"),
        ("2027-01-14 12:00", "午餐"),
        ("2027-01-14 13:30", "谁来听"),
        ("2027-01-15 09:00", "讲故事"),
        ("2027-01-15 11:45", "闭幕"),
    ]


def test_people_behind_a_blank_are_found() -> None:
    program = read(NOTICE).program
    seats = {(program.people[each.person_id].name, each.role.value) for each in program.appearances.values()}
    assert seats == {
        ("孟知远", "speaker"),
        ("公孙沛", "speaker"),
        ("司徒菁", "moderator"),
        ("邝启明", "panelist"),
        ("黎曙", "panelist"),
        ("Jane Roe", "speaker"),
    }


@pytest.mark.parametrize("title", ["日本と韓国 高度成長の記録", "环境 保护 与发展", "森と海 その未来"])
def test_a_title_with_a_blank_names_nobody(title: str) -> None:
    reading = read(f"2027年1月30日\n10:00〜11:00 {title}\n11:00〜12:00 休憩\n")
    assert starts(reading)[0][1] == title
    assert not reading.program.people
