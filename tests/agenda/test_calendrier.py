"""The order of milestones, and how a moment is put in French."""

from __future__ import annotations

import pytest
from deploiement import Deployer

from ptsm_cli.agenda.calendrier import etapes, seances
from ptsm_cli.agenda.wording import quand
from ptsm_cli.projet.governance import assembler
from ptsm_cli.projet.load import charger_projet

JALONS = """\
jalons:
  - {id: arrete, libelle: Arrêté, type: arrete, date: 2019-02-08, apres: [avis-cts, avis-clsm]}
  - {id: avis-cts, libelle: Avis du CTS, type: avis, apres: diagnostic}
  - {id: avis-clsm, libelle: Avis du CLSM, type: avis, apres: diagnostic}
  - {id: saisine, libelle: Saisine, type: autre, echeance: deuxième trimestre 2019}
  - {id: appel, libelle: Appel, type: autre, echeance: premier semestre 2019}
  - {id: suite, libelle: Suite, type: autre}
  - {id: diagnostic, libelle: Diagnostic, type: diagnostic, echeance: mars à mai 2018}
"""


def test_a_jalon_without_a_date_follows_those_it_depends_on(deployer: Deployer) -> None:
    projet = charger_projet(deployer({"gouvernance/jalons.yaml": JALONS}), "projet")
    rangees = [etape.jalon.id for etape in etapes(assembler(projet))]
    assert rangees == ["diagnostic", "avis-cts", "avis-clsm", "arrete", "appel", "saisine", "suite"]


@pytest.mark.parametrize(
    ("moment", "attendu"),
    [
        ("date: 2020-03-01", "1er mars 2020"),
        ("date: 2020-03-25, echeance: Mars 2020", "25 mars 2020"),
        ("echeance: Début 2019", "Début 2019"),
        ("echeance: 2018 - 2019", "2018 - 2019"),
        ("echeance: {texte: novembre, debut: 2020-11, fin: 2020-11}", "novembre 2020"),
        ("echeance: {texte: à la rentrée, debut: 2020-09, fin: 2020-09}", "à la rentrée (septembre 2020)"),
        ("echeance: à partir de 2021", "à partir de 2021"),
        ("echeance: quand les fiches seront prêtes", "quand les fiches seront prêtes"),
        ("objet: Bilan", "date à préciser"),
    ],
)
def test_a_moment_keeps_the_words_of_the_document(deployer: Deployer, moment: str, attendu: str) -> None:
    reunion = f"reunions: [{{id: copil-1, instance: copil, statut: prevue, {moment}}}]\n"
    projet = charger_projet(deployer({"gouvernance/suivi.yaml": reunion}), "projet")
    [seance] = seances(assembler(projet))
    assert quand(seance.moment) == attendu


def test_a_delay_says_its_last_day(deployer: Deployer) -> None:
    jalons = """\
jalons:
  - {id: arrete, libelle: Arrêté, type: arrete, echeance: Septembre 2019}
  - {id: charte, libelle: Charte, type: autre, echeance: Dans les 6 mois après l'arrêté}
"""
    projet = charger_projet(deployer({"gouvernance/jalons.yaml": jalons}), "projet")
    [_, charte] = etapes(assembler(projet))
    assert quand(charte.moment) == "Dans les 6 mois après l'arrêté (au plus tard le 30 mars 2020)"
