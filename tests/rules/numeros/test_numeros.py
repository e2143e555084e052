"""A number and a title say one fiche."""

from __future__ import annotations

from pathlib import Path

import pytest
from constats import Place, findings_of, places_of
from deployment import Deploy
from small_projet import fiche

from ptsm_cli.rules.rule import BASE

TERRITOIRE = BASE["territoire.yaml"]


TWO_AXES = f"{TERRITOIRE}  - {{id: axe-2, genre: axe, numero: 2, titre: Accompagner}}\n"


BY_GROUPE = f"numerotation: par-groupe\n{TWO_AXES}"


Files = dict[str, str]


@pytest.mark.parametrize(
    ("files", "expected"),
    [
        ({"fiches/02.yaml": fiche("2")}, []),
        ({"fiches/02.yaml": fiche("01")}, [("fiches/02.yaml", 1, 9)]),
        ({"fiches/02.yaml": fiche("1 bis"), "fiches/03.yaml": fiche("1BIS")}, [("fiches/03.yaml", 1, 9)]),
        ({"fiches/02.yaml": fiche("1.1"), "fiches/03.yaml": fiche("1.10"), "fiches/04.yaml": fiche("11")}, []),
        ({"territoire.yaml": TWO_AXES, "fiches/02.yaml": fiche("1", groupe="axe-2")}, [("fiches/02.yaml", 1, 9)]),
        ({"territoire.yaml": BY_GROUPE, "fiches/02.yaml": fiche("1", groupe="axe-2")}, []),
        ({"territoire.yaml": BY_GROUPE, "fiches/02.yaml": fiche("1")}, [("fiches/02.yaml", 1, 9)]),
    ],
)
def test_a_number_serves_once(deploy: Deploy, files: Files, expected: list[Place]) -> None:
    assert places_of(deploy(files), "N001") == expected


@pytest.mark.parametrize(("count", "groupe", "said"), [(4, "axe-2", 4), (5, "axe-2", 1), (5, "axe-1", 5)])
def test_numbers_that_begin_again_in_each_group_are_one_thing_to_declare(
    deploy: Deploy, count: int, groupe: str, said: int
) -> None:
    files = {"territoire.yaml": TWO_AXES}
    for rank in range(1, count + 1):
        files[f"fiches/1{rank}.yaml"] = fiche(str(rank + 1), f"Lieu {rank}")
        files[f"fiches/2{rank}.yaml"] = fiche(str(rank + 1), f"Temps {rank}", groupe=groupe)
    assert len(findings_of(deploy(files), "N001")) == said


@pytest.mark.parametrize(
    ("numero", "bare"),
    [
        ("N°2", "2"),
        ("n° 17 bis", "17 bis"),
        ("Fiche 2", "2"),
        ("fiche action n°O2", "O2"),
        ("numéro 1.2", "1.2"),
        ("2", None),
        ("O2", None),
        ("No.", None),
        ("Action 2", None),
        ("Nord 2", None),
        ("2.", "2"),
        (" 2. ", "2"),
        ("2)", "2"),
        ("(2)", "2"),
        ("2 -", "2"),
        ("1.2.", "1.2"),
        ("1,2", "1.2"),
        ("1-2", None),
        ("1.2", None),
        ("2-O", None),
        ("1/2", None),
    ],
)
def test_a_number_is_written_without_the_words_printed_before_it(deploy: Deploy, numero: str, bare: str | None) -> None:
    hints = [one.hint for one in findings_of(deploy({"fiches/02.yaml": fiche(numero)}), "N009")]
    assert hints == ([f"Écrivez «\u00a0numero: {bare}\u00a0»."] if bare else [])


@pytest.mark.parametrize(
    "day", ["01-févr", "1-Fév", "2026-02-01", "2026-02-01 00:00:00", "01/02/2026", "46054", "46054.0"]
)
def test_a_number_that_a_spreadsheet_made_a_day_is_told(deploy: Deploy, day: str) -> None:
    [finding] = findings_of(deploy({"fiches/02.yaml": fiche(day)}), "N009")
    assert finding.hint == "Écrivez «\u00a0numero: 1-2\u00a0» ou «\u00a0numero: 1.2\u00a0»."


@pytest.mark.parametrize("day", ["29-févr", "31-janv", "31/12/2026", "2026-12-31"])
def test_the_last_day_of_a_month_is_one_too(deploy: Deploy, day: str) -> None:
    assert len(findings_of(deploy({"fiches/02.yaml": fiche(day)}), "N009")) == 1


@pytest.mark.parametrize(
    "numero", ["1-axe", "32-janv", "0-janv", "30-févr", "2026-13-01", "1-2-3", "12345", "99999", "2026"]
)
def test_a_number_that_is_no_day_is_left_as_it_is(deploy: Deploy, numero: str) -> None:
    assert findings_of(deploy({"fiches/02.yaml": fiche(numero)}), "N009") == []


def test_a_number_used_twice_shows_the_first_fiche(deploy: Deploy) -> None:
    found = findings_of(deploy({"fiches/02.yaml": fiche("1")}), "N001")
    assert [f.hint for f in found] == ["Changez l'un des deux numéros."]
    assert [Path(neighbour.location.path).name for f in found for neighbour in f.related] == ["01.yaml"]


@pytest.mark.parametrize(
    ("one", "other", "near"),
    [
        ("Développer la pair-aidance", "Développement de la pair aidance", True),
        ("Former les aidants", "FORMER LES AIDANTS", True),
        ("Former les aidants", "Aidants : former", True),
        ("Former les aidants", "Former les soignants", False),
        ("Ouvrir la phase 1", "Ouvrir la phase 2", False),
        ("Développer la télémédecine", "Développer la télémédecine en psychiatrie", False),
        ("Former vite", "Vite, un format", False),
        ("Former vite", "Vite, une forme", True),
        ("Logement", "Logements", True),
        ("Logement", "Logiciel", False),
    ],
)
def test_two_titles_that_say_the_same_are_reported(deploy: Deploy, one: str, other: str, *, near: bool) -> None:
    root = deploy({"fiches/02.yaml": fiche("2", f'"{one}"'), "fiches/03.yaml": fiche("3", f'"{other}"')})
    assert places_of(root, "N005") == ([("fiches/03.yaml", 2, 8)] if near else [])


def test_a_twin_fiche_may_have_the_same_title(deploy: Deploy) -> None:
    root = deploy({"fiches/02.yaml": fiche("2", "Ouvrir un lieu d'écoute", rest="meme_contenu_que: 1\n")})
    assert places_of(root, "N005") == []


@pytest.mark.parametrize(
    ("rest", "said"),
    [
        ("meme_contenu_que: 12\n", "Aucune fiche ne répond à «\u00a012\u00a0»."),
        ("meme_contenu_que: 2\n", "Une fiche ne peut pas partager son propre contenu."),
        ("meme_contenu_que: 3\n", "La fiche n°3 «\u00a0Informer\u00a0» partage elle-même le contenu d'une autre."),
        ("meme_contenu_que: 1\nvagues: []\ntitre_court: Écoute\n", None),
        ("meme_contenu_que: 1\nmoyens:\n", "«\u00a0moyens\u00a0» n'y serait pas imprimé."),
    ],
)
def test_a_shared_content_is_one_step_away(deploy: Deploy, rest: str, said: str | None) -> None:
    third = fiche("3", "Informer", rest="meme_contenu_que: 1\n")
    root = deploy({"fiches/02.yaml": fiche("2", rest=rest), "fiches/03.yaml": third})
    messages = [f.message for f in findings_of(root, "N006")]
    assert [said in message for message in messages if said] == [True] * (said is not None)
    assert said or messages == []


@pytest.mark.parametrize("name", ["01-PC-DE-LA-MDPH", "01 (1)", "Copie de 01", "01_v2", "01.conflict"])
def test_a_copy_is_told_once_with_the_file_to_remove(deploy: Deploy, name: str) -> None:
    copied = BASE["fiches/01.yaml"].replace("2021", "2022")
    [finding] = findings_of(deploy({f"fiches/{name}.yaml": copied}), "N001", "N005")
    assert (
        finding.hint == f"Reportez dans «\u00a001.yaml\u00a0» ce qui manque, puis supprimez «\u00a0{name}.yaml\u00a0»."
    )
