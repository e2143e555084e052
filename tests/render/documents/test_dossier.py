"""The dossier of a meeting: which one, its head, what came before, who leads nothing, who signs."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest
from command import ptsm
from dossiers import FICHES, GOUVERNANCE, compose, echeances
from repository import EXAMPLES
from small_projet import TERRITOIRE, write_projet
from tables import texts_of

from ptsm_cli.common.errors import UnknownValueError
from ptsm_cli.projet.load import load_projet
from ptsm_cli.projet.projet import Projet
from ptsm_cli.render.request import Request
from ptsm_cli.render.run import render


@pytest.fixture
def projet(tmp_path: Path) -> Projet:
    """Return a project with two bodies and five meetings."""
    return write_projet(tmp_path, FICHES, gouvernance=GOUVERNANCE)


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
    exemple: str, reunion: str, compare: Callable[[str, str], None]
) -> None:
    projet = load_projet(EXAMPLES / exemple, exemple)
    compare(f"{exemple}/dossier-{reunion}.md", render(Request((projet,), reunion), "dossier", ["md"])["md"])


@pytest.mark.parametrize(
    ("asked", "day"),
    [
        ("gt-1", "1er mai 2020"),
        ("copil-2", "25 mars 2020"),
        (date(2020, 1, 1), "1er mai 2020"),
        (date(2020, 6, 23), "23 juin 2020, 9\u00a0h"),
        (date.min, "4 décembre 2019"),
        (date(2021, 1, 1), "7 octobre 2020"),
    ],
)
def test_a_meeting_is_named_or_is_the_next_one_that_is_not_cancelled(
    projet: Projet, asked: str | date, day: str
) -> None:
    assert [d.valeur for d in compose(projet, asked).garde.details if d.libelle == "Date"] == [day]


@pytest.mark.parametrize(
    ("asked", "hint"),
    [
        ("copil-33", "Vouliez-vous dire «\u00a0copil-3\u00a0»"),
    ],
)
def test_a_meeting_that_does_not_exist_is_refused_with_those_that_do(
    projet: Projet, asked: str | date, hint: str
) -> None:
    with pytest.raises(UnknownValueError) as refusal:
        compose(projet, asked)
    assert (refusal.value.hint or "").startswith(hint)


@pytest.mark.parametrize("asked", ["zzz", date(2021, 1, 1)])
def test_the_last_five_meetings_are_named_where_none_is_near(tmp_path: Path, asked: str | date) -> None:
    held = "".join(
        f"  - {{id: c-{year}, instance: copil, date: 20{year}-01-01, statut: annulee}}\n" for year in range(10, 17)
    )
    begun = GOUVERNANCE.partition("reunions:")[0]
    hints = (
        (f"{begun}reunions:\n{held}", "Dernières réunions\u00a0: c-12, c-13, c-14, c-15 et c-16."),
        (begun, "Décrivez les réunions dans un fichier du dossier gouvernance."),
    )
    for gouvernance, hint in hints:
        with pytest.raises(UnknownValueError) as refusal:
            compose(write_projet(tmp_path / hint[:2], FICHES, gouvernance=gouvernance), asked)
        assert refusal.value.hint == hint


def test_the_head_says_body_day_place_and_state(projet: Projet) -> None:
    cover = compose(projet, "copil-3").garde
    assert cover.document == "Dossier de réunion – COPIL"
    assert {detail.libelle: detail.valeur.replace("\u00a0", " ") for detail in cover.details} == {
        "Instance": "Comité de pilotage (COPIL)",
        "Date": "23 juin 2020, 9 h",
        "Lieu": "Mairie",
        "Objet": "Bilan",
        "État": "Prévue",
        "Composition": "1 membre cité",
        "Réunion suivante": "7 octobre 2020",
    }


def test_the_meeting_before_skips_the_cancelled_ones_and_the_other_bodies(projet: Projet) -> None:
    previous = compose(projet, "copil-3").precedente
    assert previous is not None
    assert previous.titre == "Décisions de la réunion précédente (4 décembre 2019)"
    assert texts_of(previous.decisions) == [
        ["Décision", "Qui", "Pour quand", "Fait"],
        ["Écrire les fiches", "", "", "☐"],
        ["Relire (fiches n°\u202f1 et inconnue)", "", "", "☐"],
    ]


def test_the_fiches_that_nobody_leads_are_in_one_sentence(projet: Projet) -> None:
    said = compose(projet, "copil-3").sans_pilote.replace("\u00a0", " ")
    assert said == "Sur 2 fiches (et la 3), 1 n’a pas de pilote nommé : la fiche n°\u202f1."


def test_each_member_of_the_body_has_a_line_to_sign(tmp_path: Path) -> None:
    seats = "[{membre: ch-essai, fonction: Directrice}, {membre: Usagers, nombre: 2}]"
    gouvernance = GOUVERNANCE.replace("composition: [Usagers]", f"composition: {seats}")
    lines = compose(write_projet(tmp_path, FICHES, gouvernance=gouvernance), "copil-3").emargement
    assert [(line.organisation, line.qualite) for line in lines] == [
        ("CHE", "Directrice"),
        ("Usagers", ""),
        ("Usagers", ""),
    ]


def test_a_meeting_without_a_day_still_has_a_dossier(tmp_path: Path) -> None:
    gouvernance = "reunions: [{id: ag-1, instance: ag, statut: prevue}]"
    folder = compose(write_projet(tmp_path, FICHES, gouvernance=gouvernance), "ag-1")
    assert [detail.valeur for detail in folder.garde.details if detail.libelle == "Date"] == ["Date à préciser"]
    assert [heading.split(" :")[0] for heading, _ in echeances(folder)] == ["À échéance"]
    assert folder.titre_des_echeances == "Échéances des fiches"
    assert folder.suivante.endswith("toutes les échéances datées sont reprises.")


@pytest.mark.parametrize(
    ("options", "status", "written", "said"),
    [
        (["--document", "dossier", "--date", "2020-01-01"], 0, ["avec/dossier.md"], "sans n'a pas de réunion"),
        (["--document", "dossier", "--reunion", "copil-4"], 0, ["avec/dossier.md"], ""),
        (["--document", "dossier", "--reunion", "copil-9"], 2, [], "n'a pas de réunion «\u00a0copil-9\u00a0»"),
        (
            ["--document", "dossier", "--date", "2030-01-01"],
            0,
            ["avec/dossier.md"],
            "sans n'a pas de réunion à partir du",
        ),
        (
            ["--document", "dossier,gouvernance,revision", "--date", "2030-01-01"],
            0,
            ["avec/dossier.md", "avec/gouvernance.md", "sans/gouvernance.md"],
            "avec et projets/sans n'ont ni révision ni avenant. projets/sans n'a pas de réunion à partir",
        ),
    ],
)
def test_the_projects_that_have_the_meeting_are_printed(
    tmp_path: Path, options: list[str], status: int, written: list[str], said: str
) -> None:
    for name, gouvernance in (("avec", GOUVERNANCE), ("sans", None)):
        write_projet(
            tmp_path / "projets", FICHES, TERRITOIRE.replace("id: essai", f"id: {name}"), name, gouvernance=gouvernance
        )
    result = ptsm("render", "projets", "-f", "md", *options, folder=tmp_path)
    printed = sorted(path.relative_to(tmp_path / "rendu").as_posix() for path in tmp_path.glob("rendu/*/*"))
    assert (result.returncode, printed) == (status, written)
    assert said in result.stderr.replace("\n", " ") if said else not result.stderr


def test_the_fiches_that_a_meeting_names_are_reached_from_its_points(tmp_path: Path) -> None:
    meeting = (
        "instances: [{id: copil, nom: Comité, type: copil}]\n"
        "reunions:\n  - {id: avant, instance: copil, date: 2020-01-01, statut: tenue, decisions: [Lancer l'action 2]}\n"
        "  - id: ici\n    instance: copil\n    date: 2020-05-01\n    statut: tenue\n"
        "    ordre_du_jour: [Fiche 1 et fiche 3, Divers]\n"
        "    decisions: [{libelle: Reporter la fiche 2, fiches: [1]}]\n"
        "    decisions_attendues: [Valider les fiches 1 et 2]\n"
    )
    printed = render(Request((write_projet(tmp_path, FICHES, gouvernance=meeting),), "ici"), "dossier", ["html", "md"])
    assert printed["html"].count('href="#fiche-') == 5
    points = [line for line in printed["md"].splitlines() if line[:2] in {"- ", "1.", "| "} and "](#" in line]
    assert points == [
        "1. [Fiche 1](#fiche-1) et fiche 3",
        "| Lancer l'[action 2](#fiche-2) |  |  | ☐ |",
        "- Valider les [fiches 1](#fiche-1) et [2](#fiche-2) ☐ favorable ☐ réservé ☐ défavorable",
        "| Reporter la [fiche 2](#fiche-2) (fiche n°\u202f1) |  |  | ☐ |",
    ]
