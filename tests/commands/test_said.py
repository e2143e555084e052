"""What command lines say, to the last sign: those that are refused, and those that say little."""

from __future__ import annotations

import re
import shlex
from collections.abc import Callable
from pathlib import Path
from shutil import copytree

import pytest
from command import ptsm
from repository import DATA

REFUSED_AT_ONCE = """
validat
Vérifier
planning essai
livret
aide
zzz
"l'agenda"
'l"agenda'
"l'a\\"b"
new "l'objectif"
--version
--version --help
--version=oui
new --nulle-part
new --help=oui
--nulle-part
validate --formt json
agenda --t x
validate --format
plan -f
plan --form csv
links --fiche
agenda --depuis 2026
plan -output plan.csv
plan -x
validate -- -output
validate o
validate --ignore "A001 zzz"
validate --ignore "A001 , zzz"
validate --diff - --stdin-name essai/fiches/1.yaml
render --annee 2026 --annee 99999999999
plan ---
validate -v
render --organisation x
plan -format=csv
plan -help
new fiche "- Former"
echeance "-Fin 2026"
new fiche Former les accueils
new objectif
plan -f Excel
links -f word
render --document "livret plan"
links -o -
Plan
plan —fiche
validate --strict=oui
explain
explain E003 E004
new
new fich
validate ""
render --output ""
validate --format txt
validate --date hier
validate --date "juin 2026"
validate --date ""
validate --date 20210630
validate --date 2021-W26-3
validate --date 2021-6-30
validate --date 2021-06-31
validate --date 2026
validate --date 2026-S1
plan --step mois
plan --from jamais
plan --to 2020-13
agenda --from 2022 --to 2021
agenda -f csv
status -f pdf -o etat.xlsx
plan -o plan.docx
plan -f csv -o plan.XLSX
plan -o plan.zip
links -f dot -o liens.png
links -o liens.jpeg
validate -o constats.odt
validate -f junit -o constats.sarif
validate -o notes.md -f html
plan -o territoire.yaml
plan -o suite.YML
validate --statistics -f github
validate --select zzz
validate --select E03
validate --ignore " , "
validate --update-baseline
validate --ignore A001 --update-baseline --baseline reference.json
validate --update-baseline --baseline reference.json --fix --format json
validate --diff --output patch.txt --statistics

validate - --stdin-name a.yaml essai
validate -
validate --stdin-name a.yaml
validate --fix - --stdin-name essai/fiches/1.yaml
validate --update-baseline --baseline reference.json - --stdin-name essai/fiches/1.yaml
render -o livret.pdf
render -o livret.docx
render -o livret.htm
render -o livret.HTML
render -o livret.md
render -o livret.doc
render bilan
render --document livre
render --document ,
render --format docx
render --annee abc
render --annee ""
render --annee -1
render --annee 2,5
render --annee 1066
render --annee 99999
watch --open
watch --date hier
watch --render livret --date hier
watch --render agenda
watch --render plan,zzz
diff essai autre --base HEAD
init --date 2026-01-01
init --example mayenne --renew essai
init --example zzz
init --renew nulle-part
echeance 2021 --horizon 2024/2019
echeance 2021 --horizon bientôt
echeance -f html 2021
completion bsh
completion
explain E03
explain zzz
rules -f yaml
schema --projet nulle-part
schema -o essai/fiches
"""

REFUSED_ONCE_READ = """
validate nulle-part
validate essai/fiches/9.yaml
validate essai/notes.txt
validate vide
validate LONG
validate deux/rive/fiche
render essai -o essai
render essai -o essai/fiches
render essai --document plan --fiche 1 --acteur CHE
render essai --document fiche --fiche 99
render essai --document fiche --fiche 1 --cadre mairie
render essai --document acteurs --acteur zzz
render essai --document dossier --reunion zzz
render essai --document dossier
render essai --document revision
render essai --document livret --revision x
render essai --reunion copil-1
plan essai --fiche 99
plan essai --fiche droits/1
plan essai --vague zzz
plan essai --from 2024 --to 2022
plan deux --fiche 1
agenda essai --instance copl
agenda essai --instance zzz
status essai --pilote Personne
status essai --vague premier
status essai --groupe zzz
new fiche "" essai
new fiche "…" essai
new fiche Former essai
new fiche Former essai --groupe accès
new fiche Former essai --groupe "Faire valoir ses droits"
new fiche Former deux
new fiche Former essai --groupe 1
new fiche essai Former
new fiche essai deux/rive --groupe zzz
renumber essai 5 deux nulle-part
renumber essai 5
new fiche essai
new reunion copl essai
new reunion zzz essai
new reunion copil essai --date hier
renumber 99 5 essai
renumber 1 1 essai
renumber 1 2 essai
renumber 1 un essai
renumber 4-bis 5 essai
init essai
init essai/dedans
init --renew deux suite
init --renew rompu suite
renumber 1 7 rompu
fmt rompu
new reunion copil rompu
diff essai essai --date 2022-01-01
diff essai --base nulle-part
validate essai --baseline essai/notes.txt
validate essai --baseline nulle-part.json
validate essai --baseline essai/notes.txt --update-baseline
validate essai --select A001 --baseline reference.json --update-baseline
validate essai --select E --ignore A001 --baseline reference.json --update-baseline
validate essai/fiches/1.yaml deux --baseline reference.json --update-baseline
validate essai --baseline essai/fiches/reference.json --update-baseline
validate essai --select L009
agenda deux/rive --instance copil
agenda essai --instance COPILE
render essai -o livret.ODT
render bilan essai -o livret
validate essai --select H
status essai -o essai/notes.txt
links essai -o essai/fiches/notes.txt
schema --projet deux
schema --check -o nulle-part
"""

DONE = """
validate essai --quiet --select S --date 2022-02-01
validate essai --fix --diff --select S --date 2022-02-01
validate essai --fix --date 2022-02-01
validate rompu/fiches/9.yaml --fix --diff --select A --date 2022-02-01
validate rompu/fiches/9.yaml --fix --select A --quiet --date 2022-02-01
validate rompu/fiches/9.yaml --fix --diff --select A --date 2022-02-01
validate essai --fix --select A001 --quiet --date 2022-02-01
validate essai --diff --select A001
validate essai --baseline reference.json --update-baseline --date 2022-02-01
validate essai --baseline reference.json --date 2022-02-01
validate deux --baseline reference.json --update-baseline --date 2022-02-01
lire reference.json
fmt essai/territoire.yaml --check
fmt essai/acteurs.yaml --diff
fmt essai/acteurs.yaml
fmt essai/acteurs.yaml
fmt essai/acteurs.yaml --check
fmt essai/acteurs.yaml --diff
fmt essai/acteurs.yaml essai/glossaire.yaml --check
fmt essai --check
fmt essai --diff --sort
renumber 3 7 essai
renumber 3 7 essai --write
new fiche "Aller au-devant des familles" essai --groupe droits
new fiche "Aller au-devant des familles" essai --groupe droits
new reunion copil essai --date 2023-01-12
new reunion copil essai --date 2023-01-12
new reunion gt-droits essai
lire essai/gouvernance/copil.yaml
render essai --document gouvernance --format md --date 2022-02-01
render essai --document gouvernance --format md --date 2022-02-01
render essai --document fiche --format md -o pages --date 2022-02-01
render essai --document fiche --fiche 1 --format md -o pages --date 2022-02-01
lire pages/.ptsm-pages.json
schema -o schemas
schema --check -o schemas
--help
new --help
new fiche --help
render --help
render --list
explain "objectifs_operationnels[].libelle"
explain " effectif_annonce "
explain " E003 "
init neuf
init neuf-aussi --example mayenne
echeance "au plus tard en juin 2026" --horizon 2019-S1/2024-S2
explain niveau
plan essai/fiches/2.yaml --step annee
plan essai --format md --step annee --fiche 2 --from 2022 --to 2023 --date 2022-02-01
plan essai --format csv --vague premiere --to 2021-T2
plan essai --format json --fiche 2 --step trimestre --from 2022-T1 --to 2022-T2
agenda essai --format md --instance gt-droits --from 2021 --to 2022 --date 2022-02-01
agenda essai --from 2021-T1 --to 2021-T1 --date 2022-02-01
status essai --format md --groupe droits --date 2022-02-01
status essai --pilote GEM --vague premiere --date 2022-02-01
validate essai --statistics --ignore E,I --select A,L,E003 --date 2022-02-01
validate essai --quiet --strict --select A001 --date 2022-02-01
status essai/fiches/2.yaml essai/fiches/1.yaml --date 2022-02-01 -f csv
status essai/territoire.yaml --groupe acces --date 2022-02-01 -f csv
links essai/fiches/2.yaml
links essai/fiches/2.yaml deux/rive/fiches/04.yaml
validate essai --select L009,A001 --date 2022-02-01
validate essai --statistics --select A001 -f json --date 2022-02-01
agenda essai --instance gt-droits --date 2022-02-01
agenda essai --instance Copil --instance gt-droits --from 2022-03-09 --to 2022-03-09 --date 2022-02-01
agenda essai --to 2021-03 --date 2022-02-01
agenda essai --from 2022-12 --date 2022-02-01
plan essai --from 2022-T3 --vague premiere
plan essai --to 2021-S1 --format csv --fiche 1
plan essai --fiche 1 --fiche 2 --format csv
plan essai deux/rive --vague premiere --step annee --format md
render essai --document gouvernance --format md -o dossier.md --date 2022-02-01
"""

TO_MEND = "numero: 9\ntitre: Loger\ngroupe: acces\npilotes: CHE, GEM\n"

LONG = "x" * 300
"""A name that no system takes."""


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a folder with a project, two others together, one that is broken, and nothing in the last."""
    folder = tmp_path_factory.mktemp("dites")
    copytree(DATA / "rapports", folder / "essai")
    (folder / "essai/notes.txt").write_text("Des notes\n", encoding="utf-8")
    copytree(DATA / "renvois", folder / "deux")
    copytree(DATA / "rapports", folder / "rompu")
    (folder / "rompu/fiches/2.yaml").write_text("numero: 2\ntitre: [\n", encoding="utf-8")
    (folder / "rompu/gouvernance/copil.yaml").write_text("instances:\n  - {id: copil, nom: [\n", encoding="utf-8")
    (folder / "rompu/fiches/9.yaml").write_text(TO_MEND, encoding="utf-8")
    for name in ("vide", "dossier.md"):
        (folder / name).mkdir()
    return folder


@pytest.mark.parametrize(
    ("name", "lines"), [("refus", REFUSED_AT_ONCE), ("refus-lus", REFUSED_ONCE_READ), ("faits", DONE)]
)
def test_a_line_says_what_it_said(compare: Callable[[str, str], None], folder: Path, name: str, lines: str) -> None:
    said = "\n".join(_said(line, folder) for line in lines.strip().splitlines())
    assert not re.search("Traceback|Error|Usage:|Try|No such", said)
    compare(f"commandes/{name}.txt", said)


def _said(line: str, folder: Path) -> str:
    """Return a line, its status and what it prints, errors marked; or what a file holds, digests aside."""
    if line.startswith("lire "):
        text = (folder / line.removeprefix("lire ")).read_text("utf-8")
        return re.sub(r"\b[0-9a-f]{16,64}\b", "EMPREINTE", f"{line}\n{text}")
    words = [LONG if word == "LONG" else word for word in shlex.split(line)]
    done = ptsm(*words, folder=folder, entry="numero: 2\n")
    errors = "".join(f"! {text}\n" for text in done.stderr.splitlines())
    text = f"$ ptsm {line}\n= {done.returncode}\n{done.stdout}{errors}"
    return re.sub(r"ptsm \d+\.\d+\S*", "ptsm VERSION", text.replace(str(folder), "ICI").replace(LONG, "LONG"))
