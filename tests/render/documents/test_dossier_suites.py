"""The dossier of a meeting: what no day is set for, the notes on a whole fiche, and where no meeting is coming."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
from dossiers import FICHES, GOUVERNANCE, compose, echeances
from small_projet import fiche, write_projet
from tables import text_of, texts_of

from ptsm_cli.common.errors import UnknownValueError
from ptsm_cli.render.parts.table import Table
from ptsm_cli.render.request import Request
from ptsm_cli.render.run import render


def rows_of(table: Table | None) -> list[list[str]]:
    """Return the rows of the objectives that no day is set for, their blocks included."""
    return (
        []
        if table is None
        else [[block.titre, *(text_of(c) for c in row.cases)] for block in table.blocs for row in block.rangs]
    )


NATURES = {
    "datée": "2020",
    "limite": "avant juin 2022",
    "ouverte": "à partir de 2020",
    "plus tard": "à partir de 2021",
    "continue": "en continu",
    "projet": "durée du PTSM",
    "récurrente": "2/an",
    "condition": "en fonction des appels à projets",
    "relative": "6 mois après l'arrêté",
    "à définir": "à définir",
    "non lue": "bientôt",
    "non dite": "",
}


def test_what_is_open_recurring_or_not_datable_stands_beside_what_falls_due(tmp_path: Path) -> None:
    lines = "".join(f"  - {{libelle: {name}, echeance: {text}}}\n" for name, text in NATURES.items())
    projet = write_projet(
        tmp_path, {"01": fiche("1", "Former", f"objectifs_operationnels:\n{lines}")}, gouvernance=GOUVERNANCE
    )
    folder = compose(projet, "copil-3")
    assert [(row[0], row[2]) for row in rows_of(folder.sans_date)] == [
        ("Ouvertes, sans fin fixée", "ouverte"),
        ("Toute la durée, ou en continu", "continue"),
        ("Toute la durée, ou en continu", "projet"),
        ("Récurrentes", "récurrente"),
        ("Sous condition, ou à partir d’un jalon", "condition"),
        ("Sous condition, ou à partir d’un jalon", "relative"),
        ("À définir, ou sans date comprise", "à définir"),
        ("À définir, ou sans date comprise", "non lue"),
        ("À définir, ou sans date comprise", "non dite"),
    ]
    assert rows_of(folder.sans_date)[-1][3] == "non précisée"


def test_what_no_day_is_set_for_leaves_room_for_the_rest_and_is_counted(tmp_path: Path) -> None:
    lines = "".join(f"  - {{libelle: O{rank}, echeance: en continu}}\n" for rank in range(40))
    fiches = {"01": fiche("1", "Former", f"objectifs_operationnels:\n{lines}")}
    table = compose(write_projet(tmp_path, fiches, gouvernance=GOUVERNANCE), "copil-3").sans_date
    assert table is not None
    assert (table.legende.partition(": ")[2], len(rows_of(table))) == ("40, dont les 25 premiers", 25)


def test_the_two_tables_share_their_rows_and_each_kind_has_some(tmp_path: Path) -> None:
    def lines(name: str, count: int, echeance: str) -> str:
        return "".join(f"  - {{libelle: {name}{rank}, echeance: {echeance}}}\n" for rank in range(count))

    objectifs = (
        lines("P", 20, "2019") + lines("C", 30, "en continu") + lines("D", 2, "à définir") + lines("R", 9, "2/an")
    )
    fiches = {"01": fiche("1", "Former", f"objectifs_operationnels:\n{objectifs}")}
    folder = compose(write_projet(tmp_path, fiches, gouvernance=GOUVERNANCE), "copil-3")
    table = folder.sans_date
    assert table is not None
    assert [(block.titre.replace("\u00a0", " "), len(block.rangs)) for block in table.blocs] == [
        ("Toute la durée, ou en continu : 3 sur 30", 3),
        ("Récurrentes : 3 sur 9", 3),
        ("À définir, ou sans date comprise", 2),
    ]
    assert folder.ailleurs == "Les autres sont dans le plan pluriannuel."


def test_two_volets_of_one_objective_are_told_apart(tmp_path: Path) -> None:
    volets = "volets: [{modalites: [Des stages], echeance: 2019}, {operateurs: [Le CLS], echeance: 2019}]"
    fiches = {"01": fiche("1", "Former", f"objectifs_operationnels: [{{libelle: Se connaître, {volets}}}]\n")}
    folder = compose(write_projet(tmp_path, fiches, gouvernance=GOUVERNANCE), "copil-3")
    assert [row[1] for row in texts_of(folder.echeances.tableau)[1:]] == [
        "Se connaître / Des stages",
        "Se connaître / Le CLS",
    ]


@pytest.mark.parametrize("objectif", ["", "objectif: 1, "])
def test_what_is_closed_or_covered_by_the_deadline_of_the_fiche_is_not_listed(tmp_path: Path, objectif: str) -> None:
    notes = f"suivi: [{{date: 2020-01-01, {objectif}etat: realise}}]\n"
    closed = fiche("1", "Former", f"objectifs_operationnels: [{{libelle: Fait, echeance: en continu}}]\n{notes}")
    covered = fiche("2", "Loger", "echeance: 2021\nobjectifs_operationnels: [Ouvrir]\n")
    projet = write_projet(tmp_path, {"01": closed, "02": covered}, gouvernance=GOUVERNANCE)
    assert compose(projet, "copil-3").sans_date is None


def test_a_note_on_the_whole_fiche_is_printed_once(tmp_path: Path) -> None:
    notes = (
        "suivi:\n  - {date: 2020-02-01, etat: en-cours, note: Tout avance, decision: Continuer}\n"
        "  - {date: 2020-03-01, objectif: 2, etat: reporte}\n  - {date: 2020-09-01, note: Plus tard}\n"
    )
    dated = "".join(f"  - {{libelle: {name}, echeance: mai 2020}}\n" for name in ("Un", "Deux"))
    objectifs = f"objectifs_operationnels:\n{dated}"
    open_ones = "  - {libelle: Trois, echeance: en continu}\n"
    fiches = {
        "01": fiche("1", "Former", objectifs + open_ones + notes),
        "02": fiche("2", "Loger", f"objectifs_operationnels:\n{open_ones}{open_ones}{notes}"),
    }
    projet = write_projet(tmp_path, fiches, gouvernance=GOUVERNANCE)
    folder = compose(projet, "copil-3")
    assert [row[-1] for row in texts_of(folder.echeances.tableau)[1:]] == [
        "Toute la fiche : En cours / au 1er février 2020 / Tout avance / décision : Continuer",
        "Reporté / au 1er mars 2020",
    ]
    printed = render(Request((projet,), "copil-3"), "dossier", ["md"])["md"]
    assert printed.count("Tout avance") == len(fiches)


@pytest.mark.parametrize(
    ("reunions", "said", "prises"),
    [
        (GOUVERNANCE, "voici les suites de la dernière (7 octobre 2020).", 0),
        (GOUVERNANCE.partition("  - {id: copil-2")[0], "voici les suites de la dernière (4 décembre 2019).", 2),
        (
            "reunions: [{id: ag, instance: ag, statut: prevue}]",
            "en voici une sans date, avec ce qui reste à suivre.",
            0,
        ),
    ],
)
def test_where_no_meeting_is_coming_the_last_one_is_followed_up(
    tmp_path: Path, reunions: str, said: str, prises: int
) -> None:
    projet = write_projet(tmp_path, FICHES, gouvernance=reunions)
    folder = compose(projet, date(2030, 1, 1))
    taken = len(texts_of(folder.prises)) - 1 if folder.prises else 0
    assert (folder.annonce.replace("\u00a0", " ").partition(" : ")[2], taken) == (said, prises)
    assert [rows for _, rows in echeances(folder)] == [["Passé", "Ouvrir", "Plus tard"]]
    printed = render(Request((projet,), day=date(2030, 1, 1)), "dossier", ["md", "html"])
    assert [said.split(" (", maxsplit=1)[0] in text.replace("’", "'") for text in printed.values()] == [True, True]


def test_a_meeting_that_is_named_or_coming_is_announced_by_nothing(tmp_path: Path) -> None:
    projet = write_projet(tmp_path, FICHES, gouvernance=GOUVERNANCE)
    assert [compose(projet, asked).annonce for asked in ("copil-1", date(2020, 6, 23))] == ["", ""]


@pytest.mark.parametrize("reunions", ["", "reunions: [{id: r, instance: a, statut: annulee, date: 2020-01-01}]"])
def test_a_project_without_any_meeting_to_hold_is_refused(tmp_path: Path, reunions: str) -> None:
    projet = write_projet(tmp_path, FICHES, gouvernance=reunions)
    with pytest.raises(UnknownValueError, match="n'a pas de réunion à partir du 1er janvier 2030"):
        compose(projet, date(2030, 1, 1))


def test_where_nobody_leads_anything_no_fiche_is_listed(tmp_path: Path) -> None:
    projet = write_projet(tmp_path, {"01": fiche("1", "Former"), "02": fiche("2", "Loger")}, gouvernance=GOUVERNANCE)
    assert compose(projet, "copil-3").sans_pilote == "Aucun pilote n’est nommé, sur 2\u00a0fiches."


@pytest.mark.parametrize("form", ["html", "md"])
def test_the_sheet_to_sign_is_the_last_page(tmp_path: Path, form: str) -> None:
    gone = {"02": fiche("2", "Loger", "retiree_le: 2019-01-01\n")}
    projet = write_projet(tmp_path, {"01": fiche("1", "Former"), **gone}, gouvernance=GOUVERNANCE)
    page = render(Request((projet,), day=date(2020, 1, 1)), "dossier", [form])[form]
    assert page.index("Fiches retirées") < page.index("Feuille d’émargement")
