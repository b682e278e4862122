# SPDX-License-Identifier: MIT
"""The rules of the house that a machine can check: who imports whom, what opening a program loads, how big a part is.

The import contract itself stands in pyproject.toml, under [tool.importlinter].
"""

from __future__ import annotations

import ast
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[1]
MODULES = sorted((ROOT / "src").rglob("*.py"))
BOTTOM = ("errors", "i18n", "paths", "text", "times", "records", "program", "changes")
HEAVY = frozenset({"sqlalchemy", "icalendar", "lxml", "pypdfium2", "nh3", "markdown_it"})
LONGEST_MODULE = 400
LONGEST_FUNCTION = 40


def _run(code: str, *arguments: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-c", code, *arguments], cwd=ROOT, capture_output=True, text=True, check=False, timeout=120
    )


def _loaded(code: str) -> set[str]:
    """Return the packages that a fresh Python has loaded after some code."""
    done = _run(f"{code}\nimport sys; print(*{{name.partition('.')[0] for name in sys.modules}})")
    assert done.returncode == 0, done.stderr
    return set(done.stdout.split())


@pytest.fixture(params=MODULES, ids=lambda path: str(path.relative_to(ROOT / "src")))
def module(request: pytest.FixtureRequest) -> Path:
    return Path(request.param)


def test_imports_keep_the_contract() -> None:
    done = _run("import sys; from importlinter.cli import lint_imports; sys.exit(lint_imports(no_cache=True))")
    assert done.returncode == 0, done.stdout + done.stderr


@pytest.mark.parametrize("name", BOTTOM)
def test_bottom_needs_the_standard_library_only(name: str) -> None:
    packages = _loaded(f"import forumdesk.{name}") - _loaded("pass")  # Debian's Python loads a sitecustomize
    assert {name for name in packages if not name.startswith("_")} <= sys.stdlib_module_names | {"forumdesk"}


@pytest.mark.parametrize("name", ["store.load", "document", "gui.app"])
def test_opening_a_program_loads_nothing_heavy(name: str) -> None:
    assert _loaded(f"import forumdesk.{name}") & HEAVY == set()


def test_the_command_line_does_not_load_qt() -> None:
    assert _loaded("import forumdesk.cli, forumdesk.__main__") & {"PySide6", "shiboken6"} == set()


def test_module_opens_with_licence_and_purpose(module: Path) -> None:
    source = module.read_text(encoding="utf-8")
    assert source.startswith("# SPDX-License-Identifier: MIT\n")
    assert ast.get_docstring(ast.parse(source))


def test_module_and_its_functions_are_small(module: Path) -> None:
    source = module.read_text(encoding="utf-8")
    assert len(source.splitlines()) <= LONGEST_MODULE
    functions = (node for node in ast.walk(ast.parse(source)) if isinstance(node, ast.FunctionDef))
    lengths = {node.name: (node.end_lineno or 0) - node.lineno + 1 for node in functions}
    assert {name: lines for name, lines in lengths.items() if lines > LONGEST_FUNCTION} == {}
