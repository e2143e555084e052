"""A roadmap that follows another: what it takes up, what it leaves, and that nothing in it leads nowhere."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from blanks import plain
from command import ptsm
from counting import counted
from renewing import DAY, FICHES, GOUVERNANCE, TERRITOIRE, again
from repository import DATA, EXAMPLES, TERRITORIES
from sampling import some
from small_projet import fiche, write_projet

from ptsm_cli.check.engine import check
from ptsm_cli.common.errors import PtsmError
from ptsm_cli.editing.renewal import renew
from ptsm_cli.editing.undone import page, say_renewal
from ptsm_cli.findings.finding import Severity
from ptsm_cli.projet.load import load_projet
from ptsm_cli.projet.projet import Projet
from ptsm_cli.projet.selection import Selection

STATES = [f"val-d-exemple/{state}" for state in ("adopte", "annee-1", "revise")]


@pytest.fixture
def first(tmp_path: Path) -> Projet:
    """Return a roadmap of six fiches: one reached, with its twin, one withdrawn, the others to go on."""
    suivis = {
        "02": "notes: [{date: 2021-01-01, etat: realise}]\n",
        "03": "notes: [{date: 2022-01-01, etat: realise}]\n",
    }
    return write_projet(tmp_path, FICHES, TERRITOIRE, gouvernance=GOUVERNANCE, suivis=suivis)


@pytest.mark.parametrize("name", [*some(TERRITORIES, 2), *some(STATES, 1)])
def test_what_begins_has_no_error_and_takes_up_every_fiche_that_goes_on(name: str) -> None:
    root = EXAMPLES / name if name in TERRITORIES else DATA / name
    projet = load_projet(root, name)
    renewal = renew(projet, "suite", DAY)
    new = again(renewal)
    found = [finding for finding in check([Selection(new)], DAY).findings if finding.severity is Severity.ERREUR]
    assert [(finding.code, finding.message) for finding in found] == []
    assert [fiche.id for fiche in new.fiches] == [fiche.id for fiche in renewal.carried]
    assert all(fiche.contenu.issue_de for fiche in new.fiches)
    assert len(renewal.carried) + len(renewal.closed) == len(projet.fiches)


@pytest.mark.parametrize("name", ["variantes", "contraires/apres", "tout-rempli", STATES[-1]])
def test_what_begins_is_written_as_it_was(compare: Callable[[str, str], None], name: str) -> None:
    begun = renew(load_projet(DATA / name, name), "suite", date(2027, 6, 15))
    files = {**begun.files, "": "".join(f"{sentence}\n" for sentence in say_renewal(begun)), "page": page(begun)}
    written = "\n".join(f"=== {path}\n{text}" for path, text in sorted(files.items()))
    compare(f"suites/{name.replace('/', '-')}.txt", written)


def test_the_fiches_that_are_reached_or_withdrawn_are_left(first: Projet) -> None:
    renewal = renew(first, "suite", DAY)
    assert [fiche.id for fiche in renewal.carried] == ["01", "03", "06"]
    assert [fiche.id for fiche in renewal.closed] == ["02", "05"]
    assert [fiche.id for fiche in renew(first, "suite", date(2022, 1, 1)).carried] == ["01", "06"]


def test_the_deadlines_are_read_once_however_many_fiches_are_taken_up(first: Projet) -> None:
    assert counted("collect_lines", lambda: renew(first, "suite", DAY)) == 1


def test_a_fiche_is_taken_up_with_its_comments_and_without_its_past(first: Projet) -> None:
    files = renew(first, "suite", DAY).files
    assert (
        files["fiches/01.yaml"]
        == """\
# Loger

# La première
numero: 1
titre: Loger
groupe: axe-1 # son axe
issue_de: essai:1
contexte: "Voir la fiche n°essai:2, les fiches n°essai:2 et 3, la fiche n°essai:4."
liens:
  - fiche: "essai:2"
    objet: bail
  - fiche: "3"
objectifs_operationnels:
  # Celui-ci reste.
  - numero: "2"
    libelle: Ouvrir # note
    echeance: à partir de 2020
  - numero: "3"
    libelle: Suivre
  - numero: "4"
    libelle: Bâtir
    volets:
      - echeance: à définir
      - modalites:
          - avec les bailleurs
"""
    )
    assert "remplace" not in files["fiches/03.yaml"]


def test_an_objective_takes_a_number_only_where_one_goes_before_it_and_it_has_no_other_name(tmp_path: Path) -> None:
    rows = "objectifs_operationnels: [Louer, {id: dire, libelle: Dire}, {numero: B, libelle: Suivre}, Voir]\n"
    reached = "suivi: [{date: 2020-12-01, objectif: 1, etat: realise}]\n"
    projet = write_projet(tmp_path, {"01": fiche("1", "Loger", rows + reached), "02": fiche("2", "Meubler", rows)})
    named = [
        [(objectif.id, objectif.numero, objectif.libelle) for objectif in taken.contenu.objectifs_operationnels]
        for taken in again(renew(projet, "suite", DAY)).fiches
    ]
    assert named == [
        [("dire", None, "Dire"), (None, "B", "Suivre"), (None, "4", "Voir")],
        [(None, None, "Louer"), ("dire", None, "Dire"), (None, "B", "Suivre"), (None, None, "Voir")],
    ]


def test_the_territory_and_its_bodies_are_kept_and_their_dates_are_not(first: Projet) -> None:
    files = renew(first, "suite", DAY).files
    assert (
        files["territoire.yaml"]
        == """\
# Le territoire
id: suite
nom: Essai
sigle: PTSM E
groupes:
  # le seul
  - id: axe-1
    genre: axe
    numero: 1
    titre: Loger
"""
    )
    assert (
        files["gouvernance/suivi.yaml"]
        == """\
instances:
  # Le comité
  - id: copil
    nom: COPIL
    type: copil
    fiches:
      - 1
      - "essai:2"
"""
    )
    assert files["acteurs.yaml"] == (first.root / "acteurs.yaml").read_text(encoding="utf-8")


def test_what_is_left_undone_is_listed_with_its_state_and_its_deadline(first: Projet) -> None:
    renewal = renew(first, "suite", DAY)
    listed = [line for line in plain(page(renewal)).splitlines() if line.startswith(("Au", "-"))]
    assert listed == [
        "Au 1er juin 2021, sur 6 objectifs : 2 réalisés, 0 abandonné, 4 à faire, dont 4 sans état dit.",
        "- 2 – Ouvrir (état non dit ; échéance : à partir de 2020)",
        "- 3 – Suivre (état non dit ; sans échéance)",
        "- 4 – Bâtir (état non dit ; échéance : 2020 et fin 2021)",
        "- 1 – Dire (état non dit ; échéance : 2019)",
        "- Fiche n° 4 – Afficher : retirée le 1er janvier 2020, reprise par la fiche n° 3.",
    ]
    assert [plain(sentence) for sentence in say_renewal(renewal)][:4] == [
        "Repris, avec « issue_de » : 2 fiches (et la 6).",
        "Laissé, réalisé ou abandonné : les fiches n° 2 et 5.",
        "Déjà retiré : la fiche n° 4.",
        (
            "Laissé à la première feuille de route, avec son suivi : 4 échéances datées, "
            "1 objectif réalisé ou abandonné, 1 réunion, 1 jalon, 1 version, 1 horizon et 1 vague."
        ),
    ]


def test_what_is_left_is_counted_one_by_one(first: Projet) -> None:
    renewal = renew(first, "suite", DAY)
    several = replace(renewal, left=dict.fromkeys(renewal.left, 2))
    assert plain(list(say_renewal(several))[3]).partition(" : ")[2] == (
        "2 échéances datées, 2 objectifs réalisés ou abandonnés, 2 réunions, 2 jalons, 2 versions, 2 horizons et "
        "2 vagues."
    )


def test_a_file_that_cannot_be_read_whole_stops_it(tmp_path: Path) -> None:
    projet = write_projet(tmp_path, {"01": fiche("1"), **{f"0{rank}": "numero: [\n" for rank in range(2, 9)}})
    with pytest.raises(PtsmError, match=r"02\.yaml ne peut pas être lu en entier"):
        renew(projet, "suite", DAY)


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (["--renew", "essai", "essai"], "est déjà un projet"),
        (["--renew", "essai", "essai/suite"], "est dans le projet"),
        (["--renew", "ailleurs", "suite"], "ailleurs"),
        (["--renew", "essai", "--example", "mayenne-53", "suite"], "ne vont pas ensemble"),
        (["suite", "--date", "2021-06-01"], "--date ne sert qu'avec --renew"),
    ],
)
def test_a_beginning_that_cannot_be_is_refused(first: Projet, words: list[str], said: str) -> None:
    done = ptsm("init", *words, folder=first.root.parent)
    assert (done.returncode, said in " ".join(plain(done.stderr).split())) == (2, True)


def test_a_second_roadmap_in_a_folder_of_the_same_name_has_an_id_of_its_own(first: Projet, tmp_path: Path) -> None:
    (tmp_path / "suite/essai").mkdir(parents=True)
    done = ptsm("init", "--renew", "../../essai", "--date", "2021-06-01", folder=tmp_path / "suite/essai")
    assert done.returncode == 0
    assert plain(done.stdout).splitlines()[-1] == (
        "Ensuite : lisez reste-a-faire.md, écrivez l'horizon et les échéances nouvelles, et lancez « ptsm validate »."
    )
    assert "id: essai-2\n" in (tmp_path / "suite/essai/territoire.yaml").read_text(encoding="utf-8")
    assert (tmp_path / "suite/essai/.vscode/settings.json").is_file()
    assert first.id == "essai"
