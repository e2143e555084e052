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
BODY = "instances: [{id: copil, nom: COPIL, type: copil}]\n"
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
    "pas de liste": ("\n# fin\n\n\n", f"\n# fin\n\nreunions:\n{ADDED}"),
}

REFUSED = {
    "entre crochets": "reunions: [{id: a, instance: copil, statut: tenue}]\n",
    "une seule, sans tiret": "reunions: {id: a, instance: copil, statut: tenue}\n",
    "un commentaire dans la liste vide": "reunions: [ # rien\n]\n",
    "clé sans valeur": "reunions:\n",
    "ancre": f"reunions:\n{FIRST}    lieu: &x Laval\n    presence: [*x]\n",
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
        with_reunion(tmp_path, BODY + text)


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
