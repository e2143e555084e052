"""The page of a fiche: all that its file says, once, and what it does not say in its last line."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path

import pytest
from command import ptsm
from pages import read_page
from repository import DATA
from small_projet import TERRITOIRE, fiche, write_projet

from ptsm_cli.common.errors import UnknownValueError, WriteError
from ptsm_cli.projet.load import load_projet
from ptsm_cli.projet.outputs import refuse_read
from ptsm_cli.projet.projet import Projet
from ptsm_cli.render.documents.fiche import compose, pages
from ptsm_cli.render.parts.printed_fiche import PrintedFiche
from ptsm_cli.render.request import Request
from ptsm_cli.render.run import make_pages, render

WHOLE = """
numero: 1
titre: Former les accueils
titre_court: Accueils
groupe: axe-1
vagues: {vague: premiere, decision: financee}
budget:
  - {poste: Formatrices, montant: 12 000 €, financeur: ch-essai, annee: 2020, etp: 0.5}
  - {poste: Salle}
  - {poste: Livret, montant: 800, nature: depense}
dimensions: {publics: [ados]}
deploiement: [{sous_territoire: nord, echeance: 2020, precision: sur deux sites}, {sous_territoire: Le sud}]
niveau: haut
responsable: directrice du CH
pilotes: ch-essai
partenaires: [UNAFAM, GEM]
contexte: Voir la fiche n°2.
description: Une formation.
objectifs_strategiques: [Accueillir mieux, Orienter]
moyens: Deux formatrices
public_cible: [agents d'accueil]
conditions_d_acces: Sur inscription
resultats_attendus: [Des agents formés]
points_de_vigilance: Le temps des agents
autres_precisions: Un livret existe
indicateurs:
  - {libelle: Agents formés, unite: agents, valeur_initiale: 0, valeur_cible: 1200, type: realisation,
     mesures: [{date: 2020-12-31, valeur: 240.5, source: le CHE}]}
liens:
  - {fiche: "2", objet: logement}
  - {plan: le PRS, reference: action 16, url: https://exemple.fr/prs}
objectifs_operationnels:
  - {libelle: Créer un groupe, echeance: 2019, modalites: [Un par site, Deux réunions], operateurs: ch-essai}
  - projet: Projet 1
    libelle: Écrire un module
    echeance: second semestre 2020
    modalites: Sans jargon
    duree: 6 mois
    charges: [12 000 €, temps d'agent]
    pilotes: UNAFAM
    indicateurs: [{libelle: Module écrit, valeur_cible: 1}]
  - libelle: Former
    volets:
      - {operateurs: GEM, modalites: Ici, echeance: 2021}
      - {operateurs: UNAFAM, modalites: Là-bas, echeance: à définir}
suivi:
  - {date: 2020-01-10, objectif: "1", etat: realise}
"""
TERRITORY = f"""{TERRITOIRE}
dimensions: [{{id: publics, titre: Publics, valeurs: [Enfants, {{id: ados, libelle: Adolescents}}]}}]
sous_territoires: [{{id: nord, type: bassin, nom: Bassin du Nord}}]
"""
FICHES = {
    "01": WHOLE,
    "02": "{numero: 2, titre: Loger, groupe: axe-2, contexte: 'Suite de la fiche n°1.'}",
    "03": "{numero: 3, titre: Loger aussi, groupe: axe-2, meme_contenu_que: '2'}",
}


@pytest.fixture
def projet(tmp_path: Path) -> Projet:
    return write_projet(tmp_path, FICHES, TERRITORY)


@pytest.fixture
def first(projet: Projet) -> PrintedFiche:
    return compose(Request((projet,), page="01")).fiches[0]


def texts(fiche: PrintedFiche, where: str) -> dict[str, list[str]]:
    """Return the texts of each part, by its heading."""
    return {part.titre: [prose.texte for prose in part.textes] for part in getattr(fiche, where)}


def test_beside_the_rail_stands_what_the_fiche_is_about(first: PrintedFiche) -> None:
    assert texts(first, "parts") == {
        "Contexte": ["Voir la fiche n°2."],
        "Description": ["Une formation."],
        "Objectifs stratégiques": ["Accueillir mieux", "Orienter"],
        "Moyens": ["Deux formatrices"],
        "Résultats attendus": ["Des agents formés"],
    }


def test_in_the_rail_stands_who_for_whom_and_when(first: PrintedFiche) -> None:
    assert texts(first, "rail") == {
        "Responsable": ["directrice du CH"],
        "Pilotes": ["CHE"],
        "Partenaires": ["UNAFAM", "GEM"],
        "Public": ["agents d'accueil"],
        "Conditions d’accès": ["Sur inscription"],
        "Niveau": ["priorité haute"],
        "Publics": ["Adolescents"],
        "Vague": ["Première vague (financée)"],
    }
    assert first.etats == ("1\u00a0réalisé", "2\u00a0sans état")


def test_what_the_notes_say_reached_is_ticked_on_the_calendar_and_on_the_plan(
    projet: Projet, first: PrintedFiche
) -> None:
    assert first.calendrier is not None
    ticked = [[mark.marque.fait for mark in row.marques] for row in first.calendrier.rangs]
    assert ticked == [[True], [False], [False], [], [False]]
    plan = render(Request((projet,)), "plan", ["html"])["html"]
    assert plan.count('class="m-coche"') == 3  # in the row, in its picture and in the legend


def test_the_day_is_drawn_only_when_it_is_given(projet: Projet) -> None:
    days = [
        compose(Request((projet,), page="01", drawn_day=day)).fiches[0].calendrier for day in (None, date(2020, 7, 1))
    ]
    assert [calendar and calendar.jour and calendar.jour.mots for calendar in days] == [None, "1er juillet 2020"]


def test_the_day_is_drawn_in_each_row_of_the_plan_and_named_in_its_legend(projet: Projet) -> None:
    pages = [render(Request((projet,), drawn_day=day), "plan", ["html"])["html"] for day in (None, date(2020, 7, 1))]
    assert [page.count('class="m-jour"') > page.count("<tbody") for page in pages] == [False, True]
    assert ["jour de référence" in page for page in pages] == [False, True]


def test_the_budget_never_adds_what_is_not_costed_nor_what_is_spent(first: PrintedFiche) -> None:
    assert first.budget is not None
    assert first.budget.legende.replace("\u00a0", " ").replace("\u202f", " ") == (
        "Budget : 3 postes, prévu : 12 000 € (1 poste chiffré sur 2) ; dépensé : 800 €"
    )
    amounts = [str(row.cases[-1].texte) for row in first.budget.blocs[0].rangs]
    assert [amount.replace("\u00a0", " ").replace("\u202f", " ") for amount in amounts] == [
        "12 000 €",
        "non chiffré",
        "800 €",
    ]


def test_a_deployment_says_where_and_when(first: PrintedFiche) -> None:
    assert texts(first, "apres") == {
        "Déploiement": ["Bassin du Nord\u00a0: 2020, sur deux sites", "Le sud"],
        "Points de vigilance": ["Le temps des agents"],
        "Autres précisions": ["Un livret existe"],
    }


def test_the_objectives_are_a_table_without_the_column_that_nothing_fills(first: PrintedFiche) -> None:
    table = first.objectifs
    assert table is not None
    rows = [row for block in table.blocs for row in block.rangs]
    assert [(row.numero, row.libelle.texte, row.echeance.texte, row.etat) for row in rows] == [
        ("1", "Créer un groupe", "2019", "réalisé"),
        ("2", "Écrire un module", "second semestre 2020", ""),
        ("3", "Former", "2021", ""),
        ("", "Former", "à définir", ""),
    ]
    assert (table.modalites, table.operateurs, table.etat) == (True, True, True)
    assert rows[1].projet is not None
    assert rows[1].projet.texte == "Projet 1"


def test_what_an_objective_has_of_its_own_is_said_under_it(first: PrintedFiche) -> None:
    assert first.objectifs is not None
    row = first.objectifs.blocs[1].rangs[0]
    said = {one.libelle: [value.texte for value in one.valeurs] for one in row.precisions}
    assert said == {
        "Pilotes": ["UNAFAM"],
        "Durée": ["6 mois"],
        "Charges et coûts": ["12\u202f000\u00a0€", "temps d'agent"],
        "Indicateurs intermédiaires": ["Module écrit (cible\u00a0: 1)"],
    }


def test_a_single_operator_or_modality_needs_no_column(tmp_path: Path) -> None:
    objectifs = "[{libelle: A, operateurs: ch-essai}, {libelle: B}, {libelle: C, modalites: Ainsi}, {libelle: D}]"
    fiche = f"{{numero: 1, titre: T, groupe: axe-1, objectifs_operationnels: {objectifs}}}"
    table = compose(Request((write_projet(tmp_path, {"01": fiche}),))).fiches[0].objectifs
    assert table is not None
    said = [[one.libelle for one in row.precisions] for row in table.blocs[0].rangs]
    assert (table.modalites, table.operateurs, said) == (False, False, [["Opérateur"], [], ["Modalités"], []])


def test_each_volet_of_the_only_objective_of_a_projet_has_its_row(tmp_path: Path) -> None:
    second = "{operateurs: B, echeance: 2021, modalites: Voir la fiche n°2}"
    volets = f"[{{operateurs: A, echeance: 2020}}, {second}, {{operateurs: C, echeance: 2022}}]"
    rest = f"objectifs_operationnels: [{{libelle: Louer, projet: Projet 1, volets: {volets}}}]\n"
    projet = write_projet(tmp_path, {"1": fiche("1", "Loger", rest), "2": fiche("2")})
    lines = render(Request((projet,)), "fiche", ["md"])["md"].replace("\u00a0", " ").splitlines()
    assert [line for line in lines if "Louer" in line] == [
        "- **1** Projet 1 : Louer – 2020 – A",
        "- Louer – 2021 – B (modalités : Voir la [fiche n°2](#fiche-2))",
        "- Louer – 2022 – C",
    ]


def test_an_indicator_has_its_values_in_french(first: PrintedFiche) -> None:
    [one] = first.indicateurs
    assert (one.initiale, one.cible, one.mesure, one.jour, one.type) == (
        "0\u00a0agents",
        "1\u202f200\u00a0agents",
        "240,5\u00a0agents",
        "31 décembre 2020",
        "réalisation",
    )
    assert first.colonnes == ("type", "initiale", "cible", "mesure")


def test_the_links_say_where_they_lead_and_who_leads_here(first: PrintedFiche) -> None:
    assert [(one.libelle.texte, one.objet.texte, one.url.texte) for one in first.liens] == [
        ("Fiche n°\u202f2 – Loger", "logement", ""),
        ("le PRS, action 16", "", "https://exemple.fr/prs"),
    ]
    assert [link.page for one in first.liens for link in one.libelle.renvois] == ["fiche-2"]
    assert [(one.nom, one.page) for one in first.citee_par] == [("fiche n°\u202f2", "fiche-2")]
    assert first.cite == ()


@pytest.mark.parametrize(
    ("identifier", "missing"),
    [
        ("01", "Non renseigné\u00a0: financeurs, territoire."),
        (
            "02",
            (
                "Non renseigné\u00a0: objectifs stratégiques, objectifs opérationnels, pilotes, partenaires, "
                "financeurs, public, territoire, moyens, résultats attendus, indicateurs, points de vigilance."
            ),
        ),
        ("03", ""),
    ],
)
def test_the_last_line_says_what_is_missing(projet: Projet, identifier: str, missing: str) -> None:
    [fiche] = compose(Request((projet,), page=identifier)).fiches
    assert fiche.manque == missing


def test_a_fiche_that_shares_the_content_of_another_leads_to_it(projet: Projet) -> None:
    assert compose(Request((projet,), page="03")).fiches[0].renvoi == "fiche n°\u202f2"


def test_each_fiche_has_its_page_and_its_permanent_link(projet: Projet) -> None:
    printed = make_pages(Request((projet,)), ["fiche"], ["html"], Path("rendu")).texts
    assert [path.name for path in printed] == ["fiche-1.html", "fiche-2.html", "fiche-3.html"]
    page = read_page(printed[Path("rendu/fiche-1.html")])
    assert "#fiche-1" in page.values("href")
    assert "fiche-2.html#fiche-2" in page.values("href")


def test_in_markdown_the_links_lead_to_markdown(projet: Projet) -> None:
    printed = make_pages(Request((projet,), fiches=("1", "2")), ["fiche"], ["md"], Path()).texts
    page = printed[Path("fiche-1.md")]
    assert "(fiche-2.md#fiche-2)" in page
    assert ".html" not in page


def test_a_link_to_a_fiche_that_is_not_printed_is_its_name_alone(projet: Projet) -> None:
    [(_, request)] = list(pages(Request((projet,), fiches=("1",))))
    page = render(request, "fiche", ["html"])["html"]
    assert [href for href in read_page(page).values("href") if "fiche-2" in href] == []
    assert "Fiche n°\u202f2 – Loger" in page


@pytest.mark.parametrize(("form", "cadre"), [("md", "ptsm"), ("html", "ptsm"), ("html", "anap")])
def test_a_fiche_is_the_one_expected(form: str, cadre: str, compare: Callable[[str, str], None]) -> None:
    projet = load_projet(DATA / "livret", "val-d-essai")
    asked = Request((projet,), fiches=("1-reperage",), cadre=cadre)
    [(name, request)] = list(pages(asked))
    page = render(request, "fiche", [form])[form]
    compare(f"val-d-essai/{name}-{cadre}.{form}", page.partition("<body>")[2] or page)


def test_an_unknown_fiche_stops_the_document(projet: Projet) -> None:
    with pytest.raises(UnknownValueError):
        list(pages(Request((projet,), fiches=("99",))))


ANAP = (
    "Intitulé",
    "Responsable de l’action",
    "Constats",
    "Objectif stratégique",
    "Objectifs opérationnels",
    "Pilote(s)",
    "Contributeurs",
    "Étapes par trimestre",
    "Moyens nécessaires",
    "Indicateurs",
    "Autres précisions",
    "Points de vigilance",
)


def test_the_frame_of_the_anap_has_its_headings_in_its_order(projet: Projet) -> None:
    page = render(Request((projet,), page="01", cadre="anap"), "fiche", ["html"])["html"]
    frame = page[page.index('class="cadre-anap"') :]
    found = [frame.index(f'<tr><th scope="row">{heading}</th><td>') for heading in ANAP]
    assert found == sorted(found)


def test_the_command_prints_the_fiches_asked_for(projet: Projet, tmp_path: Path) -> None:
    line: list[str | Path] = ["render", projet.root, "--document", "fiche", "--fiche", "2", "--format", "html"]
    done = ptsm(*line, "--cadre", "anap", "-o", tmp_path / "sortie")
    assert (done.returncode, [path.name for path in (tmp_path / "sortie").glob("[!.]*")]) == (0, ["fiche-2.html"])


def test_an_unknown_frame_is_refused(projet: Projet) -> None:
    assert ptsm("render", projet.root, "--cadre", "anp").stderr.startswith("Erreur\u00a0: --cadre ne connaît pas")


def test_the_files_read_are_looked_at_once_whatever_the_number_of_pages(tmp_path: Path) -> None:
    pages_there = [tmp_path / f"fiche-{rank}.html" for rank in range(20)]
    for page in pages_there:
        page.write_text("page", encoding="utf-8")
    looked_at: list[str] = []

    def read() -> Iterator[str]:
        for rank in range(30):
            looked_at.append(f"{rank}")
            yield str(tmp_path / f"{rank}.yaml")

    refuse_read(pages_there, read())
    assert len(looked_at) == 30
    with pytest.raises(WriteError):
        refuse_read(pages_there, [str(pages_there[-1])])
