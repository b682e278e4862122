# SPDX-License-Identifier: MIT
"""What broken files do to the readers, with as much memory as the worker has: a line for each format.

python tests/fuzzing 2000            so many files of each format
python tests/fuzzing 2000 ics csv    of these formats only
python tests/fuzzing --show ics 17   what becomes of one file, which is written to standard output
"""

from __future__ import annotations

import argparse
import resource
import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[1]))

from forumdesk import formats
from forumdesk.formats.worker import MEMORY
from fuzzing import made, tally, tried


def _main() -> int:
    parser = argparse.ArgumentParser()
    parser.add_argument("count", type=int, nargs="?", default=2000)
    parser.add_argument("keys", nargs="*", default=[each.key for each in formats.FORMATS])
    parser.add_argument("--show", nargs=2, metavar=("KEY", "NUMBER"))
    parser.add_argument("--from", type=int, default=0, dest="first", metavar="NUMBER")
    given = parser.parse_args()
    resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY))
    if given.show:
        sys.stdout.buffer.write(made(*given.show)[0])
        sys.stdout.flush()
        tried(*given.show)
        return 0
    wrong = 0
    for key in given.keys:
        found = tally(key, [str(number) for number in range(given.first, given.first + given.count)])
        most = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024
        numbers = f"{found.read:7} read{found.refused:7} refused{found.worst:7.2f} s at most ({found.slowest})"
        sys.stdout.write(f"{key:15}{numbers}{most:6} MB\n")
        for what, where in found.wrong.items():
            sys.stdout.write(f"    {len(where)} times {what}: {' '.join(where[:5])}\n")
        sys.stdout.flush()
        wrong += len(found.wrong)
    return int(wrong > 0)


if __name__ == "__main__":
    sys.exit(_main())
