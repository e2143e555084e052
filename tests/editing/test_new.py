"""A fiche or a meeting more: every character that is written, in files written in several ways."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest
from small_projet import fiche, write_projet

from ptsm_cli.common.errors import PtsmError
from ptsm_cli.editing.new_fiche import new_fiche
from ptsm_cli.editing.new_reunion import new_reunion
from ptsm_cli.projet.load import load_projet

DAY = date(2027, 1, 15)
BODY = "instances: [{id: gt, nom: GT, type: groupe-de-travail}, {id: copil, nom: COPIL, type: copil}]\n"
FIRST = "  - id: a\n    instance: copil\n    statut: tenue\n"
ADDED = "  - id: copil-2027-01-15\n    instance: copil\n    date: 2027-01-15\n    statut: prevue\n"
IN_FLOW = "  - {id: a, instance: copil, statut: tenue}\n"

WRITTEN = {
    "au bout du fichier": (f"reunions:\n{FIRST}", f"reunions:\n{FIRST}{ADDED}"),
    "sans fin de ligne": (f"reunions:\n{FIRST}".rstrip(), f"reunions:\n{FIRST}{ADDED}"),
    "avant une autre clé": (f"reunions:\n{FIRST}jalons: []\n", f"reunions:\n{FIRST}{ADDED}jalons: []\n"),
    "liste sans retrait": (
        f"reunions:\n{FIRST}jalons: []\n".replace("\n  ", "\n"),
        f"reunions:\n{FIRST}{ADDED}jalons: []\n".replace("\n  ", "\n"),
    ),
    "clé entre guillemets": (f'"reunions":\n{IN_FLOW}', f'"reunions":\n{IN_FLOW}{ADDED}'),
    "commentaires de la dernière": (
        f"reunions:\n{IN_FLOW[:-1]} # a\n    # sous a\n\n    # encore\n  # de la liste\njalons: []\n",
        f"reunions:\n{IN_FLOW[:-1]} # a\n    # sous a\n\n    # encore\n{ADDED}  # de la liste\njalons: []\n",
    ),
    "clé sans valeur à la fin": (f"reunions:\n{FIRST}    lieu:\n", f"reunions:\n{FIRST}    lieu:\n{ADDED}"),
    "bloc de texte à la fin": (
        f"reunions:\n{FIRST}    lieu: |\n      a\n      b\n\n\njalons: []\n",
        f"reunions:\n{FIRST}    lieu: |\n      a\n      b\n{ADDED}\n\njalons: []\n",
    ),
    "liste entre crochets à la fin": (
        f"reunions:\n{FIRST}    decisions: [a, {{libelle: b}}]\n",
        f"reunions:\n{FIRST}    decisions: [a, {{libelle: b}}]\n{ADDED}",
    ),
    "liste vide": ("reunions: [\n\n]\njalons: []\n", f"reunions:\n{ADDED}jalons: []\n"),
    "dernière d'une autre instance": (
        f"reunions:\n{FIRST}{FIRST.replace('copil', 'gt').replace(': a', ': b')}",
        f"reunions:\n{FIRST}{FIRST.replace('copil', 'gt').replace(': a', ': b')}{ADDED}",
    ),
    "commentaires contre la dernière": (
        f"reunions:\n{FIRST}    # sous a\n",
        f"reunions:\n{FIRST}    # sous a\n{ADDED}",
    ),
    "commentaire de la liste": (f"reunions:\n{FIRST}  # de la liste\n", f"reunions:\n{FIRST}{ADDED}  # de la liste\n"),
    "clé sans valeur": ("reunions:\njalons: []\n", f"reunions:\n{ADDED}jalons: []\n"),
    "clé sans valeur, avec une note": ("reunions: # à venir\n", f"reunions: # à venir\n{ADDED}"),
    "fin de document": ("...\n", f"\nreunions:\n{ADDED}...\n"),
    "fin de document, avec une note": ("... # fin\n# rien\n", f"\nreunions:\n{ADDED}... # fin\n# rien\n"),
    "fin de document, sans fin de ligne": ("...", f"\nreunions:\n{ADDED}..."),
    "fin de document, après la liste": (f"reunions:\n{FIRST}...\n", f"reunions:\n{FIRST}{ADDED}...\n"),
    "fin de document, après une clé sans valeur": ("reunions:\n...\n", f"reunions:\n{ADDED}...\n"),
    "pas de liste": ("\n# fin\n\n\n", f"\n# fin\n\nreunions:\n{ADDED}"),
}

REFUSED = {
    "entre crochets": f"{BODY}reunions: [{{id: a, instance: copil, statut: tenue}}]\n",
    "une seule, sans tiret": f"{BODY}reunions: {{id: a, instance: copil, statut: tenue}}\n",
    "une seule, sur ses lignes": f"{BODY}reunions:\n{FIRST}".replace("- ", "  "),
    "un commentaire dans la liste vide": f"{BODY}reunions: [ # rien\n]\n",
    "ancre": f"{BODY}reunions:\n{FIRST}    lieu: &x Laval\n    presence: [*x]\n",
    "fichier entre accolades": f"{{{BODY.strip()}}}\n",
    "fichier entre accolades, liste vide": f"{{{BODY.strip()}, reunions: []}}\n",
    "fichier en retrait": f"  {BODY}",
    "second document": f"{BODY}...\n---\na: b\n",
}


def with_reunion(folder: Path, text: str, day: date | None = DAY, instance: str = "copil") -> str:
    """Return the text of a file with one more meeting, without what its fields that may follow say."""
    text = new_reunion(write_projet(folder, {}, gouvernance=text), instance, day).text
    return re.sub(r"(?m)^ *# \w+: # .*(?:\n|\Z)", "", text)


@pytest.mark.parametrize(("before", "after"), WRITTEN.values(), ids=WRITTEN)
def test_a_meeting_is_written_after_the_last_one_and_nothing_else_moves(
    tmp_path: Path, before: str, after: str
) -> None:
    assert with_reunion(tmp_path, BODY + before) == BODY + after


@pytest.mark.parametrize("line_end", ["\r\n", "\r"])
@pytest.mark.parametrize("before", [f"reunions:\n{FIRST}", "reunions: []\n", ""])
def test_a_meeting_ends_its_lines_as_the_file_does(tmp_path: Path, before: str, line_end: str) -> None:
    written = (BODY + before).replace("\n", line_end)
    text = new_reunion(write_projet(tmp_path, {}, gouvernance=written), "copil", DAY).text
    assert set(re.findall(r"\r\n?|\n", text)) == {line_end}


@pytest.mark.parametrize("text", REFUSED.values(), ids=REFUSED)
def test_a_list_that_is_written_otherwise_is_left(tmp_path: Path, text: str) -> None:
    with pytest.raises(PtsmError, match=r"essai/gouvernance/suivi\.yaml n'est pas écrit"):
        with_reunion(tmp_path, text)


@pytest.mark.parametrize(
    ("refused", "said"),
    [
        ("entre crochets", "Lancez « ptsm fmt », ou écrivez une réunion par tiret, et recommencez."),
        ("ancre", "Corrigez d'abord ce qu'en dit « ptsm validate », et recommencez."),
        ("second document", "Corrigez d'abord ce qu'en dit « ptsm validate », et recommencez."),
    ],
)
def test_what_to_do_first_of_a_list_written_otherwise_is_said(tmp_path: Path, refused: str, said: str) -> None:
    with pytest.raises(PtsmError) as told:
        with_reunion(tmp_path, REFUSED[refused])
    assert said in (told.value.hint or "").replace("\u00a0", " ")


def test_a_file_of_one_line_that_does_not_end_takes_a_meeting(tmp_path: Path) -> None:
    assert with_reunion(tmp_path, BODY.strip()) == f"{BODY}\nreunions:\n{ADDED}"


@pytest.mark.parametrize(
    ("convened", "taken"), [([], "b"), (["a"], "a"), (["c"], "c"), (["a", "b"], "b"), (["c", "d"], "d")]
)
def test_a_meeting_goes_in_the_file_of_the_last_of_its_body_else_in_the_one_that_declares_it(
    tmp_path: Path, convened: list[str], taken: str
) -> None:
    root = write_projet(tmp_path, {}, gouvernance="jalons: []\n").root
    for name in "abcd":
        met = "copil" if name in convened else "gt"
        rows = (
            f"  - {{id: {name}, instance: {met}, statut: prevue}}\n  - {{id: {name}2, instance: gt, statut: prevue}}\n"
        )
        text = f"{BODY if name == 'b' else ''}reunions:\n{rows}"
        (root / f"gouvernance/{name}.yaml").write_text(text, encoding="utf-8")
    assert new_reunion(load_projet(root, "essai"), "copil", DAY).path == root / f"gouvernance/{taken}.yaml"


OF_A_NUMBER = """\
instances:
  - {id: "2027", nom: COPIL, type: copil}
reunions:
  - {id: 2027-a-dater, instance: "2027", statut: prevue}
"""


def test_a_meeting_without_a_day_shows_how_one_is_written(tmp_path: Path) -> None:
    added = '  - id: "2027-a-dater-1"\n    instance: "2027"\n    # date: 2026-12-03\n    statut: prevue\n'
    assert with_reunion(tmp_path, OF_A_NUMBER, None, "2027") == OF_A_NUMBER + added


def test_what_is_begun_says_what_may_follow(tmp_path: Path, compare: Callable[[str, str], None]) -> None:
    write_projet(tmp_path, {"01": fiche("1")}, gouvernance=BODY)
    projet = load_projet(tmp_path / "essai", "essai")
    begun = [new_fiche(projet, "L'accès : aux soins", "axe-1").text, new_reunion(projet, "copil", None).text]
    compare("suites/premiers-pas.txt", "=== \n".join(begun))
