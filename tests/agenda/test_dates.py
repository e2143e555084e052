"""Dates and hours of meetings, milestones and notes, in every document: read, or printed as they are written."""

from __future__ import annotations

from datetime import date
from itertools import permutations
from pathlib import Path

import pytest
from command import ptsm
from constats import findings_of
from deployment import Deploy

from ptsm_cli.agenda.moments import Moment, jalon_moments
from ptsm_cli.analysis import alone
from ptsm_cli.projet.load import load_projet

INSTANCE = "instances:\n  - {id: copil, nom: Comité de pilotage, type: copil, sigle: COPIL}\nreunions:\n"
DAY = ("--date", "2021-06-15")


def _printed(root: Path, document: str, *options: str) -> str:
    """Return a document of a project in Markdown."""
    ptsm("render", root, "--document", document, "--format", "md", "-o", root.parent / "sortie", *DAY, *options)
    return (root.parent / "sortie" / f"{document}.md").read_text(encoding="utf-8")


@pytest.mark.parametrize(
    ("when", "agenda", "printed"),
    [
        ("date: 05/07/2021, heure: 14 h 30", "5 juillet 2021, 14:30", "5 juillet 2021, 14\u00a0h\u00a030"),
        ("date: 3 décembre 2021, heure: 14h", "3 décembre 2021, 14:00", "3 décembre 2021, 14\u00a0h"),
        ("date: Décembre 2021", "Décembre 2021", "Décembre 2021"),
        (
            "date: 'le lendemain de la séance', heure: 9H05",
            "le lendemain de la séance, 09:05",
            "le lendemain de la séance, 9\u00a0h\u00a005",
        ),
        ("date: 2021-07-05, heure: vers 9h", "5 juillet 2021, vers 9h", "5 juillet 2021, vers 9h"),
        ("date: 2021-02-30", "2021-02-30", "2021-02-30"),
        ("date: à définir", "à définir", "à définir"),
    ],
)
def test_a_meeting_is_printed_with_its_date_and_hour(deploy: Deploy, when: str, agenda: str, printed: str) -> None:
    root = deploy({"gouvernance/a.yaml": f"{INSTANCE}  - {{id: r, instance: copil, statut: prevue, {when}}}\n"})
    texts = (
        ptsm("agenda", root, *DAY).stdout,
        ptsm("agenda", root, *DAY, "--format", "md").stdout,
        _printed(root, "gouvernance"),
        _printed(root, "dossier", "--reunion", "r"),
    )
    expected = (agenda, agenda, printed, printed)
    missing = [x for text, x in zip(texts, expected, strict=True) if x.lower() not in text.lower()]
    assert (missing, ["préciser" in text for text in texts]) == ([], [False] * 4)


@pytest.mark.parametrize(
    ("when", "said", "state"),
    [
        ("8 février 2020", "8 février 2020", "Jalons franchis"),
        ("février 2020", "février 2020", "Jalons franchis"),
        ("avant février 2020", "avant février 2020", "Jalons à échéance passée, sans date enregistrée"),
        (
            "2 mois après le lancement",
            "2 mois après le lancement (au plus tard le 1er mars 2020)",
            "Jalons à échéance passée",
        ),
        ("quand tout sera prêt", "quand tout sera prêt", "Jalons sans date certaine"),
    ],
)
def test_a_milestone_is_placed_by_the_words_of_its_date(deploy: Deploy, when: str, said: str, state: str) -> None:
    start = "jalons:\n  - {id: l, libelle: Lancement, type: lancement, date: 01/01/2020}\n"
    root = deploy({"gouvernance/a.yaml": f"{start}  - {{id: a, libelle: Arrêté, type: arrete, date: '{when}'}}\n"})
    agenda = ptsm("agenda", root, *DAY, "--format", "md").stdout
    section = agenda.partition(f"{state}")[2].partition("##")[0]
    assert said in section


JALONS = (
    "{id: l, libelle: Lancement, type: lancement, date: 2020-01-01, echeance: début 2020}",
    "{id: p, libelle: Publication, type: autre, date: 2 mois après le lancement}",
    "{id: a, libelle: Avis, type: avis, echeance: 1 mois après la publication}",
)


@pytest.mark.parametrize("order", list(permutations(JALONS)))
def test_milestones_are_placed_in_whatever_order_they_are_written(deploy: Deploy, order: tuple[str, ...]) -> None:
    projet = load_projet(deploy({"gouvernance/a.yaml": f"jalons: [{', '.join(order)}]\n"}), "projet")
    moments = jalon_moments(alone(projet, date(2021, 6, 15)).gouvernance)
    assert moments == {
        "l": Moment("début 2020", date(2020, 1, 1), date(2020, 1, 1)),
        "p": Moment("2 mois après le lancement", date(2020, 1, 1), date(2020, 3, 1), landmark="l"),
        "a": Moment("1 mois après la publication", date(2020, 1, 1), date(2020, 4, 1), landmark="p"),
    }


def test_a_note_tells_its_date_in_the_dossier(deploy: Deploy) -> None:
    dates = {1: "05/07/2020", 2: "mars 2021"}
    notes = "suivi:\n" + "".join(f"  - {{date: {d}, objectif: {n}, etat: en-cours}}\n" for n, d in dates.items())
    objectifs = "objectifs_operationnels:\n  - {libelle: Un, echeance: 2021}\n  - {libelle: Deux, echeance: 2021}\n"
    root = deploy(
        {
            "fiches/02.yaml": f"numero: 2\ntitre: Former\ngroupe: axe-1\npilotes: mairie\n{objectifs}{notes}",
            "gouvernance/a.yaml": f"{INSTANCE}  - {{id: r, instance: copil, statut: prevue, date: 2021-07-01}}\n",
        }
    )
    dossier = _printed(root, "dossier", "--reunion", "r")
    assert [said in dossier for said in ("En cours – au 5 juillet 2020", "En cours – mars 2021")] == [True, True]


@pytest.mark.parametrize(
    ("dates", "messages"),
    [
        (("05/07/2020", "3 août 2020"), []),
        (("août 2020", "05/07/2020"), ["précède"]),
        (("août 2020", "12/08/2020"), []),
        (("05/07/2020", "5 juillet 2020"), ["est datée du même jour que"]),
        (("bientôt", "05/07/2020"), []),
        (("décembre 2021",), ["est dans le futur"]),
    ],
)
def test_measures_are_compared_by_what_their_dates_say(
    deploy: Deploy, dates: tuple[str, ...], messages: list[str]
) -> None:
    measures = "".join(f"      - {{date: {when}, valeur: 1}}\n" for when in dates)
    fiche = (
        "numero: 2\ntitre: Former\ngroupe: axe-1\nindicateurs:\n  - libelle: Reçus\n    valeur_cible: 1\n    mesures:\n"
    )
    found = findings_of(deploy({"fiches/02.yaml": fiche + measures}), "I003")
    assert [any(said in f.message for said in messages) for f in found] == [True] * len(messages)


def test_words_beside_the_date_of_a_meeting_are_an_advice(deploy: Deploy) -> None:
    reunion = "  - {id: r, instance: copil, statut: prevue, date: '5 juillet 2021, journée'}\n"
    found = findings_of(deploy({"gouvernance/a.yaml": INSTANCE + reunion}), "E001", "E002", "S004")
    assert [(f.code, f.message.partition(" de la")[0]) for f in found] == [
        ("E002", "La date «\u00a05 juillet 2021, journée\u00a0»")
    ]
