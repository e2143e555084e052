"""The words of the closed lists of the format: how else each may be spelt, and what `--fix` makes of it."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from datetime import date
from typing import Any

import pytest
from deployment import Deploy
from from_models import schema_of

from ptsm_cli.check.engine import check
from ptsm_cli.common.meant import word_meant, word_within
from ptsm_cli.editing.fixes import mend
from ptsm_cli.model.schemas import MODELS
from ptsm_cli.projet.load import load_projet
from ptsm_cli.projet.selection import Selection


def closed_lists(node: Any) -> Iterator[tuple[str, ...]]:  # noqa: ANN401 - a part of a schema
    """Yield the closed lists of a schema."""
    if isinstance(node, Mapping):
        yield from (tuple(node["enum"]) for _ in range("enum" in node))
        node = list(node.values())
    if isinstance(node, list):
        yield from (words for part in node for words in closed_lists(part))


LISTS = sorted({words for name in MODELS for words in closed_lists(schema_of(name))})

SPELLINGS: dict[str, Callable[[str], str]] = {
    "capitales": str.upper,
    "espaces": lambda word: word.capitalize().replace("-", " "),
    "insécables": lambda word: word.replace("-", "\u00a0"),
    "tirets longs": lambda word: word.replace("-", " – "),
    "soulignés": lambda word: word.replace("-", "_"),
    "accents": lambda word: word.replace("e", "é"),
    "pluriel": lambda word: " ".join(f"{part.removesuffix('s')}s" for part in word.split("-")),
}


@pytest.mark.parametrize("spelling", SPELLINGS)
def test_a_word_of_a_list_is_known_however_it_is_spelt(spelling: str) -> None:
    spelt = SPELLINGS[spelling]

    assert [word for words in LISTS for word in words if word_meant(spelt(word), words) != word] == []


@pytest.mark.parametrize(
    ("written", "meant"), [("Haute", "haut"), ("moyenne", "moyen"), ("BASSES", "bas"), ("élevé", None), ("-", None)]
)
def test_how_a_word_agrees_does_not_matter(written: str, meant: str | None) -> None:
    assert word_meant(written, ("haut", "moyen", "bas")) == meant


@pytest.mark.parametrize(
    ("written", "within"),
    [
        ("priorité haute", "haut"),
        ("Comité de pilotage", "copil"),
        ("AG", "assemblee-generale"),
        ("Groupe de travail adultes", "groupe-de-travail"),
        ("niveau haut ou moyen", None),
        ("non haute", None),
        ("COTECH", None),
        ("", None),
    ],
)
def test_the_word_that_others_hold_or_abbreviate_is_proposed(written: str, within: str | None) -> None:
    assert word_within(written, ("haut", "moyen", "copil", "assemblee-generale", "groupe-de-travail")) == within


FICHE = """numero: 1
titre: Former
groupe: axe-1
niveau: {0}
indicateurs: [{{libelle: Places, type: {1}}}]
vagues: [{{vague: premiere, decision: {2}}}]
budget: [{{libelle: Local, montant: 3, nature: {3}}}]
"""
TERRITOIRE = """id: essai
nom: Essai
sigle: E
genre: {0}
numerotation: {1}
horizon: {{debut: 2019, fin: 2021}}
groupes: [{{id: axe-1, genre: {2}, titre: Repérer}}]
version: {{libelle: Version 1, etat: {3}}}
vagues: [{{id: premiere, titre: Vague, nature: {4}}}]
"""
GOUVERNANCE = """instances: [{{id: copil, nom: Comité, type: {0}, niveau: {1}}}]
reunions: [{{id: r, instance: copil, date: 2020-01-09, statut: {2}}}]
jalons: [{{id: j, libelle: Avis, type: {3}}}]
"""
WRITTEN: dict[str, tuple[str, tuple[str, ...]]] = {
    "fiches/01.yaml": (
        FICHE,
        ("haut", "resultat", "contractualisee", "prevu"),
    ),
    "territoire.yaml": (
        TERRITOIRE,
        ("clsm", "par-groupe", "objectif-du-decret", "soumis-a-avis", "programmation"),
    ),
    "gouvernance/g.yaml": (
        GOUVERNANCE,
        ("groupe-de-travail", "infra-departemental", "annulee", "feuille-de-route"),
    ),
    "suivi/01.yaml": (
        "suivi: [{{date: 2020-01-09, etat: {0}}}]\nmeteo: [{{date: 2020-01-09, valeur: {1}}}]\n",
        ("en-cours", "ensoleille"),
    ),
    "revisions/1.yaml": (
        "nature: {0}\nporte_sur: {1}\nintitule: Révision\nbase: ./adopte\navis: [{{instance: copil, sens: {2}}}]\n",
        ("revision", "diagnostic", "favorable-avec-reserves"),
    ),
    "ptsm.yaml": (
        "regles: {{severites: {{E001: {0}}}}}\nrendu: {{documents: [{1}], formats: [{2}]}}\n",
        ("avertissement", "tableau-de-bord", "html"),
    ),
}
"""A file of each kind, with a word of each of its lists."""


def test_every_list_is_written() -> None:
    written = {word for _, words in WRITTEN.values() for word in words}

    assert [words for words in LISTS if written.isdisjoint(words)] == []


@pytest.mark.parametrize("path", WRITTEN)
def test_every_word_of_a_list_that_is_spelt_otherwise_is_mended(deploy: Deploy, path: str) -> None:
    text, words = WRITTEN[path]
    right = {name: form.format(*known) for name, (form, known) in WRITTEN.items()}
    spelt = text.format(*(word.capitalize().replace("-", " ") for word in words))
    root = deploy({**right, path: spelt})
    found = check([Selection(load_projet(root, "essai"))], date(2021, 1, 1))
    mended = mend(found)

    mended_text = right[path].replace("en-cours", "En cours")  # which is read as it is
    refused = [finding for finding in found.findings if finding.code in {"S004", "S008"}]
    assert len(refused) == len(words) - ("en-cours" in words)
    assert [finding.hint for finding in refused if not any(word in finding.hint for word in words)] == []
    assert [change.after for change in mended.files] == [mended_text]
