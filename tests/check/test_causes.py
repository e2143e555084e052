"""One cause, one finding: a thing renamed, missing or forgotten everywhere is said once, with all its places."""

from __future__ import annotations

import re
import shutil
from collections import Counter
from collections.abc import Callable
from pathlib import Path

import pytest
from constats import DAY, findings_of
from deployment import Deploy
from repository import EXAMPLES, MAYENNE

from ptsm_cli.check.engine import check
from ptsm_cli.projet.selection import load_selections
from ptsm_cli.rules.rule import BASE

FILES = {f"fiches/{n:02}.yaml": f"numero: {n}\ntitre: Action numéro {n}\ngroupe: axe-1\n" for n in range(2, 9)}
"""Seven fiches of a title, a number and a group; an eighth is the base project's, with a pilote and an indicator."""

INSTANCE = "instances:\n  - {id: copil, nom: Comité de pilotage, type: copil}\nreunions:\n"
REUNIONS = "".join(f"  - {{id: copil-{n}, instance: copil, date: 2021-0{n}-01, statut: tenue}}\n" for n in range(1, 7))


TERRITOIRE = BASE["territoire.yaml"]
TWINS = {f"fiches/{name}.yaml": f"numero: 40\ntitre: {name}\ngroupe: axe-1\n" for name in ("un", "deux")}
PLAN = {"territoire.yaml": f"{TERRITOIRE}plans:\n  - {{id: prs-2018, titre: Projet régional de santé}}\n"}
PARTS = {"territoire.yaml": f"{TERRITOIRE}sous_territoires:\n  - {{id: sud, nom: Sud, type: CLS}}\n"}
DIMENSION = {"territoire.yaml": f"{TERRITOIRE}dimensions:\n  - {{id: public, titre: Public, valeurs: [Enfants]}}\n"}
AGAIN = "objectifs_operationnels:\n  - {libelle: Un, numero: A}\n  - {libelle: Deux, numero: A}\n"
NUMBERED = {"fiches/01.yaml": BASE["fiches/01.yaml"].replace("objectifs_operationnels:\n", AGAIN)}
GONE = {"fiches/30.yaml": "numero: 30\ntitre: Partir\ngroupe: axe-1\nretiree_le: 2021-01-31\n"}

RENAMED = {
    "territoire.yaml": f"{TERRITOIRE}  - {{id: ecoute, genre: autre, titre: Écouter, parent: axe-9}}\n",
    "gouvernance/suivi.yaml": "instances:\n  - {id: gt, nom: Écoute, type: groupe-de-travail, groupe: axe-9}\n",
    "fiches/02.yaml": FILES["fiches/02.yaml"].replace("axe-1", "axe-9"),
}
"""A group that a fiche, a group and a body cite, and that is declared no more."""


def with_line(line: str) -> dict[str, str]:
    return {path: content + line for path, content in FILES.items()}


@pytest.mark.parametrize(
    ("files", "code", "message", "cases"),
    [
        ({p: c.replace("axe-1", "axe-9") for p, c in FILES.items()}, "N002", "« axe-9 » n'est pas déclaré", 6),
        ({"territoire.yaml": BASE["territoire.yaml"].partition("groupes:")[0], **FILES}, "N002", "Aucun groupe", 7),
        (with_line("vagues: contrat\n"), "N003", "Aucune vague n'est déclarée", 6),
        ({"gouvernance/suivi.yaml": INSTANCE.replace("id: copil", "id: comite") + REUNIONS}, "R001", "« copil »", 5),
        ({"gouvernance/suivi.yaml": "reunions:\n" + REUNIONS}, "R001", "Aucune instance n'est déclarée", 5),
        (with_line("echeance: vers la rentrée\n"), "E001", "« vers la rentrée » de la fiche n°2", 6),
        (with_line("partenaires: CDL et Mairie du Lac\n"), "A005", "réunit 2 acteurs déclarés", 6),
        (with_line("partenaires: néant\n"), "A006", "« néant » ne nomme aucune organisation", 6),
        (with_line("liens: Contrat de ville, action 12\n"), "L008", "« Contrat de ville, action 12 »", 6),
        ({"glossaire.yaml": "".join(f"SIG{c}: Sens\n" for c in "ABCDE")}, "G002", "Les 5 sigles du glossaire", 4),
        (with_line("pilotes: Clinque du Lac\n"), "A002", "« Clinque du Lac » n'est pas un acteur", 6),
        (with_line("contexte: Voir la fiche n°40.\n"), "L001", "« fiche n°40 », qui n'existe pas", 6),
        ({p: c.replace("\n", "\r\n") for p, c in FILES.items()}, "Y008", "fins de ligne de Windows", 6),
        (FILES, "A001", "7 fiches sur 8 n'ont pas de pilote", 6),
        (FILES, "I001", "7 fiches sur 8 n'ont pas d'indicateur", 6),
        (FILES, "C005", "7 fiches sur 8 n'ont pas d'objectif", 6),
        (with_line("objectifs_operationnels: Se réunir\n"), "E006", "Dans 7 fiches sur 8 qui ont des objectifs", 6),
        (with_line("indicateurs: Nombre d'actions\n"), "I002", "Dans 7 fiches sur 8, des indicateurs", 6),
        (
            with_line("indicateurs: {libelle: Appels, frequence: tous les 15 du mois}\n"),
            "I010",
            "« tous les 15 du mois »",
            6,
        ),
        (with_line("echeance: 2031\n"), "E003", "7 échéances sur 8 sortent de l'horizon", 6),
        (with_line("contexte: Le CMP, le CATTP, l'IME, l'ARS et le SAVS.\n"), "G001", "5 sigles ne sont", 4),
        (
            {
                **with_line("contexte: Le CMP, le CATTP, l'IME, l'ARS et le SAVS.\n"),
                "glossaire.yaml": "HDJ: Hôpital de jour\n",
            },
            "G001",
            "5 sigles ne sont expliqués nulle part : ARS, CATTP, CMP, IME et SAVS.",
            4,
        ),
        ({p: re.sub("numero: .", "numero: 1", c) for p, c in FILES.items()}, "N001", "Le numéro 1 est déjà pris", 6),
        ({p: re.sub("titre: .*", "titre: Former", c) for p, c in FILES.items()}, "N005", "est presque celui", 5),
        ({**TWINS, **with_line("contexte: Voir la fiche n°40.\n")}, "L002", "peut être plusieurs fiches", 6),
        (with_line("contexte: La fiche n°1 « Fermer ».\n"), "L003", "« Fermer » n'est pas celui", 6),
        ({**PLAN, **with_line("liens: [{plan: prs-2019}]\n")}, "L005", "« prs-2019 » ressemble à un plan", 6),
        (with_line("liens: [{fiche: 1, objectif: 9}]\n"), "L007", "n'a pas d'objectif 9.", 6),
        (with_line("indicateurs: {libelle: Appels, valeur_cible: 80 %}\n"), "I005", "est un texte, « 80 % »", 6),
        (
            with_line("indicateurs: {libelle: Appels, mesures: {repere: T1, valeur: 3}}\n"),
            "I008",
            "Le repère « T1 » n'est pas",
            6,
        ),
        (
            with_line("indicateurs: {libelle: Appels, frequence: annuelle}\nobjectifs_operationnels: Agir\n"),
            "I004",
            "7 indicateurs, sur 7 qui disent quand les mesurer",
            6,
        ),
        ({**GONE, **with_line("contexte: Voir la fiche n°30.\n")}, "H005", "« Partir » n'est plus dans la feuille", 6),
        (with_line("deploiement: {sous_territoire: nord}\n"), "N010", "Aucun sous-territoire n'est déclaré", 6),
        ({**PARTS, **with_line("deploiement: {sous_territoire: nord}\n")}, "N010", "« nord » n'est pas déclaré", 6),
        (with_line("dimensions: {public: Enfants}\n"), "N011", "Aucune dimension n'est déclarée", 6),
        ({**DIMENSION, **with_line("dimensions: {public: Vieux}\n")}, "N011", "« Vieux » n'est pas une valeur", 6),
        (
            {**FILES, **{f"suivi/0{n}.yaml": "notes: {date: 2021-01-01, etat: suspendu}\n" for n in range(2, 9)}},
            "V003",
            "« suspendu » est lu comme",
            6,
        ),
        ({**NUMBERED, **with_line("liens: [{fiche: 1, objectif: A}]\n")}, "L007", "a plusieurs objectifs A.", 6),
    ],
)
def test_a_cause_that_shows_everywhere_is_one_finding(
    deploy: Deploy, files: dict[str, str], code: str, message: str, cases: int
) -> None:
    [found] = findings_of(deploy(files), code)
    assert message in found.message.replace("\u00a0", " ")
    assert len(found.cases) == cases
    assert len({found.location, *(case.location for case in found.cases)}) == cases + 1


def test_what_shows_everywhere_is_mended_everywhere(deploy: Deploy) -> None:
    [found] = findings_of(deploy(with_line("partenaires: CDL et Mairie du Lac\n")), "A005")
    assert found.fix is not None
    assert len({id(edit.file) for edit in found.fix.edits}) == len(FILES)


@pytest.mark.parametrize(
    ("line", "code", "count"),
    [
        ("contexte: Voir la fiche n°40.\n", "L001", 4),
        ("", "A001", 4),
        ("contexte: Le CMP, le CATTP, l'IME et l'ARS.\n", "G001", 4),
    ],
)
def test_four_slips_are_four_findings(deploy: Deploy, line: str, code: str, count: int) -> None:
    files = dict(list(with_line(line).items())[:4])
    assert [len(found.cases) for found in findings_of(deploy(files), code)] == [0] * count


def test_what_is_true_of_half_of_the_fiches_is_no_habit(deploy: Deploy) -> None:
    start = "titre: Autre\ngroupe: axe-1\npilotes: mairie\n"
    others = {f"fiches/{n}.yaml": f"numero: {n}\n{start}" for n in range(20, 26)}
    assert len(findings_of(deploy({**FILES, **others}), "A001")) == 7


def test_two_things_that_are_not_declared_are_two_findings(deploy: Deploy) -> None:
    files = {p: c.replace("axe-1", "axe-8" if p < "fiches/05.yaml" else "axe-9") for p, c in FILES.items()}
    assert [len(found.cases) for found in findings_of(deploy(files), "N002")] == [2, 3]


def test_what_is_not_said_in_the_same_words_is_as_many_findings(deploy: Deploy) -> None:
    files = {
        path: f"{content}liens: Contrat de ville, action {n}\n" for n, (path, content) in enumerate(FILES.items(), 21)
    }
    assert [len(found.cases) for found in findings_of(deploy(files), "L008")] == [0] * 7


def test_a_renamed_group_is_one_finding_whoever_cites_it(deploy: Deploy) -> None:
    [found] = findings_of(deploy(RENAMED), "N002", "N007", "R001")
    said = [(Path(case.location.path).name, case.message.replace("\u00a0", " ")) for case in found.cases]
    assert (found.code, sorted(said)) == (
        "N002",
        [
            ("suivi.yaml", "Le groupe de fiches « axe-9 » n'est pas déclaré"),
            ("territoire.yaml", "Le groupe parent « axe-9 » n'est pas déclaré"),
        ],
    )


def test_numbers_that_begin_again_in_each_group_are_one_finding(tmp_path: Path) -> None:
    root = Path(shutil.copytree(EXAMPLES / "artois-audomarois-62", tmp_path / "projet"))
    territoire = root / "territoire.yaml"
    territoire.write_text(re.sub("^numerotation:.*\n", "", territoire.read_text("utf-8"), flags=re.MULTILINE), "utf-8")
    [found] = findings_of(root, "N001")
    assert found.hint is not None
    assert "numerotation: par-groupe" in found.hint


@pytest.mark.parametrize("absent", ["acteurs.yaml", "glossaire.yaml"])
def test_a_missing_file_is_one_finding_that_names_it(tmp_path: Path, absent: str) -> None:
    root = Path(shutil.copytree(MAYENNE, tmp_path / "projet"))
    (root / absent).unlink()
    [found] = findings_of(root, "G001")
    assert f"faute de fichier {absent}" in found.message


def test_a_group_that_is_not_declared_makes_no_count_false(tmp_path: Path) -> None:
    root = Path(shutil.copytree(MAYENNE, tmp_path / "projet"))
    territoire = root / "territoire.yaml"
    before = Counter(found.code for found in findings_of(root))
    territoire.write_text(re.sub(r"\bid: objectif-1\b", "id: objectif-un", territoire.read_text("utf-8")), "utf-8")
    after = Counter(found.code for found in findings_of(root))
    assert after - before == Counter(["N002"])


@pytest.mark.parametrize("choose", [lambda root: root, lambda root: root / "fiches"])
def test_a_folder_shows_the_cause(deploy: Deploy, choose: Callable[[Path], Path]) -> None:
    found = check(load_selections([choose(deploy(FILES))]), DAY).findings
    assert [len(one.cases) for one in found if one.code == "A001"] == [6]


def test_a_file_alone_shows_what_is_wrong_in_it(deploy: Deploy) -> None:
    report = check(load_selections([deploy(FILES) / "fiches" / "05.yaml"]), DAY)
    assert report.file_count == 1
    [found] = [one for one in report.findings if one.code == "A001"]
    assert (found.message, found.cases) == ("La fiche n°5 «\u00a0Action numéro 5\u00a0» n'a pas de pilote.", ())


def test_the_fingerprint_of_a_cause_does_not_depend_on_the_first_place(deploy: Deploy) -> None:
    root = deploy(FILES)
    [before] = findings_of(root, "A001")
    with (root / "fiches" / "02.yaml").open("a", encoding="utf-8") as fiche:
        fiche.write("pilotes: mairie\n")
    [after] = findings_of(root, "A001")
    assert (after.fingerprint, len(after.cases)) == (before.fingerprint, 5)


@pytest.mark.parametrize("light", ["N002", "N007", "R001"])
def test_the_most_serious_of_a_cause_stands_for_the_others(deploy: Deploy, light: str) -> None:
    settings = {"ptsm.yaml": f"regles: {{severites: {{{light}: conseil}}}}\n"}
    [found] = findings_of(deploy(RENAMED | settings), "N002", "N007", "R001")
    assert (found.code == light, found.severity.value) == (False, "erreur")
