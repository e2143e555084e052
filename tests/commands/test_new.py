"""`ptsm new`: a fiche or a meeting more, that can be checked at once."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest
from blanks import joined
from command import ptsm
from repository import EXAMPLES
from small_projet import WITHOUT_HORIZON, fiche, write_projet

from ptsm_cli.model.fiche import FicheAction
from ptsm_cli.model.model import fields_of
from ptsm_cli.projet.load import load_projet

NUMBERS = {
    "premier": ([], "1", "01-former"),
    "suivant": (["1", "2"], "3", "03-former"),
    "après un bis": (["17", "17 bis"], "18", "18-former"),
    "après le dix-neuvième": (["9", "19"], "20", "20-former"),
    "à plusieurs rangs": (["1.1.1", "1.1.2"], "1.1.3", "1-1-3-former"),
    "après une lettre": (["O1", "O2"], "O3", "o3-former"),
    "où il n'y en a pas": (["Bis"], "1", "01-former"),
}

TITLES = {
    "Créer une ligne d'écoute pour les jeunes": "01-creer-une-ligne-ecoute",
    "L'accès aux soins": "01-acces-soins",
    "De la": "01-de-la",
    "Anticonstitutionnellementtt internationalisationnnnnnnnn agir": (
        "01-anticonstitutionnellementtt-internationalisationnnnnnnnn"
    ),
    "Œuvrer : « ensemble »": "01-oeuvrer-ensemble",
}

GOUVERNANCE = """\
instances:
  - {id: copil, nom: Comité de pilotage, type: copil}
reunions:
  - id: copil-1
    instance: copil
    date: 2020-01-15
    statut: tenue # la première
    # rien à signaler
jalons: []
"""


@pytest.mark.parametrize(("numbers", "numero", "stem"), NUMBERS.values(), ids=NUMBERS)
def test_a_fiche_takes_the_next_number(tmp_path: Path, numbers: list[str], numero: str, stem: str) -> None:
    write_projet(tmp_path, {f"f{rank}": fiche(n, groupe=f"axe-{2 - rank % 2}") for rank, n in enumerate(numbers)})
    done = ptsm("new", "fiche", "Former", "essai", "--groupe", "axe-1", folder=tmp_path)
    assert (done.returncode, joined(done.stdout)) == (0, f"Écrit : essai/fiches/{stem}.yaml")
    made = (tmp_path / f"essai/fiches/{stem}.yaml").read_text(encoding="utf-8")
    assert made.startswith(f'numero: "{numero}"\ntitre: Former\ngroupe: axe-1\n')


@pytest.mark.parametrize(("title", "stem"), TITLES.items())
def test_a_file_is_named_by_the_first_words_of_the_title(tmp_path: Path, title: str, stem: str) -> None:
    write_projet(tmp_path, {})
    ptsm("new", "fiche", title, "essai", "--groupe", "axe-1", folder=tmp_path)
    (made,) = load_projet(tmp_path / "essai", "essai").fiches
    assert (made.id, made.contenu.titre) == (stem, title)


@pytest.mark.parametrize(
    ("names", "stem"),
    [(["001-a", "002-b", "3-c"], "004-former"), (["1-a", "2-b", "003-c"], "4-former"), (["1-a", "02-b"], "03-former")],
)
def test_a_file_is_numbered_with_as_many_digits_as_most(tmp_path: Path, names: list[str], stem: str) -> None:
    write_projet(tmp_path, {name: fiche(str(rank)) for rank, name in enumerate(names, 1)})
    done = ptsm("new", "fiche", "Former", "essai", "--groupe", "axe-1", folder=tmp_path)
    assert joined(done.stdout) == f"Écrit : essai/fiches/{stem}.yaml"


def test_no_fiche_is_overwritten(tmp_path: Path) -> None:
    write_projet(tmp_path, {"02-former": fiche("1")})
    assert "02-former-1.yaml" in ptsm("new", "fiche", "Former", "essai", "--groupe", "axe-1", folder=tmp_path).stdout


def test_numbers_that_restart_in_each_group_follow_those_of_the_group(tmp_path: Path) -> None:
    shutil.copytree(EXAMPLES / "artois-audomarois-62", tmp_path / "artois")
    done = ptsm("new", "fiche", "Former", "artois", "--groupe", "adultes", folder=tmp_path)
    assert joined(done.stdout) == "Écrit : artois/fiches/adultes-5-former.yaml"


def test_a_new_fiche_is_valid_and_each_of_its_comments_is_a_field(tmp_path: Path) -> None:
    write_projet(tmp_path, {})
    ptsm("new", "fiche", "Former", "essai", "--groupe", "axe-1", folder=tmp_path)
    path = tmp_path / "essai/fiches/01-former.yaml"
    assert '"erreur": 0' in ptsm("validate", "essai", "--format", "json", folder=tmp_path).stdout
    text = path.read_text(encoding="utf-8")
    names = [line.removeprefix("# ").partition(":")[0] for line in text.splitlines()]
    assert [name for name in fields_of(FicheAction) if name not in {"numero", "titre", "groupe", *names}] == []
    assert "\n# objectifs_operationnels:\n#   - libelle:\n#     echeance:\n\n" in text
    assert "\n# liens:\n#   - fiche:\n\n" in text
    for field in ("echeance", "pilotes", "dimensions"):
        assert f"\n# {field}:\n\n" in text


ADOS = "  - {id: ados, nom: Travail sur les adolescents, type: groupe-de-travail}\n"

REFUSED = {
    "groupe absent": (["fiche", "Former"], "Il manque le groupe", "Groupes déclarés : axe-1 et axe-2."),
    "groupe inconnu": (["fiche", "Former", "--groupe", "axe1"], "« axe1 » n'est pas déclaré", "« axe-1 »"),
    "groupe par son numéro": (["fiche", "Former", "--groupe", "1"], "« 1 » n'est pas déclaré", "dire « axe-1 » ?"),
    "groupe par son nom": (["fiche", "Former", "--groupe", "Axe 2"], "n'est pas déclaré", "dire « axe-2 » ?"),
    "projet d'abord": (["fiche", ".", "Former"], "« . » est le dossier d'un projet", 'ptsm new fiche "Titre" .'),
    "projet avant l'instance": (["reunion", ".", "copil"], "est le dossier d'un projet", "ptsm new reunion copil ."),
    "titre sans mot": (["fiche", "…", "--groupe", "axe-1"], "n'a ni lettre ni chiffre", "entre guillemets"),
    "titre vide": (["fiche", " ", "--groupe", "axe-1"], "Le titre de la fiche est vide", "entre guillemets"),
    "instance inconnue": (["reunion", "copyl"], "« copyl » n'est pas déclarée", "« copil »"),
    "instance par son sigle": (["reunion", "CoPil 53"], "« CoPil 53 » n'est pas déclarée", "dire « copil » ?"),
    "instance par son nom": (["reunion", "comité de Pilotage"], "n'est pas déclarée", "dire « copil » ?"),
    "groupe de travail sans sigle": (["reunion", "GT"], "n'est pas déclarée", "Instances déclarées : copil et ados."),
    "jour qui n'existe pas": (["reunion", "copil", "--date", "2027-02-30"], "n'est pas une date", "2021-06-30"),
}


@pytest.mark.parametrize(("arguments", "message", "hint"), REFUSED.values(), ids=REFUSED)
def test_what_cannot_be_added_is_said(tmp_path: Path, arguments: list[str], message: str, hint: str) -> None:
    bodies = GOUVERNANCE.replace("type: copil}", "type: copil, sigle: COPIL 53}").replace(
        "reunions:", f"{ADOS}reunions:"
    )
    write_projet(tmp_path, {}, gouvernance=bodies)
    done = ptsm("new", *arguments, folder=tmp_path / "essai")
    assert done.returncode == 2
    assert message in joined(done.stderr)
    assert hint in joined(done.stderr)
    assert not list((tmp_path / "essai/fiches").iterdir())


@pytest.mark.parametrize("groupe", [[], ["--groupe", "axe-1"]])
def test_a_project_without_groups_is_to_declare_one(tmp_path: Path, groupe: list[str]) -> None:
    write_projet(tmp_path, {}, "{id: essai, nom: Essai, sigle: E}")
    done = ptsm("new", "fiche", "Former", "essai", *groupe, folder=tmp_path)
    assert (done.returncode, "Déclarez d'abord un groupe dans territoire.yaml" in joined(done.stderr)) == (2, True)


def test_the_only_group_of_a_project_need_not_be_named(tmp_path: Path) -> None:
    write_projet(tmp_path, {}, WITHOUT_HORIZON)
    assert ptsm("new", "fiche", "Former", "essai", folder=tmp_path).returncode == 0
    assert [fiche.contenu.groupe for fiche in load_projet(tmp_path / "essai", "essai").fiches] == ["axe-1"]


def test_several_projects_are_too_many() -> None:
    done = ptsm("new", "fiche", "Former", EXAMPLES)
    assert done.returncode == 2
    assert "contient plusieurs projets" in joined(done.stderr)


def test_a_meeting_is_written_after_the_others_and_nothing_else_moves(tmp_path: Path) -> None:
    write_projet(tmp_path, {}, gouvernance=GOUVERNANCE)
    done = ptsm("new", "reunion", "copil", "essai", "--date", "2027-01-15", folder=tmp_path)
    assert joined(done.stdout) == "Ajouté : la réunion copil-2027-01-15, dans essai/gouvernance/suivi.yaml"
    text = (tmp_path / "essai/gouvernance/suivi.yaml").read_text(encoding="utf-8")
    before, after = GOUVERNANCE.split("jalons:")  # the comments of the last one stay with it
    assert text.startswith(before + "  - id: copil-2027-01-15\n    instance: copil\n    date: 2027-01-15\n")
    assert text.endswith("jalons:" + after)
    assert '"erreur": 0' in ptsm("validate", "essai", "--format", "json", folder=tmp_path).stdout


def test_two_meetings_on_one_day_have_two_ids(tmp_path: Path) -> None:
    write_projet(tmp_path, {}, gouvernance=GOUVERNANCE)
    lines = [ptsm("new", "reunion", "copil", "essai", "--date", "2027-01-15", folder=tmp_path).stdout for _ in range(2)]
    assert ["copil-2027-01-15-1" in line for line in lines] == [False, True]
    text = (tmp_path / "essai/gouvernance/suivi.yaml").read_text(encoding="utf-8")
    first, second = text.split("  - id: copil-2027-01-15\n")[1].split("  - id: copil-2027-01-15-1\n")
    assert second.removesuffix("jalons: []\n") == first


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("instances:\n  - {id: copil, nom: COPIL, type: copil}\n", 0),
        ("reunions: [ ]\ninstances:\n  - {id: copil, nom: COPIL, type: copil}\n", 0),
        (
            "instances: [{id: copil, nom: COPIL, type: copil}]\nreunions: [{id: a, instance: copil, statut: prevue}]\n",
            2,
        ),
    ],
)
def test_a_list_that_is_not_there_is_made_and_one_between_brackets_is_left(
    tmp_path: Path, text: str, status: int
) -> None:
    write_projet(tmp_path, {}, gouvernance=text)
    done = ptsm("new", "reunion", "copil", "essai", "--date", "2027-01-15", folder=tmp_path)
    assert done.returncode == status
    written = (tmp_path / "essai/gouvernance/suivi.yaml").read_text(encoding="utf-8")
    assert (written == text) == bool(status)
    assert bool(status) == ("ptsm fmt" in joined(done.stderr))
    assert bool(status) == ("\nreunions:\n  - id: copil-2027" not in f"\n{written}")
    assert bool(status) == ("    # lieu: # Lieu" not in written)
    assert '"erreur": 0' in ptsm("validate", "essai", "--format", "json", folder=tmp_path).stdout


def test_a_meeting_goes_to_the_last_file_that_holds_one_of_its_body(tmp_path: Path) -> None:
    projet = write_projet(tmp_path, {}, gouvernance="instances: [{id: copil, nom: COPIL, type: copil}]\n")
    for year in (2020, 2021):
        meeting = f"reunions:\n  - {{id: copil-{year}, instance: copil, date: {year}-01-15, statut: tenue}}\n"
        (projet.root / "gouvernance" / f"a-{year}.yaml").write_text(meeting, encoding="utf-8")
    done = ptsm("new", "reunion", "copil", "essai", "--date", "2027-01-15", folder=tmp_path)
    assert "essai/gouvernance/a-2021.yaml" in joined(done.stdout)
