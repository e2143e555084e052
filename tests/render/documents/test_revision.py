"""A revision or an avenant as printed: three columns, motifs or boxes, opinions, parties; nothing is made up."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from datetime import date
from html import unescape
from pathlib import Path

import pytest
from deployment import Deploy
from repository import DATA

from ptsm_cli.changes.rewording import Fate, reworded
from ptsm_cli.common.errors import UnknownValueError
from ptsm_cli.projet.load import load_projet
from ptsm_cli.render.documents.revision import PrintedAct, compose, pages
from ptsm_cli.render.parts.act_pieces import parties_of
from ptsm_cli.render.request import Request
from ptsm_cli.render.run import render
from ptsm_cli.rules.revisions.examples import START, with_former
from ptsm_cli.rules.rule import BASE

VAL = DATA / "val-d-exemple" / "revise"
DAY = date(2026, 4, 2)
FICHE = "numero: 2\ntitre: Former\ngroupe: axe-1\npilotes: CDL\n"
NUMBERED = {"fiches/01.yaml": BASE["fiches/01.yaml"].replace("numero: 1", "numero: 31")}
CSSM = "instances:\n  - {id: cssm, nom: Commission, type: cssm}\n  - {id: copil, nom: Comité, type: copil}\n"


def printed(root: Path, identifier: str = "1") -> PrintedAct:
    """Return the page of an act."""
    return compose(Request((load_projet(root, "essai"),), day=DAY, page=identifier))


@pytest.mark.parametrize("name", ["revision-2026", "avenant-1"])
def test_the_acts_of_the_example_are_the_ones_expected(compare: Callable[[str, str], None], name: str) -> None:
    asked = Request((load_projet(VAL, "val"),), day=DAY, page=name)
    compare(f"val-d-exemple/{name}.md", render(asked, "revision", ["md"])["md"])


def test_there_is_a_page_an_act_or_the_one_asked_for() -> None:
    projets = (load_projet(VAL, "val"),)
    assert [name for name, _ in pages(Request(projets))] == ["avenant-1", "revision-2026"]
    assert [name for name, _ in pages(Request(projets, revision="Revision-2026"))] == ["revision-2026"]


@pytest.mark.parametrize(
    ("files", "revision", "said"),
    [
        ({"revisions/1.yaml": None}, None, "n'a ni révision ni avenant"),
        ({}, "2", "La révision « 2 » n'existe pas."),
        ({"revisions/1.yaml": START.replace("adopte", "adoptee")}, None, "n'est pas un dossier"),
        ({"fiches/02.yaml": "numero: [2\n"}, None, "n'a pas pu être lu en entier"),
    ],
)
def test_what_cannot_be_printed_is_said(
    deploy: Deploy, files: Mapping[str, str | None], revision: str | None, said: str
) -> None:
    request = Request((load_projet(deploy({**with_former(START), **files}), "essai"),), revision=revision)
    with pytest.raises(UnknownValueError) as refused:
        [compose(own) for _, own in pages(request)]
    assert said in refused.value.message.replace("\u00a0", " ")


def test_a_change_without_motif_prints_an_empty_box(deploy: Deploy) -> None:
    root = deploy(with_former(START))
    [block] = printed(root).blocs
    assert [(row.objet, row.avant, row.motif) for row in block.rangs] == [
        ("Objectif 1 – échéance reportée", ("premier semestre 2021",), "")
    ]
    page = render(Request((load_projet(root, "essai"),), day=DAY), "revision", ["html", "md"])
    assert (
        'data-c="Motif"><span class="a-remplir"><span class="lu">Motif à compléter</span></span></td>' in page["html"]
    )
    assert page["md"].count("| ☐ |") == 1


TWO = FICHE.partition("pilotes")[0]
STRUCK_AND_ADDED = {"ajout": "[+{}]", "retrait": "[-{}]", "": "{}"}


@pytest.mark.parametrize(
    ("before", "after", "rows"),
    [
        (
            f"{TWO}contexte: Peu de places\n",
            f"{TWO}contexte: Peu de lits\n",
            [("Contexte", ["Peu de places"], ["Peu de [-places][+lits]"])],
        ),
        (
            f"{TWO}partenaires: [Un, Deux]\n",
            f"{TWO}partenaires: [Deux, Trois]\n",
            [("Partenaire", [], ["[+Trois]"]), ("Partenaire", ["Un"], ["[-Un]"])],
        ),
        (
            f"{TWO}moyens: [Un, Deux, Trois]\n",
            f"{TWO}moyens: [Trois, Un, Deux]\n",
            [("Moyens dans un autre ordre", ["Un", "Deux", "Trois"], ["[+Trois]", "[+Un]", "[+Deux]"])],
        ),
        (TWO, TWO.replace("2", "3"), [("Numéro", ["2"], ["[-2][+3]"])]),
        (None, TWO, [("Fiche ajoutée", [], ["[+Former]"])]),
        (TWO, None, [("Fiche retirée", ["Former"], ["[-Former]"])]),
    ],
)
def test_each_kind_of_change_has_its_two_columns(
    deploy: Deploy, before: str | None, after: str | None, rows: list[tuple[str, list[str], list[str]]]
) -> None:
    files = {name: text for name, text in (("adopte/fiches/02.yaml", before), ("fiches/02.yaml", after)) if text}
    blocks = printed(deploy(with_former(START, files))).blocs
    assert [block.titre.replace("\u202f", "") for block in blocks] == [
        "Fiche n°1",
        f"Fiche n°{(after or TWO).splitlines()[0][-1]}",
    ]
    assert [
        (
            row.objet,
            list(row.avant),
            ["".join(STRUCK_AND_ADDED[p.sort].format(p.texte) for p in one) for one in row.apres],
        )
        for row in blocks[1].rangs
    ] == rows


def test_what_is_struck_and_what_is_added_do_not_rest_on_colour(deploy: Deploy) -> None:
    page = render(Request((load_projet(deploy(with_former(START)), "essai"),), day=DAY), "revision", ["html"])["html"]
    assert "<del>[premier semestre 2021]</del> <ins>2022</ins>" in page


def test_only_the_files_give_numbers_opinions_and_dates(deploy: Deploy) -> None:
    act = printed(deploy(with_former(f"{START}avis: [copil]\n", {**NUMBERED, "gouvernance/g.yaml": CSSM})))
    assert [(one.avant, one.apres, one.citee_par) for one in act.numeros] == [
        ("fiche n°\u202f1", "fiche n°\u202f31", "aucune fiche")
    ]
    assert [(one.instance, one.date, one.sens) for one in act.avis] == [("Comité", "", ""), ("Commission", "", "")]
    assert [article.texte for article in act.articles][-1] == ""
    assert [cell.texte for cell in act.faits[1].valeurs] == ["Version non dite (./adopte)"]


def test_a_number_that_moves_is_told_after_other_changes(deploy: Deploy) -> None:
    moved = {"fiches/02.yaml": FICHE.replace("numero: 2", "numero: 3"), "adopte/fiches/02.yaml": FICHE}
    act = printed(deploy(with_former(START, moved)))
    assert [(one.avant, one.apres) for one in act.numeros] == [("fiche n°\u202f2", "fiche n°\u202f3")]


def test_each_opinion_is_said_in_words(deploy: Deploy) -> None:
    given = ("favorable", "favorable-avec-reserves", "defavorable", "pris-acte")
    avis = ", ".join(f"{{instance: copil, sens: {sens}}}" for sens in given)
    act = printed(deploy(with_former(f"{START}avis: [{avis}]\n", {"gouvernance/g.yaml": CSSM})))
    assert [one.sens for one in act.avis if one.instance == "Comité"] == [
        *("Favorable", "Favorable avec réserves", "Défavorable", "Pris acte")
    ]


def test_a_fiche_that_is_withdrawn_goes_and_its_life_is_not_printed(deploy: Deploy) -> None:
    gone = {"fiches/02.yaml": f"{FICHE}retiree_le: 2026-01-01\n", "adopte/fiches/02.yaml": FICHE}
    notes = "notes: [{date: 2026-01-01, objectif: 1, etat: realise}]\n"
    reports = "reports: [{objectif: 1, a: 2023, le: 2022-01-01, decide_par: CDL}]\n"
    act = printed(deploy(with_former(START, {**gone, "suivi/01.yaml": notes + reports})))
    assert "Retirées\u00a0: fiche n°\u202f2." in act.articles[1].texte
    [sheet] = act.fiches
    assert (sheet.id, sheet.etats) == ("01", ())
    page = render(Request((load_projet(VAL, "val"),), day=DAY, page="revision-2026"), "revision", ["md"])["md"]
    assert [word for word in ("réalisé", "reporté du", "Météo", "dernière mesure") if word in page] == []


def test_an_avenant_is_signed_by_the_parties_of_its_wave() -> None:
    act = printed(VAL, "avenant-1")
    assert [party.organisation for party in act.parties] == [
        "Agence régionale de santé",
        "Centre hospitalier du Val d'Exemple",
        "Maison départementale des personnes handicapées",
    ]
    assert (act.avenant, act.avis, act.signe) == (True, (), "")


@pytest.mark.parametrize(
    ("waves", "parties"),
    [
        ("{id: a, signataires: [ARS, {organisme: CDL, qualite: maire}]}", [("ARS", ""), ("Clinique du Lac", "maire")]),
        ("{id: a, precedente: b}, {id: b, signataires: ARS}", [("ARS", "")]),
        ("{id: a, precedente: b}, {id: b, precedente: c}, {id: c, signataires: ARS}", [("ARS", "")]),
        ("{id: a, precedente: b}, {id: b, precedente: a}", []),  # each follows the other: nobody is said to sign
        ("{id: a, precedente: absente}", []),
    ],
)
def test_an_avenant_without_parties_has_those_of_what_it_follows(
    deploy: Deploy, waves: str, parties: list[tuple[str, str]]
) -> None:
    said = waves.replace("{id", "{nature: contrat, titre: T, id")
    projet = load_projet(deploy({"territoire.yaml": f"{BASE['territoire.yaml']}vagues: [{said}]\n"}), "essai")
    found = parties_of(projet, projet.vagues["a"])
    assert [(party.organisation, party.qualite) for party in found] == parties
    assert list(parties_of(projet, None)) == []


_OUTSIDE = re.compile(r"(?s)<style.*?</style>|<[^>]+>")


@pytest.mark.parametrize("name", ["revision-2026", "avenant-1"])
def test_our_words_have_their_spaces(name: str) -> None:
    page = render(Request((load_projet(VAL, "val"),), day=DAY, page=name), "revision", ["html"])["html"]
    text = unescape(_OUTSIDE.sub("|", page))
    assert re.findall(r".{20} [:;?!»].{5}|.{20}« .{5}", text) == []


@pytest.mark.parametrize(
    ("before", "after", "told"),
    [
        ("Écrire un protocole de sortie", "Écrire un protocole", "Écrire un protocole[- de sortie]"),
        ("fin 2024", "fin 2025", "fin [-2024][+2025]"),
        ("Loger", "Soigner", "[-Loger][+Soigner]"),
        ("L'accueil de l'usager", "L'accueil de la personne", "L'accueil de [-l'usager][+la personne]"),
        ("", "Former", "[+Former]"),
    ],
)
def test_a_text_is_told_word_by_word(before: str, after: str, told: str) -> None:
    signs = {Fate.STRUCK: "[-{}]", Fate.ADDED: "[+{}]", Fate.KEPT: "{}"}
    runs = reworded(before, after)
    assert "".join(signs[run.fate].format(run.text) for run in runs) == told
    assert "".join(run.text for run in runs if run.fate is not Fate.ADDED) == before
    assert "".join(run.text for run in runs if run.fate is not Fate.STRUCK) == after


def test_what_leads_to_an_act_and_its_motifs_lead_to_the_fiches_that_it_prints(deploy: Deploy) -> None:
    act = f"{START}considerants: [Le retard de la fiche 1]\nmotifs: [{{fiche: '1', motif: Voir la fiche 1}}]\n"
    page = render(Request((load_projet(deploy(with_former(act)), "essai"),), day=DAY), "revision", ["html"])["html"]
    assert page.count('<a href="#fiche-1">fiche 1</a>') == 2
