"""Every document of small projects that have several of everything, everything or nothing, to the last sign."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from repository import DATA

from ptsm_cli.common import inventory
from ptsm_cli.common.periodes import Periode
from ptsm_cli.plan import Step
from ptsm_cli.projet.load import load_projet
from ptsm_cli.render.request import Request
from ptsm_cli.render.run import make_pages

DAY = date(2021, 6, 15)
FOLLOWED = date(2027, 6, 15)
"""A day on which the followed project has been revised."""


@pytest.mark.parametrize(
    ("path", "day"),
    [
        ("variantes", DAY),
        ("contraires/apres", date(2025, 4, 15)),
        ("nu", DAY),
        ("bornes", DAY),
        ("tout-rempli", FOLLOWED),
        ("val-d-exemple/revise", FOLLOWED),
    ],
)
def test_every_document_is_printed_as_it_was(compare: Callable[[str, str], None], path: str, day: date) -> None:
    _compare(compare, path.replace("/", "-"), Request(_read(path), day=day), inventory.documents())


YEAR = Periode(date(2020, 1, 1), date(2020, 12, 31))
ASKED: dict[str, tuple[Sequence[str], dict[str, Any]]] = {
    "tôt": (["bilan", "tableau-de-bord", "annuelle", "dossier"], {"day": date(2020, 2, 1)}),
    "tard": (["bilan", "tableau-de-bord", "agenda", "releve"], {"day": date(2026, 2, 1)}),
    "jour même": (["dossier", "releve", "agenda"], {"day": date(2020, 10, 6)}),
    "veille": (["dossier"], {"day": date(2020, 3, 9)}),
    "fiches": (["fiche", "plan"], {"fiches": ("1", "4 bis"), "drawn_day": DAY}),
    "anap": (["fiche"], {"cadre": "anap"}),
    "trimestres": (["plan"], {"step": Step.TRIMESTRE, "start": YEAR, "end": YEAR}),
    "années": (["plan"], {"step": Step.ANNEE, "start": YEAR}),
    "vague": (["plan"], {"vague": "premiere", "end": YEAR}),
    "acteur": (["acteurs"], {"acteur": "GEM"}),
    "année": (["annuelle"], {"annee": 2020}),
    "après": (["annuelle"], {"annee": 2026}),
    "réunion": (["dossier", "releve"], {"reunion": "r3"}),
    "annulée": (["dossier"], {"reunion": "r2"}),
    "instance": (["agenda"], {"instances": frozenset({"gt"}), "start": YEAR}),
}
"""What documents may be asked for, and those that read it."""


@pytest.mark.parametrize("name", ASKED)
def test_what_a_document_is_asked_for_is_printed_as_it_was(compare: Callable[[str, str], None], name: str) -> None:
    documents, asked = ASKED[name]
    _compare(compare, f"variantes/{name}", Request(_read("variantes"), **{"day": DAY, **asked}), documents)


ASKED_OF_THE_BOUNDS: dict[str, tuple[Sequence[str], dict[str, Any]]] = {
    "suite": (["plan"], {"vague": "suite", "step": Step.TRIMESTRE}),
    "2020": (["annuelle"], {"annee": 2020, "day": date(2020, 12, 31)}),
    "bureau": (["dossier", "releve"], {"reunion": "b6"}),
    "jour": (["feuille-de-route", "livret", "fiche"], {"drawn_day": DAY}),
    "bissextile": (["bilan"], {"day": date(2024, 2, 29)}),
    "fin": (["tableau-de-bord", "bilan", "dossier"], {"day": date(2023, 1, 1)}),
}


@pytest.mark.parametrize("name", ASKED_OF_THE_BOUNDS)
def test_what_is_asked_of_the_bounds_is_printed_as_it_was(compare: Callable[[str, str], None], name: str) -> None:
    documents, asked = ASKED_OF_THE_BOUNDS[name]
    _compare(compare, f"bornes/{name}", Request(_read("bornes"), **{"day": DAY, **asked}), documents)


def test_documents_on_several_projects_are_printed_as_they_were(compare: Callable[[str, str], None]) -> None:
    projets = tuple(one for path in ("variantes", "nu", "contraires/apres") for one in _read(path))
    _compare(compare, "plusieurs", Request(projets, day=DAY), ["couverture"])


def _read(path: str) -> tuple[Any, ...]:
    return (load_projet(DATA / path, path),)


def _compare(compare: Callable[[str, str], None], name: str, asked: Request, documents: Sequence[str]) -> None:
    """Compare each page with what it was; the head, whose style sheet is the same for all, is left out."""
    pages = make_pages(asked, documents, ["md", "html"], Path())
    for path, text in sorted(pages.texts.items()):
        compare(f"{name}/{path.name}", text.partition("</head>\n")[2] or text)
    compare(f"{name}/remarques.txt", "\n".join(pages.remarks))
