# SPDX-License-Identifier: MIT
"""A source that comes again updates what is here."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta

from hypothesis import HealthCheck, given, settings

from forumdesk.formats import ics
from forumdesk.formats.writing import Order
from forumdesk.merge import origins
from forumdesk.program import (
    Appearance,
    Article,
    Conference,
    Dismissal,
    Person,
    Program,
    Role,
    Rule,
    Session,
    SessionKind,
    Source,
    dangling,
    dismissal_id,
    empty,
    new_id,
    rule_id,
)
from rereading import read_again
from samples import forum_program
from strategies import programs

SLOW = settings(deadline=None, max_examples=60, suppress_health_check=[HealthCheck.too_slow])
NOW = datetime(2021, 5, 1, 12, 0, tzinfo=UTC)
ANSWERS = {"first_date": "2021-05-19", "meridian": "pm"}
LATER = datetime(2021, 5, 2, 12, 0)


def source(name: str = "page.txt", received: datetime = LATER) -> Source:
    return Source(id=new_id(), name=name, format="text", received=received, body="…")


def imported(said: Program) -> Program:
    """Return a program as its first import leaves it."""
    return said.put(origins.keep(source(), said, ANSWERS))


def bare(program: Program) -> Program:
    return replace(program, sources={})


def again(program: Program, said: Program | None = None) -> origins.Arrival:
    return origins.Arrival(program=program, source=source(), said=said or program, answers=ANSWERS)


def adopted(old: Program, new: Program) -> Program:
    """Return what takes the place of all that is in a program."""
    return bare(origins.replacement(old, again(new)).program)


def test_what_a_source_said_comes_back() -> None:
    said = forum_program()
    mine = imported(said)
    found = origins.origin_of(mine, read_again(said))
    assert found is not None
    assert (found.program, found.answers) == (bare(said), ANSWERS)


@SLOW
@given(programs())
def test_any_program_can_be_kept_as_what_a_source_said(said: Program) -> None:
    again = origins.keep(source(), said, ANSWERS)
    assert origins.origin_of(said.put(again), empty()) is None
    assert again.said.isascii()


def test_a_page_that_says_the_same_changes_nothing() -> None:
    said = forum_program()
    mine = imported(said)
    merged = origins.update(mine, again(read_again(said)))
    assert bare(merged.program) == bare(mine)
    assert merged.clashes == ()


def test_edits_made_here_survive_and_news_arrive() -> None:
    said = forum_program()
    first, second, *_rest = said.sessions_in_order
    mine = imported(said).put(replace(first, title="As the organizer calls it"))
    assert second.start is not None
    now = read_again(said.put(replace(second, start=second.start + timedelta(minutes=10))))
    merged = origins.update(mine, again(now))
    assert merged.clashes == ()
    assert merged.program.sessions[first.id].title == "As the organizer calls it"
    assert merged.program.sessions[second.id].start == second.start + timedelta(minutes=10)


def test_a_correction_in_the_review_is_an_edit_and_is_not_asked_for_twice() -> None:
    said = forum_program()
    first = said.sessions_in_order[0]
    corrected = said.put(replace(first, title="Rightly read"))
    mine = corrected.put(origins.keep(source(), said, ANSWERS))
    for _time in range(3):
        now = read_again(said)
        merged = origins.update(mine, again(now))
        assert merged.clashes == ()
        mine = merged.program
        assert bare(mine) == corrected


def test_only_the_last_time_is_kept() -> None:
    said = forum_program()
    mine = imported(said)
    for _time in range(2):
        mine = origins.update(mine, again(read_again(said))).program
    assert [bool(each.said) for each in sorted(mine.sources.values(), key=lambda each: each.said)] == [
        False,
        False,
        True,
    ]


def test_another_forum_is_no_update() -> None:
    other = empty().put(Session(id="x", title="Something else", start=LATER))
    assert origins.origin_of(imported(forum_program()), other) is None
    assert not origins.looks_known(imported(forum_program()), other)
    assert origins.looks_known(bare(forum_program()), read_again(forum_program()))


def test_what_every_forum_has_makes_no_two_programs_one() -> None:
    def forum(title: str, year: int) -> Program:
        made = empty(title)
        names = {"Registration": SessionKind.OTHER, "Lunch": SessionKind.BREAK, "Keynote": SessionKind.KEYNOTE}
        starts = enumerate(names.items(), 8 + year % 2)
        return made.put(
            *(
                Session(id=new_id(), title=name, kind=kind, start=datetime(year, 5, 1, hour))
                for hour, (name, kind) in starts
            )
        )

    assert origins.origin_of(imported(forum("Alpha", 2021)), forum("Beta", 2024)) is None


def test_update_from_an_unknown_source_loses_nothing_and_asks_about_every_difference() -> None:
    mine = forum_program()
    first, second, *_rest = mine.sessions_in_order
    own = Session(id=new_id(), title="My own talk")
    edited = mine.put(own, replace(first, title="As the organizer calls it"))
    now = read_again(mine.drop(second.id, *(seat.id for seat in mine.appearances_in(second.id))))
    merged = origins.update(edited, again(now))
    assert {own.id, first.id, second.id} <= merged.program.sessions.keys()
    assert merged.program.sessions[first.id].title == "As the organizer calls it"
    assert [(clash.field, clash.theirs) for clash in merged.clashes] == [("title", first.title)]


def test_one_person_twice_in_a_session_stays_twice() -> None:
    said = forum_program()
    first = said.sessions_in_order[0]
    seat = said.appearances_in(first.id)[0]
    said = said.put(replace(seat, id=new_id(), role=Role.CHAIR, order=9))
    merged = origins.update(imported(said), again(read_again(said)))
    assert (bare(merged.program), merged.clashes) == (said, ())


def test_damaged_memory_of_a_source_counts_as_none() -> None:
    mine = forum_program().put(replace(source(), said='{"conference": 1}'))
    assert origins.origin_of(mine, forum_program()) is None


# In place of all that is there


def test_the_same_pageread_again_is_the_same_program() -> None:
    program = forum_program()
    again = read_again(program)
    assert set(again.sessions).isdisjoint(program.sessions)
    assert adopted(program, again) == program


def test_a_moved_session_is_updated_and_a_dropped_one_cancelled_in_calendars() -> None:
    export = ics.write(forum_program(), Order(now=NOW))
    old = export.program
    again = read_again(forum_program())
    moved, *_between, gone = again.sessions_in_order
    assert moved.start is not None
    later = replace(moved, start=moved.start + timedelta(minutes=15))
    new = again.put(later).drop(gone.id, *(a.id for a in again.appearances_in(gone.id)))
    updated = ics.write(adopted(old, new), Order(now=NOW + timedelta(days=1))).data.decode().replace("\r\n ", "")
    first = export.data.decode().replace("\r\n ", "")
    assert sorted(_lines(updated, "UID")) == sorted(_lines(first, "UID"))
    assert _lines(updated, "STATUS").count("STATUS:CANCELLED") == 1
    assert sorted(_lines(updated, "SEQUENCE")) == ["SEQUENCE:0"] * 7 + ["SEQUENCE:1"] * 2


def test_what_the_new_conference_leaves_empty_is_kept() -> None:
    old = forum_program()
    new = read_again(old)
    nameless = replace(new, conference=replace(new.conference, title="", venue=""))
    assert adopted(old, nameless).conference == old.conference


def test_a_new_program_keeps_what_was_settled_about_the_checks() -> None:
    settled = (
        Rule(id=rule_id("no-biography"), name="no-biography", value="off"),
        Dismissal(id=dismissal_id("k"), check="no-room", key="k", words="It has no room.", reason="It is a walk."),
    )
    found = adopted(forum_program().put(*settled), forum_program())
    assert (*found.rules.values(), *found.dismissals.values()) == settled


def test_a_file_under_another_name_renames_no_program() -> None:
    old = imported(forum_program())
    title = old.conference.title
    for name in ("friday.xlsx", "friday (2).xlsx"):
        new = bare(old).put(replace(old.conference, title="friday"))
        arrival = origins.Arrival(program=new, source=source(name), said=new, answers=ANSWERS)
        assert origins.update(old, arrival).program.conference.title == title
    new = bare(old).put(replace(old.conference, title="Shores and Tides"))
    assert origins.update(old, again(new)).program.conference.title == "Shores and Tides"


def test_two_sessions_of_one_title_are_told_apart_by_their_start() -> None:
    program = forum_program()
    first = program.sessions_in_order[0]
    assert first.start is not None
    twice = program.put(replace(first, id=new_id(), start=first.start + timedelta(hours=9)))
    assert adopted(twice, read_again(twice)) == twice


def test_a_session_that_took_the_title_of_another_is_not_taken_for_it() -> None:
    old = forum_program()
    first, second, *_others = old.sessions_in_order
    new = old.put(replace(first, title=second.title), replace(second, title="Another"))
    assert adopted(old, new) == new


@SLOW
@given(programs(), programs())
def test_nothing_dangles_and_no_fact_is_lost(old: Program, new: Program) -> None:
    made = adopted(old, new)
    assert dangling(made) == dangling(new) == ()
    for kind in ("day", "room", "track", "session", "person", "article"):
        assert len(made.records(kind)) == len(new.records(kind))
    assert sorted(map(_billing, made.appearances.values())) == sorted(map(_billing, new.appearances.values()))


def _billing(appearance: Appearance) -> tuple[str, int, str]:
    return appearance.role, appearance.order, appearance.byline


def _lines(text: str, name: str) -> list[str]:
    return [line for line in text.splitlines() if line.startswith(f"{name}:") and "forumdesk-" not in line]


def feed(*titles: str) -> Program:
    """Return what a feed of a blog says that has these articles at the moment."""
    author = Person(id="author", name="Bo Quay", sort_name="Quay, Bo")
    articles = [Article(id=f"article {title}", title=title, author_ids=("author",)) for title in titles]
    return Program(Conference(id="feed", title="The blog", url="https://blog.example/")).put(author, *articles)


def test_a_feed_adds_its_articles_and_drops_no_session() -> None:
    forum = imported(forum_program())
    news = feed("One", "Two")
    assert origins.looks_known(forum, news)
    merged = origins.update(forum, again(news))
    assert merged.clashes == ()
    assert merged.program.sessions == forum.sessions
    assert merged.program.conference == forum.conference
    assert {*merged.program.articles} == {*forum.articles, "article One", "article Two"}


def test_a_feed_with_an_article_of_a_page_is_not_that_page() -> None:
    forum = imported(forum_program())
    article = next(iter(forum_program().articles.values()))
    merged = origins.update(forum, again(feed().put(replace(article, id="the feed's", author_ids=(), picture_id=""))))
    assert merged.program.sessions == forum.sessions
    assert {*merged.program.articles} == {*forum.articles}


def test_a_feed_that_comes_again_brings_news_and_keeps_what_it_has_forgotten() -> None:
    forum = origins.update(imported(forum_program()), again(feed("One", "Two"))).program
    edited = forum.put(replace(forum.articles["article Two"], summary="ours"))
    dropped = edited.drop("article One")
    news = feed("Two", "Three").put(replace(feed("Two").articles["article Two"], source_url="https://blog.example/2"))
    found = origins.update(dropped, again(news))
    assert found.clashes == ()
    assert {*found.program.articles} == {*dropped.articles, "article Three"}
    two = found.program.articles["article Two"]
    assert (two.summary, two.source_url) == ("ours", "https://blog.example/2")
    later = origins.update(edited, again(feed("Three"))).program
    assert {*later.articles} == {*edited.articles, "article Three"}
    assert later.sessions == forum.sessions
    assert dangling(later) == ()


def test_a_feed_alone_says_what_it_is_called() -> None:
    blog = imported(feed("One"))
    renamed = feed("One", "Two")
    renamed = replace(renamed, conference=replace(renamed.conference, title="The new blog"))
    assert origins.update(blog, again(renamed)).program.conference.title == "The new blog"
