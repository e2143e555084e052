"""Entry point of `python -m bench`: build the corpora, measure, print, and keep if asked."""

from __future__ import annotations

import shutil
import sys
import tempfile
from datetime import UTC, datetime
from pathlib import Path

from bench import history, page
from bench.conditions import UnusablePythonError, load, observe
from bench.corpus import build
from bench.figures import Figure, figures
from bench.history import Record
from bench.options import Options, parse
from bench.process import Bench, environment
from bench.results import measure
from bench.tasks import EXAMPLE, ROOT, Commands
from bench.words import typeset

HISTORY = ROOT / "bench" / "historique.json"
PAGE = ROOT / "BENCHMARKS.md"


def main() -> int:
    """Run the command line; return 2 when nothing could be measured."""
    options = parse(sys.argv[1:])
    try:
        if not options.page:
            with tempfile.TemporaryDirectory(prefix="ptsm-bench-") as folder:
                record = _measure(options, Path(folder))
            sys.stdout.write(f"{typeset(page.report(record))}\n")
            if options.label is None:
                return 0
            history.write(HISTORY, history.add(history.read(HISTORY), record))
        text = page.rewrite(PAGE.read_text(encoding="utf-8"), typeset(page.comparison(history.read(HISTORY))))
    except (UnusablePythonError, ValueError) as error:
        _say(str(error))
        return 2
    PAGE.write_text(text, encoding="utf-8")
    return 0


def _measure(options: Options, workdir: Path) -> Record:
    bench = Bench(workdir, environment())
    python = str(Path(options.python).absolute())
    conditions = observe(python, bench)
    shutil.copytree(EXAMPLE, workdir / "examples" / EXAMPLE.name)
    corpora = tuple(build(EXAMPLE, workdir, projects) for projects in options.projects)
    chosen = _choose(figures(corpora, Commands(python, workdir), tests=options.tests), options.only)
    before = load()
    results = measure(chosen, bench, options.runs, _say)
    return Record(
        options.label or "",
        datetime.now(UTC).date().isoformat(),
        options.runs,
        (before, load()),
        conditions,
        corpora,
        tuple(dict.fromkeys(c.shown for figure in chosen for task in figure.tasks for c in task.commands)),
        tuple(results),
    )


def _choose(found: tuple[Figure, ...], only: frozenset[str]) -> tuple[Figure, ...]:
    names = [figure.name for figure in found]
    if unknown := sorted(only.difference(names)):
        raise ValueError(f"Chiffre inconnu : {', '.join(unknown)}. Chiffres connus : {', '.join(names)}.")
    return tuple(figure for figure in found if not only or figure.name in only)


def _say(message: str) -> None:
    sys.stderr.write(f"{typeset(message)}\n")


if __name__ == "__main__":
    sys.exit(main())
