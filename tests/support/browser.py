"""The documents as a reader meets them: opened by Chromium, printed by it, and read by the Nu checker."""

from __future__ import annotations

import json
import shutil
import subprocess
from collections.abc import Iterable, Iterator
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from repository import ROOT
from sheets import Sheet, sheets

MODULES = ROOT / ".navigateur" / "node_modules"
"""Where `make test-navigateur` installs what is not of this machine."""

_VISIT = Path(__file__).parents[1] / "browser" / "visit.mjs"
_NAMES = ("chromium", "chromium-browser", "google-chrome-stable", "google-chrome")


@dataclass(frozen=True, slots=True)
class Visit:
    """What a page is in the browser.

    Attributes:
        name: its folder and its name: `mayenne-53/plan`.
        axe: what axe-core says against it, by scheme and width.
        sideways: what is wider than the window, by width.
        regions: the names of its landmarks.
        sheets: its pages on paper.
    """

    name: str
    axe: dict[str, list[str]]
    sideways: dict[str, list[str]]
    regions: list[str]
    sheets: list[Sheet]

    @property
    def document(self) -> str:
        """Return which document it is: `plan`, or `fiche` for each of the fiches."""
        name = self.name.partition("/")[2]
        return "fiche" if name.startswith("fiche-") else name


def chromium() -> str:
    """Return the path of the browser of this machine."""
    found = next(filter(None, map(shutil.which, _NAMES)), None)
    assert found, "Chromium n'est pas sur cette machine"
    return found


def visit(folder: Path) -> list[Visit]:
    """Return what each page of a folder is, printed beside itself as PDF."""
    pages = sorted(folder.rglob("*.html"), key=lambda page: -page.stat().st_size)
    done = subprocess.run(
        ["node", _VISIT, MODULES, chromium()],  # noqa: S607 - the one of the machine
        input="\n".join(map(str, pages)),
        stdout=subprocess.PIPE,
        encoding="utf-8",
        check=True,
    )
    facts = [json.loads(line) for line in done.stdout.splitlines()]
    printed = dict(_printed(page.with_suffix(".pdf") for page in pages))
    return [_visit(folder, said, printed) for said in facts]


def _printed(files: Iterable[Path]) -> Iterator[tuple[Path, list[Sheet]]]:
    paths = list(files)
    with ProcessPoolExecutor(2) as pool:
        yield from zip(paths, pool.map(sheets, paths, chunksize=4), strict=True)


def _visit(folder: Path, said: dict[str, Any], printed: dict[Path, list[Sheet]]) -> Visit:
    path = Path(said["path"])
    name = path.relative_to(folder).with_suffix("").as_posix()
    return Visit(name, said["axe"], said["sideways"], said["regions"], printed[path.with_suffix(".pdf")])


def nu(folder: Path) -> list[str]:
    """Return what the Nu checker says of the pages of a folder, warnings and remarks too."""
    jar = MODULES / "vnu-jar" / "build" / "dist" / "vnu.jar"
    command: list[str | Path] = ["java", "-jar", jar, "--format", "json", "--skip-non-html", folder]
    done = subprocess.run(command, stderr=subprocess.PIPE, encoding="utf-8", check=False)
    said = json.loads(done.stderr)["messages"]
    return [f"{one.get('url')}: {one['message']}" for one in said]
