"""The dossier of a meeting: which one, what came before, what is due before the next one, who leads nothing."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest
from command import ptsm
from dossiers import FICHES, GOUVERNANCE, compose, echeances
from repository import EXAMPLES
from small_projet import TERRITOIRE, WITHOUT_HORIZON, write_projet
from tables import text_of, texts_of

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
    assert compose(projet, asked).garde.date == day


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


def test_the_cover_says_body_day_place_and_state(projet: Projet) -> None:
    cover = compose(projet, "copil-3").garde
    assert (cover.document, cover.mention) == ("Dossier de réunion – COPIL", "Bilan")
    assert {detail.libelle: detail.valeur.replace("\u00a0", " ") for detail in cover.details} == {
        "Instance": "Comité de pilotage (COPIL)",
        "Lieu": "Mairie",
        "État": "Prévue",
        "Composition": "1 membre cité",
    }


def test_the_meeting_before_skips_the_cancelled_ones_and_the_other_bodies(projet: Projet) -> None:
    previous = compose(projet, "copil-3").precedente
    assert previous is not None
    assert previous.titre == "Décisions de la réunion précédente (4 décembre 2019)"
    assert previous.decisions == ("Écrire les fiches", "Relire (fiches n°1 et inconnue)")


def test_what_is_due_before_the_next_meeting_is_listed_and_what_is_past_is_marked(projet: Projet) -> None:
    folder = compose(projet, "copil-3")
    assert echeances(folder) == [
        (
            "Former",
            [
                ["Passé", "2019 / échéance passée", "CHE", ""],
                ["En cours", "été 2020", "", "En cours / au 1er février 2020 / Un groupe se réunit"],
            ],
        ),
        ("Loger", [["Ouvrir", "septembre 2020"]]),
    ]
    assert folder.bilan.replace("\u00a0", " ") == (
        "La prochaine réunion de cette instance est celle du 7 octobre 2020. "
        "2 fiches ont 3 échéances d'ici là, dont 1 déjà passée."
    )


def test_a_past_meeting_knows_nothing_of_later_notes(projet: Projet) -> None:
    assert echeances(compose(projet, "copil-1")) == [("Former", [["Passé", "2019", "CHE"], ["Réalisé", "2019", ""]])]


@pytest.mark.parametrize(
    ("territoire", "dues", "ending"),
    [
        (TERRITOIRE, ["Passé", "Plus tard", "Ouvrir"], "jusqu'au 31 décembre 2021. 2 fiches"),
        (WITHOUT_HORIZON, ["Passé", "Plus tard", "Ouvrir"], "les échéances datées sont reprises. 2 fiches"),
        (
            TERRITOIRE.replace("{debut: 2019, fin: 2021}", "{debut: 2019, fin: 2020-06}"),
            ["Passé", "Ouvrir"],
            "jusqu'au 7 octobre 2020. 2 fiches",
        ),
    ],
)
def test_the_last_meeting_looks_as_far_as_the_roadmap(
    tmp_path: Path, territoire: str, dues: list[str], ending: str
) -> None:
    folder = compose(write_projet(tmp_path, FICHES, territoire, gouvernance=GOUVERNANCE), "copil-4")
    assert [rank[0] for _, ranks in echeances(folder) for rank in ranks] == dues
    assert ending in folder.bilan.replace("\u00a0", " ")


def test_a_working_group_looks_only_at_its_own_fiches(projet: Projet) -> None:
    folder = compose(projet, "gt-1")
    assert [title for title, _ in echeances(folder)] == ["Loger"]
    assert folder.sans_pilote is None


def test_the_fiches_that_nobody_leads_are_listed_once(projet: Projet) -> None:
    assert texts_of(compose(projet, "copil-3").sans_pilote)[1:] == [["Fiche action n°1", "Former", "Axe 1 – Repérer"]]


def test_a_fiche_says_who_leads_it(projet: Projet) -> None:
    led = {due.titre: [text_of(name) for name in due.faits[0].valeurs] for due in compose(projet, "copil-3").fiches}
    assert led == {"Former": ["à définir"], "Loger": ["CHE"]}


def test_a_meeting_without_a_day_still_has_a_dossier(tmp_path: Path) -> None:
    gouvernance = "reunions: [{id: ag-1, instance: ag, statut: prevue}]"
    folder = compose(write_projet(tmp_path, FICHES, gouvernance=gouvernance), "ag-1")
    assert (folder.garde.date, [due.passees for due in folder.fiches]) == ("Date à préciser", [0, 0])


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
            ["--document", "dossier,gouvernance", "--date", "2030-01-01"],
            0,
            ["avec/dossier.md", "avec/gouvernance.md", "sans/gouvernance.md"],
            "sans n'a pas de réunion à partir du 1er janvier 2030",
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
        "  - id: ici\n    instance: copil\n    date: 2020-03-01\n    statut: tenue\n"
        "    ordre_du_jour: [Fiche 1 et fiche 3, Divers]\n"
        "    decisions: [{libelle: Reporter la fiche 2, fiches: [1]}]\n"
        "    decisions_attendues: [Valider les fiches 1 et 2]\n"
    )
    printed = render(Request((write_projet(tmp_path, FICHES, gouvernance=meeting),), "ici"), "dossier", ["html", "md"])
    assert printed["html"].count('href="#fiche-') == 2 + 5  # in the contents, then in the points
    points = [line for line in printed["md"].splitlines() if line[:2] in {"- ", "1.", "2."} and "](#" in line]
    assert points[-4:] == [
        "- Lancer l'[action 2](#fiche-2)",
        "1. [Fiche 1](#fiche-1) et fiche 3",
        "- Valider les [fiches 1](#fiche-1) et [2](#fiche-2)",
        "- Reporter la [fiche 2](#fiche-2) (fiche n°1)",
    ]
