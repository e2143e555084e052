"""The dossier of a meeting: which one, what came before, what is due before the next one, who leads nothing."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest
from command import ptsm
from dossiers import FICHES, GOUVERNANCE, compose, echeances
from repository import EXAMPLES
from small_projet import TERRITOIRE, fiche, write_projet
from tables import texts_of

from ptsm_cli.common.errors import UnknownValueError
from ptsm_cli.projet.load import load_projet
from ptsm_cli.projet.projet import Projet
from ptsm_cli.render.parts.dues import LATE, UNSAID
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


def test_what_is_late_or_due_before_the_next_meeting_is_in_one_table(projet: Projet) -> None:
    folder = compose(projet, "copil-3")
    assert folder.titre_des_echeances == "Échéances passées, ou d'ici au 6 octobre 2020"
    assert texts_of(folder.echeances.tableau) == [
        ["Fiche", "Objectif opérationnel", "Pilotes", "Échéance", "Dernier état connu"],
        ["1 / Former", "Passé", "", "2019", ""],
        ["1", "En cours", "", "été 2020", "En cours / au 1er février 2020 / Un groupe se réunit"],
        ["2 / Loger", "Ouvrir", "CHE", "septembre 2020", ""],
    ]
    assert echeances(folder) == [
        (f"{UNSAID} : 1", ["Passé"]),
        ("À échéance d'ici au 6 octobre 2020 : 2", ["En cours", "Ouvrir"]),
    ]
    assert folder.echeances.bilan.replace("\u00a0", " ").split(" ; ") == [
        "1 objectif est échu, état non dit",
        "2 autres viennent à échéance d'ici au 6 octobre 2020.",
    ]


def test_the_last_note_on_the_whole_fiche_is_the_one_told(tmp_path: Path) -> None:
    notes = "".join(f"  - {{date: 2020-0{month}-01, note: Mois {month}}}\n" for month in (2, 5, 3, 8))
    rest = f"objectifs_operationnels: [{{libelle: O, echeance: 2019}}]\nsuivi:\n{notes}"
    folder = compose(write_projet(tmp_path, {"01": fiche("1", "Former", rest)}, gouvernance=GOUVERNANCE), "copil-3")
    told = " ".join(text for row in texts_of(folder.echeances.tableau) for text in row)
    assert [month for month in (2, 5, 3, 8) if f"Mois {month}" in told] == [5]


def test_a_past_meeting_knows_nothing_of_later_notes(projet: Projet) -> None:
    assert echeances(compose(projet, "copil-1")) == [("À échéance d'ici au 22 juin 2020 : 2", ["Passé", "Réalisé"])]


def test_a_meeting_that_nothing_follows_looks_six_months_ahead_and_says_so(projet: Projet) -> None:
    folder = compose(projet, "copil-4")
    assert echeances(folder) == [
        (f"{UNSAID} : 2", ["Passé", "Ouvrir"]),
        ("À échéance d'ici au 7 avril 2021 : 1", ["Plus tard"]),
    ]
    assert "les six mois qui viennent, jusqu’au 7 avril 2021" in folder.suivante


@pytest.mark.parametrize(
    ("late", "coming", "printed"),
    [(30, 30, (17, 8)), (30, 3, (22, 3)), (5, 30, (5, 20)), (30, 0, (25,)), (0, 30, (25,)), (2, 3, (2, 3))],
)
def test_what_is_late_leaves_room_for_what_is_to_come_and_the_rest_is_counted(
    tmp_path: Path, late: int, coming: int, printed: tuple[int, ...]
) -> None:
    dated = [*(["2019"] * late), *(["juillet 2020"] * coming)]
    objectifs = "".join(f"  - {{libelle: O{rank}, echeance: {when}}}\n" for rank, when in enumerate(dated))
    fiches = {"01": fiche("1", "Former", f"objectifs_operationnels:\n{objectifs}")}
    folder = compose(write_projet(tmp_path, fiches, gouvernance=GOUVERNANCE), "copil-3")
    assert tuple(len(rows) for _, rows in echeances(folder)) == printed
    table = folder.echeances.tableau
    assert table is not None
    assert table.legende.replace("\u00a0", " ").endswith(f": {late + coming}")


@pytest.mark.parametrize(
    ("etat", "heading", "said"),
    [
        ("en-cours", LATE, "1 objectif est en retard"),
        ("bloque", LATE, "1 objectif est en retard"),
        (None, UNSAID, "1 objectif est échu, état non dit"),
    ],
)
def test_only_what_a_state_is_said_of_is_late(tmp_path: Path, etat: str | None, heading: str, said: str) -> None:
    note = f"suivi: [{{date: 2020-01-01, objectif: 1, etat: {etat}}}]\n" if etat else ""
    fiches = {"01": fiche("1", "Former", "objectifs_operationnels: [{libelle: O, echeance: 2019}]\n" + note)}
    folder = compose(write_projet(tmp_path, fiches, gouvernance=GOUVERNANCE), "copil-3")
    assert echeances(folder) == [(f"{heading} : 1", ["O"])]
    assert folder.echeances.bilan.replace("\u00a0", " ").startswith(said)


def test_a_working_group_looks_only_at_its_own_fiches(projet: Projet) -> None:
    folder = compose(projet, "gt-1")
    assert [rows for _, rows in echeances(folder)] == [["Ouvrir"]]
    assert folder.sans_pilote.replace("\u00a0", " ") == "Un pilote est nommé pour chaque fiche, sur 1 fiche."


def test_a_body_that_leads_fiches_looks_only_at_them(tmp_path: Path) -> None:
    gouvernance = GOUVERNANCE.replace(
        "type: groupe-de-travail, groupe: axe-2", "type: groupe-de-travail, fiches: ['2', perdue]"
    )
    folder = compose(write_projet(tmp_path, FICHES, gouvernance=gouvernance), "gt-1")
    assert [rows for _, rows in echeances(folder)] == [["Ouvrir"]]


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
    ("when", "limit", "said"),
    [
        ("date: 2020-10-07", "6 octobre 2020", " est celle du 7 octobre 2020."),
        ("echeance: avant le 7 octobre 2020", "5 octobre 2020", " : avant le 7 octobre 2020."),
        ("echeance: septembre 2020", "31 août 2020", " : septembre 2020."),
        ("echeance: mars 2020 et septembre 2021", "31 août 2021", " : mars 2020 et septembre 2021."),
        ("echeance: 23 juin 2020 et 7 octobre 2020", "6 octobre 2020", " : 23 juin 2020 et 7 octobre 2020."),
    ],
)
def test_what_is_due_is_looked_for_up_to_the_next_meeting_however_it_is_dated(
    tmp_path: Path, when: str, limit: str, said: str
) -> None:
    gouvernance = GOUVERNANCE.replace("date: 2020-10-07", when)
    folder = compose(write_projet(tmp_path, FICHES, gouvernance=gouvernance), "copil-3")
    assert folder.titre_des_echeances.endswith(f"d'ici au {limit}")
    assert folder.suivante.replace("\u00a0", " ") == f"La prochaine réunion de cette instance{said}"


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
