"""What the follow-up of a fiche names: an indicator by its id, its wording or its rank, a volet of an objective."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
from small_projet import fiche, write_projet

from ptsm_cli.findings.location import Route
from ptsm_cli.projet.deadlines import adopted_lines, collect_lines, context_of
from ptsm_cli.projet.indicateurs import indicateur_routes
from ptsm_cli.projet.living import on_day
from ptsm_cli.projet.reports import last_report

OWN, FIRST, SECOND = ("indicateurs",), ("objectifs_operationnels", 0), ("objectifs_operationnels", 1)
FICHE = """\
indicateurs:
  - {libelle: "Nombre d'appels.", id: Appels}
  - Délai
  - {libelle: appels}
objectifs_operationnels:
  - {libelle: Un, indicateurs: [Délai, {libelle: Lits, id: "3"}]}
  - {libelle: Deux, numero: B, indicateurs: [Visites, "Délai .", Places]}
"""


@pytest.mark.parametrize(
    ("named", "routes"),
    [
        ("indicateur: appels", [(*OWN, 0)]),  # its id comes before the wording of another
        ("indicateur: ' nombre d''appels '", [(*OWN, 0)]),
        ("indicateur: Nombre d'appels .", [(*OWN, 0)]),
        ("indicateur: délai", [(*OWN, 1), (*FIRST, "indicateurs", 0), (*SECOND, "indicateurs", 1)]),
        ("indicateur: délai, objectif: b", [(*SECOND, "indicateurs", 1)]),
        ("indicateur: 2", [(*OWN, 1)]),
        ("indicateur: 3", [(*FIRST, "indicateurs", 1)]),  # an id, idem
        ("indicateur: 3, objectif: B", [(*SECOND, "indicateurs", 2)]),
        ("indicateur: 1, objectif: 1", [(*FIRST, "indicateurs", 0)]),
        ("indicateur: 4", []),
        ("indicateur: lits, objectif: B", []),
        ("indicateur: lits, objectif: C", []),
        ("indicateur: 1, objectif: 9", []),
    ],
)
def test_an_indicator_is_named_by_its_id_else_its_wording_else_its_rank(
    tmp_path: Path, named: str, routes: list[Route]
) -> None:
    mesures = {"01": f"mesures: [{{{named}, date: 2020-01-01, valeur: 1}}]\n"}
    projet = write_projet(tmp_path, {"01": fiche("1", rest=FICHE)}, suivis=mesures)
    [mesure] = projet.suivis[0].contenu.mesures
    assert list(indicateur_routes(projet.fiches[0], mesure)) == routes


LINES = """\
echeance: 2020
objectifs_operationnels:
  - {libelle: Un, echeance: 2020}
  - {libelle: Deux, numero: B, echeance: 2020, volets: [{modalites: A}, {modalites: B, echeance: 2019}]}
deploiement: [{sous_territoire: Nord, echeance: 2020}]
"""
LAST = date(2021, 1, 1)


@pytest.mark.parametrize(
    ("reports", "put_off"),
    [
        ("{a: 2021, le: 2020-06-01}", ["2021", "", "", "", ""]),
        ("{a: 2021, le: 2020-06-01, objectif: 1}", ["", "2021", "", "", ""]),
        ("{a: 2021, le: 2020-06-01, objectif: b}", ["", "", "2021", "2021", ""]),
        ("{a: 2021, le: 2020-06-01, objectif: B, volet: ' 2 '}", ["", "", "", "2021", ""]),
        ("{a: 2021, le: 2020-06-01, volet: 1}", ["2021", "", "", "", ""]),
        ("{a: 2021, le: 2020-06-01, objectif: B, volet: 3}", ["", "", "", "", ""]),
        ("{a: 2021, le: 2020-06-01, objectif: 9}", ["", "", "", "", ""]),
        ("{a: 2021}, {a: 2022, le: 2021-01-02}, {a: 2023, le: 2021-01-01}", ["2023", "", "", "", ""]),
        ("{a: 2021, le: 2020-12-01}, {a: 2022, le: 2020-12}", ["2022", "", "", "", ""]),
        ("{a: 2021, le: 2020-06-01}, {a: 2022, le: 2020-06-01}", ["2022", "", "", "", ""]),
        ("{a: 2021, le: 2020-06-01}, {a: 2022, le: 2020-05-01}, {a: 2023, le: 2021}", ["2021", "", "", "", ""]),
    ],
)
def test_the_last_postponement_decided_is_that_of_the_lines_that_it_names(
    tmp_path: Path, reports: str, put_off: list[str]
) -> None:
    suivis = {"01": f"reports: [{reports}]\n"}
    projet = write_projet(tmp_path, {"01": fiche("1", rest=LINES)}, suivis=suivis)
    lines = list(adopted_lines(projet, projet.fiches[0], context_of(projet)))
    found = [last_report(line, LAST) for line in lines]
    assert [one.a.texte if one else "" for one in found] == put_off
    whole = [last_report(line, LAST, is_shared=True) is not None for line in lines]
    assert all(whole) is (found[0] is not None)
    in_force = collect_lines(on_day(projet, LAST))
    assert [line.echeance.texte if line.adopted else "" for line in in_force] == put_off
    assert {line.said for line in in_force if line.adopted} <= {f"reporté de 2020 à {said}" for said in put_off} | {
        "reporté de 2019 à 2021"
    }
