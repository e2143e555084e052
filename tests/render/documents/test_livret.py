"""The livret in Markdown, as a reader gets it, for each territory and for a project that has everything."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from repository import MAYENNE, ROOT, TERRITORIES
from small_projet import TERRITOIRE, fiche, write_projet

from ptsm_cli.projet.load import load_projet
from ptsm_cli.render.documents.livret import Livret, compose
from ptsm_cli.render.parts.programmation import WHOLE
from ptsm_cli.render.request import Request
from ptsm_cli.render.run import render


@pytest.mark.parametrize(
    ("projet", "expected"),
    [
        *((f"examples/{exemple}", f"{exemple}/livret.md") for exemple in TERRITORIES),
        ("tests/data/livret", "val-d-essai/livret.md"),
    ],
)
def test_the_livret_is_the_expected_one(projet: str, expected: str, compare: Callable[[str, str], None]) -> None:
    compare(expected, render(Request((load_projet(ROOT / projet, projet),)), "livret", ["md"])["md"])


def test_the_livret_of_mayenne_counts_the_fiches_as_annexe_3_does() -> None:
    mayenne = load_projet(MAYENNE, "mayenne-53")
    lines = render(Request((mayenne,)), "livret", ["md"])["md"].splitlines()
    counts = [line.split("**")[1].replace("\u00a0", " ") for line in lines if "sont en lien avec" in line]
    assert counts == [f"{count} fiches actions" for count in (4, 11, 3, 5, 4, 3)]


GROUPES = """id: essai
nom: Essai
sigle: PTSM E
groupes:
  - {id: a, genre: axe, numero: 1, titre: Repérer, priorites: [2, 4]}
  - {id: b, genre: parcours, numero: 2, titre: Soigner, priorites: 3}
  - {id: c, genre: groupe-de-travail, numero: 3, titre: Loger}
  - {id: d, genre: axe, titre: Former}
  - {id: e, genre: autre, numero: 5, titre: Informer}
  - {id: f, genre: autre, titre: Évaluer}
  - {id: g, genre: axe, numero: 6, titre: Suivre}
"""
CSP = "du Code de la santé publique"


def test_each_group_says_how_many_fiches_are_linked_to_it_and_its_priorities(tmp_path: Path) -> None:
    fiches = {str(rank): fiche(str(rank), groupe=groupe) for rank, groupe in enumerate("aabdde", 1)}
    groupes = compose(Request((write_projet(tmp_path, fiches, GROUPES),))).groupes
    said = [(f"{groupe.effectif} {groupe.suite}".replace("\u00a0", " "), groupe.priorites) for groupe in groupes]
    assert said == [
        (
            "2 fiches actions du PTSM E sont en lien avec l’axe 1.",
            f"Priorités 2 et 4 du décret, articles R.3224-6 et R.3224-8 {CSP}",
        ),
        (
            "1 fiche action du PTSM E est en lien avec le parcours 2.",
            f"Priorité 3 du décret, article R.3224-7 {CSP}",
        ),
        (" ", ""),  # of no working group is a fiche told: the document does not relate them
        ("2 fiches actions du PTSM E figurent ici.", ""),
        ("1 fiche action du PTSM E figure ici.", ""),
        ("Aucune fiche action du PTSM E ne figure ici.", ""),
        ("Aucune fiche action du PTSM E n’est en lien avec l’axe 6.", ""),
    ]


WAVE = """vagues: {vague: premiere, lignes: [{objectif: repit, echeance: à déterminer par les pilotes}, Évaluer]}
objectifs_operationnels:
  - {libelle: Créer un groupe, echeance: 2020}
  - {libelle: Ouvrir un lieu, id: repit, echeance: 2020}
  - {libelle: Recommencer, livret: non, echeance: 2020}
budget: [{poste: Salle, montant: 1200}, Temps, {poste: Salle, montant: 900, nature: depense}]
"""


@pytest.mark.parametrize(
    ("objectifs", "markdown", "html"),
    [
        ("[A, B]", "1) A\n2) B", '<ol class="objectifs"><li>A</li><li>B</li></ol>'),
        ("[{libelle: A, numero: 1}, {libelle: B, numero: 2}]", "1) A\n2) B", "<li>A</li><li>B</li></ol>"),
        ("[{libelle: A, numero: 1}, {libelle: B, numero: 4}]", "- 1\\) A\n- 4\\) B", "<li>1) A</li><li>4) B</li></ul>"),
        ("[{libelle: A, numero: 1.1}, {libelle: B}]", "- 1.1\\) A\n- 2\\) B", "<li>1.1) A</li><li>2) B</li></ul>"),
        ("{libelle: A, numero: 1.1}", "- 1.1\\) A", "<p>1.1) A</p>"),
        ("A", "\nA\n", "<p>A</p>"),
    ],
)
def test_an_objectif_bears_the_number_that_its_source_prints(
    tmp_path: Path, objectifs: str, markdown: str, html: str
) -> None:
    projet = write_projet(tmp_path, {"1": fiche("1", "Loger", f"objectifs_operationnels: {objectifs}\n")})
    pages = render(Request((projet,)), "livret", ["md", "html"])
    assert markdown in pages["md"]
    assert html in "".join(line.strip() for line in pages["html"].splitlines())


def test_the_livret_prints_a_wave_as_it_tells_its_fiches(tmp_path: Path) -> None:
    sentence = "vagues: {vague: premiere, phrase: démarrage en 2020 avec la fiche n°1}\n"
    projet = write_projet(tmp_path, {"1": fiche("1", "Loger", WAVE), "2": fiche("2", "Former", sentence)})
    page = render(Request((projet,)), "livret", ["md"])["md"].replace("\u00a0", " ").replace("\u202f", " ")
    summary, plannings = page.split("## Partie 2")
    first, second = plannings.split("##### ")[1:]
    assert "Budget : 1 200 € (1 poste chiffré sur 2), 900 € dépensés\n" in summary
    assert "Recommencer" not in page
    assert [line.split(" | ")[:2] for line in first.splitlines() if line.startswith("| ")][2:] == [
        ["| Créer un groupe", "2020"],
        ["| Ouvrir un lieu", "*à déterminer par les pilotes*"],
        ["| Évaluer", "*échéance non renseignée*"],
    ]
    assert "démarrage en 2020 avec la [fiche n°1](#fiche-1)" in second
    assert "Pilotes" not in second


def test_a_fiche_named_by_a_line_of_a_wave_is_reached_from_its_planning(tmp_path: Path) -> None:
    lines = "vagues: {vague: premiere, lignes: [{objectif: 1, libelle: Suivre la fiche n°2}, Relire la fiche n°3]}\n"
    first = fiche("1", "Loger", f"{lines}objectifs_operationnels: [{{libelle: Ouvrir, echeance: 2020}}]\n")
    projet = write_projet(tmp_path, {"1": first, "2": fiche("2"), "3": fiche("3")})
    planning = render(Request((projet,)), "livret", ["md"])["md"].split("## Partie 2")[1]
    assert "Suivre la [fiche n°2](#fiche-2)" in planning
    assert "Relire la [fiche n°3](#fiche-3)" in planning


DATED = "objectifs_operationnels: [{libelle: Ouvrir, echeance: 2020}]\n"


def _plannings(livret: Livret) -> list[tuple[str, str, list[str]]]:
    """Return the plannings of a livret: title, length of the columns, fiches."""
    return [
        (p.titre, p.plan.pas, [fiche.numero for groupe in p.plan.groupes for fiche in groupe.fiches])
        for p in livret.programmations
    ]


@pytest.mark.parametrize(
    ("territoire", "fiches", "expected"),
    [
        (TERRITOIRE.partition("vagues:")[0], {"01": fiche("1", rest=DATED)}, [(WHOLE, "semestre", ["1"])]),
        (TERRITOIRE, {"01": fiche("1", rest=DATED)}, [(WHOLE, "semestre", ["1"])]),
        (TERRITOIRE, {"01": fiche("1", rest=f"vagues: seconde\n{DATED}")}, [(WHOLE, "semestre", ["1"])]),
        (
            TERRITOIRE,
            {"01": fiche("1", rest=f"vagues: premiere\n{DATED}"), "02": fiche("2", rest=DATED)},
            [("Première vague", "trimestre", ["1"])],
        ),
        (
            TERRITOIRE,
            {
                "01": fiche("1", rest="partenaires: mairie\n"),
                "02": fiche("2", rest="indicateurs: [Nombre]\n"),
                "03": fiche("3", rest="objectifs_operationnels: [{libelle: Un, financeurs: ARS}]\n"),
                "04": fiche("4", rest="pilotes: mairie\nobjectifs_operationnels: [Un]\n"),
            },
            [(WHOLE, "semestre", ["1", "2", "3"])],
        ),
        (TERRITOIRE, {"01": fiche("1")}, []),
        (TERRITOIRE.replace("fin: 2021", "fin: 2150"), {"01": fiche("1", rest=DATED)}, [(WHOLE, "année", ["1"])]),
    ],
)
def test_a_roadmap_that_no_wave_plans_prints_its_whole_planning(
    tmp_path: Path, territoire: str, fiches: dict[str, str], expected: list[tuple[str, str, list[str]]]
) -> None:
    assert _plannings(compose(Request((write_projet(tmp_path, fiches, territoire),)))) == expected


@pytest.mark.parametrize("field", ["libelle: Relire", "libelle: Relire, court: Suivre"])
def test_a_fiche_named_by_an_objective_is_reached_from_the_summary(tmp_path: Path, field: str) -> None:
    rest = f"objectifs_operationnels: [Ouvrir, {{{field} la fiche n°2}}]\n"
    projet = write_projet(tmp_path, {"1": fiche("1", rest=rest), "2": fiche("2")})
    assert "la [fiche n°2](#fiche-2)" in render(Request((projet,)), "livret", ["md"])["md"]


@pytest.mark.parametrize(("form", "after"), [("md", "\n\n"), ("html", "</p>")])
@pytest.mark.parametrize(("niveau", "said"), [("haut", "Priorité haute"), ("bas", "Priorité basse")])
def test_the_priority_and_the_deadline_of_a_fiche_are_printed(
    tmp_path: Path, niveau: str, said: str, form: str, after: str
) -> None:
    rest = f"niveau: {niveau}\necheance: octobre 2025 et octobre 2026\n"
    projet = write_projet(tmp_path, {"01": fiche("1", rest=rest), "02": fiche("2")})
    printed = render(Request((projet,)), "livret", [form])[form]
    assert printed.count(f"{said}{after}") == 1
    assert f"octobre 2025 et octobre 2026{after}" in printed
