"""The follow-up: files of no fiche, states in other words, postponements nobody decided, figures that say too much."""

from __future__ import annotations

import pytest
from constats import findings_of, lines, places_of
from deployment import Deploy

from ptsm_cli.rules.rule import BASE

START = f"{BASE['fiches/01.yaml'].partition('indicateurs:')[0]}indicateurs:\n  - "


@pytest.mark.parametrize(
    ("etat", "expected"),
    [
        ("a-venir", []),
        ("en-cours", []),
        ("'en-cours'", []),
        ("a-lancer", ["V003"]),
        ("en cours", ["V003"]),
        ("Terminé", ["V003"]),
        ("reporte", ["V004"]),
        ("reporté", ["V004"]),
        ("Décalée", ["V004"]),
        ("en retard", ["S004"]),
        ("perdu", ["S004"]),
    ],
)
def test_a_state_is_one_of_the_words_of_the_format(deploy: Deploy, etat: str, expected: list[str]) -> None:
    note = f"  - {{date: 2021-06-01, objectif: 1, etat: {etat}}}\n"
    found = findings_of(deploy({"suivi/01.yaml": f"notes:\n{note}"}))
    assert sorted(finding.code for finding in found) == expected


def test_a_state_in_the_fiche_itself_is_looked_at_too(deploy: Deploy) -> None:
    notes = "suivi:\n  - {date: 2021-06-01, etat: suspendu}\n"
    assert lines(deploy({"fiches/01.yaml": f"{BASE['fiches/01.yaml']}{notes}"}), "V003") == [14]


@pytest.mark.parametrize(
    ("said", "expected"),
    [
        ("{objectif: 1, a: 2022, le: 2021-06-01, decide_par: COPIL}", []),
        ("{a: 2022, le: 2021-06-01, decide_par: COPIL}", []),
        ("{objectif: 1, a: 2022, le: 2021-06-01}", ["V005"]),
        ("{objectif: 1, a: 2022, decide_par: COPIL}", ["V005"]),
        ("{objectif: 1, a: 2022}", ["V005"]),
        ("{objectif: 2, a: 2022, le: 2021-06-01, decide_par: COPIL}", ["L007"]),
        ("{objectif: 1, volet: 1, a: 2022, le: 2021-06-01, decide_par: COPIL}", ["V006"]),
        ("{volet: 1, a: 2022, le: 2021-06-01, decide_par: COPIL}", ["V006"]),
    ],
)
def test_a_report_names_what_exists_and_who_decided_it(deploy: Deploy, said: str, expected: list[str]) -> None:
    root = deploy({"suivi/01.yaml": f"reports:\n  - {said}\n"})
    assert [finding.code for finding in findings_of(root, "L007", "V005", "V006")] == expected


@pytest.mark.parametrize(
    ("volet", "expected"), [("1", []), ("'2'", []), ("' 2 '", []), ("0", ["V006"]), ("3", ["V006"]), ("a", ["V006"])]
)
def test_a_volet_is_one_of_its_objective_by_its_rank(deploy: Deploy, volet: str, expected: list[str]) -> None:
    volets = "2021\n    volets: [{operateurs: CDL}, {operateurs: Mairie du Lac}]\nindicateurs"
    fiche = BASE["fiches/01.yaml"].replace("2021\nindicateurs", volets)
    notes = f"notes: [{{date: 2021-06-01, objectif: 1, volet: {volet}}}]\n"
    root = deploy({"fiches/01.yaml": fiche, "suivi/01.yaml": notes})
    assert [finding.code for finding in findings_of(root, "L007", "V006")] == expected


def test_a_fiche_that_cannot_be_read_may_have_its_follow_up(deploy: Deploy) -> None:
    root = deploy({"fiches/02.yaml": "numero: [\n", "suivi/02.yaml": "notes: []\n", "suivi/03.yaml": "notes: []\n"})
    assert [finding.location.path for finding in findings_of(root, "V001")] == [f"{root}/suivi/03.yaml"]


@pytest.mark.parametrize(
    ("indicateur", "valeur", "flagged"),
    [
        ("libelle: Nombre de personnes reçues", 7, True),
        ("libelle: Nombre de nouveaux patients", 10, True),
        ("libelle: Nombre d'usagers formés", 1, True),
        ("libelle: Suivis, unite: patients", 3, True),
        ("libelle: Nombre de personnes reçues", 11, False),
        ("libelle: Nombre de personnes reçues", 0, False),
        ("libelle: Nombre de réunions", 3, False),
        ("libelle: Nombre de personnes reçues, unite: jours", 3, False),
        ("libelle: Part des patients suivis, unite: '%', denominateur: Patients", 8, False),
        ("libelle: Délai d'accueil des patients, unite: jours", 3, False),
        ("libelle: Patients accueillis", 3, True),
        ("libelle: File active", 3, True),
        ("libelle: Patient traceur réalisé", 3, False),
    ],
)
def test_a_few_persons_are_not_to_be_published(deploy: Deploy, indicateur: str, valeur: int, flagged: bool) -> None:
    files = {"fiches/01.yaml": f"{START}{{{indicateur}, mesures: [{{date: 2021-06-01, valeur: {valeur}}}]}}\n"}
    assert lines(deploy(files), "V007") == ([11] if flagged else [])


@pytest.mark.parametrize(
    ("indicateur", "flagged"),
    [
        ("libelle: Part, unite: '%', denominateur: Élèves, valeur_cible: 120", True),
        ("libelle: Part, unite: '%', denominateur: Élèves, valeur_initiale: -1", True),
        ("libelle: Part, unite: '%', denominateur: Élèves, valeur_cible: 100", False),
        ("libelle: Hausse des appels, unite: '%', valeur_cible: 120", False),
        ("libelle: Taux d'occupation, unite: '%', valeur_cible: 105", False),
        ("libelle: Part des élèves, unite: '%', valeur_cible: 120", True),
        ("libelle: Part des élèves, unite: pourcent, valeur_initiale: '100,5'", True),
        ("libelle: Sorties préparées, unite: '% des sorties', valeur_cible: 120", True),
        ("libelle: Appels, unite: '% d’évolution', valeur_cible: 120", False),
        ("libelle: Satisfaction, unite: sur 10, valeur_cible: 12", True),
        ("libelle: Satisfaction, unite: sur 10, valeur_cible: 9", False),
        ("libelle: Suicides, unite: pour 10 000, valeur_cible: 120", False),
        ("libelle: Délai, unite: jours, valeur_cible: -3", True),
        ("libelle: Résultat, unite: €, valeur_cible: -3", False),
        ("libelle: Résultat, unite: Points., valeur_cible: -3", False),
        ("libelle: Résultat, unite: ' %. ', valeur_cible: 100", False),
        ("libelle: Résultat, unite: ' %. ', valeur_cible: 101", True),
        ("libelle: Résultat, unite: jours, valeur_cible: 0", False),
        ("libelle: Part, unite: '%', mesures: {date: 2021, numerateur: 13, denominateur: 12}", True),
        ("libelle: Part, unite: '%', mesures: {date: 2021, numerateur: 11, denominateur: 12}", False),
        ("libelle: Nombre de réunions, valeur_cible: -3", True),
        ("libelle: Nombre de réunions, valeur_cible: 300", False),
        ("libelle: Nb de réunions, valeur_cible: -3", True),
        ("libelle: Effectif, valeur_cible: -3", True),
        ("libelle: Part des élèves, valeur_cible: -3", True),
        ("libelle: Taux de suivi, valeur_cible: -3", True),
        ("libelle: Solde du nombre, valeur_cible: -3", False),
        ("libelle: Solde, valeur_cible: -3", False),
        ("libelle: Nombre des hausses, valeur_cible: -3", False),
    ],
)
def test_a_value_is_one_that_its_unit_allows(deploy: Deploy, indicateur: str, flagged: bool) -> None:
    assert bool(lines(deploy({"fiches/01.yaml": f"{START}{{{indicateur}}}\n"}), "V008")) is flagged


@pytest.mark.parametrize(
    ("fiche", "suivi", "flagged"),
    [
        ("libelle: Nombre de patients, valeur_initiale: 4", "", [("fiches/01.yaml", 11)]),
        ("libelle: Nombre de patients, valeur_cible: 4", "", []),
        ("libelle: Nombre de patients", "valeur: 4", [("suivi/01.yaml", 1)]),
        ("libelle: Nombre de patients", "valeur: quatre", []),
        ("libelle: Part, numerateur: Patients revus", "numerateur: 4, denominateur: 40", [("suivi/01.yaml", 1)]),
        ("libelle: Part, denominateur: Nombre de patients", "numerateur: 4, denominateur: 40", []),
        ("libelle: Part, numerateur: Réunions tenues", "numerateur: 4, denominateur: 40", []),
    ],
)
def test_a_few_persons_are_seen_wherever_they_are_counted(
    deploy: Deploy, fiche: str, suivi: str, flagged: list[tuple[str, int]]
) -> None:
    files = {"fiches/01.yaml": f"{START}{{{fiche}}}\n"}
    if suivi:
        files["suivi/01.yaml"] = f"mesures: {{indicateur: 1, date: 2021-06-01, {suivi}}}\n"
    assert [place[:2] for place in places_of(deploy(files), "V007")] == flagged


@pytest.mark.parametrize(
    ("written", "expected"),
    [
        ("2022", []),
        ("second semestre 2022", []),
        ("à définir", []),
        ("bientôt peut-être", ["E001"]),
        ("2022 à 2021", ["E004"]),
        ("Installation en 2022", ["E002"]),
    ],
)
def test_a_new_deadline_is_read_as_any_other(deploy: Deploy, written: str, expected: list[str]) -> None:
    report = f"  - {{objectif: 1, a: '{written}', le: 2021-06-01, decide_par: COPIL}}\n"
    found = findings_of(deploy({"suivi/01.yaml": f"reports:\n{report}"}), "E001", "E002", "E003", "E004")
    assert [finding.code for finding in found] == expected
    assert all("d'un report de la fiche n°1" in finding.message for finding in found)
