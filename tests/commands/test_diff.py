"""`ptsm diff`: its exit status, its formats, and what it says when it cannot compare."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

import pytest
from blanks import plain
from command import ptsm
from git_repository import Repository
from repository import DATA, EXAMPLES, MAYENNE

ADOPTED = DATA / "val-d-exemple" / "adopte"
REVISED = DATA / "val-d-exemple" / "revise"

SENTENCES = [
    "Version : libellé modifié : « Version adoptée » devient « Version révisée ».",
    "Version : date modifiée : « 12 mars 2024 » devient « 2 avril 2026 ».",
    "Version : état modifié : « arrêté » devient « révisé ».",
    "Vague « Avenant n° 1 » ajoutée.",
    "Fiche n°1 : partenaire ajouté : « CPAM ».",
    "Fiche n°1, objectif 3 : échéance modifiée : « à partir de janvier 2025 » devient « à partir de septembre 2025 ».",
    "Fiche n°1, indicateur « Appels reçus par an » : valeur cible modifiée : « 1 200 » devient « 2 000 ».",
    (
        "Fiche n°1, note de suivi « 20 juin 2024, objectif 1, réalisé » ajoutée : "
        "« La convention est signée par les trois partenaires »."
    ),
    "Fiche n°1, note de suivi « 20 juin 2024, objectif 2, en cours » ajoutée.",
    "Fiche n°1, note de suivi « 21 janvier 2025, objectif 2, en pause » ajoutée.",
    "Fiche n°1, note de suivi « 16 septembre 2025, objectif 2, réalisé » ajoutée.",
    "Fiche n°1, note de suivi « 16 septembre 2025, objectif 3, en cours » ajoutée.",
    (
        "Fiche n°1, note de suivi « 20 janvier 2026, objectif 3, réalisé » ajoutée : "
        "« La ligne répond tous les jours de 9 heures à 21 heures »."
    ),
    "Fiche n°1, objectif 2 : échéance reportée du second semestre 2024 au premier semestre 2025 (21 janvier 2025).",
    "Fiche n°1, mesure « Appels reçus par an, 31 décembre 2025 » ajoutée.",
    "Fiche n°1, météo « nuageux, 21 janvier 2025 » ajoutée.",
    "Fiche n°1, météo « ensoleillé, 20 janvier 2026 » ajoutée.",
    "Fiche n°2, objectif 1 : échéance reportée du second semestre 2025 au premier semestre 2026.",
    "Fiche n°2, note de suivi « 16 septembre 2025, objectif 1, bloqué » ajoutée.",
    (
        "Fiche n°2, note de suivi « 20 janvier 2026, objectif 1, en cours » ajoutée : "
        "« Un praticien est recruté à mi-temps »."
    ),
    "Fiche n°2, mesure « Délai moyen d'un avis, 31 décembre 2025 » ajoutée.",
    "Fiche n°2, météo « couvert, 20 janvier 2026 » ajoutée.",
    "Fiche n°3 : pilote ajouté : « ARS ».",
    "Fiche n°3 : pilote retiré : « à définir ».",
    "Fiche n°3, objectif 2 : échéance modifiée : « à définir » devient « 2027 ».",
    (
        "Fiche n°3, note de suivi « 20 janvier 2026, objectif 1, réalisé » ajoutée : "
        "« Douze infirmières scolaires se sont réunies deux fois »."
    ),
    "Fiche n°4, objectif 1 : libellé modifié : « Écrire un protocole de sortie » devient « Écrire un protocole ».",
    "Fiche n°4, objectif 1 : échéance reportée de « fin 2024 » au premier semestre 2026.",
    "Fiche n°4, note de suivi « 21 janvier 2025, objectif 1, réalisé en partie » ajoutée.",
    "Fiche n°4, note de suivi « 20 janvier 2026, objectif 2, en cours » ajoutée.",
    "Fiche n°4, mesure « Sorties préparées avec le protocole, 31 décembre 2024 » ajoutée.",
    "Fiche n°4, mesure « Sorties préparées avec le protocole, 31 décembre 2025 » ajoutée.",
    "La fiche n°5 est retirée (2 avril 2026).",
    "Fiche n°5 : motif de retrait ajouté : « La fiche n°7 prend la suite du recensement, avec une équipe d'appui. ».",
    "Fiche n°6, note de suivi « 20 janvier 2026, objectif 1, réalisé » ajoutée.",
    "Fiche n°6, note de suivi « 20 janvier 2026, objectif 2, en cours » ajoutée.",
    "Fiche n°6, objectif 2 : échéance reportée de « au plus tard juin 2026 » à « fin 2026 » (20 janvier 2026).",
    "Fiche n°6, mesure « Médiateurs en poste, 31 décembre 2024 » ajoutée.",
    "Fiche n°6, mesure « Médiateurs en poste, 31 décembre 2025 » ajoutée.",
    "La fiche n°7 succède à la fiche n°5.",
    "Fiche n°7 ajoutée : « Accompagner vers un logement ».",
    "Réunion « Commission de suivi, 14 mai 2024 » : statut modifié : « prévue » devient « tenue ».",
    "Réunion « Commission de suivi, 17 septembre 2024 » : statut modifié : « prévue » devient « tenue ».",
    "Réunion « Comité de pilotage, 8 octobre 2024 » : statut modifié : « prévue » devient « tenue ».",
    "Réunion « Commission de suivi, 21 janvier 2025 » : statut modifié : « prévue » devient « tenue ».",
    "Réunion « Commission de suivi, 21 janvier 2025 », décision « La formation des écoutants est reportée. » ajoutée.",
    "Réunion « Comité de pilotage, 18 mars 2025 » ajoutée.",
    "Réunion « Commission de suivi, 16 septembre 2025 » ajoutée.",
    "Réunion « Comité de pilotage, 2 décembre 2025 » ajoutée.",
    "Réunion « Commission de suivi, 20 janvier 2026 » ajoutée.",
    "Réunion « Comité de pilotage, 24 mars 2026 » ajoutée.",
    "Acte « Avenant au contrat territorial de santé mentale » ajouté.",
    "Acte « Révision du projet territorial de santé mentale » ajouté.",
]


def test_a_revision_is_told_in_sentences() -> None:
    done = ptsm("diff", ADOPTED, REVISED)
    title = "PTSM 00 – Val d'Exemple (territoire fictif)"
    assert plain(done.stdout).splitlines() == [title, *SENTENCES, "53 changements."]
    assert done.returncode == 1


def test_two_states_alike_are_told_alike() -> None:
    done = ptsm("diff", MAYENNE, MAYENNE)
    assert (done.returncode, done.stdout.splitlines()[1:], done.stderr) == (0, ["Aucun changement."], "")


def test_every_format_says_the_same_changes() -> None:
    found = json.loads(ptsm("diff", ADOPTED, REVISED, "--format", "json").stdout)["projets"][0]["changements"]
    assert [plain(change["phrase"]) for change in found] == SENTENCES
    bullets = [
        line for line in ptsm("diff", ADOPTED, REVISED, "--format", "md").stdout.splitlines() if line[:2] == "- "
    ]
    assert len(bullets) == len(SENTENCES)


def test_a_measure_of_another_indicator_is_another_measure(tmp_path: Path) -> None:
    copy = Path(shutil.copytree(DATA / "val-d-exemple" / "annee-1", tmp_path / "copie"))
    measured = copy / "suivi/06-pair-aidance.yaml"
    measured.write_text(measured.read_text("utf-8").replace("mediateurs", "autres"), encoding="utf-8")
    told = plain(ptsm("diff", DATA / "val-d-exemple" / "annee-1", copy).stdout).splitlines()[1:-1]
    assert told == [
        "Fiche n°6, mesure « autres, 31 décembre 2024 » ajoutée.",
        "Fiche n°6, mesure « Médiateurs en poste, 31 décembre 2024 » retirée.",
    ]


def test_a_file_read_in_part_is_named(tmp_path: Path) -> None:
    copy = Path(shutil.copytree(ADOPTED, tmp_path / "copie"))
    (copy / "fiches/06-pair-aidance.yaml").write_text("numero: [6\n", encoding="utf-8")
    done = ptsm("diff", ADOPTED, copy)
    assert "06-pair-aidance.yaml n'a pas pu être lu en entier" in " ".join(done.stderr.split())


def test_projects_of_one_side_only_cannot_be_compared() -> None:
    done = ptsm("diff", EXAMPLES, MAYENNE)
    assert (done.returncode, done.stdout) == (2, "")
    assert "n'est que d'un côté" in done.stderr


def recorded(top: Path) -> Repository:
    """Return a repository whose folder `val` was recorded as adopted, with a tag, and is now as revised."""
    repository = Repository(top)
    (top / "lisez-moi.yaml").write_text("avant: le projet\n", encoding="utf-8")
    repository.commit()
    shutil.copytree(ADOPTED, top / "val")
    repository.commit()
    repository.git("tag", "adopte")
    shutil.rmtree(top / "val")
    shutil.copytree(REVISED, top / "val")
    return repository


@pytest.mark.lent
def test_the_last_commit_is_what_one_starts_from(tmp_path: Path) -> None:
    repository = recorded(tmp_path / "depot")
    for line in (["val"], ["val", "--base", "adopte"], ["val/territoire.yaml", "--base", "HEAD"]):
        assert plain(ptsm("diff", *line, folder=repository.top).stdout).splitlines()[1:-1] == SENTENCES
    assert plain(ptsm("diff", folder=repository.top / "val").stdout).splitlines()[1:-1] == SENTENCES
    repository.commit()
    assert ptsm("diff", "val", folder=repository.top).returncode == 0
    assert ptsm("diff", "val", "--base", "adopte", folder=repository.top).returncode == 1


def test_what_cannot_be_compared_with_its_past_is_said(tmp_path: Path) -> None:
    repository = recorded(tmp_path / "depot")
    for line, message in (
        (["val", "--base", "adopte~1"], "Le projet « val » n'existait pas à la révision « adopte~1 »."),
        (["val", "--base", "adpote"], "La révision « adpote » n'existe pas"),
        (["val", "--base", ""], "n'existe pas"),
        (["val", "val", "--base", "adopte"], "--base compare un dossier à son passé, et ne va pas avec un second"),
        ([str(ADOPTED.parent / "rien")], "n'existe pas"),
    ):
        done = ptsm("diff", *line, folder=repository.top)
        assert (done.returncode, done.stdout) == (2, "")
        assert message in " ".join(done.stderr.split())


def test_a_past_that_cannot_be_read_whole_is_named(tmp_path: Path) -> None:
    repository = recorded(tmp_path / "depot")
    (repository.top / "val/fiches/06-pair-aidance.yaml").write_text("numero: [6\n", encoding="utf-8")
    repository.commit()
    done = ptsm("diff", "val", "--base", "HEAD", folder=repository.top)
    assert "HEAD:val/fiches/06-pair-aidance.yaml n'a pas pu être lu en entier" in " ".join(done.stderr.split())
