# SPDX-License-Identifier: MIT
"""`forumdesk merge`: two programs that were edited apart become one."""

from __future__ import annotations

import argparse
from contextlib import ExitStack
from dataclasses import dataclass
from datetime import UTC, datetime
from functools import partial
from pathlib import Path

from forumdesk import formats
from forumdesk.cli.clashes import EXIT_CODES, UNDECIDED, add_sides, decided
from forumdesk.cli.diffing import program_of, says_no_title
from forumdesk.cli.importing import add_answers, answers_of
from forumdesk.cli.saying import Commands, check_output, deliver, described, say
from forumdesk.cli.sources import is_program_file, source_name
from forumdesk.document import Document
from forumdesk.errors import ForumDeskError
from forumdesk.formats.losses import summed_up
from forumdesk.formats.writing import Order
from forumdesk.i18n import _, ngettext
from forumdesk.merge.forks import ancestor
from forumdesk.merge.matching import counterparts, renamed
from forumdesk.merge.origins import origin_of, titled
from forumdesk.merge.threeway import merge
from forumdesk.merge.words import Told, news
from forumdesk.program import Program, empty
from forumdesk.publishing import kept
from forumdesk.store import opening
from forumdesk.text import for_terminal


def add(commands: Commands) -> None:
    """Describe the words of `forumdesk merge`."""
    parser = described(
        commands,
        "merge",
        _("make one of two programs that were edited apart"),
        _(
            "Bring what was changed in THEIRS into MINE. What both had in common is BASE; without it, it is the last "
            "state that both program files have in their histories, or what the source that one was made from said. "
            "Where nothing is known of it, only what one of the two lacks is added, and every difference has to be "
            "decided."
        ),
        _(
            """examples:
  forumdesk merge mine.forum theirs.forum -o both.forum
  forumdesk merge mine.forum theirs.forum -o mine.forum            as one step in it, which can be undone
  forumdesk merge a.xml b.xml --base old.xml --theirs -o new.xml   what was changed in both is as in b.xml"""
        )
        + f"\n\n{EXIT_CODES}",
    )
    parser.add_argument("here", metavar="MINE", help=_("a program file, or a source that can be read"))
    parser.add_argument("there", metavar="THEIRS", help=_("the other one"))
    parser.add_argument("--base", metavar="BASE", help=_("what both were made of"))
    parser.add_argument(
        "-o",
        "--output",
        required=True,
        metavar="OUT",
        help=_("the file to write: {suffixes}").format(suffixes=_suffixes()),
    )
    add_sides(
        parser,
        _("where both have changed the same thing, it is as in MINE"),
        _("where both have changed the same thing, it is as in THEIRS"),
    )
    add_answers(parser)
    parser.add_argument("--force", action="store_true", help=_("replace a file that exists"))
    parser.set_defaults(run=run)


def run(arguments: argparse.Namespace) -> int:
    """Merge, and write what came of it; nothing as long as something is undecided."""
    into = Path(arguments.output)
    step = is_program_file(Path(arguments.here)) and into.exists() and into.samefile(arguments.here)
    target = _target(into)
    if not step:
        check_output(arguments.output, "", force=arguments.force)
    with ExitStack() as stack:
        documents = [_document(stack, name, writable=step and name == arguments.here) for name in _both(arguments)]
        answers = answers_of(arguments)
        mine, theirs = (
            document.program if document else program_of(name, answers)
            for document, name in zip(documents, _both(arguments), strict=True)
        )
        shared = None if arguments.base else _shared(documents)
        base = program_of(arguments.base, answers) if arguments.base else shared or _origin(mine, theirs)
        merged = merge(*_titled(base, mine, theirs, arguments), parted=shared is not None)
        program = decided(merged, arguments, partial(_clash_line, arguments))
        if program is None:
            return UNDECIDED
        label = _("Merge {name}").format(name=source_name(arguments.there))
        notes: tuple[str, ...] = ()
        if target:
            written = formats.write(target, program, Order(now=datetime.now(UTC)))
            notes = (*kept(None, target, written), summed_up(formats.lost(target, program)))
            deliver(written.data, arguments.output)
        elif documents[0] is None:
            Document.create(into, program, label, replace=arguments.force).close()
        else:
            merged_step = documents[1].history()[-1].uuid if documents[1] else ""
            _keep(documents[0], into, Merge(program, label, merged_step), step=step)
    _tell(arguments.output, news(mine, program), notes, known=base is not None)
    return 0


def _titled(
    base: Program | None, mine: Program, theirs: Program, arguments: argparse.Namespace
) -> tuple[Program, Program, Program]:
    """Return what to merge, where a title that only repeats the name of a file is as it was, for it says nothing."""
    ancestor = _known_as(mine, base) if base else empty()
    unsaid, unsaid_there = says_no_title(arguments.here, mine), says_no_title(arguments.there, theirs)
    if unsaid and (not ancestor.conference.title or says_no_title(arguments.base or "", ancestor)):
        ancestor = titled(ancestor, mine.conference.title)
    title = ancestor.conference.title
    return ancestor, titled(mine, title) if unsaid else mine, titled(theirs, title) if unsaid_there else theirs


def _clash_line(arguments: argparse.Namespace, each: Told) -> str:
    """Return a clash with the names of both files; with their folders where the names are the same."""
    here, there = (source_name(name) for name in _both(arguments))
    if here == there:
        here, there = _both(arguments)
    words = _("{what}: in {here} {mine}, in {there} {theirs}")
    return words.format(what=each.what, here=here, mine=each.mine, there=there, theirs=each.theirs)


def _both(arguments: argparse.Namespace) -> tuple[str, str]:
    return arguments.here, arguments.there


def _target(into: Path) -> str:
    """Return the key of the format that a file's name ends in; empty for a program file."""
    if into.suffix.lower() == ".forum":
        return ""
    found = formats.target_of(into)
    if found is None:
        message = _("“{path}” should end in one of {suffixes}, so that it is known what it is.")
        raise ForumDeskError(message.format(path=into, suffixes=_suffixes()))
    return found.key


def _suffixes() -> str:
    return ", ".join((".forum", *(target.suffix for target in formats.TARGETS.values())))


def _document(stack: ExitStack, name: str, *, writable: bool) -> Document | None:
    if not is_program_file(Path(name)):
        return None
    path = Path(name) if writable else stack.enter_context(opening.of_today(Path(name)))
    return stack.enter_context(Document.open(path, read_only=not writable))


def _shared(documents: list[Document | None]) -> Program | None:
    """Return the last state that two program files have in common; None where their histories tell of none."""
    one, other = documents
    return ancestor(one.fork(), other.fork()) if one is not None and other is not None else None


def _origin(mine: Program, theirs: Program) -> Program | None:
    """Return what the source said that two programs were made of, as far as they know it; None when they don't."""
    origin = origin_of(mine, theirs) or origin_of(theirs, mine)
    return origin.program if origin else None


def _known_as(mine: Program, base: Program) -> Program:
    """Return what both were made of under the ids that it has here; it may have been read by itself."""
    return renamed(base, counterparts(mine, base), mine.conference.id)


@dataclass(frozen=True, slots=True)
class Merge:
    """A merge as a step."""

    program: Program
    label: str
    merged: str
    """The last step of the other program file; empty for anything else."""

    def keep(self, document: Document) -> None:
        """Write the step."""
        document.replace(self.label, self.program, why="before a merge", merged=self.merged)


def _keep(document: Document, into: Path, made: Merge, *, step: bool) -> None:
    """Write a merge as one step: in the file itself, or in a copy of it, which keeps the history."""
    if step:
        made.keep(document)
        return
    document.save_copy(into)
    try:
        with Document.open(into) as copy:
            made.keep(copy)
    except ForumDeskError:
        into.unlink(missing_ok=True)
        raise


def _tell(out: str, brought: tuple[str, ...], notes: tuple[str, ...], *, known: bool) -> None:
    if out == "-":
        return
    count = ngettext("{count} change", "{count} changes", len(brought)) if brought else _("nothing has changed")
    say(_("{path}: {changes}.").format(path=for_terminal(out), changes=count))
    for line in (*brought, *filter(None, notes)):
        say(f"  {for_terminal(line)}")
    if not known:
        say(_("It is not known what both were made of (--base), so only what one lacks was added."))
