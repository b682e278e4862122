# SPDX-License-Identifier: MIT
"""Times as programs print them, one line each; and what a day's list makes of times without am and pm."""

from __future__ import annotations

import pytest

from forumdesk.formats.page import Page
from forumdesk.formats.page_text.calendar import settling
from forumdesk.formats.page_text.clock import times
from forumdesk.formats.page_text.source.normalise import lines_of
from forumdesk.formats.reading import NoteLevel


def found(text: str) -> list[str]:
    """Return the times of a line, settled one by one, as "10:30-11:45"."""
    shadow = lines_of(Page(text=text))[0].text
    return [said(settling.settle([each])[0]) for each in times.find(shadow)]


def said(settled: settling.Settled) -> str:
    start = f"{settled.start // 60:02d}:{settled.start % 60:02d}"
    return start if settled.end is None else f"{start}-{settled.end // 60:02d}:{settled.end % 60:02d}"


@pytest.mark.parametrize(
    ("text", "meant"),
    [
        ("10:30 AM-11:45 AM", "10:30-11:45"),
        ("10:30 AM -11:45 AM ET", "10:30-11:45"),
        ("8:30 – 9am", "08:30-09:00"),
        ("9:15-10:30 am", "09:15-10:30"),
        ("9:10 - 9:40a", "09:10-09:40"),
        ("11:30a - 12:30p Lunch", "11:30-12:30"),
        ("9:15 p.m. — 10:30 p.m.", "21:15-22:30"),
        ("11:15 AM–12:00 PM", "11:15-12:00"),
        ("12:00–1:00 PM", "12:00-13:00"),
        ("11:00–1:00 PM", "11:00-13:00"),
        ("11am – 1", "11:00-13:00"),
        ("(2:40-3)", "14:40-15:00"),
        ("9h30", "09:30"),
        ("9 h 30", "09:30"),
        ("9h à 10h30", "09:00-10:30"),
        ("09.30 Uhr", "09:30"),
        ("9:00 bis 10:00 Uhr", "09:00-10:00"),
        ("9.30am", "09:30"),
        ("7: 30 AM", "07:30"),
        ("8:30 a. m. hasta 9:00 a. m.", "08:30-09:00"),
        ("6.30-7.30pmArrival", "18:30-19:30"),
        ("noon", "12:00"),
        ("9:00a-1:30p", "09:00-13:30"),
        ("1:30p – 2p", "13:30-14:00"),
        ("11:00 a. m. – 12 m.", "11:00-12:00"),
        ("12:00 m. Almuerzo", "12:00"),
        ("10h ao meio-dia", "10:00-12:00"),
        ("a mezzogiorno e mezzo", "12:30"),
        ("a las 9 y media", "09:30"),
        ("9 heures et demie", "09:30"),
        ("ore 11 - 12,30", "11:00-12:30"),
        ("dalle 9,30 alle 10,45", "09:30-10:45"),
        ("9,30 – 10,45 Begrüßung", "09:30-10:45"),
        ("9,30 Uhr", "09:30"),
        ("ساعت ۹ تا ظهر", "09:00-12:00"),
        ("از ۱۰ تا ظهر: کارگاه", "10:00-12:00"),
        ("14 h - 15 h (heure de Paris)", "14:00-15:00"),
        ("12:00 noon", "12:00"),
        ("Noon–1:00", "12:00-13:00"),
        ("Mittag bis 13:30", "12:00-13:30"),
        ("10 pm - midnight", "22:00-24:00"),
        ("19:00 – …", "19:00"),
        ("19:00 onwards", "19:00"),
        ("0900 hrs", "09:00"),
        ("14h", "14:00"),
        ("24:30", "24:30"),
        ("22:00 – 01:30", "22:00-25:30"),
        ("10:00‑11:00", "10:00-11:00"),
        ("10:00〜11:00", "10:00-11:00"),
        ("１０：３０～１１：４５", "10:30-11:45"),
        ("٩:٣٠ - ١٠:٤٥", "09:30-10:45"),
        ("9:00\t10:00\tOpening", "09:00-10:00"),
        ("| 9:00 | 10:00 | Opening |", "09:00-10:00"),
        ("10:00 ET - 11:00 ET", "10:00-11:00"),
    ],
)
def test_find_reads_a_time_as_printed(text: str, meant: str) -> None:
    assert found(text) == [meant]


@pytest.mark.parametrize(
    "text",
    [
        "1949",
        "303(b)(3)",
        "5 à 7",
        "February 22-23",
        "Vol. 60",
        "pages 12-15",
        "19.05.2021",
        "$3.50",
        "12%",
        "10:75",
        "v2.10.1",
    ],
)
def test_find_passes_over_other_numbers(text: str) -> None:
    assert found(text) == []


def test_find_keeps_the_zone_and_an_open_end() -> None:
    first, second = times.find("10:00 (CET) and 19:00 UTC+3 onwards")
    assert (first.zone, first.open, second.zone, second.open) == ("CET", False, "UTC+3", True)


def day(*texts: str) -> list[str]:
    return [said(each) for each in settling.settle([next(times.find(text)) for text in texts])]


def test_settle_without_am_and_pm_keeps_rising_into_the_afternoon() -> None:
    assert day("9:00", "10:30", "12:00", "1:30", "3:00", "7:00") == [
        "09:00",
        "10:30",
        "12:00",
        "13:30",
        "15:00",
        "19:00",
    ]


def test_settle_without_am_and_pm_runs_backwards_too() -> None:
    assert day("3:00", "1:30", "12:00", "10:30", "9:00") == ["15:00", "13:30", "12:00", "10:30", "09:00"]


def test_settle_without_am_and_pm_begins_before_seven_where_the_list_rises_from_there() -> None:
    assert day("6:30", "9:00", "1:00") == ["06:30", "09:00", "13:00"]


@pytest.mark.parametrize(("texts", "field"), [(("3:00", "9:00", "11:00"), "start"), (("9:00", "10:00-9:00"), "end")])
def test_settle_without_am_and_pm_doubts_nights_and_very_long_sessions(texts: tuple[str, ...], field: str) -> None:
    settled = settling.settle([next(times.find(text)) for text in texts])
    assert [each.field for each in settled if each.doubt] == [field]


def test_settle_of_a_second_track_leaves_its_morning() -> None:
    assert day("9:00", "10:30", "3:00", "9:00", "10:30")[3:] == ["09:00", "10:30"]


def test_settle_of_a_24_hour_list_changes_nothing() -> None:
    assert day("06:30", "09:00", "14:00", "05:00 – 05:30") == ["06:30", "09:00", "14:00", "05:00-05:30"]


def test_settle_puts_small_hours_after_the_evening() -> None:
    assert day("20:00", "23:30", "00:30 – 02:00") == ["20:00", "23:30", "24:30-26:00"]


def test_settle_takes_12_am_after_a_morning_for_noon_and_warns() -> None:
    settled = settling.settle(list(times.find("11:15 – 12:00am")))[0]
    assert (said(settled), settled.level) == ("11:15-12:00", NoteLevel.WARNING)
    assert settled.doubt


def test_settle_drops_an_end_before_the_start_and_warns() -> None:
    settled = settling.settle(list(times.find("14:00 – 13:00")))[0]
    assert (said(settled), settled.level) == ("14:00", NoteLevel.WARNING)
    assert "13:00" in settled.doubt


@pytest.mark.parametrize(
    ("text", "minutes"),
    [("(45 minutes)", 45), ("90 min", 90), ("20-Minuten", 20), ("300 people", None), ("0 min", None)],
)
def test_duration_of_a_printed_length(text: str, minutes: int | None) -> None:
    length = times.duration(text)
    assert (length[2] if length else None) == minutes


@pytest.mark.parametrize(
    ("text", "minutes"), [("09:30", 570), ("2 pm", 840), ("24:30", 1470), ("9 to 10", None), ("soon", None)]
)
def test_from_words_reads_one_time_only(text: str, minutes: int | None) -> None:
    assert times.from_words(text) == minutes


@pytest.mark.parametrize(
    ("text", "meant"),
    [
        ("10.00 bis 11.15", "10:00-11:15"),
        ("10.00 bis 11.15 Uhr", "10:00-11:15"),
        ("13 - 14.30 Uhr", "13:00-14:30"),
        ("10-12 Uhr", "10:00-12:00"),
        ("von 9 bis 10 Uhr", "09:00-10:00"),
        ("ab 08.00 Uhr Einlass", "08:00"),
        ("14 Uhr 30", "14:30"),
        ("22:30 Uhr - 1 Uhr: Tanz", "22:30-25:00"),
        ("9 Uhr vormittags", "09:00"),
        ("de 9h à 10h30", "09:00-10:30"),
        ("de 9 h à 10 h 30", "09:00-10:30"),
        ("10 h 45 à midi", "10:45-12:00"),
        ("11h15 – midi", "11:15-12:00"),
        ("Midi - 14 h", "12:00-14:00"),
        ("à partir de 19h", "19:00"),
        ("9 heures 30", "09:30"),
        ("20 h - 2 h", "20:00-26:00"),
        ("dalle 9 alle 10", "09:00-10:00"),
        ("dalle ore 9.30 alle ore 11", "09:30-11:00"),
        ("ore 10", "10:00"),
        ("ore 17.30", "17:30"),
        ("(h. 9.00)", "09:00"),
        ("h. 16.00–17.45", "16:00-17:45"),
        ("das 9h às 10h30", "09:00-10:30"),
        ("14h30 às 15h30", "14:30-15:30"),
        ("às 19h", "19:00"),
        ("meio-dia", "12:00"),
        ("De 9.30 a 11 h.", "09:30-11:00"),
        ("A las 21:00 h.", "21:00"),
        ("8:30 de la mañana", "08:30"),
        ("4:30 de la tarde", "16:30"),
        ("18:00 a 19:00 hrs", "18:00-19:00"),
        ("12 hrs", "12:00"),
        ("10 a. m. a 11 a. m.", "10:00-11:00"),
        ("9.30 uur tot 10.30 uur", "09:30-10:30"),
        ("с 10:00 до 11:30", "10:00-11:30"),
        ("в 10 часов", "10:00"),
        ("10 ч 30 мин", "10:30"),
        ("9 утра", "09:00"),
        ("8:30 вечера", "20:30"),
        ("10:00-11:00'de", "10:00-11:00"),
        ("saat 14.30", "14:30"),
        ("öğleden sonra 2:30", "14:30"),
        ("من 10:00 إلى 11:00", "10:00-11:00"),
        ("من الساعة ٩ إلى ١٠:٣٠ صباحاً", "09:00-10:30"),
        ("٩:٣٠ – ١١:٠٠ صباحاً", "09:30-11:00"),
        ("١١:٣٠ صباحاً – ١:٠٠ ظهراً", "11:30-13:00"),
        ("2:30 – 4:00 مساءً", "14:30-16:00"),
        ("9:00 ص - 5:00 م", "09:00-17:00"),
        ("ساعت ۸ تا ۹", "08:00-09:00"),
        ("ساعت ۹ تا ۹:۳۰", "09:00-09:30"),
        ("۹:۳۰ ق.ظ", "09:30"),
        ("۲:۳۰ بعد از ظهر", "14:30"),
        ("10時~11時30分", "10:00-11:30"),
        ("９時３０分～１１時", "09:30-11:00"),
        ("午前10時30分", "10:30"),
        ("午後6時30分～午後8時", "18:30-20:00"),
        ("12:30～ 受付開始", "12:30"),
        ("上午9:00-10:30", "09:00-10:30"),
        ("上午11:00-1:00", "11:00-13:00"),
        ("下午2点半", "14:30"),
        ("下午2:00至3:30", "14:00-15:30"),
        ("时间:9:00-9:30", "09:00-09:30"),
        ("Noon-12:30", "12:00-12:30"),
        ("11–noon", "11:00-12:00"),
        ("10pm–midnight", "22:00-24:00"),
        ("23h – minuit", "23:00-24:00"),
        ("8:45-9", "08:45-09:00"),
        ("11-12:30", "11:00-12:30"),
        ("11 AM to 1 PM", "11:00-13:00"),
        ("9am—5pm", "09:00-17:00"),
        ("9 am until noon", "09:00-12:00"),
        ("10:00 -> 11:00", "10:00-11:00"),
        ("10:00 -- 11:00", "10:00-11:00"),
        ("10:00:00 - 11:30:00", "10:00-11:30"),
        ("0900-1030 hrs", "09:00-10:30"),
        ("153O hrs", "15:30"),
        ("l0:30", "10:30"),
        ("O9:00 - 1O:00", "09:00-10:00"),
        ("I0:30", "10:30"),
        ("1 0:30", "10:30"),
        ("10 :30", "10:30"),
        ("10;30", "10:30"),
        ("23:00 – 00:30", "23:00-24:30"),
        ("10:00 ET / 16:00 CET", "10:00"),
        ("14:00 UTC (10am EDT)", "14:00"),
        ("10:00-11:00 ET/16:00-17:00 CET", "10:00-11:00"),
        ("14h30 Atelier (1h30)", "14:30"),
        ("ore 15 (durata 1h30)", "15:00"),
        ("9:00 Room 3.14 opens", "09:00"),
        ("12.00 Uhr Mittag", "12:00"),
        ("14:00 Midnight in the garden", "14:00"),
        ("1 - 9:30 Opening", "09:30"),
    ],
)
def test_find_reads_the_times_of_many_languages(text: str, meant: str) -> None:
    assert found(text) == [meant]


@pytest.mark.parametrize(
    "text",
    [
        "24/7",
        "9/11",
        "2021-05-19",
        "Tel. 555-12.30",
        "+49 30 12 30",
        "Vol. 60, pp. 12-15",
        "3.50 €",
        "€ 3.50",
        "5 %",
        "(1h30)",
        "Dauer: 90 Minuten",
        "durée : 1 h 30",
        "3 дня",
        "9 out of 10",
        "from 9 to 12 people",
        "Midnight in the garden",
        "Raum 2.04",
        "§ 3.12",
        "1:1000",
        "16:9",
        "the 3-2 win",
        "Session 3: 45 years",
        "2 Stunden",
        "1.5 hours",
        "12-15 May",
        "10 A Midsummer Night",
        "the 5th",
    ],
)
def test_find_passes_over_what_looks_like_a_time(text: str) -> None:
    assert found(text) == []


@pytest.mark.parametrize(
    ("text", "minutes"),
    [
        ("(45 min)", 45),
        ("1h30", 90),
        ("1 h 30", 90),
        ("(1.5 hours)", 90),
        ("1,5 Std.", 90),
        ("1 Std.", 60),
        ("Dauer: 90 Minuten", 90),
        ("durata 1h30", 90),
        ("(1 hour 15 min)", 75),
        ("1 hour and 15 minutes", 75),
        ("half an hour", 30),
        ("1½ hours", 90),
        ("90’", 90),
        ("45 мин.", 45),
        ("1 час 30 минут", 90),
        ("٤٥ دقيقة", 45),
        ("90分", 90),
        ("60分钟", 60),
        ("1時間30分", 90),
        ("500 hours", None),
    ],
)
def test_duration_of_many_languages(text: str, minutes: int | None) -> None:
    length = times.duration(lines_of(Page(text=text))[0].text)
    assert (length[2] if length else None) == minutes


def test_find_keeps_the_same_time_in_another_zone() -> None:
    (each,) = times.find("10:00 ET / 16:00 CET")
    assert each.other is not None
    assert (each.zone, each.other.zone, each.other.first.minutes) == ("ET", "CET", 16 * 60)


def test_settle_doubts_misprinted_figures() -> None:
    settled = settling.settle(list(times.find("l0:30 - 14:00")))[0]
    assert (said(settled), settled.level, settled.field) == ("10:30-14:00", NoteLevel.GUESS, "start")
    assert "10:30" in settled.doubt


PLAIN = [next(times.find(text)) for text in ("8:00", "9:00 - 9:30")]


@pytest.mark.parametrize(
    ("meridian", "meant", "doubts"),
    [
        ("", ["08:00", "09:00-09:30"], 2),
        ("am", ["08:00", "09:00-09:30"], 0),
        ("pm", ["20:00", "21:00-21:30"], 0),
        ("24", ["08:00", "09:00-09:30"], 0),
    ],
)
def test_settle_of_a_list_that_may_be_of_the_evening(meridian: str, meant: list[str], doubts: int) -> None:
    settled = settling.settle(PLAIN, settling.Custom(plain=True, meridian=meridian))
    assert [said(each) for each in settled] == meant
    assert sum(bool(each.doubt) for each in settled) == doubts


def test_settle_takes_a_persons_word_for_one_time() -> None:
    settled = settling.settle(PLAIN, settling.Custom(plain=True, lines={1: "pm"}))
    assert [said(each) for each in settled] == ["08:00", "21:00-21:30"]
    assert not settled[1].doubt


def test_settle_doubts_a_last_time_that_falls_behind() -> None:
    settled = settling.settle([next(times.find(text)) for text in ("9:00", "1:30", "2:15", "8:00")])
    assert (said(settled[3]), bool(settled[3].doubt)) == ("08:00", True)


@pytest.mark.parametrize(
    ("texts", "meant"),
    [
        (("9:00", "12:00", "1:30", "7:00", "8:00"), ["09:00", "12:00", "13:30", "19:00", "20:00"]),
        (("1:00 - 2:00", "8:00"), ["13:00-14:00", "20:00"]),
        (("9:00", "1:30", "8:00", "9:30", "11:00"), ["09:00", "13:30", "08:00", "09:30", "11:00"]),
    ],
)
def test_settle_runs_on_into_the_evening_after_a_long_pause(texts: tuple[str, ...], meant: list[str]) -> None:
    settled = settling.settle([next(times.find(text)) for text in texts])
    assert [said(each) for each in settled] == meant
    assert all(each.doubt for each in settled if each.start > 18 * 60)


def test_a_time_to_sit_down_behind_the_start_is_no_title_and_no_end() -> None:
    (dinner,) = times.find("19.00 for 19.30")
    assert (dinner.first.minutes, dinner.last, dinner.stop) == (19 * 60, None, 15)
    assert len(list(times.find("9:00 for 19:30"))) == 2


def test_an_end_in_the_morning_before_its_start_is_left_out_and_moves_no_start() -> None:
    (settled,) = settling.settle(list(times.find("11:00 - 10:15 am")))
    assert (said(settled), settled.level, settled.field) == ("11:00", NoteLevel.WARNING, "end")
    assert day("10:00 - 1:00 am") == ["22:00-25:00"]


def test_settle_of_a_padded_list_is_a_24_hour_one_unless_it_falls_back() -> None:
    assert day("06:30", "09:00", "10:00") == ["06:30", "09:00", "10:00"]
    assert day("09:00", "12:00", "01:30") == ["09:00", "12:00", "13:30"]


def test_settle_keeps_an_early_breakfast_in_the_morning_and_an_early_evening_in_the_evening() -> None:
    assert day("6:30 - 8:15", "8:30 - 9:00", "10:45", "1:30") == ["06:30-08:15", "08:30-09:00", "10:45", "13:30"]
    assert day("6:00", "7:00", "8:00") == ["18:00", "19:00", "20:00"]


def test_a_midnight_between_morning_and_afternoon_is_noon_and_is_told() -> None:
    day = [each for text in ("11:00 am", "12:00 am", "1:00 pm", "12:00 am") for each in times.find(text)]
    settled = settling.settle(day)
    assert [each.start // 60 for each in settled] == [11, 12, 13, 24]
    assert [bool(each.doubt) for each in settled] == [False, True, False, False]


@pytest.mark.parametrize("text", ["9pm-late, The Eel", "21 Uhr bis open end", "20h - tard", "22:00 → open end — Bar"])
def test_an_end_that_nobody_knows_leaves_a_time_open(text: str) -> None:
    assert [each.open for each in times.find(lines_of(Page(text=text))[0].text)] == [True]


@pytest.mark.parametrize("text", ["9:00 Late breakfast", "15:00 - Tarde libre", "9:00 - Late talks"])
def test_a_title_that_begins_like_such_an_end_is_none(text: str) -> None:
    assert [each.open for each in times.find(text)] == [False]


@pytest.mark.parametrize(
    ("text", "meant"),
    [("11am-12 noon, Town Hall", "11:00-12:00"), ("10-12 noon", "10:00-12:00"), ("12 noon Lunch", "12:00")],
)
def test_twelve_noon_is_one_time(text: str, meant: str) -> None:
    assert found(text) == [meant]
