"""Every rule is named, explained and told in the same way."""

from __future__ import annotations

import pkgutil
import re
from importlib import import_module
from pathlib import Path

import pytest
from constats import constater
from deploiement import deployer

from ptsm_cli import rules
from ptsm_cli.common.errors import ValeurInconnueError
from ptsm_cli.rules.registry import toutes, trouver
from ptsm_cli.rules.rule import TITRES, Regle

MODULES = [m.name for m in pkgutil.walk_packages(rules.__path__, f"{rules.__name__}.")]
NUMEROTES = [nom for nom in MODULES if re.match(r"[a-z]\d", nom.rpartition(".")[2])]
REGLES = list(toutes().values())


def test_each_numbered_module_is_a_rule_and_each_rule_has_its_module() -> None:
    assert sorted(r.module for r in REGLES) == sorted(NUMEROTES)


@pytest.mark.parametrize("nom", NUMEROTES)
def test_the_module_of_a_rule_has_all_that_it_needs(nom: str) -> None:
    module = import_module(nom)
    manquants = {"CODE", "NAME", "SEVERITY", "BAD", "GOOD", "check"} - set(vars(module))
    assert manquants == set()


def test_the_code_is_a_letter_and_three_digits_that_start_the_module(regle: Regle) -> None:
    assert re.fullmatch(r"[A-Z]\d{3}", regle.code)
    assert regle.module.rpartition(".")[2].startswith(f"{regle.code.lower()}_")


def test_names_are_unique_and_in_lower_case() -> None:
    noms = [r.nom for r in REGLES]
    assert len(set(noms)) == len(noms)
    assert [nom for nom in noms if not re.fullmatch(r"[a-z0-9]+(-[a-z0-9]+)*", nom)] == []


def test_the_title_is_a_sentence_on_one_line(regle: Regle) -> None:
    assert re.fullmatch(r"\S.*[^.]\.", regle.titre)


def test_the_explanation_has_the_three_headings_in_order_and_none_empty(regle: Regle) -> None:
    lignes = regle.explication.split("\n")
    rangs = [lignes.index(titre) for titre in TITRES]
    assert rangs == sorted(rangs)
    assert rangs[0] == 0
    assert all(lignes[rang + 1].strip() for rang in rangs)


def test_the_two_examples_differ_and_only_the_bad_one_has_places(regle: Regle) -> None:
    assert regle.mauvais.fichiers != regle.bon.fichiers
    assert regle.mauvais.lieux
    assert regle.bon.lieux == ()


def test_the_messages_are_well_set_french_sentences(regle: Regle, tmp_path: Path) -> None:
    racine = deployer(regle.mauvais, tmp_path)
    trouves = constater(racine, regle.code, jour=regle.mauvais.aujourdhui)
    conseils = [f.hint for f in trouves if f.hint is not None]
    assert trouves
    assert [phrase for phrase in (*(f.message for f in trouves), *conseils) if not _well_set(phrase)] == []


@pytest.mark.parametrize("demande", ["N001", "n001", "numero-en-double", "Numéro-en-double"])
def test_a_rule_is_found_by_its_code_or_its_name(demande: str) -> None:
    assert trouver(demande).code == "N001"


def test_an_unknown_rule_comes_with_the_nearest_one() -> None:
    with pytest.raises(ValeurInconnueError) as erreur:
        trouver("numero-en-doubl")
    assert "numero-en-double" in (erreur.value.hint or "")


def _well_set(phrase: str) -> bool:
    """Capital or guillemet first, an end, no-break spaces before high punctuation and inside guillemets."""
    return re.fullmatch(r"[A-ZÀÉÈÊÔ«].*[.?!]", phrase, re.DOTALL) is not None and not re.search(r" [:;?!»%]|« ", phrase)
