"""The dossier of a meeting: which one, what came before, what is due before the next one, who leads nothing."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest
from commande import ptsm
from petit_projet import SANS_HORIZON, TERRITOIRE, ecrire, fiche
from repository import EXAMPLES
from tableaux import texte, textes

from ptsm_cli.common.errors import ValeurInconnueError
from ptsm_cli.projet.load import charger_projet
from ptsm_cli.projet.projet import Projet
from ptsm_cli.render.documents import dossier as module
from ptsm_cli.render.documents.dossier import Dossier
from ptsm_cli.render.request import Demande
from ptsm_cli.render.run import rendre

GOUVERNANCE = """\
instances:
  - {id: copil, nom: Comité de pilotage, sigle: COPIL, type: copil, composition: [Usagers]}
  - {id: gt, nom: Groupe Accompagner, type: groupe-de-travail, groupe: axe-2}
reunions:
  - {id: copil-1, instance: copil, date: 2019-12-04, statut: tenue,
     decisions: [Écrire les fiches, {libelle: Relire, fiches: ["1", inconnue]}]}
  - {id: copil-2, instance: copil, date: 2020-03-25, statut: annulee, remplacee_par: copil-3}
  - {id: gt-1, instance: gt, date: 2020-05-01, statut: tenue}
  - {id: copil-3, instance: copil, date: 2020-06-23, heure: "9:00", statut: prevue, lieu: Mairie, objet: Bilan,
     ordre_du_jour: [Calendrier, Fiches], decisions_attendues: [Valider]}
  - {id: copil-4, instance: copil, date: 2020-10-07, statut: prevue}
"""

FICHES = {
    "01": fiche(
        "1",
        "Former",
        "pilotes: à définir\nobjectifs_operationnels:\n"
        "  - {libelle: Passé, echeance: 2019, operateurs: ch-essai}\n"
        "  - {libelle: Réalisé, echeance: 2019}\n"
        "  - {libelle: En cours, echeance: été 2020}\n"
        "  - {libelle: Sans date, echeance: en continu}\n"
        "  - {libelle: Plus tard, echeance: octobre 2020}\n"
        "suivi:\n"
        "  - {date: 2020-01-15, objectif: 2, etat: realise}\n"
        "  - {date: 2020-02-01, objectif: 3, etat: en-cours, note: Un groupe se réunit}\n"
        "  - {date: 2020-07-01, objectif: 3, etat: abandonne}\n",
    ),
    "02": fiche(
        "2",
        "Loger",
        "objectifs_operationnels: [{libelle: Ouvrir, echeance: septembre 2020, pilotes: ch-essai}]\n",
        "axe-2",
    ),
    "03": fiche("3", "Écouter", "meme_contenu_que: '1'\n"),
}


def composer(projet: Projet, demandee: str | date) -> Dossier:
    """Return the dossier of the meeting of this id, or of the next one from this day on."""
    demande = Demande((projet,), demandee) if isinstance(demandee, str) else Demande((projet,), jour=demandee)
    return module.composer(demande)


@pytest.fixture
def projet(tmp_path: Path) -> Projet:
    """Return a project with two bodies and five meetings."""
    return ecrire(tmp_path, FICHES, gouvernance=GOUVERNANCE)


def echeances(dossier: Dossier) -> list[tuple[str, list[list[str]]]]:
    """Return the deadlines of a dossier: each fiche with its rows."""
    return [(due.titre, textes(due.objectifs)[1:]) for due in dossier.fiches]


@pytest.mark.parametrize(
    ("exemple", "reunion"),
    [
        ("artois-audomarois-62", "copil-2020-06-23"),
        ("artois-audomarois-62", "copil-2020-10-07"),
        ("mayenne-53", "copil-2019-01-25"),
        ("meurthe-et-moselle-54", "ag-2018-02-20"),
    ],
)
def test_the_dossier_of_a_real_meeting_is_the_one_expected(
    exemple: str, reunion: str, comparer: Callable[[str, str], None]
) -> None:
    projet = charger_projet(EXAMPLES / exemple, exemple)
    comparer(f"{exemple}/dossier-{reunion}.md", rendre(Demande((projet,), reunion), "dossier", ["md"])["md"])


@pytest.mark.parametrize(
    ("demandee", "jour"),
    [
        ("gt-1", "1er mai 2020"),
        ("copil-2", "25 mars 2020"),
        (date(2020, 1, 1), "1er mai 2020"),
        (date(2020, 6, 23), "23 juin 2020, 9\u00a0h"),
        (date.min, "4 décembre 2019"),
    ],
)
def test_a_meeting_is_named_or_is_the_next_one_that_is_not_cancelled(
    projet: Projet, demandee: str | date, jour: str
) -> None:
    assert composer(projet, demandee).garde.date == jour


@pytest.mark.parametrize(
    ("demandee", "hint"),
    [
        ("copil-33", "Vouliez-vous dire «\u00a0copil-3\u00a0»"),
        (date(2021, 1, 1), "Dernières réunions\u00a0: copil-1, copil-2, gt-1, copil-3 et copil-4."),
    ],
)
def test_a_meeting_that_does_not_exist_is_refused_with_those_that_do(
    projet: Projet, demandee: str | date, hint: str
) -> None:
    with pytest.raises(ValeurInconnueError) as refus:
        composer(projet, demandee)
    assert (refus.value.hint or "").startswith(hint)


def test_the_cover_says_body_day_place_and_state(projet: Projet) -> None:
    garde = composer(projet, "copil-3").garde
    assert (garde.document, garde.mention) == ("Dossier de réunion – COPIL", "Bilan")
    assert {detail.libelle: detail.valeur.replace("\u00a0", " ") for detail in garde.details} == {
        "Instance": "Comité de pilotage (COPIL)",
        "Lieu": "Mairie",
        "État": "Prévue",
        "Composition": "1 membre cité",
    }


def test_the_meeting_before_skips_the_cancelled_ones_and_the_other_bodies(projet: Projet) -> None:
    precedente = composer(projet, "copil-3").precedente
    assert precedente is not None
    assert precedente.titre == "Décisions de la réunion précédente (4 décembre 2019)"
    assert precedente.decisions == ("Écrire les fiches", "Relire (fiches n°1 et inconnue)")


def test_what_is_due_before_the_next_meeting_is_listed_and_what_is_past_is_marked(projet: Projet) -> None:
    dossier = composer(projet, "copil-3")
    assert echeances(dossier) == [
        (
            "Former",
            [
                ["Passé", "2019 / échéance passée", "CHE", ""],
                ["En cours", "été 2020", "", "En cours / au 1er février 2020 / Un groupe se réunit"],
            ],
        ),
        ("Loger", [["Ouvrir", "septembre 2020"]]),
    ]
    assert dossier.bilan.replace("\u00a0", " ") == (
        "La prochaine réunion de cette instance est celle du 7 octobre 2020. "
        "2 fiches ont 3 échéances d'ici là, dont 1 déjà passée."
    )


def test_a_past_meeting_knows_nothing_of_later_notes(projet: Projet) -> None:
    assert echeances(composer(projet, "copil-1")) == [("Former", [["Passé", "2019", "CHE"], ["Réalisé", "2019", ""]])]


@pytest.mark.parametrize(
    ("territoire", "dues", "terme"),
    [
        (TERRITOIRE, ["Passé", "Plus tard", "Ouvrir"], "jusqu'au 31 décembre 2021. 2 fiches"),
        (SANS_HORIZON, ["Passé", "Plus tard", "Ouvrir"], "les échéances datées sont reprises. 2 fiches"),
        (
            TERRITOIRE.replace("{debut: 2019, fin: 2021}", "{debut: 2019, fin: 2020-06}"),
            ["Passé", "Ouvrir"],
            "jusqu'au 7 octobre 2020. 2 fiches",
        ),
    ],
)
def test_the_last_meeting_looks_as_far_as_the_roadmap(
    tmp_path: Path, territoire: str, dues: list[str], terme: str
) -> None:
    dossier = composer(ecrire(tmp_path, FICHES, territoire, gouvernance=GOUVERNANCE), "copil-4")
    assert [rang[0] for _, rangs in echeances(dossier) for rang in rangs] == dues
    assert terme in dossier.bilan.replace("\u00a0", " ")


def test_a_working_group_looks_only_at_its_own_fiches(projet: Projet) -> None:
    dossier = composer(projet, "gt-1")
    assert [titre for titre, _ in echeances(dossier)] == ["Loger"]
    assert dossier.sans_pilote is None


def test_the_fiches_that_nobody_leads_are_listed_once(projet: Projet) -> None:
    assert textes(composer(projet, "copil-3").sans_pilote)[1:] == [["Fiche action n°1", "Former", "Axe 1 – Repérer"]]


def test_a_fiche_says_who_leads_it(projet: Projet) -> None:
    menees = {due.titre: [texte(nom) for nom in due.faits[0].valeurs] for due in composer(projet, "copil-3").fiches}
    assert menees == {"Former": ["à définir"], "Loger": ["CHE"]}


def test_a_meeting_without_a_day_still_has_a_dossier(tmp_path: Path) -> None:
    gouvernance = "reunions: [{id: ag-1, instance: ag, statut: prevue}]"
    dossier = composer(ecrire(tmp_path, FICHES, gouvernance=gouvernance), "ag-1")
    assert (dossier.garde.date, [due.passees for due in dossier.fiches]) == ("Date à préciser", [0, 0])


@pytest.mark.parametrize(
    ("options", "statut", "ecrits", "dit"),
    [
        (["--document", "dossier", "--date", "2020-01-01"], 0, ["avec/dossier.md"], "sans n'a pas de réunion"),
        (["--document", "dossier", "--reunion", "copil-4"], 0, ["avec/dossier.md"], ""),
        (["--document", "dossier", "--reunion", "copil-9"], 2, [], "n'a pas de réunion «\u00a0copil-9\u00a0»"),
        (["--document", "dossier", "--date", "2030-01-01"], 2, [], "n'a pas de réunion à partir du 1er janvier 2030"),
        (
            ["--document", "dossier,gouvernance", "--date", "2030-01-01"],
            0,
            ["avec/gouvernance.md", "sans/gouvernance.md"],
            "n'a pas de réunion à partir du 1er janvier 2030",
        ),
    ],
)
def test_the_projects_that_have_the_meeting_are_printed(
    tmp_path: Path, options: list[str], statut: int, ecrits: list[str], dit: str
) -> None:
    for nom, gouvernance in (("avec", GOUVERNANCE), ("sans", None)):
        ecrire(
            tmp_path / "projets", FICHES, TERRITOIRE.replace("id: essai", f"id: {nom}"), nom, gouvernance=gouvernance
        )
    resultat = ptsm("render", "projets", "-f", "md", *options, dossier=tmp_path)
    imprimes = sorted(chemin.relative_to(tmp_path / "rendu").as_posix() for chemin in tmp_path.glob("rendu/*/*"))
    assert (resultat.returncode, imprimes) == (statut, ecrits)
    assert dit in resultat.stderr.replace("\n", " ") if dit else not resultat.stderr
