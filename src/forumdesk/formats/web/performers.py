# SPDX-License-Identifier: MIT
"""The people of an event: who performs, who leads, and what is said of each of them."""

from __future__ import annotations

from collections.abc import Iterator

from forumdesk.formats.extras import extras
from forumdesk.formats.markdown_of import markdown
from forumdesk.formats.schedule_events import kept_of
from forumdesk.formats.schedule_links import absolute
from forumdesk.formats.schedule_records import Records
from forumdesk.formats.web.names import names_in
from forumdesk.formats.web.nodes import Node, Said
from forumdesk.program import Appearance, Link, Person, Role, Session, SessionKind
from forumdesk.text import fold

MOST = 500
"""People of one event."""

_LED = {"moderator": Role.MODERATOR, "chair": Role.CHAIR, "host": Role.HOST}
_WORDS = {**{role.value: role for role in Role}, "moderation": Role.MODERATOR, "session chair": Role.CHAIR}
_FIELDS = frozenset({
    "@type", "@id", "@context", "name", "jobTitle", "affiliation", "worksFor", "description", "url", "sameAs",
    "honorificPrefix", "givenName", "familyName",
})  # fmt: skip


def keep_people(said: Said, node: Node, session: Session, base_url: str, records: Records) -> None:
    """Keep who appears in the session of a node, in the order of the page, leaders first."""
    listed = [*_listed(said, node, session)][:MOST]
    for order, (person, role) in enumerate(listed):
        for draft in _drafts(said, person, base_url, records):
            key = records.person(draft)
            records.appearance(Appearance(id="", session_id=session.id, person_id=key, role=role, order=order))


def _listed(said: Said, node: Node, session: Session) -> Iterator[tuple[Node, Role]]:
    for name, role in _LED.items():
        for each in said.nodes_of(node, name):
            yield each, role
    usual = Role.PANELIST if session.kind is SessionKind.PANEL else Role.SPEAKER
    for name in ("performer", "performers", "speaker", "actor", "contributor"):
        for each in said.nodes_of(node, name):
            called = _WORDS.get(fold(said.line(each, "roleName", "role")), usual)
            within = said.nodes_of(each, name) if "roleName" in each else []
            for person in within or [each]:
                yield person, called


def _drafts(said: Said, node: Node, base_url: str, records: Records) -> list[Person]:
    """Return the person of a node; a node that has only a text may name several. `records` is told what is left out."""
    given = " ".join(filter(None, (said.line(node, "givenName"), said.line(node, "familyName"))))
    name = said.line(node, "name") or given
    if len(node) == 1:
        return [Person(id="", name=each) for each in names_in(name)]
    addresses = [said.prose(value) for key in ("url", "sameAs") for value in said.values(node, key)]
    urls = dict.fromkeys(url for address in addresses if (url := absolute(address, base_url)))
    prose = next((said.prose(value) for value in said.values(node, "description")), "")
    told = {key: value for key, value in node.items() if key not in _FIELDS}
    kept = kept_of(told, name, None, records)
    person = Person(
        id="",
        name=name,
        honorific=said.line(node, "honorificPrefix"),
        position=said.line(node, "jobTitle"),
        organization=said.line(node, "affiliation") or said.line(node, "worksFor"),
        biography=markdown(prose),
        links=tuple(Link(title="", url=url) for url in urls),
        extra=extras(kept),
    )
    return [person] if name else []
