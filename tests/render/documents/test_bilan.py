"""The account of a roadmap on a day: figures that agree everywhere, with what they are of, of what is said by then."""

from __future__ import annotations

import json
import re
from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from command import ptsm
from deployment import write_exemple
from hypothesis import given, settings
from hypothesis import strategies as st
from pages import read_page
from repository import DATA, EXAMPLES, TERRITORIES
from tables import texts_of

from ptsm_cli.projet.load import load_projet
from ptsm_cli.projet.projet import Projet
from ptsm_cli.render.documents import bilan, tableau_de_bord
from ptsm_cli.render.documents.bilan import Bilan
from ptsm_cli.render.parts.table import Table
from ptsm_cli.render.request import Request
from ptsm_cli.render.run import render
from ptsm_cli.report.status.json import format_report
from ptsm_cli.rules.rule import BASE, Exemple
from ptsm_cli.suivi.status import build_status

VAL_D_EXEMPLE = DATA / "val-d-exemple"
ANNEE_1 = VAL_D_EXEMPLE / "annee-1"
DAY = date(2025, 2, 1)
FOLLOWED = [VAL_D_EXEMPLE / name for name in ("adopte", "annee-1", "revise")]
EVERY = [*FOLLOWED, *(EXAMPLES / name for name in TERRITORIES)]
"""The five roadmaps, and the states of the one that is followed."""


def on(projet: Projet, day: date = DAY) -> Bilan:
    return bilan.compose(Request((projet,), day=day))


@pytest.mark.parametrize("root", EVERY, ids=lambda root: root.name)
def test_the_figures_of_status_bilan_and_tableau_de_bord_agree(root: Path) -> None:
    day = date(2026, 6, 30)
    [told] = json.loads(ptsm("status", root, "--date", day.isoformat(), "--format", "json").stdout)["projets"]
    whole = told["ensemble"]
    projet = load_projet(root, root.name)
    document = on(projet, day)
    silent = whole["sans_etat"] == whole["objectifs"] and whole["indicateurs"] == whole["indicateurs_sans_mesure"]
    shown = [(figure.valeur, figure.sur.removesuffix(" suivis")) for figure in document.chiffres]
    expected = left(whole) if silent else ratios(whole)
    assert shown == [(str(count), f"sur {of}") if of else ("non dit", "") for count, of in expected]
    always = [str(count) for count in (whole["objectifs"], whole["echus_etat_non_dit"]) if count]
    assert foot_of(document.ensemble)[1:] == (always if silent else counts(whole))
    assert bool(document.non_tenu) == silent
    assert sum(int(foot_of(table)[2]) for table in document.groupes) == (0 if silent else whole["objectifs"])
    board = tableau_de_bord.compose(Request((projet,), day=day)).ensemble
    totals = dict(zip(texts_of(board)[0], foot_of(board), strict=True))
    assert {heading: re.sub(r"\D", "", totals.get(heading, "")) for heading in BOARD} == {
        heading: str(count(whole) or "") if heading not in silences(silent) else "" for heading, count in BOARD.items()
    }


def silences(silent: bool) -> tuple[str, ...]:
    """Return the columns that are not there where nothing is followed."""
    return ("Sans état connu",) if silent else ()


def left(whole: dict[str, int]) -> list[tuple[int, int]]:
    """Return the figures that hang on no state and on no measure, each with what it is of."""
    figures = ((whole["echus_etat_non_dit"], whole["objectifs"]), (whole["fiches_sans_pilote"], whole["fiches"]))
    return [figure for figure in figures if figure[0]]


def foot_of(table: Table | None) -> list[str]:
    return texts_of(table)[-1]


def ratios(whole: dict[str, int]) -> list[tuple[int, int]]:
    """Return the five figures of what `ptsm status` says, each with what it is of."""
    return [
        (whole["suivis"], whole["objectifs"]),
        (whole["engages"], whole["suivis"]),
        (whole["realises"], whole["suivis"]),
        (whole["echus_etat_non_dit"], whole["objectifs"]),
        (whole["indicateurs"] - whole["indicateurs_sans_mesure"], whole["indicateurs"]),
    ]


def counts(whole: dict[str, int]) -> list[str]:
    """Return the row of totals of what `ptsm status` says: what depends on states is blank where none is said."""
    known = whole["sans_etat"] < whole["objectifs"]
    states = [str(whole[key]) if known else "" for key in ("engages", "realises", "en_retard")]
    always = [str(whole[key]) for key in ("objectifs", "suivis", "sans_etat")]
    return [*always, *states, str(whole["echus_etat_non_dit"])]


BOARD: dict[str, Callable[[dict[str, Any]], int]] = {
    "Objectifs": lambda whole: whole["objectifs"],
    "Réalisé": lambda whole: whole["etats"]["realise"],
    "En pause": lambda whole: whole["etats"]["en-pause"],
    "Sans état connu": lambda whole: whole["sans_etat"],
    "En retard": lambda whole: whole["en_retard"],
    "Échus, état non dit": lambda whole: whole["echus_etat_non_dit"],
}
"""The columns of the dashboard, and what `ptsm status` says of each."""


def test_each_figure_has_its_denominator_and_that_of_the_year_before() -> None:
    document = on(load_projet(ANNEE_1, "annee-1"))
    assert [(f.valeur, f.sur, f.part, f.avant) for f in document.chiffres[:3]] == [
        ("3", "sur 13", "23\u00a0%", "au 1er février 2024\u00a0: non dit"),
        ("3", "sur 3 suivis", "", "au 1er février 2024\u00a0: non dit"),
        ("1", "sur 3 suivis", "", "au 1er février 2024\u00a0: non dit"),
    ]
    later = on(load_projet(ANNEE_1, "annee-1"), date(2026, 2, 1))
    assert [figure.avant for figure in later.chiffres[:2]] == [
        "au 1er février 2025\u00a0: 3 sur 13",
        "au 1er février 2025\u00a0: 3 sur 3 suivis",
    ]


def test_what_nobody_says_is_not_zero(tmp_path: Path) -> None:
    projet = load_projet(write_exemple(Exemple({}), tmp_path), "projet")
    document = on(projet)
    assert document.non_tenu == (
        "Suivi non dit au 1er février 2025\u00a0: "
        "les fichiers ne donnent aucun état d'objectif (sur 1), et aucune mesure d'indicateur (sur 1)."
    )
    assert [(figure.valeur, figure.sur) for figure in document.chiffres] == [("1", "sur 1")]
    assert texts_of(document.ensemble)[0] == ["Groupe", "Objectifs", "Échus, état non dit"]
    silent = (document.groupes, document.changements, document.phrases, document.sans_mesure)
    assert not any(silent)


def test_what_changed_and_what_is_asked_are_drawn_from_the_follow_up() -> None:
    document = on(load_projet(ANNEE_1, "annee-1"))
    assert [table.legende.partition("\u00a0:")[0] for table in document.changements] == [
        "États qui ont changé",
        "Échéances reportées",
        "Notes, décisions et difficultés",
    ]
    assert [demand.partition("\u00a0:")[0] for demand in document.demandes] == [
        "Décider de la suite de ce qui est bloqué ou en pause",
        "Réaliser, reporter ou abandonner ce qui est en retard",
        "Nommer un pilote",
    ]


def test_what_is_said_of_the_year_is_in_the_order_of_its_days_whichever_fiche_it_is_of(tmp_path: Path) -> None:
    days = {"2": DAY, "3": date(2024, 2, 2), "4": date(2024, 6, 1), "5": date(2024, 2, 1), "6": date(2025, 2, 2)}
    said = "notes: [{{date: {0}, note: Le {0}}}]\nreports: [{{a: 2026, le: {0}, decide_par: COPIL}}]\n"
    fiches = {
        rank: f"numero: {rank}\ntitre: Titre {rank}\ngroupe: axe-1\nobjectifs_operationnels: A\n" for rank in days
    }
    files = {f"fiches/0{rank}.yaml": content for rank, content in fiches.items()}
    suivis = {f"suivi/0{rank}.yaml": said.format(day) for rank, day in days.items()}
    document = on(load_projet(write_exemple(Exemple({**files, **suivis}), tmp_path), "projet"))
    assert [[row[0] for row in texts_of(table)[1:]] for table in document.changements] == [["3", "4", "2"]] * 2


INDICATEUR = BASE["fiches/01.yaml"].partition("indicateurs:")[0] + (
    "indicateurs: {libelle: Appels, unite: appels, valeur_initiale: 0, valeur_cible: 200, mesures: ["
    "{date: 2019, valeur: 20}, {date: 2020-06-30, valeur: 90}, {date: 2021-01-01, valeur: beaucoup}]}\n"
)


@pytest.mark.parametrize(
    ("day", "points", "told"),
    [
        (date(2018, 12, 31), 0, ""),
        (date(2019, 12, 31), 1, "20\u00a0appels (2019)\u00a0; cible\u00a0: 200\u00a0appels."),
        (
            date(2020, 12, 31),
            2,
            "De 20\u00a0appels (2019) à 90\u00a0appels (30 juin 2020)\u00a0; cible\u00a0: 200\u00a0appels.",
        ),
        (
            date(2021, 12, 31),
            2,
            "De 20\u00a0appels (2019) à 90\u00a0appels (30 juin 2020)\u00a0; cible\u00a0: 200\u00a0appels.",
        ),
    ],
)
def test_an_indicator_is_drawn_by_its_measures_that_are_numbers(
    tmp_path: Path, day: date, points: int, told: str
) -> None:
    projet = load_projet(write_exemple(Exemple({"fiches/01.yaml": INDICATEUR}), tmp_path), "projet")
    drawn = on(projet, day).graphiques
    assert [(len(chart.points), chart.description) for chart in drawn] == ([(points, told)] if points else [])


@pytest.mark.parametrize("form", ["md", "html"])
def test_the_account_of_a_followed_roadmap(compare: Callable[[str, str], None], form: str) -> None:
    page = render(Request((load_projet(ANNEE_1, "annee-1"),), day=DAY), "bilan", [form])[form]
    compare(f"val-d-exemple/bilan.{form}", page.partition("<body>")[2] or page)


def test_the_page_says_each_figure_once_and_its_pictures_have_words() -> None:
    projet = load_projet(ANNEE_1, "annee-1")
    page = read_page(render(Request((projet,), day=DAY), "bilan", ["html"])["html"])
    assert (page.mistakes, page.opened) == ([], [])
    assert [element.text for element in page.all_tags("desc")] != []
    assert len(page.all_tags("dt")) >= 5


DAYS = st.dates(date(2020, 1, 1), date(2023, 12, 31))
EVENTS = st.lists(
    st.tuples(DAYS, st.sampled_from(("en-cours", "realise", "report", "mesure", "meteo", "note"))), max_size=6
)


def written(events: list[tuple[date, str]]) -> str:
    """Return a file of follow-up where each of these happened on its day."""
    kinds: dict[str, list[str]] = {"notes": [], "reports": [], "mesures": [], "meteo": []}
    for when, what in events:
        match what:
            case "report":
                kinds["reports"].append(f"{{objectif: 1, a: '2024', le: {when}, decide_par: COPIL}}")
            case "mesure":
                kinds["mesures"].append(f"{{indicateur: 1, date: {when}, valeur: {when.day}}}")
            case "meteo":
                kinds["meteo"].append(f"{{valeur: couvert, le: {when}}}")
            case "note":
                kinds["notes"].append(f"{{date: {when}, objectif: 1, note: Le {when}, decision: Suivre}}")
            case etat:
                kinds["notes"].append(f"{{date: {when}, objectif: 1, etat: {etat}}}")
    return "".join(f"{kind}: [{', '.join(items)}]\n" for kind, items in kinds.items())


@settings(max_examples=6)
@given(events=EVENTS, day=DAYS)
def test_nothing_dated_after_a_day_is_in_its_account(
    tmp_path_factory: pytest.TempPathFactory, events: list[tuple[date, str]], day: date
) -> None:
    folder = tmp_path_factory.mktemp("projet")
    seen = []
    for kept in (events, [(when, what) for when, what in events if when <= day]):
        projet = load_projet(write_exemple(Exemple({"suivi/01.yaml": written(kept)}), folder), "projet")
        said = format_report([build_status(projet, day)])
        seen.append((said, on(projet, day), tableau_de_bord.compose(Request((projet,), day=day)).ensemble))
    assert seen[0] == seen[1]
