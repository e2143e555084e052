"""What comments silence: at their line, for the rules that they name, and never from inside a text."""

from __future__ import annotations

from pathlib import Path

import pytest
from command import ptsm
from constats import DAY
from deployment import Deploy

from ptsm_cli.check.engine import Asked, check
from ptsm_cli.check.outcome import CheckReport
from ptsm_cli.check.select import Choice
from ptsm_cli.projet.selection import load_selections

START = "numero: 2\ntitre: Former\ngroupe: axe-1\nindicateurs: [{libelle: Visites, valeur_cible: 2}]\n"
OBJECTIF = "objectifs_operationnels: [{libelle: Former, echeance: 2021}]\n"
FICHE = START + OBJECTIF
SILENT = "pilotes: mairie\n"


def report_on(root: Path, choice: Choice | None = None) -> CheckReport:
    return check(load_selections([root]), DAY, Asked(choice or Choice()))


def found(deploy: Deploy, fiche: str) -> list[tuple[str, int]]:
    report = report_on(deploy({"fiches/02.yaml": fiche}))
    return [(one.code, one.location.place.line) for one in report.findings]


@pytest.mark.parametrize(
    ("fiche", "expected"),
    [
        (f"{FICHE}pilotes: à définir  # ptsm: ignorer[A001] à désigner\n", []),
        (f"{FICHE}# ptsm: ignorer[A001] à désigner\npilotes: à définir\n", []),
        (f"{FICHE}# ptsm: ignorer[A001] à désigner\n# une autre note\npilotes: à définir\n", []),
        (f"{FICHE}#ptsm:ignorer[pilote-absent]à désigner\npilotes: à définir\n", []),
        (f"{FICHE}# PTSM : Ignorer [acteurs] à désigner\npilotes: à définir\n", []),
        (f"{FICHE}# relu # ptsm: ignorer[A001] à désigner\npilotes: à définir\n", []),
        (f"{FICHE}pilotes:  # ptsm: ignorer[A001] à désigner\n  - à définir\n", [("P002", 6), ("A001", 7)]),
        (f"{FICHE}pilotes:\n  # ptsm: ignorer[A001] à désigner\n  - à définir\n", []),
        (f"# ptsm: ignorer[A001] à désigner\n{FICHE}", []),
        (f"# ptsm: ignorer[A001] à désigner\n\n{FICHE}", [("P002", 1), ("A001", 3)]),
        (f"{FICHE}# ptsm: ignorer[A002] à désigner\npilotes: à définir\n", [("P002", 6), ("A001", 7)]),
        (f"{FICHE}{SILENT}# ptsm: ignorer[A001, L001] rien\n", [("P002", 7), ("P002", 7)]),
        (f"{FICHE}# ptsm: ignorer[A001, A0011] à désigner\npilotes: à définir\n", [("P001", 6)]),
        (f"{FICHE}# ptsm: ignorer[A001]\npilotes: à définir\n", [("P003", 6)]),
        (f"{FICHE}# ptsm: ignorer[A001] …\npilotes: à définir\n", [("P003", 6)]),
        (f"{FICHE}pilotes: à définir # ptsm: ignorer[A001] x # ptsm: ignorer[L001] y\n", [("P002", 6)]),
        (f"# ptsm: ignorer[A001] x\n---\n{FICHE}", []),
        (f"{FICHE}{SILENT}# ptsm: ignorer A001\n", [("P004", 7)]),
        (f"{FICHE}{SILENT}# ptsm ignorer[A001] x\n", [("P002", 7)]),
        (f"{FICHE}{SILENT}# ptsm: ignorer[] x\n", [("P004", 7)]),
        (f"{FICHE}{SILENT}# ptsm lit ce fichier, ignorer[A001] y compris\n", []),
        (f"{FICHE}{SILENT}moyens: 'un texte # ptsm: ignorer[A001] x'\n", []),
        (f"{FICHE}{SILENT}moyens: |\n  # ptsm: ignorer[A001] x\n", []),
        (f"{FICHE}{SILENT}# ptsm: ignorer[L001] retirée\ncontexte: >-\n  Long.\n\n  Voir la fiche n°40.\n", []),
        (f"{FICHE}{SILENT}contexte: >-  # ptsm: ignorer[L001] retirée\n  Long.\n  Voir la fiche n°40.\n", []),
        (f"{FICHE}{SILENT}contexte:  # ptsm: ignorer[L001] retirée\n  Long.\n  Voir la fiche n°40.\n", []),
        (f"{FICHE}{SILENT}# ptsm: ignorer[S001] clé à venir\nbudjet: 3\n", []),
        (f"{FICHE}{SILENT}# ptsm: ignorer[A001] fiche lue en partie\nbudjet: 3\n", [("S001", 8)]),
    ],
)
def test_a_comment_silences_what_it_is_about(deploy: Deploy, fiche: str, expected: list[tuple[str, int]]) -> None:
    assert found(deploy, fiche) == expected


def test_what_is_silenced_is_counted(deploy: Deploy) -> None:
    fiche = "# ptsm: ignorer[A001, I001] plus tard\nnumero: 2\ntitre: Former\ngroupe: axe-1\n"
    report = report_on(deploy({"fiches/02.yaml": fiche}))
    assert ([one.code for one in report.findings], report.silenced) == (["C005"], 2)


def test_one_place_of_a_cause_is_silenced_alone(deploy: Deploy) -> None:
    files = {f"fiches/{n}.yaml": f"numero: {n}\ntitre: Action {n}\ngroupe: axe-9\n" for n in range(10, 16)}
    files["fiches/10.yaml"] = files["fiches/10.yaml"].replace("axe-9", "axe-9  # ptsm: ignorer[N002] à venir")
    [one] = [one for one in report_on(deploy(files)).findings if one.code == "N002"]
    assert (Path(one.location.path).name, len(one.cases)) == ("11.yaml", 4)


@pytest.mark.parametrize("choice", [Choice(("liens", "reglages")), Choice((), ("A001",)), Choice(("P",))])
@pytest.mark.parametrize("word", ["A001", "acteurs"])
def test_a_comment_on_a_rule_that_is_not_checked_is_not_useless(deploy: Deploy, choice: Choice, word: str) -> None:
    root = deploy({"fiches/02.yaml": f"{FICHE}{SILENT}# ptsm: ignorer[{word}] rien\n"})
    assert [one.code for one in report_on(root, choice).findings] == []


def test_a_file_alone_shows_its_own_comments(deploy: Deploy) -> None:
    root = deploy({"fiches/02.yaml": f"{FICHE}{SILENT}# ptsm: ignorer[A001] rien\n"})
    assert [one.code for one in report_on(root / "fiches" / "01.yaml").findings] == []
    assert [one.code for one in report_on(root / "fiches" / "02.yaml").findings] == ["P002"]


def test_the_settings_may_silence_the_rules_on_comments(deploy: Deploy) -> None:
    fiche = f"{FICHE}{SILENT}# ptsm: ignorer[A001] rien\n"
    root = deploy({"fiches/02.yaml": fiche, "ptsm.yaml": "regles: {ignorer: {P002: x}}\n"})
    assert [one.code for one in report_on(root).findings] == []


def test_a_file_read_in_part_is_told_where_nothing_else_does(deploy: Deploy) -> None:
    root = deploy({"fiches/02.yaml": f"{FICHE}{SILENT}# ptsm: ignorer[Y001] plus tard\nmoyens: a: b\n"})
    assert report_on(root).silenced == 1
    assert "1\u00a0fichier n'a pas pu être lu en entier\u00a0: " in ptsm("validate", root).stdout
