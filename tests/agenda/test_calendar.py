"""The order of milestones, and how a moment is put in French."""

from __future__ import annotations

import pytest
from deployment import Deploy

from ptsm_cli.agenda.calendar import placed_jalons, seances
from ptsm_cli.agenda.in_words import say_moment
from ptsm_cli.projet.instances import assemble
from ptsm_cli.projet.load import load_projet

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


def test_a_jalon_without_a_date_follows_those_it_depends_on(deploy: Deploy) -> None:
    projet = load_projet(deploy({"gouvernance/jalons.yaml": JALONS}), "projet")
    ordered = [placed.jalon.id for placed in placed_jalons(assemble(projet))]
    assert ordered == ["diagnostic", "avis-cts", "avis-clsm", "arrete", "appel", "saisine", "suite"]


@pytest.mark.parametrize(
    ("moment", "expected"),
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
def test_a_moment_keeps_the_words_of_the_document(deploy: Deploy, moment: str, expected: str) -> None:
    reunion = f"reunions: [{{id: copil-1, instance: copil, statut: prevue, {moment}}}]\n"
    projet = load_projet(deploy({"gouvernance/suivi.yaml": reunion}), "projet")
    [seance] = seances(assemble(projet))
    assert say_moment(seance.moment) == expected


def test_a_delay_says_its_last_day(deploy: Deploy) -> None:
    jalons = """\
jalons:
  - {id: arrete, libelle: Arrêté, type: arrete, echeance: Septembre 2019}
  - {id: charte, libelle: Charte, type: autre, echeance: Dans les 6 mois après l'arrêté}
"""
    projet = load_projet(deploy({"gouvernance/jalons.yaml": jalons}), "projet")
    [_, charte] = placed_jalons(assemble(projet))
    assert say_moment(charte.moment) == "Dans les 6 mois après l'arrêté (au plus tard le 30 mars 2020)"
