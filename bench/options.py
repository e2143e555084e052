"""The options of `python -m bench`."""

from __future__ import annotations

import argparse
import sys
from dataclasses import dataclass
from typing import Any, NoReturn

from bench.words import typeset

_PROJECTS = (1, 10, 100)
_QUICK = (1, 10)
_RUNS = 5
_QUICK_RUNS = 3


@dataclass(frozen=True, slots=True)
class Options:
    """What to measure. `label` keeps the measure under this name; `page` only writes the page again."""

    python: str
    runs: int
    projects: tuple[int, ...]
    only: frozenset[str]
    label: str | None
    page: bool
    tests: bool


class _Formatter(argparse.HelpFormatter):
    def add_usage(self, usage: Any, actions: Any, groups: Any, prefix: str | None = None) -> None:  # noqa: ANN401, ARG002 - argparse's own types
        super().add_usage(usage, actions, groups, "Usage : ")


class _Parser(argparse.ArgumentParser):
    def format_help(self) -> str:
        return typeset(super().format_help())

    def error(self, message: str) -> NoReturn:  # noqa: ARG002 - argparse says it in English
        self.exit(2, f"Options non comprises.\n\n{self.format_help()}")


def parse(arguments: list[str]) -> Options:
    """Return the options typed, or print the help and exit."""
    parser = _build()
    typed = parser.parse_args(arguments)
    if typed.label and (typed.only or typed.quick or typed.projects):
        parser.exit(2, typeset("Seule une mesure entière s'enregistre : retirez « --label », ou ce qui l'abrège.\n"))
    projects = typed.projects or (_QUICK if typed.quick else _PROJECTS)
    runs = typed.runs or (_QUICK_RUNS if typed.quick else _RUNS)
    return Options(typed.python, runs, projects, frozenset(typed.only), typed.label, typed.page, typed.tests)


def _build() -> argparse.ArgumentParser:
    parser = _Parser(
        prog="python -m bench", usage="python -m bench [OPTIONS]", add_help=False, formatter_class=_Formatter
    )
    parser.description = "Mesure ptsm et imprime le tableau en Markdown."
    group = parser.add_argument_group("Options ")
    group.add_argument("--python", metavar="FICHIER", default=sys.executable, help="Python dont on mesure le ptsm.")
    group.add_argument("--runs", metavar="N", type=_positive, help=f"Tours comptés ({_RUNS} à défaut).")
    group.add_argument(
        "--only",
        metavar="NOM",
        action="append",
        default=[],
        help="Seulement ce chiffre ; répétable. Un nom inconnu les fait tous nommer.",
    )
    group.add_argument("--quick", action="store_true", help=f"{_QUICK_RUNS} tours, 1 et 10 projets.")
    group.add_argument("--projects", metavar="N,N…", type=_sizes, help="Taille des corpus (1,10,100 à défaut).")
    group.add_argument("--tests", action="store_true", help="Mesure aussi « make test », une fois.")
    group.add_argument("--label", metavar="NOM", help="Enregistre la mesure sous ce nom et réécrit BENCHMARKS.md.")
    group.add_argument("--page", action="store_true", help="Réécrit BENCHMARKS.md sans rien mesurer.")
    group.add_argument("--help", action="help", help="Affiche cette aide.")
    return parser


def _positive(text: str) -> int:
    value = int(text)
    if value < 1:
        raise ValueError
    return value


def _sizes(text: str) -> tuple[int, ...]:
    sizes = tuple(sorted({_positive(part) for part in text.split(",")}))
    if len(sizes) < 2:  # noqa: PLR2004 - growth compares two sizes
        raise ValueError
    return sizes
