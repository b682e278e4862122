# SPDX-License-Identifier: MIT
"""How long ForumDesk takes from the start of its process to a painted program, against a bare PySide6 window.

`python tests/benchmarks/bench_start.py [--runs N] [--platform offscreen|xcb] [--cold]`. Three processes are started in
turn, so that whatever else the computer does meets all of them alike: a bare QMainWindow, ForumDesk with the sample,
ForumDesk with 900 sessions in 35 rooms. Each says when its first paint is done and ends. `--cold` empties the page
cache before every start, which only root may. The goal is 1.6 times the bare window for the sample, 2.0 for the large
program.

The app under test is started as `python -m forumdesk FILE` starts it; that the process reports and ends is added here
from outside, not built in.
"""

from __future__ import annotations

import argparse
import os
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
sys.path[:0] = [str(ROOT / "src"), str(ROOT / "tests")]

from forumdesk.document import Document  # noqa: E402
from forumdesk.sample import sample_copy  # noqa: E402
from samples import big_program  # noqa: E402

REPORT = """
def report():
    sys.stdout.write(repr(time.time()))
    sys.stdout.flush()
    os._exit(0)
"""
BARE = f"""
import os, sys, time
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QMainWindow
{REPORT}
class Window(QMainWindow):
    def paintEvent(self, event):
        super().paintEvent(event)
        QTimer.singleShot(0, report)
application = QApplication(sys.argv[:1])
window = Window()
window.resize(1280, 800)
window.show()
application.exec()
"""
APP = f"""
import os, sys, time
from forumdesk.gui.timeline.view import Timeline
{REPORT}
built = Timeline.__init__
def build(self, *arguments, **named):
    built(self, *arguments, **named)
    self.painted.connect(report)
Timeline.__init__ = build
from forumdesk.__main__ import main
sys.argv[0] = "forumdesk"
main(sys.argv[1:])
"""
DROP = Path("/proc/sys/vm/drop_caches")


def started(code: str, *arguments: str, platform: str) -> float:
    """Start a process and return the milliseconds until it had painted."""
    named = {
        "QT_QPA_PLATFORM": platform,
        "PYTHONPATH": str(ROOT / "src"),
        "PYTHONDONTWRITEBYTECODE": "",  # as installed, where bytecode lies beside the modules
        "PYTHONPYCACHEPREFIX": str(Path(os.environ["FORUMDESK_HOME"]) / "bytecode"),
        "QT_LOGGING_RULES": "*=false",
    }
    start = time.time()
    done = subprocess.run(
        [sys.executable, "-c", code, *arguments],
        env=os.environ | named,
        capture_output=True,
        text=True,
        check=False,
        timeout=60,
    )
    if done.returncode or not done.stdout:
        sys.exit(f"The process did not paint:\n{done.stdout}{done.stderr}")
    return (float(done.stdout.split()[-1]) - start) * 1000


def chill() -> None:
    """Empty the page cache."""
    os.sync()
    try:
        DROP.write_text("3", encoding="ascii")
    except OSError as error:
        sys.exit(f"The page cache can't be emptied here ({error.strerror}), so there are no cold figures.")


def large(folder: Path) -> Path:
    """Return a program file of 900 sessions."""
    path = folder / "large.forum"
    Document.create(path, big_program(), "Make").close()
    return path


def told(name: str, taken: list[float], bare: list[float]) -> None:
    """Print a line: median, spread between the quartiles, ratio of each start to the bare one of its round."""
    low, _middle, high = statistics.quantiles(taken, n=4)
    ratios = [one / other for one, other in zip(taken, bare, strict=True)]
    least, _middle, most = statistics.quantiles(ratios, n=4)
    print(  # noqa: T201
        f"{name:<24} {statistics.median(taken):6.0f} ms ({low:.0f} to {high:.0f})   "
        f"{statistics.median(ratios):.2f} times a bare window ({least:.2f} to {most:.2f})"
    )


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--runs", type=int, default=15)
    parser.add_argument("--platform", default="offscreen")
    parser.add_argument("--cold", action="store_true")
    chosen = parser.parse_args()
    with tempfile.TemporaryDirectory(prefix="forumdesk-bench-") as home:
        os.environ["FORUMDESK_HOME"] = home
        subjects = {
            "bare window": (BARE,),
            "the sample": (APP, str(sample_copy())),
            "900 sessions, 35 rooms": (APP, str(large(Path(home)))),
        }
        for subject in subjects.values():  # once unmeasured, so that bytecode and caches are there
            started(*subject, platform=chosen.platform)
        taken: dict[str, list[float]] = {name: [] for name in subjects}
        for _run in range(chosen.runs):
            for name, subject in subjects.items():
                if chosen.cold:
                    chill()
                taken[name].append(started(*subject, platform=chosen.platform))
    print(f"{chosen.platform}, {'cold' if chosen.cold else 'warm'}, {chosen.runs} rounds")  # noqa: T201
    for name, found in taken.items():
        told(name, found, taken["bare window"])


if __name__ == "__main__":
    main()
