"""Findings as workflow commands, and the summary of a run."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from command import ptsm
from constats import DAY
from deployment import Deploy

from ptsm_cli.check.engine import check
from ptsm_cli.projet.selection import load_selections
from ptsm_cli.report.findings.github import format_summary

START = "numero: 2\ntitre: Former\ngroupe: axe-1\n"


def commands(root: Path, *options: str) -> list[str]:
    output = ptsm("validate", "-f", "github", *options, root.name, folder=root.parent).stdout
    return output.replace("\u00a0", " ").splitlines()


def test_one_command_a_finding_the_most_serious_first_then_the_total(deploy: Deploy) -> None:
    files = {
        "fiches/02.yaml": f"{START}indicateurs: Visites\nobjectifs_operationnels: Former\n",
        "fiches/03.yaml": "titre: Informer\ngroupe: axe-1\n",
    }
    assert commands(deploy(files), "--hints") == [
        (
            "::error file=projet/fiches/03.yaml,line=1,col=1,endColumn=2,title=S002 cle-manquante::"
            "La clé obligatoire « numero » manque. À écrire : Numéro imprimé : 22, 17 bis, 1.1.1, Bis.1."
        ),
        (
            "::warning file=projet/fiches/02.yaml,line=1,col=1,endColumn=2,title=A001 pilote-absent::"
            "La fiche n°2 « Former » n'a pas de pilote. Indiquez une organisation ou une fonction sous « pilotes »."
        ),
        (
            "::notice file=projet/fiches/02.yaml,line=4,col=14,endColumn=21,title=I002 sans-cible::"
            "Dans la fiche n°2 « Former », aucun indicateur n'a de valeur cible. "
            "Ajoutez « valeur_cible » aux indicateurs qui se comptent."
        ),
        (
            "::notice file=projet/fiches/02.yaml,line=5,col=26,endColumn=32,title=E006 objectif-sans-echeance::"
            "Dans la fiche n°2 « Former », aucun objectif n'a d'échéance. "
            "Ajoutez « echeance », au besoin avec « à définir »."
        ),
        "::notice title=ptsm::1 erreur, 1 avertissement et 2 conseils dans 5 fichiers vérifiés.",
    ]


def test_what_it_says_cannot_be_a_command_of_its_own(deploy: Deploy) -> None:
    trap = 'numero: 2\ntitre: "100 %\\n::error::x, y"\ngroupe: "a%0A::warning::b,c:d"\n'
    lines = commands(deploy({"fiches/02.yaml": trap, "fiches/a,b:c%.yaml": "pillotes: x\n"}))
    assert all(re.fullmatch(r"::(?:error|warning|notice) [^:]*::.*", line) for line in lines)
    assert any("a%250A" in line for line in lines)
    assert any("file=projet/fiches/a%2Cb%3Ac%25.yaml," in line for line in lines)


def test_fifty_lines_at_most(deploy: Deploy) -> None:
    files = {f"fiches/{n}.yaml": f"numero: {n}\ntitre: Action {n}\ngroupe: {n}\n" for n in range(10, 30)}
    files |= {
        f"fiches/x{n}.yaml": f"numero: {n}\ntitre: Action {n}\ngroupe: axe-1\necheance: fin {n}\n"
        for n in range(30, 70)
    }
    files["fiches/99.yaml"] = START.replace("2", "99") + "".join(f"cle_{n}: x\n" for n in range(20))
    root = deploy(files)
    lines = commands(root)
    assert (len(lines), sum("title=S001 " in line for line in lines)) == (50, 10)
    assert any(line.endswith("::S001 : encore 10 constats de cette règle dans ce fichier.") for line in lines)
    assert lines[-1].startswith("::notice title=ptsm::40 erreurs et 42 avertissements dans 64 fichiers")
    assert lines[-1].endswith("Ne sont pas montrés : 24 avertissements.")
    assert len(commands(root, "--all")) == 83


def test_paths_are_from_the_root_of_the_repository(deploy: Deploy) -> None:
    root = deploy({"fiches/02.yaml": f"{START}pillotes: mairie\n"})
    (root.parent / ".git").mkdir()
    output = ptsm("validate", "-f", "github", ".", folder=root).stdout
    assert output.startswith("::error file=projet/fiches/02.yaml,line=4,col=1,endColumn=9,title=S001 cle-inconnue::")


def test_advice_is_a_notice(deploy: Deploy) -> None:
    root = deploy({"fiches/02.yaml": START})
    levels = [line.split()[0] for line in commands(root, "--hints")]
    assert levels == ["::warning", "::warning", "::notice", "::notice"]
    assert len(commands(root)) == 3


@pytest.mark.parametrize("before", [None, "# Avant\n"])
def test_the_summary_is_added_to_the_file_that_the_workflow_names(
    deploy: Deploy, tmp_path: Path, before: str | None
) -> None:
    summary = tmp_path / "resume.md"
    if before:
        summary.write_text(before, encoding="utf-8")
    root = deploy({"fiches/02.yaml": "numero: 2\ntitre: a|b <img>\ngroupe: axe-1\n"})
    ptsm("validate", "-f", "github", root.name, folder=root.parent, GITHUB_STEP_SUMMARY=str(summary))
    said = summary.read_text("utf-8").replace("\u00a0", " ")
    assert (
        said
        == f"""\
{before or ""}## ptsm validate

2 avertissements dans 4 fichiers vérifiés.

| Gravité | Règle | Où | Constat |
|---|---|---|---|
| avertissement | A001 | projet/fiches/02.yaml:1 | La fiche n°2 « a\\|b \\<img\\> » n'a pas de pilote. \
Indiquez une organisation ou une fonction sous « pilotes ». |
| avertissement | I001 | projet/fiches/02.yaml:1 | La fiche n°2 « a\\|b \\<img\\> » n'a pas d'indicateur. \
Ajoutez sous « indicateurs » ce que l'on pourra compter ou constater. |

"""
    )


def test_no_summary_but_for_github(deploy: Deploy, tmp_path: Path) -> None:
    summary = tmp_path / "resume.md"
    ptsm("validate", deploy({}), GITHUB_STEP_SUMMARY=str(summary))
    assert not summary.exists()


@pytest.mark.parametrize(
    ("title", "shown"),
    [
        ("un_mot *fort* ~ôté~", r"un\_mot \*fort\* \~ôté\~"),
        ("n° #1 de @moi & [lien](x)", r"n° \#1 de \@moi \& \[lien\](x)"),
        (":tada: à 12:30, 1:2", r"\:tada: à 12:30, 1:2"),
        ("`code` \\", r"\`code\` \\"),
        ("a:b:c", r"a\:b:c"),
    ],
)
def test_nothing_of_the_summary_is_markup(deploy: Deploy, title: str, shown: str) -> None:
    report = check(load_selections([deploy({"fiches/02.yaml": f"numero: 2\ntitre: '{title}'\ngroupe: axe-1\n"})]), DAY)
    assert f" « {shown} » n'a pas de pilote" in format_summary(report).replace("\u00a0", " ")
