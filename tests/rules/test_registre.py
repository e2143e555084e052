"""Every rule is named, explained and told in the same way."""

from __future__ import annotations

import pkgutil
import re
from importlib import import_module
from pathlib import Path

import pytest
from constats import constater

from ptsm_cli import rules
from ptsm_cli.errors import ValeurInconnueError
from ptsm_cli.rules.exemples import deployer
from ptsm_cli.rules.registre import toutes, trouver
from ptsm_cli.rules.regle import TITRES, Regle

MODULES = [m.name for m in pkgutil.iter_modules(rules.__path__)]
NUMEROTES = [nom for nom in MODULES if re.match(r"[a-z]\d", nom)]
REGLES = list(toutes().values())

regle = pytest.mark.parametrize("regle", REGLES, ids=lambda r: r.code)


def test_il_y_a_au_moins_vingt_cinq_regles() -> None:
    assert len(REGLES) >= 25


def test_chaque_module_numerote_est_une_regle_et_chaque_regle_a_son_module() -> None:
    assert sorted(r.module.rpartition(".")[2] for r in REGLES) == sorted(NUMEROTES)


@pytest.mark.parametrize("nom", NUMEROTES)
def test_un_module_de_regle_a_tout_ce_qu_il_faut(nom: str) -> None:
    module = import_module(f"{rules.__name__}.{nom}")
    manquants = {"CODE", "NAME", "SEVERITY", "BAD", "GOOD", "check"} - set(vars(module))
    assert manquants == set()


@regle
def test_le_code_est_une_lettre_et_trois_chiffres_repris_au_debut_du_module(regle: Regle) -> None:
    assert re.fullmatch(r"[A-Z]\d{3}", regle.code)
    assert regle.module.rpartition(".")[2].startswith(f"{regle.code.lower()}_")


def test_les_noms_sont_uniques_et_s_ecrivent_en_minuscules() -> None:
    noms = [r.nom for r in REGLES]
    assert len(set(noms)) == len(noms)
    assert [nom for nom in noms if not re.fullmatch(r"[a-z0-9]+(-[a-z0-9]+)*", nom)] == []


@regle
def test_le_titre_est_une_phrase_sur_une_ligne(regle: Regle) -> None:
    assert re.fullmatch(r"\S.*[^.]\.", regle.titre)


@regle
def test_l_explication_a_les_trois_titres_dans_l_ordre_et_rien_de_vide(regle: Regle) -> None:
    lignes = regle.explication.split("\n")
    rangs = [lignes.index(titre) for titre in TITRES]
    assert rangs == sorted(rangs)
    assert rangs[0] == 0
    assert all(lignes[rang + 1].strip() for rang in rangs)


@regle
def test_les_deux_exemples_different_et_seul_le_mauvais_a_des_lieux(regle: Regle) -> None:
    assert regle.mauvais.fichiers != regle.bon.fichiers
    assert regle.mauvais.lieux
    assert regle.bon.lieux == ()


@regle
def test_les_messages_sont_des_phrases_francaises_bien_composees(regle: Regle, tmp_path: Path) -> None:
    racine = deployer(regle.mauvais, tmp_path)
    trouves = constater(racine, regle.code, jour=regle.mauvais.aujourdhui)
    phrases = [phrase for f in trouves for phrase in (f.message, f.hint) if phrase]
    assert [phrase for phrase in phrases if not _bien_composee(phrase)] == []


@pytest.mark.parametrize("demande", ["N001", "n001", "numero-en-double", "Numéro-en-double"])
def test_une_regle_se_trouve_par_son_code_ou_son_nom(demande: str) -> None:
    assert trouver(demande).code == "N001"


def test_une_regle_inconnue_propose_la_plus_proche() -> None:
    with pytest.raises(ValeurInconnueError) as erreur:
        trouver("numero-en-doubl")
    assert "numero-en-double" in (erreur.value.hint or "")


def _bien_composee(phrase: str) -> bool:
    """Capital or guillemet first, an end, no-break spaces before high punctuation and inside guillemets."""
    debut = phrase[0].isupper() or phrase[0] == "«"
    return debut and phrase[-1] in ".?!" and re.search(r" [:;?!»%]|« ", phrase) is None
