"""What a comparison says of fiches that merge, split or follow one another: only what they say themselves."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from pathlib import Path

import pytest
from contrary import contraries
from small_projet import TERRITOIRE, fiche, write_projet

from ptsm_cli.analysis import Analysis, ProjetAnalysis, alone
from ptsm_cli.changes.change import ChangeKind
from ptsm_cli.changes.compare import compare
from ptsm_cli.changes.telling import sentence
from ptsm_cli.projet.load import load_projet

ADOPTED = {"07": fiche("7", "Loger"), "08": fiche("8", "Meubler"), "09": fiche("9", "Informer")}
GONE = "retiree_le: 2021-06-30\n"

CASES: dict[str, tuple[dict[str, str | None], list[str]]] = {
    "fusion dans une fiche qui était là": (
        {"08": fiche("8", "Meubler", f"fusionnee_dans: '7'\n{GONE}")},
        ["La fiche n°8 est fusionnée dans la fiche n°7.", "La fiche n°8 est retirée (30 juin 2021)."],
    ),
    "fusion de deux fiches dans une nouvelle": (
        {"07": None, "08": None, "10": fiche("10", "Habiter", "remplace: ['7', '8']\n")},
        [
            "La fiche n°7 et la fiche n°8 sont fusionnées dans la fiche n°10.",
            "Fiche n°10 ajoutée : « Habiter ».",
            "Fiche n°7 retirée : « Loger ».",
            "Fiche n°8 retirée : « Meubler ».",
        ],
    ),
    "scission d'une fiche retirée": (
        {
            "07": fiche("7", "Loger", GONE),
            "10": fiche("10", "Loger les jeunes", "issue_de: '7'\n"),
            "11": fiche("11", "Loger les aînés", "issue_de: '7'\n"),
        },
        [
            "La fiche n°7 est scindée : la fiche n°10 et la fiche n°11 en sont issues.",
            "La fiche n°7 est retirée (30 juin 2021).",
            "Fiche n°10 ajoutée : « Loger les jeunes ».",
            "Fiche n°11 ajoutée : « Loger les aînés ».",
        ],
    ),
    "scission d'une fiche qui reste": (
        {"10": fiche("10", "Loger les jeunes", "issue_de: '7'\n")},
        [
            "La fiche n°7 est scindée : la fiche n°10 en est issue.",
            "Fiche n°10 ajoutée : « Loger les jeunes ».",
        ],
    ),
    "succession": (
        {"07": fiche("7", "Loger", GONE), "10": fiche("10", "Loger", "remplace: '7'\n")},
        [
            "La fiche n°7 est retirée (30 juin 2021).",
            "La fiche n°10 succède à la fiche n°7.",
            "Fiche n°10 ajoutée : « Loger ».",
        ],
    ),
    "succession sous le même titre, l'ancien fichier effacé": (
        {"07": None, "10": fiche("10", "Loger", "remplace: '7'\n")},
        ["La fiche n°10 succède à la fiche n°7.", "Fiche n°10 ajoutée : « Loger ».", "Fiche n°7 retirée : « Loger »."],
    ),
    "retrait sans suite": (
        {"09": fiche("9", "Informer", f"{GONE}motif_de_retrait: Sans financement\n")},
        [
            "La fiche n°9 est retirée (30 juin 2021).",
            "Fiche n°9 : motif de retrait ajouté : « Sans financement ».",
        ],
    ),
    "rien n'est dit d'une fiche de même titre": (
        {"09": None, "10": fiche("10", "Informer toujours")},
        [
            "Fiche n°10 ajoutée : « Informer toujours ».",
            "Fiche n°9 retirée : « Informer ».",
        ],
    ),
    "une référence à rien garde ses mots": (
        {"10": fiche("10", "Habiter", "remplace: '77'\n")},
        ["La fiche n°10 succède à la fiche « 77 ».", "Fiche n°10 ajoutée : « Habiter »."],
    ),
    "une fiche d'une autre feuille de route": (
        {"10": fiche("10", "Habiter", "issue_de: 'ailleurs-00:3'\n")},
        ["La fiche n°10 succède à la fiche « ailleurs-00:3 ».", "Fiche n°10 ajoutée : « Habiter »."],
    ),
}


def state(folder: Path, changed: Mapping[str, str | None]) -> ProjetAnalysis:
    """Return the adopted project with some files changed, added, or taken away."""
    files = {name: text for name, text in {**ADOPTED, **changed}.items() if text is not None}
    write_projet(folder, files)
    return alone(load_projet(folder / "essai", "essai"), date(2021, 1, 1))


@pytest.mark.parametrize(("changed", "expected"), CASES.values(), ids=CASES)
def test_only_what_the_fiches_say_of_their_history_is_told(
    tmp_path: Path, changed: dict[str, str | None], expected: list[str]
) -> None:
    before, after = state(tmp_path / "a", {}), state(tmp_path / "b", changed)
    changes = compare(before, after)
    assert [sentence(change).replace("\u00a0", " ") for change in changes] == expected
    assert contraries(changes) == sorted(map(repr, compare(after, before)))
    assert compare(after, after) == ()


@pytest.mark.parametrize("read_beside", [(), (0,), (1,), (0, 1)])
def test_a_fiche_of_another_project_keeps_its_words_whichever_state_is_read_beside_it(
    tmp_path: Path, read_beside: tuple[int, ...]
) -> None:
    other = write_projet(tmp_path, {"03": fiche("3")}, TERRITOIRE.replace("id: essai", "id: ailleurs"), "ailleurs")
    states = [
        state(tmp_path / "a", {}),
        state(tmp_path / "b", {"10": fiche("10", "Habiter", "issue_de: ailleurs:3\n")}),
    ]
    for rank in read_beside:
        states[rank] = Analysis((states[rank].projet, other), states[rank].day).of(states[rank].projet)
    assert sentence(compare(*states)[0]).replace("\u00a0", " ") == "La fiche n°10 succède à la fiche « ailleurs:3 »."


def test_the_same_history_told_from_the_other_fiche_is_no_change(tmp_path: Path) -> None:
    merged = {"08": fiche("8", "Meubler", f"fusionnee_dans: '7'\n{GONE}")}
    told = {"07": fiche("7", "Loger", "remplace: 08\n"), **merged}
    assert compare(state(tmp_path / "a", merged), state(tmp_path / "b", told)) == ()


def test_going_back_says_that_it_is_told_no_more(tmp_path: Path) -> None:
    split = {"10": fiche("10", "Loger les jeunes", "issue_de: '7'\n")}
    changes = compare(state(tmp_path / "a", split), state(tmp_path / "b", {}))
    [told] = [change for change in changes if change.kind is ChangeKind.SCISSION]
    assert sentence(told) == "La fiche n°7 n'est plus dite scindée avec la fiche n°10."
