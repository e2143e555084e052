"""What a dossier puts before a meeting: what is late, what is due before the next one, of which fiches."""

from __future__ import annotations

from pathlib import Path

import pytest
from dossiers import FICHES, GOUVERNANCE, compose, echeances
from small_projet import fiche, write_projet
from tables import texts_of

from ptsm_cli.projet.projet import Projet
from ptsm_cli.render.parts.dues import LATE, UNSAID


@pytest.fixture
def projet(tmp_path: Path) -> Projet:
    """Return a project with two bodies and five meetings."""
    return write_projet(tmp_path, FICHES, gouvernance=GOUVERNANCE)


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
