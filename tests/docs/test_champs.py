"""The reference of the fields is that of the models, and `ptsm explain` says the same of one of them."""

from __future__ import annotations

import json
import re
from pathlib import Path

import champs
import field_examples
import pytest
from command import ptsm
from printed_keys import is_leaf, measured
from repository import EXAMPLES
from ruamel.yaml import YAML

from ptsm_cli.common import inventory
from ptsm_cli.loading.file import load_file
from ptsm_cli.model.fields import USES, FieldCard, field_cards
from ptsm_cli.report.fields.md import format_report, reference, snippet

CARDS = {(card.file, card.route): card for card in field_cards()}

PERIODE = CARDS["territoire.yaml", "horizon.fin"].form
DAY = CARDS["gouvernance/*.yaml", "jalons[].date"].form

SAID = {
    "numero": ("fiches/*.yaml", "numero", "un texte", True, ()),
    "priorites": ("fiches/*.yaml", "priorites", "une liste ; chaque élément est un nombre entier", False, ()),
    "niveau": ("fiches/*.yaml", "niveau", "l'un des mots de la liste", False, ("haut", "moyen", "bas")),
    "date": ("gouvernance/*.yaml", "reunions[].date", DAY, False, ()),
    "debut": ("territoire.yaml", "horizon.debut", PERIODE, True, ()),
    "valeur_cible": ("fiches/*.yaml", "indicateurs[].valeur_cible", "un nombre ou un texte", False, ()),
    "echeance": ("fiches/*.yaml", "echeance", "un ensemble de clés ou un texte", False, ()),
}


@pytest.mark.parametrize(("file", "route", "form", "required", "values"), SAID.values(), ids=SAID)
def test_what_is_known_of_a_field(file: str, route: str, form: str, required: bool, values: tuple[str, ...]) -> None:
    card = CARDS[file, route]
    assert (card.form, card.required, card.values) == (form, required, values)


@pytest.mark.parametrize(
    ("file", "route", "keys"),
    [
        ("territoire.yaml", "horizon", ("debut", "fin")),
        ("fiches/*.yaml", "echeance", ("texte", "intervalles", "debut", "fin")),
        ("fiches/*.yaml", "pilotes", ()),
        ("fiches/*.yaml", "objectifs_operationnels[].volets", ("operateurs", "modalites", "echeance")),
    ],
)
def test_a_record_says_its_keys(file: str, route: str, keys: tuple[str, ...]) -> None:
    card = CARDS[file, route]
    assert card.keys == keys
    assert ("- Clés" in format_report([card])) == bool(keys)


def test_a_day_says_how_it_is_written() -> None:
    assert "2020-06-30" in DAY
    assert "2020-S2" in PERIODE


def test_every_field_says_what_it_means() -> None:
    assert [card.route for card in field_cards() if not card.meaning.endswith((".", "…"))] == []


def test_every_key_of_the_examples_has_its_line() -> None:
    reader = YAML(typ="safe", pure=True)
    fiche = reader.load((EXAMPLES / "mayenne-53/fiches/20-plan-de-crise.yaml").read_text(encoding="utf-8"))
    assert {f"{key}" for key in fiche} <= {card.route for card in field_cards() if card.file == "fiches/*.yaml"}


def test_the_page_is_up_to_date() -> None:
    assert champs.PAGE.read_text(encoding="utf-8") == champs.HEAD + reference(field_cards()), "make champs"


def test_every_key_has_its_example() -> None:
    assert field_examples.PAGE.read_text(encoding="utf-8") == field_examples.page(), "make exemples"
    assert [card.route for card in field_cards() if card.example is None] == []


def test_an_example_is_written_as_a_file_holds_it() -> None:
    for card in field_cards():
        found: object = load_file(Path(card.file), card.file, "\n".join(snippet(card)).encode()).data
        for step in re.findall(r"[^.\[\]]+|\[\]", card.route):
            found = found[0 if step == "[]" else step]  # type: ignore[index]  # what a file holds
        assert found == card.example, card.route


def test_the_keys_of_the_examples_are_rightly_used() -> None:
    done = ptsm("validate", str(field_examples.EVERY_KEY), "--date", "2026-04-02", "--format", "json")
    assert (done.returncode, json.loads(done.stdout)["summary"]["erreur"]) == (0, 0), done.stdout


def test_explain_gives_an_example() -> None:
    assert "Exemple : reunions: - statut: tenue" in explained("reunions.statut")[1].replace("\u00a0", " ")


def explained(subject: str) -> tuple[int, str, str]:
    done = ptsm("explain", subject)
    return done.returncode, " ".join(done.stdout.split()), " ".join(done.stderr.split())


def test_a_key_is_explained_wherever_it_may_be() -> None:
    places: list[FieldCard] = [card for card in field_cards() if card.name == "vagues"]
    status, said, _ = explained("vagues")
    assert status == 0
    assert all(card.route in said and " ".join(card.meaning.split()) in said for card in places)
    assert len(places) > 1


@pytest.mark.parametrize("route", ["reunions[].statut", "reunions.statut"])
def test_one_place_may_be_asked_for(route: str) -> None:
    status, said, _ = explained(route)
    assert (status, "prevue, tenue, annulee ou reportee" in said, "jalons" in said) == (0, True, False)


@pytest.mark.parametrize(
    ("subject", "near"), [("echance", "« echeance »"), ("E0003", "« E003 »"), ("piltes", "« pilotes »")]
)
def test_what_is_neither_rule_nor_key_is_near_one(subject: str, near: str) -> None:
    status, _, errors = explained(subject)
    assert (status, near in errors) == (2, True), errors


def test_what_each_key_serves_is_known() -> None:
    uses = json.loads(USES.read_text(encoding="utf-8"))
    known = {(file, route) for file, routes in uses["documents"].items() for route in routes}
    assert known == set(CARDS), "make imprimes"
    assert {name for card in CARDS.values() for name in card.documents} <= set(inventory.documents())


SERVES = {
    "titre": ("fiches/*.yaml", "titre", {"agenda", "fiche", "livret", "plan"}, set()),
    "titre_court": ("fiches/*.yaml", "titre_court", {"livret"}, {"fiche", "agenda"}),
    "contexte": ("fiches/*.yaml", "contexte", {"fiche", "feuille-de-route"}, {"livret", "agenda", "plan"}),
    "ordre_du_jour": ("gouvernance/*.yaml", "reunions[].ordre_du_jour", {"dossier"}, {"livret", "plan"}),
    "etat": ("suivi/*.yaml", "notes[].etat", {"bilan", "tableau-de-bord"}, {"livret", "acteurs"}),
    "considerants": ("revisions/*.yaml", "considerants", {"revision"}, {"livret", "bilan"}),
    "logo": ("territoire.yaml", "logo.fichier", {"livret"}, set()),
}


@pytest.mark.parametrize(("file", "route", "printed", "not_printed"), SERVES.values(), ids=SERVES)
def test_where_a_key_is_printed(file: str, route: str, printed: set[str], not_printed: set[str]) -> None:
    found = set(CARDS[file, route].documents)
    assert (printed <= found, found & not_printed) == (True, set())


@pytest.mark.parametrize(
    ("subject", "said"),
    [
        ("titre_court", "Imprimé, tel quel ou par ce qui s'en déduit, dans : "),
        ("sigle", "dans tous les documents."),
        ("regles.severites", "Ne s'imprime pas ; sert à ptsm validate."),
        ("rendu.documents", "Ne s'imprime pas ; sert à ptsm render et ptsm validate."),
        ("indicateurs.id", "Ne s'imprime pas ; sert à le désigner ailleurs dans les fichiers."),
    ],
)
def test_explain_says_where_a_key_is_printed(subject: str, said: str) -> None:
    assert said in explained(subject)[1].replace("\u00a0", " ")


@pytest.mark.lent
def test_no_document_that_a_key_changes_is_left_unsaid(tmp_path: Path) -> None:
    some = [card for card in field_cards() if is_leaf(card)][::13]
    unsaid = {
        card.route: uses
        for card, uses in measured(tmp_path, some)
        if not set(uses.documents) <= set(card.documents) or set(uses.commands) != set(card.commands)
    }
    assert unsaid == {}, "make imprimes"
