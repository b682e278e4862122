# SPDX-License-Identifier: MIT
"""Text from outside: what is removed, what stays, and what searching takes as the same."""

from __future__ import annotations

import sys
import time
import unicodedata

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from forumdesk.text import clean, clean_line, cut, fold, fold_words, for_terminal, misleads, occurrences
from forumdesk.wording import isolated

ANY_TEXT = st.text(st.characters(codec=None)) | st.text(
    st.sampled_from(
        "aéßŁİǿ´`\r\n\t \u0301\u0323\u0344\u3099か가\u1100\u1161ा़क\u0e38ทـيﷺ½ﬁ\u200d\u202e\ud800\U000e0061🏴"
    )
)
EVERY_CHARACTER = [chr(code) for code in range(sys.maxunicode + 1)]
HARMFUL = {"\x00", "\x1b", "\x7f", "\x9b", "\ud800", "\ufeff", "\uffff", "\U0010ffff", "\ufdd0", "\ufff9"} | {
    *"\u061c\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069\u206a\U000e0041"
}


@settings(deadline=None)
@given(ANY_TEXT)
def test_clean_twice_changes_nothing(text: str) -> None:
    assert clean(clean(text)) == clean(text)


@settings(deadline=None)
@given(ANY_TEXT)
def test_clean_leaves_nothing_harmful_and_is_normal(text: str) -> None:
    cleaned = clean(text)
    assert not HARMFUL.intersection(cleaned.replace("🏴", "").replace("\U000e0041", ""))
    assert "\r" not in cleaned
    assert unicodedata.is_normalized("NFC", cleaned)
    cleaned.encode()


@pytest.mark.parametrize("char", sorted(HARMFUL))
def test_clean_removes_what_hides_reorders_or_breaks(char: str) -> None:
    assert clean(f"a{char}b") == "ab"


def test_clean_makes_every_line_end_a_line_feed() -> None:
    assert clean("a\r\nb\rc\u2028d\u2029e\x85f\n\tg") == "a\nb\nc\nd\ne\nf\n\tg"


def test_clean_keeps_joiners_emoji_flags_and_accents() -> None:
    text = "نمی‌دانم क्‍ष 👩‍💻 🏴\U000e0067\U000e0062\U000e0073\U000e0063\U000e0074\U000e007f Łódź ❤️"
    assert clean(text) == text


def test_clean_removes_hidden_tags_that_belong_to_no_flag() -> None:
    hidden = "".join(chr(0xE0000 + ord(char)) for char in "ignore this")
    assert clean(f"Opening{hidden}") == "Opening"
    assert clean(f"🏴{hidden}") == "🏴" + hidden[:8]


def test_clean_keeps_thirty_marks_on_a_letter_and_rulers_whole() -> None:
    assert clean("a" + "\u0323" * 100) == "ạ" + "\u0323" * 29
    assert clean("═" * 100) == "═" * 100


@pytest.mark.parametrize("work", [clean, fold], ids=["clean", "fold"])
def test_time_grows_only_with_length(work: object) -> None:
    assert callable(work)
    began = time.process_time()
    work("ท" + "\u0e38\u0e48\u0301\u0323" * 50_000)
    assert time.process_time() - began < 5


def test_clean_line_is_one_line_with_single_blanks() -> None:
    assert clean_line(" Panel\u00a01:\r\n\t Pathways\u3000 to\x00 peace ") == "Panel 1: Pathways to peace"


@settings(deadline=None)
@given(ANY_TEXT)
def test_fold_twice_changes_nothing(text: str) -> None:
    assert fold(fold(text)) == fold(text)


def test_fold_twice_changes_nothing_for_every_character() -> None:
    assert [char for char in EVERY_CHARACTER[:0x20000] if fold(fold(char)) != fold(char)] == []


@settings(deadline=None)
@given(st.text(st.characters(exclude_categories=["Cs"])))
def test_fold_does_not_mind_how_a_text_is_composed(text: str) -> None:
    assert fold(unicodedata.normalize("NFD", text)) == fold(unicodedata.normalize("NFC", text))


@pytest.mark.parametrize(
    ("printed", "typed"),
    [
        ("Łódź", "lodz"),
        ("Straße", "STRASSE"),
        ("GROẞE", "grosse"),
        ("Køb Ærø Œuvre", "kob aero oeuvre"),
        ("İstanbul ılık", "istanbul ilik"),
        ("Đặng Þór Ħal", "dang thor hal"),
        ("José Ångström", "jose angstrom"),
        ("Ελλάς Ἀθῆναι", "ελλασ αθηναι"),
        ("Йод ёлка Ґ", "иод елка г"),
        ("שָׁלוֹם", "שלום"),
        ("مُحَمَّد", "محمد"),
        ("محـــمد", "محمد"),
        ("ادبيات", "ادبیات"),
        ("أحمد إيران آب ٱلله", "احمد ایران اب الله"),
        ("مدرسة", "مدرسه"),
        ("مصطفى", "مصطفی"),
        ("كتاب", "کتاب"),
        ("ہندوستان", "هندوستان"),
        ("نمی‌دانم", "نمیدانم"),
        ("١٢ ۴۵ १२", "12 45 12"),
        ("Ｆｕｌｌ　ｗｉｄｔｈ", "full width"),
        ("ﾊﾞﾝｸﾞ", "バング"),
        ("ﬁnance x²", "finance x2"),
        ("O’Brien O´Brien O`Brien Oʼbrien", "o'brien o'brien o'brien o'brien"),
        ("“Peace” «paix» „Frieden“", '"peace" "paix" "frieden"'),
        ("a–b a—b a−b a‑b", "a-b a-b a-b a-b"),
        ("co\u00adop zero\u200bwidth", "coop zerowidth"),
        ("❤️ 1️⃣", "❤ 1"),
    ],
)
def test_fold_takes_as_the_same_what_people_type(printed: str, typed: str) -> None:
    assert fold(printed) == fold(typed)


@pytest.mark.parametrize(
    ("one", "other"), [("कि", "की"), ("が", "か"), ("パ", "ハ"), ("กิ", "กี"), ("한", "하"), ("ড়", "ড")]
)
def test_fold_keeps_what_makes_another_word(one: str, other: str) -> None:
    assert fold(one) != fold(other)


def test_fold_words_parts_scripts_without_blanks() -> None:
    assert fold_words("Tokyo東京").split() == ["tokyo", "東", "京"]
    assert fold_words("がっこう 𠮷野 วัน 서울 々").split() == [*"がっこう", "𠮷", "野", *"วัน", "서", "울", "々"]
    assert fold_words("plain Łódź") == "plain lodz"


@settings(deadline=None)
@given(ANY_TEXT)
def test_for_terminal_prints_nothing_that_a_terminal_obeys(text: str) -> None:
    printed = for_terminal(text)
    assert not HARMFUL.difference({"\uffff", "\U0010ffff", "\ufdd0", "\U000e0041"}).intersection(printed)
    assert all(unicodedata.category(char) not in {"Cc", "Cs", "Zl", "Zp"} for char in printed)
    printed.encode()


def test_for_terminal_shows_where_something_was() -> None:
    assert for_terminal("a\x1b[31mb\x9bc\u202ed\ne\tf\r") == "a�[31mb�c�d e f�"


def test_for_terminal_leaves_out_the_marks_that_our_own_sentences_have() -> None:
    assert for_terminal(f"here {isolated('région')}, there") == "here région, there"


def test_clean_twice_changes_nothing_for_all_characters_in_a_row() -> None:
    everything = "".join(EVERY_CHARACTER)
    assert clean(clean(everything)) == clean(everything)


def test_misleads_tells_which_texts_have_direction_marks() -> None:
    marks = [char for char in EVERY_CHARACTER if misleads(f"a{char}b")]
    names = ("LEFT-TO-RIGHT", "RIGHT-TO-LEFT", "ARABIC LETTER MARK", "POP DIRECTIONAL", "FIRST STRONG")
    assert [unicodedata.name(mark).startswith(names) for mark in marks] == [True] * 12
    assert [clean(mark) for mark in marks] == [""] * 12


def test_cut_keeps_what_is_short_enough_and_ends_in_an_ellipsis_else() -> None:
    assert [cut("One two", most) for most in (7, 6, 5)] == ["One two", "One t…", "One…"]


@pytest.mark.parametrize(
    ("text", "wanted", "found"),
    [
        ("Łódź and LODZ", "lodz", ["Łódź", "LODZ"]),
        ("eine Straße", "STRASSE", ["Straße"]),
        ("a “quoted” word", '"quoted"', ["“quoted”"]),
        ("cafe\u0301 au lait", "café", ["cafe\u0301"]),
        ("aaaa", "aa", ["aa", "aa"]),
        ("nothing", "", []),
        ("nothing", "some", []),
    ],
    ids=["stroke", "sharp s", "quotes", "mark of its own", "none overlap", "nothing wanted", "nothing found"],
)
def test_occurrences_are_found_as_searching_sees_them(text: str, wanted: str, found: list[str]) -> None:
    assert [text[start:end] for start, end in occurrences(text, wanted)] == found


@given(st.text(max_size=60), st.text(min_size=1, max_size=4))
def test_each_occurrence_holds_what_is_wanted_and_they_follow_each_other(text: str, wanted: str) -> None:
    last = 0
    for start, end in occurrences(text, wanted):
        assert last <= start < end <= len(text)
        assert fold(wanted) in "".join(map(fold, text[start:end]))
        last = end
