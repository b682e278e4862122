# SPDX-License-Identifier: MIT
from __future__ import annotations

from collections.abc import Callable
from datetime import date, datetime, timedelta
from pathlib import Path

import pytest

from forumdesk import edits
from forumdesk.document import Document
from forumdesk.paths import user_data
from forumdesk.store import backup
from forumdesk.store.errors import DamagedError
from forumdesk.store.lock import key_of
from samples import forum_program


@pytest.fixture
def path(tmp_path: Path) -> Path:
    made = tmp_path / "MESF 2021?.forum"
    Document.create(made, forum_program(), "Import").close()
    return made


def rename(document: Document, title: str) -> None:
    document.edit("Rename", edits.rename_conference, title)


def test_first_edit_of_a_day_makes_a_backup(path: Path) -> None:
    with Document.open(path) as document:
        assert backup.backups(path) == ()
        rename(document, "One")
        rename(document, "Two")
    with Document.open(path) as document:
        rename(document, "Three")
        assert document.notice == ""
    (kept,) = backup.backups(path)
    assert kept.name == f"{datetime.now().astimezone().date()}.forum"
    assert kept.parent == user_data() / "backups" / f"MESF 2021-{key_of(path)[:8]}"
    with Document.open(kept) as document:
        assert document.program == forum_program()


def test_damaged_file_names_its_newest_backup(path: Path) -> None:
    path.write_bytes(path.read_bytes()[:-100])
    with pytest.raises(DamagedError, match=r"left as it is\.$"):
        Document.open(path)
    Document.create(path, forum_program(), "Import", replace=True).close()
    backup.back_up(path, date(2021, 5, 18))
    newest = backup.back_up(path, date(2021, 5, 19))
    path.write_bytes(path.read_bytes()[:-100])
    with pytest.raises(DamagedError) as raised:
        Document.open(path)
    assert str(raised.value).endswith(f"It was left as it is. The newest backup is {newest}.")


def test_edit_goes_on_when_no_backup_can_be_made(path: Path) -> None:
    (user_data() / "backups").write_text("in the way")
    with Document.open(path) as document:
        rename(document, "One")
        assert document.notice.startswith("No backup could be made today: ")
        assert document.program.conference.title == "One"


def test_backups_are_kept_by_number_and_month(path: Path) -> None:
    day = date(2021, 1, 1)
    while day < date(2021, 5, 19):
        backup.back_up(path, day)
        day += timedelta(days=3)
    names = [kept.stem for kept in backup.backups(path)]
    assert names == [
        "2021-01-01",
        "2021-02-03",
        "2021-03-02",
        "2021-04-01",
        *(str(date(2021, 5, 16) - timedelta(days=3 * n)) for n in reversed(range(backup.KEPT))),
    ]


def test_backup_before_a_migration_is_another_one(path: Path) -> None:
    first = backup.back_up(path, date(2021, 5, 19))
    second = backup.back_up(path, date(2021, 5, 19), "before format 2")
    assert [each.name for each in (first, second)] == ["2021-05-19.forum", "2021-05-19 before format 2.forum"]
    assert backup.back_up(path, date(2021, 5, 19)) == first
    assert len(backup.backups(path)) == 2


def test_backups_of_a_busy_day_leave_those_of_other_days() -> None:
    days = [Path(f"2021-05-{day:02}.forum") for day in range(1, 21)]
    busy = [Path(f"2021-05-20 10.{minute:02}.00 before a merge.forum") for minute in range(30)]
    gone = backup.surplus([*days, *busy])
    assert set(gone) == {*days[1 : -backup.KEPT], *busy[: -backup.KEPT]}
    assert [backup.reason(each) for each in (days[0], busy[0])] == ["", "before a merge"]


@pytest.mark.parametrize("name", ["a.forum", "?.forum", ".forum", "…/../x.forum"])
def test_backups_stay_in_their_folder(tmp_path: Path, name: str) -> None:
    where: Callable[[Path], Path] = backup.folder_of
    assert where(tmp_path / name).parent == user_data() / "backups"
