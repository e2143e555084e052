"""Meetings and milestones in time: where they stand, what is past, next and due."""

from __future__ import annotations

import json
from datetime import date
from itertools import pairwise
from pathlib import Path

import pytest
from deploiement import Deployer

from ptsm_cli.agenda.agenda import Agenda, dresser
from ptsm_cli.agenda.moments import moments_des_jalons
from ptsm_cli.common.periodes import Periode, annee
from ptsm_cli.projet.governance import assembler
from ptsm_cli.projet.load import charger_projet
from ptsm_cli.render.request import Demande
from ptsm_cli.render.run import rendre
from ptsm_cli.report.agenda.json import formater as formater_json
from ptsm_cli.suivi.notes import etat_de_l_echeance

REUNIONS = """\
instances:
  - {id: copil, nom: Comité de pilotage, sigle: COPIL, type: copil}
  - {id: ag, nom: Assemblée générale, type: assemblee-generale}
reunions:
  - {id: copil-1, instance: copil, date: 2020-03-25, statut: annulee, motif: Confinement, remplacee_par: copil-2}
  - {id: copil-2, instance: copil, date: 2020-06-23, heure: 14h30, statut: tenue}
  - {id: ag-1, instance: ag, echeance: novembre 2020, statut: prevue}
  - {id: copil-3, instance: copil, date: 2021-02-02, statut: prevue}
  - {id: ag-2, instance: ag, statut: prevue}
"""


def dresse(racine: Path, jour: str, fenetre: Periode | None = None, instances: frozenset[str] = frozenset()) -> Agenda:
    return dresser(charger_projet(racine, "projet"), date.fromisoformat(jour), fenetre, instances)


def imprime(racine: Path, jour: str, periode: Periode | None = None) -> str:
    demande = Demande((charger_projet(racine, "projet"),), jour=date.fromisoformat(jour), debut=periode, fin=periode)
    return rendre(demande, "agenda", ["md"])["md"]


@pytest.mark.parametrize(
    ("jour", "passees", "a_venir", "prochaine"),
    [
        ("2020-01-01", [], ["copil-1", "copil-2", "ag-1", "copil-3"], "copil-2"),
        ("2020-06-23", ["copil-1"], ["copil-2", "ag-1", "copil-3"], "copil-2"),
        ("2020-11-15", ["copil-1", "copil-2"], ["ag-1", "copil-3"], "ag-1"),
        ("2020-12-01", ["copil-1", "copil-2", "ag-1"], ["copil-3"], "copil-3"),
        ("2022-01-01", ["copil-1", "copil-2", "ag-1", "copil-3"], [], None),
    ],
)
def test_the_day_parts_the_reunions_into_past_and_next(
    deployer: Deployer, jour: str, passees: list[str], a_venir: list[str], prochaine: str | None
) -> None:
    agenda = dresse(deployer({"gouvernance/suivi.yaml": REUNIONS}), jour)
    assert [s.reunion.id for s in agenda.passees] == passees
    assert [s.reunion.id for s in agenda.a_venir] == a_venir
    assert [s.reunion.id for s in agenda.sans_date] == ["ag-2"]
    assert (agenda.prochaine.reunion.id if agenda.prochaine else None) == prochaine


def test_a_chain_of_delays_longer_than_the_calendar_has_no_end(deployer: Deployer) -> None:
    jalons = "jalons:\n  - {id: a, libelle: A, type: autre, date: 2199-01-01}\n" + "".join(
        f"  - {{id: {ici}, libelle: {ici}, type: autre, echeance: dans les 999 ans suivant {avant}, apres: {avant}}}\n"
        for avant, ici in pairwise("abcdefghij")
    )
    projet = charger_projet(deployer({"gouvernance/suivi.yaml": jalons}), "projet")
    moments = moments_des_jalons(assembler(projet))
    assert [moment.fin.year if moment.fin else None for moment in moments.values()][-3:] == [9192, None, None]


def test_a_window_and_an_instance_narrow_the_agenda(deployer: Deployer) -> None:
    racine = deployer({"gouvernance/suivi.yaml": REUNIONS})
    agenda = dresse(racine, "2020-01-01", annee(2020), frozenset({"copil"}))
    assert [s.reunion.id for s in agenda.seances] == ["copil-1", "copil-2"]
    assert (agenda.etapes, agenda.echeances) == ((), ())


def test_the_echeances_to_come_are_those_of_the_fiches(deployer: Deployer) -> None:
    agenda = dresse(deployer({}), "2021-03-01")
    assert [(ligne.fiche.id, ligne.echeance.fin) for ligne in agenda.echeances] == [("01", date(2021, 6, 30))]
    assert dresse(deployer({}), "2021-07-01").echeances == ()


JALONS = """\
jalons:
  - {id: diagnostic, libelle: Diagnostic partagé, type: diagnostic, echeance: mars à mai 2018}
  - {id: arrete, libelle: Arrêté du DGARS, type: arrete, echeance: septembre 2019}
  - {id: contrat, libelle: Contrat territorial, type: contrat, echeance: dans les 6 mois après l'arrêté}
  - {id: charte, libelle: Charte, type: autre, echeance: 3 mois après la signature, apres: contrat}
  - {id: bilan, libelle: Bilan, type: evaluation, echeance: 2 ans après le bilan}
  - {id: suite, libelle: Suite, type: autre}
"""


@pytest.mark.parametrize(
    ("jalon", "debut", "fin", "repere"),
    [
        ("diagnostic", date(2018, 3, 1), date(2018, 5, 31), None),
        ("arrete", date(2019, 9, 1), date(2019, 9, 30), None),
        ("contrat", date(2019, 9, 1), date(2020, 3, 30), "arrete"),
        ("charte", date(2019, 9, 1), date(2020, 6, 30), "contrat"),
        ("bilan", None, None, None),
        ("suite", None, None, None),
    ],
)
def test_a_delay_is_counted_from_the_jalon_that_it_names(
    deployer: Deployer, jalon: str, debut: date | None, fin: date | None, repere: str | None
) -> None:
    projet = charger_projet(deployer({"gouvernance/jalons.yaml": JALONS}), "projet")
    moment = moments_des_jalons(assembler(projet))[jalon]
    assert (moment.debut, moment.fin, moment.repere) == (debut, fin, repere)


ETAPES = """\
jalons:
  - {id: cadrage, libelle: Cadrage, type: cadrage, echeance: 2018}
  - {id: avis, libelle: Avis, type: avis, apres: cadrage}
  - {id: arrete, libelle: Arrêté, type: arrete, date: 2019-09-30, apres: avis}
  - {id: charte, libelle: Charte, type: autre, echeance: dans les 6 mois après l'arrêté}
  - {id: contrat, libelle: Contrat, type: contrat, date: 2021-01-15, apres: arrete}
  - {id: evaluation, libelle: Évaluation, type: evaluation, echeance: à partir de 2022}
  - {id: suite, libelle: Suite, type: autre}
"""


@pytest.mark.parametrize(
    ("jour", "attendus"),
    [
        ("2018-06-01", "a-venir sans-date a-venir a-venir a-venir a-venir sans-date"),
        ("2019-01-01", "en-retard sans-date a-venir a-venir a-venir a-venir sans-date"),
        ("2019-09-30", "franchi franchi franchi a-venir a-venir a-venir sans-date"),
        ("2020-03-31", "franchi franchi franchi en-retard a-venir a-venir sans-date"),
        ("2021-01-15", "franchi franchi franchi en-retard franchi a-venir sans-date"),
    ],
)
def test_a_jalon_is_reached_on_its_day_or_once_the_next_one_is_and_late_after_its_deadline(
    deployer: Deployer, jour: str, attendus: str
) -> None:
    agenda = dresse(deployer({"gouvernance/jalons.yaml": ETAPES}), jour)
    ordre = ("cadrage", "avis", "arrete", "charte", "contrat", "evaluation", "suite")
    assert [agenda.etats[jalon] for jalon in ordre] == attendus.split()


FICHE_SUIVIE = """\
numero: "1"
titre: Former
groupe: axe-1
objectifs_operationnels:
  - {libelle: Oublié, echeance: 2019}
  - {libelle: Réalisé, echeance: 2019}
  - {libelle: En cours, echeance: 2020}
  - {libelle: Plus tard, echeance: 2021}
suivi:
  - {date: 2019-12-01, objectif: 2, etat: realise}
  - {date: 2019-12-01, objectif: 3, etat: en-cours}
  - {date: 2021-02-01, objectif: 1, etat: abandonne}
"""


@pytest.mark.parametrize(
    ("jour", "etats", "en_retard"),
    [
        ("2019-06-01", ["a-venir", "a-venir", "a-venir", "a-venir"], 0),
        ("2020-06-01", ["en-retard", "close", "a-venir", "a-venir"], 1),
        ("2021-01-01", ["en-retard", "close", "en-retard", "a-venir"], 2),
        ("2021-06-01", ["close", "close", "en-retard", "a-venir"], 1),
    ],
)
def test_a_deadline_is_late_once_past_unless_the_notes_of_that_day_close_it(
    deployer: Deployer, jour: str, etats: list[str], en_retard: int
) -> None:
    racine = deployer({"fiches/01.yaml": FICHE_SUIVIE, "fiches/02.yaml": None})
    agenda = dresse(racine, jour, Periode(date(2019, 1, 1), date(2021, 12, 31)))
    assert [etat_de_l_echeance(ligne, agenda.aujourdhui) for ligne in agenda.echeances] == etats
    assert agenda.en_retard == en_retard


def test_the_report_parts_what_is_past_next_and_due(deployer: Deployer) -> None:
    racine = deployer({"fiches/01.yaml": FICHE_SUIVIE, "gouvernance/jalons.yaml": ETAPES})
    lignes = imprime(racine, "2021-01-01", annee(2019)).splitlines()
    assert [ligne for ligne in lignes if ligne.startswith("#")][1:] == [
        "## Jalons franchis",
        "## Jalons à échéance passée, sans date enregistrée",
        "## Échéances passées sans réalisation enregistrée",
        "## Échéances réalisées ou abandonnées",
    ]
    assert imprime(racine, "2021-01-01").count("--from et --to les montrent.") == 1


def test_a_program_reads_the_state_of_each_jalon_and_deadline(deployer: Deployer) -> None:
    racine = deployer({"fiches/01.yaml": FICHE_SUIVIE, "fiches/02.yaml": None, "gouvernance/jalons.yaml": ETAPES})
    [agenda] = json.loads(formater_json([dresse(racine, "2021-01-01", annee(2019))]))
    etats = [[x["etat"] for x in agenda[cle]] for cle in ("jalons", "echeances")]
    assert (*etats, agenda["echeances_en_retard"]) == (["franchi", "en-retard"], ["en-retard", "close"], 2)


def test_a_fiche_whose_number_another_has_is_named_with_its_group(deployer: Deployer) -> None:
    territoire = (
        "{id: essai, nom: Essai, sigle: PTSM E, numerotation: par-groupe, groupes: ["
        "{id: axe-1, genre: axe, numero: 1, titre: Repérer}, {id: axe-2, genre: axe, numero: 2, titre: Loger}]}"
    )
    autre = FICHE_SUIVIE.replace("axe-1", "axe-2")
    racine = deployer({"territoire.yaml": territoire, "fiches/01.yaml": FICHE_SUIVIE, "fiches/02.yaml": autre})
    texte = imprime(racine, "2021-01-01")
    assert ["Fiche n°1 (Axe 1 – Repérer)" in texte, "Fiche n°1 (Axe 2 – Loger)" in texte] == [True, True]


def test_delays_that_wait_for_each_other_do_not_loop(deployer: Deployer) -> None:
    jalons = """\
jalons:
  - {id: a, libelle: Premier, type: autre, echeance: 1 mois après le second}
  - {id: b, libelle: Second, type: autre, echeance: 1 mois après le premier}
"""
    projet = charger_projet(deployer({"gouvernance/jalons.yaml": jalons}), "projet")
    assert [moment.fin for moment in moments_des_jalons(assembler(projet)).values()] == [None, None]
