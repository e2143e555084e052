"""« action 27 », « FA 28 », « voir P1 »: links where the project has the number, never another document's.

The brackets ⟦ ⟧ of the table stand around the words that lead to a fiche.
"""

from __future__ import annotations

import re
from datetime import date
from pathlib import Path

import pytest
from linked_projets import link_projets
from small_projet import fiche, write_projet

from ptsm_cli.analysis import Analysis
from ptsm_cli.links.graph import Graph
from ptsm_cli.links.loose import sentence_before
from ptsm_cli.links.mentions import find_mentions
from ptsm_cli.projet.load import load_projet

NUMEROS = ("1.2", "2", "3", "4", "5", "12", "15", "16", "27", "28", "29", "O1", "O2", "O3", "P1", "A.4", "17 bis")


def graph_of(folder: Path, rest: str) -> Graph:
    fiches = {f"f-{rank}": fiche(numero, f"Recenser les lieux du volet {rank}") for rank, numero in enumerate(NUMEROS)}
    return link_projets(folder, {"continu": {"01": fiche("1", "Accueillir", rest), **fiches}})


def underlined(graph: Graph) -> list[tuple[int, int, str]]:
    """Return, of each link with words of its own, where it stands in its line and the number of its fiche."""
    return [
        (link.location.place.column, link.location.place.end_column, graph.fiche(link.target).contenu.numero)
        for link in graph.links
        if link.target and not link.implicit
    ]


@pytest.fixture(scope="module")
def folders(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("loose")


READ = [
    ("Voir l'⟦action 27⟧.", ["27"]),
    ("Voir l’⟦action n°27⟧, page 3", ["27"]),
    ("⟦Action 17 bis⟧ et ⟦action 1.2⟧", ["17 bis", "1.2"]),
    ("les ⟦actions 27⟧ à ⟦29⟧", ["27", "29"]),
    ("les ⟦actions n°2⟧, ⟦3⟧ et ⟦n°5⟧", ["2", "3", "5"]),
    ("les ⟦actions 27⟧-⟦29⟧", ["27", "29"]),
    ("⟦actions 2⟧ et ⟦3⟧ (axe 1)", ["2", "3"]),
    ("la ⟦mesure 3⟧ et les ⟦mesures 4⟧ et ⟦5⟧", ["3", "4", "5"]),
    ("⟦FA 28⟧, ⟦FA n°29⟧, ⟦FA27⟧/⟦FA28⟧", ["28", "29", "27", "28"]),
    ("⟦FA 27⟧ à ⟦29⟧", ["27", "29"]),
    ("⟦FA 2⟧/⟦3⟧ et ⟦4⟧", ["2", "3", "4"]),
    ("la ⟦fiche O1⟧, les ⟦fiches O1⟧ à ⟦O3⟧, les ⟦fiches O2⟧ et ⟦P1⟧", ["O1", "O1", "O3", "O2", "P1"]),
    ("la ⟦fiche action A4⟧", ["A.4"]),
    ("voir ⟦P1⟧, cf. ⟦O2⟧ et ⟦O3⟧", ["P1", "O2", "O3"]),
    ("Liens avec ⟦P1⟧", ["P1"]),
    ("voir aussi ⟦A.4⟧", ["A.4"]),
    ("cf. ⟦n°27⟧, voir la ⟦n° 2⟧ et ⟦n°3⟧, en lien avec ⟦n°28⟧", ["27", "2", "3", "28"]),
    ("l'⟦action O1⟧, la ⟦mesure P1⟧", ["O1", "P1"]),
    ("Le CLS est signé. Relire l'⟦action 27⟧", ["27"]),
    (
        "l'⟦action 27⟧ du PTSM, l'⟦action 28⟧ de la feuille de route, l'⟦action 29⟧ du présent projet",
        ["27", "28", "29"],
    ),
    ("axe 1, ⟦action 27⟧, axe 1 ⟦action 28⟧", ["27", "28"]),
    ("axe Repérer, ⟦action 27⟧", ["27"]),
    ("VOIR LA ⟦27⟧", ["27"]),
    ("voir ⟦P1⟧ et 4 nouveaux lieux", ["P1"]),
    ("la ⟦fiche 27⟧, voir ⟦P1⟧, la ⟦fiche 28⟧, ⟦FA 29⟧", ["27", "P1", "28", "29"]),
    ("l'⟦action 27⟧, 4 partenaires", ["27"]),
    ("⟦Action 27⟧", ["27"]),
    ("dans la fiche, l'⟦action 27⟧ suffit", ["27"]),
    ("l'ARS pilote l'⟦action 27⟧", ["27"]),
    ("l'⟦action 27⟧ du PTSM C, la ⟦fiche 28⟧ du PTSM Continu, la ⟦fiche 29⟧ (PTSM C)", ["27", "28", "29"]),
]
UNREAD = [
    "article 27, l'alinéa 3, page 27, annexe 3, objectif 3",
    "4 fiches, 4 actions, 27 mesures, 3 FA",
    "4 actions 2 fois par an",
    "FA 2 et 3 fois par an, FA 3, 4 jours",
    "plan d'action 2019, plan d’action 2, programme d'actions 3, champ d'action 4",
    "une action 3 fois par an, chaque action 2 mois",
    "l'action 3 fois par mois, la mesure 2 ans après, les mesures 3 à 5 ans",
    "les actions 2 ou 3 fois par an, les actions 2 et 3 jours",
    "les actions 12 000 €, la mesure 1,5 ETP, les mesures 2 %",
    "l'action 2020, les mesures 2020-2021, l'action 27/2020",
    "action 3 du PRS, mesure 15 du Ségur, mesure 15 du Ségur de la santé",
    "action 3 du CLS de Laval, action 16 (CLS 2), action 16, CLS 2",
    "action 27 de la feuille de route nationale, l'action 27 du PTSM de la Somme, action 27 du PTSM 54",
    "action 4 du plan logement, action 4 du contrat de ville, action 4 de la convention",
    "la mesure 4 de la loi, l'action 4 d'un autre plan, l'action 4 de leur programme",
    "PRS : action 3",
    "CLS de Laval, action 16",
    "CLS de Laval\\n  action 16, fiche 1,\\n  action 2",
    "CLS2 de Mayenne Communauté : « Action 16 : Organiser »",
    "Ségur (mesure 15)",
    "Le contrat local de santé prévoit une maison des ados (action 16)",
    "Plan Vélo – action 4",
    "plan national santé environnement, action 4",
    "Projet régional de santé, livret 14, action 3",  # the territory declares this plan
    "action 2 de la fiche 1",
    "unité de mesure 3, en mesure 4",
    "une fiche A4, des feuilles au format A4, 3 fiches A4",
    "voir T1 2021, cf. S2 2020",
    "voir Q1, cf. O9, fiche Z2, action Z2",
    "voir 27, cf. 28, voir la 3e partie, cf. annexe n°3, cf. n°99, cf. n°2017-1200",
    "cf. n°3 du PRS, voir n°27 du CLS",
    "l'action 99, la mesure 98, FA 97",
    "famille d'accueil (FA) : FA 28 et FA 29",
    "axe 2, action 27",  # no such axis here
    "interaction 3, inter-action 3, réaction 27, démesure 3, SOFA 28, l'ex-FA 28",
    "action27.pdf et https://exemple.fr/action 27.html#FA28",
]


@pytest.mark.parametrize(("mark", "numeros"), READ)
def test_where_the_project_has_the_number_it_is_its_fiche(folders: Path, mark: str, numeros: list[str]) -> None:
    start = len('contexte: "') + 1
    spans = [found.span() for found in re.finditer("⟦[^⟧]*⟧", mark)]
    places = [(start + d - 2 * rank, start + f - 2 * (rank + 1)) for rank, (d, f) in enumerate(spans)]
    text = re.sub("[⟦⟧]", "", mark)
    graph = graph_of(folders / f"lu-{READ.index((mark, numeros))}", f'contexte: "{text}"\n')
    assert underlined(graph) == [(*place, numero) for place, numero in zip(places, numeros, strict=True)]


@pytest.mark.parametrize("text", UNREAD)
def test_what_may_be_something_else_is_no_link(folders: Path, text: str) -> None:
    graph = graph_of(folders / f"non-{UNREAD.index(text)}", f'contexte: "{text}"\n')
    assert [link.text for link in graph.links if link.text != "fiche 1"] == []


def test_a_series_of_which_one_is_ours_is_ours(tmp_path: Path) -> None:
    graph = graph_of(tmp_path, "contexte: les actions 27 à 30\n")
    assert [(link.text, link.target is not None) for link in graph.links] == [
        ("actions 27", True),
        ("27 à 30", True),
        ("27 à 30", True),
        ("30", False),
    ]


@pytest.mark.parametrize(
    ("rest", "numeros"),
    [
        ("contexte: \"Action 2 : recenser\"\nmoyens: selon l'action 2, puis l'action 3\n", ["3"]),
        ("contexte: |\n  Trois temps.\n  - Action 2 : recenser\n  - Action 3 – former\n", []),
        ('contexte: "Action 2 – 3 lieux recensés, puis action 4"\n', ["4"]),
        ('contexte: "Actions 2 – 3 : recenser"\n', []),
        ("contexte: |\n  Deux temps.\n  -Mesure 2 : recenser\n  •  action 3. Former\n", []),
        ("contexte: |\n  MESURE 2) recenser\n  Action 3\n  Former\nmoyens: la mesure 2, l'action 3\n", []),
        ('contexte: "FA 2 : recenser"\n', ["2"]),
        ('contexte: "Actions 2 – 3 lieux recensés"\n', ["2", "3"]),
        ('contexte: "Action 2 : Recenser les lieux du volet 1"\n', ["2"]),  # the title of that fiche
        ('contexte: "Action 2 : Recenser les lieux du volet 2"\n', []),  # the title of another one
        ('contexte: "Action 2 : « Recenser les lieux » du volet 2"\n', ["2"]),
        ('contexte: "Action 2 : « Tout autre chose »"\n', []),
        ('liens: ["Action 2 : recenser"]\n', ["2"]),
        ('contexte: "Action 2 : recenser, avec FA 2"\n', ["2"]),
    ],
)
def test_the_steps_that_a_fiche_numbers_are_its_own(tmp_path: Path, rest: str, numeros: list[str]) -> None:
    assert [numero for *_, numero in underlined(graph_of(tmp_path, rest))] == numeros


@pytest.mark.parametrize(
    ("file", "content", "read"),
    [
        ("glossaire.yaml", "FA: Familles d'accueil\n", []),
        ("glossaire.yaml", "FA: Fiche action\n", ["28"]),
        ("acteurs.yaml", "acteurs: [{id: fa, nom: France Alzheimer, sigle: FA}]\n", []),
        ("fiches/09.yaml", fiche("9", "Loger", "contexte: En famille d'accueil (FA).\n"), []),
        ("fiches/09.yaml", fiche("9", "Loger", "contexte: Chaque fiche action (FA) a un pilote.\n"), ["28"]),
        (
            "fiches/09.yaml",
            fiche("9", "Loger", "contexte: Les FICHES-ACTIONS (FA) et les fiches d'action (FA).\n"),
            ["28"],
        ),
        ("fiches/09.yaml", fiche("9", "Loger", "contexte: Une fiche action (FA), une famille (FA).\n"), []),
        ("fiches/09.yaml", fiche("9", "Loger", "contexte: Une famille (FA), une fiche action (FA).\n"), []),
        ("fiches/09.yaml", fiche("9", "Loger", "contexte: La fiche action des familles (FA).\n"), []),
        ("glossaire.yaml", "FA: [Fiche action, Familles d'accueil]\n", []),
        ("glossaire.yaml", "fa: fiche action\n", ["28"]),
    ],
)
def test_fa_is_a_fiche_action_unless_the_project_says_otherwise(
    tmp_path: Path, file: str, content: str, read: list[str]
) -> None:
    fiches = {"01": fiche("1", "Accueillir", "contexte: cf. FA 28\n"), "28": fiche("28", "Former")}
    write_projet(tmp_path, fiches)
    (tmp_path / "essai" / file).write_text(content, encoding="utf-8")
    graph = Analysis((load_projet(tmp_path / "essai", "essai"),), date.min).graph
    assert [numero for *_, numero in underlined(graph)] == read


@pytest.mark.parametrize("reference", ["action 27", "FA 27", "mesure n°27", "Action n° 27", "l'action 27"])
def test_an_entry_of_liens_is_read_in_the_same_words(tmp_path: Path, reference: str) -> None:
    graph = graph_of(tmp_path, f'liens: [{{fiche: "{reference}"}}, "{reference}"]\n')
    assert [numero for *_, numero in underlined(graph)] == ["27", "27"]


@pytest.mark.parametrize(
    ("text", "before"),
    [
        ("Selon le PRS, ⚑action 3", "Selon le PRS, "),
        ("Le PRS. ⚑Action 3", " "),
        ("Le PRS, p. ⚑action 3", "Le PRS, p. "),
        ("Le PRS.⚑Action 3", "Le PRS."),
        ("Le PRS ; ⚑action 3", " "),
        ("Le PRS ? ⚑action 3", " "),
        ("Le PRS ! ⚑action 3", " "),
        ("Le PRS\n⚑action 3", "Le PRS\n"),
        ("Le PRS\n  ⚑action 3", "Le PRS\n  "),
        ("Le PRS\n(⚑action 3", "Le PRS\n("),
        ("Le PRS\n⚑Action 3", ""),
        ("Le PRS\n  ⚑Action 3", "  "),
        ("Le PRS\n- ⚑action 3", "- "),
        (f"Le PRS {'e' * 200}⚑action 3", "e" * 130),
        ("⚑action 3", ""),
    ],
)
def test_a_sentence_begins_where_the_one_before_ends(text: str, before: str) -> None:
    assert sentence_before(text.replace("⚑", ""), text.index("⚑")) == before


@pytest.mark.parametrize(
    ("text", "steps"),
    [
        ("Action 2 : recenser", [True]),
        ("FA 2 : recenser", [False]),
        ("Fiche O2 : recenser", [False]),
        ("Fiche 2 : recenser, fiches 3 à 5, mayenne-53:2, fiche action « Former »", [False] * 6),
        ("Selon l'action 2 : recenser", [False]),
        ("Action 2 sur les lieux", [False]),
        ("Un.\n  – mesure 2\nRecenser", [True]),
    ],
)
def test_a_line_that_begins_with_an_action_and_says_which_may_be_a_step(text: str, steps: list[bool]) -> None:
    assert [mention.step for mention in find_mentions(text)] == steps
