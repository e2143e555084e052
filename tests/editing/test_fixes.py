"""What `validate --fix` mends: what findings name, nothing else, and fewer findings are left."""

from __future__ import annotations

import difflib
from datetime import date
from pathlib import Path

import pytest
from command import ptsm
from deployment import write_exemple
from small_projet import fiche, write_projet

from ptsm_cli.check.engine import check
from ptsm_cli.check.outcome import CheckReport
from ptsm_cli.editing.fixes import Mended, mend
from ptsm_cli.projet.load import load_projet
from ptsm_cli.projet.selection import Selection
from ptsm_cli.rules.registry import all_rules

ACTEURS = """\
acteurs:
  - {id: ch-essai, nom: Centre hospitalier d'Essai, sigle: CHE}
  - {id: caf, nom: Caisse d'allocations, sigle: CAF}
"""

MENDED = {
    "espace insécable après une clé": ("titre:\u00a0Former", "titre: Former"),
    "espace insécable, puis une espace": ("titre:\u00a0 Former", "titre: Former"),
    "espace insécable après un tiret": ("moyens:\n  -\u202fUn local", "moyens:\n  - Un local"),
    "espace insécable avant les deux-points": ("titre\u00a0: Former", "titre: Former"),
    "caractère invisible dans un numéro": ('numero: "1\u200b"', 'numero: "1"'),
    "groupe nommé par son titre": ("groupe: Repérer", "groupe: axe-1"),
    "deux acteurs en une valeur": ("pilotes: CHE, CAF", "pilotes: [CHE, CAF]"),
    "deux acteurs en un élément": ("pilotes:\n  - CHE et CAF", "pilotes:\n  - CHE\n  - CAF"),
    "clé à majuscule et accent": ("Public_Ciblé: adultes", "public_cible: adultes"),
    "clé à espaces": ("Points de vigilance: le calendrier", "points_de_vigilance: le calendrier"),
    "mot de liste à majuscule": ("niveau: Haut", "niveau: haut"),
    "deux acteurs entre crochets": ("pilotes: [CHE / CAF]", "pilotes: [CHE, CAF]"),
}

LEFT = {
    "groupe inconnu": "groupe: axe-9",
    "étiquette devant les acteurs": "pilotes: 'Associations : CHE, CAF'",
    "clé mal orthographiée": "pillotes: CHE",
    "clé à côté de la bonne": "titre: Former\nTitre: Informer",
    "mot hors de la liste": "niveau: très haut",
    "dièse collé": "titre: Ouvrir une ligne #santé",
}

BASE = {"numero": 'numero: "1"', "titre": "titre: Former", "groupe": "groupe: axe-1"}


def report(root: Path) -> CheckReport:
    """Return what is found in a project."""
    return check([Selection(load_projet(root, "essai"))], date(2021, 1, 1))


def deployed(folder: Path, line: str) -> Path:
    """Return the folder of a project whose fiche has a line, in the place of the one of the same key."""
    key = line.partition(":")[0].strip("\u00a0 ")
    text = "\n".join(line if name == key else usual for name, usual in BASE.items())
    write_projet(folder, {"01": f"{text}\n" if key in BASE else f"{text}\n{line}\n", "02": fiche("2", "Informer")})
    (folder / "essai/acteurs.yaml").write_text(ACTEURS, encoding="utf-8")
    return folder / "essai"


@pytest.mark.parametrize(("before", "after"), MENDED.values(), ids=MENDED)
def test_what_can_be_mended_is_and_nothing_else(tmp_path: Path, before: str, after: str) -> None:
    root = deployed(tmp_path, before)
    mended = mend(report(root))
    (change,) = mended.files
    assert change.after == change.before.replace(before, after)
    change.file.write_text(change.after, encoding="utf-8")
    left = report(root)
    assert {finding.code for finding in mended.findings}.isdisjoint(finding.code for finding in left.findings)
    assert mend(left).files == ()


@pytest.mark.parametrize(
    ("before", "after", "codes"),
    [
        ("niveau: \u200bHaut", "niveau: Haut", {"Y013"}),
        ("niveau: Haut\u200b", "niveau: haut", {"S004"}),
        ("groupe: Repérer\u200b", "groupe: axe-1", {"N002"}),
        ("pilotes:\u00a0CHE, CAF", "pilotes: [CHE, CAF]", {"Y012", "A005"}),
        ("Public_Ciblé\u00a0: adultes", "public_cible: adultes", {"S001", "Y012"}),
    ],
)
def test_of_two_changes_that_touch_the_first_one_is_made(
    tmp_path: Path, before: str, after: str, codes: set[str]
) -> None:
    mended = mend(report(deployed(tmp_path, before)))
    assert {finding.code for finding in mended.findings} == codes
    assert [change.after for change in mended.files] == [mended.files[0].before.replace(before, after)]


def test_a_change_of_several_files_is_made_whole_or_not_at_all(tmp_path: Path) -> None:
    root = deployed(tmp_path, "groupe: \u200bRepérer")
    (root / "fiches/02.yaml").write_text(fiche("2", "Informer", groupe="\u200bRepérer"), encoding="utf-8")
    assert {finding.code for finding in mend(report(root)).findings} == {"Y013"}


@pytest.mark.parametrize("line", LEFT.values(), ids=LEFT)
def test_what_only_its_writer_knows_is_left(tmp_path: Path, line: str) -> None:
    assert mend(report(deployed(tmp_path, line))) == Mended((), ())


def test_a_rule_that_mends_is_satisfied_by_its_own_mending(tmp_path: Path) -> None:
    mending = set()
    for code, rule in all_rules().items():
        root = write_exemple(rule.bad, tmp_path / code)
        found = check([Selection(load_projet(root, "essai"))], date(2021, 1, 1))
        mended = mend(found)
        for change in mended.files:
            change.file.write_text(change.after or "", encoding="utf-8")
            changed = [line for line in difflib.ndiff([change.before], [change.after or ""]) if line[:1] in "+-"]
            assert changed
        if mended.files:
            mending |= {finding.code for finding in mended.findings}
            left = check([Selection(load_projet(root, "essai"))], date(2021, 1, 1))
            assert len(left.findings) < len(found.findings), code
    assert mending >= {"Y012", "Y013", "A005"}


def test_the_command_shows_then_mends(tmp_path: Path) -> None:
    root = deployed(tmp_path, "pilotes: CHE, CAF")
    path = root / "fiches/01.yaml"
    before = path.read_text(encoding="utf-8")
    shown = ptsm("validate", root, "--diff")
    assert (shown.returncode, path.read_text(encoding="utf-8")) == (1, before)
    assert "+pilotes: [CHE, CAF]" in shown.stdout
    done = ptsm("validate", root, "--fix")
    assert "1 constat corrigé dans 1 fichier." in done.stderr.replace("\u00a0", " ")
    assert path.read_text(encoding="utf-8") == before.replace("CHE, CAF", "[CHE, CAF]")
    assert "A005" not in done.stdout
    assert ptsm("validate", root, "--diff").returncode == 0


def test_the_files_of_several_projects_are_mended_in_the_order_of_their_paths(tmp_path: Path) -> None:
    roots = [deployed(tmp_path / name, "pilotes: CHE, CAF") for name in "bac"]
    several = [Selection(load_projet(root, f"{root.parent.name}/essai")) for root in roots]
    mended = mend(check(several, date(2021, 1, 1)))
    assert [change.path for change in mended.files] == [f"{name}/essai/fiches/01.yaml" for name in "abc"]


def test_a_text_that_is_in_no_file_cannot_be_mended(tmp_path: Path) -> None:
    root = deployed(tmp_path, "titre: Former")
    done = ptsm("validate", "-", "--stdin-name", root / "fiches/01.yaml", "--fix", entry="numero: 1\n")
    assert (done.returncode, done.stdout) == (2, "")
