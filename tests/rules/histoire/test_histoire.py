"""The history of the fiches: where it leads, in which order, since when, why, and who still cites those that left."""

from __future__ import annotations

from datetime import date

import pytest
from constats import findings_of, lines
from deployment import Deploy

from ptsm_cli.rules.rule import BASE

DAY = date(2021, 6, 15)
GONE = "retiree_le: 2021-01-31\n"


def fiche(numero: int, title: str, rest: str = "") -> str:
    """Return a fiche, as the others of these tests are written."""
    return f"numero: {numero}\ntitre: {title}\ngroupe: axe-1\n{rest}"


@pytest.mark.parametrize(
    ("rest", "line"),
    [
        ("remplace: 9\n", 4),
        ("remplace: [3, 9]\n", 4),
        ("issue_de: '9'\n", 4),
        ("fusionnee_dans: 9\nretiree_le: 2021-01-31\n", 4),
        ("issue_de: exemple:9\n", 4),
        ("remplace: 3\n", None),
        ("issue_de: [3, '03']\n", None),
        ("issue_de: mayenne-53:22\n", None),
        ("", None),
    ],
)
def test_the_history_leads_to_a_fiche_that_is_there(deploy: Deploy, rest: str, line: int | None) -> None:
    root = deploy({"fiches/02.yaml": fiche(2, "Habiter", rest), "fiches/03.yaml": fiche(3, "Loger", GONE)})
    assert lines(root, "H001") == ([] if line is None else [line])


def test_a_fiche_that_keeps_the_number_of_the_one_it_replaces_is_no_circle(deploy: Deploy) -> None:
    files = {"fiches/02-neuve.yaml": fiche(2, "Habiter", "remplace: 2\n"), "fiches/02.yaml": fiche(2, "Loger", GONE)}
    assert [f.code for f in findings_of(deploy(files), "H001", "H002", "H003", "H004", "N001")] == []


@pytest.mark.parametrize(
    ("second", "third", "fourth", "said"),
    [
        ("remplace: 2\n", "", "", "La fiche n°2 « A » prend la suite de la fiche n°2 « A »."),
        (
            "remplace: 3\n",
            "remplace: 2\n",
            "",
            "La fiche n°2 « A » prend la suite de la fiche n°3 « B », qui prend la suite de la fiche n°2 « A ».",
        ),
        (
            "fusionnee_dans: 3\nretiree_le: 2022\n",
            "issue_de: 4\n",
            "issue_de: 3\n",
            "La fiche n°3 « B » prend la suite de la fiche n°4 « C », qui prend la suite de la fiche n°3 « B ».",
        ),
        ("remplace: 3\n", "fusionnee_dans: 2\nretiree_le: 2022\n", "", None),
        ("issue_de: [3, 4]\n", "issue_de: 4\n", "", None),
    ],
)
def test_a_fiche_does_not_come_from_itself(
    deploy: Deploy, second: str, third: str, fourth: str, said: str | None
) -> None:
    rests = {"02": fiche(2, "A", second), "03": fiche(3, "B", third), "04": fiche(4, "C", fourth)}
    root = deploy({f"fiches/{name}.yaml": text for name, text in rests.items()})
    found = [finding.message.replace("\u00a0", " ") for finding in findings_of(root, "H002")]
    assert found == ([] if said is None else [said])


@pytest.mark.parametrize(
    ("old", "new", "codes"),
    [
        (GONE, "", ["H003"]),
        ("retiree_le: 2030\n", "", ["H003"]),
        (f"{GONE}motif_de_retrait: Sans financement\n", "", []),
        (f"{GONE}fusionnee_dans: 2\n", "", []),
        (GONE, "remplace: 3\n", []),
        (GONE, "issue_de: 3\n", []),
        ("fusionnee_dans: 2\n", "", ["H004"]),
        ("motif_de_retrait: Sans financement\n", "", ["H004"]),
        ("", "remplace: 3\n", ["H004"]),
        ("fusionnee_dans: 2\nmotif_de_retrait: Doublon\n", "remplace: 3\n", ["H004"]),
        ("", "issue_de: 3\n", []),
        ("", "", []),
    ],
)
def test_a_withdrawal_has_its_day_and_its_reason(deploy: Deploy, old: str, new: str, codes: list[str]) -> None:
    root = deploy({"fiches/02.yaml": fiche(2, "Habiter", new), "fiches/03.yaml": fiche(3, "Loger", old)})
    assert [finding.code for finding in findings_of(root, "H003", "H004")] == codes


def test_a_fiche_that_two_others_replace_lacks_its_day_once(deploy: Deploy) -> None:
    heirs = {f"fiches/0{rank}.yaml": fiche(rank, f"Habiter {rank}", "remplace: 3\n") for rank in (2, 4)}
    assert [lines(deploy({**heirs, "fiches/03.yaml": fiche(3, "Loger")}), "H004")] == [[4]]


@pytest.mark.parametrize(
    ("old", "new", "says", "hint"),
    [
        (f"{GONE}fusionnee_dans: 4\n", "", "fusionnée dans la fiche n°4 le 31 janvier 2021.", "« 4 »"),
        (GONE, "remplace: 3\n", "retirée le 31 janvier 2021, reprise par la fiche n°4.", "« 4 »"),
        ("retiree_le: janvier 2021\n", "issue_de: 3\n", "retirée (janvier 2021), reprise par la fiche n°4.", "« 4 »"),
        (f"{GONE}motif_de_retrait: Fini\n", "", "retirée le 31 janvier 2021.", "Retirez ce renvoi"),
        ("fusionnee_dans: 4\n", "", "fusionnée dans la fiche n°4.", "« 4 »"),
        (f"{GONE}fusionnee_dans: 5\n", "", "n°5 le 31 janvier 2021, aujourd'hui la fiche n°4.", "« 4 »"),
        ("retiree_le: 2021-06-16\nmotif_de_retrait: Fini\n", "", None, ""),
        ("", "", None, ""),
    ],
)
def test_a_reference_to_a_withdrawn_fiche_names_its_successor(
    deploy: Deploy, old: str, new: str, says: str | None, hint: str
) -> None:
    files = {
        "fiches/02.yaml": fiche(2, "Aller vers", "liens:\n  - fiche: 3\n"),
        "fiches/03.yaml": fiche(3, "Loger", old),
        "fiches/04.yaml": fiche(4, "Habiter", new),
        "fiches/05.yaml": fiche(5, "Meubler", f"{GONE}fusionnee_dans: 4\n"),
    }
    found = findings_of(deploy(files), "H005", day=DAY)
    told = [(finding.message.replace("\u00a0", " "), finding.hint.replace("\u00a0", " ")) for finding in found]
    assert [(message.endswith(says or "?"), hint in way) for message, way in told] == ([(True, True)] if says else [])


OLD = {"fiches/03.yaml": fiche(3, "Loger", f"{GONE}fusionnee_dans: 1\n")}


MET = "{id: r, instance: g, date: 2020-12-01, statut: tenue, ordre_du_jour: [La fiche n°3]}"


@pytest.mark.parametrize(
    ("file", "text", "count"),
    [
        ("fiches/02.yaml", fiche(2, "A", "contexte: Voir la fiche n°3.\n"), 1),
        ("fiches/02.yaml", fiche(2, "A", "contexte: Voir la fiche n°1.\n"), 0),
        ("fiches/02.yaml", fiche(2, "A", "meme_contenu_que: 3\n"), 1),
        ("fiches/02.yaml", fiche(2, "A", "remplace: 3\ncontexte: Elle reprend la fiche n°3.\n"), 0),
        ("fiches/02.yaml", fiche(2, "A", "suivi:\n  - {date: 2020-12-01, note: Vu avec la fiche n°3.}\n"), 0),
        ("fiches/02.yaml", fiche(2, "A", f"{GONE}motif_de_retrait: x\ncontexte: Voir la fiche n°3.\n"), 0),
        ("gouvernance/i.yaml", "instances:\n  - {id: g, nom: G, type: groupe-de-travail, fiches: [3]}\n", 1),
        (
            "gouvernance/i.yaml",
            f"instances: [{{id: g, nom: G, type: copil}}]\nreunions: [{MET}]\n",
            0,
        ),
    ],
)
def test_what_is_of_its_day_may_cite_a_fiche_of_that_day(deploy: Deploy, file: str, text: str, count: int) -> None:
    assert len(findings_of(deploy({**OLD, file: text}), "H005", day=DAY)) == count


@pytest.mark.parametrize(("day", "held"), [("2021-01-30", True), ("2021-01-31", False)])
def test_nothing_is_held_against_a_fiche_once_it_has_left(deploy: Deploy, day: str, held: bool) -> None:
    root = deploy({"fiches/03.yaml": fiche(3, "Loger", f"{GONE}motif_de_retrait: Fini\n")})
    found = findings_of(root, day=date.fromisoformat(day))
    assert bool(found) is held


@pytest.mark.parametrize(("announced", "expected"), [(1, []), (2, []), (3, ["C002"]), (0, ["C002"])])
def test_an_announced_number_may_count_the_withdrawn_fiches_or_not(
    deploy: Deploy, announced: int, expected: list[str]
) -> None:
    territoire = BASE["territoire.yaml"] + f"effectif_annonce: {announced}\n"
    root = deploy({**OLD, "territoire.yaml": territoire})
    assert [finding.code for finding in findings_of(root, "C001", "C002", day=DAY)] == expected


def test_the_follow_up_of_a_withdrawn_fiche_is_that_of_a_fiche(deploy: Deploy) -> None:
    assert findings_of(deploy({**OLD, "suivi/03.yaml": "notes: []\n"}), "V001", day=DAY) == []
