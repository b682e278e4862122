# SPDX-License-Identifier: MIT
"""What a mail has around a program is no part of it, and what is a program stays one."""

from __future__ import annotations

import pytest

from forumdesk.formats import page_text
from forumdesk.formats.reading import Answers, MarkKind, Reading

PROGRAM = """\
Harbor Forum
6 May 2024

9:00-9:30 Opening
9:30-11:00 The quiet ports
Speaker: Jane Roe, Teal College
"""


def understood(text: str) -> Reading:
    return page_text.read_text(text, "forum.txt", Answers())


def sessions(reading: Reading) -> list[str]:
    return [each.title for each in reading.program.sessions_in_order]


def names(reading: Reading) -> list[str]:
    return sorted(each.name for each in reading.program.people.values())


def left_out(reading: Reading) -> list[str]:
    assert reading.page is not None
    lines = reading.page.text.split("\n")
    return [lines[mark.line - 1] for mark in reading.marks if mark.kind is MarkKind.LEFT_OUT]


@pytest.mark.parametrize(
    "quoted",
    [
        "On Sun, 2 May 2021 at 18:12, Sam Hill <sam@lake.example> wrote:",
        "On Sunday, 2 May 2021 at 18:12, Sam Hill <sam@lake.example>\nwrote:",
        "Am So., 2. Mai 2021 um 18:12 Uhr schrieb Sam Hill <sam@lake.example>:",
        "Am 02.05.2021 um 18:12 schrieb Sam Hill:",
        "Le dim. 2 mai 2021 à 18:12, Sam Hill <sam@lake.example> a écrit :",
        "El dom, 2 may 2021 a las 18:12, Sam Hill (<sam@lake.example>) escribió:",
        "Il giorno dom 2 mag 2021 alle ore 18:12 Sam Hill <sam@lake.example> ha scritto:",
        "Em dom., 2 de mai. de 2021 às 18:12, Sam Hill <sam@lake.example> escreveu:",
        "Op zo 2 mei 2021 om 18:12 schreef Sam Hill <sam@lake.example>:",
        "Sam Hill <sam@lake.example>, 2 May 2021 Paz, 18:12 tarihinde şunu yazdı:",
        "вс, 2 мая 2021 г. в 18:12, Sam Hill <sam@lake.example>:",
        "2 мая 2021 г., в 18:12, Сэм Хилл написал(а):",
        "Sam Hill <sam@lake.example> 于2021年5月2日周日 18:12写道：",
        "2021年5月2日(日) 18:12 Sam Hill <sam@lake.example>:",
        "-----Original Message-----",
        f"{'_' * 32}\nVon: Hill, Sam\nGesendet: Sonntag, 2. Mai 2021 18:12\nAn: Roe, Jane\nBetreff: AW: Ablauf",
        "From: Sam Hill <sam@lake.example>\nSent: Sunday, May 2, 2021 6:12 PM\nTo: Jane Roe\nSubject: Re: schedule",
        "De : Sam Hill <sam@lake.example>\nEnvoyé : dimanche 2 mai 2021 18:12\nÀ : Jane Roe\nObjet : Re: le déroulé",
        "От: Sam Hill\nОтправлено: 2 мая 2021 г. 18:12\nКому: Jane Roe\nТема: Re: программа",
        "发件人: Sam Hill <sam@lake.example>\n发送时间: 2021年5月2日 18:12\n收件人: Jane Roe\n主题: 日程",
        "من: Sam Hill\nتاريخ الإرسال: 2 مايو 2021 18:12\nإلى: Jane Roe\nالموضوع: البرنامج",
        "Od: Sam Hill\nWysłano: 2 maja 2021 18:12\nDo: Jane Roe\nTemat: Program",
    ],
)
def test_a_quoted_mail_adds_no_day_no_session_and_nobody(quoted: str) -> None:
    reading = understood(f"{PROGRAM}\n{quoted}\n\nCould I speak after lunch? My train is due then.\n")
    assert sessions(reading) == ["Opening", "The quiet ports"]
    assert names(reading) == ["Jane Roe"]
    assert [day.date.isoformat() for day in reading.program.days.values() if day.date] == ["2024-05-06"]
    assert set(quoted.split("\n")) - {"_" * 32} <= set(left_out(reading))


@pytest.mark.parametrize(
    "farewell",
    [
        "Best,",
        "Kind regards",
        "Mit freundlichen Grüßen aus Lübeck",
        "Bien cordialement,",
        "Un caro saluto",
        "С уважением,",
        "مع خالص التحية",
        "Saygılarımla,",
        "--",
    ],
)
def test_a_signature_is_no_session_and_nobody_of_the_last_one(farewell: str) -> None:
    signature = "Sam Hill\nHead of Events, Lake Trust\nPhone 555 010-0199\nOffice hours: Tue 14:00-16:00"
    reading = understood(f"{PROGRAM}\n{farewell}\n{signature}\n")
    assert sessions(reading) == ["Opening", "The quiet ports"]
    assert names(reading) == ["Jane Roe"]
    assert set(signature.split("\n")) <= set(left_out(reading))


def test_the_program_in_a_quoted_mail_is_read() -> None:
    above = (
        "See below.\n\nBest regards,\nSam Hill\nLake Trust\n\n"
        "On Sun, 2 May 2021 at 18:12, Ada May <ada@lake.example> wrote:\n\n"
    )
    reading = understood(above + PROGRAM)
    assert sessions(reading) == ["Opening", "The quiet ports"]
    assert names(reading) == ["Jane Roe"]


def test_the_program_under_a_letter_is_read() -> None:
    more = "11:00-11:30 Coffee\n11:30-12:00 Sails\n12:00-13:00 Lunch\n"
    reading = understood(f"Dear all,\nhere it is.\n\nBest,\nSam Hill\n\n{PROGRAM}{more}")
    assert sessions(reading) == ["Opening", "The quiet ports", "Coffee", "Sails", "Lunch"]
    assert names(reading) == ["Jane Roe"]


def test_what_only_looks_like_a_mail_is_read() -> None:
    reading = understood(
        "Harbor Forum\n6 May 2024\n\nFrom: 9:00\nTo: 10:00\nSubject: The quiet ports\n\n16:00\nThank you\n"
        "17:00 Best wishes\n"
    )
    assert sessions(reading)[-2:] == ["Thank you", "Best wishes"]


def test_the_date_of_a_letter_is_no_day() -> None:
    program = "Friday, 12 March 2027\n9:00 Opening\n10:00 The quiet ports\n"
    for text in (f"12 January 2027\n\nDear all,\n\n{program}", f"{program}\nLake Trust\n12 January 2027\n"):
        dates = [day.date.isoformat() for day in understood(text).program.days.values() if day.date]
        assert dates == ["2027-03-12"]


def test_a_day_before_the_others_stays_without_sessions() -> None:
    text = "Thursday, 11 March 2027\nArrival at the harbor\n\nFriday, 12 March 2027\n9:00 Opening\n10:00 Ports\n"
    dates = sorted(day.date.isoformat() for day in understood(text).program.days.values() if day.date)
    assert dates[-1] == "2027-03-12"
